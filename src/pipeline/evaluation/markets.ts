import { canonicalMarket } from '../../impact/markets.js';

/** The zone in which most of a market's sellers live, or its seat of government where it has several. */
const ZONES: Readonly<Record<string, string>> = {
  AE: 'Asia/Dubai',
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CO: 'America/Bogota',
  EU: 'Europe/Brussels',
  GB: 'Europe/London',
  ID: 'Asia/Jakarta',
  IE: 'Europe/Dublin',
  IN: 'Asia/Kolkata',
  JP: 'Asia/Tokyo',
  KR: 'Asia/Seoul',
  LATAM: 'America/Sao_Paulo',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  PH: 'Asia/Manila',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  SA: 'Asia/Riyadh',
  SEA: 'Asia/Singapore',
  SG: 'Asia/Singapore',
  TH: 'Asia/Bangkok',
  TR: 'Europe/Istanbul',
  TW: 'Asia/Taipei',
  US: 'America/New_York',
  VN: 'Asia/Ho_Chi_Minh',
};

/** Members of the EU and their neighbours that keep Central European Time. */
const CENTRAL_EUROPE = new Set('AT BE CH CZ DE DK ES FR HR HU IT LU NL NO PL SE SI SK'.split(' '));

/** The IANA zone in which a market's days begin; UTC for one that is not known. */
export function zoneOfMarket(market: string): string {
  const code = canonicalMarket(market);
  return ZONES[code] ?? (CENTRAL_EUROPE.has(code) ? 'Europe/Berlin' : 'UTC');
}
