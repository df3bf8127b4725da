// How long a large catalogue takes to be read and to be matched with a change, and how much memory it holds.
//
//   npm run build && node --expose-gc bench/catalogue.mjs [ROWS]
//
// The rows (100,000 by default) are made up, with the columns of an ERP export, some of which nobody reads; they are
// written to a temporary folder as UTF-8 and as UTF-16.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCatalogue } from '../dist/catalogue/catalogue.js';
import { affectedListings } from '../dist/impact/listings/affected.js';

const rows = Number(process.argv[2] ?? 100_000);
const platforms = ['Amazon', 'eBay', 'TikTok Shop', 'Temu', '速卖通', 'Shopee'];
const markets = ['DE', '美国', 'UK', 'FR', '日本站', 'IT'];
const goods = [
  ['Bluetooth speaker with rechargeable battery 20W', 'Electronics > Audio'],
  ['儿童积木玩具 100 片', 'Toys & Games'],
  ['Phone case with card slot', 'Accessories'],
  ['Cotton T-shirt for women', ''],
  ['LED desk lamp USB-C', ''],
  ['20000mAh 充电宝 快充', ''],
  ['Wooden dresser, 6 drawers', 'Furniture'],
];

const lines = ['平台,站点,SKU,标题,类目,发货方式,品牌,证书,库存,价格,创建时间,备注'];
for (let index = 0; index < rows; index += 1) {
  const [title, category] = goods[index % goods.length];
  lines.push(
    [
      platforms[index % platforms.length],
      markets[(index * 7) % markets.length],
      `SKU-${String(index).padStart(7, '0')}`,
      `"${title}, model ${index}"`,
      category,
      ['FBA', '自发货', '海外仓'][index % 3],
      `Brand ${index % 50}`,
      `CE:2026-12-${10 + (index % 20)}; FCC:2027-01-${10 + (index % 20)}`,
      index % 500,
      '19.99',
      '2025-03-01 08:15:00',
      '',
    ].join(','),
  );
}
const csv = `${lines.join('\n')}\n`;

const assessment = {
  topics: [{ id: 'product-compliance', score: 1, evidence: [] }],
  effective: { date: '2027-01-15', text: '', sentence: '' },
  markets: [],
  families: ['battery'],
  fulfilment: [],
  features: [],
};
const source = { platform: 'european-commission', markets: ['EU'], publisher: 'regulator' };

const folder = mkdtempSync(join(tmpdir(), 'rulewatch-bench-'));
writeFileSync(join(folder, 'utf-8.csv'), csv);
writeFileSync(join(folder, 'utf-16.csv'), Buffer.from(`\ufeff${csv}`, 'utf16le'));
for (const file of ['utf-8.csv', 'utf-16.csv']) {
  const settings = { file, columns: {}, certificates: 'none.csv', certificateWarningDays: [60] };
  const catalogue = openCatalogue({ configDir: folder, settings, platforms: [] });
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const { result, ms } = timed(() => catalogue.current());
  globalThis.gc?.();
  const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
  const again = timed(() => catalogue.current());
  const { listings } = result;
  const match = timed(() =>
    affectedListings({ assessment, source, detectedAt: '2026-11-22T00:00:00.000Z' }, listings),
  );
  const { touched, possible } = match.result.summary;
  console.log(
    `${file}: ${listings.length} listings read in ${ms} ms (again: ${again.ms} ms), ${megabytes.toFixed(0)} MB held; ` +
      `matched in ${match.ms} ms: ${touched} touched, ${possible} possible`,
  );
}
rmSync(folder, { recursive: true });

function timed(work) {
  const start = performance.now();
  const result = work();
  return { result, ms: Math.round(performance.now() - start) };
}
