import type { NotTaken } from '../../../collect/handed-in/handed-in.js';
import type { LocalizedText } from '../../../domain/vocabulary.js';
import type { BelongingReason } from '../../../pipeline/kinds/import/propose.js';
import type { Texts } from '../../../text/texts.js';

export const importTexts = {
  command: {
    en: 'hand in what only a signed-in person may read: files, mails, folders of them, or standard input; or take over a watch list',
    'zh-CN': '提交仅登录后可见的内容：文件、邮件、文件夹或标准输入；或导入其他工具的监控列表',
  },
  options: {
    source: { en: 'the source that it belongs to; proposed without it', 'zh-CN': '所属来源；不填则自动建议' },
    url: { en: 'the address of the page that it was taken from', 'zh-CN': '原页面网址' },
    title: { en: 'its title', 'zh-CN': '标题' },
    date: { en: 'the day of its publication, as 2026-03-05', 'zh-CN': '发布日期，如 2026-03-05' },
    baseline: {
      en: 'take it in without alerts, as what is there already',
      'zh-CN': '仅作为现有版本收录，不提醒',
    },
    create: {
      en: 'make a new source of this id for it, in sources/mine.yaml',
      'zh-CN': '为其新建此 id 的来源，写入 sources/mine.yaml',
    },
    platform: { en: 'the platform of the new source', 'zh-CN': '新来源所属平台' },
    dryRun: { en: 'store nothing and send nothing', 'zh-CN': '不保存，也不发送' },
    from: {
      en: 'take over the watch list of another tool: changedetection, urlwatch, open-terms-archive, opml',
      'zh-CN': '导入其他工具的监控列表：changedetection、urlwatch、open-terms-archive、opml',
    },
  },
  badUrl: (url: string) => ({
    en: `--url takes a web address such as https://seller.example/notice/7, not "${url}".`,
    'zh-CN': `--url 需要网址，如 https://seller.example/notice/7，而不是“${url}”。`,
  }),
  paste: {
    en: 'Paste the text, and end it with Ctrl-D on a line of its own.',
    'zh-CN': '请粘贴文本，并在单独一行按 Ctrl-D 结束。',
  },
  tooLarge: {
    en: 'Standard input is larger than 25 MB; split it.',
    'zh-CN': '标准输入超过 25 MB，请拆分。',
  },
  noFile: (file: string, cause: string) => ({
    en: `${file} cannot be read (${cause}).`,
    'zh-CN': `无法读取 ${file}（${cause}）。`,
  }),
  emptyFolder: (folder: string, endings: string) => ({
    en: `There is no file in ${folder} that can be taken: ${endings}.`,
    'zh-CN': `${folder} 中没有可提交的文件：${endings}。`,
  }),
  tooMany: (folder: string, most: number) => ({
    en: `${folder} holds more than ${most} files; hand in a part of them at a time.`,
    'zh-CN': `${folder} 中的文件超过 ${most} 个，请分批提交。`,
  }),
  notImport: (id: string, kind: string) => ({
    en: `${id} is of kind ${kind}; texts are handed in to sources of kind import. \`rulewatch sources import --new ID --platform P FILE\` makes one.`,
    'zh-CN': `${id} 的类型为 ${kind}；只有 import 类型的来源可提交。运行 \`rulewatch sources import --new ID --platform P FILE\` 新建。`,
  }),
  notAccepted: (id: string, way: string, accepted: string) => ({
    en: `${id} takes ${accepted}, and not ${way} (import.accept).`,
    'zh-CN': `${id} 接受 ${accepted}，不接受 ${way}（import.accept）。`,
  }),
  idTaken: (id: string, file: string) => ({
    en: `There is a source "${id}" already, in ${file}: use --source ${id}.`,
    'zh-CN': `来源“${id}”已存在于 ${file}：请使用 --source ${id}。`,
  }),
  needsPlatform: {
    en: 'A new source needs a platform: --platform temu.',
    'zh-CN': '新来源需要填写平台：--platform temu。',
  },
  unsure: (label: string) => ({
    en: `It is not clear where "${label}" belongs. Say it with --source ID, or make a source with --new ID --platform P.`,
    'zh-CN': `无法确定“${label}”属于哪个来源。请用 --source ID 指定，或用 --new ID --platform P 新建。`,
  }),
  candidates: { en: 'It may belong to:', 'zh-CN': '可能属于：' },
  belongs: (label: string, id: string, reasons: string) => ({
    en: `${label} → ${id} (${reasons})`,
    'zh-CN': `${label} → ${id}（${reasons}）`,
  }),
  takeIt: (id: string) => ({ en: `Hand it in to ${id}?`, 'zh-CN': `提交到 ${id} 吗？` }),
  reasons: {
    sender: (shown: string) => ({ en: `sent by ${shown}`, 'zh-CN': `发件方 ${shown}` }),
    address: (shown: string) => ({ en: `taken from ${shown}`, 'zh-CN': `取自 ${shown}` }),
    links: (shown: string) => ({ en: `links to ${shown}`, 'zh-CN': `链接指向 ${shown}` }),
    title: (shown: string) => ({ en: `titled like "${shown}"`, 'zh-CN': `标题近似“${shown}”` }),
    named: (shown: string) => ({ en: `speaks of ${shown}`, 'zh-CN': `提到 ${shown}` }),
    language: (shown: string) => ({ en: `in ${shown}`, 'zh-CN': `语言 ${shown}` }),
  } satisfies Record<BelongingReason['code'], (shown: string) => LocalizedText>,
  notTaken: {
    empty: () => ({ en: 'is empty', 'zh-CN': '内容为空' }),
    'no-text': () => ({ en: 'holds no text', 'zh-CN': '没有文本' }),
    'not-supported': (what: string) => ({
      en: `cannot be read as text${what && ` (${what})`}; save it as PDF, HTML or text`,
      'zh-CN': `无法作为文本读取${what && `（${what}）`}；请另存为 PDF、HTML 或纯文本`,
    }),
    'too-deep': () => ({ en: 'is a mail within too many mails', 'zh-CN': '邮件嵌套过深' }),
    'not-a-mail': () => ({ en: 'is no mail that can be read', 'zh-CN': '不是可读取的邮件' }),
  } satisfies Record<NotTaken['why'], (what: string) => LocalizedText>,
  said: {
    'first-seen': { en: 'taken in', 'zh-CN': '已收录' },
    unchanged: { en: 'the same as before', 'zh-CN': '与之前相同' },
    changed: { en: 'new or changed', 'zh-CN': '新增或有变更' },
    broken: { en: 'not taken', 'zh-CN': '未收录' },
    failed: { en: 'not taken', 'zh-CN': '未收录' },
  },
  created: (id: string, file: string) => ({
    en: `New source ${id} (${file}).`,
    'zh-CN': `新来源 ${id}（${file}）。`,
  }),
  handedInName: (platform: string) => ({
    en: `${platform}, handed in`,
    'zh-CN': `${platform}，人工提交`,
  }),
  dryRunNote: { en: 'Dry run: nothing was stored and nothing sent.', 'zh-CN': '试运行：未保存，也未发送。' },
} satisfies Texts;
