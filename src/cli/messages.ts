import type { EvidenceSide } from '../domain/change.js';
import type { UiLanguage } from '../domain/vocabulary.js';

interface CliMessages {
  readonly program: string;
  readonly options: {
    readonly config: string;
    readonly sources: string;
    readonly data: string;
    readonly json: string;
    readonly role: string;
    readonly lang: string;
    readonly dryRun: string;
    readonly date: string;
    readonly send: string;
    readonly since: string;
    readonly source: string;
    readonly verdict: string;
    readonly limit: string;
    readonly state: string;
    readonly by: string;
    readonly note: string;
    readonly as: string;
    readonly reason: string;
    readonly out: string;
    readonly all: string;
    readonly predictions: string;
    readonly noSelector: string;
    readonly byEvidence: string;
    readonly own: string;
    readonly git: string;
    readonly path: string;
    readonly forget: string;
    readonly announcementPredictions: string;
    readonly worst: string;
    readonly holdOutEvery: string;
    readonly previewChannel: string;
    readonly outboxChannel: string;
    readonly previewLanguage: string;
    readonly previewOut: string;
    readonly previewDate: string;
    readonly force: string;
  };
  readonly commands: Readonly<
    Record<
      | 'checkNow'
      | 'start'
      | 'digest'
      | 'changes'
      | 'changesList'
      | 'changesShow'
      | 'changesDiff'
      | 'changesListings'
      | 'cases'
      | 'casesList'
      | 'casesShow'
      | 'casesAck'
      | 'casesAssign'
      | 'casesNote'
      | 'casesClose'
      | 'sources'
      | 'sourcesList'
      | 'sourcesTest'
      | 'sourcesLint'
      | 'sourcesLearned'
      | 'outbox'
      | 'outboxList'
      | 'outboxRetry'
      | 'outboxDrop'
      | 'backtest'
      | 'evaluate'
      | 'preview'
      | 'doctor'
      | 'backup'
      | 'restore'
      | 'demo',
      string
    >
  >;
  readonly checking: (done: number, total: number, source: string) => string;
  readonly checkSummary: (sources: number, pages: number, seconds: string) => string;
  readonly counts: (material: number, editorial: number) => string;
  readonly noChanges: string;
  readonly dryRunNote: string;
  readonly seeChange: (id: number) => string;
  readonly noSources: string;
  readonly unknownSource: (id: string, known: string) => string;
  readonly sourceIsOff: (id: string, permission: string, file: string) => string;
  readonly badNumber: (option: string, value: string) => string;
  readonly tooSmall: (option: string, minimum: number) => string;
  readonly badDate: (value: string) => string;
  readonly badChoice: (option: string, value: string, choices: string) => string;
  readonly noSuchChange: (id: number) => string;
  readonly noListings: (id: number) => string;
  readonly noSuchCase: (id: number) => string;
  readonly noSuchMessage: (id: number) => string;
  readonly nothingFound: string;
  readonly ledgerEmpty: string;
  readonly outboxEmpty: string;
  readonly caseTaken: (id: number, by: string) => string;
  readonly caseNoted: (id: number) => string;
  readonly caseAssigned: (id: number, person: string, role: string | undefined) => string;
  readonly caseClosed: (id: number, state: string) => string;
  readonly closeNeedsState: string;
  readonly digestQueued: (date: string, channels: string) => string;
  readonly digestAlready: (date: string) => string;
  readonly messageRevived: (id: number) => string;
  readonly messageDropped: (id: number) => string;
  readonly messagesRevived: (count: number) => string;
  readonly messagesDropped: (count: number) => string;
  readonly inMessage: (id: number) => string;
  readonly noSuchChannel: (channel: string) => string;
  readonly channelNeedsAll: string;
  readonly lintClean: (sources: number, enabled: number) => string;
  readonly lintWarnings: (warnings: number) => string;
  readonly testFetched: (status: number, bytes: number, type: string) => string;
  readonly testNotModified: string;
  readonly testDocument: (blocks: number, characters: number) => string;
  readonly testItems: (items: number) => string;
  readonly learned: (
    versions: number,
    fragments: number,
    blocks: number,
    compared: number,
    flips: number,
  ) => string;
  readonly forgotten: (pages: number) => string;
  readonly started: (sources: number, check: string, digest: string) => string;
  readonly stopping: string;
  readonly stopped: string;
  readonly addressInUse: (address: string, cause: string) => string;
  readonly unexpected: (message: string) => string;
  readonly copying: (step: 'database' | 'bodies', done: number, total: number) => string;
  readonly copyCounts: (megabytes: string, bodies: number, newBodies: number) => string;
  readonly backedUp: (dir: string, counts: string) => string;
  readonly restored: (dir: string, folder: string, counts: string) => string;
  readonly oldOneIn: (folder: string) => string;
  readonly lostBodies: (count: number) => string;
  readonly backtest: {
    readonly wantsOne: string;
    readonly summary: (
      pages: number,
      transitions: number,
      material: number,
      editorial: number,
      noise: number,
      breakage: number,
    ) => string;
    readonly unreadable: (slug: string, file: string, message: string) => string;
    readonly columns: readonly string[];
    readonly pages: Readonly<Record<'all' | 'even' | 'odd', string>>;
    readonly rules: Readonly<Record<'rulewatch' | 'any-difference', string>>;
    readonly evidenceColumns: readonly string[];
    readonly sides: Readonly<Record<EvidenceSide, string>>;
  };
  readonly preview: {
    readonly dateIsForDigest: string;
    readonly noAlert: (id: number) => string;
    readonly noBrowser: string;
    readonly browserFailed: (path: string, cause: string) => string;
    readonly unwritable: (folder: string, cause: string) => string;
  };
  readonly demo: {
    readonly intro: string;
    readonly day: (day: number, date: string) => string;
    readonly dayName: (day: number) => string;
    readonly checked: (sources: number, troubled: number) => string;
    readonly summary: (sources: number, seconds: string) => string;
    readonly found: (found: number, expected: number, falseAlarms: number, held: number) => string;
    readonly where: (folder: string) => string;
  };
  readonly labels: Readonly<
    Record<
      | 'id'
      | 'found'
      | 'severity'
      | 'verdict'
      | 'topics'
      | 'effective'
      | 'deadline'
      | 'source'
      | 'title'
      | 'state'
      | 'due'
      | 'owner'
      | 'case'
      | 'status'
      | 'pages'
      | 'permission'
      | 'confidence'
      | 'kind'
      | 'fetch'
      | 'on'
      | 'off'
      | 'channel'
      | 'tries'
      | 'error'
      | 'next'
      | 'history'
      | 'why'
      | 'page'
      | 'evidence'
      | 'published'
      | 'language'
      | 'lastGood'
      | 'name'
      | 'listings',
      string
    >
  >;
}

const en: CliMessages = {
  program: 'Watches marketplace and regulator rules, and gets the right people to act on what changes.',
  options: {
    config: 'folder of settings, topics and checklists',
    sources: 'folder of source files (default: "sources", else the shipped ones)',
    data: 'folder that holds everything RuleWatch remembers',
    json: 'print one JSON value',
    role: 'only the questions of this role',
    lang: 'language of the output: zh-CN or en',
    dryRun: 'store nothing and send nothing',
    date: 'the day, as 2026-03-05; today without it',
    send: 'send it to the channels',
    since: 'found on this day or later, as 2026-03-05',
    source: 'of this source only',
    verdict: 'material, editorial, noise; several with commas',
    limit: 'at most this many',
    state: 'needs-attention, adapting, adapted, not-affected; several with commas',
    by: 'who does it; the account name without it',
    note: 'a note for the history',
    as: 'adapted or not-affected',
    reason: 'why; required for not-affected',
    out: 'folder for the messages',
    all: 'also those that were delivered',
    predictions: 'file for one JSON line per step',
    noSelector: 'find the main content instead of using the recorded selectors',
    byEvidence: 'tell how often each kind of evidence decides, and how often it is right',
    own: 'replay your own stored versions with the sources as they are now',
    git: 'take the history of a file from a git repository',
    path: 'the file in the repository',
    forget: 'forget it, and learn anew',
    announcementPredictions: 'file for one JSON line per announcement',
    worst: 'show so many of those judged wrongly, the worst first',
    holdOutEvery: 'score every nth announcement apart, as the part that nothing was fitted on',
    previewChannel: 'slack, email, feishu, …; several with commas (default: those that are on)',
    outboxChannel: 'with "all": only those of this channel',
    previewLanguage: "zh-CN or en (default: each channel's own)",
    previewOut: 'folder for the files',
    previewDate: 'the day of the digest, as 2026-03-05; today without it',
    force: 'set what is in the data folder aside',
  },
  commands: {
    checkNow: 'check all sources, or some, now',
    start: 'run as a daemon: schedules, deliveries, digests, health',
    digest: 'the daily digest',
    changes: 'what was found',
    changesList: 'changes, newest first',
    changesShow: 'one change: what it means and why we think so',
    changesDiff: 'the word diff of one change',
    changesListings: 'the listings that one change touches, as CSV for a spreadsheet',
    cases: 'the rule ledger',
    casesList: 'open cases, most urgent first',
    casesShow: 'one case with its checklist and history',
    casesAck: 'take a case on',
    casesAssign: 'hand a case, or the questions of one role, to a person',
    casesNote: 'add a note to a case',
    casesClose: 'close a case',
    sources: 'what is watched',
    sourcesList: 'sources and how they do',
    sourcesTest: 'read a source now and show what RuleWatch sees; stores nothing',
    sourcesLearned: 'what RuleWatch has learned to hold back on the pages of a source',
    sourcesLint: 'check the configuration and the source files',
    outbox: 'messages that wait for delivery',
    outboxList: 'undelivered messages',
    outboxRetry: 'try an undelivered message, or all of them, again now',
    outboxDrop: 'give an undelivered message, or all of them, up',
    backtest: 'what alerts there would have been on recorded pages',
    preview: 'what would be sent about a change, or as the digest, as files to look at; sends nothing',
    evaluate: 'how well announcements are understood, where labels say what is right',
    doctor: 'check the installation',
    backup: 'copy everything RuleWatch remembers to a folder, also while it works, and check the copy',
    restore: 'put a backup in the place of the data folder',
    demo: 'the whole thing on an embedded seller center: no network, no accounts',
  },
  checking: (done, total, source) => `Checked ${done} of ${total}: ${source}`,
  checkSummary: (sources, pages, seconds) =>
    `Checked ${sources} ${sources === 1 ? 'source' : 'sources'}, ${pages} ${pages === 1 ? 'page' : 'pages'} in ${seconds} s`,
  counts: (material, editorial) =>
    `${material} rule ${material === 1 ? 'change' : 'changes'}, ${editorial} for information`,
  noChanges: 'No rule changed.',
  dryRunNote: 'Dry run: nothing was stored and nothing sent.',
  seeChange: (id) => `rulewatch changes show ${id}`,
  noSources: 'No source is switched on. Set `enabled: true` for a source, or see `rulewatch sources list`.',
  unknownSource: (id, known) => `There is no source "${id}". ${known}`,
  sourceIsOff: (id, permission, file) =>
    `Source "${id}" is off (permission: ${permission}). Set \`enabled: true\` for it in ${file} to watch it.`,
  badNumber: (option, value) => `${option} takes a whole number, not "${value}".`,
  tooSmall: (option, minimum) => `${option} takes ${minimum} or more.`,
  badDate: (value) => `"${value}" is not a day. Write it as 2026-03-05.`,
  badChoice: (option, value, choices) => `${option} does not know "${value}". It takes ${choices}.`,
  noSuchChange: (id) => `There is no change ${id}. \`rulewatch changes list\` shows them.`,
  noListings: (id) =>
    `No listings were matched with change ${id}: set \`catalogue.file\` in rulewatch.yaml, and later changes will be.`,
  noSuchCase: (id) => `There is no case ${id}. \`rulewatch cases list\` shows them.`,
  noSuchMessage: (id) => `There is no undelivered message ${id}. \`rulewatch outbox list\` shows them.`,
  nothingFound: 'No changes found.',
  ledgerEmpty: 'No open cases.',
  outboxEmpty: 'Everything is delivered.',
  caseTaken: (id, by) => `Case ${id} is with ${by}.`,
  caseNoted: (id) => `Noted in case ${id}.`,
  caseAssigned: (id, person, role) =>
    `Case ${id}${role === undefined ? '' : `, ${role},`} is assigned to ${person}.`,
  caseClosed: (id, state) => `Case ${id} is closed: ${state}.`,
  closeNeedsState: 'Say how the case ended: --as adapted, or --as not-affected --reason "…".',
  digestQueued: (date, channels) => `The digest of ${date} goes to ${channels}.`,
  digestAlready: (date) => `The digest of ${date} was sent before; it goes out once a day.`,
  messageRevived: (id) => `Message ${id} will be tried again now.`,
  messageDropped: (id) => `Message ${id} is given up.`,
  messagesRevived: (count) => `${count} ${count === 1 ? 'message' : 'messages'} tried again.`,
  messagesDropped: (count) => `${count} ${count === 1 ? 'message is' : 'messages are'} given up.`,
  inMessage: (id) => `in ${id}`,
  noSuchChannel: (channel) =>
    `No such channel in the settings any more: rulewatch outbox drop all --channel ${channel}`,
  channelNeedsAll: '--channel goes with `all`, not with one message.',
  lintClean: (sources, enabled) => `The configuration is good: ${sources} sources, ${enabled} of them on.`,
  lintWarnings: (warnings) => `${warnings} ${warnings === 1 ? 'thing deserves' : 'things deserve'} a look:`,
  testFetched: (status, bytes, type) => `HTTP ${status}, ${bytes} bytes, ${type}`,
  testNotModified: 'not modified',
  testDocument: (blocks, characters) => `${blocks} blocks, ${characters} characters of text`,
  testItems: (items) => `${items} entries on the list`,
  learned: (versions, fragments, blocks, compared, flips) =>
    `${compared} differences judged, ${flips} of them flips; known: ${versions} earlier versions, ${fragments} changing fragments, ${blocks} blocks that come and go`,
  forgotten: (pages) =>
    `Forgotten for ${pages} ${pages === 1 ? 'page' : 'pages'}. The stored versions are kept.`,
  started: (sources, check, digest) =>
    `RuleWatch is watching ${sources} sources (checks: ${check}; digest: ${digest}). Ctrl+C stops it.`,
  stopping: 'Stopping: letting the checks and deliveries under way come to their end.',
  stopped: 'Stopped.',
  addressInUse: (address, cause) =>
    `The daemon's pages cannot be served at ${address} (${cause}). Is a daemon running already? Set \`health.port\` in rulewatch.yaml to use another port.`,
  unexpected: (message) => `Unexpected failure: ${message}`,
  copying: (step, done, total) =>
    step === 'database' ? `Database: ${done} of ${total} pages` : `Stored pages: ${done} of ${total}`,
  copyCounts: (megabytes, bodies, newBodies) =>
    `database ${megabytes} MB, ${bodies} stored pages (${newBodies} new), all checked`,
  backedUp: (dir, counts) => `Backed up to ${dir}: ${counts}`,
  restored: (dir, folder, counts) => `Restored ${folder} from ${dir}: ${counts}`,
  oldOneIn: (folder) => `What was there is in ${folder}. Delete it when you no longer need it.`,
  lostBodies: (count) =>
    `${count} stored ${count === 1 ? 'page is' : 'pages are'} missing or damaged where the copy was taken from. The next check fetches current versions again; older ones are lost unless another backup has them.`,
  backtest: {
    wantsOne: 'Name one thing to replay: a folder, --own, or --git REPO with --path FILE.',
    summary: (pages, transitions, material, editorial, noise, breakage) =>
      `${pages} pages, ${transitions} steps: ${material} rule changes, ${editorial} editorial, ${noise} noise, ${breakage} broken pages`,
    unreadable: (slug, file, message) => `${slug}/${file} was taken for a failed fetch: ${message}`,
    columns: [
      'pages, rule',
      'changes found',
      'alerts that are right',
      'alerts on noise',
      'on editorial',
      'on breakage',
      'breakage recognised',
      'after a second look',
    ],
    pages: { all: 'all', even: 'every 1st of 2', odd: 'every 2nd of 2' },
    rules: { rulewatch: 'RuleWatch', 'any-difference': 'any difference' },
    evidenceColumns: ['evidence', 'speaks for', 'steps seen', 'steps decided', 'on pages', 'of these right'],
    sides: {
      rule: 'a rule',
      rewording: 'a rewording',
      furniture: 'furniture',
      breakage: 'breakage',
    },
  },
  preview: {
    dateIsForDigest: '--date goes with `preview digest`; a change has its own day.',
    noAlert: (id) => `Change ${id} opened no case, so nothing is sent about it but a line in the digest.`,
    noBrowser: 'No pictures: no Chromium, Chrome or Edge was found.',
    browserFailed: (path, cause) => `No pictures: ${path} could not be used (${cause}).`,
    unwritable: (folder, cause) => `The files cannot be written to ${folder} (${cause}).`,
  },
  demo: {
    intro:
      'An embedded seller center: six fictional platforms and authorities in English, Chinese, German and Japanese.\nA first check, then a week of edits and noise with a check a day. Alerts are shown as they are found.',
    day: (day, date) => (day === 0 ? `First check, ${date}` : `Day ${day} of the week, ${date}`),
    dayName: (day) => `day ${day}`,
    checked: (sources, troubled) =>
      `${sources} sources checked${troubled > 0 ? `, ${troubled} could not be read: a source-health warning, never a rule alert` : ''}`,
    summary: (sources, seconds) => `A week of ${sources} sources, replayed in ${seconds} s`,
    found: (found, expected, falseAlarms, held) =>
      `${found} of ${expected} rule changes found, ${falseAlarms} false alarms, ${held} differences held back as noise:`,
    where: (folder) =>
      `What would have been sent is in ${folder}:\n  slack/   Block Kit messages, in zh-CN and en\n  mail/    alert mails and the daily digest, HTML and text, with the listings touched as CSV\n  snapshots/  everything RuleWatch remembers; look around with\n    rulewatch --data ${folder}/snapshots changes list`,
  },
  labels: {
    id: 'ID',
    found: 'found',
    severity: 'severity',
    verdict: 'verdict',
    topics: 'topics',
    effective: 'effective',
    deadline: 'deadline',
    source: 'source',
    title: 'title',
    state: 'state',
    due: 'due',
    owner: 'with',
    case: 'case',
    status: 'status',
    pages: 'pages',
    permission: 'permission',
    confidence: 'confidence',
    kind: 'kind',
    fetch: 'fetch',
    on: 'on',
    off: 'off',
    channel: 'channel',
    tries: 'tries',
    error: 'last error',
    next: 'next try',
    history: 'History',
    why: 'Why',
    page: 'page',
    evidence: 'evidence',
    published: 'published',
    language: 'language',
    lastGood: 'last read',
    name: 'name',
    listings: 'listings',
  },
};

const zhCN: CliMessages = {
  program: '监控平台与监管机构的规则页面，发现变更并通知相关负责人处理。',
  options: {
    config: '设置、主题与检查清单所在目录',
    sources: '来源文件所在目录（默认 sources，没有则用自带的来源）',
    data: '保存全部状态的目录',
    json: '输出一个 JSON 值',
    role: '仅该角色的检查项',
    lang: '输出语言：zh-CN 或 en',
    dryRun: '不保存，也不发送',
    date: '日期，如 2026-03-05；默认今天',
    send: '发送到各渠道',
    since: '该日及以后发现的，如 2026-03-05',
    source: '仅限该来源',
    verdict: 'material、editorial、noise；多个用逗号分隔',
    limit: '最多条数',
    state: 'needs-attention、adapting、adapted、not-affected；多个用逗号分隔',
    by: '操作人；默认当前系统账号',
    note: '写入历史的备注',
    as: 'adapted 或 not-affected',
    reason: '理由；not-affected 时必填',
    out: '消息输出目录',
    all: '包括已送达的',
    predictions: '每个步骤一行 JSON 的输出文件',
    noSelector: '不使用记录的选择器，自动识别正文',
    byEvidence: '统计每类证据起决定作用的次数与正确率',
    own: '用当前的来源设置重放自己保存的版本',
    git: '从 git 仓库读取文件历史',
    path: '仓库中的文件',
    forget: '清除并重新学习',
    announcementPredictions: '每条公告一行 JSON 的输出文件',
    worst: '列出误判最严重的若干条',
    holdOutEvery: '每隔 n 条取一条单独评分，作为未参与拟合的部分',
    previewChannel: 'slack、email、feishu……；多个用逗号分隔（默认已启用的渠道）',
    outboxChannel: '与“all”同用：仅限该渠道',
    previewLanguage: 'zh-CN 或 en（默认各渠道自己的语言）',
    previewOut: '文件输出目录',
    previewDate: '摘要的日期，如 2026-03-05；默认今天',
    force: '将数据目录中已有的内容另存',
  },
  commands: {
    checkNow: '立即检查全部或指定来源',
    start: '以守护进程运行：定时检查、发送、日报、健康检查',
    digest: '每日摘要',
    changes: '已发现的变更',
    changesList: '变更列表，最新在前',
    changesShow: '单个变更：含义与判断依据',
    changesDiff: '单个变更的逐词对比',
    changesListings: '单个变更涉及的商品清单，CSV 格式，可用表格软件打开',
    cases: '规则台账',
    casesList: '未结事项，最紧急在前',
    casesShow: '单个事项及其检查清单与历史',
    casesAck: '认领事项',
    casesAssign: '将事项或某一角色的检查项指派给某人',
    casesNote: '为事项添加备注',
    casesClose: '关闭事项',
    sources: '监控的来源',
    sourcesList: '来源及其状态',
    sourcesTest: '立即读取一个来源并显示所见内容；不保存',
    sourcesLearned: '在该来源的页面上学会拦下的内容',
    sourcesLint: '检查配置与来源文件',
    outbox: '等待发送的消息',
    outboxList: '未送达的消息',
    outboxRetry: '立即重试某条或全部未送达的消息',
    outboxDrop: '放弃某条或全部未送达的消息',
    backtest: '在历史页面上本会有哪些提醒',
    preview: '将某项变更或每日摘要会发送的内容写成文件以供查看；不发送',
    evaluate: '评估对公告的理解，有标注时给出准确度',
    doctor: '检查安装环境',
    backup: '将 RuleWatch 保存的全部内容复制到目录（运行期间也可），并校验副本',
    restore: '用备份替换数据目录',
    demo: '用内置的模拟卖家中心完整演示：无需网络与账号',
  },
  checking: (done, total, source) => `已检查 ${done}/${total}：${source}`,
  checkSummary: (sources, pages, seconds) => `已检查 ${sources} 个来源、${pages} 个页面，用时 ${seconds} 秒`,
  counts: (material, editorial) => `规则变更 ${material} 项，供参考 ${editorial} 项`,
  noChanges: '没有规则变更。',
  dryRunNote: '试运行：未保存，也未发送。',
  seeChange: (id) => `rulewatch changes show ${id}`,
  noSources: '没有启用的来源。请为来源设置 `enabled: true`，或运行 `rulewatch sources list` 查看。',
  unknownSource: (id, known) => `没有名为“${id}”的来源。${known}`,
  sourceIsOff: (id, permission, file) =>
    `来源“${id}”未启用（许可：${permission}）。如需监控，请在 ${file} 中为其设置 \`enabled: true\`。`,
  badNumber: (option, value) => `${option} 需要整数，而不是“${value}”。`,
  tooSmall: (option, minimum) => `${option} 至少为 ${minimum}。`,
  badDate: (value) => `“${value}”不是日期。请写成 2026-03-05。`,
  badChoice: (option, value, choices) => `${option} 不支持“${value}”。可选：${choices}。`,
  noSuchChange: (id) => `没有变更 ${id}。运行 \`rulewatch changes list\` 查看。`,
  noListings: (id) =>
    `变更 ${id} 未与商品目录匹配：请在 rulewatch.yaml 中设置 \`catalogue.file\`，此后的变更会自动匹配。`,
  noSuchCase: (id) => `没有事项 ${id}。运行 \`rulewatch cases list\` 查看。`,
  noSuchMessage: (id) => `没有未送达的消息 ${id}。运行 \`rulewatch outbox list\` 查看。`,
  nothingFound: '没有发现变更。',
  ledgerEmpty: '没有未结事项。',
  outboxEmpty: '全部消息已送达。',
  caseTaken: (id, by) => `事项 ${id} 由 ${by} 负责。`,
  caseNoted: (id) => `已记入事项 ${id}。`,
  caseAssigned: (id, person, role) =>
    `事项 ${id}${role === undefined ? '' : `（${role}）`}已指派给 ${person}。`,
  caseClosed: (id, state) => `事项 ${id} 已关闭：${state}。`,
  closeNeedsState: '请说明处理结果：--as adapted，或 --as not-affected --reason "…"。',
  digestQueued: (date, channels) => `${date} 的摘要将发送至 ${channels}。`,
  digestAlready: (date) => `${date} 的摘要已发送过，每天只发一次。`,
  messageRevived: (id) => `消息 ${id} 将立即重试。`,
  messageDropped: (id) => `已放弃消息 ${id}。`,
  messagesRevived: (count) => `已重试 ${count} 条消息。`,
  messagesDropped: (count) => `已放弃 ${count} 条消息。`,
  inMessage: (id) => `并入 ${id}`,
  noSuchChannel: (channel) => `配置中已无此渠道：rulewatch outbox drop all --channel ${channel}`,
  channelNeedsAll: '--channel 只能与 `all` 同用，不能用于单条消息。',
  lintClean: (sources, enabled) => `配置正确：共 ${sources} 个来源，启用 ${enabled} 个。`,
  lintWarnings: (warnings) => `有 ${warnings} 处值得留意：`,
  testFetched: (status, bytes, type) => `HTTP ${status}，${bytes} 字节，${type}`,
  testNotModified: '未修改',
  testDocument: (blocks, characters) => `${blocks} 个文本块，正文 ${characters} 个字符`,
  testItems: (items) => `列表共 ${items} 条`,
  learned: (versions, fragments, blocks, compared, flips) =>
    `已判定 ${compared} 处差异，其中 ${flips} 处为来回切换；已知 ${versions} 个旧版本、${fragments} 个变动片段、${blocks} 个时有时无的文本块`,
  forgotten: (pages) => `已清除 ${pages} 个页面的学习内容，保存的版本不受影响。`,
  started: (sources, check, digest) =>
    `RuleWatch 正在监控 ${sources} 个来源（检查：${check}；摘要：${digest}）。按 Ctrl+C 停止。`,
  stopping: '正在停止：等待进行中的检查和发送完成。',
  stopped: '已停止。',
  addressInUse: (address, cause) =>
    `无法在 ${address} 提供守护进程页面（${cause}）。是否已有守护进程在运行？可在 rulewatch.yaml 中用 \`health.port\` 更换端口。`,
  unexpected: (message) => `意外错误：${message}`,
  copying: (step, done, total) =>
    step === 'database' ? `数据库：${done}/${total} 页` : `已保存的页面：${done}/${total}`,
  copyCounts: (megabytes, bodies, newBodies) =>
    `数据库 ${megabytes} MB，已保存的页面 ${bodies} 个（新增 ${newBodies} 个），全部校验通过`,
  backedUp: (dir, counts) => `已备份到 ${dir}：${counts}`,
  restored: (dir, folder, counts) => `已从 ${dir} 恢复 ${folder}：${counts}`,
  oldOneIn: (folder) => `原有内容在 ${folder}，不再需要时可删除。`,
  lostBodies: (count) =>
    `副本来源中有 ${count} 个已保存的页面缺失或损坏。下次检查会重新获取当前版本；旧版本若无其他备份则无法找回。`,
  backtest: {
    wantsOne: '请指定一个重放对象：目录、--own，或 --git 仓库 加 --path 文件。',
    summary: (pages, transitions, material, editorial, noise, breakage) =>
      `${pages} 个页面，${transitions} 步：规则变更 ${material}，文字修订 ${editorial}，噪声 ${noise}，页面异常 ${breakage}`,
    unreadable: (slug, file, message) => `${slug}/${file} 按抓取失败处理：${message}`,
    columns: [
      '页面，规则',
      '变更召回',
      '提醒准确',
      '噪声误报',
      '文字修订误报',
      '异常误报',
      '异常识别',
      '二次确认',
    ],
    pages: { all: '全部', even: '单数页', odd: '双数页' },
    rules: { rulewatch: 'RuleWatch', 'any-difference': '任何差异' },
    evidenceColumns: ['证据', '指向', '出现步数', '决定步数', '页面数', '其中正确'],
    sides: { rule: '规则变更', rewording: '文字修订', furniture: '页面装饰', breakage: '页面异常' },
  },
  preview: {
    dateIsForDigest: '--date 只用于 `preview digest`；变更有自己的日期。',
    noAlert: (id) => `变更 ${id} 没有产生事项，除摘要中的一行外不会发送任何内容。`,
    noBrowser: '未生成图片：没有找到 Chromium、Chrome 或 Edge。',
    browserFailed: (path, cause) => `未生成图片：无法使用 ${path}（${cause}）。`,
    unwritable: (folder, cause) => `文件无法写入 ${folder}（${cause}）。`,
  },
  demo: {
    intro:
      '内置的模拟卖家中心：六个虚构的平台与监管机构，页面语言为英、中、德、日。\n先做首次检查，再用一周的修改与噪声逐日检查，发现的提醒随时显示。',
    day: (day, date) => (day === 0 ? `首次检查，${date}` : `第 ${day} 天，${date}`),
    dayName: (day) => `第 ${day} 天`,
    checked: (sources, troubled) =>
      `已检查 ${sources} 个来源${troubled > 0 ? `，${troubled} 个无法读取：只作来源异常提示，绝不当作规则变更` : ''}`,
    summary: (sources, seconds) => `${sources} 个来源一周的变化，用时 ${seconds} 秒`,
    found: (found, expected, falseAlarms, held) =>
      `规则变更共 ${expected} 项，发现 ${found} 项，误报 ${falseAlarms} 项，作为噪声拦下 ${held} 处差异：`,
    where: (folder) =>
      `本应发送的消息在 ${folder}：\n  slack/   Block Kit 消息，中英文\n  mail/    提醒邮件与每日摘要，HTML 与纯文本，附涉及商品的 CSV 清单\n  snapshots/  RuleWatch 保存的全部状态，可这样查看：\n    rulewatch --data ${folder}/snapshots changes list`,
  },
  labels: {
    id: '编号',
    found: '发现时间',
    severity: '等级',
    verdict: '判定',
    topics: '主题',
    effective: '生效日',
    deadline: '截止日',
    source: '来源',
    title: '标题',
    state: '状态',
    due: '到期',
    owner: '负责人',
    case: '事项',
    status: '状态',
    pages: '页面',
    permission: '许可',
    confidence: '把握',
    kind: '类型',
    fetch: '抓取方式',
    on: '启用',
    off: '停用',
    channel: '渠道',
    tries: '尝试次数',
    error: '最近错误',
    next: '下次尝试',
    history: '历史',
    why: '依据',
    page: '页面',
    evidence: '证据',
    published: '发布日',
    language: '语言',
    lastGood: '上次成功',
    name: '名称',
    listings: '涉及商品',
  },
};

/** What the commands say. */
export const messages: Readonly<Record<UiLanguage, CliMessages>> = { en, 'zh-CN': zhCN };
