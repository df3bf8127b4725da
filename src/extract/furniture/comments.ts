import { type Element, isTag } from 'domhandler';
import { nameTokens, walk } from '../html/dom.js';
import { TEXT_ELEMENTS } from './part.js';

const NAMES = new Set('comment comments commentlist reply replies disqus responses'.split(' '));
const MAX_ENTRIES = 500;

/**
 * Whether an element holds what readers wrote below a text: it is called so, and is built so. Every entry has a writer,
 * a time or a picture, and something to answer or vote with. A note of the publisher in a box of that name has neither.
 */
export function isThread(element: Element): boolean {
  if (TEXT_ELEMENTS.has(element.name) || !nameTokens(element).some((token) => NAMES.has(token))) return false;
  let signs = 0;
  let controls = 0;
  walk(element, {
    enter(node) {
      if ((signs > 0 && controls > 0) || signs + controls > MAX_ENTRIES) return 'stop';
      if (!isTag(node)) return 'children' in node;
      const isTimed = node.name === 'time' || node.attribs.datetime !== undefined;
      const isPortrait = node.name === 'img' || nameTokens(node).some((token) => WRITER.has(token));
      if (isTimed || isPortrait) signs++;
      if (node.name === 'button' || node.name === 'textarea' || isAnswer(node)) controls++;
      return true;
    },
  });
  return signs > 0 && controls > 0;
}

const WRITER = new Set([
  'author',
  'avatar',
  'username',
  'user',
  'commenter',
  'byline',
  'timestamp',
  'posted',
]);
const ANSWER = new Set(['reply', 'vote', 'like', 'likes', 'report', 'permalink', 'answer']);

function isAnswer(node: Element): boolean {
  return node.name === 'a' && nameTokens(node).some((token) => ANSWER.has(token));
}
