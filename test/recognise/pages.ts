import type { FetchedContent } from '../../src/domain/fetch.js';

/** What a fetch of this body would have brought. */
export function fetched(
  text: string,
  contentType = 'text/html',
  url = 'https://seller.harbour.example/page',
): FetchedContent {
  return {
    outcome: 'content',
    url,
    finalUrl: url,
    status: 200,
    contentType,
    charset: 'utf-8',
    body: new TextEncoder().encode(text),
    text,
    validators: {},
    fetchedAt: '2031-03-06T08:00:00.000Z',
  };
}

const MENU = ['Home', 'Orders', 'Payments', 'Shipping labels', 'Advertising tools', 'Seller university'];

/** A page as sites build it: menus around the content, and a footer with the terms. */
export function site(content: string, { lang = 'en', head = '' } = {}): string {
  const menu = MENU.map((name, at) => `<li><a href="/menu/${at}">${name}</a></li>`).join('');
  return `<!doctype html><html lang="${lang}"><head><title>Harbour Seller Center</title>${head}</head><body>
<div class="top-bar"><ul class="menu">${menu}</ul></div>
<div class="css-1x2y3z4"><div class="layout">${content}</div></div>
<div class="site-footer"><a href="/legal/terms">Terms of use</a> <a href="/privacy">Privacy</a> <p>Harbour Ltd</p></div>
<script>window.x=1</script></body></html>`;
}

const RULES = [
  'Sellers must hand over every order to the carrier within three business days after it was paid, weekends excluded.',
  'The late shipment rate of an account must stay below four per cent over any thirty days, or the account is suspended.',
  'Every parcel must carry the order number on its label and a return address within the country of the buyer.',
  'Fees are charged in the currency of the marketplace and are due on the last day of each month without further notice.',
];

export const policy = site(
  `<div class="policy-body"><h1>Shipping policy</h1>${RULES.map((rule, at) => `<h2>Section ${at + 1}</h2><p>${rule}</p>`).join('')}</div>
<div class="related"><h3>Related articles</h3><ul><li><a href="/a/1">Returns</a></li><li><a href="/a/2">Refunds</a></li></ul></div>`,
);

interface Item {
  readonly title: string;
  readonly date: string;
}

export const items: readonly Item[] = [
  { title: 'New packaging rules for batteries', date: '2031-03-05' },
  { title: 'Changes to the commission of toys', date: '2031-02-20' },
  { title: 'Returns have to be accepted for 30 days', date: '2031-02-11' },
  { title: 'Extended producer responsibility in France', date: '2031-01-30' },
  { title: 'Update of the account health policy', date: '2031-01-12' },
];

const WRITTEN = [
  '5 March 2031',
  '20 February 2031',
  '11 February 2031',
  '30 January 2031',
  '12 January 2031',
];

/** Lists of announcements as different sites build them. */
export const lists: Readonly<Record<string, string>> = {
  'a list with times': site(
    `<main><h1>News</h1><ul class="news">${items.map(({ title, date }, at) => `<li><time datetime="${date}">${date}</time> <a href="/news/${at}">${title}</a></li>`).join('')}</ul></main>`,
  ),
  'cards with teasers': site(
    `<div class="grid">${items
      .map(
        ({ title }, at) =>
          `<div class="card css-9f8e7d6"><a href="/n/${at}"><img src="x.png" alt=""></a><h3><a href="/n/${at}">${title}</a></h3><p class="teaser">What sellers have to know about it and until when they have to act.</p><span class="meta-date">${WRITTEN[at]}</span></div>`,
      )
      .join('')}</div>`,
  ),
  'a table': site(
    `<table class="notices"><tr><th>Date</th><th>Notice</th></tr>${items.map(({ title, date }, at) => `<tr><td>${date}</td><td><a href="/notice?id=${at}">${title}</a></td></tr>`).join('')}</table>`,
  ),
  'links alone': site(
    `<section id="announcements">${items.map(({ title }, at) => `<a class="row" href="/announcements/${at}"><span>${title}</span><span class="day">${WRITTEN[at]}</span></a>`).join('')}</section>`,
  ),
  'Chinese, by months': site(
    `<div id="gonggao">${[items.slice(0, 3), items.slice(3)]
      .map(
        (part, month) =>
          `<h2>2031年${3 - month}月</h2><ul>${part.map(({ date }, at) => `<li><a href="/zh/${month}${at}">关于调整平台佣金规则第${month}${at}号的公告</a><em>${date}</em></li>`).join('')}</ul>`,
      )
      .join('')}</div>`,
    { lang: 'zh-CN' },
  ),
};

export const contents = site(
  `<div class="articles"><h1>Seller rules</h1><ul>${[...items, ...items].map(({ title }, at) => `<li><a href="/rules/${at}">${title} ${at}</a></li>`).join('')}</ul></div>`,
);

export const changelog = site(
  `<div class="changes-content"><h1>Changes to our policies</h1>${WRITTEN.map((date, at) => `<h2>${date}</h2><p>${items[at]?.title}: ${RULES[at % RULES.length]}</p>`).join('')}</div>`,
);

export const loginWall = site(
  '<form><h1>Sign in</h1><p>Please sign in to continue.</p><input name="user"><input type="password" name="secret"><button>Sign in</button></form>',
);

export const shell =
  '<!doctype html><html><head><title>Harbour</title></head><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/a.js"></script><script src="/b.js"></script></body></html>';

const FEED_ITEMS = items
  .map(
    ({ title, date }, at) =>
      `<item><title>${title}</title><link>https://seller.harbour.example/n/${at}</link><pubDate>${new Date(date).toUTCString()}</pubDate></item>`,
  )
  .join('');
export const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title>${FEED_ITEMS}</channel></rss>`;
export const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title>${items
  .map(
    ({ title, date }, at) =>
      `<entry><title>${title}</title><link href="https://seller.harbour.example/n/${at}"/><updated>${date}T00:00:00Z</updated></entry>`,
  )
  .join('')}</feed>`;
export const jsonFeed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour',
  items: items.map(({ title, date }, at) => ({
    id: String(at),
    title,
    url: `https://seller.harbour.example/n/${at}`,
    date_published: date,
  })),
});
export const sitemap = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${items.map(({ date }, at) => `<url><loc>https://seller.harbour.example/help/${at}</loc><lastmod>${date}</lastmod></url>`).join('')}</urlset>`;
export const api = JSON.stringify({
  status: 'ok',
  data: {
    total: 5,
    languages: [{ name: 'en' }],
    notices: items.map(({ title, date }, at) => ({
      noticeId: at,
      id: 700 + at,
      title,
      html_url: `/n/${at}`,
      publication_date: date,
      abstract: 'What has to be done.',
    })),
  },
});
