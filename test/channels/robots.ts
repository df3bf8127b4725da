import { type Channel, DeliveryError } from '../../src/channels/channel.js';
import type { ChannelSettings } from '../../src/channels/channels.js';
import { createChannels } from '../../src/channels/create.js';
import type { ChannelDeps } from '../../src/channels/kind.js';
import type { Message } from '../../src/domain/alert.js';
import type { CertificateWarning, ListingsSummary } from '../../src/domain/listing.js';
import { channelDeps } from './fixtures.js';

export interface SendOptions {
  readonly deps?: Partial<ChannelDeps>;
  readonly signal?: AbortSignal;
  readonly key?: string;
}

/** The one channel that the settings switch on. */
export function channelOf(settings: ChannelSettings, deps: Partial<ChannelDeps> = {}): Channel {
  const [channel, ...others] = createChannels(settings, { ...channelDeps(), ...deps });
  if (!channel || others.length > 0) throw new Error('not one channel');
  return channel;
}

/** For tests whose clock stands still: nobody waits for a rate. */
export function unhurried(channels: readonly Channel[]): Channel[] {
  return channels.map(({ rate: _rate, ...channel }) => channel);
}

export async function send(settings: ChannelSettings, message: Message, options: SendOptions = {}) {
  const { deps, signal, key = 'change:31:channel' } = options;
  return channelOf(settings, deps).deliver(message, { idempotencyKey: key, ...(signal && { signal }) });
}

/** As where there is a catalogue: 37 listings are touched, and one of them is shown. */
export const touchedListings: ListingsSummary = {
  catalogued: 1204,
  touched: 37,
  possible: 4,
  missing: [{ criterion: 'family', listings: 4 }],
  criteria: [{ criterion: 'market', values: ['DE'] }],
  worst: [
    {
      sku: 'LAMP-7',
      title: 'Solar lamp',
      platform: 'harbour-market',
      markets: ['DE'],
      family: { families: ['electronics'], from: 'family', words: [] },
      met: [],
      unknown: [],
      concerns: [{ certificate: { name: 'CE', expires: '2026-03-01' }, state: 'expired' }],
    },
  ],
  listed: 41,
};

export const endingCertificate: CertificateWarning = {
  name: 'CE',
  number: 'M-4711',
  expires: '2026-03-20',
  daysLeft: 18,
  markets: ['DE'],
  families: ['electronics'],
  listings: 3,
  examples: ['LAMP-7'],
};

/** How a delivery or a check failed. */
export async function failureOf(work: Promise<unknown>): Promise<DeliveryError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DeliveryError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

/** Targets of the links that the Markdown makes, bare addresses included. */
export function linkTargets(markdown: string): string[] {
  const written = [...markdown.matchAll(/\[[^\]]*\]\(([^)]*)\)/g)].map(([, target = '']) => target);
  const bare = markdown.replace(/\]\([^)]*\)/g, '').match(/\bhttps?:\/\/[^\s)]+|\bwww\.[^\s)]+/g) ?? [];
  return [...written, ...bare];
}
