import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { inLanguage } from '../../../text/texts.js';
import { type Payload, readPayload } from './block-kit.js';
import { BlockView } from './blocks.js';
import { messages } from './messages.js';
import type { SlackPageOptions } from './options.js';
import { slackStyle } from './style.js';
import { Mrkdwn } from './text.js';

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(slackStyle).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Messages as Slack would show them in a channel, in light or dark as the reader's system is set. The page needs
 * nothing from elsewhere and runs no script, whatever the payloads hold.
 *
 * @param payloads the arguments of `chat.postMessage`, in the order of posting
 */
export function renderSlackPage(payloads: readonly unknown[], options: SlackPageOptions): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(<Page payloads={payloads.map(readPayload)} options={options} />)}`;
}

interface PageProps {
  readonly payloads: readonly Payload[];
  readonly options: SlackPageOptions;
}

function Page({ payloads, options }: PageProps) {
  return (
    <html lang={options.language}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`Slack · ${options.channel}`}</title>
        <style>{slackStyle}</style>
      </head>
      <body>
        <header>{options.channel.startsWith('#') ? options.channel : `# ${options.channel}`}</header>
        {payloads.map((payload, index) => {
          const key = `${index} message`;
          return <Message key={key} payload={payload} options={options} />;
        })}
      </body>
    </html>
  );
}

function Message({ payload, options }: { readonly payload: Payload; readonly options: SlackPageOptions }) {
  const { blocks, attachments, text, mrkdwn } = payload;
  const words = <Mrkdwn text={text} formats={mrkdwn} options={options} />;
  return (
    <>
      {text === '' ? null : (
        <aside>
          <b>{inLanguage(messages, options.language).notification}</b>
          <div className="notification">{words}</div>
        </aside>
      )}
      <article>
        <div className="avatar">R</div>
        <div className="message">
          <div className="sender">
            <b>RuleWatch</b>
            <span className="app">APP</span>
            <time>{options.time}</time>
          </div>
          {blocks.length === 0 ? words : null}
          {[...blocks, ...attachments].map((block, index) => {
            const key = `${index} ${block.type}`;
            return (
              <div key={key} className="block">
                <BlockView block={block} options={options} />
              </div>
            );
          })}
        </div>
      </article>
    </>
  );
}
