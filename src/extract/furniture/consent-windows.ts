import { nameTokens, textOf } from '../html/dom.js';
import { normaliseText } from '../text/normalise.js';
import { hasTitle, type Part } from './part.js';
import { countConsentWords } from './words.js';

/** Windows of consent managers, by the names that these give to their elements. */
const CONSENT_MANAGERS =
  /onetrust-(?:consent|banner|pc)|cybotcookiebot|didomi-|usercentrics|qc-cmp2?-|truste[-_]|trustarc|osano-cm|cky-(?:consent|modal|overlay)|cmplz-|iubenda-cs|axeptio|tarteaucitron|klaro|termly-|sp_message|fc-consent|borlabs-?cookie|cc-window|hs-eu-cookie|cookiefirst|cookiescript|cookie-law-info|ccc-(?:overlay|notify)|t-consentprompt|orejime|consentmanager|cmpbox|gdpr-cookie|fs-cc|cookie-?yes/;
const CONSENT_SUBJECTS = new Set(['cookie', 'cookies', 'consent', 'gdpr', 'ccpa', 'rgpd', 'dsgvo']);
const CONSENT_SHAPES = new Set(
  'banner bar notice popup modal overlay dialog message alert wall window layer preferences settings manager box prompt container wrapper root'.split(
    ' ',
  ),
);

/**
 * Whether an element is a window that asks for consent to cookies. It may hold most of a page's text, but never the
 * page's title: then the page is about cookies.
 */
export function isConsentWindow({ element, share, inContent, skip }: Part): boolean {
  const { class: className, id, role } = element.attribs;
  const isDialog =
    role === 'dialog' ||
    role === 'alertdialog' ||
    element.name === 'dialog' ||
    element.attribs['aria-modal'] === 'true';
  if (className === undefined && id === undefined && !isDialog) return false;
  const names = `${id ?? ''} ${className ?? ''}`.slice(0, 400).toLowerCase();
  if (!inContent && CONSENT_MANAGERS.test(names)) return !hasTitle(element);
  const tokens = nameTokens(element);
  const isNamed =
    tokens.some((token) => CONSENT_SUBJECTS.has(token)) &&
    (isDialog || tokens.some((token) => CONSENT_SHAPES.has(token)));
  const isUnnamedCookieBar =
    tokens.includes('cookiebanner') || tokens.includes('cookiebar') || tokens.includes('cookieconsent');
  if (!isNamed && !isUnnamedCookieBar && !isDialog) return false;
  if (share > 0.8 || hasTitle(element)) return false;
  const words = countConsentWords(normaliseText(textOf(element, skip, 3_000)).toLowerCase());
  return words > 1 || (isNamed && words > 0);
}
