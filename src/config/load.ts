import type { ChannelKind } from '../channels/kind.js';
import { redact } from '../text/redact.js';
import type { Configuration } from './configuration.js';
import { SHIPPED_CONFIG } from './directories.js';
import { readVariables, sessionKeysOf } from './environment.js';
import { byPlace, ConfigurationError, type ConfigurationIssue } from './errors.js';
import { type Findings, reportProblems } from './findings.js';
import { loadCalendar } from './load-calendar.js';
import { knownTopicIds, loadChecklists, loadTopics } from './load-knowledge.js';
import { loadSettings } from './load-settings.js';
import { loadSources } from './load-sources.js';
import { loadTeam } from './load-team.js';
import { decideRoutes } from './routes.js';
import type { Supported } from './supported.js';

/** What the program brings: its visible lists. */
export interface Lists extends Supported {
  readonly channels: readonly ChannelKind[];
}

/**
 * Reads and validates everything a user can set: `rulewatch.yaml`, `team.yaml`, `topics/`, `checklists/`, the sources, and the
 * variables that they name. Whatever the configuration directory lacks comes from the package. A source that is wrong
 * is left out and told of in `faulty`, as long as there are others.
 *
 * @param dirs paths as the user gave them; messages show them unchanged
 * @param env the environment; `.env` beside the configuration directory and in the working directory add to it
 * @param lists the channels, the kinds of sources and the fetch modes that there are, which say themselves what is set
 *   of them
 * @throws ConfigurationError with every mistake in every file
 */
export async function loadConfiguration(
  dirs: { readonly config: string; readonly sources: string },
  env: NodeJS.ProcessEnv,
  lists: Lists,
): Promise<Configuration> {
  const { variables, files, issues } = await readVariables(dirs.config, env);
  const findings: Findings = { issues: [...issues], warnings: [], files: [...files], secrets: [] };

  const sessionKeys = sessionKeysOf(variables);
  findings.secrets.push(...sessionKeys);
  const loaded = await loadSettings(dirs.config, lists.channels, variables, findings);
  const timezone = loaded?.settings.timezone ?? 'UTC';
  const issuesBefore = findings.issues.length;
  const people = await loadTeam(dirs.config, timezone, lists.channels, variables, findings);
  const team = findings.issues.length > issuesBefore ? undefined : people.team;
  const topics = await loadTopics(dirs.config, findings);
  const topicIds = knownTopicIds(topics);
  const checklists = await loadChecklists(dirs.config, topicIds, findings);
  const calendar = await loadCalendar(dirs.config, findings);
  const ofSources: Findings = { ...findings, issues: [] };
  const { sources, faulty } = await loadSources(dirs.sources, variables, topicIds, lists, ofSources);

  const routing =
    loaded &&
    decideRoutes(loaded.alerts, {
      channels: loaded.settings.channels,
      kinds: lists.channels,
      topicIds,
      sources,
      isPartial: faulty.length > 0,
      team,
    });
  if (loaded && routing) reportProblems(loaded.file, routing.problems, findings);
  const isWrong = loaded === undefined || routing === undefined || findings.issues.length > 0;
  if (isWrong || (sources.length === 0 && ofSources.issues.length > 0)) {
    const issues = [...findings.issues, ...ofSources.issues];
    throw new ConfigurationError(presentable(issues, findings.secrets));
  }
  return {
    settings: { ...loaded.settings, alerts: routing.alerts },
    seller: loaded.seller,
    channelKinds: lists.channels,
    ...people,
    sources,
    faulty: faulty.map((one) => ({ ...one, issues: presentable(one.issues, findings.secrets) })),
    topics,
    checklists,
    calendar,
    sessionKeys,
    secrets: [...new Set(findings.secrets)],
    files: findings.files,
    warnings: [...findings.warnings].sort(byPlace),
  };
}

/** The topics and checklists that RuleWatch brings along, whatever the user has changed in their own. */
export async function loadShippedKnowledge(): Promise<Pick<Configuration, 'topics' | 'checklists'>> {
  const findings: Findings = { issues: [], warnings: [], files: [], secrets: [] };
  const topics = await loadTopics(SHIPPED_CONFIG, findings);
  const checklists = await loadChecklists(SHIPPED_CONFIG, knownTopicIds(topics), findings);
  if (findings.issues.length > 0) throw new ConfigurationError(presentable(findings.issues, []));
  return { topics, checklists };
}

/** The issues in reading order; a bad value that they quote may have come from a secret variable. */
function presentable(
  issues: readonly ConfigurationIssue[],
  secrets: readonly string[],
): ConfigurationIssue[] {
  const shown = issues.map((issue) => ({
    ...issue,
    message: {
      'zh-CN': redact(issue.message['zh-CN'], secrets),
      en: redact(issue.message.en, secrets),
    },
  }));
  return shown.sort(byPlace);
}
