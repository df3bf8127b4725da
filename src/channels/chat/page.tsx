import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import type { UiLanguage } from '../../domain/vocabulary.js';
import type { ChatDocument, ChatLine, Span } from './document.js';

const style = `
body { margin: 0; padding: 16px; background: #f2f3f5; color: #1f2329; font: 14px/1.6 system-ui, "Noto Sans CJK SC", sans-serif; }
main { max-width: 560px; margin: 0 auto; background: #fff; border-radius: 8px; overflow: hidden; }
h1 { margin: 0; padding: 12px 16px; font-size: 16px; color: #fff; background: #4e6e9a; overflow-wrap: anywhere; }
.critical h1, .trouble h1 { background: #b3261e; } .high h1 { background: #b3541e; } .medium h1 { background: #8a6100; } .good h1 { background: #217a4b; }
.body { padding: 12px 16px 16px; overflow-wrap: anywhere; }
p { margin: 0 0 4px; } .muted { color: #646a73; } h2 { margin: 14px 0 4px; font-size: 14px; }
blockquote { margin: 2px 0 8px; padding-left: 10px; border-left: 3px solid #d0d3d6; }
.bullet { padding-left: 14px; text-indent: -14px; } del { color: #b3261e; } ins { color: #1a6e3c; }
code { background: #eceef0; border-radius: 3px; padding: 0 4px; } hr { border: 0; border-top: 1px solid #e3e5e8; }
@media (prefers-color-scheme: dark) { body { background: #16181b; color: #e6e8eb; } main { background: #23262a; } code { background: #33373c; } .muted { color: #9aa0a8; } }
`;

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * A message of a group robot as a page to look at: what is said, in the order in which it is said; how each chat draws
 * it is its own affair. The page needs nothing from elsewhere and runs no script.
 */
export function renderChatPage(document: ChatDocument, language: UiLanguage): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(<Page document={document} language={language} />)}`;
}

function Page({ document, language }: { readonly document: ChatDocument; readonly language: UiLanguage }) {
  const { title, subtitle, head, body, foot, tone } = document;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, fixed by its hash */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main className={tone}>
          <h1>{title}</h1>
          <div className="body">
            <p className="muted">{subtitle}</p>
            <Lines lines={head} />
            <hr />
            <Lines lines={body} />
            <hr />
            <Lines lines={foot} />
          </div>
        </main>
      </body>
    </html>
  );
}

function Lines({ lines }: { readonly lines: readonly ChatLine[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: static markup is never updated
  return lines.map((line, index) => <Line key={index} line={line} />);
}

function Line({ line: { form, spans } }: { readonly line: ChatLine }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: static markup is never updated
  const words = spans.map((span, index) => <Words key={index} span={span} />);
  switch (form) {
    case 'heading':
      return <h2>{words}</h2>;
    case 'quote':
      return <blockquote>{words}</blockquote>;
    case 'bullet':
      return <p className="bullet">• {words}</p>;
    case 'plain':
      return <p>{words}</p>;
  }
}

function Words({ span }: { readonly span: Span }) {
  switch (span.kind) {
    case 'bold':
      return <strong>{span.text}</strong>;
    case 'code':
      return <code>{span.text}</code>;
    case 'removed':
      return <del>{span.text}</del>;
    case 'added':
      return <ins>{span.text}</ins>;
    case 'person':
      return <strong>@{span.name}</strong>;
    case 'link':
      return (
        <a href={span.url} rel="noopener noreferrer">
          {span.text}
        </a>
      );
    case 'text':
      return span.text;
  }
}
