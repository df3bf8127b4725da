import { z } from 'zod';
import type { MachineText } from '../domain/machine-text.js';
import type { UiLanguage } from '../domain/vocabulary.js';
import { plainWords } from './clean.js';
import { figuresNotIn } from './figures.js';
import { jsonIn } from './json.js';
import { type AssistQuestion, sourceText } from './prompt.js';

const LONGEST_SUMMARY = 400;
/** A translation this much longer than its sentence says more than the sentence. */
const TRANSLATION_GROWTH = 3;
const TRANSLATION_ALLOWANCE = 60;

const byLanguage = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value).catch({});

const answerSchema = z.object({
  summary: byLanguage(z.string().max(5000)),
  translations: byLanguage(z.array(z.string().max(5000)).max(20)),
});

/**
 * What can be used of a model's answer: words alone, of bounded length, and without a number or day that the page
 * does not have. Whatever is not is left out; nothing throws.
 *
 * @param mark of the prompt: an answer that repeats it was written by the page
 */
export function readAnswer(
  content: string,
  question: AssistQuestion,
  mark: string,
  model: string,
): MachineText[] {
  const parsed = answerSchema.safeParse(content.includes(mark) ? undefined : jsonIn(content));
  if (!parsed.success) return [];
  const answer = parsed.data;
  const texts: MachineText[] = [];
  for (const language of question.languages) {
    const summary = usableSummary(answer.summary[language], question);
    const translations = usableTranslations(answer.translations[language] ?? [], question, language);
    if (summary === undefined && translations.length === 0) continue;
    texts.push({ language, model, ...(summary !== undefined && { summary }), translations });
  }
  return texts;
}

function usableSummary(written: string | undefined, question: AssistQuestion): string | undefined {
  const summary = plainWords(written ?? '');
  if (summary === '' || summary.length > LONGEST_SUMMARY) return undefined;
  return figuresNotIn(sourceText(question), summary, question.days).length === 0 ? summary : undefined;
}

/** Only where every sentence has one: by their order alone can they be told apart. */
function usableTranslations(
  written: readonly string[],
  { sentences, days, pageLanguage }: AssistQuestion,
  language: UiLanguage,
): MachineText['translations'] {
  if (written.length !== sentences.length || isSameLanguage(pageLanguage, language)) return [];
  const translations: { original: string; text: string }[] = [];
  for (const [index, original] of sentences.entries()) {
    const text = plainWords(written[index] ?? '');
    const longest = original.length * TRANSLATION_GROWTH + TRANSLATION_ALLOWANCE;
    if (text === '' || text.length > longest) continue;
    if (figuresNotIn(original, text, days).length === 0) translations.push({ original, text });
  }
  return translations;
}

function isSameLanguage(one: string, other: string): boolean {
  return one.slice(0, 2).toLowerCase() === other.slice(0, 2).toLowerCase();
}
