import { type Content, h2, mapTexts, ol, p, table, ul } from '../../content.js';
import type { DocumentPage } from '../../site.js';
import { longDate, type Week } from '../../week.js';

const NO_BREAK_SPACE = '\u00a0';
const ZERO_WIDTH_SPACE = '\u200b';
const SOFT_HYPHEN = '\u00ad';

export const registerDuties: DocumentPage = {
  kind: 'document',
  source: 'produktregister-pflichten',
  path: '/produktregister/pflichten',
  title: 'Pflichten von Herstellern und Fernabsatzhändlern',
  section: 'Informationen',
  content: (week) => mapTexts(text(week), (words) => disturb(words, week)),
  faults: [{ event: 'register-down', kind: 'service-unavailable' }],
};

/** What an editor's word processor leaves behind: other spaces on day 2, invisible characters on day 4. */
function disturb(words: string, week: Week): string {
  let result = words;
  if (week.has('register-spaces')) {
    result = result.replaceAll(/(\d) (?=\p{L})/gu, `$1${NO_BREAK_SPACE}`);
  }
  if (week.has('register-invisible')) {
    result = result
      .replaceAll('Registrierungs', `Registrierungs${SOFT_HYPHEN}`)
      .replaceAll('. ', `. ${ZERO_WIDTH_SPACE}`);
  }
  return result;
}

function text(week: Week): readonly Content[] {
  return [
    p(
      'Die Stiftung Produktregister führt das zentrale Verzeichnis der Hersteller von Elektrogeräten, Batterien und Verpackungen. Auf dieser Seite erfahren Sie, wer sich registrieren muss, welche Meldungen abzugeben sind und welche Fristen dabei gelten.',
    ),
    h2('Wer ist Hersteller?'),
    p(
      'Hersteller im Sinne der Vorschriften ist jede natürliche oder juristische Person, die Produkte unter eigenem Namen herstellt und erstmals im Inland bereitstellt. Als Hersteller gilt auch, wer Produkte aus dem Ausland einführt oder sie von einem Ort außerhalb des Landes unmittelbar an Endnutzer verkauft.',
    ),
    ul(
      'Eigenmarken: Wer Produkte anderer unter eigener Marke verkauft, ist selbst Hersteller.',
      'Fernabsatz: Wer ohne Niederlassung im Inland an Endnutzer liefert, muss einen Bevollmächtigten benennen.',
      'Vertreiber: Wer vorsätzlich oder fahrlässig Produkte nicht registrierter Hersteller anbietet, gilt selbst als Hersteller.',
    ),
    h2('Registrierung'),
    p(
      'Die Registrierung ist vor dem ersten Inverkehrbringen zu beantragen. Sie wird je Marke und Geräteart erteilt. Erst mit der Erteilung der Registrierungsnummer dürfen Produkte angeboten werden.',
    ),
    ol(
      'Legen Sie im Portal ein Benutzerkonto an und hinterlegen Sie die Stammdaten des Unternehmens.',
      'Wählen Sie Marke, Geräteart und die voraussichtliche Menge für die ersten 12 Monate.',
      'Weisen Sie eine insolvenzsichere Garantie nach, soweit die Geräte in privaten Haushalten genutzt werden können.',
      'Nach der Prüfung erhalten Sie einen Bescheid mit der Registrierungsnummer. Die Bearbeitung dauert im Durchschnitt 6 Wochen.',
    ),
    p(
      'Die Registrierungsnummer ist beim Anbieten und auf Rechnungen anzugeben. Betreiber elektronischer Marktplätze müssen prüfen, ob für jedes Angebot eine gültige Registrierungsnummer vorliegt.',
    ),
    p(
      'Änderungen der Stammdaten, etwa der Anschrift oder der Vertretung, sind unverzüglich mitzuteilen. Wird eine Marke nicht mehr vertrieben, kann die Registrierung auf Antrag widerrufen werden. Bis zum Widerruf sind Mengenmeldungen auch dann abzugeben, wenn keine Geräte mehr verkauft werden.',
    ),
    h2('Mengenmeldungen'),
    p(
      'Registrierte Hersteller melden die in Verkehr gebrachten Mengen in Kilogramm. Die Meldung ist auch dann abzugeben, wenn im Zeitraum nichts verkauft wurde.',
    ),
    table(
      ['Meldung', 'Zeitraum', 'Frist'],
      ['Elektrogeräte', 'Kalendermonat', 'bis zum 15. Tag des Folgemonats'],
      ['Batterien', 'Kalenderjahr', 'bis zum 30. April des Folgejahres'],
      ['Verpackungen, Planmenge', 'Kalenderjahr', 'vor Beginn des Kalenderjahres'],
      ['Verpackungen, Istmenge', 'Kalenderjahr', 'bis zum 15. Mai des Folgejahres'],
    ),
    p(
      'Wird eine Meldung nicht fristgerecht abgegeben, schätzt die Stiftung die Menge. Die Schätzung kann innerhalb von 4 Wochen durch eine eigene Meldung ersetzt werden.',
    ),
    p(
      'Maßgeblich ist das Gewicht ohne Verpackung und ohne lose beigelegte Batterien. Eingebaute Batterien werden gesondert gemeldet. Unterlagen, aus denen sich die gemeldeten Mengen ergeben, sind 3 Jahre lang aufzubewahren und der Stiftung auf Verlangen vorzulegen.',
    ),
    h2('Rücknahme und Entsorgung'),
    p(
      'Hersteller finanzieren die Entsorgung der Geräte, die sie in Verkehr gebracht haben. Die Stiftung berechnet, welcher Hersteller wann einen gefüllten Behälter an einer Sammelstelle abholen muss, und ordnet die Abholung an. Der Behälter ist innerhalb von 96 Stunden nach der Anordnung abzuholen und durch einen leeren zu ersetzen.',
    ),
    p(
      'Vertreiber mit einer Verkaufsfläche oder Lagerfläche für Elektrogeräte von mindestens 400 Quadratmetern nehmen Altgeräte unentgeltlich zurück. Im Fernabsatz genügt eine Rücknahmestelle in zumutbarer Entfernung zum Endnutzer; Kleingeräte können auch per Rücksendung zurückgenommen werden.',
    ),
    h2('Kennzeichnung und Information'),
    p(
      'Elektrogeräte und Batterien sind dauerhaft so zu kennzeichnen, dass der Hersteller festgestellt werden kann. Das Symbol der durchgestrichenen Abfalltonne muss sichtbar, erkennbar und dauerhaft angebracht sein. Private Haushalte sind über Möglichkeiten der Rückgabe zu informieren.',
    ),
    h2('Gebühren'),
    table(
      ['Leistung', 'Gebühr'],
      ['Registrierung je Marke und Geräteart', '182,50 Euro'],
      ['Änderung der Stammdaten', '24,00 Euro'],
      ['Prüfung der Garantie', '98,70 Euro'],
      ['Widerruf auf Antrag', 'kostenfrei'],
    ),
    h2('Ordnungswidrigkeiten'),
    p(
      'Wer ohne Registrierung Produkte in Verkehr bringt oder anbietet, handelt ordnungswidrig. Die Ordnungswidrigkeit kann mit einer Geldbuße bis zu 100 000 Euro geahndet werden. Daneben kann der erzielte Gewinn abgeschöpft werden.',
    ),
    h2('Ansprechpartner'),
    p(
      `Die telefonische Beratung ist werktags von 9 bis 15 Uhr erreichbar. Diese Hinweise geben den Rechtsstand vom ${longDate(week.monthStart(-130), 'de')} wieder und ersetzen keine Rechtsberatung.`,
    ),
  ];
}
