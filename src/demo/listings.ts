import { DateTime } from 'luxon';
import type { Certificate, Listing } from '../domain/listing.js';
import type { FulfilmentMode, IsoDate } from '../domain/vocabulary.js';

interface Product {
  readonly code: string;
  readonly title: string;
  readonly category?: string;
  /** Days after today on which each certificate ends. */
  readonly certificates?: Readonly<Record<string, number>>;
}

const products: readonly Product[] = [
  { code: 'PB20', title: '20000mAh power bank with USB-C', certificates: { CE: 20, 'UN38.3': 300 } },
  { code: 'SPK2', title: 'Bluetooth speaker, rechargeable', certificates: { CE: 400 } },
  { code: 'LMP1', title: 'LED desk lamp', category: 'Home > Lighting', certificates: { CE: -6 } },
  { code: 'BLK5', title: '儿童积木玩具 120 片', certificates: { 'EN 71': 45 } },
  { code: 'DOL3', title: 'Plush bear for children', category: 'Toys & Games' },
  { code: 'TEE7', title: 'Cotton T-shirt, organic', category: 'Clothing' },
  { code: 'CAS9', title: 'Phone case with card slot' },
  { code: 'CHR4', title: 'Office chair, mesh back', category: 'Furniture' },
];

interface Shop {
  readonly platform: string;
  readonly markets: readonly string[];
  readonly fulfilment?: FulfilmentMode;
}

const shops: readonly Shop[] = [
  { platform: 'marenka', markets: ['DE'], fulfilment: 'direct-mail' },
  { platform: 'marenka', markets: ['GB'], fulfilment: 'overseas-warehouse' },
  { platform: 'tigerlane', markets: ['SG'], fulfilment: 'direct-mail' },
  { platform: 'hoshizora', markets: ['JP'], fulfilment: 'platform' },
  { platform: 'kaufgut', markets: ['DE'] },
  { platform: 'brightwharf', markets: ['US'], fulfilment: 'platform' },
];

/** What the invented seller lists: every product in every shop. */
export function demoListings(today: IsoDate): readonly Listing[] {
  return shops.flatMap((shop) =>
    products.map(({ code, title, category, certificates = {} }) => ({
      sku: `${code}-${shop.platform.slice(0, 2).toUpperCase()}-${shop.markets.join('')}`,
      title,
      ...shop,
      ...(category !== undefined && { category }),
      brand: 'Lumibao',
      certificates: Object.entries(certificates).map(([name, days]) => certificateOn(name, days, today)),
    })),
  );
}

function certificateOn(name: string, days: number, today: IsoDate): Certificate {
  const expires = DateTime.fromISO(today, { zone: 'utc' }).plus({ days }).toISODate();
  return { name, ...(expires !== null && { expires }) };
}
