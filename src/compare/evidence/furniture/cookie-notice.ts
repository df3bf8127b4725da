import type { Document } from '../../../domain/document.js';
import { createMatcher } from '../../../language/matcher.js';
import { rememberedByObject } from '../../../language/remembered.js';
import { type PageContext, standingOf } from '../../context.js';
import type { Passage } from '../../residue/passage.js';
import { type EditEvidence, observed } from '../kind.js';

const cookies = createMatcher('furniture/cookie-words');
/** A notice has a few sentences and buttons. */
const MAX_LENGTH = 1_500;
const MAX_PASSAGES = 12;
/** It stands so near the beginning or the end of a page, or outside its text. */
const EDGE_BLOCKS = 12;
const EDGE_SHARE = 0.05;

/** A notice on cookies that was captured at the head or foot of a page that is about something else. */
export const cookieNotice: EditEvidence = {
  code: 'cookie-notice',
  speaksFor: 'furniture',
  noiseKind: 'widget',
  texts: {
    en: 'A notice on cookies came or went; the page is about something else.',
    'zh-CN': 'Cookie 提示出现或消失；页面正文与此无关。',
  },
  observe(edit, page) {
    if (edit.form === 'reworded') return undefined;
    const { text, passages } = page.runOf(edit.passage);
    const isNotice =
      text.length <= MAX_LENGTH && passages.length <= MAX_PASSAGES && cookies.find(text) !== undefined;
    return observed(
      edit,
      isNotice &&
        isAtAnEdge(edit.passage, page) &&
        !speaksOfThem(edit.form === 'added' ? page.before : page.after),
    );
  },
};

function isAtAnEdge(passage: Passage, page: PageContext): boolean {
  const { document, at } = standingOf(passage, page);
  const size = document.blocks.length;
  const most = Math.max(EDGE_BLOCKS, size * EDGE_SHARE);
  return page.isOutsideBody(passage) || at < most || at >= size - most;
}

/** Whether the version without the notice speaks of cookies. */
const speaksOfThem = rememberedByObject(({ blocks }: Document): boolean =>
  blocks.some(({ text }) => cookies.find(text) !== undefined),
);
