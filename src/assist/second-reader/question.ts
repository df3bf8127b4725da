import type { ChangedPassage } from '../../assess/assess.js';
import { daysNamedIn } from '../../assess/dates/quoted.js';
import { dateContext } from '../../assess/dates/read.js';
import type { IsoDate, Publisher, TopicId } from '../../domain/vocabulary.js';
import type { DateContext } from '../../language/dates/mention.js';

/** What a second reader is asked about one change: plain data, from which alone the answer is checked. */
export interface ReadingQuestion {
  /** `announcement`: the text is new as a whole; `edit`: a page was edited. */
  readonly form: 'announcement' | 'edit';
  readonly platform: string;
  readonly publisher: Publisher;
  readonly markets: readonly string[];
  /** BCP-47 tag. */
  readonly language: string;
  /** The day that relative dates count from. */
  readonly published: IsoDate;
  readonly title: string;
  readonly passages: readonly ChangedPassage[];
  /** Whether the passages are all that changed; what was not shown cannot be judged. */
  readonly isWhole: boolean;
  /** The days that the new text names. */
  readonly days: readonly IsoDate[];
  readonly topics: readonly QuestionTopic[];
}

export interface QuestionTopic {
  readonly id: TopicId;
  /** In English. */
  readonly name: string;
}

const LONGEST_TITLE = 300;
const LONGEST_PASSAGE = 2500;
const LONGEST_TEXT = 9000;
const MOST_DAYS = 12;

/** Fits the text of a change into one question. */
export function readingQuestion(about: Omit<ReadingQuestion, 'isWhole' | 'days'>): ReadingQuestion {
  const passages: ChangedPassage[] = [];
  let room = LONGEST_TEXT;
  let isWhole = about.title.length <= LONGEST_TITLE;
  for (const passage of about.passages) {
    if (room <= 0) {
      isWhole = false;
      break;
    }
    const most = Math.min(LONGEST_PASSAGE, room);
    const { text, before = '', section, kind } = passage;
    isWhole &&= text.length <= most && before.length <= most;
    room -= text.length + before.length;
    passages.push({
      section,
      kind,
      text: text.slice(0, most),
      ...(before !== '' && { before: before.slice(0, most) }),
    });
  }
  const title = about.title.slice(0, LONGEST_TITLE);
  const told = [title, ...passages.filter(({ kind }) => kind !== 'removed').map(({ text }) => text)];
  const named = told.flatMap((text) => daysNamedIn(text, contextOf(about)).map(({ date }) => date));
  const days = [...new Set(named)].sort().slice(0, MOST_DAYS);
  return { ...about, title, passages, isWhole, days };
}

/** How the dates of a question are read. */
export function contextOf(
  question: Pick<ReadingQuestion, 'language' | 'published' | 'markets'>,
): DateContext {
  return dateContext(question.language, question.published, question.markets);
}
