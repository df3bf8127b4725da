import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../src/compare/compare.js';
import { emptyMemory } from '../../src/compare/memory/memory.js';
import type { Comparison } from '../../src/domain/change.js';
import { terms } from './page.js';

/** What is no rule, in several languages, and beside each what looks like it and is one. */

const CLAUSE = 'Orders are handled with care by everybody who takes part in the marketplace programme.';
const edit = (before: string, after: string): Comparison =>
  compareDocuments(terms(`${CLAUSE}\n${before}`), terms(`${CLAUSE}\n${after}`), emptyMemory());

type Cases = Readonly<Record<string, readonly (readonly [before: string, after: string])[]>>;

const NO_RULE: Cases = {
  'same-words': [
    ['To print the label, click Orders.', 'To print the label, select Orders.'],
    ['View the map of desks before you leave.', 'See the map of desks before you leave.'],
    ['Sie können Ihre Etiketten hier drucken.', 'Du kannst deine Etiketten hier drucken.'],
    ['Tu peux imprimer tes étiquettes ici.', 'Vous pouvez imprimer vos étiquettes ici.'],
    ['Haz clic en el botón azul.', 'Selecciona el botón azul.'],
    ['点击蓝色按钮。', '选择蓝色按钮。'],
    ['Kliknij niebieski przycisk.', 'Naciśnij niebieski przycisk.'],
    ['Du musst das Etikett drucken.', 'Sie müssen das Etikett drucken.'],
  ],
  'click-path': [
    [
      'The stock list is under Settings > Stock in the hub.',
      'The stock list is under Settings > Account > Stock in the hub.',
    ],
    [
      'Die Liste steht unter Einstellungen > Lager im Portal.',
      'Die Liste steht unter Einstellungen > Konto > Lager im Portal.',
    ],
    [
      'La liste se trouve sous Paramètres > Stock du portail.',
      'La liste se trouve sous Paramètres > Compte > Stock du portail.',
    ],
    [
      'La lista está en Ajustes > Almacén del portal.',
      'La lista está en Ajustes > Cuenta > Almacén del portal.',
    ],
    ['库存列表位于 设置 > 库存 页面。', '库存列表位于 设置 > 账户 > 库存 页面。'],
  ],
  'earlier-version': [
    [
      '',
      'Click here to read the previous version of these terms, in force until 3 March 2026. [here](https://harbour.example/old)',
    ],
    ['', 'Frühere Fassung, gültig bis 3. März 2026 [PDF](https://harbour.example/alt)'],
    ['', 'Pour consulter la version des conditions en vigueur du 24.06.2024 au 14.01.2026, cliquez ici.'],
    ['', 'Versión anterior, vigente hasta el 3 de marzo de 2026 [PDF](https://harbour.example/vieja)'],
    ['', '历史版本（2026年3月3日前） [查看](https://harbour.example/old)'],
    [
      'Poprzednia wersja obowiązująca do 3 marca 2025 [PDF](https://harbour.example/a)',
      'Poprzednia wersja obowiązująca do 9 maja 2026 [PDF](https://harbour.example/b)',
    ],
  ],
  'company-facts': [
    ['Managing directors: Anna Berg, Jan Voss', 'Managing directors: Anna Berg, Lea Horn'],
    ['Geschäftsführer: Anna Berg', 'Geschäftsführerin: Lea Horn'],
    ['Registergericht Kiel, HRB 104233', 'Registergericht Kiel, HRB 204781'],
    ['Directeur de la publication : Anna Berg', 'Directeur de la publication : Lea Horn'],
    ['Capitale sociale e partita IVA 01234567890', 'Capitale sociale e partita IVA 09876543210'],
    ['法定代表人：王海', '法定代表人：李港'],
    ['代表取締役：山本港', '代表取締役：佐藤海'],
    ['Tel : 01 55 50 11 40', ''],
  ],
  'model-form': [
    ['Name: ______ Order: ______', 'Name: ____________ Order: ____________'],
    [
      'To the attention of [insert here the name and address of the trader]:',
      'To the attention of Harbour Trade BV, Quay 4, 1012 Amsterdam:',
    ],
    [
      'A la atención de [aquí el nombre del comerciante y su dirección]:',
      'A la atención de Puerto Comercio SL, Calle Mar 4, 08001 Barcelona:',
    ],
    [
      'An [hier sind Name und Anschrift des Händlers einzufügen]:',
      'An Kontor Handel GmbH, Am Hafen 4, 24103 Kiel:',
    ],
    [
      "À l'attention de [le professionnel insère ici son nom et son adresse] :",
      "À l'attention de Port Commerce SAS, 4 quai du Nord, 76600 Le Havre :",
    ],
    ['姓名：______ 订单号：______', '姓名：____________ 订单号：____________'],
  ],
  hint: [
    [
      'The user agreement of the port applies.',
      'The user agreement of the port - opens in new window or tab applies.',
    ],
    ['', 'Untertitel einschalten, dann Video abspielen'],
    ['', "S'ouvre dans une nouvelle fenêtre"],
    ['', 'Usa las teclas de flecha para moverte por el vídeo'],
    ['', '在新窗口中打开'],
    ['', '新しいウィンドウで開きます'],
    ['Press Esc to close the picture', ''],
  ],
  feedback: [
    ['', 'Was this page helpful?\nYes\nNo'],
    ['', 'War diese Seite hilfreich?\nJa\nNein'],
    ['', 'Cette page vous a-t-elle été utile ?\nOui\nNon'],
    ['', '¿Te ha resultado útil esta página?\nSí\nNo'],
    ['', 'Was this article helpful? Yes No'],
    ['此页面是否有帮助？', ''],
  ],
  placeholder: [
    ['Parcels are weighed.', 'Parcels are weighed. {{footer.note}}'],
    ['Pakete werden gewogen.&nbsp;', 'Pakete werden gewogen.'],
    ['<br/>Les colis sont pesés.', 'Les colis sont pesés.'],
    ['Los paquetes se pesan. TODO', 'Los paquetes se pesan.'],
    ['包裹在码头称重。undefined', '包裹在码头称重。'],
  ],
  counter: [
    ['1.4M viewsParcels are weighed at the desk.', '1.5M viewsParcels are weighed at the desk.'],
    ['12 likes Parcels are weighed at the desk.', '15 likes Parcels are weighed at the desk.'],
    ['阅读 3,456 包裹在码头称重。', '阅读 3,712 包裹在码头称重。'],
    ['340 vues Les colis sont pesés au guichet.', 'Les colis sont pesés au guichet.'],
    ['Los paquetes se pesan.', '210 visitas Los paquetes se pesan.'],
  ],
  'glued-labels': [
    ['', 'HomeHelp centreContact usPrivacyTerms of saleHarbour stories'],
    ['', 'StartseiteHilfeKontaktDatenschutzHafengeschichten'],
    ['', 'AccueilAideContactConfidentialitéHistoires du port'],
    ['', 'InicioAyudaContactoPrivacidadHistorias del puerto'],
    ['RegistrationOrdersDataFinal provisions', ''],
    ['Strona głównaPomocKontaktPrywatnośćHistorie portu', ''],
  ],
  'broken-encoding': [
    ["Les colis partent depuis l'Italie le soir.", 'Les colis partent depuis léItalie le soir.'],
    ['Das Paket für den Süden', 'Das Paket fér den Süden'],
    ['Entre 70€ et 90€ selon la taille', "Entre 70' et 90€ selon la taille"],
    ['El envío a la península', 'El envêo a la península'],
    ['Colis à déposer au quai', 'Colis ô déposer au quai'],
  ],
  markup: [
    ['The parcel is closed; the label is dry.', 'The parcel is closed; (b) the label is dry.'],
    ['Das Paket ist zu; das Etikett ist trocken.', 'a) Das Paket ist zu; b) das Etikett ist trocken.'],
    ['1. Le colis est fermé.', 'Le colis est fermé.'],
    ['• El paquete está cerrado.', 'El paquete está cerrado.'],
    ['① 包裹已封好。', '包裹已封好。'],
  ],
  'date-line': [
    [
      'The terms were last updated on: September 18, 2025.',
      'The terms were last updated on: 16th October 2026.',
    ],
    [
      'Stand der letzten Änderung, aktualisiert am 3. März 2025.',
      'Stand der letzten Änderung, aktualisiert am 9. Mai 2026.',
    ],
    [
      'Version 3.1 of this text for merchants at the port.',
      'Version 3.2 of this text for merchants at the port.',
    ],
    ['Versión 3.1', 'Versión 3.2'],
    ['Dernière mise à jour : 3 mars 2025', 'Dernière mise à jour : 9 mai 2026'],
  ],
};

const RULES: Cases = {
  'same-words': [
    ['Du kannst das Etikett drucken.', 'Sie müssen das Etikett drucken.'],
    ['To list a knife, click Orders.', 'To list a knife, do not click Orders.'],
    ['Tu peux vendre des couteaux ici.', 'Vous ne pouvez pas vendre des couteaux ici.'],
    ['Puedes elegir tu transportista.', 'Debes elegir tu transportista.'],
    ['您可以选择承运商。', '您必须选择承运商。'],
    ['Choose one carrier and one desk.', 'Choose one carrier or one desk.'],
  ],
  'click-path': [
    ['Parcels > 5 kg go to the large desk.', 'Parcels > 8 kg go to the large desk.'],
    ['Pakete > 5 kg gehen an den großen Schalter.', 'Pakete < 5 kg gehen an den großen Schalter.'],
    ['Répondez sous Paramètres > Messages en 3 jours.', 'Répondez sous Paramètres > Messages en 2 jours.'],
    ['Ajustes > Envíos: envío gratis.', 'Ajustes > Envíos: el vendedor debe pagar el envío.'],
    ['设置 > 库存：可以修改。', '设置 > 库存：不得修改。'],
  ],
  'earlier-version': [
    ['', 'The previous version applies to orders placed before 3 March 2026.'],
    ['', 'Für Bestellungen vor dem 3. März 2026 gilt die frühere Fassung.'],
    ['', "La version précédente s'applique aux commandes passées avant le 3 mars 2026."],
    ['', 'La versión anterior se aplica a los pedidos hechos antes del 3 de marzo de 2026.'],
    ['', '2026年3月3日前的订单适用历史版本，卖家必须保存凭证。'],
  ],
  'company-facts': [
    ['Upload the VAT number within 10 days.', 'Upload the VAT number within 5 days.'],
    ['Die Steuernummer muss binnen 10 Tagen vorliegen.', 'Die Steuernummer muss binnen 5 Tagen vorliegen.'],
    ['Le vendeur indique son SIRET.', 'Le vendeur doit indiquer son SIRET.'],
    ['El NIF es opcional para vendedores.', 'El NIF es obligatorio para vendedores.'],
    ['注册资本不低于 10 万元。', '注册资本不低于 50 万元。'],
    ['Telefonnummer: freiwillig', 'Telefonnummer: Pflicht'],
  ],
  'model-form': [
    ['The commission is ____ of the price.', 'The commission is 12 % of the price.'],
    ['Die Provision beträgt ____ des Preises.', 'Die Provision beträgt 12 % des Preises.'],
    ['[The seller may add a note]', '[The seller must not add a note]'],
    ['La comisión es ____ del precio.', 'La comisión es 12 % del precio.'],
    ['佣金为价格的____。', '佣金为价格的12%。'],
  ],
  hint: [
    ['', 'Videos must not carry subtitles. Watch the video'],
    ['', 'Videos ohne Untertitel sind verboten. Video ansehen'],
    ['', 'Les vidéos sans sous-titres sont interdites. Voir la vidéo'],
    ['', 'Está prohibido subir vídeos. Ver el vídeo'],
    ['', '禁止上传带字幕的视频。观看视频'],
  ],
  feedback: [
    ['', 'Sellers must ask: Was this page helpful?'],
    ['', 'War diese Seite hilfreich? Verkäufer müssen binnen 2 Tagen antworten.'],
    ['', 'Cette page vous a-t-elle été utile ? Le vendeur doit répondre.'],
    ['', '¿Te ha resultado útil esta página? El vendedor debe responder en 2 días.'],
    ['', '此页面是否有帮助？卖家必须在2天内回复。'],
  ],
  placeholder: [
    ['Sellers pay a fee. {{note}}', 'Sellers pay no fee. {{note}}'],
    ['&nbsp;Verkäufer zahlen 5 %.', 'Verkäufer zahlen 8 %.'],
    ['<br/>Le retour est payant.', 'Le retour est gratuit.'],
    ['El envío cuesta 5 euros. TODO', 'El envío cuesta 9 euros.'],
    ['undefined 卖家可以退货。', '卖家不得退货。'],
  ],
  counter: [
    ['5,000 followers or more are needed.', '10,000 followers or more are needed.'],
    ['12 likes earn a badge of the port.', '20 likes earn a badge of the port.'],
    ['Mindestens 300 Follower sind nötig.', 'Mindestens 500 Follower sind nötig.'],
    ['Il faut 300 abonnés pour vendre.', 'Il faut 500 abonnés pour vendre.'],
    ['需要 300 名粉丝才能开店。', '需要 500 名粉丝才能开店。'],
  ],
  'glued-labels': [
    ['', 'HomeHelp centreKnives are prohibitedContact us'],
    ['', 'StartseiteHilfeMesser sind verbotenKontakt'],
    ['', 'AccueilAideCouteaux interditsContact'],
    ['', 'InicioAyudaCuchillos prohibidosContacto'],
    ['', 'Strona głównaPomocNoże są zabronioneKontakt'],
  ],
  'broken-encoding': [
    ['The limit is 70€ a parcel.', 'The limit is 70£ a parcel.'],
    ['Der Preis ist 5€.', 'Der Preis ist 6€.'],
    ['Le vendeur a payé.', 'Le vendeur à payer.'],
    ['El límite es 70€.', 'El límite es 70$.'],
    ['价格为 70€。', '价格为 70¥。'],
  ],
  markup: [
    ['Reply within 5 days; ship at once.', 'Reply within 5 days; do not ship at once.'],
    ['Es gelten zwei Fristen; 5 Tage für Antworten.', 'Es gelten zwei Fristen; 3 Tage für Antworten.'],
    ['Le délai est de 5. jours ouvrés.', 'Le délai est de 3. jours ouvrés.'],
    ['Paquetes de 2 kg.', 'Paquetes de 5 kg.'],
    ['3 件以上可以退货。', '5 件以上可以退货。'],
  ],
  'date-line': [
    ['The new fee takes effect on 3 March 2026.', 'The new fee takes effect on 9 May 2026.'],
    ['Die neue Gebühr gilt ab dem 3. März 2026.', 'Die neue Gebühr gilt ab dem 9. Mai 2026.'],
    ['Le tarif est applicable au 3 mars 2026.', 'Le tarif est applicable au 9 mai 2026.'],
    ['App version 3.1 or later is required to sell.', 'App version 4.2 or later is required to sell.'],
    ['新费率自2026年3月3日起生效。', '新费率自2026年5月9日起生效。'],
  ],
};

function named(cases: Cases): [code: string, before: string, after: string][] {
  return Object.entries(cases).flatMap(([code, list]) =>
    list.map(([before, after]): [string, string, string] => [code, before, after]),
  );
}

describe('nobody is alerted of', () => {
  it.each(named(NO_RULE))('%s: %s → %s', (code, before, after) => {
    const comparison = edit(before, after);
    expect(comparison.edits.flatMap(({ evidence }) => evidence.map((one) => one.code))).toContain(code);
    expect(comparison.verdict).not.toBe('material');
  });
});

describe('the group is alerted of what only looks like it', () => {
  it.each(named(RULES))('%s: %s → %s', (_, before, after) => {
    expect(edit(before, after).verdict).toBe('material');
  });
});
