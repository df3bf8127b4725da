import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { carriesRule, obliges } from '../../src/compare/words/rules.js';
import { LANGUAGES } from '../../src/language/languages.js';
import { announcement, lexicons } from '../assess/support.js';

/** A duty and a ban in every language that is shipped: what a seller must and must not do. */
const SAID: Readonly<Record<string, readonly [duty: string, ban: string]>> = {
  ar: ['يجب على البائع إرفاق الملصق بالطرد.', 'لا يجوز للبائع بيع السكاكين.'],
  bg: ['Продавачът трябва да постави етикета върху пратката.', 'Забранено е продавачът да продава ножове.'],
  bn: ['বিক্রেতাকে অবশ্যই পার্সেলে লেবেল লাগাতে হবে।', 'ছুরি বিক্রি করা নিষিদ্ধ।'],
  cs: ['Prodávající musí na zásilku nalepit štítek.', 'Prodej nožů je zakázán.'],
  da: ['Sælgeren skal sætte etiketten på pakken.', 'Det er forbudt at sælge knive.'],
  de: ['Der Verkäufer muss das Etikett auf dem Paket anbringen.', 'Der Verkauf von Messern ist verboten.'],
  el: ['Ο πωλητής πρέπει να τοποθετεί την ετικέτα στο δέμα.', 'Απαγορεύεται η πώληση μαχαιριών.'],
  en: ['The seller must attach the label to the parcel.', 'Knives are prohibited.'],
  es: ['El vendedor debe colocar la etiqueta en el paquete.', 'Está prohibido vender cuchillos.'],
  et: ['Müüja peab kinnitama sildi pakile.', 'Nugade müük on keelatud.'],
  fa: ['فروشنده باید برچسب را روی بسته بچسباند.', 'فروش چاقو ممنوع است.'],
  fi: ['Myyjän täytyy kiinnittää tarra pakettiin.', 'Veitsien myynti on kielletty.'],
  fil: ['Dapat ikabit ng nagbebenta ang etiketa sa parsela.', 'Ipinagbabawal ang pagbebenta ng kutsilyo.'],
  fr: ['Le vendeur doit coller l’étiquette sur le colis.', 'La vente de couteaux est interdite.'],
  he: ['המוכר חייב להדביק את התווית על החבילה.', 'אסור למכור סכינים.'],
  hi: ['विक्रेता को पार्सल पर लेबल लगाना अनिवार्य है।', 'चाकू बेचना निषिद्ध है।'],
  hr: ['Prodavatelj mora staviti naljepnicu na paket.', 'Prodaja noževa je zabranjena.'],
  hu: ['Az eladónak kell felragasztania a címkét a csomagra.', 'Tilos kést árulni.'],
  id: ['Penjual wajib menempelkan label pada paket.', 'Dilarang menjual pisau.'],
  it: ['Il venditore deve applicare l’etichetta sul pacco.', 'È vietato vendere coltelli.'],
  ja: ['出品者は荷物にラベルを貼る必要があります。', '刃物の出品は禁止されています。'],
  km: ['អ្នកលក់ត្រូវតែបិទស្លាកលើកញ្ចប់។', 'ហាមលក់កាំបិត។'],
  ko: ['판매자는 소포에 라벨을 붙여야 합니다.', '칼 판매는 금지됩니다.'],
  lt: ['Pardavėjas privalo užklijuoti etiketę ant siuntos.', 'Draudžiama parduoti peilius.'],
  ms: ['Penjual mesti melekatkan label pada bungkusan.', 'Dilarang menjual pisau.'],
  nb: ['Selgeren må feste etiketten på pakken.', 'Det er forbudt å selge kniver.'],
  nl: ['De verkoper moet het etiket op het pakket aanbrengen.', 'Het is verboden messen te verkopen.'],
  pl: ['Sprzedawca musi umieścić etykietę na paczce.', 'Sprzedaż noży jest zabroniona.'],
  pt: ['O vendedor deve colocar a etiqueta no pacote.', 'É proibido vender facas.'],
  ro: ['Vânzătorul trebuie să aplice eticheta pe colet.', 'Este interzisă vânzarea cuțitelor.'],
  ru: ['Продавец обязан наклеить этикетку на посылку.', 'Продажа ножей запрещена.'],
  sk: ['Predávajúci musí nalepiť štítok na zásielku.', 'Predaj nožov je zakázaný.'],
  sl: ['Prodajalec mora na paket nalepiti nalepko.', 'Prodaja nožev je prepovedana.'],
  sv: ['Säljaren måste fästa etiketten på paketet.', 'Det är förbjudet att sälja knivar.'],
  th: ['ผู้ขายต้องติดฉลากบนพัสดุ', 'ห้ามขายมีด'],
  tr: ['Satıcı etiketi kolinin üzerine yapıştırmak zorundadır.', 'Bıçak satmak yasaktır.'],
  uk: ['Продавець повинен наклеїти етикетку на посилку.', 'Продаж ножів заборонено.'],
  vi: ['Người bán phải dán nhãn lên kiện hàng.', 'Cấm bán dao.'],
  zh: ['卖家必须在包裹上贴标签。', '禁止销售刀具。'],
};
const tags = LANGUAGES.map(({ tag }) => tag).filter((tag) => tag !== 'mul');

it('speaks of every language that is shipped', () => {
  expect(Object.keys(SAID).sort()).toEqual([...tags].sort());
});

describe.each(Object.entries(SAID))('in %s', (language, [duty, ban]) => {
  it('a duty and a ban are known for what they are when versions are compared', () => {
    expect(obliges(duty), duty).toBe(true);
    expect(carriesRule(ban)?.code, ban).toBe('prohibition');
  });

  it('both stand among what a seller has to do', () => {
    const given = announcement('', `${duty}\n\n${ban}`, { source: { languages: [language] } });
    const { mustDo } = assess(given, lexicons);
    expect(mustDo.join('\n')).toContain(duty.slice(0, 12));
    expect(mustDo.join('\n')).toContain(ban.slice(0, 8));
  });
});
