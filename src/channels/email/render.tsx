import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ChangeAlert, Digest, HealthAlert, Message } from '../../domain/alert.js';
import type { RenderOptions } from '../../show/options.js';
import { type BriefMessage, type BriefView, viewBrief } from '../../show/view/brief.js';
import { type ChangeLimits, type ChangeView, viewChange } from '../../show/view/change.js';
import { type DigestLimits, type DigestView, viewDigest } from '../../show/view/digest.js';
import { viewHealth } from '../../show/view/health.js';
import { clip } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import type { Attachment } from './attachments.js';
import { BriefMail } from './brief-mail.js';
import { ChangeMail } from './change-mail.js';
import { DigestMail } from './digest-mail.js';
import { HealthMail } from './health-mail.js';
import { type AttachedFile, emailMessages } from './messages.js';
import { plainBrief, plainDigest, plainHealth } from './plain.js';
import { plainChange } from './plain-change.js';
import { outlookStyle } from './theme.js';

export interface RenderedEmail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Headers that say what the mail is about, for filters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly urgent: boolean;
}

/** Mailboxes show about 70 characters of a subject, and some cut at 255. */
const MAX_SUBJECT = 180;
/** Gmail cuts a mail at 102 kB; these limits keep it well below whatever the alert holds, and a digest below five minutes. */
const CHANGE_LIMITS: ChangeLimits = { highlights: 6, excerpt: 500, mustDo: 3, reasons: 4, items: 24 };
const DIGEST_LIMITS: DigestLimits = { lines: 18, information: 4, sources: 12 };
/** For lines that are all as long as a line can be. */
const TIGHTER_LIMITS: readonly DigestLimits[] = [
  { lines: 14, information: 3, sources: 8 },
  { lines: 8, information: 2, sources: 4 },
];
const MOST_HTML_BYTES = 95_000;
const BRIEF_LINES = 40;

/** Pure: the same message, options and attachments give the same mail. */
export function renderEmail(
  message: Message,
  options: RenderOptions,
  attachments: readonly Pick<Attachment, 'kind' | 'filename'>[] = [],
): RenderedEmail {
  switch (message.type) {
    case 'change':
      return changeEmail(message, options, attachedFiles(attachments, options));
    case 'health':
      return healthEmail(message, options);
    case 'digest':
      return digestEmail(message, { ...options, timezone: message.timezone });
    case 'bundle':
    case 'troubles':
    case 'delivery':
    case 'test':
    case 'case':
      return briefEmail(message, options);
  }
}

function changeEmail(
  alert: ChangeAlert,
  options: RenderOptions,
  files: readonly AttachedFile[],
): RenderedEmail {
  const view = viewChange(alert, options, CHANGE_LIMITS);
  return {
    subject: changeSubject(view),
    html: html(<ChangeMail view={view} options={options} files={files} />),
    text: plainChange(view, options, files),
    headers: {
      'X-RuleWatch-Type': 'change',
      'X-RuleWatch-Severity': view.severity,
      'X-RuleWatch-Case': String(alert.caseId),
      'X-RuleWatch-Change': String(alert.changeId),
    },
    urgent: view.severity === 'critical' || view.severity === 'high',
  };
}

function healthEmail(alert: HealthAlert, options: RenderOptions): RenderedEmail {
  const view = viewHealth(alert, options);
  return {
    subject: subject(`[RuleWatch] ${view.source.platform} · ${view.headline}`),
    html: html(<HealthMail view={view} options={options} />),
    text: plainHealth(view, options),
    headers: { 'X-RuleWatch-Type': 'health', 'X-RuleWatch-State': view.state },
    urgent: false,
  };
}

function digestEmail(digest: Digest, options: RenderOptions): RenderedEmail {
  const { view, markup } = layOutDigest(digest, options);
  return {
    subject: subject(`[RuleWatch] ${view.title} · ${view.summary}`),
    html: markup,
    text: plainDigest(view, options),
    headers: { 'X-RuleWatch-Type': 'digest' },
    urgent: false,
  };
}

function layOutDigest(digest: Digest, options: RenderOptions): { view: DigestView; markup: string } {
  let view = viewDigest(digest, options, DIGEST_LIMITS);
  let markup = html(<DigestMail view={view} options={options} />);
  for (const limits of TIGHTER_LIMITS) {
    if (Buffer.byteLength(markup) <= MOST_HTML_BYTES) break;
    view = viewDigest(digest, options, limits);
    markup = html(<DigestMail view={view} options={options} />);
  }
  return { view, markup };
}

function briefEmail(message: BriefMessage, options: RenderOptions): RenderedEmail {
  const view = viewBrief(message, options, BRIEF_LINES);
  return {
    subject: briefSubject(message, view, options),
    html: html(<BriefMail view={view} options={options} />),
    text: plainBrief(view, options),
    headers: {
      'X-RuleWatch-Type': message.type,
      ...(message.type === 'case' && { 'X-RuleWatch-Case': String(message.caseId) }),
    },
    urgent: view.tone === 'critical' || view.tone === 'high' || view.tone === 'trouble',
  };
}

/** Mail programs keep a step of a case with its alert where the subject is the same, too. */
function briefSubject(message: BriefMessage, view: BriefView, options: RenderOptions): string {
  if (message.type !== 'case') return subject(`[RuleWatch][${view.chip}] ${view.title}`);
  return `Re: ${changeSubject(viewChange(message.alert, options, CHANGE_LIMITS))}`;
}

function changeSubject({ severityName, title }: ChangeView): string {
  return subject(`[RuleWatch][${severityName}] ${title}`);
}

function attachedFiles(
  attachments: readonly Pick<Attachment, 'kind' | 'filename'>[],
  { language }: RenderOptions,
): AttachedFile[] {
  const { files } = inLanguage(emailMessages, language);
  return attachments.map(({ kind, filename }) => ({ name: filename, about: files[kind] }));
}

function subject(text: string): string {
  return clip(text, MAX_SUBJECT);
}

function html(mail: ReactElement): string {
  // The first closing tag of the head is ours: everything before it is fixed text or escaped.
  return `<!DOCTYPE html>${renderToStaticMarkup(mail).replace('</head>', `${outlookStyle}</head>`)}`;
}
