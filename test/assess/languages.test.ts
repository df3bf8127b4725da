import { describe, expect, it } from 'vitest';
import { explainSeverity } from '../../src/assess/assess.js';
import { emptyMemory } from '../../src/compare/memory/memory.js';
import { judgeEdit } from '../../src/pipeline/judge.js';
import { knowledge, source } from '../support/steps.js';
import { assessText } from './support.js';

/** A fee that rises on 1 May 2026, or a ban from that day on, by an announcement of one or two sentences. */
const RULES: readonly (readonly [language: string, title: string, body: string])[] = [
  [
    'ar',
    'تعديل عمولة الألعاب',
    'اعتبارًا من 1 مايو 2026 ترتفع عمولة الألعاب إلى 14%، ويجب على البائعين تحديث الأسعار.',
  ],
  [
    'bg',
    'Нова такса за играчки',
    'Считано от 1 май 2026 г. таксата за играчки се повишава на 14%. Продавачите трябва да актуализират цените.',
  ],
  ['bn', 'খেলনার কমিশন', '১ মে ২০২৬ থেকে খেলনার কমিশন ১৪% হবে। বিক্রেতাদের মূল্য হালনাগাদ করতে হবে।'],
  [
    'da',
    'Nyt gebyr for legetøj',
    'Fra den 1. maj 2026 stiger gebyret for legetøj til 14 %. Sælgere skal opdatere priserne.',
  ],
  [
    'et',
    'Mänguasjade tasu',
    'Alates 1. maist 2026 tõuseb mänguasjade tasu 14 protsendini. Müüjad peavad hinnad uuendama.',
  ],
  [
    'fa',
    'کارمزد اسباب‌بازی',
    'از تاریخ 1 مه 2026 کارمزد اسباب‌بازی به 14 درصد افزایش می‌یابد. فروشندگان باید قیمت‌ها را به‌روز کنند.',
  ],
  [
    'fi',
    'Lelujen palkkio',
    'Lelujen palkkio nousee 14 prosenttiin 1.5.2026 alkaen. Myyjien täytyy päivittää hinnat.',
  ],
  [
    'fil',
    'Bagong singil sa laruan',
    'Simula Mayo 1, 2026, tataas sa 14% ang singil sa mga laruan. Dapat i-update ng mga nagbebenta ang presyo.',
  ],
  ['he', 'עמלת צעצועים', 'החל מיום 1 במאי 2026 עמלת הצעצועים עולה ל-14%. המוכרים חייבים לעדכן את המחירים.'],
  ['hi', 'खिलौनों पर कमीशन', '1 मई 2026 से खिलौनों पर कमीशन 14% हो जाएगा। विक्रेताओं को मूल्य अपडेट करना होगा।'],
  [
    'hr',
    'Naknada za igračke',
    'Od 1. svibnja 2026. naknada za igračke raste na 14 %. Prodavatelji moraju ažurirati cijene.',
  ],
  ['km', 'គោលការណ៍ថ្មី', 'ចាប់ពីថ្ងៃទី 1 ខែឧសភា ឆ្នាំ 2026 ថ្លៃសេវាសម្រាប់ប្រដាប់ក្មេងលេងកើនឡើងដល់ 14%។'],
  [
    'lt',
    'Mokestis už žaislus',
    'Nuo 2026 m. gegužės 1 d. mokestis už žaislus didėja iki 14 %. Pardavėjai privalo atnaujinti kainas.',
  ],
  [
    'ms',
    'Komisen mainan',
    'Mulai 1 Mei 2026, komisen mainan naik kepada 14%. Penjual mesti mengemas kini harga.',
  ],
  ['nb', 'Gebyr for leker', 'Fra 1. mai 2026 øker gebyret for leker til 14 %. Selgere må oppdatere prisene.'],
  [
    'sk',
    'Poplatok za hračky',
    'Od 1. mája 2026 sa poplatok za hračky zvyšuje na 14 %. Predajcovia musia aktualizovať ceny.',
  ],
  [
    'sl',
    'Provizija za igrače',
    'Od 1. maja 2026 se provizija za igrače zviša na 14 %. Prodajalci morajo posodobiti cene.',
  ],
  [
    'uk',
    'Комісія на іграшки',
    'З 1 травня 2026 року комісія на іграшки зростає до 14%. Продавці повинні оновити ціни.',
  ],
];

describe('a rule in the languages of the marketplaces', () => {
  it.each(RULES)('is one in %s, and its day is read', (language, title, body) => {
    const result = assessText(title, body, { language });
    expect(result).toMatchObject({ isRuleChange: true, effective: { date: '2026-05-01' } });
  });
});

describe('a text in a language that RuleWatch has no words for', () => {
  const georgian =
    'გამყიდველებმა სათამაშოები უნდა გაგზავნონ ორი დღის ვადაში, წინააღმდეგ შემთხვევაში განცხადება წაიშლება.';
  const swahili =
    'Wauzaji hawaruhusiwi kuuza betri bila ripoti ya majaribio. Matangazo bila ripoti yataondolewa.';

  it.each([
    ['ka', georgian],
    ['sw', swahili],
  ])('is to be read, never an offer: %s', (language, body) => {
    const result = assessText(body.slice(0, 20), body, { language });
    expect(result).toMatchObject({ kind: 'rule-change', isRuleChange: true });
    expect(result.kindReasons).toEqual([{ code: 'unknown-language', params: { language } }]);
    expect(result.headline.en).toContain('language not known to RuleWatch: please read');
    expect(explainSeverity(result.kindReasons[0] ?? { code: '' }, 'zh-CN')).toContain('请阅读原文');
    expect(['medium', 'high', 'critical']).toContain(result.severity);
  });

  it('is told when it changes, however little speaks for a rule', () => {
    const page = (text: string) => ({
      url: 'https://harbour.example/r',
      title: 'წესი',
      language: 'ka',
      blocks: [{ kind: 'paragraph' as const, text }],
    });
    const { comparison } = judgeEdit(
      page(georgian),
      page(georgian.replace('ორი', 'ერთი')),
      emptyMemory(),
      'document',
      {
        source,
        knowledge,
        at: '2026-04-01T08:00:00.000Z',
      },
    );
    expect(comparison.verdict).toBe('material');
  });
});
