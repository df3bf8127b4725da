import type { Table } from '../../language/tables.js';
import { phrasesInAll } from '../../language/words.js';

/** Furniture known by its words; every text is normalised and in small letters. */

/** Reads the words when the first text is, and asks them of every text. */
function reads<Words>(read: () => Words): () => Words {
  let words: Words | undefined;
  return () => {
    words ??= read();
    return words;
  };
}

function alternatives(table: Table): string {
  return `(?:${phrasesInAll(table).join('|')})`;
}

const headings = reads(() => new Set(phrasesInAll('furniture/related-headings')));
const contents = reads(() => new Set(phrasesInAll('furniture/contents-headings')));
/** A box may begin with a short label before its question. */
const feedback = reads(() => {
  const openings = phrasesInAll('furniture/feedback-openings');
  return new RegExp(
    `^.{0,20}(?:${openings.map((text) => text.replace(/[?()[\]]/g, '\\$&')).join('|')})`,
    'u',
  );
});
const counterLine = reads(() => new RegExp(`^${alternatives('furniture/counter-lines')}$`));
const relativeTimeLine = reads(() => new RegExp(`^${alternatives('furniture/relative-time-lines')}$`));
const consentWord = reads(() => new RegExp(alternatives('furniture/consent-words'), 'g'));
const siteLink = reads(() => new RegExp(`^${alternatives('furniture/site-links')}$`));
const rightsLine = reads(() => new RegExp(alternatives('furniture/rights-lines'), 'u'));
const companyLine = reads(() => new RegExp(alternatives('furniture/company-lines'), 'u'));
const renderStamp = reads(
  () =>
    new RegExp(`^${alternatives('furniture/render-stamps')}(?=[\\s:：(]|$|\\d)[^.!?。！？]{0,20}\\d.{0,40}$`),
);

/** Whether a text begins like a box that asks whether the page was of use. */
export function opensFeedback(text: string): boolean {
  return feedback().test(text);
}

/** Whether a heading is that of a box that leads to other pages. */
export function isRelatedHeading(text: string): boolean {
  return headings().has(text);
}

/** Whether a heading is that of a table of contents. */
export function isContentsHeading(text: string): boolean {
  return contents().has(text);
}

/** Whether a line, a `#` in the place of its numbers, only counts readers. */
export function isCounter(line: string): boolean {
  return counterLine().test(line);
}

/** Whether a line, a `#` in the place of its numbers, says how long ago the page was touched. */
export function isRelativeTime(line: string): boolean {
  return relativeTimeLine().test(line);
}

/** How many words of a window that asks for consent to cookies stand in a text. */
export function countConsentWords(text: string): number {
  return text.match(consentWord())?.length ?? 0;
}

/** Whether the text of a link leads to what every site has to say about itself. */
export function isSiteLink(text: string): boolean {
  return siteLink().test(text);
}

/** Where a line claims the rights of a site. */
export function findRights(line: string): RegExpExecArray | undefined {
  return rightsLine().exec(line) ?? undefined;
}

/** Whether a line has the register numbers of the company that runs the site. */
export function isCompanyLine(line: string): boolean {
  return companyLine().test(line);
}

/** Whether a line tells when the server or the browser made the page. */
export function isRenderStamp(line: string): boolean {
  return renderStamp().test(line);
}
