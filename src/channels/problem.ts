import type { Problem } from '../domain/problem.js';
import type { LocalizedText, UiLanguage } from '../domain/vocabulary.js';

/** A problem with what is said of it. */
export interface ToldProblem extends Problem {
  readonly params: Readonly<Record<string, string | number | ToldProblem>>;
  readonly text: LocalizedText;
}

/** By code; `{name}` stands for a parameter. */
export type ProblemTexts = Readonly<Record<string, LocalizedText>>;

/** The problems that one folder tells, with their texts by code. */
export interface Problems<Key extends string> {
  readonly texts: ProblemTexts;
  tell(key: Key, params?: ToldProblem['params']): ToldProblem;
}

/** @param folder what the codes begin with */
export function problemsOf<Key extends string>(
  folder: string,
  texts: Readonly<Record<Key, LocalizedText>>,
): Problems<Key> {
  const byCode = Object.entries<LocalizedText>(texts).map(
    ([key, text]) => [`${folder}.${key}`, text] as const,
  );
  return {
    texts: Object.fromEntries(byCode),
    tell: (key, params = {}) => ({
      code: `${folder}.${key}`,
      params,
      text: inBoth((language) => fill(texts[key][language], params, (inner) => inner.text[language])),
    }),
  };
}

/** What is said of a problem that was stored; undefined where nobody knows its code any more. */
export function explainProblem(problem: Problem, texts: ProblemTexts): LocalizedText | undefined {
  const told = tellAgain(problem, texts);
  return told?.text;
}

/** A problem as it is stored, without the texts. */
export function storedProblem({ code, params }: Problem): Problem {
  const stored = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'object' ? storedProblem(value) : value,
  ]);
  return { code, params: Object.fromEntries(stored) };
}

function tellAgain({ code, params }: Problem, texts: ProblemTexts): ToldProblem | undefined {
  const text = texts[code];
  if (text === undefined) return undefined;
  const told: Record<string, string | number | ToldProblem> = {};
  for (const [name, value] of Object.entries(params)) {
    const again = typeof value === 'object' ? tellAgain(value, texts) : value;
    if (again === undefined) return undefined;
    told[name] = again;
  }
  const filled = inBoth((language) => fill(text[language], told, (inner) => inner.text[language]));
  return { code, params: told, text: filled };
}

function fill(
  template: string,
  params: ToldProblem['params'],
  inner: (problem: ToldProblem) => string,
): string {
  return template.replace(/\{(\w+)\}/g, (written, name: string) => {
    const value = params[name];
    if (value === undefined) return written;
    return typeof value === 'object' ? inner(value) : String(value);
  });
}

function inBoth(text: (language: UiLanguage) => string): LocalizedText {
  return { en: text('en'), 'zh-CN': text('zh-CN') };
}
