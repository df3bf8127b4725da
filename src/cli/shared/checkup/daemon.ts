import { resolve } from 'node:path';
import { z } from 'zod';
import type { Channel } from '../../../channels/channel.js';
import type { Configuration, Settings } from '../../../config/configuration.js';
import { lastLooks } from '../../../daemon/due-sources.js';
import { explainWriteFailure, graceFor, isOverdue, OLDEST_MESSAGE_MS } from '../../../daemon/health.js';
import { groupBySchedule } from '../../../daemon/schedule.js';
import type { Store } from '../../../store/store.js';
import { type Finding, finding } from './finding.js';

/** A daemon that does its work answers at once. */
const TIMEOUT_MS = 3_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What a daemon's `/healthz` answers, as far as it is looked at here. */
const healthAnswer = z.object({
  ok: z.boolean(),
  reasons: z.array(z.object({ message: z.object({ en: z.string(), 'zh-CN': z.string() }) })),
});

/**
 * Whether the state can be written, by writing.
 *
 * @param data what was found in the folder: a database that is damaged is told of once
 */
export async function checkState(store: Store, folder: string, data: readonly Finding[]): Promise<Finding[]> {
  const failure = await store.probe.run();
  const path = resolve(folder);
  if (failure === undefined) return [finding('state', 'ok', `${path} can be written`, `${path} 可写`)];
  const isTold = data.some(({ id, state }) => id === 'database' && state === 'problem');
  if (failure === 'damaged' && isTold) return [];
  const why = explainWriteFailure(failure);
  return [
    finding('state', 'problem', `${path} cannot be written: ${why.en}`, `${path} 无法写入：${why['zh-CN']}`),
  ];
}

/** Messages that should have been delivered long ago; nothing where there are none. */
export function checkAging(store: Store, channels: readonly Channel[], now: Date): Finding[] {
  const ids = channels.map(({ id }) => id);
  const since = store.backlog.waitingSince(ids, now.toISOString());
  const ageMs = since === undefined ? 0 : now.getTime() - Date.parse(since);
  if (ageMs < OLDEST_MESSAGE_MS) return [];
  const minutes = Math.floor(ageMs / MINUTE_MS);
  return [
    finding(
      'outbox',
      'problem',
      `a message has waited to be delivered for ${minutes} minutes: is \`rulewatch start\` running?`,
      `有消息已等待发送 ${minutes} 分钟：\`rulewatch start\` 是否在运行？`,
    ),
  ];
}

/**
 * What the daemon says of itself, where one answers. Where none does, and the pages that are watched were not looked
 * at for longer than their schedule allows, it should be running and is not.
 */
export async function checkDaemon(configuration: Configuration, store: Store, now: Date): Promise<Finding[]> {
  const answer = await askDaemon(configuration.settings);
  if (answer === undefined) return checkRounds(configuration, store, now);
  if (answer.ok) return [finding('daemon', 'ok', 'runs and is well', '正在运行，状态良好')];
  return answer.reasons.map(({ message }) => finding('daemon', 'problem', message.en, message['zh-CN']));
}

async function askDaemon({ health }: Settings): Promise<z.output<typeof healthAnswer> | undefined> {
  if (!health.enabled || health.port === 0) return undefined;
  const host = health.host.replace(/^0\.0\.0\.0$/, '127.0.0.1').replace(/^::$/, '::1');
  const authority = host.includes(':') ? `[${host}]` : host;
  try {
    const response = await fetch(`http://${authority}:${health.port}/healthz`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error',
    });
    return healthAnswer.safeParse(await response.json()).data;
  } catch {
    return undefined;
  }
}

function checkRounds({ sources, settings }: Configuration, store: Store, now: Date): Finding[] {
  const { timezone, schedules } = settings;
  const enabled = sources.filter((source) => source.enabled);
  const looks = lastLooks(store);
  for (const [schedule, group] of groupBySchedule(enabled, schedules.check)) {
    const last = group
      .flatMap(({ id }) => looks.get(id) ?? [])
      .sort()
      .at(-1);
    if (last === undefined) continue;
    const sinceMs = now.getTime() - Date.parse(last);
    const graceMs = graceFor(schedule, timezone, now);
    if (!isOverdue(schedule, { timezone, now, sinceMs, graceMs })) continue;
    const hours = (sinceMs / HOUR_MS).toFixed(1);
    return [
      finding(
        'daemon',
        'note',
        `no source of the schedule ${schedule} was checked for ${hours} hours, and no daemon answers: is \`rulewatch start\` running?`,
        `计划为 ${schedule} 的来源已有 ${hours} 小时未检查，且没有守护进程响应：\`rulewatch start\` 是否在运行？`,
      ),
    ];
  }
  return [];
}
