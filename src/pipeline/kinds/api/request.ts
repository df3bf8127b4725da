import type { ApiRule } from '../../../extract/api/rule.js';
import { fillInAddress, fillInTemplate, hasPlaces } from '../../../extract/api/template.js';
import { isFields } from '../../../schema/fields.js';
import type { Address } from '../../request.js';
import { type RequestValues, requestValue } from './places.js';

/** The request for a page of the list, from what the source declares and where the paging has come to. */
export function listRequest(url: string, rule: ApiRule, values: RequestValues): Address {
  const own = (template: string): string =>
    fillInTemplate(template, (place) => requestValue(place, values)) ?? template;
  const address = fillInAddress(readablePlaces(url), (place) => requestValue(place, values)) ?? url;
  const carried = carriedBy(rule, values);
  const isForm = rule.method === 'POST' && (typeof rule.body === 'object' || isFields(rule.json));
  const query = Object.entries(rule.query).map(([name, value]) => [name, own(String(value))] as const);
  const inQuery = isForm ? carried.filter(([name]) => name in rule.query || isIn(address, name)) : carried;
  const full = withParameters(address, [...query, ...inQuery]);
  if (rule.method === 'GET') return { url: full, declared: true };
  const inBody = carried.filter((parameter) => !inQuery.includes(parameter));
  return { url: full, declared: true, post: postOf(rule, own, inBody) };
}

/** An address that an answer leads on to, with the declared parameters that it leaves out, such as a key. */
export function nextRequest(url: string, rule: ApiRule, first: Address): Address {
  const asked = new URL(first.url).searchParams;
  const missing = Object.keys(rule.query).flatMap((name) => {
    const value = asked.get(name);
    return value === null || isIn(url, name) ? [] : [[name, value] as const];
  });
  return { ...first, url: withParameters(url, missing) };
}

type Parameter = readonly [name: string, value: string];

/** The parameters of the window and of the paging that the source gives names to. */
function carriedBy({ since, paging }: ApiRule, values: RequestValues): Parameter[] {
  const parameters: Parameter[] = [];
  const add = (name: string | undefined, place: string): void => {
    const value = requestValue(place, values);
    if (name !== undefined && value !== undefined && value !== '') parameters.push([name, value]);
  };
  add(since?.param, 'since');
  add(since?.until, 'until');
  switch (paging?.by) {
    case 'page':
      add(paging.param, 'page');
      break;
    case 'offset':
      add(paging.param, 'offset');
      break;
    case 'cursor':
      add(paging.param, 'cursor');
      break;
    case 'last-id':
      add(paging.param, 'lastId');
      break;
  }
  return parameters;
}

function postOf(
  { body, json }: ApiRule,
  own: (template: string) => string,
  more: readonly Parameter[],
): NonNullable<Address['post']> {
  if (json !== undefined) {
    const filled = filledIn(json, own);
    const whole = isFields(filled) ? { ...filled, ...Object.fromEntries(more) } : filled;
    return { contentType: 'application/json', body: JSON.stringify(whole) };
  }
  if (typeof body === 'string') {
    const written = own(body);
    const isJson = /^\s*[[{]/.test(written);
    return { contentType: isJson ? 'application/json' : 'text/plain; charset=utf-8', body: written };
  }
  const fields = Object.entries(body ?? {}).map(([name, value]): Parameter => [name, own(String(value))]);
  const form = new URLSearchParams();
  for (const [name, value] of [...fields, ...more]) form.set(name, value);
  return { contentType: 'application/x-www-form-urlencoded', body: form.toString() };
}

/** A value whose texts are filled in; a text that is nothing but a number's place becomes the number. */
function filledIn(value: unknown, own: (template: string) => string): unknown {
  if (typeof value === 'string') {
    const filled = own(value);
    const isNumber = /^\{\{\s*(?:page|offset)\s*\}\}$/.test(value) && /^\d+$/.test(filled);
    return isNumber ? Number(filled) : filled;
  }
  if (Array.isArray(value)) return value.map((entry) => filledIn(entry, own));
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, filledIn(entry, own)]));
}

/** What stands in the address stays as it was written; a parameter that stands there already is replaced. */
function withParameters(address: string, parameters: readonly Parameter[]): string {
  let whole = address;
  const added = new URLSearchParams();
  for (const [name, value] of parameters) {
    if (!isIn(whole, name)) {
      added.append(name, value);
      continue;
    }
    const url = new URL(whole);
    url.searchParams.set(name, value);
    whole = url.href;
  }
  const query = added.toString();
  if (query === '') return whole;
  const [start = '', ...fragment] = whole.split('#');
  const glued = `${start}${start.includes('?') ? '&' : '?'}${query}`;
  return fragment.length === 0 ? glued : `${glued}#${fragment.join('#')}`;
}

function isIn(address: string, name: string): boolean {
  return new URL(address).searchParams.has(name);
}

/** Braces may have been escaped where the address was copied from. */
function readablePlaces(url: string): string {
  return hasPlaces(url) ? url : url.replace(/%7B%7B(.*?)%7D%7D/gi, '{{$1}}');
}
