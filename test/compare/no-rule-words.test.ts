import { describe, expect, it } from 'vitest';
import { carriesRule, signsIn } from '../../src/compare/words/rules.js';

/** A word that often speaks for a rule is none where it stands for something else. */

describe('no rule is read into', () => {
  it.each([
    'Open the menu in the top right corner',
    'Drag the file to the right-hand side',
    'Right-click the picture',
    'Scroll to the right of the page',
    'Do it right now',
    'Feel free to visit us',
    'Our toll-free line',
    'A gluten-free snack',
    'A fine art print',
    'It works fine',
    'Frozen food and drinks',
    'The European Commission',
    'A heavy-duty bag',
    'A must-have for the summer',
    'Everything you need to know',
    'Photo credit: the author',
    'Ask the person in charge of the stall',
    'Exclusive offers for members',
    'The amended version',
    'Serve customers with a smile',
    'Lists of all goods, for goods of any kind',
    'A permanent link',
    'Klicken Sie rechts oben',
    'Gesellschaft mit beschränkter Haftung',
    'Das dient der Übersicht',
    'Fordern Sie einen Rückruf an: Rückrufservice',
    'Compte tenu de la saison',
    'Saisissez votre adresse',
    'Des offres exclusives',
    'Pas à pas',
    'Al fine di migliorare il servizio',
    'La fine della stagione',
    'Le offerte esclusive',
    'Con fines informativos y de estudio para los usuarios',
    'Haga clic en el botón derecho',
    'Clique no canto superior direito',
    'Muito obrigado',
    'Kliknij w prawo',
    'Spółka z ograniczoną odpowiedzialnością',
    'Zákaznický servis',
    'Zákazník a jeho zakázka',
    'Pole wyszukiwania na stronie',
    'Prietenii ne scriu din toată țara',
    'Общество с ограниченной ответственностью',
    'Säljaren uppdaterar sin butik och sina varor',
    'Sælgeren opdaterer sin butik og sine varer',
    'Selgeren oppdaterer sin butikk og sine varer',
    'Μέχρι το τέλος του κειμένου',
    'Βρείτε λύση',
    'Dondurma çeşitleri',
    'Must reede on siin',
    'Địa chỉ của cửa hàng',
    'Hợp đồng mẫu',
    'Góc trên bên phải',
    'ปรับปรุงล่าสุด',
    'หากคุณต้องการ',
    '조회수',
    '点击关闭',
    'お待ちください',
    'できる限り早く',
    'क्लिक करें',
    'नया पेज',
    'أضف تعليقًا',
  ])('%s', (text) => {
    expect(signsIn(text)).toEqual(new Map());
  });

  it.each([
    ['Upload an image with 3 colours', 'an'],
    ['Add a tag with 5 letters', 'tag'],
    ['Let us know: 5 stars', 'let'],
    ['Se ora vuoi 5 colori', 'ora'],
  ])('the figures of "%s", which count no time', (text) => {
    expect(carriesRule(text)).toBeUndefined();
  });
});

describe('a rule stays one in', () => {
  it.each([
    ['permission', 'The buyer has the right to return the goods'],
    ['permission', 'All terms are subject to the right of the seller'],
    ['permission', 'Der Käufer hat das Recht auf Rückgabe'],
    ['permission', 'El comprador tiene derecho a devolver'],
    ['money', 'Returns are free'],
    ['penalty', 'A fine is due'],
    ['prohibition', 'Die Marke darf nicht fehlen'],
    ['prohibition', 'No links to Facebook or WhatsApp'],
    ['prohibition', 'Vender sin factura'],
    ['prohibition', 'Zákaz prodeje'],
    ['prohibition', 'Sellers may not list it'],
    ['obligation', 'Sellers must have a licence'],
    ['obligation', 'Lo dapat isumite'],
    ['penalty', 'Le vendeur est exclu'],
    ['penalty', 'Il venditore viene escluso'],
    ['time-limit', 'Dans un délai de 2 ans'],
    ['time-limit', 'Platnost 10 let'],
    ['time-limit', 'Valabil 3 ani'],
    ['time-limit', 'Frist: 1 Tag'],
    ['time-limit', '2 dias e 1 dia útil'],
    ['prohibition', '不得上架'],
    ['obligation', 'ต้องส่งสินค้า'],
    ['prohibition', 'बेचना मना है'],
    ['prohibition', 'विक्रेता यह नहीं बेच सकते'],
    ['penalty', 'नियमों के उल्लंघनों पर कार्रवाई'],
    ['money', 'शुल्कों की सूची'],
  ] as const)('%s: %s', (code, text) => {
    expect([...signsIn(text).keys()]).toContain(code);
  });
});
