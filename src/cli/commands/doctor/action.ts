import { redact } from '../../../text/redact.js';
import { runCheckup } from '../../shared/checkup/checkup.js';
import type { Finding, FindingState } from '../../shared/checkup/finding.js';
import { EXIT, type ExitCode } from '../../shared/exit.js';
import type { Invocation } from '../../shared/global-options.js';
import { colors, plain, print, printJson, table } from '../../shared/terminal.js';

const marks: Readonly<Record<FindingState, string>> = {
  ok: colors.green('✓'),
  note: colors.yellow('!'),
  problem: colors.red('✗'),
};

/** Checks the installation and says what to do about what is wrong. */
export async function examine(triesAll: boolean, invocation: Invocation): Promise<ExitCode> {
  const { findings, secrets } = await runCheckup(invocation, triesAll);
  const sound = findings.every((finding) => finding.state !== 'problem');
  if (invocation.json) {
    const { language } = invocation;
    const checks = findings.map(({ id, state, text }) => ({ id, state, message: text[language] }));
    printJson({ ok: sound, checks }, secrets);
  } else {
    print(redact(table(findings.map((finding) => row(finding, invocation))), secrets));
  }
  return sound ? EXIT.done : EXIT.usage;
}

function row(finding: Finding, { language }: Invocation): string[] {
  return [`${marks[finding.state]} ${finding.id}`, plain(finding.text[language])];
}
