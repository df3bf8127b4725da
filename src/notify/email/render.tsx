import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ChangeAlert, Digest, HealthAlert, Message } from '../../domain/alert.js';
import type { RenderOptions } from '../options.js';
import { clip } from '../text/clean.js';
import { type ChangeLimits, viewChange } from '../view/change.js';
import { type DigestLimits, viewDigest } from '../view/digest.js';
import { viewHealth } from '../view/health.js';
import { ChangeMail } from './change-mail.js';
import { DigestMail } from './digest-mail.js';
import { HealthMail } from './health-mail.js';
import { plainDigest, plainHealth } from './plain.js';
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
/** Gmail cuts a mail at 102 kB; these limits keep it well below whatever the alert holds. */
const CHANGE_LIMITS: ChangeLimits = { highlights: 6, excerpt: 500, mustDo: 3, reasons: 4, items: 24 };
const DIGEST_LIMITS: DigestLimits = { lines: 30, information: 10, sources: 12 };

/** Pure: the same message and options give the same mail. */
export function renderEmail(message: Message, options: RenderOptions): RenderedEmail {
  switch (message.type) {
    case 'change':
      return changeEmail(message, options);
    case 'health':
      return healthEmail(message, options);
    case 'digest':
      return digestEmail(message, { ...options, timezone: message.timezone });
  }
}

function changeEmail(alert: ChangeAlert, options: RenderOptions): RenderedEmail {
  const view = viewChange(alert, options, CHANGE_LIMITS);
  return {
    subject: subject(`[RuleWatch][${view.severityName}] ${view.title}`),
    html: html(<ChangeMail view={view} options={options} />),
    text: plainChange(view, options),
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
  const view = viewDigest(digest, options, DIGEST_LIMITS);
  return {
    subject: subject(`[RuleWatch] ${view.title} · ${view.summary}`),
    html: html(<DigestMail view={view} options={options} />),
    text: plainDigest(view, options),
    headers: { 'X-RuleWatch-Type': 'digest' },
    urgent: false,
  };
}

function subject(text: string): string {
  return clip(text, MAX_SUBJECT);
}

function html(mail: ReactElement): string {
  // The first closing tag of the head is ours: everything before it is fixed text or escaped.
  return `<!DOCTYPE html>${renderToStaticMarkup(mail).replace('</head>', `${outlookStyle}</head>`)}`;
}
