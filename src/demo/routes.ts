import { sites } from './pages/sites.js';
import type { Announcement, DocumentPage, ListingPage, Page, Site } from './site.js';
import { LAST_DAY } from './timeline.js';
import type { Week } from './week.js';

/** What stands at an address of the seller center. */
export type Route =
  | { readonly type: 'document'; readonly site: Site; readonly page: DocumentPage }
  | { readonly type: 'listing'; readonly site: Site; readonly page: ListingPage }
  | {
      readonly type: 'article';
      readonly site: Site;
      readonly page: ListingPage;
      readonly announcement: Announcement;
    };

/** Every address that is watched, whatever the day. */
export function createRoutes(): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>();
  for (const site of sites) {
    for (const page of site.pages) {
      if (page.kind === 'document') {
        routes.set(page.path, { type: 'document', site, page });
        continue;
      }
      routes.set(page.path, { type: 'listing', site, page });
      for (const announcement of page.announcements) {
        routes.set(page.articlePath(announcement.slug), { type: 'article', site, page, announcement });
      }
    }
  }
  return routes;
}

export function isPublished(announcement: Announcement, week: Week): boolean {
  return announcement.published <= week.day - LAST_DAY;
}

export function isWithdrawn(announcement: Announcement, week: Week): boolean {
  return announcement.withdrawnBy !== undefined && week.has(announcement.withdrawnBy);
}

/** The announcements that the list shows, newest first; older ones have gone to its second page. */
export function shownAnnouncements(page: ListingPage, week: Week): readonly Announcement[] {
  return page.announcements
    .filter((announcement) => isPublished(announcement, week) && !isWithdrawn(announcement, week))
    .slice(0, page.shown);
}

/** The page that a source leads to; throws a `RangeError` where there is none. */
export function pageOfSource(source: string): Page {
  for (const site of sites) {
    const page = site.pages.find((candidate) => candidate.source === source);
    if (page) return page;
  }
  throw new RangeError(`The seller center has no page for the source ${source}.`);
}
