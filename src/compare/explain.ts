import type { Reason } from '../domain/change.js';
import type { LocalizedText, UiLanguage } from '../domain/vocabulary.js';
import { BREAKAGE } from './breakage/kinds.js';
import { EDIT_EVIDENCE, PAGE_EVIDENCE } from './evidence/index.js';
import { LINK_REASONS } from './links/reasons.js';
import { LIKELIHOOD } from './model/likelihood.js';
import { MEASURES } from './model/texts.js';
import { ORIGINS } from './origins.js';
import { SECOND_READER } from './second-reader.js';
import { WEAK_EVIDENCE } from './weigh.js';

/** The sentence for every code that is given as a reason; `{name}` stands for a parameter of the reason. */
export const REASON_TEXTS: ReadonlyMap<string, LocalizedText> = new Map([
  ...[
    ...EDIT_EVIDENCE,
    ...PAGE_EVIDENCE,
    WEAK_EVIDENCE,
    ...ORIGINS,
    ...MEASURES,
    ...LIKELIHOOD,
    ...LINK_REASONS,
    ...SECOND_READER,
  ].map(({ code, texts }) => [code, texts] as const),
  ...Object.entries(BREAKAGE).map(([code, { texts }]) => [code, texts] as const),
]);

/** One sentence that says why, in the user's language; the reason's evidence is not part of it. */
export function explainReason(reason: Reason, language: UiLanguage): string {
  const template = REASON_TEXTS.get(reason.code)?.[language];
  if (template === undefined) return reason.code;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(reason.params?.[name] ?? '…'));
}
