import type { LocalizedText } from '../../domain/vocabulary.js';
import { meant, meantZh } from '../../schema/value-texts.js';
import type { Texts } from '../../text/texts.js';

/** What several commands say; what only one says stands in its own `texts.ts`. */
export const common = {
  options: {
    json: { en: 'print one JSON value', 'zh-CN': '输出一个 JSON 值' },
    limit: { en: 'at most this many', 'zh-CN': '最多条数' },
    format: {
      en: 'csv, markdown or json, to hand on; all of them where no --limit is given',
      'zh-CN': 'csv、markdown 或 json，便于转交；未给出 --limit 时输出全部',
    },
  },
  checking: (done: number, total: number, source: string) => ({
    en: `Checked ${done} of ${total}: ${source}`,
    'zh-CN': `已检查 ${done}/${total}：${source}`,
  }),
  seeChange: (id: number) => ({
    en: `rulewatch changes show ${id}`,
    'zh-CN': `rulewatch changes show ${id}`,
  }),
  noSources: {
    en: 'No source is switched on. `rulewatch sources list` shows them, `rulewatch sources enable ID` switches one on, `rulewatch sources add URL` adds one.',
    'zh-CN':
      '没有启用的来源。运行 `rulewatch sources list` 查看，`rulewatch sources enable ID` 启用，`rulewatch sources add URL` 添加。',
  },
  unknownSource: (id: string, suggestion: string | undefined) => ({
    en: `There is no source "${id}"${meant(suggestion)}${suggestion === undefined ? '.' : ''} \`rulewatch sources list\` shows them.`,
    'zh-CN': `没有名为“${id}”的来源${meantZh(suggestion)}${suggestion === undefined ? '。' : ''}运行 \`rulewatch sources list\` 查看。`,
  }),
  sourceIsOff: (id: string, permission: LocalizedText) => ({
    en: `Source "${id}" is off (permission: ${permission.en}). \`rulewatch sources enable ${id}\` switches it on.`,
    'zh-CN': `来源“${id}”未启用（许可：${permission['zh-CN']}）。运行 \`rulewatch sources enable ${id}\` 启用。`,
  }),
  handedIn: (id: string) => ({
    en: `Source "${id}" is not fetched: a person hands its texts in, with \`rulewatch sources import --source ${id} FILE\`.`,
    'zh-CN': `来源“${id}”不抓取，由人工提交：运行 \`rulewatch sources import --source ${id} FILE\`。`,
  }),
  onlyPaused: (ids: string) => ({
    en: `Every source that would be checked is paused: ${ids}. \`rulewatch sources resume ID\` ends a pause.`,
    'zh-CN': `所有待检查的来源都已暂停：${ids}。运行 \`rulewatch sources resume ID\` 恢复。`,
  }),
  onlyHandedIn: {
    en: 'Only sources whose texts are handed in are on; there is nothing to fetch. `rulewatch sources import` takes them.',
    'zh-CN': '仅启用了人工提交的来源，没有可抓取的内容。请用 `rulewatch sources import` 提交。',
  },
  paused: (id: string, until: string | undefined, why: string) => ({
    en: `${id}: paused ${until === undefined ? 'until it is resumed' : `until ${until}`} (${why})`,
    'zh-CN': `${id}：已暂停，${until === undefined ? '直到手动恢复' : `至 ${until}`}（${why}）`,
  }),
  badNumber: (option: string, value: string) => ({
    en: `${option} takes a whole number, not "${value}".`,
    'zh-CN': `${option} 需要整数，而不是“${value}”。`,
  }),
  limitTooSmall: {
    en: '--limit takes 1 or more: with 0 nothing would be shown.',
    'zh-CN': '--limit 至少为 1：为 0 则不显示任何内容。',
  },
  configMissing: (dir: string) => ({
    en: `There is no folder "${dir}" to read settings from (--config). Without --config the folder config/ is used, or the shipped settings where there is none.`,
    'zh-CN': `没有可读取设置的目录“${dir}”（--config）。不写 --config 时使用 config/，没有则用自带设置。`,
  }),
  unknownChannel: (id: string, known: string, suggestion: string | undefined) => ({
    en: `There is no channel "${id}"${meant(suggestion)}${suggestion === undefined ? '.' : ''} There are: ${known}.`,
    'zh-CN': `没有渠道“${id}”${meantZh(suggestion)}${suggestion === undefined ? '。' : ''}现有：${known}。`,
  }),
  unknownSubcommand: (group: string, word: string, known: string, suggestion: string | undefined) => ({
    en: `\`rulewatch ${group}\` knows no "${word}"${meant(suggestion)}${suggestion === undefined ? '.' : ''} It knows: ${known}.`,
    'zh-CN': `\`rulewatch ${group}\` 没有“${word}”${meantZh(suggestion)}${suggestion === undefined ? '。' : ''}可用：${known}。`,
  }),
  badDate: (value: string) => ({
    en: `"${value}" is not a day. Write it as 2026-03-05.`,
    'zh-CN': `“${value}”不是日期。请写成 2026-03-05。`,
  }),
  badChoice: (option: string, value: string, choices: string) => ({
    en: `${option} does not know "${value}". It takes ${choices}.`,
    'zh-CN': `${option} 不支持“${value}”。可选：${choices}。`,
  }),
  noSuchChange: (id: number) => ({
    en: `There is no change ${id}. \`rulewatch changes list\` shows them.`,
    'zh-CN': `没有变更 ${id}。运行 \`rulewatch changes list\` 查看。`,
  }),
  copying: (step: 'database' | 'bodies', done: number, total: number) => ({
    en: step === 'database' ? `Database: ${done} of ${total} pages` : `Stored pages: ${done} of ${total}`,
    'zh-CN': step === 'database' ? `数据库：${done}/${total} 页` : `已保存的页面：${done}/${total}`,
  }),
  copyCounts: (megabytes: string, bodies: number, newBodies: number) => ({
    en: `database ${megabytes} MB, ${bodies} stored pages (${newBodies} new), all checked`,
    'zh-CN': `数据库 ${megabytes} MB，已保存的页面 ${bodies} 个（新增 ${newBodies} 个），全部校验通过`,
  }),
  lostBodies: (count: number) => ({
    en: `${count} stored ${count === 1 ? 'page is' : 'pages are'} missing or damaged where the copy was taken from. The next check fetches current versions again; older ones are lost unless another backup has them.`,
    'zh-CN': `副本来源中有 ${count} 个已保存的页面缺失或损坏。下次检查会重新获取当前版本；旧版本若无其他备份则无法找回。`,
  }),
  predictionsUnwritable: (file: string, cause: string) => ({
    en: `The predictions cannot be written to ${file} (${cause}).`,
    'zh-CN': `预测结果无法写入 ${file}（${cause}）。`,
  }),
  fileUnwritable: (file: string, cause: string) => ({
    en: `${file} cannot be written (${cause}).`,
    'zh-CN': `无法写入 ${file}（${cause}）。`,
  }),
  fileUnreadable: (file: string, cause: string) => ({
    en: `${file} cannot be read (${cause}).`,
    'zh-CN': `无法读取 ${file}（${cause}）。`,
  }),
  noAnswer: (file: string, line: number) => ({
    en: `${file}:${line} is no answer; write one JSON object per line with the "hash" of the question and the "answer".`,
    'zh-CN': `${file}:${line} 不是回答；请每行写一个 JSON 对象，包含问题的 "hash" 与 "answer"。`,
  }),
  questionsWritten: (count: number, file: string) => ({
    en: `${count} questions for a second reader are in ${file}`,
    'zh-CN': `${count} 个供第二读者回答的问题已写入 ${file}`,
  }),
  answersUsed: (used: number, asked: number) => ({
    en: `${used} of ${asked} questions were answered in a way that counts`,
    'zh-CN': `${asked} 个问题中有 ${used} 个得到可采纳的回答`,
  }),
  secondReader: { en: 'with second reader', 'zh-CN': '加第二读者' },
  questionsOption: {
    en: 'file for the questions to a second reader, one JSON line each',
    'zh-CN': '供第二读者回答的问题，每行一个 JSON 的输出文件',
  },
  answersOption: {
    en: 'file of answers by the hash of their question, read beside the offline figures',
    'zh-CN': '按问题哈希给出回答的文件，与离线结果并列统计',
  },
  labels: {
    id: { en: 'ID', 'zh-CN': '编号' },
    found: { en: 'found', 'zh-CN': '发现时间' },
    severity: { en: 'severity', 'zh-CN': '等级' },
    verdict: { en: 'verdict', 'zh-CN': '判定' },
    probability: { en: 'rule change', 'zh-CN': '规则变更概率' },
    topics: { en: 'topics', 'zh-CN': '主题' },
    effective: { en: 'effective', 'zh-CN': '生效日' },
    deadline: { en: 'deadline', 'zh-CN': '截止日' },
    source: { en: 'source', 'zh-CN': '来源' },
    title: { en: 'title', 'zh-CN': '标题' },
    state: { en: 'state', 'zh-CN': '状态' },
    due: { en: 'due', 'zh-CN': '到期' },
    owner: { en: 'with', 'zh-CN': '负责人' },
    case: { en: 'case', 'zh-CN': '事项' },
    status: { en: 'status', 'zh-CN': '状态' },
    pages: { en: 'pages', 'zh-CN': '页面' },
    permission: { en: 'permission', 'zh-CN': '许可' },
    confidence: { en: 'confidence', 'zh-CN': '把握' },
    kind: { en: 'kind', 'zh-CN': '类型' },
    fetch: { en: 'fetch', 'zh-CN': '抓取方式' },
    on: { en: 'on', 'zh-CN': '启用' },
    off: { en: 'off', 'zh-CN': '停用' },
    channel: { en: 'channel', 'zh-CN': '渠道' },
    tries: { en: 'tries', 'zh-CN': '尝试次数' },
    error: { en: 'last error', 'zh-CN': '最近错误' },
    next: { en: 'next try', 'zh-CN': '下次尝试' },
    history: { en: 'History', 'zh-CN': '历史' },
    why: { en: 'Why', 'zh-CN': '依据' },
    page: { en: 'page', 'zh-CN': '页面' },
    evidence: { en: 'evidence', 'zh-CN': '证据' },
    picture: { en: 'picture', 'zh-CN': '截图' },
    published: { en: 'published', 'zh-CN': '发布日' },
    language: { en: 'language', 'zh-CN': '语言' },
    lastGood: { en: 'last read', 'zh-CN': '上次成功' },
    nextCheck: { en: 'next check', 'zh-CN': '下次检查' },
    name: { en: 'name', 'zh-CN': '名称' },
    listings: { en: 'listings', 'zh-CN': '涉及商品' },
  },
} satisfies Texts;
