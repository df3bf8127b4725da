import type { LocalizedText } from '../../domain/vocabulary.js';
import { SOURCE_KINDS, type SourceKind } from '../../domain/vocabulary.js';
import type { FieldProblem } from '../../schema/describe.js';
import { suggest } from '../../schema/suggest.js';
import { say } from '../messages.js';

/** Fields that only some kinds of source have. */
const FIELDS_OF_KINDS: Readonly<Record<string, readonly SourceKind[]>> = {
  listing: ['listing'],
  follow: ['document-set'],
  entries: ['changelog'],
  feed: ['feed'],
  api: ['api'],
  import: ['import'],
};
const REQUIRED_OF_KIND: Partial<Readonly<Record<SourceKind, string>>> = { listing: 'listing', api: 'api' };
const KINDS_WITH_SEVERAL_URLS: readonly SourceKind[] = ['document', 'document-set'];
const FIELDS_OF_BROWSER = ['readyWhen', 'session'] as const;

type Fields = Readonly<Record<string, unknown>>;

/**
 * What is wrong between the fields of one source. It looks at the data as written, so that these mistakes are
 * reported together with those inside the fields.
 *
 * @param topicIds the topics that a source may name
 */
export function checkSourceFields(data: unknown, topicIds: readonly string[]): FieldProblem[] {
  if (!isFields(data)) return [];
  const kind = SOURCE_KINDS.find((known) => known === data.kind);
  const problems: FieldProblem[] = [];
  if (kind !== undefined) problems.push(...checkKind(data, kind));
  if (data.fetch !== 'browser') {
    for (const name of FIELDS_OF_BROWSER) {
      if (name in data)
        problems.push(
          problem(
            [name],
            say((m) => m.fieldOfBrowser(name)),
          ),
        );
    }
  }
  if (isFields(data.entries)) {
    problems.push(...exactlyOne(data.entries, ['entries'], 'item', 'splitAt'));
  }
  const range = isFields(data.extract) ? data.extract.range : undefined;
  if (isFields(range)) {
    problems.push(...exactlyOne(range, ['extract', 'range'], 'startAfter', 'startBefore'));
    problems.push(...exactlyOne(range, ['extract', 'range'], 'endBefore', 'endAfter'));
  }
  problems.push(...checkTopics(data.topics, topicIds));
  return problems;
}

function checkTopics(topics: unknown, topicIds: readonly string[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const listed: readonly unknown[] = Array.isArray(topics) ? topics : [topics];
  for (const [index, topic] of listed.entries()) {
    if (typeof topic !== 'string' || topicIds.includes(topic)) continue;
    const message = say((m) => m.unknownTopic(topic, suggest(topic, topicIds)));
    problems.push(problem(['topics', index], message));
  }
  return problems;
}

/** Whether a source as written will be watched: an explicit `enabled`, else `permission: allowed`. */
export function isWatched(data: unknown): boolean {
  if (!isFields(data)) return false;
  if (data.enabled !== undefined && data.enabled !== null)
    return data.enabled === true || data.enabled === 'true';
  return isFields(data.permission) && data.permission.status === 'allowed';
}

function checkKind(data: Fields, kind: SourceKind): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [name, kinds] of Object.entries(FIELDS_OF_KINDS)) {
    if (!(name in data) || kinds.includes(kind)) continue;
    problems.push(
      problem(
        [name],
        say((m) => m.fieldOfOtherKind(name, kinds, kind)),
      ),
    );
  }
  const required = REQUIRED_OF_KIND[kind];
  if (required !== undefined && !(required in data)) {
    problems.push(
      problem(
        [required],
        say((m) => m.requiredForKind(kind)),
      ),
    );
  }
  if (kind === 'import') return problems;
  if ('urls' in data && !KINDS_WITH_SEVERAL_URLS.includes(kind)) {
    problems.push(
      problem(
        ['urls'],
        say((m) => m.severalUrls(kind)),
      ),
    );
  } else {
    problems.push(...exactlyOne(data, [], 'url', 'urls'));
  }
  return problems;
}

function exactlyOne(data: Fields, path: readonly string[], first: string, second: string): FieldProblem[] {
  if (first in data !== second in data) return [];
  const at = first in data ? second : first;
  return [
    problem(
      [...path, at],
      say((m) => m.eitherOr(first, second)),
    ),
  ];
}

function problem(path: readonly PropertyKey[], message: LocalizedText): FieldProblem {
  return { path, message };
}

function isFields(data: unknown): data is Fields {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
