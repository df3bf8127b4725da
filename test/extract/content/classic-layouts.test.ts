import { describe, expect, it } from 'vitest';
import { extract } from '../fetched.js';

const textsOf = (html: string): string[] => extract(html).blocks.map((block) => block.text);
const page = (title: string, body: string): string =>
  `<html><head><title>${title}</title></head><body>${body}</body></html>`;
const links = (separator: string, ...texts: string[]): string =>
  texts.map((text, index) => `<a href="/l/${index}">${text}</a>`).join(separator);
const rules = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `Sellers send the report for group ${index + 1} within ${index + 3} days of the order.`,
  );
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

const JAPANESE = {
  title: '送料の表示について',
  rule: '四月一日から、商品ページに送料を必ず表示してください。表示のない商品は掲載を停止します。',
};

interface Layout {
  readonly html: (promotion: string, clock: string) => string;
  readonly expected: readonly string[];
}

const [first = '', second = ''] = rules(2);
const LAYOUTS: Readonly<Record<string, Layout>> = {
  'German, boxes only': {
    html: (promotion, clock) =>
      page(
        'Verpackung | Marktplatz Nord',
        `<div id="a"><div><a href="/">Marktplatz Nord</a> <a href="/k">Konto</a></div><div><a href="/x">${promotion}</a></div>
        <div><a href="/">Start</a> &raquo; <a href="/r">Regeln</a> &raquo; <span>Verpackung</span></div>
        <div><div><h1>Verpackung</h1><p>Ab dem 1. Mai ist die Registrierungsnummer in jedem Angebot anzugeben. Angebote ohne Nummer werden gesperrt.</p></div>
        <div><h3>Aktuelles</h3><ul><li>${links('</li><li>', 'Neue Versandarten im Überblick', 'Angebote schneller einstellen', 'Bilder richtig zuschneiden')}</li></ul></div></div>
        <div>${links(' | ', 'Impressum', 'Datenschutz', 'AGB')} | Marktplatz Nord GmbH<br>Alle Preise verstehen sich ohne Gewähr.<br><span>Seite erzeugt am ${clock}</span></div></div>`,
      ),
    expected: [
      'Verpackung',
      'Ab dem 1. Mai ist die Registrierungsnummer in jedem Angebot anzugeben. Angebote ohne Nummer werden gesperrt.',
      'Alle Preise verstehen sich ohne Gewähr.',
    ],
  },
  'Japanese, boxes only, short': {
    html: (promotion, clock) =>
      page(
        `${JAPANESE.title}｜みなと市場`,
        `<div><div>みなと市場</div><div><a href="/c">${promotion}</a></div><div><a href="/">ホーム</a> ＞ お知らせ ＞ ${JAPANESE.title}</div>
        <div><div>${JAPANESE.title}</div><div>${JAPANESE.rule}</div></div>
        <div>${links(' ', '会社概要', '利用規約', 'プライバシーポリシー')}<div>© 2026 みなと市場</div><div>表示日時：${clock}</div></div></div>`,
      ),
    expected: [JAPANESE.title, JAPANESE.rule],
  },
  'Chinese, title without heading': {
    html: (promotion, clock) =>
      page(
        '发货规则 | 海港商城',
        `<div><div><a href="/x">${promotion}</a></div><div><span><a href="/">首页</a></span><span>/</span><span>规则</span><span>/</span><span>发货规则</span></div>
        <div><div>发货规则</div><div><p>自五月一日起，商家须在三日内发货，逾期订单自动取消。</p></div></div>
        <div>${links(' ', '关于我们', '隐私政策', '联系我们')}<div>版权所有 海港商城 京ICP备12345678号</div><div>页面生成时间：${clock}</div></div></div>`,
      ),
    expected: ['发货规则', '自五月一日起，商家须在三日内发货，逾期订单自动取消。'],
  },
  'English, tables': {
    html: (promotion, clock) =>
      page(
        'Harbour Mall - Reports',
        `<table><tr><td colspan="2"><a href="/"><b>Harbour Mall</b></a> <a href="/promo">${promotion}</a></td></tr>
        <tr><td>${links('<br>', 'Start selling', 'Fees', 'Shipping', 'Help')}</td>
        <td><font><a href="/">Home</a> &gt; <a href="/r">Rules</a> &gt; Reports</font><br><h1>Reports</h1>${paragraphs([first, second])}<hr><p>${links(' | ', 'Imprint', 'Privacy')}</p><p>Copyright 2026 Harbour Mall Ltd. All rights reserved.</p></td></tr>
        <tr><td colspan="2"><small>Page generated at ${clock}</small></td></tr></table>`,
      ),
    expected: ['Reports', first, second],
  },
  'English, long': {
    html: (promotion, clock) =>
      page(
        'Reports | Harbour Mall',
        `<div><div>Harbour Mall</div><div><a href="/promo">${promotion}</a></div><div><h1>Reports</h1>${paragraphs(rules(60))}</div>
        <div><p>Harbour Mall Ltd, 4 Quay Street, Port</p><p>Registered in England, company no 123456</p><p>© Harbour Mall</p><p>Server time: ${clock}</p></div></div>`,
      ),
    expected: ['Reports', ...rules(60)],
  },
  'English, a footer as long as the text': {
    html: (promotion, clock) =>
      page(
        'Reports | Harbour Mall',
        `<div><div><a href="/promo">${promotion}</a></div><div><h1>Reports</h1><p>${first}</p><p>${second}</p></div>
        <div><div>${links(' ', 'About us', 'Careers', 'Privacy', 'Terms of use')}</div><p>Harbour Mall has been the marketplace of the coast since 1999 and belongs to its members.</p><p>© 2026 Harbour Mall. All rights reserved.</p><p>Rendered in ${clock.length} ms</p></div></div>`,
      ),
    expected: [
      'Reports',
      first,
      second,
      'Harbour Mall has been the marketplace of the coast since 1999 and belongs to its members.',
    ],
  },
};

describe.each(Object.entries(LAYOUTS))('a classic page: %s', (_, { html, expected }) => {
  it('gives the rule without what stands around it', () => {
    expect(textsOf(html('Free start: 30 euros for you', '2026-03-01 08:00:00'))).toEqual(expected);
  });

  it('gives the same text at the next fetch', () => {
    const next = html('Sell abroad without any further costs', '2026-03-02 17:41:09');
    expect(textsOf(next)).toEqual(textsOf(html('Free start', '2026-03-01 08:00:00')));
  });
});

describe('what a classic page keeps', () => {
  const around = (before: string, after: string): string[] =>
    textsOf(
      page(
        'Reports | Harbour Mall',
        `<div><div>${before}</div><div><div><h1>Reports</h1></div><div><p>${first}</p></div></div><div>${after}</div><div>© 2026 Harbour Mall</div></div>`,
      ),
    );

  it.each([
    'Draft',
    'No longer in force since 1 March 2026',
    'This rule replaces <a href="/old">the rule</a> of 2024 for all sellers.',
    '<a href="/rule.pdf">Reports, official text</a>',
  ])('"%s" before the title', (line) => {
    expect(around(line, '')).toEqual([line.replace(/<[^>]+>/g, ''), 'Reports', first]);
  });

  it.each([
    'Applies from 1 May 2026',
    'Toys are exempt.',
    'See our <a href="/p">Privacy Policy</a>, <a href="/t">Terms of Use</a>, and <a href="/c">Cookie Policy</a> for returns.',
    'Images with the mark © 2026 are refused.',
    'Invoices show the VAT no. DE 123456789 of the marketplace.',
    'This page is generated from the register within 3 days.',
    '<a href="/annex-1.pdf">Annex 1</a> <a href="/annex-2.pdf">Annex 2</a> <a href="/form.docx">Form</a>',
  ])('"%s" behind the text', (line) => {
    expect(around('', line)).toEqual(['Reports', first, line.replace(/<[^>]+>/g, '')]);
  });

  it('a rule that shares its box with the rights of the site', () => {
    const html = `<div><div><h1>Reports</h1></div><div><div>${first}</div><div>© 2026 Harbour Mall</div></div></div>`;
    expect(textsOf(page('Reports', html))).toEqual(['Reports', first]);
  });

  it('an overview of policies that is nothing but links', () => {
    const overview = links('</li><li>', 'Privacy policy', 'Terms of use', 'Cookie policy');
    const html = `<div><div><h1>Policies</h1></div><div><ul><li>${overview}</li></ul></div></div>`;
    expect(textsOf(page('Policies', html))).toHaveLength(4);
  });

  it('the text of a page without any title', () => {
    const html = `<div><div>${paragraphs(rules(3))}</div><div>${links(' ', 'Imprint', 'Privacy', 'Contact')} © 2026 X</div></div>`;
    expect(textsOf(`<body>${html}</body>`)).toEqual(rules(3));
  });

  it('the text before a first heading', () => {
    const html = `<div><p>${first}</p><p>${links(' ', 'Which reports count', 'How to send them')}</p><h2>Details</h2><p>${second}</p></div>`;
    expect(textsOf(`<body>${html}</body>`)).toEqual([
      first,
      'Which reports count How to send them',
      'Details',
      second,
    ]);
  });
});
