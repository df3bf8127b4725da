import type { PhraseTable } from './phrases.js';

/** What a notice about a text calls the text. */
export const NOTICES: PhraseTable = {
  en: 'terms|policy|policies|conditions|agreement|addendum|new version|guidelines',
  zh: '条款|條款|政策|协议|協議|新版|公告|规则更新|規則更新',
  ja: '規約|ポリシー|改定|お知らせ',
  ko: '약관|정책|개정|공지',
  de: 'bedingungen|nutzungsbedingungen|geschäftsbedingungen|agb|richtlinie|richtlinien|vereinbarung|neue fassung',
  fr: 'conditions|politique|accord|nouvelle version|cgu|cgv',
  es: 'términos|condiciones|política|políticas|acuerdo|nueva versión',
  it: 'termini|condizioni|politica|accordo|nuova versione',
  nl: 'voorwaarden|beleid|overeenkomst|nieuwe versie',
  pl: 'regulamin|regulaminu|warunki|polityka|umowa|nowa wersja',
  pt: 'termos|condições|política|acordo|nova versão',
  ru: 'условия|условий|правила|правил|политика|соглашение|новая редакция',
  id: 'ketentuan|kebijakan|perjanjian|versi baru',
  vi: 'điều khoản|chính sách|thỏa thuận|phiên bản mới',
  th: 'ข้อกำหนด|นโยบาย|ข้อตกลง|ฉบับใหม่',
  ro: 'termeni|termenii|termenilor|condiții|politica|acord|versiune nouă',
  el: 'όροι|όρων|όρους|πολιτική|συμφωνία|νέα έκδοση',
  hu: 'feltételek|feltételeket|szabályzat|ászf|megállapodás|új változat',
  cs: 'podmínky|podmínek|zásady|smlouva|nová verze',
  sv: 'villkor|villkoren|policy|avtal|ny version',
  da: 'vilkår|vilkårene|politik|aftale|ny version',
  tr: 'koşullar|koşulları|politika|sözleşme|yeni sürüm',
};
