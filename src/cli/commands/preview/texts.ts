import type { Texts } from '../../../text/texts.js';

export const texts = {
  description: {
    en: 'what would be sent about a change, or as the digest, as files to look at; sends nothing',
    'zh-CN': '将某项变更或每日摘要会发送的内容写成文件以供查看；不发送',
  },
  options: {
    previewChannel: {
      en: 'slack, email, feishu, …; several with commas (default: those that are on)',
      'zh-CN': 'slack、email、feishu……；多个用逗号分隔（默认已启用的渠道）',
    },
    previewLanguage: {
      en: "zh-CN or en (default: each channel's own)",
      'zh-CN': 'zh-CN 或 en（默认各渠道自己的语言）',
    },
    previewOut: { en: 'folder for the files', 'zh-CN': '文件输出目录' },
    previewDate: {
      en: 'the day of the digest, as 2026-03-05; today without it',
      'zh-CN': '摘要的日期，如 2026-03-05；默认今天',
    },
  },
  dateIsForDigest: {
    en: '--date goes with `preview digest`; a change has its own day.',
    'zh-CN': '--date 只用于 `preview digest`；变更有自己的日期。',
  },
  noAlert: (id: number) => ({
    en: `Change ${id} opened no case, so nothing is sent about it but a line in the digest.`,
    'zh-CN': `变更 ${id} 没有产生事项，除摘要中的一行外不会发送任何内容。`,
  }),
  noBrowser: {
    en: 'No pictures: no Chromium, Chrome or Edge was found.',
    'zh-CN': '未生成图片：没有找到 Chromium、Chrome 或 Edge。',
  },
  browserMissing: (path: string) => ({
    en: `No pictures: \`browser.path\` names ${path}, which cannot be run.`,
    'zh-CN': `未生成图片：\`browser.path\` 指定的 ${path} 无法运行。`,
  }),
  browserFailed: (path: string, cause: string) => ({
    en: `No pictures: ${path} could not be used (${cause}).`,
    'zh-CN': `未生成图片：无法使用 ${path}（${cause}）。`,
  }),
  unwritable: (folder: string, cause: string) => ({
    en: `The files cannot be written to ${folder} (${cause}).`,
    'zh-CN': `文件无法写入 ${folder}（${cause}）。`,
  }),
} satisfies Texts;
