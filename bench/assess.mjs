// Times the assessment: the labelled announcements one after another, and changes of one megabyte. Run after
// `npm run build`:
//   node bench/assess.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../dist/assess/assess.js';
import { loadShippedKnowledge } from '../dist/config/load.js';

const MEGABYTE = 1_000_000;
const ROUNDS = 5;

const { topics: lexicons } = await loadShippedKnowledge();
const byLanguage = groupByLanguage(readAnnouncements());

for (const [language, announcements] of byLanguage) {
  const inputs = announcements.map(toInput);
  const first = time(() => assess(inputs[0], lexicons));
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const input of inputs) times.push(time(() => assess(input, lexicons)));
  }
  times.sort((a, b) => a - b);
  const [median, slow] = [0.5, 0.95].map((part) => times[Math.floor(times.length * part)].toFixed(2));
  const article = time(() => assess(largeArticle(announcements), lexicons));
  const edit = time(() => assess(largeEdit(announcements), lexicons));
  console.log(
    `${language}: first ${first.toFixed(0)} ms (compiles the lexicons), announcement median ${median} ms, 95th ${slow} ms; ` +
      `1 MB article ${article.toFixed(0)} ms, 1 MB edit ${edit.toFixed(0)} ms`,
  );
}

function readAnnouncements() {
  const folder = join(import.meta.dirname, '../training/announcements');
  return readdirSync(folder)
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line));
}

function groupByLanguage(announcements) {
  const groups = new Map();
  for (const announcement of announcements) {
    const [language] = announcement.language.split('-');
    groups.set(language, [...(groups.get(language) ?? []), announcement]);
  }
  return groups;
}

function toInput({ title, body, language, published, platform, market }) {
  return {
    title,
    origin: 'appeared',
    language,
    published,
    passages: [{ section: [], text: body, kind: 'added' }],
    source: {
      platform,
      markets: [market],
      timezone: 'UTC',
      publisher: 'official',
      topics: [],
      languages: [],
    },
    profile: { platforms: [], markets: [], families: [], fulfilment: [], features: [] },
    now: `${published}T09:00:00.000Z`,
  };
}

function largeArticle(announcements) {
  const bodies = announcements.map(({ body }) => body).join('\n\n');
  const body = bodies.repeat(Math.ceil(MEGABYTE / Buffer.byteLength(bodies)));
  return toInput({ ...announcements[0], body });
}

/** Every announcement is a section of the page; in each, figures have changed. */
function largeEdit(announcements) {
  const passages = [];
  for (let size = 0, at = 0; size < MEGABYTE; at++) {
    const { title, body } = announcements[at % announcements.length];
    const before = body.replaceAll(/\d/g, '7');
    passages.push({ section: [`${title} ${at}`], text: body, before, kind: 'edited' });
    size += Buffer.byteLength(body);
  }
  return { ...toInput(announcements[0]), origin: 'edited', passages };
}

function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}
