import { type Channel, DeliveryError } from '../../../channels/channel.js';
import type { Clock } from '../../../domain/clock.js';
import { type Finding, finding } from './finding.js';

/**
 * Sends one message to each channel that says of itself that it is a test, past the outbox: nothing is stored, and what
 * does not arrive is not tried again.
 */
export async function tryChannels(channels: readonly Channel[], clock: Clock): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const channel of channels) {
    if (!channel.takesNoTest) findings.push(await tryChannel(channel, clock().toISOString()));
  }
  return findings;
}

async function tryChannel(channel: Channel, at: string): Promise<Finding> {
  const { id } = channel;
  try {
    await channel.deliver({ type: 'test', channel: id, at }, { idempotencyKey: `test:${at}:${id}` });
    return finding('channels', 'ok', `${id}: a test message was sent`, `${id}：已发送测试消息`);
  } catch (error) {
    const unsaid = error instanceof Error ? error.message : String(error);
    const { en, 'zh-CN': zh } =
      error instanceof DeliveryError ? error.localized : { en: unsaid, 'zh-CN': unsaid };
    return finding(
      'channels',
      'problem',
      `${id}: no test message could be sent: ${en}`,
      `${id}：测试消息未能发送：${zh}`,
    );
  }
}
