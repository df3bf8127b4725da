import type { UiLanguage } from '../../../domain/vocabulary.js';

const en = {
  description: 'what would be sent about a change, or as the digest, as files to look at; sends nothing',
  options: {
    previewChannel: 'slack, email, feishu, …; several with commas (default: those that are on)',
    previewLanguage: "zh-CN or en (default: each channel's own)",
    previewOut: 'folder for the files',
    previewDate: 'the day of the digest, as 2026-03-05; today without it',
  },
  dateIsForDigest: '--date goes with `preview digest`; a change has its own day.',
  noAlert: (id: number) =>
    `Change ${id} opened no case, so nothing is sent about it but a line in the digest.`,
  noBrowser: 'No pictures: no Chromium, Chrome or Edge was found.',
  browserFailed: (path: string, cause: string) => `No pictures: ${path} could not be used (${cause}).`,
  unwritable: (folder: string, cause: string) => `The files cannot be written to ${folder} (${cause}).`,
};

const zhCN: typeof en = {
  description: '将某项变更或每日摘要会发送的内容写成文件以供查看；不发送',
  options: {
    previewChannel: 'slack、email、feishu……；多个用逗号分隔（默认已启用的渠道）',
    previewLanguage: 'zh-CN 或 en（默认各渠道自己的语言）',
    previewOut: '文件输出目录',
    previewDate: '摘要的日期，如 2026-03-05；默认今天',
  },
  dateIsForDigest: '--date 只用于 `preview digest`；变更有自己的日期。',
  noAlert: (id) => `变更 ${id} 没有产生事项，除摘要中的一行外不会发送任何内容。`,
  noBrowser: '未生成图片：没有找到 Chromium、Chrome 或 Edge。',
  browserFailed: (path, cause) => `未生成图片：无法使用 ${path}（${cause}）。`,
  unwritable: (folder, cause) => `文件无法写入 ${folder}（${cause}）。`,
};

export const texts: Readonly<Record<UiLanguage, typeof en>> = { en, 'zh-CN': zhCN };
