import type { PhraseTable } from './phrases.js';

/** What a notice about a text calls the text, and what it says happens to it. */
export const NOTICES: PhraseTable = {
  en: 'update|updated|updates|updating|new terms|new version|new policy|terms|policy|policies|changes|changing|amendment|amended|revised|addendum|agreement|preview',
  zh: '更新|修订|修訂|新版|条款|條款|政策|协议|協議|规则|規則|调整|調整|变更|變更|通知|公告',
  ja: '改定|更新|変更|規約|ポリシー|お知らせ',
  ko: '개정|변경|업데이트|약관|정책|공지',
  de: 'aktualisiert|aktualisierung|aktualisieren|neue bedingungen|bedingungen|richtlinie|änderungen|geändert|vereinbarung|neue fassung',
  fr: 'mise à jour|mises à jour|nouvelles conditions|conditions|politique|modifications|modifié|nouvelle version|accord',
  es: 'actualización|actualizado|actualizados|nuevos términos|términos|condiciones|política|cambios|modificación|nueva versión|acuerdo',
  it: 'aggiornamento|aggiornato|nuovi termini|termini|condizioni|politica|modifiche|nuova versione|accordo',
  nl: 'bijgewerkt|wijziging|wijzigingen|nieuwe voorwaarden|voorwaarden|beleid|nieuwe versie|overeenkomst',
  pl: 'aktualizacja|zmiana|zmiany|nowy regulamin|regulamin|warunki|polityka|nowa wersja|umowa',
  pt: 'atualização|atualizado|novos termos|termos|condições|política|alterações|nova versão|acordo',
  ru: 'обновление|обновлены|изменения|новые условия|условия|правила|политика|новая редакция|соглашение',
  id: 'pembaruan|perubahan|ketentuan baru|ketentuan|kebijakan|versi baru|perjanjian',
  vi: 'cập nhật|thay đổi|điều khoản mới|điều khoản|chính sách|phiên bản mới|thỏa thuận',
  th: 'อัปเดต|เปลี่ยนแปลง|ข้อกำหนด|นโยบาย|ฉบับใหม่|ข้อตกลง',
  ro: 'actualizare|modificări|modificari|termeni noi|termeni|termenii|politica|versiune nouă|acord',
  el: 'τροποποίηση|ανανεωμένους|νέοι όροι|όροι|όρων|όρους|πολιτική|αλλαγές|ενημέρωση|συμφωνία',
  hu: 'módosítás|módosul|új feltételek|feltételek|szabályzat|változások|frissítés|megállapodás',
  cs: 'aktualizace|změny|nové podmínky|podmínky|zásady|nová verze|smlouva',
  sv: 'uppdatering|ändringar|nya villkor|villkor|policy|ny version|avtal',
  da: 'opdatering|ændringer|nye vilkår|vilkår|politik|ny version|aftale',
  tr: 'güncelleme|değişiklik|yeni koşullar|koşullar|politika|yeni sürüm|sözleşme',
};
