import { RuleWatchError } from '../domain/errors.js';
import type { LocalizedText, UiLanguage } from '../domain/vocabulary.js';
import { inLanguage } from '../text/texts.js';
import { messages } from './messages.js';

/** One mistake in what the user wrote, with the place to go to. */
export interface ConfigurationIssue {
  /** The path as the user knows it: the given directory joined with the file name. */
  readonly file: string;
  /** From 1; absent where the whole file or directory is meant. */
  readonly line?: number;
  readonly column?: number;
  /** `sources[2].extract.content[0]`; empty where the whole file is meant. */
  readonly field: string;
  readonly message: LocalizedText;
}

/** Every mistake found in the configuration, all at once, ordered by file and line. */
export class ConfigurationError extends RuleWatchError {
  readonly kind = 'configuration';
  override readonly category = 'usage';
  readonly issues: readonly ConfigurationIssue[];

  constructor(issues: readonly ConfigurationIssue[]) {
    super(formatIssues(issues, 'en'));
    this.issues = issues;
  }

  /** The whole report in the user's language, one mistake per line below a heading. */
  format(language: UiLanguage): string {
    return formatIssues(this.issues, language);
  }
}

/** `sources/shopify.yaml:12:5 sources[1].url: is required` */
export function formatIssue(issue: ConfigurationIssue, language: UiLanguage): string {
  const place = issue.line === undefined ? issue.file : `${issue.file}:${issue.line}:${issue.column ?? 1}`;
  const field = issue.field === '' ? '' : ` ${issue.field}`;
  return `${place}${field}: ${issue.message[language]}`;
}

/** By file, then line and column, so that a report reads like the files do. */
export function byPlace(a: ConfigurationIssue, b: ConfigurationIssue): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function formatIssues(issues: readonly ConfigurationIssue[], language: UiLanguage): string {
  const lines = [inLanguage(messages, language).heading(issues.length)];
  for (const issue of issues) {
    lines.push(`  ${formatIssue(issue, language)}`);
  }
  return lines.join('\n');
}
