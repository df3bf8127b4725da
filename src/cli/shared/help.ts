import type { Command, Option } from 'commander';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { inLanguage, type Texts } from '../../text/texts.js';

/** What Commander says of its own accord. */
const helpTexts = {
  titles: {
    'Usage:': { en: 'Usage:', 'zh-CN': '用法：' },
    'Arguments:': { en: 'Arguments:', 'zh-CN': '参数：' },
    'Options:': { en: 'Options:', 'zh-CN': '选项：' },
    'Global Options:': { en: 'Global Options:', 'zh-CN': '全局选项：' },
    'Commands:': { en: 'Commands:', 'zh-CN': '命令：' },
  },
  help: { en: 'display help for command', 'zh-CN': '显示帮助' },
  version: { en: 'output the version number', 'zh-CN': '显示版本号' },
  choices: (words: string) => ({ en: `(choices: ${words})`, 'zh-CN': `（可选：${words}）` }),
  preset: (value: string) => ({ en: `(default: ${value})`, 'zh-CN': `（默认：${value}）` }),
} satisfies Texts;

/** The errors of Commander by their pattern; what is caught is filled in. */
const ERRORS: readonly (readonly [pattern: RegExp, said: (...caught: string[]) => string])[] = [
  [/^error: unknown command '(.+)'$/u, (word) => `错误：没有命令“${word}”`],
  [/^error: unknown option '(.+)'$/u, (option) => `错误：没有选项 ${option}`],
  [/^error: missing required argument '(.+)'$/u, (name) => `错误：缺少参数 <${name}>`],
  [/^error: option '(.+)' argument missing$/u, (option) => `错误：选项 ${option} 需要一个值`],
  [/^error: required option '(.+)' not specified$/u, (option) => `错误：缺少必需的选项 ${option}`],
  [
    /^error: too many arguments for '(.+)'\. Expected (\d+) arguments? but got (\d+)(?:: (.+))?\.$/u,
    (command, expected, got) => `错误：“${command}”只接受 ${expected} 个参数，实际给出 ${got} 个`,
  ],
  [
    /^error: (?:option|command-argument) '(.+?)' (?:argument|value) '(.*)' is invalid\. Allowed choices are (.+)\.$/u,
    (option, value, allowed) => `错误：${option} 不支持“${value}”。可选：${allowed}`,
  ],
  [/^\(Did you mean one of (.+)\?\)$/u, (words) => `（是否想写 ${words}？）`],
  [/^\(Did you mean (.+)\?\)$/u, (word) => `（是否想写 ${word}？）`],
];

/** Lets Commander say everything in the language of the user. */
export function speak(program: Command, language: UiLanguage): void {
  if (language === 'en') return;
  const texts = inLanguage(helpTexts, language);
  const titles: Readonly<Record<string, string>> = texts.titles;
  program.helpOption('-h, --help', texts.help);
  for (const group of [program, ...program.commands])
    if (group.commands.length > 0) group.helpCommand('help [命令]', texts.help);
  program.configureHelp({
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: (option) => describe(option, language),
    subcommandTerm: (command) => {
      const words = command.registeredArguments.map((argument) => {
        const shown = argument.name();
        return argument.required ? `<${shown}>` : `[${shown}]`;
      });
      return [command.name(), ...(command.options.length > 0 ? ['[选项]'] : []), ...words].join(' ');
    },
    commandUsage: (command) => {
      const names: string[] = [];
      for (let one: Command | null = command; one !== null; one = one.parent) names.unshift(one.name());
      return `${names.join(' ')} ${command.usage().replace('[options]', '[选项]').replace('[command]', '[命令]')}`;
    },
  });
  program.configureOutput({ outputError: (said, write) => write(inChinese(said)) });
}

function describe(option: Option, language: UiLanguage): string {
  const texts = inLanguage(helpTexts, language);
  const description = option.long === '--version' ? texts.version : option.description;
  const parts = [description];
  if (option.argChoices) parts.push(texts.choices(option.argChoices.join('、')));
  const { defaultValue } = option;
  if (typeof defaultValue === 'string' && defaultValue !== '') parts.push(texts.preset(defaultValue));
  return parts.join('');
}

function inChinese(said: string): string {
  return said
    .split('\n')
    .map((line) => {
      for (const [pattern, say] of ERRORS) {
        const caught = pattern.exec(line);
        if (caught) return say(...caught.slice(1));
      }
      return line;
    })
    .join('\n');
}
