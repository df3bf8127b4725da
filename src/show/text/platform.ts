/** Platforms as they write themselves, by the id used in `sources/`. */
const names: Readonly<Record<string, string>> = {
  aliexpress: 'AliExpress',
  bol: 'bol',
  ebay: 'eBay',
  etsy: 'Etsy',
  eu: 'EU',
  'eur-lex': 'EUR-Lex',
  mercadolibre: 'Mercado Libre',
  'mercado-libre': 'Mercado Libre',
  otto: 'OTTO',
  shein: 'SHEIN',
  tiktok: 'TikTok',
  'tiktok-shop': 'TikTok Shop',
  uk: 'UK',
  us: 'US',
};

/** `tiktok-shop` → `TikTok Shop`, `amazon` → `Amazon`. */
export function platformName(id: string): string {
  const known = names[id.toLowerCase()];
  if (known !== undefined) return known;
  const words: string[] = [];
  for (const word of id.split(/[-_]/)) {
    words.push(word.charAt(0).toUpperCase() + word.slice(1));
  }
  return words.join(' ');
}
