import { type AnyNode, type Element, isTag } from 'domhandler';
import { walk } from '../dom.js';
import { readControl } from './controls.js';
import { holdsPage, openFrame } from './frames.js';
import { mayBePicture, readAttributes, readPicture } from './pictures.js';
import { isShadowRoot, openShadowRoot } from './shadow.js';

/** Frames in frames that are read. */
const MAX_DEPTH = 3;
const CONTROLS = new Set(['select', 'meter', 'input']);

/**
 * Makes a parsed page readable as a browser shows it, in place: shadow roots and frames that the page holds are put
 * where they show, and what is said without words of its own (choices, values, images in the place of words, the texts
 * of drawings and of web components) becomes text.
 */
export function makeReadable(root: AnyNode, depth = 0): void {
  for (const template of elementsIn(root, isShadowRoot).reverse()) openShadowRoot(template);
  if (depth < MAX_DEPTH) {
    for (const frame of elementsIn(root, holdsPage))
      openFrame(frame, (inner) => makeReadable(inner, depth + 1));
  }
  const found = elementsIn(
    root,
    (element) => CONTROLS.has(element.name) || element.name.includes('-') || mayBePicture(element),
  );
  for (const element of found) {
    if (CONTROLS.has(element.name)) readControl(element);
    else if (element.name.includes('-')) readAttributes(element);
    else readPicture(element);
  }
}

/** The elements that fit, those in templates of shadow roots too. */
function elementsIn(root: AnyNode, fits: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  walk(root, {
    enter(node) {
      if (isTag(node) && fits(node)) found.push(node);
      return 'children' in node;
    },
  });
  return found;
}
