import type { AlertSource } from '../../domain/alert.js';
import type { LocalizedText } from '../../domain/vocabulary.js';
import { publisherLabels } from '../../i18n/labels.js';
import { cleanLine } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import { messages } from '../messages.js';
import type { RenderOptions } from '../options.js';
import { platformName } from './platform.js';

/** The text in the reader's language, as one clean line. */
export function localized(text: LocalizedText, options: RenderOptions, max: number): string {
  return cleanLine(text[options.language], max);
}

export function topicName(id: string, options: RenderOptions): string {
  const name = Object.hasOwn(options.topicNames, id) ? options.topicNames[id] : undefined;
  return cleanLine(name?.[options.language] ?? id, 60);
}

export function marketNames(markets: readonly string[], options: RenderOptions): string {
  const { everywhere, listSeparator } = inLanguage(messages, options.language);
  return cleanLine(markets.map((code) => (code === 'GLOBAL' ? everywhere : code)).join(listSeparator), 80);
}

/** Where something was published, in the words of the reader. */
export interface SourceNames {
  readonly platform: string;
  readonly name: string;
  readonly markets: string;
  readonly publisher: string;
}

export function sourceNames(source: AlertSource, options: RenderOptions): SourceNames {
  return {
    platform: cleanLine(platformName(source.platform), 60),
    name: cleanLine(source.name, 100),
    markets: marketNames(source.markets, options),
    publisher: publisherLabels[source.publisher][options.language],
  };
}

/** The headline with the platform as it writes itself where it begins with the platform's id. */
export function headlineOf(headline: LocalizedText, source: AlertSource, options: RenderOptions): string {
  return namePlatform(localized(headline, options, 240), source.platform);
}

/** A text with the platform as it writes itself where it begins with the platform's id. */
export function namePlatform(text: string, platform: string): string {
  if (platform === '' || !text.toLowerCase().startsWith(platform.toLowerCase())) return text;
  return cleanLine(platformName(platform), 60) + text.slice(platform.length);
}

/** A headline of a list, with the platform that it begins with as that writes itself: "marenka (EU): …". */
export function namedHeadline(headline: string): string {
  return headline.replace(/^[\p{Ll}\p{Nd}-]+(?=\s?[(（:：])/u, (id) => platformName(id));
}

/** The headline with the platform before it, unless it begins with it. */
export function withPlatform(headline: string, platform: string): string {
  return headline.startsWith(platform) ? headline : `${platform} · ${headline}`;
}

/** `Amazon · EU, UK · Platform` */
export function sourceLine(source: SourceNames): string {
  return [source.platform, source.markets, source.publisher].filter((part) => part !== '').join(' · ');
}
