import type { Channel } from '../../../channels/channel.js';
import { DeliveryError } from '../../../channels/channel.js';
import type { Configuration } from '../../../config/configuration.js';
import { ConfigurationError, formatIssue } from '../../../config/errors.js';
import { backlogOf } from '../../../deliver/outbox/backlog.js';
import { isDelivererRunning } from '../../../deliver/outbox/deliverer.js';
import { type Waiting, waitingOn } from '../../../deliver/outbox/waiting.js';
import type { LocalizedText } from '../../../domain/vocabulary.js';
import { StoreError } from '../../../store/errors.js';
import type { Store } from '../../../store/store.js';
import type { Invocation } from '../global-options.js';
import { openRuntime, type Runtime, readConfiguration } from '../runtime.js';
import { datesOf, describeWaiting, whoSends } from '../waiting.js';
import { checkAssist } from './assist.js';
import { checkBrowser, checkBrowsers } from './browser.js';
import { checkCatalogue } from './catalogue.js';
import { checkAging, checkDaemon, checkState } from './daemon.js';
import { checkData } from './data.js';
import { type Finding, type FindingState, finding } from './finding.js';
import { checkSessions } from './sessions.js';
import { checkSources } from './sources.js';
import { tryChannels } from './try-channels.js';
import { trySources } from './try-sources.js';

/** Before this RuleWatch did not exist: a clock that says so is wrong. */
const EARLIEST = Date.UTC(2026, 10, 1);

export interface Checkup {
  readonly findings: readonly Finding[];
  readonly secrets: readonly string[];
}

/**
 * Looks at everything that RuleWatch needs, and goes on where one thing is wrong.
 *
 * @param triesAll whether every source that is on is read, and a test message sent to every channel
 */
export async function runCheckup(invocation: Invocation, triesAll = false): Promise<Checkup> {
  const findings: Finding[] = [checkNode(process.versions.node)];
  const configuration = await readConfiguration(invocation).catch((error: unknown) => error);
  if (configuration instanceof ConfigurationError) {
    findings.push(
      await checkBrowser(invocation),
      finding('configuration', 'problem', configuration.format('en'), configuration.format('zh-CN')),
    );
    return { findings, secrets: [] };
  }
  if (!isConfiguration(configuration)) throw configuration;
  findings.push(...(await checkBrowsers(configuration, invocation)));
  try {
    const notices: LocalizedText[] = [];
    const runtime = await openRuntime(invocation, {
      onTrouble: () => {},
      onNotice: (notice) => notices.push(notice),
    });
    const { store, channels, clock } = runtime;
    const data = await checkData(store, notices);
    findings.push(
      ...checkConfiguration(runtime.configuration),
      ...checkCatalogue(runtime),
      ...checkAssist(runtime),
      ...(await checkState(store, invocation.data, data)),
      ...data,
      ...checkSources(runtime),
      ...(await checkSessions(runtime)),
      checkClock(clock(), store),
      ...(await checkDaemon(runtime.configuration, store, clock())),
      ...checkOutbox(runtime),
      ...checkAging(store, channels, clock()),
    );
    if (triesAll) findings.push(...(await trySources(runtime)));
    for (const channel of channels) findings.push(...(await checkChannel(channel)));
    if (triesAll) findings.push(...(await tryChannels(channels, clock)));
    findings.push(...checkReach(channels));
    await runtime.close();
    return { findings, secrets: runtime.configuration.secrets };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return {
      findings: [...findings, finding('state', 'problem', error.told.text.en, error.told.text['zh-CN'])],
      secrets: [],
    };
  }
}

function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19))
    return finding('node', 'ok', `Node ${version}`, `Node ${version}`);
  return finding(
    'node',
    'problem',
    `Node ${version} is too old: install 20.19 or later`,
    `Node ${version} 过旧：请安装 20.19 或更高版本`,
  );
}

function isConfiguration(value: unknown): value is Configuration {
  return typeof value === 'object' && value !== null && 'settings' in value;
}

function checkConfiguration({ files, warnings, settings, topics, checklists }: Configuration): Finding[] {
  const { language, timezone } = settings;
  const found = finding(
    'configuration',
    'ok',
    `${files.length} files, ${topics.length} topics, ${checklists.length} checklists; messages in ${language}, times in ${timezone}`,
    `${files.length} 个文件，${topics.length} 个主题，${checklists.length} 份检查清单；消息语言 ${language}，时区 ${timezone}`,
  );
  const unused = warnings
    .filter(({ code }) => code === 'unused-variable')
    .map((warning) =>
      finding('configuration', 'note', formatIssue(warning, 'en'), formatIssue(warning, 'zh-CN')),
    );
  if (warnings.length === 0) return [found];
  return [
    found,
    ...unused,
    finding(
      'configuration',
      'note',
      `${warnings.length} things deserve a look: \`rulewatch sources lint\` shows them`,
      `有 ${warnings.length} 处值得留意：运行 \`rulewatch sources lint\` 查看`,
    ),
  ];
}

/** A clock that runs wrong gives wrong days left and schedules that do not fire. */
function checkClock(now: Date, store: Store): Finding {
  const [newest] = store.changes.list({ limit: 1, verdicts: ['material', 'editorial', 'noise'] });
  const shown = now.toISOString();
  if (now.getTime() < EARLIEST || (newest && newest.detectedAt > shown)) {
    return finding(
      'clock',
      'problem',
      `${shown} lies before what was recorded earlier: set the system clock`,
      `${shown} 早于已有记录：请校准系统时钟`,
    );
  }
  return finding('clock', 'ok', shown, shown);
}

/** A daemon that has not sent what could go out for so long is in trouble. */
const LONGEST_DUE_MS = 15 * 60_000;

/** What was not sent: in trouble, due with nobody or somebody to send it, or held on purpose. */
function checkOutbox(runtime: Runtime): Finding[] {
  const { store, channels, clock } = runtime;
  const waiting = waitingOn(store, channels, clock());
  const orphaned = backlogOf(store, channels).orphaned.map(({ channel, open }) =>
    finding(
      'outbox',
      'note',
      `${open} for ${channel}, which is no channel any more: \`rulewatch outbox drop all --channel ${channel}\` gives them up`,
      `${open} 条属于已不存在的渠道 ${channel}：运行 \`rulewatch outbox drop all --channel ${channel}\` 放弃`,
    ),
  );
  if (waiting.length === 0) {
    return [finding('outbox', 'ok', 'everything is delivered', '全部消息已送达'), ...orphaned];
  }
  const english = datesOf(runtime, 'en');
  const chinese = datesOf(runtime, 'zh-CN');
  const lines = waiting.map((wait) => {
    const state = stateOf(wait, runtime);
    const tell = isStuck(wait) ? { en: whoSends(runtime, 'en'), zh: whoSends(runtime, 'zh-CN') } : undefined;
    const [en, zh] = [english, chinese].map((dates) => describeWaiting(wait, dates).trim());
    return finding(
      'outbox',
      state,
      tell ? `${en}. ${tell.en}` : `${en}`,
      tell ? `${zh}。${tell.zh}` : `${zh}`,
    );
  });
  return [...lines, ...orphaned];
}

function isStuck({ reason }: Waiting): boolean {
  return reason === 'due' || reason === 'rate' || reason === 'retry';
}

function stateOf(wait: Waiting, { store, clock }: Runtime): FindingState {
  if (wait.reason === 'failed' || wait.reason === 'retry') return 'problem';
  if (!isStuck(wait)) return 'ok';
  const now = clock();
  const isOld = now.getTime() - Date.parse(wait.since) > LONGEST_DUE_MS;
  return isDelivererRunning(store, now) && !isOld ? 'note' : 'problem';
}

/** Alerts that nobody but this terminal gets are easily missed. */
function checkReach(channels: readonly Channel[]): Finding[] {
  if (channels.some(({ id }) => id !== 'terminal')) return [];
  return [
    finding(
      'channels',
      'note',
      'alerts go to the terminal alone: nobody is called. Set up a channel, such as SLACK_BOT_TOKEN or SMTP_URL in .env',
      '提醒只显示在终端，不会通知任何人。请设置渠道，例如在 .env 中填写 SLACK_BOT_TOKEN 或 SMTP_URL',
    ),
  ];
}

async function checkChannel(channel: Channel): Promise<Finding[]> {
  try {
    const checked = await channel.check();
    const { answer, warnings } =
      typeof checked === 'string' ? { answer: { en: checked, 'zh-CN': checked }, warnings: [] } : checked;
    return [
      finding('channels', 'ok', `${channel.id}: ${answer.en}`, `${channel.id}：${answer['zh-CN']}`),
      ...warnings.map((warning) => finding('channels', 'note', warning.en, warning['zh-CN'])),
    ];
  } catch (error) {
    if (error instanceof DeliveryError) {
      const { en, 'zh-CN': zh } = error.localized;
      return [finding('channels', 'problem', en, zh)];
    }
    const message = error instanceof Error ? error.message : String(error);
    return [finding('channels', 'problem', message, message)];
  }
}
