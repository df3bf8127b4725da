/**
 * The tables of words that every language has, by the file of its folder that they stand in, each with what it holds.
 * A language that lacks one says so with `{ "none": "why" }` in its place; a file may say so as a whole.
 *
 * Unless said otherwise a table is a list of phrases in small letters, one a line, written as `phrases.ts` says.
 * Tables of patterns hold regular expressions, each an alternative.
 */
export const TABLES = {
  /** What makes a text a rule, and what leaves one as it is. */
  rules: {
    obligation: 'Words that oblige.',
    commitment:
      'Words by which a contract binds whoever accepts it or makes somebody liable: terms oblige by them, an announcement asks nothing with them.',
    prohibition: 'Words that forbid.',
    negation:
      'Words that turn a sentence round or narrow it, and words for being unable: a rule with one more or less of them is another rule, but they forbid nothing by themselves ("you cannot upload during the maintenance").',
    permission: 'Words that permit or give a right.',
    penalty:
      'What happens to those who do not follow, and how contracts end, without saying how grave it is.',
    'penalty-severe': 'Account closed, money frozen, seizure, recall, prosecution.',
    'penalty-serious': 'Listings removed, suspension, fines.',
    'penalty-light': 'Points, warnings, lower ranking.',
    money: 'Money, charges and what bears on them.',
    'time-units': 'Units of time: a number beside one is a term that somebody has to keep.',
    bounds:
      'Words beside a number that make a condition of it: at least, up to, or more, required, each. No page counts its readers with them.',
    'takes-effect': 'Words that say that something takes effect.',
    notices: 'What a notice about a text calls the text.',
    unchanged: 'Words that say that what the sentence speaks of stays as it is.',
    'unchanged-patterns':
      'Patterns over folded text: how the language says freely that something is left as it is, a negation near a word for changing, touching or belonging, or a word for staying. Gaps are short and bounded.',
    'no-rules':
      'Turns of phrase within which a sign of a rule is none: "top right corner", "feel free", and stems that go on as another word. A single word is one that the language has for something harmless while it is a sign in another one; it counts where the words around it are of its language.',
    deadlines:
      'Words that speak of a last day, wherever they stand. What stands directly before one ("by", "before") is the cue `deadline`: elsewhere it says nothing.',
  },
  /** Words that carry grammar. */
  grammar: {
    'function-words':
      'Words that carry grammar, not meaning: articles, particles, prepositions, pronouns, connectives. "And" and "or", negations and modal verbs are not here, because they change what a rule says.',
    conjunctions:
      '"And" and "or": they change what a rule says, except after the last word of an item of a list.',
    abbreviations: 'Words after which a full stop does not end a sentence.',
    'same-words':
      'Groups of words that say the same, parted by `|`: view and see, click and select, familiar and polite address. A word that obliges, allows or forbids stands only beside one that does the same.',
  },
  /** What stands on pages beside their text, and what stands there instead of it. */
  page: {
    login: 'Headings and sentences of pages that ask who you are.',
    blocked: 'Pages that take the reader for a machine, or shut it out.',
    loading: 'What stands in the place of text that is still to come.',
    errors: 'Error pages that are sent as if they were pages.',
    waiting: 'Pages that make the reader wait: maintenance and queues.',
    'script-needed': 'Shells that wait for scripts to fill them.',
    consent: 'Consent windows that stand in front of the page.',
    counters: 'What a rendered counter counts.',
    navigation: 'Labels of menus, footers, share bars and language choosers.',
    pointers: 'Phrases that only send the reader elsewhere.',
    examples: 'Phrases that introduce examples.',
    references:
      'Words by which a text refers to its own parts; a number after one is a reference, not a value.',
    'legal-acts':
      'Names of laws and kinds of laws: a number beside one says which law or which part of it, not where something stands in this text.',
    contacts: 'Words of postal addresses and other ways to reach somebody.',
    'postal-words': 'Words of postal addresses: kinds of streets, and what such an address is called.',
    parties: 'Abbreviations and words of company names: who is party to a contract.',
    phones: 'Words that stand before a telephone number.',
    'date-labels':
      'Words that say when a page was written or changed; the date beside them is no date of a rule.',
    withdrawals: 'Words that say that something announced is taken back.',
    'reported-figures':
      'What platforms have to publish about themselves, period after period: a report, not a rule.',
    hints:
      'How a page is used, not what it says: new windows, keys to press, subtitles, videos, ways back to the top.',
    'company-facts':
      'What a company says of itself with a name or a number: directors, registers, tax numbers, capital, patents.',
    'earlier-versions': 'Phrases that lead to a version of the text that is no longer the one in force.',
    versions: 'What a text calls the states that it was in.',
  },
  /** Words by which the furniture of a page is known where its structure does not tell. */
  furniture: {
    'feedback-openings': 'Openings of a box that asks whether the page was of use.',
    'related-headings': 'Headings of boxes that lead to other pages.',
    'news-words':
      'Words by which such a heading stands over announcements: a new title under it may be all that says of a new rule.',
    greetings: 'Openings of a line that greets whoever is signed in.',
    'contents-headings': 'Headings of tables of contents.',
    'counter-lines': 'Patterns of a whole line that only counts readers; a number stands at `#`.',
    'relative-time-lines':
      'Patterns of a whole line that says how long ago the page was touched, reckoned when it was rendered; a number stands at `#`.',
    'consent-words':
      'Patterns of the words of a window that asks for consent to cookies; two of them make one.',
    'site-links': 'Patterns of the texts of links that lead to what every site has to say about itself.',
    'rights-lines':
      'Patterns of a line in which a site claims its rights, or of the number under which it is registered as a site in China.',
    'company-lines': 'Patterns of a line with the register numbers of the company that runs the site.',
    'render-stamps':
      'Patterns of the beginning of a line that tells when the server or the browser made the page. Labels that could mean the text ("as of", "updated", "printed") are not among them.',
    'status-notices':
      'What a banner about a disturbance or maintenance of the site says, and how it apologises: in the present, so that terms about availability do not sound like it.',
    'cookie-words': 'What cookies of browsers are called.',
  },
  /** What stands on buttons that a reader presses before the text is there. */
  controls: {
    'consent-refusals': 'Consent to cookies is refused, or given to the necessary ones alone.',
    'consent-settings': 'Leads to a choice of the cookies that consent is given to.',
    'consent-saving': 'Closes such a choice.',
    'consent-approvals': 'Consent to cookies is given.',
    more: 'Shows more of a list or a text: load more, show all, read on.',
  },
  /** Cues: turns of phrase that carry meaning for the assessment whatever the topic; with them go some of `rules`. */
  cues: {
    rule: 'Words for rules, terms and requirements.',
    change: 'A rule is changed, raised, lowered, tightened.',
    new: 'A rule is introduced.',
    formerly: 'What held until now: was, bisher, 原为.',
    first: 'Something that did not exist before: for the first time, we introduce.',
    law: 'Acts, regulations, authorities.',
    withdrawn: 'An announced rule is dropped.',
    postponed: 'A date is moved.',
    reminder: 'Announced earlier.',
    'nothing-new': 'The text itself says that it adds nothing.',
    consultation: 'Drafts, consultations, guidance without new duties.',
    marketing: 'Offers, courses, stories, campaigns.',
    service: 'Outages, delays, holiday hours.',
    relief: 'A duty or fee falls away or is eased.',
    turn: 'Something is otherwise from some day on: from now on, no longer, goes from one value to another.',
    steps: 'How something is done in an interface: click, select, step 1. Every how-to says "must", too.',
    offering: 'Something that one may use and nobody has to: new tools, features, better pages.',
    teaching: 'Articles that explain, advice, answers in forums, and what has always held.',
    tidied: 'Pages or words are put in order and say the same.',
    request: 'Please, bitte, 请.',
    action: 'A concrete act asked of the seller: submit, upload, confirm.',
    everyone: 'All sellers, all categories.',
    faq: 'Headings of questions and answers.',
    boilerplate: 'What stands in the footer of a message.',
    start: 'Directly before a date: from, as of.',
    'start-after': 'Directly after a date: 起, から.',
    on: 'Directly before a date without saying which: on, am, le.',
    'in-force': 'Takes effect, applies.',
    deadline: 'Directly before a date: by, before, until.',
    'deadline-after': 'Directly after a date: 前, までに.',
    latest: 'Leaves no doubt that a date is a deadline: at the latest, 务必.',
    since: 'Directly before a date from which something has held: since.',
    after: 'Directly before a date that is the last one of the old rule: after.',
    past: 'Published, adopted, last updated, since.',
    event: 'Webinars, sessions, fairs.',
    example: 'Examples and illustrations.',
    'old-date': 'Originally, previously.',
    'new-date': 'Now, instead, moved to.',
    validity: 'Open until, valid until, transactions made before.',
    others: 'Somebody else acts: member states, parliament, authorities.',
    'new-users': 'New sellers only.',
    'existing-users': 'Sellers that are there already.',
  },
  /** Names and ways of writing dates. */
  dates: {
    months: 'Names of months by number, 1 to 12.',
    weekdays: 'Names of weekdays by number, Monday 1 to Sunday 7.',
    numbers: 'Number words by value.',
    units: 'Spans of time by `day`, `workday`, `week`, `month`, `year`.',
    eras: 'Names of eras that years are counted in, by the year before their first one.',
    spans: 'Words between the two ends of a span of days: 1 March to 3 April.',
    'day-joins': 'Words between two days of one month: 1 to 3 March, 1 and 3 March.',
    'ends-of': 'Words before a month that mean its last day: end of March.',
    'firsts-of': 'Words before a month that mean its first day: first of March.',
    'that-is': 'Patterns of words by which a day that was named is told once more in other words.',
    'relative-anchor':
      'Patterns of which one stands in every relative date: sentences without any are not searched.',
    relative: 'Patterns of relative dates over folded text by meaning, see `dates/relative.ts`.',
    'numeric-dates': 'How a day and a month are written in figures alone: `d/m`, `m/d`, `d.m.`, `m.d.`',
  },
  /** How figures are written; as they stand in texts, with capitals. */
  figures: {
    currencies: 'Codes, signs and names of currencies, by ISO 4217 code.',
    'currency-signs': 'Signs and names that several currencies have.',
    'per-cent': 'Signs and words for shares.',
    sizes: 'Units of weights, lengths, contents, power and data.',
    'counted-time': 'Spans of time where words have no spaces between them: known by the number before.',
    'figure-from': 'Before the old figure of a change, and before the lower end of a range.',
    'figure-to': 'Between an old figure and a new one.',
    'range-to': 'Between the ends of a range, or between an old and a new figure after `figure-from`.',
    'no-range': 'After the ends of a range that is no change.',
    'figure-was': 'Between a new figure and the old one.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Words that are alike in many languages or that pages mix: all of a table stand in `mul`. */
export const SHARED_TABLES = {
  /** Whom a text is about. */
  audience: {
    families: 'Words that name a product family, by its id.',
    fulfilment: 'Words that name a fulfilment mode, by its id.',
    features: 'Words that name a feature of a seller, by its id.',
    markets: 'Words that name a market, by its ISO 3166 code.',
    authorities: 'Words in the names of bodies that make or enforce law.',
  },
  /** What figures of a rule are of, and what they count. */
  fields: {
    'figure-fields': 'Words that name what a figure is of, by the field.',
    'figure-units':
      'Units that figures of a rule are counted in, by `minute`, `hour`, `day`, `workday`, `week`, `month`, `year`, `point`.',
    'help-lines': 'Turns of phrase that send a reader with questions to somebody.',
  },
  /** How announcements of several things are made up. */
  notices: {
    'round-ups':
      'What announcements of several things are called in their titles: newsletter, news in brief, 月报.',
    'parts-of-notices':
      'Headings of the parts of an announcement of one thing: what changes, what you have to do, background, questions.',
  },
  /** Sites in any language say these in another one. */
  paging: {
    'next-pages':
      'What is written on the link to the next page of a list, or to more of it: the whole of the link.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

type Tables = typeof TABLES & typeof SHARED_TABLES;
export type TableFile = keyof Tables;

/** Tables of rules that the assessment reads as cues, too. */
export const RULE_CUES = [
  'obligation',
  'prohibition',
  'penalty-severe',
  'penalty-serious',
  'penalty-light',
  'unchanged',
] as const satisfies readonly (keyof Tables['rules'])[];

export type CueName = keyof Tables['cues'] | (typeof RULE_CUES)[number];

/** The name of a file and a table in it. */
export type Table = { [File in TableFile]: `${File}/${Extract<keyof Tables[File], string>}` }[TableFile];
