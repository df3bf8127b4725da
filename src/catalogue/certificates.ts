import type { Certificate } from '../domain/listing.js';
import { type DateReading, readDay } from './dates.js';

/** The certificates of a cell, and the texts in it that should be a day and are not. */
export interface CertificatesReading {
  readonly certificates: readonly Certificate[];
  readonly problems: readonly { readonly text: string; readonly kind: 'bad' | 'doubtful' }[];
}

/** A comma separates certificates only where no digit follows: `Dec 31, 2026` has one too. */
const BETWEEN = /[;；|\n、，]|,(?=\s*[^\d\s])/;
const DAY =
  /(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[./-]\d{1,2}[./-]\d{4}|20\d{6}|\d{1,2}[ -][A-Za-z]{3,9}\.?[ -]\d{4}|[A-Za-z]{3,9} \d{1,2},? \d{4})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;
const CLOSING = /[)）\]】]$/;
const NAME_END = /[\s:：=@(（[【-]+$/;
const EXPIRY_WORDS =
  /(?:到期日?|有效期至?|截止日?|expir(?:y|es|ation)(?: date)?|valid (?:until|to)|exp\.?)$/i;
const NUMBER = /^(.+?)\s*(?:#|no\.?\s|nr\.?\s|编号|证书号)[:：]?\s*([\w./-]+)$/i;
const LONGEST_NAME = 80;
const MOST_CERTIFICATES = 50;

/** Reads `CE:2026-12-31; FCC:2027-01-01`, `CE (31.12.2026)`, `UN38.3 #A12 2027-01-01`, `CE; RoHS`. */
export function readCertificates(cell: string): CertificatesReading {
  const certificates: Certificate[] = [];
  const problems: { text: string; kind: 'bad' | 'doubtful' }[] = [];
  for (const entry of cell.split(BETWEEN).slice(0, MOST_CERTIFICATES)) {
    const text = entry.trim();
    if (text === '') continue;
    const { name, date, written } = partsOf(text);
    if (date === 'bad' || date === 'doubtful') problems.push({ text: written, kind: date });
    if (name !== '') certificates.push(certificateOf(name, date));
  }
  return { certificates, problems };
}

/** A certificate of the given name and day; `CE #A12` is `CE` with a number. */
export function certificateOf(name: string, date?: DateReading, number?: string): Certificate {
  const [, plain = name, found] = NUMBER.exec(name) ?? [];
  const given = number === undefined || number === '' ? found : number;
  return {
    name: plain.trim().slice(0, LONGEST_NAME),
    ...(given !== undefined && { number: given.slice(0, LONGEST_NAME) }),
    ...(typeof date === 'object' && { expires: date.day }),
  };
}

interface Parts {
  readonly name: string;
  readonly date?: DateReading;
  readonly written: string;
}

function partsOf(entry: string): Parts {
  const text = entry.replace(CLOSING, '').trimEnd();
  const day = DAY.exec(text);
  if (day) return { name: nameOf(text.slice(0, day.index)), date: readDay(day[0]), written: day[0] };
  const [, before, after = ''] = /^(.*)[:：=](.*)$/.exec(text) ?? [];
  if (before === undefined) return { name: nameOf(entry), written: '' };
  const date = readDay(after);
  if (date !== 'bad') return { name: nameOf(before), date, written: after };
  // `EN 71:2014` is a standard with its year, and `CE: pending` says nothing of a day.
  if (!/\d/.test(after) || /^\d{4}$/.test(after.trim())) return { name: nameOf(entry), written: '' };
  return { name: nameOf(before), date, written: after.trim() };
}

function nameOf(text: string): string {
  return text.trim().replace(NAME_END, '').replace(EXPIRY_WORDS, '').replace(NAME_END, '').trim();
}
