import type { Source } from '../../domain/source.js';
import { guessPlace, slug } from '../../recognise/place.js';
import type { Recognition } from '../../recognise/recognition.js';
import type { RobotsAnswer } from './robots.js';

/** What the person says of a source that is added; the rest is guessed. */
export interface AddChoices {
  readonly id?: string;
  readonly name?: string;
  readonly platform?: string;
  readonly market?: string;
}

export type PermissionAnswer = 'allowed' | 'owner-decision' | 'denied';

/** The declaration of a source, as it is written into the file. */
export type Declaration = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly platform: string;
};

export interface ProposalParts {
  readonly url: string;
  readonly recognition: Recognition;
  readonly choices: AddChoices;
  readonly robots: RobotsAnswer;
  readonly permission: PermissionAnswer;
  readonly note: string;
  readonly allowedHosts: readonly string[];
  readonly today: string;
}

const MOST_NAME = 120;
const ID_WORDS = 5;

/** What is written for an address that somebody adds: who publishes it, where, how it is read, and whether it may be. */
export function declarationFor(parts: ProposalParts, known: readonly Source[]): Declaration {
  const { url, recognition, choices, robots, permission, allowedHosts } = parts;
  const { language = 'en', title, termsUrl, declaration = {} } = recognition;
  const guess = guessPlace(url, language, known);
  const platform = choices.platform ?? guess.platform;
  const name = choices.name ?? (title.slice(0, MOST_NAME) || nameOf(url));
  const { kind, fetch, ...rule } = { kind: 'document', fetch: 'http', ...declaration };
  const isOff = permission === 'denied' || robots.verdict === 'disallowed';
  return {
    id: choices.id ?? freeId(platform, name, url, known),
    platform,
    name,
    markets: [choices.market ?? guess.market],
    languages: [language],
    timezone: guess.timezone,
    kind,
    ...(fetch !== 'http' && { fetch }),
    publisher: /\.(?:gov|europa\.eu)$|\.(?:gov|gob|gouv|go)\.[a-z]{2}$/.test(new URL(url).hostname)
      ? 'regulator'
      : 'official',
    permission: {
      status: permission,
      note: parts.note,
      ...(termsUrl !== undefined && { termsUrl }),
      reviewedAt: parts.today,
    },
    enabled: !isOff,
    confidence: 'medium',
    url,
    ...(allowedHosts.length > 0 && { allowedHosts }),
    ...rule,
  };
}

function nameOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `${hostname}${pathname}`.replace(/\/$/, '').slice(0, MOST_NAME);
}

/** An id of the platform and the first words of the name, or of the address where the name has no Latin letters. */
function freeId(platform: string, name: string, url: string, known: readonly Source[]): string {
  const words = slug(name)
    .split('-')
    .filter((word) => word !== '' && !platform.split('-').includes(word));
  const path = slug(new URL(url).pathname).split('-').slice(-3);
  const told = words.length > 0 ? words.slice(0, ID_WORDS) : path.filter((word) => word !== '');
  const base = [slug(platform), ...told].filter((word) => word !== '').join('-') || 'source';
  const taken = new Set(known.map(({ id }) => id));
  let id = base;
  for (let next = 2; taken.has(id); next++) id = `${base}-${next}`;
  return id;
}
