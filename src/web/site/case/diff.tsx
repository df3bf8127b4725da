import type { DiffEntry, DocumentDiff, WordPart } from '../../../domain/change.js';
import { messages } from '../../../show/messages.js';
import type { RenderOptions } from '../../../show/options.js';
import { type Excerpt, excerptEntry } from '../../../show/text/excerpt.js';
import { cleanLine } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import { casePageTexts } from './texts.js';

interface Props {
  readonly diff: DocumentDiff;
  /** A new announcement: its text is no difference. */
  readonly announcement: boolean;
  readonly side: boolean;
  readonly options: RenderOptions;
}

/** A case page is opened often: what is longer than this stands on the evidence page. */
const MOST_ENTRIES = 150;
const LONGEST_BLOCK = 4_000;

export function Differences({ diff, announcement, side, options }: Props) {
  const texts = inLanguage(messages, options.language);
  const { entries, stats } = diff;
  const shown = entries.slice(0, MOST_ENTRIES);
  return (
    <>
      <p className="muted">{texts.change.size(stats.charsAdded, stats.charsRemoved)}</p>
      {shown.map((entry, index) => {
        const label = announcement ? '' : texts.ops[entry.op];
        return side && !announcement ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: static markup is never updated
          <Both key={index} entry={entry} label={label} options={options} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: static markup is never updated
          <Inline key={index} excerpt={excerptEntry(entry, LONGEST_BLOCK)} label={label} />
        );
      })}
      {entries.length === shown.length ? null : (
        <p className="muted">{texts.change.moreDifferences(entries.length - shown.length)}</p>
      )}
    </>
  );
}

function Inline({ excerpt, label }: { readonly excerpt: Excerpt; readonly label: string }) {
  return (
    <div className="difference">
      <Heading label={label} section={excerpt.section} />
      <blockquote>
        <Parts parts={excerpt.parts} marked={label !== ''} />
      </blockquote>
    </div>
  );
}

function Both(props: { readonly entry: DiffEntry; readonly label: string; readonly options: RenderOptions }) {
  const { entry, label, options } = props;
  const texts = inLanguage(casePageTexts, options.language);
  const excerpt = excerptEntry(entry, LONGEST_BLOCK);
  return (
    <div className="difference">
      <Heading label={label} section={excerpt.section} />
      <div className="both">
        <div>
          <span className="hidden">{texts.before}</span>
          <Parts parts={excerpt.parts.filter(({ op }) => op !== 'added')} marked />
        </div>
        <div>
          <span className="hidden">{texts.after}</span>
          <Parts parts={excerpt.parts.filter(({ op }) => op !== 'removed')} marked />
        </div>
      </div>
    </div>
  );
}

function Heading({ label, section }: { readonly label: string; readonly section: string }) {
  const heading = [label, cleanLine(section, 200)].filter((part) => part !== '').join(' · ');
  return heading === '' ? null : <p className="muted">{heading}</p>;
}

function Parts({ parts, marked }: { readonly parts: readonly WordPart[]; readonly marked: boolean }) {
  return (
    <>
      {parts.map((part, index) => {
        const key = `${index} ${part.op}`;
        if (part.op === 'added' && marked) return <ins key={key}>{part.text}</ins>;
        if (part.op === 'removed') return <del key={key}>{part.text}</del>;
        return <span key={key}>{part.text}</span>;
      })}
    </>
  );
}
