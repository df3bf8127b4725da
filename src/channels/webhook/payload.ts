import type { Message } from '../../domain/alert.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import {
  type BundleData,
  bundleData,
  type CaseData,
  caseData,
  type DeliveryData,
  deliveryData,
} from './brief.js';
import { type ChangeData, changeData } from './change.js';
import { type DigestData, digestData } from './digest.js';
import { type HealthData, healthData, type TroublesData, troublesData } from './health.js';
import type { PayloadLimits, PayloadOptions } from './options.js';
import { short } from './parts.js';

/** Raised when a field changes its meaning or goes; fields may be added at any time. */
const SCHEMA_VERSION = 1;

/** What a webhook is told; `docs/webhook.md` describes it for its receivers. */
export type WebhookPayload =
  | (Envelope<'rule.changed'> & { readonly data: ChangeData })
  | (Envelope<'source.failing' | 'source.recovered'> & { readonly data: HealthData })
  | (Envelope<'sources.failing' | 'sources.recovered'> & { readonly data: TroublesData })
  | (Envelope<'digest.daily'> & { readonly data: DigestData })
  | (Envelope<'rules.changed'> & { readonly data: BundleData })
  | (Envelope<'channel.failing'> & { readonly data: DeliveryData })
  | (Envelope<'test'> & { readonly data: { readonly channel: string } })
  | (Envelope<'case.updated'> & { readonly data: CaseData });

interface Envelope<Type extends string> {
  readonly type: Type;
  readonly schemaVersion: typeof SCHEMA_VERSION;
  /** When it happened, which a repeated delivery does not change. */
  readonly timestamp: IsoInstant;
}

/** Pure: the same message gives the same payload. */
export function webhookPayload(
  message: Message,
  options: PayloadOptions,
  limits: PayloadLimits,
): WebhookPayload {
  const schemaVersion = SCHEMA_VERSION;
  switch (message.type) {
    case 'change':
      return {
        type: 'rule.changed',
        schemaVersion,
        timestamp: message.detectedAt,
        data: changeData(message, options, limits),
      };
    case 'health':
      return {
        type: message.state === 'failing' ? 'source.failing' : 'source.recovered',
        schemaVersion,
        timestamp: message.at,
        data: healthData(message),
      };
    case 'troubles':
      return {
        type: message.state === 'failing' ? 'sources.failing' : 'sources.recovered',
        schemaVersion,
        timestamp: message.at,
        data: troublesData(message, limits),
      };
    case 'digest':
      return {
        type: 'digest.daily',
        schemaVersion,
        timestamp: message.generatedAt,
        data: digestData(message, options, limits),
      };
    case 'bundle':
      return {
        type: 'rules.changed',
        schemaVersion,
        timestamp: message.at,
        data: bundleData(message, options, limits),
      };
    case 'delivery':
      return {
        type: 'channel.failing',
        schemaVersion,
        timestamp: message.at,
        data: deliveryData(message),
      };
    case 'test':
      return {
        type: 'test',
        schemaVersion,
        timestamp: message.at,
        data: { channel: short(message.channel) },
      };
    case 'case':
      return {
        type: 'case.updated',
        schemaVersion,
        timestamp: message.event.at,
        data: caseData(message, options),
      };
  }
}
