import { type EditEvidence, observed } from '../kind.js';

/** What is left of a template, an editor or a program: no words for the reader. */
const LEFTOVER =
  /\{\{[^{}]{0,80}\}\}|\$\{[^{}]{0,80}\}|\{%[^%]{0,80}%\}|<\/?(?:br|p|b|i|u|em|strong|span|div|li|ul|ol|a|h[1-6])\b[^<>]{0,200}>|&(?:nbsp|amp|lt|gt|quot|apos|rsquo|lsquo|ldquo|rdquo|ndash|mdash|#\d{2,5});?|\[object Object\]|\bundefined\b|\bNaN\b|\bTO-?DO\b|\bTBD\b|\bFIXME\b|%(?:\d\$)?[sd]\b|\\_|lorem ipsum(?: dolor sit amet)?/giu;
const MAX_LENGTH = 400;

export const placeholder: EditEvidence = {
  code: 'placeholder',
  speaksFor: 'furniture',
  noiseKind: 'markup',
  texts: {
    en: 'Leftovers of a template or of markup came or went.',
    'zh-CN': '模板或标记的残留内容出现或消失。',
  },
  observe(edit) {
    const { before, after } = edit;
    if (before.length + after.length > MAX_LENGTH) return undefined;
    const [old, young] = [before, after].map((text) => text.replace(LEFTOVER, ' '));
    const isLeftover = old !== before || young !== after;
    return observed(edit, isLeftover && lettersOf(old ?? '') === lettersOf(young ?? ''));
  },
};

function lettersOf(text: string): string {
  return text.replace(/[\s\p{P}]+/gu, '');
}
