import type { Message } from '../../domain/alert.js';
import type { UiLanguage } from '../../domain/vocabulary.js';
import type { RenderOptions } from '../../show/options.js';
import type { Channel, Delivery, Receipt, SendRate } from '../channel.js';
import type { ChannelDeps } from '../kind.js';

/** What a robot in a group is set up with. */
export interface RobotSettings {
  /** Whoever knows it can post. */
  readonly url: string;
  /** Of the robot's signature check, where it is on. */
  readonly secret?: string;
  readonly language: UiLanguage;
}

/** One attempt to post. */
export interface RobotPost<Settings> {
  readonly message: Message;
  readonly delivery: Delivery;
  readonly settings: Settings;
  readonly options: RenderOptions;
  readonly timeoutMs: number;
}

/** See `Channel.deliver` and `Channel.check`. */
export interface RobotDelivery<Settings> {
  post(request: RobotPost<Settings>): Promise<Receipt>;
  check(settings: Settings, now: Date, timeoutMs: number): Promise<string>;
}

export interface RobotChannel<Settings> {
  readonly id: string;
  readonly rate: SendRate;
  /** What a delivery needs is loaded with the first one. */
  load(): Promise<RobotDelivery<Settings>>;
}

const TIMEOUT_MS = 20_000;

/** `create` of a kind whose channel is a robot in a group. */
export function createRobot<Settings extends RobotSettings>({ id, rate, load }: RobotChannel<Settings>) {
  return (settings: Settings, deps: ChannelDeps): Channel[] => {
    const timeoutMs = deps.timeoutMs ?? TIMEOUT_MS;
    return [
      {
        id,
        rate,
        async deliver(message, delivery) {
          const { post } = await load();
          const options = { ...deps.render, language: settings.language, now: deps.clock() };
          return post({ message, delivery, settings, options, timeoutMs });
        },
        async check() {
          const { check } = await load();
          return check(settings, deps.clock(), timeoutMs);
        },
      },
    ];
  };
}
