import type { PageEvidence } from '../kind.js';

/** A page that went back this often is no longer believed at first sight. */
const FLIPPING_PAGE = 2;

export const pageFlips: PageEvidence = {
  code: 'page-flips',
  speaksFor: 'furniture',
  texts: {
    en: 'This page went back and forth {times} times before.',
    'zh-CN': '该页面此前已来回变化 {times} 次。',
  },
  observe: ({ memory: { flips } }) =>
    flips < FLIPPING_PAGE ? undefined : { words: '', params: { times: flips } },
};
