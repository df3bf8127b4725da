import { z } from 'zod';
import { channels } from '../../src/channels/channels.js';
import { MODES } from '../../src/collect/modes.js';
import { declarable } from '../../src/config/schema/declarable.js';
import { settingsSchema } from '../../src/config/schema/settings.js';
import { sourceFileSchema, sourceSchemaOf } from '../../src/config/schema/source.js';
import { teamSchema } from '../../src/config/schema/team.js';
import type { Reference } from '../../src/config/supported.js';
import type { UiLanguage } from '../../src/domain/vocabulary.js';
import { KINDS } from '../../src/pipeline/kinds/kinds.js';
import { type Description, descriptionOf } from '../../src/schema/described.js';

/** One key that may be written, with what the schemas say of it. */
export interface KeyRow {
  /** `alerts.routes[].to` */
  readonly key: string;
  readonly required: boolean;
  readonly standard: unknown;
  readonly type: Description['type'];
  readonly text: Description['text'];
}

const SUPPORTED = { kinds: KINDS, modes: MODES };

/** Every key of a file or of a source, in the order of the schema. */
export const KEYS = {
  file: keysOf(sourceFileSchema),
  source: keysOf(sourceSchemaOf(declarable(SUPPORTED))),
  settings: keysOf(settingsSchema(channels)),
  team: keysOf(teamSchema(channels)),
};

interface Layers {
  readonly inner: z.core.$ZodType;
  readonly required: boolean;
  readonly standard: unknown;
  readonly text: Description['text'];
  readonly type: Description['type'];
}

/** What stands within the wrappers of a schema, and what they say. */
function peel(schema: z.core.$ZodType): Layers {
  const { text, type } = descriptionOf(schema);
  const inner = innerOf(schema);
  if (inner === undefined) return { inner: schema, required: true, standard: undefined, text, type };
  const layers = peel(inner);
  const isDefault = schema instanceof z.ZodDefault;
  const isOpen = isDefault || schema instanceof z.ZodPrefault || isOptional(schema);
  return {
    inner: layers.inner,
    required: layers.required && !isOpen,
    standard: isDefault ? schema.def.defaultValue : layers.standard,
    text: text ?? layers.text,
    type: type ?? layers.type,
  };
}

function isOptional(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional;
}

function innerOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodPipe) return schema.in instanceof z.ZodTransform ? schema.out : schema.in;
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return schema.unwrap();
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional) return schema.unwrap();
  return undefined;
}

function keysOf(schema: z.core.$ZodType, under = ''): KeyRow[] {
  const { inner } = peel(schema);
  if (inner instanceof z.ZodArray) return keysOf(inner.element, `${under}[]`);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([name, field]) => {
    const key = under === '' ? name : `${under}.${name}`;
    const { required, standard, text, type, inner: value } = peel(field);
    return [{ key, required, standard, text, type: type ?? typeOf(value) }, ...keysOf(field, key)];
  });
}

function typeOf(schema: z.core.$ZodType): { readonly en: string; readonly 'zh-CN': string } {
  const { inner, type } = peel(schema);
  if (type) return type;
  if (inner instanceof z.ZodEnum) return same(inner.options.map((option) => `\`${option}\``).join(', '));
  if (inner instanceof z.ZodLiteral) return same([...inner.values].map((value) => `\`${value}\``).join(', '));
  if (inner instanceof z.ZodBoolean) return same('`true`, `false`');
  if (inner instanceof z.ZodNumber) {
    return same(`${inner.minValue ?? 0} – ${inner.maxValue ?? '…'}`);
  }
  if (inner instanceof z.ZodArray) {
    const of = typeOf(inner.element);
    return { en: `list: ${of.en}`, 'zh-CN': `列表：${of['zh-CN']}` };
  }
  if (inner instanceof z.ZodRecord) {
    const [key, value] = [typeOf(inner.keyType), typeOf(inner.valueType)];
    return { en: `mapping of ${key.en}: ${value.en}`, 'zh-CN': `映射 ${key['zh-CN']}：${value['zh-CN']}` };
  }
  if (inner instanceof z.ZodObject) return { en: 'mapping', 'zh-CN': '映射' };
  if (inner instanceof z.ZodUnion) {
    const options = inner.options.map(typeOf);
    return {
      en: options.map(({ en }) => en).join(' / '),
      'zh-CN': options.map((option) => option['zh-CN']).join(' / '),
    };
  }
  if (inner instanceof z.ZodString) return { en: 'text', 'zh-CN': '文本' };
  return { en: 'anything', 'zh-CN': '任意' };
}

function same(text: string) {
  return { en: text, 'zh-CN': text };
}

const words = {
  title: { en: 'Every key that can be set', 'zh-CN': '全部配置项' },
  intro: {
    en: 'Written from the schemas by `npm run docs`. `rulewatch sources lint` checks what you write, and names file, line and key of each mistake. `${NAME}` stands for a variable of the environment or of `.env`.',
    'zh-CN':
      '由 `npm run docs` 根据校验规则生成。`rulewatch sources lint` 会检查你写的内容，并指出每个错误的文件、行号与字段。`${NAME}` 表示环境变量或 `.env` 中的变量。',
  },
  file: { en: 'A file in `sources/`', 'zh-CN': '`sources/` 中的文件' },
  source: { en: 'A source', 'zh-CN': '一个来源' },
  kinds: { en: 'Kinds of sources', 'zh-CN': '来源类型' },
  modes: { en: 'Ways of fetching', 'zh-CN': '抓取方式' },
  settings: { en: '`config/rulewatch.yaml`', 'zh-CN': '`config/rulewatch.yaml`' },
  team: { en: '`config/team.yaml`', 'zh-CN': '`config/team.yaml`' },
  head: { en: '| key | value | default | what |', 'zh-CN': '| 字段 | 取值 | 默认 | 说明 |' },
  required: { en: '**required**', 'zh-CN': '**必填**' },
} as const;

/** The whole reference in a language, as Markdown. */
export function referenceDocs(language: UiLanguage): string {
  const say = (name: keyof typeof words) => words[name][language];
  const own = new Set([
    ...KINDS.flatMap(({ part }) => (part ? [part.field] : [])),
    ...MODES.flatMap(({ fields = {} }) => Object.keys(fields)),
  ]);
  const isOf = (fields: ReadonlySet<string>) => (row: KeyRow) => fields.has(row.key.split(/[.[]/)[0] ?? '');
  const shared = KEYS.source.filter((row) => !isOf(own)(row));
  const part = (name: string, reference: Reference | undefined, fields: readonly string[]) => [
    `### \`${name}\``,
    reference?.text[language] ?? '',
    `\`\`\`yaml${reference?.example.replace(/\n+$/, '') ?? '\n'}\n\`\`\``,
    ...(fields.length > 0 ? [tableOf(KEYS.source.filter(isOf(new Set(fields))), language)] : []),
  ];
  const sections = [
    `# ${say('title')}`,
    say('intro'),
    `## ${say('file')}`,
    tableOf(KEYS.file, language),
    `## ${say('source')}`,
    tableOf(shared, language),
    `## ${say('kinds')}`,
    ...KINDS.flatMap((kind) => part(kind.name, kind.reference, kind.part ? [kind.part.field] : [])),
    `## ${say('modes')}`,
    ...MODES.flatMap((mode) => part(mode.name, mode.reference, Object.keys(mode.fields ?? {}))),
    `## ${say('settings')}`,
    tableOf(KEYS.settings, language),
    `## ${say('team')}`,
    tableOf(KEYS.team, language),
  ];
  return `${sections.join('\n\n')}\n`;
}

function tableOf(rows: readonly KeyRow[], language: UiLanguage): string {
  const lines = rows.map(({ key, required, standard, type, text }) => {
    const value = standard === undefined || isEmpty(standard) ? '' : `\`${JSON.stringify(standard)}\``;
    const cells = [
      `\`${key}\``,
      type?.[language] ?? '',
      required ? words.required[language] : value,
      text?.[language] ?? '',
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return [words.head[language], '| --- | --- | --- | --- |', ...lines].join('\n');
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
