import { createHash } from 'node:crypto';
import { chromeTextsIn } from './chrome-texts.js';
import { type Html, html } from './html.js';
import { layouts } from './layouts/layouts.js';
import type { ListEntry, View } from './layouts/view.js';
import type { Noise } from './noise.js';
import { type Route, shownAnnouncements } from './routes.js';
import type { Fault, FaultKind, ListingPage, Site } from './site.js';
import { shortDate, type Week } from './week.js';

/** How much of the text has arrived on a half-loaded page. */
const LOADED_SHARE = 1 / 3;

/** The page as it looks on the day, to this visitor. */
export function renderPage(route: Route, week: Week, noise: Noise): Html {
  const { site } = route;
  const view = viewOf(route, week, noise);
  const layout = layouts[site.layout];
  if (activeFault(route, week) !== 'half-loaded' || view.main.type !== 'text') return layout.page(view);
  const { content } = view.main;
  const loaded = content.slice(0, Math.ceil(content.length * LOADED_SHARE));
  return layout.page({ ...view, main: { type: 'text', content: loaded }, halfLoaded: true });
}

/** What is wrong with the page on this day, if anything is. */
export function activeFault(route: Route, week: Week): FaultKind | undefined {
  const faults: readonly Fault[] = route.type === 'document' ? (route.page.faults ?? []) : [];
  return faults.find((fault) => week.has(fault.event))?.kind;
}

/** A weak entity tag that changes with the text and with the fault, not with what surrounds the text. */
export function entityTag(route: Route, week: Week, noise: Noise): string {
  const state = JSON.stringify([viewOf(route, week, noise).main, activeFault(route, week) ?? '']);
  return `W/"${createHash('sha256').update(state).digest('hex').slice(0, 20)}"`;
}

/** A page of the site that stands in for the one asked for. */
export function renderMessage(site: Site, text: { title: string; text: string }): Html {
  return html`<!doctype html>
<html lang="${site.language}"><head><meta charset="utf-8"><title>${text.title} | ${site.name}</title></head>
<body><div class="error-page"><h1>${text.title}</h1><p>${text.text}</p><p><a href="/${site.id}/">${site.name}</a></p></div></body></html>`;
}

export function renderLogin(site: Site, noise: Noise): Html {
  const { login } = chromeTextsIn(site.language);
  return html`<!doctype html>
<html lang="${site.language}"><head><meta charset="utf-8"><title>${login.title} | ${site.name}</title></head>
<body><div id="wrapper"><div id="kopf"><a href="/${site.id}/">${site.name}</a></div>
<form id="login-form" class="login" method="post" action="/${site.id}/login"><h1>${login.title}</h1><p>${login.text}</p>
<input type="hidden" name="__csrf" value="${noise.token()}">
<label>${login.user} <input type="email" name="user" autocomplete="username"></label>
<label>${login.password} <input type="password" name="password" autocomplete="current-password"></label>
<button type="submit">${login.submit}</button></form></div></body></html>`;
}

function viewOf(route: Route, week: Week, noise: Noise): View {
  const { site, page } = route;
  const charset =
    page.delivery?.charsetStatedIn === 'header' ? undefined : (page.delivery?.charset ?? 'utf-8');
  const common = {
    site,
    texts: chromeTextsIn(site.language),
    week,
    noise,
    section: page.section,
    ...(charset !== undefined && { metaCharset: charset }),
  };
  switch (route.type) {
    case 'document':
      return { ...common, path: page.path, title: page.title, main: textOf(route.page.content(week)) };
    case 'listing': {
      const entries = entriesOf(route.page, site, week);
      const main = { type: 'list', intro: route.page.intro, entries } as const;
      return { ...common, path: page.path, title: page.title, main };
    }
    case 'article': {
      const { announcement } = route;
      const iso = week.inDays(announcement.published);
      return {
        ...common,
        path: route.page.articlePath(announcement.slug),
        title: announcement.title,
        published: { iso, text: shortDate(iso, site.language) },
        main: textOf(announcement.content(week)),
      };
    }
  }
}

function textOf(content: Extract<View['main'], { type: 'text' }>['content']): View['main'] {
  return { type: 'text', content };
}

function entriesOf(page: ListingPage, site: Site, week: Week): readonly ListEntry[] {
  return shownAnnouncements(page, week).map((announcement) => {
    const isoDate = week.inDays(announcement.published);
    return {
      title: announcement.title,
      path: page.articlePath(announcement.slug),
      isoDate,
      date: shortDate(isoDate, site.language),
      category: announcement.category,
    };
  });
}
