import type { ChangeOrigin } from '../../domain/change.js';
import type { Sentence, Zone } from '../reading.js';

/** What a sentence is for the topics: the headings above an edited passage are its title. */
export type Place = 'title' | 'lead' | 'body';

export interface PlacedSentence {
  readonly sentence: Sentence;
  readonly place: Place;
  /** How much its words count. */
  readonly weight: number;
  /** Which part of the sentences stands before it, 0 to 1. */
  readonly at: number;
}

const WEIGHT: Readonly<Record<Zone, number>> = {
  title: 3,
  heading: 1.5,
  lead: 1.4,
  body: 1,
  faq: 0.3,
  footer: 0,
  context: 0.25,
  removed: 0.8,
};

/** In an edited page the nearest heading says most; the headings above it and the name of the page say little. */
const EDIT_WEIGHT: Readonly<Record<Zone, number>> = { ...WEIGHT, title: 0.3, heading: 2 };
const OUTER_HEADING_WEIGHT = 0.3;

/** Where most of a text is questions and answers, the rule itself stands in them. */
const FAQ_ARTICLE_WEIGHT = 0.8;

/** Says of every sentence that counts what it is for the topics. */
export function placeSentences(sentences: readonly Sentence[], origin: ChangeOrigin): PlacedSentence[] {
  const faqWeight = isMostlyFaq(sentences) ? FAQ_ARTICLE_WEIGHT : WEIGHT.faq;
  const placed: PlacedSentence[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const { zone } = sentence;
    const at = index / sentences.length;
    if (origin === 'edited' && zone === 'heading') {
      const nearest = isNearestHeading(sentences, index);
      const weight = nearest ? EDIT_WEIGHT.heading : OUTER_HEADING_WEIGHT;
      placed.push({ sentence, place: nearest ? 'title' : 'body', weight, at });
      continue;
    }
    const weight = zone === 'faq' ? faqWeight : (origin === 'edited' ? EDIT_WEIGHT : WEIGHT)[zone];
    if (weight > 0) placed.push({ sentence, place: placeOf(zone, origin), weight, at });
  }
  return placed;
}

/** Whether changed text follows, and the heading is not just the name of the page. */
function isNearestHeading(sentences: readonly Sentence[], index: number): boolean {
  const next = sentences[index + 1];
  if (next === undefined || next.zone === 'heading') return false;
  const [first] = sentences;
  return first === undefined || first.zone !== 'title' || first.folded !== sentences[index]?.folded;
}

function placeOf(zone: Zone, origin: ChangeOrigin): Place {
  if (origin === 'edited') return 'body';
  if (zone === 'title' || zone === 'lead') return zone;
  return 'body';
}

function isMostlyFaq(sentences: readonly Sentence[]): boolean {
  let faq = 0;
  let all = 0;
  for (const { zone, text } of sentences) {
    if (zone === 'title' || zone === 'heading' || zone === 'footer') continue;
    all += text.length;
    if (zone === 'faq') faq += text.length;
  }
  return faq > all * 0.6;
}
