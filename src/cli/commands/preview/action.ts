import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChannelKind } from '../../../channels/kind.js';
import { type Camera, openCamera } from '../../../channels/preview/photograph.js';
import type { Preview, PreviewedMessage, PreviewSetting } from '../../../channels/preview/preview.js';
import { previewedChannels } from '../../../channels/preview/select.js';
import { findBrowser } from '../../../collect/browser/find.js';
import { buildDigest, dayOf } from '../../../deliver/digest/build.js';
import { reachableChannels } from '../../../deliver/open-channels.js';
import type { IsoDate, UiLanguage } from '../../../domain/vocabulary.js';
import { standingsOf } from '../../../health/standings.js';
import { KINDS } from '../../../pipeline/kinds/kinds.js';
import { storedAlert } from '../../../pipeline/stored-alert.js';
import { redact } from '../../../text/redact.js';
import { inLanguage } from '../../../text/texts.js';
import { choices, usage } from '../../shared/command.js';
import type { Invocation } from '../../shared/global-options.js';
import { openReading, type Reading } from '../../shared/reading.js';
import { plain, print, printAside, printJson } from '../../shared/terminal.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

interface PreviewOptions {
  readonly subject:
    | { readonly type: 'change'; readonly id: number }
    /** Of today without a date. */
    | { readonly type: 'digest'; readonly date: IsoDate | undefined };
  /** Comma-separated; those that are on without it. */
  readonly channels: string | undefined;
  /** In place of each channel's own. */
  readonly language: UiLanguage | undefined;
  readonly out: string;
}

interface WrittenFile {
  readonly channel: string;
  readonly language: UiLanguage;
  readonly path: string;
}

/** Writes what would be sent to files, with pictures of it where there is a browser. Sends and stores nothing. */
export async function showPreview(options: PreviewOptions, invocation: Invocation): Promise<void> {
  const reading = await openReading(invocation);
  try {
    const { settings, secrets, channelKinds } = reading.configuration;
    const names = options.channels === undefined ? undefined : knownChannels(options.channels, channelKinds);
    const { message, now } = messageOf(options.subject, reading);
    const files: WrittenFile[] = [];
    const pages: Page[] = [];
    await mkdir(options.out, { recursive: true }).catch(unwritable(options.out));
    for (const { kind, settings: own } of previewedChannels(settings.channels, names, channelKinds)) {
      const channel = kind.name;
      const setting: PreviewSetting = {
        render: { ...reading.render, now },
        listingsOf: (id) => reading.store.listings.list(id),
        diffOf: (id) => reading.store.changes.diff(id),
        language: options.language,
        defaultLanguage: settings.language,
      };
      const preview = await kind.preview(message, setting, own);
      const base = join(options.out, `${nameOf(message)}.${channel}.${preview.language}`);
      for (const { path, content } of contentsOf(preview, base)) {
        await writeFile(path, redact(content, secrets)).catch(unwritable(options.out));
        files.push({ channel, language: preview.language, path });
      }
      if (preview.html !== undefined) {
        pages.push({ channel, language: preview.language, base, html: redact(preview.html, secrets) });
      }
    }
    const note = await photographAll(pages, files, settings.browser.path, invocation);
    if (invocation.json) printJson({ message: nameOf(message), files, note: note ?? null }, secrets);
    else print(files.map(({ path }) => path).join('\n'));
    if (note !== undefined) printAside(note);
  } finally {
    reading.close();
  }
}

function knownChannels(given: string, kinds: readonly ChannelKind[]): string[] {
  return choices(
    '--channel',
    given,
    kinds.map(({ name }) => name),
  );
}

/** The message and the instant that "in 7 days" counts from: a change is shown as it was when it was found. */
function messageOf(
  subject: PreviewOptions['subject'],
  { store, configuration }: Reading,
): { readonly message: PreviewedMessage; readonly now: Date } {
  const { settings, sources, team, channelKinds } = configuration;
  if (subject.type === 'digest') {
    const now = new Date();
    const { timezone } = settings;
    const date = subject.date ?? dayOf(now.toISOString(), timezone);
    const channels = reachableChannels(settings, team, channelKinds);
    return {
      message: buildDigest(store, {
        date,
        timezone,
        now: now.toISOString(),
        sources,
        standings: standingsOf(configuration, store, { now, kinds: KINDS }),
        channels,
      }),
      now,
    };
  }
  const change = store.changes.get(subject.id);
  if (!change) throw usage(common.noSuchChange(subject.id));
  const message = storedAlert(store, change, sources, settings.publicUrl);
  if (!message) throw usage(texts.noAlert(subject.id));
  return { message, now: new Date(change.detectedAt) };
}

function nameOf(message: PreviewedMessage): string {
  return message.type === 'change' ? `change-${message.changeId}` : `digest-${message.date}`;
}

function contentsOf({ files, html }: Preview, base: string): { path: string; content: string }[] {
  const contents = files.map(({ extension, content }) => ({ path: `${base}.${extension}`, content }));
  return html === undefined ? contents : [...contents, { path: `${base}.html`, content: html }];
}

interface Page extends Omit<WrittenFile, 'path'> {
  readonly base: string;
  readonly html: string;
}

/** Adds pictures of the pages to the files; returns why there are none where it cannot. */
async function photographAll(
  pages: readonly Page[],
  files: WrittenFile[],
  configured: string | undefined,
  { environment, language }: Invocation,
): Promise<string | undefined> {
  if (pages.length === 0) return undefined;
  const text = inLanguage(texts, language);
  const browser = await findBrowser(configured, environment.PATH ?? '');
  if (!browser) return configured === undefined ? text.noBrowser : text.browserMissing(configured);
  let camera: Camera | undefined;
  try {
    camera = await openCamera(browser.path);
    for (const { channel, language: written, base, html } of pages) {
      for (const { view, png } of await camera.photograph(html)) {
        const path = `${base}.${view}.png`;
        await writeFile(path, png);
        files.push({ channel, language: written, path });
      }
    }
    return undefined;
  } catch (error) {
    const [cause = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return text.browserFailed(browser.path, plain(cause));
  } finally {
    await camera?.close();
  }
}

function unwritable(folder: string): (error: unknown) => never {
  return (error) => {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw usage(texts.unwritable(folder, cause));
  };
}
