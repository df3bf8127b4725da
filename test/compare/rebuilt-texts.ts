import type { Document } from '../../src/domain/document.js';
import { FACES } from './face-texts.js';
import { page } from './page.js';

type Language = 'en' | 'de' | 'fr' | 'es' | 'zh' | 'ja';

export const REBUILT_LANGUAGES: readonly Language[] = ['en', 'de', 'fr', 'es', 'zh', 'ja'];

/** A long rule book: the policy of ten halls, one after the other. */
export function ruleBook(language: Language): Document {
  const halls = Array.from({ length: 10 }, (_, hall) =>
    FACES[language]({ limit: String(hall + 3), fee: String(hall + 8) }),
  );
  const { url, title } = FACES[language]({ limit: '5', fee: '8' });
  return { url, title, blocks: halls.flatMap(({ blocks }) => blocks) };
}

interface Hub {
  readonly desk: string;
}

/** The short page that takes the place of the rule book: it leads to the rules, and gives one itself. */
export const HUBS: Readonly<Record<Language, (hub: Hub) => Document>> = {
  en: ({ desk }) =>
    page(
      `# Shipping and fees
      Every hall has a page of its own now: the north hall, the south hall and the fish hall.
      The desk in the north hall closes at ${desk} o'clock, and no parcel is taken after that.`,
      'Shipping and fees',
    ),
  de: ({ desk }) =>
    page(
      `# Versand und Gebühren
      Jede Halle hat jetzt eine eigene Seite: die Nordhalle, die Südhalle und die Fischhalle.
      Der Schalter in der Nordhalle schließt um ${desk} Uhr, danach wird kein Paket mehr angenommen.`,
      'Versand und Gebühren',
    ),
  fr: ({ desk }) =>
    page(
      `# Expédition et frais
      Chaque halle a maintenant sa propre page : la halle nord, la halle sud et la halle aux poissons.
      Le guichet de la halle nord ferme à ${desk} heures, et aucun colis n'est pris après.`,
      'Expédition et frais',
    ),
  es: ({ desk }) =>
    page(
      `# Envíos y tarifas
      Cada nave tiene ahora su propia página: la nave norte, la nave sur y la nave del pescado.
      La ventanilla de la nave norte cierra a las ${desk} horas, y después no se acepta ningún paquete.`,
      'Envíos y tarifas',
    ),
  zh: ({ desk }) =>
    page(
      `# 发货与费用
      各展厅现有各自的页面：北厅、南厅和鱼厅。
      北厅柜台 ${desk} 点关闭，此后不再接收包裹。`,
      '发货与费用',
    ),
  ja: ({ desk }) =>
    page(
      `# 発送と手数料
      各ホールにはそれぞれのページができました。北ホール、南ホール、魚ホールです。
      北ホールの窓口は ${desk} 時に閉まり、その後は荷物を受け取りません。`,
      '発送と手数料',
    ),
};
