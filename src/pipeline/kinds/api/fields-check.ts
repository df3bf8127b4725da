import { placesIn } from '../../../extract/api/template.js';
import type { FieldProblem } from '../../../schema/describe.js';
import { type Fields, isFields } from '../../../schema/fields.js';
import { apiFieldTexts } from './field-texts.js';
import { isRequestPlace, REQUEST_PLACES } from './places.js';

/** What is wrong between the fields of `api:` as written. */
export function checkApiFields(api: Fields): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const add = (path: readonly PropertyKey[], message: FieldProblem['message']): void =>
    void problems.push({ path: ['api', ...path], message });

  for (const field of ['body', 'json']) {
    if (field in api && api.method !== 'POST') add([field], apiFieldTexts.needsPost(field));
  }
  if ('body' in api && 'json' in api) add(['json'], apiFieldTexts.bodyOrJson());
  const places = ['query', 'body', 'json'].flatMap((field) =>
    textsIn(api[field], [field]).flatMap(({ text, path }) =>
      placesIn(text).map((place) => ({ place, path })),
    ),
  );
  for (const { place, path } of places) {
    if (!isRequestPlace(place)) add(path, apiFieldTexts.unknownPlace(place, REQUEST_PLACES));
  }
  const { paging } = api;
  if (isFields(paging)) {
    const { by } = paging;
    const isByPath = by === 'next-url' || by === 'cursor';
    if (isByPath && !('path' in paging)) add(['paging', 'path'], apiFieldTexts.pagingNeeds('path', by));
    const variable = { page: 'page', offset: 'offset', cursor: 'cursor', 'last-id': 'lastId' }[String(by)];
    const isWritten = places.some(({ place }) => place === variable);
    if (variable !== undefined && !isWritten && !('param' in paging))
      add(['paging', 'param'], apiFieldTexts.pagingNeeds('param', String(by)));
  }
  return problems;
}

interface WrittenText {
  readonly text: string;
  readonly path: readonly PropertyKey[];
}

/** The texts within a value, wherever they stand. */
function textsIn(value: unknown, path: readonly PropertyKey[]): WrittenText[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((entry, index) => textsIn(entry, [...path, index]));
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) => textsIn(entry, [...path, key]));
}
