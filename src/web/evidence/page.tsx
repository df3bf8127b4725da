import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ChangeAlert } from '../../domain/alert.js';
import type { DocumentDiff } from '../../domain/change.js';
import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import { type Excerpt, excerptEntry } from '../../show/text/excerpt.js';
import { type ChangeLimits, viewChange } from '../../show/view/change.js';
import { cleanLine } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import { Owners } from './checklist.js';
import { Listings } from './listings.js';
import { MachineWritten } from './machine-text.js';
import { evidenceStyle } from './style.js';
import { Demands, type PartProps, Reasons, Summary } from './summary.js';

/** A stored change with all its differences. */
export interface StoredChange {
  readonly alert: ChangeAlert;
  readonly diff: DocumentDiff;
  /** Where pictures of the page are served, as seen from this one. */
  readonly pictures?: readonly string[];
}

const LIMITS: ChangeLimits = { highlights: 0, excerpt: 0, mustDo: 5, reasons: 20, items: 200 };
/** Longer than any rule that a person wrote; what is cut here is in the stored bytes. */
const LONGEST_BLOCK = 20_000;
const MOST_ENTRIES = 2000;

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(evidenceStyle).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Headers to serve the page with. */
export const evidencePageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'private, no-cache',
} as const;

/**
 * One stored change as a page that needs nothing else: no scripts, no images, no request to anywhere. Pure: the
 * same change and options give the same page.
 */
export function renderEvidencePage(change: StoredChange, options: RenderOptions): string {
  const view = viewChange(change.alert, options, LIMITS);
  return `<!DOCTYPE html>${renderToStaticMarkup(<Page change={change} view={view} options={options} />)}`;
}

function Page(props: PartProps & { readonly change: StoredChange }) {
  const { change, view, options } = props;
  return (
    <html lang={options.language}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${view.caseName} · ${view.headline}`}</title>
        <style>{evidenceStyle}</style>
      </head>
      <body>
        <main>
          <Summary view={view} options={options} />
          <Differences change={change} view={view} options={options} />
          <MachineWritten view={view} options={options} />
          <Demands view={view} options={options} />
          <Reasons view={view} options={options} />
          <Owners view={view} options={options} />
          <Listings view={view} options={options} />
          <Stored change={change} view={view} options={options} />
        </main>
      </body>
    </html>
  );
}

function Differences({ change, view, options }: PartProps & { readonly change: StoredChange }) {
  const texts = inLanguage(messages, options.language);
  const { entries, stats } = change.diff;
  const shown = entries.slice(0, MOST_ENTRIES);
  return (
    <section>
      <h2>{view.announcement ? texts.change.announced : texts.change.fullDiff}</h2>
      <p className="muted">{texts.change.size(stats.charsAdded, stats.charsRemoved)}</p>
      {shown.map((entry, index) => {
        const label = view.announcement ? '' : texts.ops[entry.op];
        // biome-ignore lint/suspicious/noArrayIndexKey: static markup is never updated
        return <Difference key={index} label={label} excerpt={excerptEntry(entry, LONGEST_BLOCK)} />;
      })}
      {entries.length === shown.length ? null : (
        <p className="muted">{texts.change.moreDifferences(entries.length - shown.length)}</p>
      )}
    </section>
  );
}

function Difference(props: { readonly label: string; readonly excerpt: Excerpt }) {
  const { excerpt, label } = props;
  const heading = [label, excerpt.section].filter((part) => part !== '').join(' · ');
  return (
    <div className="difference">
      {heading === '' ? null : <p className="muted">{heading}</p>}
      <blockquote>
        {excerpt.parts.map((part, index) => {
          const key = `${index} ${part.op}`;
          if (part.op === 'added' && label !== '') return <ins key={key}>{part.text}</ins>;
          if (part.op === 'removed') return <del key={key}>{part.text}</del>;
          return <span key={key}>{part.text}</span>;
        })}
      </blockquote>
    </div>
  );
}

function Stored({ change, view, options }: PartProps & { readonly change: StoredChange }) {
  const { change: texts, colon } = inLanguage(messages, options.language);
  const { beforeSha256, afterSha256 } = change.alert.evidence;
  return (
    <footer>
      <h2>{texts.stored}</h2>
      <p className="muted">
        {beforeSha256 === undefined ? null : (
          <>
            {texts.before} <code>{cleanLine(beforeSha256, 64)}</code>
            <br />
          </>
        )}
        {texts.after} <code>{cleanLine(afterSha256, 64)}</code>
        {(change.pictures ?? []).map((address) => (
          <span key={address}>
            <br />
            <a href={address}>{texts.picture}</a>
          </span>
        ))}
      </p>
      <p className="muted">
        {texts.acknowledge}
        {colon}
        <code>{view.acknowledgeCommand}</code>
        <br />
        {texts.timezone(options.timezone)}
      </p>
    </footer>
  );
}
