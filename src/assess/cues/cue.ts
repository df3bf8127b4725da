/**
 * Cues: turns of phrase that carry meaning for the assessment whatever the topic. Each language has one file with
 * its phrases under these names; adding a language is adding a file and a line in `languages.ts`.
 */
export const CUE_NAMES = [
  // What the text is
  'rule', // words for rules, terms and requirements
  'change', // a rule is changed, raised, lowered, tightened
  'new', // a rule is introduced
  'formerly', // what held until now: was, bisher, 原为
  'first', // something that did not exist before: for the first time, we introduce
  'law', // acts, regulations, authorities
  'withdrawn', // an announced rule is dropped
  'postponed', // a date is moved
  'reminder', // announced earlier
  'nothing-new', // the text itself says that it adds nothing
  'consultation', // drafts, consultations, guidance without new duties
  'marketing', // offers, courses, stories, campaigns
  'service', // outages, delays, holiday hours
  'unchanged', // what the sentence speaks of does not change
  'relief', // a duty or fee falls away or is eased
  // Duties and consequences
  'obligation',
  'prohibition',
  'request', // please, bitte, 请
  'action', // a concrete act asked of the seller: submit, upload, confirm
  'penalty-severe', // account closed, money frozen, seizure, recall, prosecution
  'penalty-serious', // listings removed, suspension, fines
  'penalty-light', // points, warnings, lower ranking
  'everyone', // all sellers, all categories
  // Parts of a text
  'faq',
  'boilerplate',
  // Dates
  'start', // directly before a date: from, as of
  'start-after', // directly after a date: 起, から
  'on', // directly before a date without saying which: on, am, le
  'in-force', // takes effect, applies
  'deadline', // directly before a date: by, before, until
  'deadline-after', // directly after a date: 前, までに
  'latest', // leaves no doubt that a date is a deadline: at the latest, 务必
  'since', // directly before a date from which something has held: since
  'after', // directly before a date that is the last one of the old rule: after
  'past', // published, adopted, last updated, since
  'event', // webinars, sessions, fairs
  'example', // examples and illustrations
  'old-date', // originally, previously
  'new-date', // now, instead, moved to
  'validity', // open until, valid until, transactions made before
  'others', // somebody else acts: member states, parliament, authorities
  'new-users',
  'existing-users',
] as const;

export type CueName = (typeof CUE_NAMES)[number];

/** The phrases of one language, written as in `text/phrases.ts`. */
export type LanguageCues = Readonly<Partial<Record<CueName, readonly string[]>>>;

/** A comma-separated list of phrases. */
export function phrases(list: string): readonly string[] {
  return list
    .split(/[,\n]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
