// Times the assessment: one announcement after another, and one large change. Run after `npm run build`:
//   node bench/assess.mjs
import { assess } from '../dist/assess/assess.js';
import { loadShippedKnowledge } from '../dist/config/load.js';

const { topics: lexicons } = await loadShippedKnowledge();

const texts = {
  en: 'From 1 April 2026 the commission for electronics goes from 8% to 12%. Please accept the new price list by 20 March. The VAT rate on our invoices does not change. ',
  de: 'Ab dem 1. April 2026 steigt die Provision von 8 % auf 12 %. Bitte hinterlegen Sie die Angaben bis zum 20. März. Die Umsatzsteuer bleibt unverändert. ',
  'zh-CN':
    '自2026年4月1日起,佣金由8%调整为12%。请于3月20日前补充资质,逾期未补充的商品将下架。本次调整不涉及税务。',
};

function input(language, characters) {
  const text = texts[language].repeat(Math.ceil(characters / texts[language].length)).slice(0, characters);
  return {
    title: texts[language].slice(0, 40),
    origin: 'appeared',
    published: '2026-03-02',
    passages: [{ section: [], text: text.replaceAll('. ', '.\n'), kind: 'added' }],
    source: {
      platform: 'Bazaar',
      markets: ['EU'],
      timezone: 'UTC',
      publisher: 'official',
      topics: [],
      languages: [],
    },
    profile: { platforms: [], markets: [], families: [], fulfilment: [], features: [] },
    now: '2026-03-02T09:00:00.000Z',
  };
}

function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

for (const language of Object.keys(texts)) {
  const first = time(() => assess(input(language, 1500), lexicons));
  const times = Array.from({ length: 200 }, () => time(() => assess(input(language, 1500), lexicons)));
  times.sort((a, b) => a - b);
  const large = time(() => assess(input(language, 1_000_000), lexicons));
  console.log(
    `${language}: first ${first.toFixed(0)} ms (compiles the lexicons), announcement median ${times[100].toFixed(2)} ms, ` +
      `95th ${times[190].toFixed(2)} ms, 1 MB ${large.toFixed(0)} ms`,
  );
}
