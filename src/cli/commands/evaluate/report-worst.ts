import { explainSeverity } from '../../../assess/messages.js';
import type { UiLanguage } from '../../../domain/vocabulary.js';
import { changeKindLabels } from '../../../i18n/labels.js';
import type { Mistake, MistakeEvidence, WrongItem } from '../../../pipeline/evaluation/worst.js';
import { inLanguage } from '../../../text/texts.js';
import { colors, plain } from '../../shared/terminal.js';
import { texts } from './texts.js';

/** Each announcement with what was expected of it, what was found, and the words that the finding rests on. */
export function reportWorst(items: readonly WrongItem[], language: UiLanguage): string {
  const said = inLanguage(texts, language);
  if (items.length === 0) return said.nothingWrong;
  const sections = items.map((item) => {
    const { id, platform, market, language: written, title, published } = item.announcement;
    const about = [platform, market, written ?? item.assessment.language, published].map(plain).join(' · ');
    const lines = item.mistakes.flatMap((mistake) => mistakeLines(mistake, language));
    return [`${colors.bold(plain(id))}  ${about}`, `  ${plain(title)}`, ...lines].join('\n');
  });
  return [colors.bold(said.worst(items.length)), ...sections].join('\n\n');
}

function mistakeLines(mistake: Mistake, language: UiLanguage): string[] {
  const said = inLanguage(texts, language);
  const { label, expected, found, evidence } = mistake;
  const outcome = said.expectedFound(valueText(label, expected, language), valueText(label, found, language));
  const lines = [`  - ${said.labels[label]}${said.colon}${outcome}`];
  for (const one of evidence) lines.push(`      ${colors.dim(evidenceText(one, language))}`);
  return lines;
}

function valueText(label: Mistake['label'], values: readonly string[], language: UiLanguage): string {
  const said = inLanguage(texts, language);
  const named = values.map((value) => {
    if (value === 'true' || value === 'false') return said.yesNo[value];
    if (label !== 'kind') return value;
    return Object.entries(changeKindLabels).find(([kind]) => kind === value)?.[1][language] ?? value;
  });
  return named.length === 0 ? said.none : named.join(said.listSeparator);
}

function evidenceText(evidence: MistakeEvidence, language: UiLanguage): string {
  const { quote, colon, listSeparator } = inLanguage(texts, language);
  if ('reason' in evidence) {
    const { reason } = evidence;
    const said = explainSeverity(reason, language);
    return reason.evidence === undefined ? said : said + colon + quote(plain(reason.evidence));
  }
  const words = evidence.words.map((word) => quote(plain(word))).join(listSeparator);
  const sentence = evidence.sentence === undefined ? '' : ` ${quote(plain(evidence.sentence))}`;
  return evidence.for + colon + words + sentence;
}
