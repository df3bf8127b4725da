import type { NotifyMessages } from '../messages.js';

export const en: NotifyMessages = {
  formats: { day: 'ccc d LLL yyyy', time: 'ccc d LLL, HH:mm', timeWithYear: 'ccc d LLL yyyy, HH:mm' },
  days: (days) => {
    if (days === 0) return 'today';
    if (days === 1) return 'tomorrow';
    if (days === -1) return 'yesterday';
    return days > 0 ? `in ${days} days` : `${-days} days ago`;
  },
  nearDay: (days, time) => {
    const day = { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' }[days];
    return day === undefined ? undefined : `${time} ${day}`;
  },
  spans: {
    minutes: (count) => `${count} min`,
    hours: (count) => `${count} h`,
    days: (count) => plural(count, 'day', 'days'),
  },
  origins: { edited: 'page edited', appeared: 'new announcement', withdrawn: 'announcement withdrawn' },
  ops: { added: 'Added', removed: 'Removed', edited: 'Changed', moved: 'Moved' },
  colon: ': ',
  aside: (text) => ` (${text})`,
  quote: (text) => `“${text}”`,
  listSeparator: ', ',
  everywhere: 'all markets',
  more: (count) => `and ${count} more`,
  machineWritten: (model) => `Written by a machine, not checked (${model})`,
  change: {
    effective: 'Applies from',
    deadline: 'Act by',
    noDate: 'No date found on the page',
    caseDue: 'Case due',
    overdue: 'overdue',
    source: 'Source',
    page: 'Page',
    topics: 'Topics',
    detected: 'Detected',
    previous: 'Compared with the version of',
    whatChanged: 'What changed',
    moreDifferences: (count) => `and ${plural(count, 'more difference', 'more differences')}`,
    announced: 'What it says',
    mustDo: 'What it demands',
    whySeverity: (severity) => `Why ${severity.toLowerCase()}`,
    whyChange: 'Why this is a rule change',
    checklist: 'Who does what, by when',
    due: (time) => `by ${time}`,
    proof: 'Proof',
    asOf: (source, date) => `${source}, read ${date}`,
    moreItems: (count) => `and ${plural(count, 'more question', 'more questions')}`,
    openPage: 'Open the page',
    openEvidence: 'Open the evidence',
    caseNumber: (id) => `Case ${id}`,
    acknowledge: 'Take it on',
    showAll: 'All differences',
    nobody: 'not assigned',
    timezone: (zone) => `Times are ${zone}`,
    stored: 'Stored versions (SHA-256)',
    before: 'before',
    after: 'after',
    fullDiff: 'All differences',
    size: (added, removed) => `${added} characters added, ${removed} removed`,
    quoted: 'on the page',
  },
  listings: {
    touches: (touched, catalogued) =>
      `Touches ${touched === 0 ? 'none' : grouped(touched)} of your ${catalogued === 1 ? '1 listing' : `${grouped(catalogued)} listings`}`,
    possible: (count, unknown) =>
      `${grouped(count)} more may be touched: the catalogue does not say enough about ${unknown.join(' and ')}`,
    criteria: {
      platform: 'the platform',
      market: 'the market',
      fulfilment: 'fulfilment',
      family: 'the product family',
    },
    notGiven: (criterion) => `not known: ${criterion}`,
    readFrom: {
      category: (word) => `“${word}” in its category`,
      title: (word) => `“${word}” in its title`,
    },
    concerns: {
      expired: (certificate, day) => `${certificate} ended ${day}`,
      'expires-before-rule': (certificate, day) => `${certificate} ends ${day}, before the rule applies`,
      'expires-soon': (certificate, day) => `${certificate} ends ${day}`,
    },
    wholeList: 'All of them',
    attached: 'The whole list is attached.',
    csv: {
      columns: [
        'SKU',
        'Title',
        'Platform',
        'Markets',
        'Fulfilment',
        'Product family',
        'Family read from',
        'Brand',
        'Touched',
        'Not known',
        'Certificates',
      ],
      readFrom: {
        family: () => 'family',
        category: (words) => `category: ${words}`,
        title: (words) => `title: ${words}`,
      },
      touched: 'yes',
      perhaps: 'perhaps',
    },
  },
  health: {
    chipFailing: 'Not readable',
    chipRecovered: 'Readable again',
    failing: (source) => `${source} cannot be read`,
    recovered: (source) => `${source} can be read again`,
    problem: 'Problem',
    checks: 'Checks',
    since: 'Since',
    lasted: 'It lasted',
    started: (time) => `since ${time}`,
    lastGood: 'Last read well',
    never: 'never yet',
    attempts: (failures) => `${failures} failed in a row`,
    unwatched: 'While this lasts, changes there go unnoticed: look at the page yourself if it matters today.',
    watchedAgain: 'It is being watched again; what changed meanwhile is reported as usual.',
    test: 'Try it',
    openPage: 'Open the page',
  },
  digest: {
    title: (day) => `Rule digest, ${day}`,
    groups: {
      overdue: 'Overdue',
      today: 'Due today',
      thisWeek: 'Due in the next 7 days',
      later: 'Due later',
      information: 'For information',
    },
    open: (count) => `${count} open`,
    overdueCount: (count) => `${count} overdue`,
    dueTodayCount: (count) => `${count} due today`,
    foundCount: (count) => `${count} new`,
    found: (count, severities, information) =>
      [
        `${plural(count, 'rule change', 'rule changes')}${severities === '' ? '' : ` (${severities})`}`,
        ...(information === 0 ? [] : [`${information} for information`]),
      ].join(', '),
    foundLabel: 'Found in the last 24 hours',
    isNew: 'new',
    rest: (count, platforms) => `and ${count} more (${platforms})`,
    others: (count) => `others ${count}`,
    nothing: 'No rule changed and nothing is open.',
    nothingOpen: 'Nothing is open',
    allRead: 'Every source was read.',
    trouble: 'Sources in trouble',
    troubleCount: (count) => plural(count, 'source in trouble', 'sources in trouble'),
    ledger: 'Rule ledger',
    watched: (sources, pages, checks) =>
      `${plural(sources, 'source', 'sources')}, ${plural(pages, 'page', 'pages')}, ${plural(checks, 'check', 'checks')}`,
    held: (count) => `${plural(count, 'change', 'changes')} held back as noise`,
    undelivered: (count, where) =>
      `${plural(count, 'alert', 'alerts')} could not be delivered${where.length > 0 ? ` (${where.join(', ')})` : ''}: rulewatch outbox list`,
    certificates: 'Certificates expiring',
    certificateCount: (count) => plural(count, 'certificate ends soon', 'certificates end soon'),
    certificateEnds: (day, relative) => `ends ${day} (${relative})`,
    certificateOver: (day, relative) => `ended ${day} (${relative})`,
    certificateListings: (count, examples) =>
      `${plural(count, 'listing', 'listings')}: ${examples.join(', ')}${count > examples.length ? ', …' : ''}`,
    effective: (day, relative) => `applies from ${day} (${relative})`,
    deadline: (day, relative) => `act by ${day} (${relative})`,
    due: (time) => `due ${time}`,
    acknowledgedBy: (person) => `with ${person}`,
    since: (time) => `since ${time}`,
  },
  brief: {
    chips: { bundle: 'Several changes', delivery: 'Not delivered', case: 'Case' },
    changesOf: (count, source) => `${plural(count, 'rule change', 'rule changes')} at ${source}`,
    changesAtOnce: (count) => `${plural(count, 'rule change', 'rule changes')} at once`,
    ofSeverity: (count, severity) => `${count} ${severity}`,
    eachHasCase: 'One message instead of one each. Every change has its case, with its own due time.',
    restOfCases: (count) => `and ${plural(count, 'more change', 'more changes')}: rulewatch cases list`,
    allCases: 'All cases',
    oneCase: 'One of them',
    theCase: 'All about it',
    notDelivered: (count, channel) => `${plural(count, 'message', 'messages')} did not reach ${channel}`,
    sentHere: 'Nothing is lost: alerts, warnings and digests that it did not take are sent here.',
    findOut: 'Find out why, or those who read it may hear of nothing.',
    whatWaits: 'What was not delivered',
    sendAgain: 'Once it is mended, send it again',
    tryChannels: 'Try all channels',
    steps: {
      opened: () => 'The case was opened.',
      acknowledged: (person) => `${person} took it on.`,
      assigned: (person) => `${person} changed who it is with.`,
      note: (person) => `${person} noted:`,
      closed: (person) => `${person} closed it.`,
      reopened: (person) => `${person} opened it again.`,
    },
  },
};

function grouped(count: number): string {
  return count.toLocaleString('en');
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
