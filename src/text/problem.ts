import type { Problem, ToldProblem } from '../domain/problem.js';
import type { LocalizedText } from '../domain/vocabulary.js';

/** By code; `{name}` stands for a parameter. */
export type ProblemTexts = Readonly<Record<string, LocalizedText>>;

type Params = ToldProblem['params'];

/** The names of the parameters that a text shows. */
type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** A Chinese text that does not show what the English one shows is a type error. */
type InBoth<Texts extends ProblemTexts> = {
  readonly [Key in keyof Texts]: [NamesIn<Texts[Key]['en']>, NamesIn<Texts[Key]['zh-CN']>] extends [
    NamesIn<Texts[Key]['zh-CN']>,
    NamesIn<Texts[Key]['en']>,
  ]
    ? LocalizedText
    : { readonly 'zh-CN': `shows the same as ${Texts[Key]['en']}` };
};

type Shown<Text extends LocalizedText> = Readonly<Record<NamesIn<Text['en']>, string | number | ToldProblem>>;

/** The problems that one folder tells, with their texts by code. */
export interface Problems<Texts extends ProblemTexts> {
  readonly texts: ProblemTexts;
  tell<Key extends keyof Texts & string>(
    key: Key,
    ...params: [NamesIn<Texts[Key]['en']>] extends [never] ? [] : [Shown<Texts[Key]>]
  ): ToldProblem;
  /** The same with parameters that were gathered elsewhere. */
  tellWith(key: keyof Texts & string, params: Params): ToldProblem;
}

/** @param folder what the codes begin with */
export function problemsOf<const Texts extends ProblemTexts>(
  folder: string,
  texts: Texts & InBoth<Texts>,
): Problems<Texts> {
  const byCode = Object.fromEntries(
    Object.entries<LocalizedText>(texts).map(([key, text]) => [`${folder}.${key}`, text]),
  );
  const tellWith = (key: string, params: Params): ToldProblem => {
    const code = `${folder}.${key}`;
    return { code, params, text: fill(byCode[code] ?? { en: code, 'zh-CN': code }, params) };
  };
  return { texts: byCode, tell: (key, ...[params = {}]) => tellWith(key, params), tellWith };
}

/** What is said of a problem that was stored; undefined where nobody knows its code any more. */
export function explainProblem(problem: Problem, texts: ProblemTexts): LocalizedText | undefined {
  return tellAgain(problem, texts)?.text;
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
  return { code, params: told, text: fill(text, told) };
}

function fill(text: LocalizedText, params: Params): LocalizedText {
  const inLanguage = (language: keyof LocalizedText) =>
    text[language].replace(/\{(\w+)\}/g, (written, name: string) => {
      const value = params[name];
      if (value === undefined) return written;
      return typeof value === 'object' ? value.text[language] : String(value);
    });
  return { en: inLanguage('en'), 'zh-CN': inLanguage('zh-CN') };
}
