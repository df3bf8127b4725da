import { describe, expect, it } from 'vitest';
import {
  findRights,
  isCompanyLine,
  isRelativeTime,
  opensFeedback,
} from '../../src/extract/furniture/words.js';
import { createMatcher } from '../../src/language/matcher.js';

/** What stands beside the text of a page is known by its words in every language. */

const statusNotices = createMatcher('furniture/status-notices');
const cookieWords = createMatcher('furniture/cookie-words');

describe('banners about a disturbance of the site', () => {
  it.each([
    ['ar', 'نواجه مشكلات مؤقتة في الموقع. نعتذر عن الإزعاج.'],
    ['bg', 'В момента имаме технически проблем. Извиняваме се за неудобството.'],
    ['bn', 'সাময়িক অসুবিধার জন্য আমরা দুঃখিত।'],
    ['cs', 'Omlouváme se za komplikace, pracujeme na nápravě.'],
    ['da', 'Vi har tekniske problemer og beklager ulejligheden.'],
    ['de', 'Derzeit kommt es zu Störungen. Wir arbeiten an einer Lösung.'],
    ['el', 'Ορισμένες λειτουργίες ενδέχεται να είναι αργές.'],
    ['en', 'We’re having some issues right now, and some features may be slow.'],
    ['es', 'Estamos trabajando para solucionarlo. Disculpa las molestias.'],
    ['et', 'Hetkel esineb tõrkeid. Vabandame ebamugavuste pärast.'],
    ['fa', 'سایت دچار اختلال شده است.'],
    ['fi', 'Pahoittelemme häiriötä, vikaa korjataan.'],
    ['fil', 'Paumanhin sa abala, inaayos na namin ito.'],
    ['fr', 'Le site est en maintenance. Veuillez nous excuser pour la gêne occasionnée.'],
    ['he', 'האתר בתחזוקה. אנו מתנצלים על אי הנוחות.'],
    ['hi', 'असुविधा के लिए खेद है।'],
    ['hr', 'Ispričavamo se zbog neugodnosti, radimo na rješavanju problema.'],
    ['hu', 'Elnézést kérünk a kellemetlenségért!'],
    ['id', 'Mohon maaf atas ketidaknyamanannya, sistem sedang dalam perbaikan.'],
    ['it', 'Ci scusiamo per il disagio: il sito è in manutenzione.'],
    ['ja', 'ただいまメンテナンス中です。ご不便をおかけしております。'],
    ['km', 'ប្រព័ន្ធកំពុងថែទាំ'],
    ['ko', '시스템 점검 중입니다. 이용에 불편을 드려 죄송합니다.'],
    ['lt', 'Atsiprašome už nepatogumus, šaliname gedimą.'],
    ['ms', 'Maaf atas kesulitan. Kami sedang membaiki masalah ini.'],
    ['nb', 'Beklager ulempen, vi jobber med å løse problemet.'],
    ['nl', 'Onze excuses voor het ongemak, we werken aan een oplossing.'],
    ['pl', 'Trwa przerwa techniczna. Przepraszamy za utrudnienia.'],
    ['pt', 'Desculpe o transtorno, estamos trabalhando para resolver.'],
    ['ro', 'Ne cerem scuze pentru neplăcerile create, lucrăm la remedierea problemei.'],
    ['ru', 'Ведутся технические работы. Приносим извинения за неудобства.'],
    ['sk', 'Ospravedlňujeme sa za komplikácie, pracujeme na náprave.'],
    ['sl', 'Opravičujemo se za nevšečnosti, odpravljamo napako.'],
    ['sv', 'Vi beklagar besväret och jobbar på att lösa felet.'],
    ['th', 'อยู่ระหว่างการปรับปรุง ขออภัยในความไม่สะดวก'],
    ['tr', 'Bazı özellikler yavaş çalışabilir, rahatsızlık için özür dileriz.'],
    ['uk', 'Тривають технічні роботи. Перепрошуємо за незручності.'],
    ['vi', 'Hệ thống đang bảo trì, xin lỗi vì sự bất tiện này.'],
    ['zh', '系统维护中，给您带来不便，敬请谅解。'],
    ['zh', '系統正在維護，不便之處，敬請見諒。'],
  ])('are known in %s: %s', (_language, text) => {
    expect(statusNotices.find(text)).toBeDefined();
  });

  it.each([
    'The service may be interrupted while we maintain our systems.',
    'Sellers must keep their listings available and ship without delay.',
    'Der Anbieter darf den Dienst für Wartungsarbeiten unterbrechen.',
    'En cas de problème technique, le vendeur contacte le service client.',
    'En caso de problemas técnicos, el vendedor debe avisar al servicio de atención.',
    'W przypadku problemów technicznych sprzedawca kontaktuje się z pomocą.',
    'Teknik sorunlardan satıcı sorumludur.',
    '因系统维护、升级导致服务中断的，平台不承担责任。',
    'システム障害による損害について、当社は責任を負いません。',
    '회사는 시스템 장애로 인한 손해에 대하여 책임을 지지 않습니다.',
    'Продавец отвечает за технические проблемы своего магазина.',
  ])('are not what terms say of outages: %s', (text) => {
    expect(statusNotices.find(text)).toBeUndefined();
  });
});

describe('cookies of browsers', () => {
  it.each([
    'We use cookies on this site',
    'Cookie-Einstellungen',
    'Trackingcookies weigeren',
    'Šioje svetainėje naudojami slapukai',
    'Sütiket használunk',
    'Käytämme evästeitä',
    'Ta stran uporablja piškotke',
    'Kolačići na ovoj stranici',
    'Използваме бисквитки',
    'Мы используем файлы куки',
    'نستخدم ملفات تعريف الارتباط',
    'سياسة الكوكيز',
    'שימוש בעוגיות',
    '当サイトはクッキーを使用しています',
    '쿠키 설정',
    'เราใช้คุกกี้',
    '我们使用Cookie来改善体验',
    'हम कुकीज़ का उपयोग करते हैं',
    'Çerez politikası',
    'ÇEREZ TERCİHLERİ',
  ])('are known: %s', (text) => {
    expect(cookieWords.find(text)).toBeDefined();
  });

  it.each(['Cook only with safe utensils', 'A bakery may sell sütemény', '蛋糕和饼干'])(
    'are no other goods: %s',
    (text) => {
      expect(cookieWords.find(text)).toBeUndefined();
    },
  );
});

describe('lines that stand beside the text', () => {
  it.each([
    ['bg', 'преди # дни'],
    ['cs', 'naposledy aktualizováno: před # hodinami'],
    ['da', 'opdateret for # dage siden'],
    ['el', 'τελευταία ενημέρωση: πριν από # ημέρες'],
    ['et', 'uuendatud: # päeva tagasi'],
    ['fi', 'päivitetty # päivää sitten'],
    ['he', 'עודכן לפני # ימים'],
    ['hr', 'ažurirano: prije # dana'],
    ['hu', 'frissítve: # napja'],
    ['id', 'diperbarui # hari yang lalu'],
    ['lt', 'atnaujinta: prieš # dienas'],
    ['nb', 'oppdatert for # timer siden'],
    ['pl', 'ostatnia aktualizacja: # dni temu'],
    ['ro', 'actualizat: acum # zile'],
    ['ru', 'обновлено # дня назад'],
    ['sk', 'pred # dňami'],
    ['sl', 'posodobljeno: pred # dnevi'],
    ['sv', 'uppdaterades för # dagar sedan'],
    ['th', 'อัปเดตล่าสุดเมื่อ # วันที่แล้ว'],
    ['tr', 'son güncelleme: # gün önce'],
    ['uk', 'оновлено # дні тому'],
    ['vi', 'cập nhật lần cuối: # ngày trước'],
  ])('say in %s how long ago the page was touched: %s', (_language, line) => {
    expect(isRelativeTime(line)).toBe(true);
  });

  it.each([
    'versand innerhalb von # tagen',
    'do # dni od zakupu',
    'în termen de # zile',
    'pošljite pred # januarjem',
    'ship # days ago or later',
    'последние # дня',
  ])('are no terms in days: %s', (line) => {
    expect(isRelativeTime(line)).toBe(false);
  });

  it.each([
    ['bg', 'всички права запазени'],
    ['da', 'alle rettigheder forbeholdes'],
    ['el', 'με την επιφύλαξη παντός δικαιώματος'],
    ['fi', 'kaikki oikeudet pidätetään'],
    ['he', 'כל הזכויות שמורות'],
    ['hu', 'minden jog fenntartva'],
    ['ro', 'toate drepturile rezervate'],
    ['tr', 'tüm hakları saklıdır'],
    ['vi', 'mọi quyền được bảo lưu'],
  ])('claim rights in %s: %s', (_language, line) => {
    expect(findRights(line)).toBeDefined();
  });

  it.each([
    ['bg', 'еик 123456789'],
    ['cs', 'ičo: 12345678'],
    ['da', 'cvr-nr. 12345678'],
    ['fi', 'y-tunnus: 1234567-8'],
    ['hr', 'oib: 12345678901'],
    ['hu', 'adószám: 12345678-1-42'],
    ['it', 'partita iva: 12345678901'],
    ['nb', 'org.nr. 123 456 789'],
    ['nl', 'kvk-nummer: 12345678'],
    ['pl', 'nip: 1234567890'],
    ['ro', 'cui: ro1234567'],
    ['ru', 'инн 7700000000'],
    ['sv', 'org.nr: 556000-0000'],
    ['tr', 'mersis no: 0123'],
    ['uk', 'код єдрпоу: 12345678'],
  ])('have the register numbers of the company in %s: %s', (_language, line) => {
    expect(isCompanyLine(line)).toBe(true);
  });

  it.each([
    'người bán cung cấp giấy chứng nhận đăng ký kinh doanh',
    'sprzedawca podaje nip swojej firmy',
    'seller must enter the vat number',
    'verkäufer nennen ihre ust-idnr.',
  ])('ask a seller for none: %s', (line) => {
    expect(isCompanyLine(line)).toBe(false);
  });

  it.each([
    ['ar', 'هل كانت هذه المقالة مفيدة؟'],
    ['bg', 'беше ли полезна тази статия?'],
    ['cs', 'pomohl vám tento článek?'],
    ['el', 'σας βοήθησε αυτό το άρθρο;'],
    ['es', '¿te ha resultado útil este artículo?'],
    ['fi', 'oliko tästä artikkelista apua?'],
    ['he', 'האם המאמר היה מועיל?'],
    ['hu', 'hasznos volt ez a cikk?'],
    ['nl', 'was dit artikel nuttig?'],
    ['pl', 'czy ten artykuł był przydatny?'],
    ['pt', 'este artigo foi útil?'],
    ['ro', 'v-a fost util acest articol?'],
    ['sl', 'vam je bil ta članek v pomoč?'],
    ['sv', 'var den här artikeln till hjälp?'],
    ['tr', 'bu makale faydalı oldu mu?'],
    ['ko', '이 글이 도움이 되셨나요?'],
  ])('ask in %s whether the page was of use: %s', (_language, line) => {
    expect(opensFeedback(line)).toBe(true);
  });
});
