// Pictures of mails as readers see them, on a desktop and on a phone, in light and in dark: an alert, and digests with
// 0, 3, 60 and 300 changes, in both languages. What comes out has to be looked at.
//
//   npm run shots [-- -t alert]        SHOTS=/tmp/shots, CHROMIUM=/usr/bin/chromium
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { attachmentsOf } from '../src/channels/email/attachments.js';
import { renderEmail } from '../src/channels/email/render.js';
import { type Camera, openCamera } from '../src/channels/preview/photograph.js';
import { findBrowser } from '../src/collect/browser/find.js';
import type { Message } from '../src/domain/alert.js';
import { changeAlert, chinese, digestOf, english, standInAlert } from '../test/channels/fixtures.js';
import { touchedListings } from '../test/channels/robots.js';

const folder = process.env.SHOTS ?? join('preview', 'shots');

const mails: Readonly<Record<string, Message>> = {
  alert: changeAlert({ listings: touchedListings }),
  'stand-in': standInAlert(),
  'digest-0': digestOf(0),
  'digest-3': digestOf(3),
  'digest-60': digestOf(60),
  'digest-300': digestOf(300),
};

let camera: Camera;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const browser = await findBrowser(process.env.CHROMIUM, process.env.PATH ?? '');
  if (!browser) throw new Error('no Chromium: set CHROMIUM to its path');
  camera = await openCamera(browser.path);
});
afterAll(() => camera.close());

const cases = Object.keys(mails).flatMap((name) => [english, chinese].map((options) => ({ name, options })));

test.each(cases)('$name $options.language', async ({ name, options }) => {
  const message = mails[name];
  if (!message) throw new Error(name);
  const diff = message.type === 'change' ? { entries: message.highlights, stats: message.stats } : undefined;
  const files = attachmentsOf(message, options, {
    diffOf: () => diff,
    listingsOf: () => touchedListings.worst,
  });
  const { html, text } = renderEmail(message, options, files);
  const base = join(folder, `${name}.${options.language}`);
  writeFileSync(`${base}.html`, html);
  writeFileSync(`${base}.txt`, text);
  for (const { view, png } of await camera.photograph(html)) writeFileSync(`${base}.${view}.png`, png);
  console.log(`${base}: ${Buffer.byteLength(html)} bytes of HTML, ${Buffer.byteLength(text)} of text`);
});
