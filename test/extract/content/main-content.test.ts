import { describe, expect, it } from 'vitest';
import { extract } from '../fetched.js';

const textsOf = (html: string): string[] => extract(html).blocks.map((block) => block.text);
const paragraph = (subject: string): string =>
  `${subject} must be confirmed by every seller before the date in this notice, or the listing is removed.`;
const RULES = ['Test reports', 'Invoices', 'Return addresses', 'Safety labels', 'Product images'].map(
  paragraph,
);
const ARTICLE = `<h1>Listing rules</h1>${RULES.map((rule) => `<p>${rule}</p>`).join('')}`;
const EXPECTED = ['Listing rules', ...RULES];
const menu = (count: number): string =>
  `<ul>${Array.from({ length: count }, (_, index) => `<li><a href="/page/${index}">Topic number ${index}</a></li>`).join('')}</ul>`;

describe('finding the main content without selectors', () => {
  it('leaves out everything that a live site puts around a rule', () => {
    const page = `<body><div class="cookie-banner">We use cookies. <button>Accept</button></div>
      <header><nav><a href="/">Home</a> <a href="/orders">Orders</a></nav></header>
      <main id="content">${ARTICLE}</main>
      <aside class="related"><h2>Related articles</h2><ul><li><a href="/a">Shipping</a></li><li><a href="/b">Tax</a></li></ul></aside>
      <div class="feedback">Was this page helpful? 1204 people found it helpful</div>
      <footer>Page generated at 2026-03-01T08:00:00.000Z · © Example</footer></body>`;
    expect(textsOf(page)).toEqual(EXPECTED);
  });

  it('does so without any element or class that says what is what', () => {
    const page = `<body><div>${menu(30)}</div><div><div>${menu(12)}</div><div>${ARTICLE}</div></div><div>${menu(9)}</div></body>`;
    expect(textsOf(page)).toEqual(EXPECTED);
  });

  it.each([
    ['a notice above it', '<div class="banner"><p>{}</p></div>', ''],
    [
      'a line of the header',
      '<header><p>{}</p><a href="/">Harbour</a> <nav><a href="/a">Sell</a></nav></header>',
      '',
    ],
    ['a section after it', '', '<section><p>{}</p></section>'],
    ['an aside', '', '<aside><p>{}</p></aside>'],
    ['a sidebar by its name', '', '<div id="sidebar"><p>{}</p></div>'],
    [
      'a line of the footer',
      '',
      '<footer><p>{}</p><a href="/p">Privacy</a> <a href="/t">Terms</a> © Harbour</footer>',
    ],
  ])('reads what stands beside the declared content: %s', (_, before, after) => {
    const rule = 'From 1 May parcels are handed over within 2 days.';
    const page = `<body>${before.replace('{}', rule)}<main>${ARTICLE}</main>${after.replace('{}', rule)}</body>`;
    const expected = before === '' ? [...EXPECTED, rule] : [rule, ...EXPECTED];
    expect(textsOf(page)).toEqual(expected);
  });

  it('reads a notice that is one link, and none of several links to other pages', () => {
    const notice = '<div class="bar"><a href="/n">New return window of 14 days from 1 May</a></div>';
    const card = (days: number) =>
      `<div class="card"><a href="/c">How a return window of ${days} days works</a></div>`;
    const page = (around: string) => textsOf(`<body>${around}<main>${ARTICLE}</main></body>`);
    expect(page(notice)).toEqual(['New return window of 14 days from 1 May', ...EXPECTED]);
    expect(
      page('<div class="bar"><a href="/n">Harbour Studio 2.0 is now live for everybody</a></div>'),
    ).toEqual(EXPECTED);
    expect(page(`<div>${card(7)}${card(14)}</div>`)).toEqual(EXPECTED);
  });

  it.each([
    'comment',
    'replies',
    'responses',
    'review',
    'breadcrumbs',
    'footer',
    'nav',
    'related',
    'cookie-policy',
  ])('reads a rule in a box that happens to be called "%s"', (name) => {
    const rule = 'Parcels are handed over within 2 days. See the <a href="/x">fee card</a>.';
    const page = `<body><main>${ARTICLE}<div class="${name}"><p>${rule}</p></div></main></body>`;
    expect(textsOf(page).at(-1)).toBe(rule.replace(/<[^>]+>/g, ''));
  });

  it('leaves out what readers wrote below it', () => {
    const entry = (name: string): string =>
      `<li><img src="/p.png" alt="" class="avatar"><b>${name}</b> <time datetime="2026-03-01">1 March</time><p>I have sold toys for years and never had to.</p><button>Reply</button></li>`;
    const thread = `<div class="comments"><ol>${entry('Ann')}${entry('Bo')}</ol></div>`;
    expect(textsOf(`<body><main>${ARTICLE}${thread}</main></body>`)).toEqual(EXPECTED);
  });

  it('keeps the title that stands beside the article, with its date', () => {
    const page = `<body><main><h1>Listing rules</h1><p>Updated on 1 March 2026</p><article>${ARTICLE.replace(/<h1>.*<\/h1>/, '')}</article></main></body>`;
    expect(textsOf(page)).toEqual(['Listing rules', 'Updated on 1 March 2026', ...RULES]);
  });

  it('does not believe an empty main element', () => {
    expect(textsOf(`<body><main></main><div>${ARTICLE}</div></body>`)).toEqual(EXPECTED);
  });

  it('gives the same text whether a menu has loaded or not', () => {
    const page = (side: string) =>
      `<body><div class="layout">${side}<div class="content">${ARTICLE}</div></div></body>`;
    expect(textsOf(page(`<div class="sidebar">${menu(80)}</div>`))).toEqual(textsOf(page('')));
  });

  it('gives the same text whether a consent window is there or not', () => {
    const text =
      'We and our 845 partners store cookies and process personal data for the purposes below. '.repeat(60);
    const consent = `<div id="CybotCookiebotDialog"><h2>Consent</h2><p>${text}</p><button>Accept all</button></div>`;
    expect(textsOf(`<body>${consent}<main>${ARTICLE}</main></body>`)).toEqual(EXPECTED);
    expect(textsOf(`<body><div>${ARTICLE}</div>${consent}</body>`)).toEqual(EXPECTED);
  });

  it.each([
    'Highlighted offers: 30 euros of credit to begin with',
    'Hervorgehobene Angebote: 30 Euro Startguthaben',
    'Try our adverts with a $50 credit today',
  ])('leaves out a link above the page that only offers money: %s', (offer) => {
    const page = `<div id="teaser"><a href="/offer">${offer}</a></div><div><h1>Rules</h1>${RULES.map((rule) => `<p>${rule}</p>`).join('')}</div>`;
    expect(textsOf(`<body>${page}</body>`).join('\n')).not.toContain(offer);
  });

  it('leaves out a dialog that is called after cookies, however short the page and few its words', () => {
    const dialog = `<div class="cookie-consent" role="dialog"><p>We use cookies to keep you signed in.</p><button>Fine</button></div>`;
    expect(textsOf(`<body>${dialog}<main><h1>App</h1><p>The app is new.</p></main></body>`)).toEqual([
      'App',
      'The app is new.',
    ]);
  });

  it('leaves out a bar that asks for consent without being called so', () => {
    const bar =
      '<div class="x1"><p>We use cookies to improve our services. Click “Accept all” to let partners use them, or “Reject all” to say no.</p><button>Reject all</button><button>Accept all</button></div>';
    expect(textsOf(`<body><main>${ARTICLE}</main>${bar}</body>`)).toEqual(EXPECTED);
  });

  it('takes no word of a sentence for the age of the page: "hier" is yesterday in French alone', () => {
    const line = '<p>Die bisherige Fassung finden Sie <a href="/old"><u>hier</u></a>.</p>';
    expect(textsOf(`<main>${ARTICLE}${line}</main>`).at(-1)).toBe('Die bisherige Fassung finden Sie hier.');
  });

  it('keeps a policy that is about cookies', () => {
    const policy = `<div class="cookie-policy content"><h1>Cookie notice</h1>${RULES.map((rule) => `<p>${rule} Cookies need consent.</p>`).join('')}</div>`;
    expect(textsOf(`<body>${policy}</body>`)).toHaveLength(6);
  });

  it('keeps a page that is a list of rules', () => {
    const list = RULES.map((rule) => `<li>${rule}</li>`).join('');
    expect(
      textsOf(`<body><nav>${menu(5)}</nav><div><h1>Listing rules</h1><ul>${list}</ul></div></body>`),
    ).toEqual(EXPECTED);
  });

  it('keeps a page that is a list of links', () => {
    const page = `<body><header><a href="/">Home</a></header><main><h1>Policies</h1>${menu(20)}</main></body>`;
    expect(textsOf(page)).toHaveLength(21);
  });

  it('keeps a list of links that ends an introduction', () => {
    const page = `<body><div>${menu(9)}</div><div><h1>Policies</h1>${RULES.map((rule) => `<p>${rule}</p>`).join('')}${menu(8)}</div></body>`;
    expect(textsOf(page)).toHaveLength(1 + RULES.length + 8);
  });

  it('keeps a list of links between paragraphs', () => {
    const [first = '', ...rest] = RULES;
    const page = `<body><div><p>${first}</p>${menu(4)}${rest.map((rule) => `<p>${rule}</p>`).join('')}</div></body>`;
    expect(textsOf(page)).toHaveLength(9);
  });

  it('keeps notes that stand in the article as asides, headers and footers', () => {
    const note = '<aside>From 1 May the fee for toys is 15%.</aside>';
    const foot = '<footer>These rules replace those of 2024.</footer>';
    expect(textsOf(`<body><main>${ARTICLE}${note}${foot}</main></body>`)).toEqual([
      ...EXPECTED,
      'From 1 May the fee for toys is 15%.',
      'These rules replace those of 2024.',
    ]);
  });

  it('keeps a heading whose id sounds like furniture', () => {
    const heading = '<h2 id="how-we-share-data"><a href="#how-we-share-data">How we share data</a></h2>';
    expect(textsOf(`<body><main>${ARTICLE}${heading}<p>We do not.</p></main></body>`)).toContain(
      'How we share data',
    );
  });

  it('reads Chinese, where a paragraph has few characters', () => {
    const rules = [
      '卖家须在五月一日前确认进口商信息。',
      '未确认的商品将被下架处理。',
      '申诉须在七日内提交证明材料。',
    ];
    const page = `<body><div><a href="/">首页</a><a href="/rule">规则中心</a><a href="/help">帮助</a></div>
      <div><h2>商品信息规则</h2>${rules.map((rule) => `<p>${rule}</p>`).join('')}<div>浏览量：12345</div></div>
      <div><h3>相关推荐</h3><ul><li><a href="/1">物流规则</a></li><li><a href="/2">处罚规则</a></li></ul></div>
      <div>以上内容对您有帮助吗？<span>有帮助</span><span>没帮助</span></div></body>`;
    expect(textsOf(page)).toEqual(['商品信息规则', ...rules]);
  });
});

describe('furniture known by its build', () => {
  const around = (furniture: string): string => `<body><main>${ARTICLE}${furniture}</main></body>`;
  const links = (...pairs: [string, string][]): string =>
    `<div>${pairs.map(([href, text]) => `<a href="${href}">${text}</a>`).join(' ')}</div>`;

  it.each([
    ['a table of contents', `<p>Contents</p>${links(['#a', 'Scope'], ['#b', 'Fees'], ['#c', 'Penalties'])}`],
    [
      'a language switch',
      links(['/de', 'Deutsch'], ['/fr', 'Français'], ['/zh', '简体中文'], ['/en', 'English (UK)']),
    ],
    [
      'a share bar',
      links(
        ['https://www.facebook.com/sharer/sharer.php?u=1', 'Facebook'],
        ['https://twitter.com/intent/tweet?u=1', 'X'],
      ),
    ],
    ['a breadcrumb', `<ol class="breadcrumbs"><li><a href="/">Help</a></li><li>Fees</li></ol>`],
    ['page numbers', links(['?p=1', '1'], ['?p=2', '2'], ['?p=3', '3'])],
    ['a view counter', '<div><span>12.4k views</span></div>'],
    ['a relative time', '<div>Updated over a week ago</div>'],
    ['a list of related articles', `<h3>See also</h3>${menu(3)}`],
    ['a box of related articles', `<div><div><h4>Ähnliche Artikel</h4></div>${menu(3)}</div>`],
  ])('leaves out %s', (_, furniture) => {
    expect(textsOf(around(furniture))).toEqual(EXPECTED);
  });

  it('leaves out a table of contents whose links are gone', () => {
    const sections = ['Scope', 'Fees', 'Penalties'];
    const article = (toc: (name: string) => string): string =>
      `<main>${ARTICLE}<ol>${sections.map((name) => `<li>${toc(name)}</li>`).join('')}</ol>
        ${sections.map((name, index) => `<h2>${index + 1}. ${name}</h2><p>${paragraph(name)}</p>`).join('')}</main>`;
    expect(textsOf(article((name) => name))).toEqual(
      textsOf(article((name) => `<a href="#${name}">${name}</a>`)),
    );
  });

  it('keeps a list of short rules that are headings themselves', () => {
    const page = around(
      '<ul><li><h2>No weapons</h2></li><li><h2>No drugs</h2></li><li><h2>No tickets</h2></li></ul>',
    );
    expect(textsOf(page)).toEqual([...EXPECTED, 'No weapons', 'No drugs', 'No tickets']);
  });

  it.each([
    'Was this page helpful?',
    '这篇文章对您有帮助吗？',
    'この記事は役に立ちましたか？',
    'War dieser Artikel hilfreich?',
    'Cet article vous a-t-il été utile ?',
    '¿Fue útil esta información?',
    'Questo articolo ti è stato utile?',
    'Este artigo foi útil?',
    'Czy ten artykuł był pomocny?',
    'Apakah artikel ini membantu?',
    'Bài viết này có hữu ích không?',
    'Была ли эта статья полезной?',
  ])('leaves out the question "%s"', (question) => {
    expect(textsOf(around(`<div><p>${question}</p><span>12</span> <a href="#">👍</a></div>`))).toEqual(
      EXPECTED,
    );
  });

  it.each([
    'More than <strong>1,000 views</strong> are needed.',
    'Mehr dazu <a href="/mehr">hier</a> und dort.',
    'See the <a class="nav-link" href="/p">returns policy</a> for more.',
    '<span>Fees rise</span> <b>today</b>',
    'Press the <button>Confirm</button> button.',
  ])('keeps every word of the sentence "%s"', (sentence) => {
    const words = sentence.replace(/<[^>]+>/g, '');
    expect(textsOf(around(`<div><p>${sentence}</p></div>`)).slice(-1)).toEqual([words]);
  });

  it('keeps counts that are rules', () => {
    const table =
      '<table><tr><th>Level</th><th>Needs</th></tr><tr><td>Gold</td><td>1,000 views</td></tr></table>';
    expect(textsOf(around(table)).slice(-1)).toEqual(['Gold | 1,000 views']);
  });
});
