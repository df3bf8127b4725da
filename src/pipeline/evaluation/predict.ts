import { DateTime } from 'luxon';
import { type AssessInput, assess, type ChangedPassage } from '../../assess/assess.js';
import { isAuthority } from '../../assess/kind/authorities.js';
import type { Assessment, TopicLexicon } from '../../domain/assessment.js';
import type { SellerProfile } from '../../domain/checklist.js';
import { normaliseText } from '../../extract/text/normalise.js';
import { canonicalMarket } from '../../impact/markets.js';
import type { Announcement } from './announcement.js';
import { zoneOfMarket } from './markets.js';

/** Assesses an announcement as the daemon would have on the day of its publication. Pure. */
export function predict(
  announcement: Announcement,
  lexicons: readonly TopicLexicon[],
  profile: SellerProfile,
): Assessment {
  return assess(inputOf(announcement, profile), lexicons);
}

/** What an announcement is assessed from. */
export function inputOf(announcement: Announcement, profile: SellerProfile): AssessInput {
  const { platform, market, language, published } = announcement;
  const timezone = zoneOfMarket(market);
  const day = DateTime.fromISO(published, { zone: timezone });
  // Of a day without a time, noon is surely on that day.
  const now = published.includes('T') ? day : day.set({ hour: 12 });
  return {
    title: normaliseText(announcement.title),
    origin: 'appeared',
    ...(language !== undefined && { language }),
    published: day.toISODate() ?? published,
    passages: passagesOf(announcement.body),
    source: {
      platform,
      markets: [canonicalMarket(market)],
      timezone,
      publisher: isAuthority(platform) ? 'regulator' : 'official',
      topics: [],
      languages: language === undefined ? [] : [language],
    },
    profile,
    now: now.toUTC().toISO() ?? published,
  };
}

/** Lines are what the blocks of a page are: paragraphs and list items. */
function passagesOf(body: string): ChangedPassage[] {
  const lines = body.split(/\r\n|[\n\r\f\u2028\u2029]/).map(normaliseText);
  return lines.filter((line) => line !== '').map((text) => ({ section: [], text, kind: 'added' as const }));
}
