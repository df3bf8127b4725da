import { describe, expect, test } from 'vitest';
import { extractDocument } from '../../../src/extract/document.js';
import { splitEntries } from '../../../src/extract/entries/split.js';
import { normaliseText } from '../../../src/extract/text/normalise.js';

/** What a reader sees of a dated notice: its day, the date as written there, its title and its text. */
type Notice = readonly [day: string, written: string, title: string, text: string];

interface Log {
  readonly lang: string;
  readonly title: string;
  readonly heads: readonly [date: string, title: string, text: string];
  readonly notices: readonly Notice[];
}

const LOGS: readonly Log[] = [
  {
    lang: 'en',
    title: 'Policy changes',
    heads: ['Date', 'Policy', 'What changes'],
    notices: [
      [
        '2026-03-05',
        'March 5, 2026',
        'Referral fees for shoes',
        'From 15 April 2026 the referral fee rises from 12 % to 14 %.',
      ],
      [
        '2026-02-20',
        'February 20, 2026',
        'Return window',
        'Sellers must accept returns within 30 days of delivery.',
      ],
      [
        '2025-12-08',
        'December 8, 2025',
        'Labels on parcels',
        'The label stands on the longest side of each parcel.',
      ],
    ],
  },
  {
    lang: 'de',
    title: 'Änderungen der Richtlinien',
    heads: ['Datum', 'Richtlinie', 'Änderung'],
    notices: [
      [
        '2026-03-05',
        '5. März 2026',
        'Gebühren für Schuhe',
        'Ab dem 15. April 2026 steigt die Gebühr von 12 % auf 14 %.',
      ],
      [
        '2026-02-20',
        '20. Februar 2026',
        'Rückgabefrist',
        'Verkäufer müssen Rücksendungen binnen 30 Tagen annehmen.',
      ],
      [
        '2025-12-08',
        '8. Dezember 2025',
        'Etiketten auf Paketen',
        'Das Etikett klebt auf der längsten Seite des Pakets.',
      ],
    ],
  },
  {
    lang: 'fr',
    title: 'Évolutions des règles',
    heads: ['Date', 'Règle', 'Modification'],
    notices: [
      [
        '2026-03-05',
        '5 mars 2026',
        'Commission sur les chaussures',
        'À partir du 15 avril 2026, la commission passe de 12 % à 14 %.',
      ],
      [
        '2026-02-20',
        '20 février 2026',
        'Délai de retour',
        'Les vendeurs acceptent les retours pendant 30 jours.',
      ],
      [
        '2025-12-08',
        '8 décembre 2025',
        'Étiquettes des colis',
        "L'étiquette se place sur le plus grand côté du colis.",
      ],
    ],
  },
  {
    lang: 'es',
    title: 'Cambios en las políticas',
    heads: ['Fecha', 'Política', 'Cambio'],
    notices: [
      [
        '2026-03-05',
        '5 de marzo de 2026',
        'Comisión para calzado',
        'Desde el 15 de abril de 2026 la comisión sube del 12 % al 14 %.',
      ],
      [
        '2026-02-20',
        '20 de febrero de 2026',
        'Plazo de devolución',
        'Los vendedores aceptan devoluciones durante 30 días.',
      ],
      [
        '2025-12-08',
        '8 de diciembre de 2025',
        'Etiquetas de los paquetes',
        'La etiqueta va en el lado más largo del paquete.',
      ],
    ],
  },
  {
    lang: 'it',
    title: 'Modifiche alle norme',
    heads: ['Data', 'Norma', 'Modifica'],
    notices: [
      [
        '2026-03-05',
        '5 marzo 2026',
        'Commissione per le scarpe',
        'Dal 15 aprile 2026 la commissione sale dal 12 % al 14 %.',
      ],
      ['2026-02-20', '20 febbraio 2026', 'Termine di reso', 'I venditori accettano i resi entro 30 giorni.'],
      [
        '2025-12-08',
        '8 dicembre 2025',
        'Etichette dei pacchi',
        'L’etichetta va sul lato più lungo del pacco.',
      ],
    ],
  },
  {
    lang: 'zh-CN',
    title: '规则变更公告',
    heads: ['发布日期', '规则名称', '变更内容'],
    notices: [
      ['2026-03-05', '2026年3月5日', '鞋类佣金调整', '自2026年4月15日起，佣金由12%上调至14%。'],
      ['2026-02-20', '2026年2月20日', '退货期限', '卖家须在签收后30天内接受退货。'],
      ['2025-12-08', '2025年12月8日', '包裹标签要求', '标签须贴在包裹最长的一面。'],
    ],
  },
  {
    lang: 'ja',
    title: '規約変更のお知らせ',
    heads: ['掲載日', '規約', '変更内容'],
    notices: [
      [
        '2026-03-05',
        '2026年3月5日',
        '靴の販売手数料の改定',
        '2026年4月15日より手数料を12％から14％に変更します。',
      ],
      ['2026-02-20', '2026年2月20日', '返品期間について', '出品者は到着後30日間の返品を受け付けてください。'],
      ['2025-12-08', '2025年12月8日', '荷物のラベルについて', 'ラベルは荷物の一番長い面に貼ってください。'],
    ],
  },
  {
    lang: 'ko',
    title: '정책 변경 안내',
    heads: ['게시일', '정책', '변경 내용'],
    notices: [
      [
        '2026-03-05',
        '2026년 3월 5일',
        '신발 판매 수수료 인상',
        '2026년 4월 15일부터 수수료가 12%에서 14%로 인상됩니다.',
      ],
      [
        '2026-02-20',
        '2026년 2월 20일',
        '반품 기간 안내',
        '판매자는 배송 후 30일 이내의 반품을 받아야 합니다.',
      ],
      ['2025-12-08', '2025년 12월 8일', '상자 라벨 부착 기준', '라벨은 상자의 가장 긴 면에 붙여야 합니다.'],
    ],
  },
  {
    lang: 'pl',
    title: 'Zmiany zasad',
    heads: ['Data', 'Zasada', 'Zmiana'],
    notices: [
      [
        '2026-03-05',
        '5 marca 2026',
        'Prowizja za obuwie',
        'Od 15 kwietnia 2026 prowizja rośnie z 12 % do 14 %.',
      ],
      ['2026-02-20', '20 lutego 2026', 'Termin zwrotu', 'Sprzedawcy przyjmują zwroty przez 30 dni.'],
      [
        '2025-12-08',
        '8 grudnia 2025',
        'Etykiety na paczkach',
        'Etykieta znajduje się na najdłuższym boku paczki.',
      ],
    ],
  },
  {
    lang: 'th',
    title: 'ประกาศเปลี่ยนแปลงนโยบาย',
    heads: ['วันที่', 'นโยบาย', 'รายละเอียด'],
    notices: [
      [
        '2026-03-05',
        '5 มีนาคม 2569',
        'ค่าธรรมเนียมรองเท้า',
        'ตั้งแต่วันที่ 15 เมษายน 2569 ค่าธรรมเนียมเพิ่มจาก 12% เป็น 14%',
      ],
      ['2026-02-20', '20 กุมภาพันธ์ 2569', 'ระยะเวลาคืนสินค้า', 'ผู้ขายต้องรับคืนสินค้าภายใน 30 วัน'],
      ['2025-12-08', '8 ธันวาคม 2568', 'ฉลากบนพัสดุ', 'ติดฉลากบนด้านที่ยาวที่สุดของพัสดุ'],
    ],
  },
];

const LAYOUTS: Readonly<Record<string, (log: Log) => string>> = {
  'a heading for each date': ({ notices }) =>
    notices.map(([, date, title, text]) => `<h2>${date}</h2><h3>${title}</h3><p>${text}</p>`).join(''),
  'a date below each heading': ({ notices }) =>
    notices.map(([, date, title, text]) => `<h3>${title}</h3><p>${date}</p><p>${text}</p>`).join(''),
  'headings that end with a date': ({ notices }) =>
    notices.map(([, date, title, text]) => `<h2>${title} (${date})</h2><p>${text}</p>`).join(''),
  'a table with a column of dates': ({ notices, heads }) =>
    `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${notices.map(([, date, title, text]) => `<tr><td>${date}</td><td>${title}</td><td>${text}</td></tr>`).join('')}</tbody></table>`,
  'terms with definitions': ({ notices }) =>
    `<dl>${notices.map(([, date, title, text]) => `<dt>${date}</dt><dd><p>${title}</p><p>${text}</p></dd>`).join('')}</dl>`,
  'a list of lines that begin with a date': ({ notices }) =>
    `<ul>${notices.map(([, date, title, text]) => `<li>${date}: ${title}<p>${text}</p></li>`).join('')}</ul>`,
  'paragraphs that begin with a date': ({ notices }) =>
    notices.map(([, date, title, text]) => `<p><b>${date}</b> – ${title}</p><p>${text}</p>`).join(''),
  'sections of products': ({ notices }) =>
    `<h2>Alpha</h2>${notices.map(([, date, title, text]) => `<h3>${date}</h3><p>${title}</p><p>${text}</p>`).join('')}<h2>Beta</h2>${notices.map(([, date, title, text]) => `<h3>${date}</h3><p>${title} B</p><p>B: ${text}</p>`).join('')}`,
};

function split(body: string, lang = 'en', today = '2026-03-10') {
  const document = extractDocument(
    {
      outcome: 'content',
      url: 'https://seller.example/log',
      finalUrl: 'https://seller.example/log',
      status: 200,
      contentType: 'text/html',
      charset: 'utf-8',
      body: new Uint8Array(),
      text: `<html lang="${lang}"><body><main>${body}</main></body></html>`,
      validators: {},
      fetchedAt: `${today}T08:00:00Z`,
    },
    { content: ['main'], ignore: [] },
  );
  return splitEntries(document, { today });
}

describe.each(Object.entries(LAYOUTS))('%s', (layout, write) => {
  test.each(LOGS.map((log) => [log.lang, log] as const))('in %s', (lang, log) => {
    const { entries } = split(`<h1>${log.title}</h1>${write(log)}`, lang);
    const times = layout === 'sections of products' ? 2 : 1;
    const expected = Array.from({ length: times }, () => log.notices.map(([day]) => day)).flat();
    expect(entries.map(({ published }) => published)).toEqual(expected);
    for (const [at, [, , title, text]] of log.notices.entries()) {
      expect(entries[at]?.title).toContain(normaliseText(title));
      expect(entries[at]?.blocks.map((block) => block.text).join(' ')).toContain(normaliseText(text));
    }
    if (times === 2)
      expect(entries.map(({ section }) => section.at(-1))).toEqual([
        'Alpha',
        'Alpha',
        'Alpha',
        'Beta',
        'Beta',
        'Beta',
      ]);
  });
});

describe('dates without a year', () => {
  const days = (body: string, today?: string) =>
    split(body, 'en', today).entries.map(({ published }) => published);
  const headings = (...dates: string[]) =>
    dates.map((date) => `<h2>${date}</h2><p>A rule about ${date}.</p>`).join('');

  test('are those of the heading above', () => {
    const year = (name: string, ...dates: string[]) =>
      `<h2>${name}</h2>${dates.map((date) => `<h3>${date}</h3><p>A rule about ${date}.</p>`).join('')}`;
    expect(days(year('2026', 'March 5', 'January 9') + year('2025', 'December 20', 'March 3'))).toEqual([
      '2026-03-05',
      '2026-01-09',
      '2025-12-20',
      '2025-03-03',
    ]);
  });

  test('follow from the order, whichever way it runs', () => {
    expect(days(headings('March 5', 'January 9', 'December 20', 'November 2'))).toEqual([
      '2026-03-05',
      '2026-01-09',
      '2025-12-20',
      '2025-11-02',
    ]);
    expect(days(headings('November 2', 'December 20', 'January 9', 'March 5'))).toEqual([
      '2025-11-02',
      '2025-12-20',
      '2026-01-09',
      '2026-03-05',
    ]);
  });

  test('may be announced for a day soon to come', () => {
    expect(days(headings('January 4', 'December 20', 'December 2'), '2025-12-22')).toEqual([
      '2026-01-04',
      '2025-12-20',
      '2025-12-02',
    ]);
  });
});

describe('a page that is no list of dated items', () => {
  test('gives no entries', () => {
    const policy = `<h1>Return policy</h1><p>Last updated: 5 March 2026</p><h2>1. Scope</h2><p>This policy applies to all sellers of the harbour and to every order that they ship.</p><h2>2. Returns</h2><p>Sellers must accept returns within 30 days. From 15 April 2026 the window is 14 days. Before 1 January 2026 it was 60 days.</p>`;
    expect(split(policy).entries).toEqual([]);
    const numbered = ['2.15.9', '2.15.10', '2.15.11', '2.15.12'].map(
      (number) => `<p>${number}. Sellers must keep slip ${number} for one year.</p>`,
    );
    expect(split(`<h1>Terms</h1>${numbered.join('')}`, 'ro').entries).toEqual([]);
  });
});
