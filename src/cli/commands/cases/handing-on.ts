import { briefMarkdown } from '../../../respond/brief/markdown.js';
import { briefPage } from '../../../respond/brief/page.js';
import { readBrief } from '../../../respond/brief/read.js';
import { openRooms } from '../../../respond/room.js';
import { redact } from '../../../text/redact.js';
import { inLanguage } from '../../../text/texts.js';
import { stamp } from '../../shared/clock.js';
import { usage } from '../../shared/command.js';
import type { Invocation } from '../../shared/global-options.js';
import { openReading } from '../../shared/reading.js';
import { print, printJson, table } from '../../shared/terminal.js';
import { texts } from './texts.js';

/** Where the group meets about a case. The token of a channel is shown, since it is what one enters by. */
export async function showRoom(id: number, invocation: Invocation): Promise<void> {
  const { store, configuration, secrets, close } = await openReading(invocation, 'write');
  const { settings } = configuration;
  try {
    const entry = store.cases.get(id);
    if (!entry) throw usage(texts.noSuchCase(id));
    const rooms = await openRooms(settings.response.room, () => store.keys.signing());
    if (!rooms) throw usage(texts.noRoom);
    const room = rooms(entry.joinedInto ?? id, new Date());
    if (invocation.json) {
      printJson({ case: entry.joinedInto ?? id, ...room }, secrets);
      return;
    }
    const text = inLanguage(texts, invocation.language);
    const { agora } = room;
    const rows = [
      ...(room.url === undefined ? [] : [[text.roomLink, room.url]]),
      [text.roomChannel, room.channel],
      ...(agora === undefined
        ? []
        : [
            ['App ID', agora.appId],
            [text.roomUntil(stamp(agora.expiresAt, settings.timezone)), agora.token],
          ]),
    ];
    print(redact(table(rows), secrets));
  } finally {
    close();
  }
}

/** One page about a case, on standard output. */
export async function showBrief(
  id: number,
  format: 'markdown' | 'html' | 'json',
  invocation: Invocation,
): Promise<void> {
  const { store, configuration, secrets, close } = await openReading(invocation);
  try {
    const found = store.cases.get(id);
    const entry = found?.joinedInto === undefined ? found : store.cases.get(found.joinedInto);
    if (!entry) throw usage(texts.noSuchCase(id));
    const { language } = invocation;
    const { timezone } = configuration.settings;
    const brief = readBrief(entry, store, { language, timezone, now: new Date() });
    if (invocation.json || format === 'json') printJson(brief, secrets);
    else print(redact(format === 'html' ? briefPage(brief) : briefMarkdown(brief), secrets));
  } finally {
    close();
  }
}
