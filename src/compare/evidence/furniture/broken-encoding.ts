import { type EditEvidence, observed } from '../kind.js';

export const brokenEncoding: EditEvidence = {
  code: 'broken-encoding',
  speaksFor: 'furniture',
  noiseKind: 'flip',
  texts: {
    en: 'Letters were broken by a wrong character encoding, or put right.',
    'zh-CN': '字符编码错误导致的乱码，或乱码已恢复。',
  },
  forms: ['misencoded'],
  observe: (edit) => observed(edit, isBroken(edit.before, edit.after) || isBroken(edit.after, edit.before)),
};

/** Whether `broken` is `whole` with its non-ASCII letters lost to question or replacement marks. */
function isBroken(whole: string, broken: string): boolean {
  if (!/[?\uFFFD]/u.test(broken) || !/[^\p{ASCII}]/u.test(whole)) return false;
  const asRead = whole.replace(/[^\p{ASCII}]/gu, '?');
  return (
    asRead === broken.replace(/\uFFFD/gu, '?') ||
    asRead.replace(/\?+/gu, '?') === broken.replace(/[?\uFFFD]+/gu, '?')
  );
}
