import { z } from 'zod';
import type { KindPart } from '../../../config/supported.js';
import { described, describedFields } from '../../../schema/described.js';
import { someOf } from '../../../schema/values.js';

declare module '../../../domain/source.js' {
  interface Source {
    readonly import?: ImportRule;
  }
}

/** How people hand the texts of a source in. */
export interface ImportRule {
  readonly accept: readonly ('paste' | 'file' | 'mail')[];
}

const fields = describedFields(
  { accept: someOf(z.enum(['paste', 'file', 'mail'])) },
  {
    accept: {
      en: 'What is handed in: text on standard input, a file (HTML, PDF, Markdown, text), a mail (`.eml`).',
      'zh-CN': '接受什么：标准输入的文本、文件（HTML、PDF、Markdown、文本）、邮件（`.eml`）。',
    },
  },
);

const schema = described(z.strictObject(fields) satisfies z.ZodType<ImportRule>, {
  en: 'How people hand the texts in.',
  'zh-CN': '如何人工提交内容。',
});

/** `import:` of a source. */
export const importPart: KindPart = { field: 'import', schema };
