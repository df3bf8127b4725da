import type { AlertSource } from '../../domain/alert.js';
import type { LocalizedText } from '../../domain/vocabulary.js';
import { platformName } from '../../show/text/platform.js';
import { cleanLine } from '../../text/clean.js';
import type { PayloadOptions } from './options.js';

/** A word of a vocabulary: its code for programs, its names for people. */
export interface Named {
  readonly id: string;
  readonly name: LocalizedText;
}

export interface SourceData {
  readonly id: string;
  readonly name: string;
  readonly platform: { readonly id: string; readonly name: string };
  /** ISO 3166 codes, `EU`, or `GLOBAL`. */
  readonly markets: readonly string[];
  readonly publisher: string;
}

const LONGEST_NAME = 200;

export function sourceData(source: AlertSource): SourceData {
  return {
    id: short(source.id),
    name: short(source.name),
    platform: { id: short(source.platform), name: short(platformName(source.platform)) },
    markets: source.markets.slice(0, 100).map(short),
    publisher: source.publisher,
  };
}

export function topicsData(ids: readonly string[], { topicNames }: PayloadOptions): Named[] {
  return ids.slice(0, 20).map((id) => {
    const name = Object.hasOwn(topicNames, id) ? topicNames[id] : undefined;
    return { id: short(id), name: bothShort(name ?? { en: id, 'zh-CN': id }, LONGEST_NAME) };
  });
}

export function bothShort(text: LocalizedText, max: number): LocalizedText {
  return { en: cleanLine(text.en, max), 'zh-CN': cleanLine(text['zh-CN'], max) };
}

export function short(text: string): string {
  return cleanLine(text, LONGEST_NAME);
}
