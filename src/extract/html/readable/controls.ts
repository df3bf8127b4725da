import { type Element, isTag, Text } from 'domhandler';
import { isLanguageName } from '../../furniture/link-lists.js';
import { normaliseText } from '../../text/normalise.js';
import { textOf } from '../dom.js';
import { elementOf, turnInto } from './nodes.js';
import { isInCell, MARK_OF_NO, MARK_OF_YES } from './pictures.js';

/** More choices than these are read only where figures stand beside them. */
const MAX_NAMES = 60;
const MAX_CHOICES = 600;
const VALUE_TYPES = new Set(['text', 'number', 'email', 'url', 'tel', 'date', 'month', 'week', 'time']);
const SEARCH_PLACES = new Set(['nav', 'header', 'footer', 'search']);

/** Makes text of what a control of a form says to whoever reads it, and leaves the others as they are. */
export function readControl(element: Element): void {
  switch (element.name) {
    case 'select':
      readSelect(element);
      return;
    case 'meter':
      if (textOf(element).trim() === '' && element.attribs.value !== undefined)
        turnInto(element, 'span', [new Text(element.attribs.value)]);
      return;
    case 'input':
      readInput(element);
      return;
  }
}

/** The choices as a list, but for those that only say in which language or how many to a page something is shown. */
function readSelect(select: Element): void {
  const groups: { name: string; choices: string[] }[] = [{ name: '', choices: [] }];
  const gather = (parent: Element): void => {
    for (const child of parent.children) {
      if (!isTag(child)) continue;
      if (child.name === 'optgroup') {
        groups.push({ name: child.attribs.label ?? '', choices: [] });
        gather(child);
      } else if (
        child.name === 'option' &&
        child.attribs.value !== '' &&
        child.attribs.hidden === undefined
      ) {
        const text = normaliseText(textOf(child, undefined, 500)) || normaliseText(child.attribs.label ?? '');
        if (text !== '') groups.at(-1)?.choices.push(text);
      }
    }
  };
  gather(select);
  const choices = groups.flatMap((group) => group.choices);
  if (choices.length < 2 || choices.length > MAX_CHOICES || !isRead(choices, select)) return;
  const items = groups.flatMap(({ name, choices: texts }) => [
    ...(name === '' ? [] : [elementOf('li', [new Text(name)])]),
    ...texts.map((text) => elementOf('li', [new Text(text)])),
  ]);
  turnInto(select, 'ul', items);
}

function isRead(choices: readonly string[], select: Element): boolean {
  const telling = choices.filter((choice) => /\p{L}/u.test(choice) && /\p{Nd}/u.test(choice)).length;
  const sentences = choices.filter((choice) => choice.split(/\s+/).length > 4).length;
  if (choices.every((choice) => /^\p{Nd}+(?:\s[^\p{Nd}\p{Sc}%]{1,20})?$/u.test(choice))) return false;
  if (choices.filter(isLanguageName).length >= choices.length * 0.6) return false;
  if (telling + sentences > choices.length / 3) return true;
  return choices.length <= MAX_NAMES && !isInSearchPlace(select);
}

function isInSearchPlace(element: Element): boolean {
  for (let parent = element.parent; parent !== null && isTag(parent); parent = parent.parent) {
    if (SEARCH_PLACES.has(parent.name) || parent.attribs.role === 'search') return true;
  }
  return false;
}

/** A field that nobody can write in says what it holds; a box that nobody can tick says yes or no. */
function readInput(input: Element): void {
  const { attribs } = input;
  const type = (attribs.type ?? 'text').toLowerCase();
  const isFixed = attribs.readonly !== undefined || attribs.disabled !== undefined;
  if (type === 'checkbox' || type === 'radio') {
    const isAlone = isInCell(input) && input.parent !== null && textOf(input.parent).trim() === '';
    if (attribs.disabled === undefined && !(isAlone && attribs.readonly !== undefined)) return;
    turnInto(input, 'span', [new Text(attribs.checked === undefined ? MARK_OF_NO : MARK_OF_YES)]);
    return;
  }
  const value = normaliseText(attribs.value ?? '');
  if (!isFixed || value === '' || !VALUE_TYPES.has(type)) return;
  turnInto(input, 'span', [new Text(` ${value} `)]);
}
