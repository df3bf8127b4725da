import { type AnyNode, Element, type ParentNode, Text } from 'domhandler';

/** Changing a parsed tree in place, so that what was found in it before is still what it was. */

/** Gives a node these children, in this order, whatever it had. */
export function setChildren(parent: ParentNode, children: readonly AnyNode[]): void {
  const list = [...children];
  for (const [index, child] of list.entries()) {
    child.parent = parent;
    child.prev = list[index - 1] as typeof child.prev;
    child.next = list[index + 1] as typeof child.next;
    if (index === 0) child.prev = null;
    if (index === list.length - 1) child.next = null;
  }
  parent.children = list as typeof parent.children;
}

/** Makes an element of another name of one, with these children. */
export function turnInto(element: Element, name: string, children: readonly AnyNode[]): void {
  element.name = name;
  setChildren(element, children);
}

export function elementOf(name: string, children: readonly AnyNode[], attribs = {}): Element {
  const element = new Element(name, attribs);
  setChildren(element, children);
  return element;
}

export function paragraphOf(text: string): Element {
  return elementOf('p', [new Text(text)]);
}
