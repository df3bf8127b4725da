import type { HandedIn } from '../../../collect/handed-in/handed-in.js';
import type { Document } from '../../../domain/document.js';
import type { Source } from '../../../domain/source.js';
import { fold } from '../../../language/fold.js';
import { wordsOf } from '../../../language/tokens.js';
import { siteOf, siteWord } from '../../../text/hosts.js';

/** Why a text seems to belong to a source; `shown` is what it rests on. */
export interface BelongingReason {
  readonly code: 'sender' | 'address' | 'links' | 'title' | 'named' | 'language';
  readonly shown: string;
}

export interface Belonging {
  readonly source: Source;
  readonly score: number;
  readonly reasons: readonly BelongingReason[];
}

/** A source that texts can be handed in to, and the titles of those that were. */
export interface Candidate {
  readonly source: Source;
  readonly titles: readonly string[];
}

/** What each observation counts. A title that was handed in before says most, a word in the text least. */
const WEIGHTS = { sender: 4, address: 5, links: 3, title: 5, named: 2, language: 0.5 } as const;
/** From here on a proposal is believed, if the next is so much behind. */
const SURE_SCORE = 3;
const SURE_LEAD = 1;
/** Words in common from which two titles are versions of one. */
const ALIKE = 0.6;
const MOST_TEXT = 20_000;

/**
 * Where a text belongs, the likeliest first: by the hosts of its sender, its address and its links, by the likeness of
 * its title to earlier ones, and by the platform's name. Sources for which nothing speaks are left out.
 *
 * @param all every source that is declared: the hosts of a platform are those of all its sources
 */
export function proposeSources(
  item: Pick<HandedIn, 'address' | 'senders'>,
  document: Document,
  candidates: readonly Candidate[],
  all: readonly Source[],
): Belonging[] {
  const links = document.blocks.flatMap((block) => block.links ?? []).flatMap(hostOf);
  const text = fold(
    document.blocks
      .map((block) => block.text)
      .join('\n')
      .slice(0, MOST_TEXT),
  );
  const belongings = candidates.map(({ source, titles }): Belonging => {
    const isOfPlatform = platformHosts(source, all);
    const reasons: BelongingReason[] = [];
    const sender = item.senders.find(isOfPlatform);
    if (sender !== undefined) reasons.push({ code: 'sender', shown: sender });
    const [address] = item.address === undefined ? [] : hostOf(item.address);
    if (address !== undefined && isOfPlatform(address)) reasons.push({ code: 'address', shown: address });
    const linked = links.filter(isOfPlatform);
    if (linked.length > 0 && linked.length >= links.length / 4)
      reasons.push({ code: 'links', shown: linked[0] ?? '' });
    const alike = titles.find((title) => likeness(title, document.title) >= ALIKE);
    if (alike !== undefined) reasons.push({ code: 'title', shown: alike });
    const named = namesOf(source).find((name) => mentions(`${fold(document.title)}\n${text}`, name));
    if (named !== undefined) reasons.push({ code: 'named', shown: named });
    const language = document.language?.split('-')[0];
    const speaks = source.languages.some((tag) => tag.split('-')[0] === language);
    if (reasons.length > 0 && speaks) reasons.push({ code: 'language', shown: language ?? '' });
    const score = reasons.reduce((sum, { code }) => sum + WEIGHTS[code], 0);
    return { source, score, reasons };
  });
  return belongings.filter(({ reasons }) => reasons.length > 0).sort((one, other) => other.score - one.score);
}

/** The source that a text belongs to, where one stands out. */
export function sureOf([first, second]: readonly Belonging[]): Belonging | undefined {
  if (!first || first.score < SURE_SCORE) return undefined;
  return first.score - (second?.score ?? 0) >= SURE_LEAD ? first : undefined;
}

function platformHosts({ platform, id }: Source, all: readonly Source[]): (host: string) => boolean {
  const sites = new Set<string>();
  for (const source of all) {
    if (source.platform !== platform && source.id !== id) continue;
    for (const host of [...source.urls.flatMap(hostOf), ...source.allowedHosts]) sites.add(siteOf(host));
  }
  const word = platform.replaceAll('-', '');
  return (host) =>
    sites.has(siteOf(host)) || (word.length > 2 && siteWord(host).replaceAll('-', '') === word);
}

/** What a platform is called: `tiktok-shop` is written "TikTok Shop". */
function namesOf({ platform }: Source): string[] {
  const spaced = platform.replaceAll('-', ' ');
  return [...new Set([spaced, platform.replaceAll('-', '')])].filter((name) => name.length > 2);
}

function mentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const isWord = !/[a-z0-9]/.test(text[at - 1] ?? ' ') && !/[a-z0-9]/.test(text[at + name.length] ?? ' ');
    if (isWord) return true;
  }
  return false;
}

/** The words that two titles have in common, as a share of all their words (Jaccard). */
function likeness(one: string, other: string): number {
  const words = new Set(wordsOf(one));
  const others = new Set(wordsOf(other));
  if (words.size === 0 || others.size === 0) return 0;
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared / (words.size + others.size - shared);
}

function hostOf(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? [hostname] : [];
}
