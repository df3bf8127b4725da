import { basename, join } from 'node:path';
import type { ChannelSettings } from '../channels/channels.js';
import type { ChannelKind } from '../channels/kind.js';
import type { SellerProfile } from '../domain/checklist.js';
import { shortestGapMinutes } from '../schema/cron.js';
import { isFields } from '../schema/fields.js';
import { decideAssist } from './assist.js';
import { decideChannels } from './channels.js';
import type { ConfigurationWarning, Settings } from './configuration.js';
import { listYamlFiles, SHIPPED_CONFIG } from './directories.js';
import { type Findings, openYaml, reportProblems, validateIn } from './findings.js';
import { interpolate, type Variables, type VariableUse } from './interpolate.js';
import { messages } from './messages.js';
import type { AlertsDeclaration } from './schema/alerts.js';
import { type SettingsDeclaration, settingsSchema } from './schema/settings.js';
import { isSecretSetting, secretsOfChannels, secretsOfVariables } from './secrets.js';
import { readYamlFile, type YamlFile } from './yaml-file.js';

const SETTINGS_FILE = 'rulewatch.yaml';
const POLITE_MINUTES = 5;

export interface LoadedSettings {
  /** Without `alerts`, which name what stands in other files. */
  readonly settings: Omit<Settings, 'alerts'>;
  readonly alerts: AlertsDeclaration;
  readonly seller: SellerProfile;
  readonly file: YamlFile;
}

/** Loads `rulewatch.yaml` of the directory, or the shipped one; nothing if it is wrong. */
export async function loadSettings(
  configDir: string,
  kinds: readonly ChannelKind[],
  variables: Variables,
  findings: Findings,
): Promise<LoadedSettings | undefined> {
  const file = await findSettings(configDir, findings);
  if (file === undefined) return undefined;
  const [yaml] = await openYaml([file], findings);
  if (yaml === undefined) return undefined;

  const shipped = await shippedChannels(file, kinds);
  const { value, uses, problems } = interpolate(withChannels(yaml.value, shipped), variables);
  reportProblems(yaml, problems, findings);
  findings.warnings.push(...unusedVariables(yaml, shipped, uses, variables));
  findings.secrets.push(...secretsOfVariables(uses, (path) => isSecretSetting(path, kinds)));
  const declared = validateIn(yaml, settingsSchema(kinds), value, findings);
  if (declared === undefined) return undefined;

  const decision = decideChannels(declared.channels, kinds, declared.language, uses);
  reportProblems(yaml, decision.problems, findings);
  findings.secrets.push(...secretsOfChannels(decision.channels, kinds));
  const { assist, problems: assistProblems } = decideAssist(declared.assist, declared.language);
  reportProblems(yaml, assistProblems, findings);
  if (assist?.apiKey !== undefined) findings.secrets.push(assist.apiKey);
  if (declared.health.ping !== undefined) findings.secrets.push(declared.health.ping);
  const minutes = shortestGapMinutes(declared.schedules.check);
  if (minutes < POLITE_MINUTES) {
    const message = messages.fastSchedule(minutes);
    findings.warnings.push({ ...yaml.issue(['schedules', 'check'], message), code: 'fast-schedule' });
  }
  return {
    settings: { ...toSettings(declared, decision.channels), ...(assist && { assist }) },
    alerts: declared.alerts,
    seller: declared.seller,
    file: yaml,
  };
}

async function findSettings(configDir: string, findings: Findings): Promise<string | undefined> {
  const listing = await listYamlFiles(configDir);
  if ('issues' in listing) {
    findings.issues.push(...listing.issues);
    return undefined;
  }
  const own = 'files' in listing && listing.files.find((file) => basename(file) === SETTINGS_FILE);
  return own || join(SHIPPED_CONFIG, SETTINGS_FILE);
}

/** The entries under `channels:` of the shipped settings: they name the variables that switch a channel on. */
async function shippedChannels(
  own: string,
  kinds: readonly ChannelKind[],
): Promise<Readonly<Record<string, unknown>>> {
  const file = join(SHIPPED_CONFIG, SETTINGS_FILE);
  if (own === file) return {};
  const reading = await readYamlFile(file);
  const value = 'yaml' in reading ? reading.yaml.value : undefined;
  const entries = isFields(value) && isFields(value.channels) ? Object.entries(value.channels) : [];
  return Object.fromEntries(entries.filter(([name]) => kinds.some((kind) => kind.name === name)));
}

/** Settings in which a channel that the file does not speak of is as shipped: a default is one whatever file there is. */
function withChannels(value: unknown, shipped: Readonly<Record<string, unknown>>): unknown {
  const settings = value ?? {};
  if (!isFields(settings)) return value;
  const { channels = {} } = settings;
  return isFields(channels) ? { ...settings, channels: { ...shipped, ...channels } } : value;
}

/** Variables that would switch a channel on, were it not for an entry of the file that does without them. */
function unusedVariables(
  yaml: YamlFile,
  shipped: Readonly<Record<string, unknown>>,
  uses: readonly VariableUse[],
  variables: Variables,
): ConfigurationWarning[] {
  const used = new Set(uses.map(({ name }) => name));
  const declared = isFields(yaml.value) && isFields(yaml.value.channels) ? yaml.value.channels : {};
  return Object.entries(shipped).flatMap(([channel, entry]) => {
    const own = declared[channel];
    if (!isFields(own) || own.enabled === false) return [];
    const known = interpolate(entry, variables).uses.filter(({ value }) => value !== undefined);
    const unused = [...new Set(known.map(({ name }) => name))].filter((name) => !used.has(name));
    return unused.map((name) => ({
      ...yaml.issue(['channels', channel], messages.unusedVariable(name, channel)),
      code: 'unused-variable' as const,
    }));
  });
}

function toSettings(declared: SettingsDeclaration, channels: ChannelSettings): LoadedSettings['settings'] {
  const { seller: _seller, team: _team, assist: _assist, alerts: _alerts, publicUrl, ...settings } = declared;
  return {
    ...settings,
    channels,
    ...(publicUrl === undefined ? {} : { publicUrl: publicUrl.replace(/\/+$/, '') }),
  };
}
