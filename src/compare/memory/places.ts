import { createHash } from 'node:crypto';
import type { PageMemory, TurningPlace } from '../../domain/memory.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import { wordsOf } from '../../language/tokens.js';
import type { Passage } from '../residue/passage.js';
import { isTitle } from '../words/titles.js';

const MAX_PLACES = 100;
/** So often something else has to have stood there. */
const MIN_TURNS = 2;
/** Names of countries and goods have fewer words: a list of them that is edited often is no list of articles. */
const MIN_WORDS = 4;

/** Whether the place of a passage showed other titles again and again. */
export function isTurningPlace({ places }: PageMemory, passage: Passage): boolean {
  const key = placeKey(passage);
  return places?.some((place) => place.key === key && place.times >= MIN_TURNS) ?? false;
}

/** Counts the places where titles went and others came in one step. */
export function learnPlaces(
  known: readonly TurningPlace[],
  passages: readonly Passage[],
  at: IsoInstant,
): TurningPlace[] {
  const came = new Set<string>();
  const went = new Set<string>();
  for (const passage of passages) {
    if (!showsTitles(passage)) continue;
    if (passage.after !== '') came.add(placeKey(passage));
    if (passage.before !== '') went.add(placeKey(passage));
  }
  const places = new Map(known.map((place) => [place.key, place]));
  for (const key of came) {
    if (!went.has(key)) continue;
    const times = (places.get(key)?.times ?? 0) + 1;
    places.delete(key);
    places.set(key, { key, times, lastAt: at });
  }
  return [...places.values()].slice(-MAX_PLACES);
}

function showsTitles({ before, after, block }: Passage): boolean {
  const texts = [before, after].filter((text) => text !== '');
  const isLinked = (block.links?.length ?? 0) > 0;
  return texts.every(
    (text) => isTitle({ ...block, text }) && (isLinked || wordsOf(text).length >= MIN_WORDS),
  );
}

/** A place is what stands in one way under one heading. */
function placeKey({ section, block }: Passage): string {
  const path = section.slice(-2).join('\n').toLowerCase();
  return createHash('sha256').update(`${block.kind}\n${path}`).digest('hex').slice(0, 16);
}
