import type { Message } from '../../domain/alert.js';
import type { RenderOptions } from '../../show/options.js';
import { layOut } from '../channel.js';
import { type HttpAnswer, send } from './request.js';
import { type RobotDialect, refusalOf } from './robot.js';
import type { RobotDelivery, RobotSettings } from './robot-channel.js';
import { webhookSecrets } from './secrets.js';

/** How a vendor's robots are spoken to. */
export interface RobotVendor<Settings, Body> {
  readonly dialect: RobotDialect;
  /** A message as it is posted, and what takes its place where the robot refuses its layout. */
  layouts(message: Message, options: RenderOptions, settings: Settings): readonly Body[];
  isLayoutRefusal?(answer: HttpAnswer): boolean;
  /**
   * A message of no type: a robot looks at its address and the signature first, and refuses the message afterwards,
   * so that a check can ask without posting anything.
   */
  readonly untyped: Body;
  /** Whether it was the message alone that was refused. */
  passedTheGate(answer: HttpAnswer): boolean;
  /** Where it is posted and what, signed where the robot asks for it. */
  request(body: Body, settings: Settings, now: Date): { readonly url: string; readonly body: object };
}

interface Attempt<Settings> {
  readonly settings: Settings;
  readonly now: Date;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** What robots of every vendor have in common when they are posted to and checked. */
export function deliverByRobot<Settings extends RobotSettings, Body>(
  vendor: RobotVendor<Settings, Body>,
): RobotDelivery<Settings> {
  const { dialect } = vendor;

  async function ask(body: Body, { settings, now, timeoutMs, signal }: Attempt<Settings>) {
    const request = vendor.request(body, settings, now);
    const answer = await send({
      service: dialect.service,
      url: request.url,
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify(request.body),
      timeoutMs,
      signal,
    });
    return { answer, refusal: refusalOf(answer, dialect, webhookSecrets(settings), now) };
  }

  return {
    async post({ message, delivery, settings, options, timeoutMs }) {
      const attempt = { settings, now: options.now, timeoutMs, signal: delivery.signal };
      const left = [...layOut(() => vendor.layouts(message, options, settings))];
      for (let body = left.shift(); body !== undefined; body = left.shift()) {
        const { answer, refusal } = await ask(body, attempt);
        if (refusal === undefined) break;
        // A plain alert is better than none.
        if (left.length === 0 || vendor.isLayoutRefusal?.(answer) !== true) throw refusal;
      }
      return {};
    },
    async check(settings, now, timeoutMs) {
      const { answer, refusal } = await ask(vendor.untyped, { settings, now, timeoutMs });
      if (refusal !== undefined && !vendor.passedTheGate(answer)) throw refusal;
      return new URL(settings.url).host;
    },
  };
}
