// Times the compare stage on generated documents. Run after `npm run build`: node bench/compare.mjs
import { compareDocuments } from '../dist/compare/compare.js';
import { diffDocuments } from '../dist/compare/diff/diff.js';
import { emptyMemory } from '../dist/compare/memory/memory.js';

const RUNS = 5;
const WORDS =
  'seller shall provide the platform with accurate information about every product listed for sale and must keep it current at all times within days of notice fees are charged per order according to the schedule published in the help centre returns are accepted under applicable law refunds payments taxes shipping carrier tracking label warehouse stock account suspension appeal evidence brand rights holder report counterfeit listing image title description review buyer message response hours'.split(
    ' ',
  );

/** Deterministic pseudo-random numbers (mulberry32), so that every run times the same documents. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function sentence(random) {
  const words = Array.from({ length: 8 + Math.floor(random() * 16) }, () => pick(WORDS, random));
  return `${words.join(' ')} ${Math.floor(random() * 1000)}.`;
}

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}

function terms(count, random) {
  const blocks = [];
  for (let index = 0; index < count; index++) {
    const isHeading = index % 12 === 0;
    const text = isHeading
      ? `${index / 12 + 1}. ${pick(WORDS, random)} ${pick(WORDS, random)}`
      : Array.from({ length: 1 + Math.floor(random() * 2) }, () => sentence(random)).join(' ');
    blocks.push(isHeading ? { kind: 'heading', level: 2, text } : { kind: 'paragraph', text });
  }
  return blocks;
}

/** Replaces a few words in the given share of blocks. */
function edit(blocks, share, random) {
  return blocks.map((block) => {
    if (random() >= share) return block;
    const words = block.text.split(' ');
    words[Math.floor(random() * words.length)] = 'promptly';
    words.splice(Math.floor(random() * words.length), 1, 'within', '14', 'days');
    return { ...block, text: words.join(' ') };
  });
}

function document(blocks) {
  return { url: 'https://seller.example/terms', title: 'Terms', blocks };
}

function paragraphs(texts) {
  return texts.map((text) => ({ kind: 'paragraph', text }));
}

function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

function time(name, before, after, run) {
  const times = [];
  let result;
  for (let index = 0; index < RUNS; index++) {
    const start = performance.now();
    result = run(document(before), document(after));
    times.push(performance.now() - start);
  }
  const { entries } = result.diff ?? result;
  const memory = Math.round(process.memoryUsage().rss / 1048576);
  console.log(
    `${name.padEnd(52)} ${median(times).toFixed(0).padStart(6)} ms  ${String(entries.length).padStart(6)} entries  ${memory} MB`,
  );
}

const compare = (before, after) => compareDocuments(before, after, emptyMemory());
const random = randomFrom(1);
const large = terms(17_000, random);
for (const percent of [1, 10, 50]) {
  const edited = edit(large, percent / 100, random);
  time(`diff: 17,000 blocks, ${percent} % edited`, large, edited, diffDocuments);
  time(`verdict: 17,000 blocks, ${percent} % edited`, large, edited, compare);
}
const usual = terms(300, random);
time('verdict: 300 blocks, 2 % edited', usual, edit(usual, 0.02, random), compare);
time('verdict: 2,000 blocks replaced', terms(2_000, random), terms(2_000, random), compare);

const words = Array.from({ length: 100_000 }, () => pick(WORDS, random));
const otherWords = Array.from({ length: 100_000 }, () => pick(WORDS, random));
time('diff: 100,000 one-word blocks, other order', paragraphs(words), paragraphs(otherWords), diffDocuments);
const distinct = (mark) => paragraphs(Array.from({ length: 100_000 }, (_, index) => `${mark}${index}`));
time('diff: 100,000 one-word blocks, all different', distinct('a'), distinct('b'), diffDocuments);
time('verdict: 100,000 one-word blocks, all different', distinct('a'), distinct('b'), compare);
const alike = (count) => paragraphs(Array.from({ length: count }, () => 'Same text.'));
time('verdict: 100,000 blocks all alike and 50,000 of them', alike(100_000), alike(50_000), compare);
const long = Array.from({ length: 45_000 }, () => sentence(random)).join(' ');
const [longEdited] = edit(paragraphs([long]), 1, random);
time(
  `verdict: one block of ${(long.length / 1e6).toFixed(1)} MB, few edits`,
  paragraphs([long]),
  [longEdited],
  compare,
);
const other = Array.from({ length: 45_000 }, () => sentence(random)).join(' ');
time('verdict: one block of 5 MB, replaced', paragraphs([long]), paragraphs([other]), compare);
const unbroken = 'x'.repeat(5_000_000);
time('verdict: one word of 5 MB', paragraphs([unbroken]), paragraphs([`${unbroken}y`]), compare);
const chinese = '卖家应当在三十日内向平台支付服务费用并提供相关证明材料'.repeat(20_000);
time(
  'verdict: 0.5 MB of Chinese without a stop',
  paragraphs([chinese]),
  paragraphs([`${chinese}不得转让`]),
  compare,
);
