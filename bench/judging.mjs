// What judging a large page costs, and how long it keeps everything else waiting: a page on which one paragraph of
// 423 kB, and of two and four times that, was replaced by another. Run after `npm run build`:
//
//   node bench/judging.mjs [--here] [en|zh]
//
// The page is read in both versions, compared, assessed and learned from. With --here all of it runs in the process
// that answers and delivers; without it, as in the program, in a thread. "stall" is the longest time for which that
// process did nothing else (perf_hooks, monitorEventLoopDelay).
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { loadShippedKnowledge } from '../dist/config/load.js';
import { judgeHere, openJudging } from '../dist/pipeline/judging/judging.js';

const SIZES = [423_000, 846_000, 1_692_000];
const AT = '2026-01-01T00:00:00.000Z';
const LOOK_MS = 10;

const language = process.argv.includes('zh') ? 'zh' : 'en';
const sentence = {
  en: (mark, at) =>
    `Sellers must pay the referral fee of ${mark}${at} EUR and return shipping for parcel ${at} within 14 days. `,
  zh: (mark, at) => `卖家应当在三十日内为第${at}批商品支付佣金${mark}${at}元并承担退货运费。`,
}[language];

const seller = { platforms: [], markets: [], families: [], fulfilment: [], features: [] };
const knowledge = { ...(await loadShippedKnowledge()), seller, team: [] };
const isHere = process.argv.includes('--here');
const { judging, close } = isHere
  ? { judging: judgeHere(knowledge), close: async () => {} }
  : openJudging(knowledge);
const source = {
  id: 'fees',
  platform: 'harbour',
  name: 'Fees',
  markets: ['DE'],
  languages: [],
  timezone: 'UTC',
  kind: 'document',
  publisher: 'official',
  urls: ['https://seller.example/fees'],
  allowedHosts: [],
  extraction: { content: [], ignore: [] },
  validity: { mustContain: [], minChars: 0, blockMarkers: [] },
  topics: [],
  file: 'sources/fees.yaml',
};

for (const size of SIZES) {
  const [before, after] = [page(1, size), page(2, size)];
  const loop = monitorEventLoopDelay({ resolution: LOOK_MS });
  loop.enable();
  // Two looks, so that the first delay that is measured is one of the work.
  await delay(5 * LOOK_MS);
  loop.reset();
  await delay(2 * LOOK_MS);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const verdict = await judge(before, after);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  await delay(5 * LOOK_MS);
  loop.disable();
  const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(
    `${size / 1000} kB, ${language}, ${isHere ? 'in process' : 'in a thread'}: ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of a processor), stall ${(loop.max / 1e6).toFixed(0)} ms, ${verdict}, ${megabytes} MB`,
  );
}
await close();

async function judge(before, after) {
  const occasion = { source, role: 'document', at: AT, patience: { checks: 3, hours: 24 } };
  const old = await judging.readPage([before], source);
  const young = await judging.readPage([after], source);
  const { next } = await judging.takeStep(undefined, old, occasion);
  const { judgement } = await judging.takeStep(next, young, occasion);
  return judgement.comparison.verdict;
}

function page(mark, size) {
  let paragraph = '';
  for (let at = 0; paragraph.length < size; at++) paragraph += sentence(mark, at);
  const kept = Array.from(
    { length: 20 },
    (_, at) => `<p>Paragraph ${at} stays what it was, word for word.</p>`,
  );
  const text = `<html lang="${language}"><title>Fees</title><body><main><h1>Fees</h1>${kept.join('')}<p>${paragraph}</p></main></body></html>`;
  return {
    outcome: 'content',
    url: source.urls[0],
    finalUrl: source.urls[0],
    status: 200,
    contentType: 'text/html',
    charset: 'utf-8',
    body: Buffer.from(text),
    text,
    validators: {},
    fetchedAt: AT,
  };
}
