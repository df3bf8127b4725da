/**
 * Counts in how many announcements every cue phrase stands, and says what leaving out the rare ones would do.
 *
 *   npm run build && node training/cues.mjs [FILE…]      default: training/announcements/*.jsonl and corpus.jsonl
 *
 * The support is written to `training/cue-support.json`. The figures printed are those of ten-fold cross-validation:
 * phrases are chosen by their support in nine parts, the model of the kind is learned from these, and judges the
 * tenth. Only turns of phrase that were collected from texts are chosen so. Closed classes of words ("by", "from",
 * "must") and languages with few texts keep all of theirs: that a corpus is small says nothing about a language.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePhrases } from '../dist/language/phrases.js';
import { RULE_CUES, TABLES } from '../dist/language/tables.js';
import { languagesWith, phrasesIn } from '../dist/language/words.js';
import {
  decide,
  FOLDS,
  featuresFor,
  learn,
  readAnnouncements,
  readExamples,
  report,
  tabulate,
} from './kind-model.mjs';

/** Tables of turns of phrase without end, collected from texts. */
const OPEN = new Set(
  'rule change new formerly first law withdrawn postponed reminder nothing-new consultation marketing service relief action everyone event'.split(
    ' ',
  ),
);
/** Announcements that a language has at least for its phrases to be chosen by them. */
const MIN_TEXTS = 40;
const MIN_SUPPORTS = [0, 1, 2];

const matchers = new Map(languagesWith('cues/rule').map((tag) => [tag, compilePhrases(entries(tag))]));
const announcements = readAnnouncements();
const examples = readExamples(announcements).map((example) => ({ ...example, hits: hitsOf(example) }));
const texts = new Map();
for (const { language } of announcements)
  texts.set(primary(language), (texts.get(primary(language)) ?? 0) + 1);

writeSupport(countSupport(() => true));
for (const least of MIN_SUPPORTS) {
  console.log(
    least === 0 ? '\nall phrases' : `\nphrases of open classes that stand in ${least} announcements or more`,
  );
  report(crossValidate(least));
}

function* entries(tag) {
  const tables = [
    ...RULE_CUES.map((name) => [name, 'rules']),
    ...Object.keys(TABLES.cues).map((name) => [name, 'cues']),
  ];
  for (const [name, file] of tables) {
    for (const phrase of phrasesIn(tag, `${file}/${name}`)) yield { phrase, value: { name, phrase } };
  }
}

function primary(language) {
  return language.split('-')[0];
}

/** The cues of every sentence with the phrase that each was found by. */
function hitsOf({ item, sentences }) {
  const matcher = matchers.get(primary(item.language)) ?? matchers.get('en');
  return sentences.map(({ folded }) => matcher.find(folded));
}

/** By language, cue and phrase the number of announcements, of those that are counted, in which it stands. */
function countSupport(isCounted) {
  const support = new Map();
  for (const { item, hits, at, whole } of examples) {
    if (!whole || !isCounted(at)) continue;
    const keys = hits.flat().map(({ value }) => keyOf(item.language, value));
    for (const key of new Set(keys)) support.set(key, (support.get(key) ?? 0) + 1);
  }
  return support;
}

function keyOf(language, { name, phrase }) {
  return `${primary(language)}\t${name}\t${phrase}`;
}

function crossValidate(least) {
  const judged = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isLearned = (at) => at % FOLDS !== fold;
    const support = countSupport(isLearned);
    const isKept = (language, value) =>
      !OPEN.has(value.name) ||
      (texts.get(primary(language)) ?? 0) < MIN_TEXTS ||
      (support.get(keyOf(language, value)) ?? 0) >= least;
    const { columns, rows } = tabulate(examples.map((example) => withCues(example, isKept)));
    const weights = learn(
      rows.filter(({ at }) => isLearned(at)),
      columns,
    );
    for (const example of rows) {
      if (!example.whole || isLearned(example.at)) continue;
      judged.push({ item: example.item, found: decide(weights, example) });
    }
  }
  return judged;
}

/** The features of an example, read by the phrases that are kept. Its dates stay as they were read. */
function withCues(example, isKept) {
  const { item, sentences, hits } = example;
  const read = sentences.map((sentence, at) => ({
    ...sentence,
    cues: hits[at]
      .filter(({ value }) => isKept(item.language, value))
      .map(({ value, start, end }) => ({ value: value.name, start, end })),
  }));
  return { ...example, features: featuresFor(example, read) };
}

function writeSupport(support) {
  const counts = {};
  const [total, none, once] = [new Map(), new Map(), new Map()];
  const add = (map, tag) => map.set(tag, (map.get(tag) ?? 0) + 1);
  for (const tag of matchers.keys()) {
    counts[tag] = { texts: texts.get(tag) ?? 0 };
    for (const { value } of entries(tag)) {
      const found = support.get(keyOf(tag, value)) ?? 0;
      counts[tag][value.name] ??= {};
      counts[tag][value.name][value.phrase] = found;
      add(total, tag);
      if (found === 0) add(none, tag);
      if (found === 1) add(once, tag);
    }
    const [phrases, unknown, single] = [total, none, once].map((map) => map.get(tag) ?? 0);
    console.log(
      `${tag}: ${counts[tag].texts} announcements, ${phrases} phrases, ${unknown} in none, ${single} in one`,
    );
  }
  writeFileSync(join(import.meta.dirname, 'cue-support.json'), `${JSON.stringify(counts, null, 2)}\n`);
}
