import { type AnyNode, hasChildren, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Block, Document } from '../../domain/document.js';
import { walk } from '../html/dom.js';
import { normaliseText } from '../text/normalise.js';

/** Elements in which text runs on, in the formats of laws and notices: those of XHTML, Akoma Ntoso, Formex, GPO. */
const INLINE = new Set(
  'a abbr b bdi bdo br cite code date def del docnumber e em emph font footnote-ref fr ft hi ht hl i ins lb link mark note-ref num-ref pg quot.start quot.end ref s small span strong su sub sup term time u uline xref'.split(
    ' ',
  ),
);
const HEADING = /^(?:title|heading|head|hd|h[1-6]|doctitle|ti|ti\.art|subject)$/i;
const MAX_BLOCKS = 50_000;

/**
 * Reads an XML text that is no page: every element that holds words of its own is a paragraph, in their order. Never
 * throws on broken XML.
 */
export function readXml(xml: string, url: string): Document {
  const tree = parseDocument(xml, { xmlMode: true, decodeEntities: true });
  const blocks: Block[] = [];
  let words = '';
  let container = '';
  const end = (): void => {
    const text = normaliseText(words);
    words = '';
    if (text === '' || blocks.length >= MAX_BLOCKS) return;
    blocks.push(HEADING.test(container) ? { kind: 'heading', level: 2, text } : { kind: 'paragraph', text });
  };
  walk(tree, {
    enter(node) {
      if (isText(node)) words += node.data;
      else if (isTag(node) && !isInline(node)) {
        end();
        container = localName(node);
      }
      return hasChildren(node);
    },
    leave(node) {
      if (!isTag(node) || isInline(node)) return;
      container = localName(node);
      end();
      container = node.parent && isTag(node.parent) ? localName(node.parent) : '';
    },
  });
  end();
  const title = blocks.find(({ kind }) => kind === 'heading') ?? blocks[0];
  return { url, title: title && title.text.length <= 200 ? title.text : '', blocks };
}

function isInline(node: AnyNode): boolean {
  return isTag(node) && INLINE.has(localName(node).toLowerCase());
}

function localName(node: { readonly name: string }): string {
  return node.name.replace(/^.*:/, '');
}
