import type { Severity } from '../domain/vocabulary.js';
import { severityLabels } from '../i18n/labels.js';
import type { Spoken, Texts } from '../text/texts.js';

export const messages = {
  formats: {
    day: { en: 'ccc d LLL yyyy', 'zh-CN': 'yyyy年M月d日（ccc）' },
    time: { en: 'ccc d LLL, HH:mm', 'zh-CN': 'M月d日（ccc）HH:mm' },
    timeWithYear: { en: 'ccc d LLL yyyy, HH:mm', 'zh-CN': 'yyyy年M月d日（ccc）HH:mm' },
  },
  nearDays: {
    yesterday: { en: 'yesterday', 'zh-CN': '昨天' },
    today: { en: 'today', 'zh-CN': '今天' },
    tomorrow: { en: 'tomorrow', 'zh-CN': '明天' },
  },
  inDays: (days: number) => ({ en: `in ${days} days`, 'zh-CN': `${days}天后` }),
  daysAgo: (days: number) => ({ en: `${days} days ago`, 'zh-CN': `${days}天前` }),
  atTime: (day: string, time: string) => ({ en: `${time} ${day}`, 'zh-CN': `${day} ${time}` }),
  spans: {
    minutes: (count: number) => ({ en: `${count} min`, 'zh-CN': `${count} 分钟` }),
    hours: (count: number) => ({ en: `${count} h`, 'zh-CN': `${count} 小时` }),
    days: (count: number) => ({ en: plural(count, 'day', 'days'), 'zh-CN': `${count} 天` }),
  },
  origins: {
    edited: { en: 'page edited', 'zh-CN': '页面修改' },
    appeared: { en: 'new announcement', 'zh-CN': '新公告' },
    withdrawn: { en: 'announcement withdrawn', 'zh-CN': '公告撤回' },
  },
  ops: {
    added: { en: 'Added', 'zh-CN': '新增' },
    removed: { en: 'Removed', 'zh-CN': '删除' },
    edited: { en: 'Changed', 'zh-CN': '修改' },
    moved: { en: 'Moved', 'zh-CN': '移动' },
  },
  colon: { en: ': ', 'zh-CN': '：' },
  aside: (text: string) => ({ en: ` (${text})`, 'zh-CN': `（${text}）` }),
  quote: (text: string) => ({ en: `“${text}”`, 'zh-CN': `“${text}”` }),
  listSeparator: { en: ', ', 'zh-CN': '、' },
  everywhere: { en: 'all markets', 'zh-CN': '全部市场' },
  more: (count: number) => ({ en: `and ${count} more`, 'zh-CN': `另有 ${count} 项` }),
  machineWritten: (model: string) => ({
    en: `Written by a machine, not checked (${model})`,
    'zh-CN': `机器生成，未经核对（${model}）`,
  }),
  secondReader: {
    label: { en: 'Second reader', 'zh-CN': '第二读者' },
    mark: { en: 'machine-read', 'zh-CN': '机器判读' },
    rule: { en: 'something changes for sellers', 'zh-CN': '对卖家有变化' },
    noRule: { en: 'nothing changes for sellers', 'zh-CN': '对卖家没有变化' },
    /** In a list, beside what it is about. */
    said: (model: string, quote: string) => ({
      en: `machine-read by ${model}: “${quote}”`,
      'zh-CN': `机器判读（${model}）：“${quote}”`,
    }),
  },
  change: {
    effective: { en: 'Applies from', 'zh-CN': '生效日期' },
    deadline: { en: 'Act by', 'zh-CN': '截止日期' },
    noDate: { en: 'No date found on the page', 'zh-CN': '页面未写明日期' },
    caseDue: { en: 'Case due', 'zh-CN': '处理时限' },
    overdue: { en: 'overdue', 'zh-CN': '已逾期' },
    state: { en: 'Status', 'zh-CN': '状态' },
    appliesNever: { en: 'withdrawn, no longer applies', 'zh-CN': '已撤回，不再适用' },
    yourListings: { en: 'Your listings', 'zh-CN': '涉及商品' },
    earlier: { en: 'Same page, still open', 'zh-CN': '同一页面未结事项' },
    joined: { en: 'Joined to', 'zh-CN': '并入' },
    who: { en: 'Owner', 'zh-CN': '负责人' },
    with: (names: string) => ({ en: `and ${names}`, 'zh-CN': `另有 ${names}` }),
    andMore: (count: number) => ({ en: ` and ${count} more`, 'zh-CN': `等另外 ${count} 人` }),
    source: { en: 'Source', 'zh-CN': '来源' },
    page: { en: 'Page', 'zh-CN': '页面' },
    topics: { en: 'Topics', 'zh-CN': '主题' },
    detected: { en: 'Detected', 'zh-CN': '发现时间' },
    previous: { en: 'Compared with the version of', 'zh-CN': '对比版本' },
    whatChanged: { en: 'What changed', 'zh-CN': '变更内容' },
    moreDifferences: (count: number) => ({
      en: `and ${plural(count, 'more difference', 'more differences')}`,
      'zh-CN': `另有 ${count} 处差异`,
    }),
    announced: { en: 'What it says', 'zh-CN': '公告内容' },
    mustDo: { en: 'What it demands', 'zh-CN': '规则要求' },
    whySeverity: (severity: string) => ({
      en: `Why ${severity.toLowerCase()}`,
      'zh-CN': `为何定级为“${severity}”`,
    }),
    whyChange: { en: 'Why this is a rule change', 'zh-CN': '为何判定为规则变更' },
    checklist: { en: 'Who does what, by when', 'zh-CN': '谁在何时前做什么' },
    due: (time: string) => ({ en: `by ${time}`, 'zh-CN': `${time} 前` }),
    proof: { en: 'Proof', 'zh-CN': '凭证' },
    asOf: (source: string, date: string) => ({
      en: `${source}, read ${date}`,
      'zh-CN': `${source}，查阅于 ${date}`,
    }),
    moreItems: (count: number) => ({
      en: `and ${plural(count, 'more question', 'more questions')}`,
      'zh-CN': `另有 ${count} 个问题`,
    }),
    openPage: { en: 'Open the page', 'zh-CN': '打开页面' },
    openTranslated: { en: 'Open it translated', 'zh-CN': '打开译文' },
    openCase: { en: 'Open the case', 'zh-CN': '打开事项' },
    answer: { en: 'Take it on, without signing in', 'zh-CN': '免登录认领' },
    openRoom: { en: 'Join the meeting about it', 'zh-CN': '加入会议' },
    openEvidence: { en: 'Open the evidence', 'zh-CN': '查看证据' },
    caseNumber: (id: number) => ({ en: `Case ${id}`, 'zh-CN': `事项 ${id}` }),
    acknowledge: { en: 'Take it on', 'zh-CN': '认领' },
    showAll: { en: 'All differences', 'zh-CN': '全部差异' },
    nobody: { en: 'not assigned', 'zh-CN': '未指定' },
    timezone: (zone: string) => ({ en: `Times are ${zone}`, 'zh-CN': `时间均为 ${zone} 时区` }),
    stored: { en: 'Stored versions (SHA-256)', 'zh-CN': '已存版本（SHA-256）' },
    picture: { en: 'What the page looked like', 'zh-CN': '页面截图' },
    before: { en: 'before', 'zh-CN': '变更前' },
    after: { en: 'after', 'zh-CN': '变更后' },
    fullDiff: { en: 'All differences', 'zh-CN': '全部差异' },
    size: (added: number, removed: number) => ({
      en: `${added} characters added, ${removed} removed`,
      'zh-CN': `新增 ${added} 字，删除 ${removed} 字`,
    }),
    quoted: { en: 'on the page', 'zh-CN': '页面原文' },
  },
  listings: {
    touches: (touched: number, catalogued: number, possible = 0) => ({
      en: `Touches ${touched === 0 ? 'none' : grouped(touched)} of your ${catalogued === 1 ? '1 listing' : `${grouped(catalogued)} listings`}${touched === 0 && possible > 0 ? ' for certain' : ''}`,
      'zh-CN':
        touched > 0
          ? `涉及你 ${grouped(catalogued)} 个商品中的 ${grouped(touched)} 个`
          : possible > 0
            ? `你的 ${grouped(catalogued)} 个商品中没有可确定涉及的`
            : `你的 ${grouped(catalogued)} 个商品均不涉及`,
    }),
    perhaps: (possible: number, catalogued: number) => ({
      en: `perhaps ${shareOf(possible, catalogued)}`,
      'zh-CN': `可能涉及 ${grouped(catalogued)} 个中的 ${grouped(possible)} 个（${percent(possible, catalogued)}%）`,
    }),
    short: (touched: number, catalogued: number) => ({
      en: touched === 0 ? `none of ${grouped(catalogued)}` : `${shareOf(touched, catalogued)}`,
      'zh-CN':
        touched === 0
          ? `${grouped(catalogued)} 个中无一涉及`
          : `${grouped(catalogued)} 个中的 ${grouped(touched)} 个（${percent(touched, catalogued)}%）`,
    }),
    /** In a list: `37 of 1,204 listings`, `37 to 39 of 1,204 listings` where two may be touched. */
    line: (touched: number, possible: number, catalogued: number) => ({
      en: `${grouped(touched)}${possible > 0 ? ` to ${grouped(touched + possible)}` : ''} of ${grouped(catalogued)} listings`,
      'zh-CN': `商品 ${grouped(touched)}${possible > 0 ? `～${grouped(touched + possible)}` : ''}/${grouped(catalogued)}`,
    }),
    possibleShort: (count: number) => ({
      en: `${grouped(count)} more may be touched`,
      'zh-CN': `另有 ${grouped(count)} 个可能涉及`,
    }),
    possible: (count: number, unknown: readonly string[]) => ({
      en: `${grouped(count)} more may be touched: the catalogue does not say enough about ${unknown.join(' and ')}`,
      'zh-CN': `另有 ${grouped(count)} 个可能涉及：商品目录未写明${unknown.join('、')}`,
    }),
    criteria: {
      platform: { en: 'the platform', 'zh-CN': '平台' },
      market: { en: 'the market', 'zh-CN': '市场' },
      fulfilment: { en: 'fulfilment', 'zh-CN': '发货方式' },
      family: { en: 'the product family', 'zh-CN': '产品大类' },
      category: { en: 'the category of the table', 'zh-CN': '是否属于表中的类目' },
    },
    notGiven: (criterion: string) => ({ en: `not known: ${criterion}`, 'zh-CN': `${criterion}不详` }),
    readFrom: {
      category: (word: string) => ({ en: `“${word}” in its category`, 'zh-CN': `依据类目中的“${word}”` }),
      title: (word: string) => ({ en: `“${word}” in its title`, 'zh-CN': `依据标题中的“${word}”` }),
    },
    concerns: {
      expired: (certificate: string, day: string) => ({
        en: `${certificate} ended ${day}`,
        'zh-CN': `${certificate} 已于 ${day} 到期`,
      }),
      'expires-before-rule': (certificate: string, day: string) => ({
        en: `${certificate} ends ${day}, before the rule applies`,
        'zh-CN': `${certificate} 将于 ${day} 到期，早于规则生效`,
      }),
      'expires-soon': (certificate: string, day: string) => ({
        en: `${certificate} ends ${day}`,
        'zh-CN': `${certificate} 将于 ${day} 到期`,
      }),
    },
    wholeList: { en: 'All of them', 'zh-CN': '完整清单' },
    attached: { en: 'The whole list is attached.', 'zh-CN': '完整清单见附件。' },
    csv: {
      columns: [
        { en: 'SKU', 'zh-CN': 'SKU' },
        { en: 'Title', 'zh-CN': '标题' },
        { en: 'Platform', 'zh-CN': '平台' },
        { en: 'Markets', 'zh-CN': '市场' },
        { en: 'Fulfilment', 'zh-CN': '发货方式' },
        { en: 'Product family', 'zh-CN': '产品大类' },
        { en: 'Family read from', 'zh-CN': '大类依据' },
        { en: 'Brand', 'zh-CN': '品牌' },
        { en: 'Touched', 'zh-CN': '是否涉及' },
        { en: 'Not known', 'zh-CN': '不详' },
        { en: 'Certificates', 'zh-CN': '证书' },
      ],
      readFrom: {
        family: (_words: string) => ({ en: 'family', 'zh-CN': '产品大类列' }),
        category: (words: string) => ({ en: `category: ${words}`, 'zh-CN': `类目：${words}` }),
        title: (words: string) => ({ en: `title: ${words}`, 'zh-CN': `标题：${words}` }),
      },
      touched: { en: 'yes', 'zh-CN': '是' },
      perhaps: { en: 'perhaps', 'zh-CN': '可能' },
    },
  },
  health: {
    chipFailing: { en: 'Not readable', 'zh-CN': '来源异常' },
    chipRecovered: { en: 'Readable again', 'zh-CN': '来源恢复' },
    failing: (source: string) => ({ en: `${source} cannot be read`, 'zh-CN': `${source} 无法读取` }),
    partlyFailing: (source: string) => ({
      en: `Part of ${source} cannot be read`,
      'zh-CN': `${source} 部分页面无法读取`,
    }),
    proposed: (field: string, selector: string, percent: number) => ({
      en: `The selector matches nothing any more. \`${field}: ${selector}\` holds ${percent} % of what was known.`,
      'zh-CN': `选择器已匹配不到内容。\`${field}: ${selector}\` 包含已知内容的 ${percent}%。`,
    }),
    likelySelector: { en: 'Likely new selector', 'zh-CN': '可能的新选择器' },
    recovered: (source: string) => ({ en: `${source} can be read again`, 'zh-CN': `${source} 已恢复读取` }),
    problem: { en: 'Problem', 'zh-CN': '问题' },
    checks: { en: 'Checks', 'zh-CN': '检查' },
    since: { en: 'Since', 'zh-CN': '开始时间' },
    lasted: { en: 'It lasted', 'zh-CN': '持续时间' },
    started: (time: string) => ({ en: `since ${time}`, 'zh-CN': `始于 ${time}` }),
    lastGood: { en: 'Last read well', 'zh-CN': '上次正常读取' },
    never: { en: 'never yet', 'zh-CN': '尚无' },
    attempts: (failures: number) => ({
      en: `${failures} failed in a row`,
      'zh-CN': `连续失败 ${failures} 次`,
    }),
    unwatched: {
      en: 'While this lasts, changes there go unnoticed: look at the page yourself if it matters today.',
      'zh-CN': '在恢复之前，该处的变更不会被发现；如今天就要用到，请人工查看页面。',
    },
    watchedAgain: {
      en: 'It is being watched again; what changed meanwhile is reported as usual.',
      'zh-CN': '已恢复监测，期间发生的变更会照常通知。',
    },
    test: { en: 'Try it', 'zh-CN': '试读一次' },
    login: { en: 'Sign in', 'zh-CN': '登录' },
    openPage: { en: 'Open the page', 'zh-CN': '打开页面' },
  },
  digest: {
    title: (day: string) => ({ en: `Rule digest, ${day}`, 'zh-CN': `规则日报 ${day}` }),
    groups: {
      overdue: { en: 'Overdue', 'zh-CN': '已逾期' },
      today: { en: 'Due today', 'zh-CN': '今天到期' },
      thisWeek: { en: 'Due in the next 7 days', 'zh-CN': '未来 7 天到期' },
      later: { en: 'Due later', 'zh-CN': '之后到期' },
      information: { en: 'For information', 'zh-CN': '仅供参考' },
    },
    open: (count: number) => ({ en: `${count} open`, 'zh-CN': `${count} 项待办` }),
    overdueCount: (count: number) => ({ en: `${count} overdue`, 'zh-CN': `${count} 项逾期` }),
    dueTodayCount: (count: number) => ({ en: `${count} due today`, 'zh-CN': `${count} 项今天到期` }),
    foundCount: (count: number) => ({ en: `${count} new`, 'zh-CN': `新发现 ${count} 项` }),
    found: (count: number, severities: string, information: number) => ({
      en: [
        `${plural(count, 'rule change', 'rule changes')}${severities === '' ? '' : ` (${severities})`}`,
        ...(information === 0 ? [] : [`${information} for information`]),
      ].join(', '),
      'zh-CN': [
        `${count} 项规则变更${severities === '' ? '' : `（${severities}）`}`,
        ...(information === 0 ? [] : [`${information} 项仅供参考`]),
      ].join('，'),
    }),
    /** Of an edit in the digest: how likely it changes a rule. */
    likely: (percent: number) => ({
      en: `${percent} % a rule change`,
      'zh-CN': `规则变更可能性 ${percent}%`,
    }),
    foundLabel: { en: 'Found in the last 24 hours', 'zh-CN': '最近 24 小时发现' },
    isNew: { en: 'new', 'zh-CN': '新' },
    rest: (count: number, platforms: string) => ({
      en: `and ${count} more (${platforms})`,
      'zh-CN': `另有 ${count} 项（${platforms}）`,
    }),
    others: (count: number) => ({ en: `others ${count}`, 'zh-CN': `其他 ${count}` }),
    nothing: { en: 'No rule changed and nothing is open.', 'zh-CN': '没有规则变更，也没有待办事项。' },
    nothingOpen: { en: 'Nothing is open', 'zh-CN': '没有待办事项' },
    notChecked: (count: number, names: string) => ({
      en: `Not checked, so that nothing is known of ${count === 1 ? 'it' : 'them'}: ${names}. \`rulewatch sources list\` says why.`,
      'zh-CN': `未检查，情况不明：${names}。原因见 \`rulewatch sources list\`。`,
    }),
    notCheckedCount: (count: number) => ({
      en: plural(count, 'source not checked', 'sources not checked'),
      'zh-CN': `${count} 个来源未检查`,
    }),
    silent: (source: string, days: number, usual: number) => ({
      en: `${source} has said nothing new for ${days} days, where it does about every ${usual}: is this still the place?`,
      'zh-CN': `${source} 已 ${days} 天没有新内容，而通常约 ${usual} 天一次：请确认此处是否仍在更新。`,
    }),
    allRead: { en: 'Every source was read.', 'zh-CN': '所有来源均读取正常。' },
    trouble: { en: 'Sources in trouble', 'zh-CN': '异常来源' },
    troubleCount: (count: number) => ({
      en: plural(count, 'source in trouble', 'sources in trouble'),
      'zh-CN': `${count} 个来源异常`,
    }),
    ledger: { en: 'Rule ledger', 'zh-CN': '规则台账' },
    watched: (sources: number, pages: number, checks: number) => ({
      en: `${plural(sources, 'source', 'sources')}, ${plural(pages, 'page', 'pages')}, ${plural(checks, 'check', 'checks')}`,
      'zh-CN': `监测 ${sources} 个来源、${pages} 个页面，检查 ${checks} 次`,
    }),
    held: (count: number) => ({
      en: `${plural(count, 'change', 'changes')} held back as noise`,
      'zh-CN': `过滤噪声变更 ${count} 处`,
    }),
    undelivered: (count: number, where: readonly string[]) => ({
      en: `${plural(count, 'alert', 'alerts')} could not be delivered${where.length > 0 ? ` (${where.join(', ')})` : ''}: rulewatch outbox list`,
      'zh-CN': `${count} 条提醒未能送达${where.length > 0 ? `（${where.join('、')}）` : ''}：rulewatch outbox list`,
    }),
    certificates: { en: 'Certificates expiring', 'zh-CN': '证书到期提醒' },
    certificateCount: (count: number) => ({
      en: plural(count, 'certificate ends soon', 'certificates end soon'),
      'zh-CN': `${count} 张证书即将到期`,
    }),
    certificatesTold: (count: number) => ({
      en: `${count} more ${count === 1 ? 'was' : 'were'} warned of lately`,
      'zh-CN': `另有 ${count} 张近期已提醒`,
    }),
    certificateEnds: (day: string, relative: string) => ({
      en: `ends ${day} (${relative})`,
      'zh-CN': `${day}到期（${relative}）`,
    }),
    certificateOver: (day: string, relative: string) => ({
      en: `ended ${day} (${relative})`,
      'zh-CN': `已于${day}到期（${relative}）`,
    }),
    certificateListings: (count: number, examples: readonly string[]) => ({
      en: `${plural(count, 'listing', 'listings')}: ${examples.join(', ')}${count > examples.length ? ', …' : ''}`,
      'zh-CN': `${count} 个商品：${examples.join('、')}${count > examples.length ? '……' : ''}`,
    }),
    effective: (day: string, relative: string) => ({
      en: `applies from ${day} (${relative})`,
      'zh-CN': `${day}生效（${relative}）`,
    }),
    deadline: (day: string, relative: string) => ({
      en: `act by ${day} (${relative})`,
      'zh-CN': `${day}截止（${relative}）`,
    }),
    due: (time: string) => ({ en: `due ${time}`, 'zh-CN': `${time} 到期` }),
    followedBy: (caseId: number) => ({
      en: `changed again: case ${caseId}`,
      'zh-CN': `页面已再次变更：事项 ${caseId}`,
    }),
    noOwner: (role: string) => ({ en: `${role}: not assigned`, 'zh-CN': `${role}：未指定` }),
    acknowledgedBy: (person: string) => ({ en: `with ${person}`, 'zh-CN': `${person} 负责` }),
    since: (time: string) => ({ en: `since ${time}`, 'zh-CN': `${time} 起` }),
  },
  brief: {
    chips: {
      bundle: { en: 'Several changes', 'zh-CN': '多项变更' },
      delivery: { en: 'Not delivered', 'zh-CN': '未能送达' },
      test: { en: 'Test', 'zh-CN': '测试' },
      case: { en: 'Case', 'zh-CN': '事项' },
    },
    tested: (channel: string) => ({
      en: `Test: messages of RuleWatch reach ${channel}`,
      'zh-CN': `测试：RuleWatch 的消息可送达 ${channel}`,
    }),
    nothingHappened: {
      en: 'No rule changed. Somebody ran doctor --test to see whether alerts would arrive here.',
      'zh-CN': '没有规则变更。有人运行了 doctor --test，以确认提醒能否送达此处。',
    },
    changesOf: (count: number, source: string) => ({
      en: `${plural(count, 'rule change', 'rule changes')} at ${source}`,
      'zh-CN': `${source}：${count} 项规则变更`,
    }),
    changesAtOnce: (count: number) => ({
      en: `${plural(count, 'rule change', 'rule changes')} at once`,
      'zh-CN': `同时出现 ${count} 项规则变更`,
    }),
    ofSeverity: (count: number, severity: Severity) => ({
      en: `${count} ${severity}`,
      'zh-CN': `${severityLabels[severity]['zh-CN']} ${count} 项`,
    }),
    eachHasCase: {
      en: 'One message instead of one each. Every change has its case, with its own due time.',
      'zh-CN': '合并为一条消息发送。每项变更都有各自的事项和处理时限。',
    },
    troubles: {
      outage: {
        failing: (count: number) => ({
          en: `Nothing can be fetched: ${plural(count, 'source', 'sources')} cannot be read`,
          'zh-CN': `无法抓取任何页面：${count} 个来源无法读取`,
        }),
        recovered: (count: number) => ({
          en: `The network is back: ${plural(count, 'source', 'sources')} can be read again`,
          'zh-CN': `网络已恢复：${count} 个来源恢复读取`,
        }),
      },
      several: {
        failing: (count: number) => ({
          en: `${plural(count, 'source', 'sources')} cannot be read`,
          'zh-CN': `${count} 个来源无法读取`,
        }),
        recovered: (count: number) => ({
          en: `${plural(count, 'source', 'sources')} can be read again`,
          'zh-CN': `${count} 个来源已恢复读取`,
        }),
      },
    },
    outageLikely: {
      en: 'Places that have nothing to do with each other fail alike: look at the network of the machine that RuleWatch runs on, and at its proxy. You are told once more when it is back.',
      'zh-CN': '互不相干的来源同时失败：请检查 RuleWatch 所在机器的网络与代理。恢复后会再通知一次。',
    },
    stillFailing: (count: number, names: string) => ({
      en: `${plural(count, 'source', 'sources')} still cannot be read: ${names}`,
      'zh-CN': `仍有 ${count} 个来源无法读取：${names}`,
    }),
    notCheckedSince: (count: number) => ({
      en: `${plural(count, 'source waits', 'sources wait')} for the next check.`,
      'zh-CN': `另有 ${count} 个来源等待下次检查。`,
    }),
    moreSources: (count: number) => ({
      en: `and ${plural(count, 'more source', 'more sources')}: rulewatch sources list`,
      'zh-CN': `另有 ${count} 个来源，详见：rulewatch sources list`,
    }),
    allSources: { en: 'How every source does', 'zh-CN': '全部来源的状态' },
    restOfCases: (count: number) => ({
      en: `and ${plural(count, 'more change', 'more changes')}: rulewatch cases list`,
      'zh-CN': `另有 ${count} 项变更，详见：rulewatch cases list`,
    }),
    allCases: { en: 'All cases', 'zh-CN': '全部事项' },
    oneCase: { en: 'One of them', 'zh-CN': '查看其中一项' },
    theCase: { en: 'All about it', 'zh-CN': '查看事项' },
    notDelivered: (count: number, channel: string) => ({
      en: `${plural(count, 'message', 'messages')} did not reach ${channel}`,
      'zh-CN': `${count} 条消息未能送达 ${channel}`,
    }),
    reminder: (step: string, time: string) => ({
      en: `“${step}” is due ${time}.`,
      'zh-CN': `“${step}”应于${time}前完成。`,
    }),
    escalation: (step: string, time: string) => ({
      en: `“${step}” was due ${time} and is not done.`,
      'zh-CN': `“${step}”应于${time}完成，现已超时。`,
    }),
    calledFor: (people: string) => ({ en: `Called: ${people}`, 'zh-CN': `提请：${people}` }),
    settle: { en: 'Once it is done', 'zh-CN': '完成后运行' },
    sentHere: {
      en: 'Nothing is lost: alerts, warnings and digests that it did not take are sent here.',
      'zh-CN': '内容没有丢失：该渠道未收下的提醒、警告和每日摘要已改发到此处。',
    },
    findOut: {
      en: 'Find out why, or those who read it may hear of nothing.',
      'zh-CN': '请尽快查明原因，否则该渠道的成员可能收不到任何消息。',
    },
    whatWaits: { en: 'What was not delivered', 'zh-CN': '未送达的消息' },
    sendAgain: { en: 'Once it is mended, send it again', 'zh-CN': '修复后重新发送' },
    tryChannels: { en: 'Try all channels', 'zh-CN': '测试所有渠道' },
    steps: {
      opened: (_person: string) => ({ en: 'The case was opened.', 'zh-CN': '事项已建立。' }),
      acknowledged: (person: string) => ({ en: `${person} took it on.`, 'zh-CN': `${person} 已认领。` }),
      assigned: (person: string) => ({
        en: `${person} changed who it is with.`,
        'zh-CN': `${person} 调整了负责人。`,
      }),
      'taken-back': (_person: string) => ({
        en: 'The page took this change back: it says again what it said before.',
        'zh-CN': '页面已撤回此变更，恢复为此前的内容。',
      }),
      followed: (_person: string) => ({
        en: 'The page changed again; that change is worked on in case',
        'zh-CN': '页面再次变更，新变更在以下事项中处理：',
      }),
      ticked: (person: string) => ({ en: `${person} did a part of it:`, 'zh-CN': `${person} 完成了一项：` }),
      unticked: (person: string) => ({
        en: `${person} put a part of it back to be done:`,
        'zh-CN': `${person} 将一项改回未完成：`,
      }),
      waived: (person: string) => ({
        en: `${person} says that a part of it need not be done:`,
        'zh-CN': `${person} 免除了一项：`,
      }),
      due: (person: string) => ({
        en: `${person} set when it is due:`,
        'zh-CN': `${person} 调整了到期时间：`,
      }),
      paused: (person: string) => ({
        en: `${person} paused the clock:`,
        'zh-CN': `${person} 暂停了计时：`,
      }),
      resumed: (person: string) => ({
        en: `${person} let the clock go on.`,
        'zh-CN': `${person} 恢复了计时。`,
      }),
      joined: (person: string) => ({
        en: `${person} joined it to another case, where it is worked on:`,
        'zh-CN': `${person} 将其并入另一事项处理：`,
      }),
      received: (person: string) => ({
        en: `${person} joined another case to this one:`,
        'zh-CN': `${person} 将另一事项并入本事项：`,
      }),
      split: (person: string) => ({
        en: `${person} split it off; it stands on its own again. It was joined to`,
        'zh-CN': `${person} 将其拆出，重新单独处理。原并入：`,
      }),
      released: (person: string) => ({
        en: `${person} split another case off from this one:`,
        'zh-CN': `${person} 从本事项拆出：`,
      }),
      reminded: (_person: string) => ({ en: 'A reminder:', 'zh-CN': '提醒：' }),
      escalated: (_person: string) => ({ en: 'This is overdue:', 'zh-CN': '已超时：' }),
      note: (person: string) => ({ en: `${person} noted:`, 'zh-CN': `${person} 留言：` }),
      closed: (person: string) => ({ en: `${person} closed it.`, 'zh-CN': `${person} 已关闭。` }),
      reopened: (person: string) => ({
        en: `${person} opened it again.`,
        'zh-CN': `${person} 已重新打开。`,
      }),
    },
  },
} satisfies Texts;

export type ChangeMessages = Spoken<typeof messages>['change'];

function shareOf(touched: number, catalogued: number): string {
  return `${grouped(touched)} of ${grouped(catalogued)} (${percent(touched, catalogued)}%)`;
}

/** Whole per cent, never nought and never all where it is not. */
function percent(part: number, whole: number): string {
  const exact = (100 * part) / whole;
  if (exact < 1) return '<1';
  return String(part < whole ? Math.min(99, Math.round(exact)) : 100);
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
