import { type EditEvidence, observed } from '../kind.js';
import { maskAddresses } from '../rewording/contact.js';

/** What content networks put in the place of an e-mail address. */
const MASKED_ADDRESS = /\[email[ \u00A0]?(?:protected|masked)\]/giu;
const AROUND = 200;

export const maskedAddress: EditEvidence = {
  code: 'masked-address',
  speaksFor: 'furniture',
  noiseKind: 'flip',
  texts: { en: 'An e-mail address was masked or shown.', 'zh-CN': '邮箱地址被隐藏或重新显示。' },
  observe(edit) {
    const { before, after, preceding, following, passage } = edit;
    const near = `${preceding.slice(-AROUND)}${before}${after}${following.slice(0, AROUND)}`;
    if (near.search(MASKED_ADDRESS) < 0) return undefined;
    const mask = (text: string): string => maskAddresses(text.replace(MASKED_ADDRESS, '@'));
    return observed(edit, mask(passage.before) === mask(passage.after));
  },
};
