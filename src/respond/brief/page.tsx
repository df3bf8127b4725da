import { renderToStaticMarkup } from 'react-dom/server';
import type { Excerpt } from '../../show/text/excerpt.js';
import { inLanguage } from '../../text/texts.js';
import { printStyle } from '../print-style.js';
import type { BriefChange, CaseBrief, Fact } from './read.js';
import { briefTexts } from './texts.js';

/** The brief as one page of HTML that prints on one or two sheets. */
export function briefPage(brief: CaseBrief): string {
  const text = inLanguage(briefTexts, brief.language);
  const page = (
    <html lang={brief.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{brief.title}</title>
        <style>{printStyle}</style>
      </head>
      <body>
        <main>
          <h1>{brief.title}</h1>
          <dl>
            {brief.facts.map(({ label, text: said }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{said}</dd>
              </div>
            ))}
          </dl>
          <h2>{text.whatChanged}</h2>
          {brief.changes.map((change) => (
            <Change key={change.headline} change={change} brief={brief} />
          ))}
          <h2>{text.whatDecided}</h2>
          <Facts facts={brief.decisions} />
          <h2>{text.whatDone}</h2>
          <ul>
            {brief.items.map(({ mark, question, who, said }) => (
              <li key={question}>
                {`${mark === 'done' ? '☑' : mark === 'waived' ? '☒' : '☐'} ${question} `}
                <span className="muted">{[text.marks[mark], who].join(' · ')}</span>
                {said === '' ? null : ` ${said}`}
              </li>
            ))}
          </ul>
          <h2>{text.replies}</h2>
          <ul>
            {brief.replies.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <h2>{text.evidence}</h2>
          <Facts facts={brief.evidence} />
          <p className="muted">{text.made(brief.made)}</p>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}

function Change({ change, brief }: { readonly change: BriefChange; readonly brief: CaseBrief }) {
  const text = inLanguage(briefTexts, brief.language);
  return (
    <>
      <p>
        <strong>{change.headline}</strong>
      </p>
      <Facts facts={[change.page, ...change.days]} />
      <ul>
        {change.duties.map((duty) => (
          <li key={duty}>{duty}</li>
        ))}
      </ul>
      {change.differences.map((excerpt, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: static markup is never updated
        <Difference key={index} excerpt={excerpt} />
      ))}
      {change.omitted === 0 ? null : <p className="muted">{text.moreDifferences(change.omitted)}</p>}
    </>
  );
}

function Difference({ excerpt }: { readonly excerpt: Excerpt }) {
  return (
    <blockquote>
      {excerpt.section === '' ? null : <span className="muted">{`${excerpt.section}: `}</span>}
      {excerpt.parts.map(({ op, text }, index) => {
        const key = index;
        if (op === 'added') return <ins key={key}>{text}</ins>;
        return op === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>;
      })}
    </blockquote>
  );
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <ul>
      {facts.map(({ label, text, url }) => (
        <li key={label + text}>
          <span className="muted">{`${label}: `}</span>
          {url === undefined ? text : <a href={url}>{`${text} (${url})`}</a>}
        </li>
      ))}
    </ul>
  );
}
