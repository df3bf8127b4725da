import type { FieldProblem } from '../../schema/describe.js';
import { type Fields, isFields } from '../../schema/fields.js';
import { suggest } from '../../schema/suggest.js';
import { messages } from '../messages.js';
import type { KindDeclaration } from '../supported.js';
import { type Declarable, partsOf } from './declarable.js';
import { exactlyOne, problem } from './fields.js';

/**
 * What is wrong between the fields of one source. It looks at the data as written, so that these mistakes are
 * reported together with those inside the fields.
 *
 * @param declarable what sources may be declared as
 * @param topicIds the topics that a source may name
 */
export function checkSourceFields(
  data: unknown,
  declarable: Declarable,
  topicIds: readonly string[],
): FieldProblem[] {
  if (!isFields(data)) return [];
  const kind = declarable.kinds.find(({ name }) => name === data.kind);
  const problems: FieldProblem[] = [];
  if (kind) problems.push(...checkKind(data, kind, declarable));
  problems.push(...checkMode(data, declarable));
  for (const [field, { part }] of partsOf(declarable)) {
    const written = data[field];
    if (isFields(written) && part.check) problems.push(...part.check(written));
  }
  const range = isFields(data.extract) ? data.extract.range : undefined;
  if (isFields(range)) {
    problems.push(...exactlyOne(range, ['extract', 'range'], 'startAfter', 'startBefore'));
    problems.push(...exactlyOne(range, ['extract', 'range'], 'endBefore', 'endAfter'));
  }
  if (isFields(data.robots) && isOff(data.robots.obey) && !data.robots.why)
    problems.push(problem(['robots'], messages.robotsWithoutWhy()));
  problems.push(...checkTopics(data.topics, topicIds));
  return problems;
}

function isOff(value: unknown): boolean {
  return value === false || value === 'false';
}

function checkTopics(topics: unknown, topicIds: readonly string[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const listed: readonly unknown[] = Array.isArray(topics) ? topics : [topics];
  for (const [index, topic] of listed.entries()) {
    if (typeof topic !== 'string' || topicIds.includes(topic)) continue;
    const message = messages.unknownTopic(topic, suggest(topic, topicIds));
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

function checkKind(data: Fields, kind: KindDeclaration, declarable: Declarable): FieldProblem[] {
  const { name, addresses, part } = kind;
  const problems: FieldProblem[] = [];
  for (const [field, { kinds }] of partsOf(declarable)) {
    if (!(field in data) || kinds.includes(name)) continue;
    problems.push(problem([field], messages.fieldOfOtherKind(field, kinds, name)));
  }
  if (part?.required && !(part.field in data)) {
    problems.push(problem([part.field], messages.requiredForKind(name)));
  }
  if (addresses === 'any') return problems;
  if ('urls' in data && addresses === 'one') {
    problems.push(problem(['urls'], messages.severalUrls(name)));
  } else {
    problems.push(...exactlyOne(data, [], 'url', 'urls'));
  }
  return problems;
}

function checkMode(data: Fields, { modes }: Declarable): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const { name, fields = {} } of modes) {
    if (data.fetch === name) continue;
    for (const field of Object.keys(fields)) {
      if (!(field in data)) continue;
      problems.push(problem([field], messages.fieldOfMode(field, name)));
    }
  }
  return problems;
}
