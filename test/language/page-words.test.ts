import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/language/matcher.js';

/** What stands on pages beside their rules is known by its words in every language, and hides no rule. */

const hints = createMatcher('page/hints');
const companyFacts = createMatcher('page/company-facts');
const pointers = createMatcher('page/pointers');
const references = createMatcher('page/references');

describe('how a page is used', () => {
  it.each([
    ['ar', 'شاهد الفيديو'],
    ['bg', 'Отваря се в нов прозорец'],
    ['bn', 'নতুন ট্যাবে খোলে'],
    ['cs', 'Otevře se v novém okně'],
    ['da', 'Spring til indhold'],
    ['de', 'Untertitel einschalten'],
    ['el', 'Μετάβαση στο περιεχόμενο'],
    ['es', 'Activa los subtítulos en español'],
    ['et', 'Liigu sisu juurde'],
    ['fa', 'بازگشت به بالا'],
    ['fi', 'Siirry sisältöön'],
    ['fil', 'Magbubukas sa bagong tab'],
    ['fr', 'S’ouvre dans une nouvelle fenêtre'],
    ['he', 'נפתח בחלון חדש'],
    ['hi', 'नई विंडो में खुलता है'],
    ['hr', 'Preskoči na sadržaj'],
    ['hu', 'Ugrás a tartalomra'],
    ['id', 'Aktifkan subtitle'],
    ['it', 'Attiva i sottotitoli'],
    ['ja', '字幕をオンにする'],
    ['km', 'មើលវីដេអូ'],
    ['ko', '새 창에서 열림'],
    ['lt', 'Atsidaro naujame lange'],
    ['ms', 'Langkau ke kandungan'],
    ['nb', 'Åpnes i nytt vindu'],
    ['nl', 'Opent in een nieuw venster'],
    ['pl', 'Przejdź do treści'],
    ['pt', 'Legendas disponíveis'],
    ['ro', 'Activați subtitrările'],
    ['ru', 'Включите субтитры'],
    ['sk', 'Preskočiť na obsah'],
    ['sl', 'Odpre se v novem oknu'],
    ['sv', 'Hoppa till innehåll'],
    ['th', 'เปิดในหน้าต่างใหม่'],
    ['tr', 'İÇERİĞE ATLA'],
    ['uk', 'Відкриється в новій вкладці'],
    ['vi', 'Mở trong cửa sổ mới'],
    ['zh', '返回顶部'],
  ])('is known in %s: %s', (_language, text) => {
    expect(hints.find(text)).toBeDefined();
  });
});

describe('what a company says of itself', () => {
  it.each([
    ['bg', 'Управител: Иван Иванов'],
    ['cs', 'Jednatel společnosti'],
    ['da', 'CVR-nr. 12345678'],
    ['de', 'Vorsitzender des Aufsichtsrats'],
    ['el', 'Διευθύνων Σύμβουλος'],
    ['es', 'Consejero delegado'],
    ['et', 'Registrikood 12345678'],
    ['fi', 'Toimitusjohtaja'],
    ['fr', 'Directeur de la publication'],
    ['he', 'מספר חברה 512345678'],
    ['hi', 'प्रबंध निदेशक'],
    ['hr', 'Predsjednik Uprave'],
    ['hu', 'Cégjegyzékszám: 01-09-123456'],
    ['id', 'Nomor Induk Berusaha'],
    ['it', 'Amministratore delegato'],
    ['ja', '代表取締役'],
    ['ko', '통신판매업 신고번호'],
    ['lt', 'Įmonės kodas'],
    ['nb', 'Daglig leder'],
    ['nl', 'Raad van commissarissen'],
    ['pl', 'Prezes zarządu'],
    ['pt', 'Conselho de administração'],
    ['ro', 'Cod unic de înregistrare'],
    ['ru', 'Председатель совета директоров'],
    ['sk', 'Konateľ'],
    ['sl', 'Matična številka'],
    ['sv', 'Verkställande direktör'],
    ['tr', 'Yönetim Kurulu Başkanı'],
    ['vi', 'Người đại diện theo pháp luật'],
    ['zh', '法定代表人'],
  ])('is known in %s: %s', (_language, text) => {
    expect(companyFacts.find(text)).toBeDefined();
  });

  it.each([
    'The account administrator confirms within 5 days',
    'El proveedor presenta el tomo',
    'Der Verkäufer nennt seinen Vertreter',
    '卖家在5日内提交',
  ])('is nothing that a seller has to do: %s', (text) => {
    expect(companyFacts.find(text)).toBeUndefined();
  });
});

describe('a number after a word', () => {
  it.each(['siehe Punkt', 'odst.', 'straipsnis', 'pykälä', 'סעיף', 'чл.', 'članak'])(
    'is the one of a part of the text: %s',
    (label) => {
      expect(references.endsText(label)).toBe(true);
    },
  );

  it.each(['antes del', 'prisen pr. stk.', 'до', 'bis zum', 'inden', 'בתוספת'])(
    'is a figure of the rule: %s',
    (label) => {
      expect(references.endsText(label)).toBe(false);
    },
  );
});

describe('a line that only sends the reader elsewhere', () => {
  it.each([
    'Découvrez comment procéder',
    'Klik hier',
    'Щракнете тук',
    'Kliknite ovdje',
    'Klikk her',
    'Napsauta tästä',
    'Spustelėkite čia',
    'לחצו כאן',
    'यहाँ क्लिक करें',
    '详情请参阅',
    '詳しくはこちら',
    '여기를 클릭',
  ])('is known: %s', (text) => {
    expect(pointers.find(text)).toBeDefined();
  });
});
