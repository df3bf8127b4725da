import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { COMMANDS, run } from '../../src/cli/program.js';

/** Every text that a person may read stands in both languages, and each is written in its own. */

const root = join(import.meta.dirname, '../../src');
const HAN = /\p{Script=Han}/u;
/** Words of English prose: three in a row are no name, no command and no unit. */
const PROSE = /(?<![\p{L}`"“/\-.])[a-z]{2,} (?:[a-z]+ )[a-z]{2,}(?![\p{L}`])/u;
/** What stands in quotes of code, addresses and filled-in values is no prose. */
const QUOTED =
  /`[^`]*`|“[^”]*”|"[^"]*"|\$\{[^}]*\}|https?:\S+|rulewatch(?: [a-z-]+)+|--[a-z-]+(?: [A-Z]+)?/gu;

/** Values that texts are filled in with, tried until one is taken. */
const FILLINGS: readonly (readonly unknown[])[] = [
  [7, 7, 7, 7, 7, 7],
  ['七', '七', '七', '七', '七', '七'],
  [[{ en: 'x', 'zh-CN': '七' }], [{ en: 'x', 'zh-CN': '七' }], [], []],
  [['七'], ['七'], ['七'], ['七']],
  [{ en: 'x', 'zh-CN': '七' }, 7, { en: 'x', 'zh-CN': '七' }, { en: 'x', 'zh-CN': '七' }],
  ['七', { en: 'x', 'zh-CN': '七' }, { en: 'x', 'zh-CN': '七' }, '七'],
  [{ date: '2026-03-05', days: 7 }, 7],
];

interface Said {
  readonly where: string;
  readonly en: string;
  readonly zh: string;
}

function* textsIn(value: unknown, where: string, depth = 0): Generator<Said> {
  if (depth > 8 || value === null) return;
  if (typeof value === 'function') {
    if (where.split('.').length < 2) return;
    for (const filling of FILLINGS) {
      try {
        const said: unknown = Reflect.apply(value, undefined, filling);
        if (typeof said === 'object' && said !== null && 'en' in said) {
          yield* textsIn(said, where, depth + 1);
          return;
        }
      } catch {
        // Another filling may fit.
      }
    }
    return;
  }
  if (typeof value !== 'object' || value instanceof Map || value instanceof Set) return;
  if ('en' in value && 'zh-CN' in value) {
    if (typeof value.en === 'string' && typeof value['zh-CN'] === 'string')
      yield { where, en: value.en, zh: value['zh-CN'] };
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, `${where}.${key}`, depth + 1);
}

const TEXTS = /(?:texts|messages|problems|labels|respond\/errors)\.ts$/u;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => TEXTS.test(file))
  .sort();

describe('the texts of the program', () => {
  it('are found', () => expect(files.length).toBeGreaterThan(60));

  it.each(files)('%s', async (file) => {
    const module: Record<string, unknown> = await import(join(root, file));
    const wrong: string[] = [];
    for (const { where, en, zh } of textsIn(module, file)) {
      const plain = zh.replaceAll(QUOTED, ' ');
      if (HAN.test(en.replaceAll('七', '').replaceAll(QUOTED, ' '))) wrong.push(`${where}: ${en}`);
      if (PROSE.test(plain) || (PROSE.test(en.replaceAll(QUOTED, ' ')) && !HAN.test(zh)))
        wrong.push(`${where}: ${zh}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('the help of every command in Chinese', () => {
  afterEach(() => vi.restoreAllMocks());

  async function helpOf(...words: string[]): Promise<string> {
    let said = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
    await run(['--lang', 'zh-CN', ...words, '--help'], {});
    vi.restoreAllMocks();
    return said;
  }

  const setting = { language: 'zh-CN', environment: {}, finish: () => {} } as const;
  const paths = COMMANDS.map((factory) => factory(setting)).flatMap((command) => [
    [command.name()],
    ...command.commands.map((child) => [command.name(), child.name()]),
  ]);

  it.each([[], ...paths].map((path) => [path.join(' '), path] as const))('%s', async (_name, path) => {
    const said = await helpOf(...path);
    expect(said).toContain('用法：');
    expect(said).not.toMatch(
      /Usage:|Options:|Commands:|Arguments:|display help for command$|output the version/mu,
    );
    const described = said.split('\n').filter((line) => /^ {2}\S.* {2,}\S/u.test(line));
    for (const line of described) expect(line).toMatch(HAN);
  });
});

describe('wrong input is told in the language of the user', () => {
  afterEach(() => vi.restoreAllMocks());

  const mistakes: [words: string[], told: RegExp][] = [
    [['digets'], /没有命令“digets”[\s\S]*digest/u],
    [['cases', 'shwo', '1'], /“shwo”；是否想写“show”/u],
    [['changes', 'shwo', '1'], /`rulewatch changes` 没有“shwo”/u],
    [['changes', 'list', '--limit', '0'], /--limit 至少为 1/u],
    [['cases', 'show'], /缺少参数 <id>/u],
    [['outbox', 'list', '--chanel'], /没有选项 --chanel/u],
    [['--config', 'there-is-no-such-folder', 'sources', 'list'], /没有可读取设置的目录/u],
  ];
  it.each(mistakes)('%j', async (words, told) => {
    let said = '';
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((text) => {
        said += String(text);
        return true;
      });
    const code = await run(['--lang', 'zh-CN', ...words], {});
    vi.restoreAllMocks();
    expect(code).toBe(2);
    expect(said).toMatch(told);
  });
});
