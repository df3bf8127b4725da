import { basename, join, relative, resolve } from 'node:path';
import { createTerminalChannel } from '../../../channels/terminal/channel.js';
import { loadShippedKnowledge } from '../../../config/load.js';
import { dayOf } from '../../../deliver/digest/build.js';
import { demoListings } from '../../../demo/listings.js';
import { explainEvent } from '../../../demo/messages.js';
import { prepareOutput } from '../../../demo/output-folder.js';
import { runWeek } from '../../../demo/run.js';
import { demoSeller, demoTeam } from '../../../demo/team.js';
import type { UiLanguage } from '../../../domain/vocabulary.js';
import { expiringCertificates } from '../../../impact/listings/certificates.js';
import { inLanguage } from '../../../text/texts.js';
import { EXIT, type ExitCode } from '../../shared/exit.js';
import type { Invocation } from '../../shared/global-options.js';
import { colors, print, printJson, terminalOutput } from '../../shared/terminal.js';
import { respond } from './respond.js';
import { texts } from './texts.js';

const CERTIFICATE_DAYS = [60, 30, 7];

/** Runs the week of the demo, works a case of it, shows the alerts and says where the messages are. */
export async function runDemo(out: string, serves: boolean, invocation: Invocation): Promise<ExitCode> {
  const { language, json } = invocation;
  const folder = resolve(out);
  const text = inLanguage(texts, language);
  const say = json ? () => {} : print;
  await prepareOutput(folder);
  const { topics, checklists } = await loadShippedKnowledge();
  const topicNames = Object.fromEntries(topics.map((topic) => [topic.id, topic.name]));
  const now = new Date();
  const timezone = 'Asia/Shanghai';
  const today = dayOf(now.toISOString(), timezone);
  const team = demoTeam(today);
  const listings = demoListings(today);
  const render = { timezone, topicNames, team };
  const startedAt = performance.now();
  let weekMs = 0;
  say(text.intro);
  const result = await runWeek({
    folder,
    now,
    knowledge: {
      topics,
      checklists,
      seller: demoSeller,
      team,
      listings: () => listings,
      certificates: (day) => expiringCertificates({ listings, register: [] }, day, CERTIFICATE_DAYS),
    },
    render,
    terminal: (clock) =>
      createTerminalChannel(
        { language },
        { render, clock, terminal: terminalOutput(json ? process.stderr : process.stdout) },
      ),
    onDay: (day, at) =>
      say(`\n${colors.bold(colors.cyan(text.day(day, dayOf(at.toISOString(), timezone))))}`),
    onChecked: (_day, results) => say(colors.dim(text.checked(results.length, countHeld(results)))),
    onEnd: async (stage) => {
      weekMs = performance.now() - startedAt;
      await respond({ stage, team, render, folder, serves, invocation, say });
    },
  });
  const { score, sources, messages: sent, held } = result;
  const seconds = (weekMs / 1000).toFixed(1);
  if (json) {
    printJson({ folder, sources: sources.length, messages: sent, held, score }, []);
  } else {
    say(`\n${colors.bold(text.summary(sources.length, seconds))}`);
    say(text.found(score.found.length, score.expected, score.falseAlarms.length, held));
    for (const { day, events } of score.found) {
      const [event] = events;
      if (event) say(`  ${colors.green('✓')} ${text.dayName(day)}  ${explainEvent(event, language)}`);
    }
    for (const { day, events } of score.missed) {
      const [event] = events;
      if (event) say(`  ${colors.red('✗')} ${text.dayName(day)}  ${explainEvent(event, language)}`);
    }
    say(`\n${text.where(folder, lookAround(join(folder, 'snapshots'), language))}`);
  }
  const sound = score.missed.length === 0 && score.falseAlarms.length === 0;
  return sound ? EXIT.done : EXIT.unexpected;
}

/** A command that runs as it stands, whether RuleWatch is on the path or was started from its folder. */
function lookAround(data: string, language: UiLanguage): string {
  const [, script = ''] = process.argv;
  const isLinked = basename(script) === 'rulewatch';
  const program = isLinked ? 'rulewatch' : `node ${quoted(relative('.', script) || script)}`;
  return `${program} --lang ${language} --data ${quoted(relative('.', data) || data)} changes list`;
}

/** For a shell. */
function quoted(word: string): string {
  return /^[\w./:@%+=-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

function countHeld(results: Awaited<Parameters<Parameters<typeof runWeek>[0]['onChecked']>[1]>): number {
  return results.filter((result) => result.problem).length;
}
