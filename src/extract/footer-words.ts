/**
 * What stands in the last lines of a site, as normalised, lower-cased text. Languages: English, Chinese (both
 * scripts), Japanese, Korean, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Swedish, Danish,
 * Turkish, Russian, Indonesian, Vietnamese.
 */

/** Texts of links that lead to what every site has to say about itself. */
export const SITE_LINK =
  /^(?:about(?: us)?|company|contact(?: us)?|help|careers|jobs|press|imprint|legal(?: notices?)?|privacy(?: (?:policy|notice|statement))?|(?:your )?privacy (?:choices|settings)|data protection|terms(?: of (?:use|service)| and conditions| & conditions)?|conditions of use|cookies?(?: (?:policy|notice|settings|preferences))?|accessibility(?: statement)?|site ?map|do not sell my (?:personal )?information|关于我们|關於我們|联系我们|聯絡我們|联系客服|隐私(?:政策|权政策|条款|声明)|隱私(?:政策|權政策)|用户协议|服务协议|服务条款|使用条款|法律声明|加入我们|网站地图|免责声明|会社(?:概要|情報)|運営会社|企業情報|プライバシー(?:ポリシー)?|個人情報保護方針|利用規約|ご利用規約|お問い?合わ?せ|特定商取引法に基づく表記|サイトマップ|採用情報|회사 ?소개|이용약관|개인정보 ?(?:처리방침|보호정책)|고객센터|문의하기|impressum|datenschutz(?:erklärung|hinweise)?|agb|kontakt|über uns|barrierefreiheit|karriere|presse|nutzungsbedingungen|cookie-einstellungen|mentions légales|confidentialité|politique de confidentialité|(?:gestion des )?cookies|nous contacter|contactez-nous|qui sommes-nous|à propos|cgu|cgv|conditions générales|plan du site|accessibilité(?: ?: [^.]{1,30})?|aviso legal|privacidad|política de (?:privacidad|cookies)|contacto|quiénes somos|sobre nosotros|términos y condiciones|condiciones de uso|mapa del sitio|accesibilidad|note legali|informativa (?:sulla )?privacy|chi siamo|contatti|contattaci|condizioni d'uso|mappa del sito|accessibilità|política de privacidade|privacidade|contacto|contato|fale conosco|sobre nós|quem somos|termos (?:de uso|e condições)|mapa do site|over ons|privacybeleid|privacyverklaring|algemene voorwaarden|disclaimer|polityka prywatności|regulamin|o nas|ochrana (?:osobních )?údajů|obchodní podmínky|o nás|kontakty|integritetspolicy|om oss|kontakta oss|privatlivspolitik|om os|hakkımızda|iletişim|gizlilik(?: politikası)?|kullanım koşulları|о компании|о нас|контакты|политика конфиденциальности|пользовательское соглашение|tentang kami|hubungi kami|kebijakan privasi|syarat (?:dan|&) ketentuan|về chúng tôi|liên hệ|chính sách bảo mật|điều khoản(?: sử dụng)?)$/;

/** A line in which a site claims its rights, or the number under which it is registered as a site in China. */
export const RIGHTS_LINE =
  /(?:©|\(c\)|copyright)[\s:]*(?:©|\(c\))?\s*(?:by )?(?:19|20)\d\d|(?:19|20)\d\d\s*(?:©|\(c\))|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone|všechna práva vyhrazena|все права защищены|版权所有(?![者人权])|版權所有(?![者人權])|无断转载禁止|無断転載(?:を)?禁|\p{Script=Han}icp(?:备|證|证)\s*\d|公网安备\s*\d/u;
/** The beginning of a line of its own that claims rights. */
export const RIGHTS_START = /^(?:©|\(c\)|copyright\b|(?:19|20)\d\d ?©)/;

/** A line with the register numbers of the company that runs the site. */
export const COMPANY_LINE =
  /\b(?:hrb|hra) ?\d{3,}|ust-?id(?:-?nr)?\.?:? ?de ?\d|\bvat (?:no|number|id)\.?:? ?[a-z]{0,2} ?\d|company (?:no|number|registration)\.?:? ?\d|registered in (?:england|scotland|ireland)|\b(?:siren|siret|rcs [a-z]+)[ :]{1,3}\d|\bp\. ?iva\b:? ?\d|\b(?:cif|nif|cnpj|kvk|krs|regon)[ :-]{1,3}[a-z]?\d|統一編號|统一社会信用代码|사업자 ?등록번호/u;

/**
 * A whole line that tells when the server or the browser made the page. Labels that could mean the text ("as of",
 * "updated", "printed") are not among them.
 */
export const RENDER_STAMP =
  /^(?:(?:this )?page (?:was )?(?:generated|rendered|served|created|loaded|built)|(?:generated|rendered|served) (?:at|on|in|by)|(?:current )?server time|(?:diese )?seite (?:wurde )?(?:erzeugt|generiert|erstellt|aufgebaut|geladen)|seitenaufbau|serverzeit|page (?:générée|chargée|affichée)|página (?:generada|gerada|cargada|carregada)|pagina (?:generata|caricata|gegenereerd|geladen)|strona wygenerowana|stránka vygenerována|sidan (?:genererades|skapades)|siden (?:blev genereret|er genereret)|sayfa oluşturulma|страница (?:создана|сгенерирована)|halaman dibuat|trang được tạo|页面(?:生成|加载|渲染|输出)(?:于|时间|耗时)|頁面(?:生成|產生|載入)(?:於|時間)|(?:当前|服务器|系统)时间|(?:表示|生成|出力)(?:日時|時刻|時間)|ページ(?:生成|表示)(?:日時|時刻|時間)|페이지 ?(?:생성|로드) ?(?:일시|시간))(?=[\s:：(]|$|\d)[^.!?。！？]{0,20}\d.{0,40}$/;
