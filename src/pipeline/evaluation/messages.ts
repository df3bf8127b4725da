import type { LocalizedText, UiLanguage } from '../../domain/vocabulary.js';

/** What a user reads about mistakes in an evaluation file; file, line and field are printed in front of it. */
interface EvaluationMessages {
  heading(count: number): string;
  more(count: number): string;
  unreadable(code: string): string;
  empty(): string;
  notUtf8(): string;
  tooLong(limit: number): string;
  notJson(): string;
  notAnObject(): string;
  noText(): string;
  badPublished(value: string): string;
  duplicateId(id: string, line: number): string;
  unknownTopic(id: string, known: string): string;
}

export const messages = {
  en: {
    heading: (count) =>
      `Nothing was evaluated: ${count} ${count === 1 ? 'mistake' : 'mistakes'} in the announcements.`,
    more: (count) => `and ${count} more`,
    unreadable: (code) => `cannot be read (${code})`,
    empty: () => 'holds no announcement; write one JSON object per line',
    notUtf8: () => 'is not UTF-8 text; save it as UTF-8',
    tooLong: (limit) => `is longer than ${limit} characters; write one announcement per line`,
    notJson: () => 'is not JSON; write one JSON object per line',
    notAnObject: () => 'is not a JSON object; write one announcement per line',
    noText: () => 'title and body are both empty',
    badPublished: (value) =>
      `"${value}" is not a day in the form 2026-03-05 or an instant such as 2026-03-05T08:00:00Z`,
    duplicateId: (id, line) => `"${id}" is already used in line ${line}`,
    unknownTopic: (id, known) => `there is no topic "${id}" in config/topics; there are ${known}`,
  },
  'zh-CN': {
    heading: (count) => `公告文件中有 ${count} 处错误，未作评估。`,
    more: (count) => `另有 ${count} 处`,
    unreadable: (code) => `无法读取（${code}）`,
    empty: () => '没有公告；请每行写一个 JSON 对象',
    notUtf8: () => '不是 UTF-8 文本；请另存为 UTF-8',
    tooLong: (limit) => `超过 ${limit} 个字符；请每行写一条公告`,
    notJson: () => '不是 JSON；请每行写一个 JSON 对象',
    notAnObject: () => '不是 JSON 对象；请每行写一条公告',
    noText: () => '标题与正文均为空',
    badPublished: (value) => `“${value}”不是日期（如 2026-03-05）或时刻（如 2026-03-05T08:00:00Z）`,
    duplicateId: (id, line) => `“${id}”已在第 ${line} 行使用`,
    unknownTopic: (id, known) => `config/topics 中没有主题“${id}”；已有：${known}`,
  },
} satisfies Record<UiLanguage, EvaluationMessages>;

/** The same message in every language. */
export function say(pick: (language: EvaluationMessages) => string): LocalizedText {
  return { 'zh-CN': pick(messages['zh-CN']), en: pick(messages.en) };
}
