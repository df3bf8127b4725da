import { type Content, h2, h3, notice, ol, p, table, ul, when } from '../../content.js';
import type { DocumentPage } from '../../site.js';
import { longDate, type Week } from '../../week.js';

export const kaufgutSafety: DocumentPage = {
  kind: 'document',
  source: 'kaufgut-produktsicherheit',
  path: '/kaufgut/haendler/produktsicherheit',
  title: 'Richtlinie zur Produktsicherheit',
  section: 'Richtlinien',
  content,
};

function content(week: Week): readonly Content[] {
  const mail = week.has('safety-contact')
    ? 'produktsicherheit@kaufgut.example'
    : 'sicherheit-haendler@kaufgut.example';
  return [
    p(
      'Auf Kaufgut dürfen nur Produkte angeboten werden, die sicher sind und den Vorschriften des Landes entsprechen, in das sie geliefert werden. Diese Richtlinie fasst zusammen, welche Angaben und Nachweise wir von Händlern verlangen und wie wir bei Verstößen vorgehen.',
    ),
    h2('1. Pflichtangaben im Angebot'),
    p('Jedes Angebot muss die folgenden Angaben enthalten, und zwar in der Sprache des jeweiligen Landes:'),
    ul(
      'Name, eingetragener Handelsname und Postanschrift des Herstellers sowie eine elektronische Kontaktadresse',
      'eine verantwortliche Person mit Sitz in der Europäischen Union, wenn der Hersteller außerhalb der Union niedergelassen ist',
      'Angaben, mit denen sich das Produkt eindeutig bestimmen lässt, darunter eine Abbildung, die Art des Produkts und die Modell- oder Chargennummer',
      'Warnhinweise und Sicherheitsinformationen, die auf dem Produkt, der Verpackung oder in den Begleitunterlagen stehen müssen',
    ),
    p(
      'Fehlt eine dieser Angaben, wird das Angebot nicht veröffentlicht. Bereits veröffentlichte Angebote deaktivieren wir, wenn die Angaben trotz Aufforderung nicht innerhalb von sieben Tagen ergänzt werden.',
    ),
    h2('2. Nachweise nach Produktgruppen'),
    p(
      'Für die folgenden Produktgruppen müssen vor dem ersten Verkauf Unterlagen im Händlerportal hinterlegt werden. Die Prüfung dauert in der Regel drei Werktage.',
    ),
    table(
      ['Produktgruppe', 'Unterlagen', 'Gültigkeit'],
      ['Spielzeug', 'EU-Konformitätserklärung, Prüfbericht einer anerkannten Stelle', '3 Jahre'],
      ['Elektrische Geräte', 'EU-Konformitätserklärung, Gebrauchsanleitung', '5 Jahre'],
      ['Persönliche Schutzausrüstung', 'Baumusterprüfbescheinigung, EU-Konformitätserklärung', '3 Jahre'],
      ['Kosmetik', 'Nachweis der Notifizierung, Liste der Inhaltsstoffe', '2 Jahre'],
      ['Kindersitze', 'Genehmigungsbogen, Einbauanleitung', '3 Jahre'],
    ),
    p(
      'Unterlagen in anderen Sprachen als Deutsch oder Englisch sind mit einer Übersetzung einzureichen. Abgelaufene Unterlagen müssen spätestens am letzten Tag ihrer Gültigkeit ersetzt werden.',
    ),
    ...registrationNumber(week),
    h2('3. Verbotene und beschränkte Produkte'),
    ul(
      'Produkte, vor denen Behörden öffentlich warnen oder die zurückgerufen wurden',
      'Laser der Klassen 3B und 4, Störsender und nicht zugelassene Funkgeräte',
      'Magnetspielzeug mit verschluckbaren Magneten',
      'Feuerwerkskörper und pyrotechnische Gegenstände',
    ),
    p(
      'Die vollständige Liste der verbotenen Produkte steht im Händlerportal. Sie wird laufend gepflegt. Bestehen Zweifel, ob ein Produkt unter die Liste fällt, können Händler vor dem Einstellen eine Einschätzung anfordern; sie ergeht in der Regel innerhalb von zwei Werktagen.',
    ),
    p(
      'Altersbeschränkte Produkte dürfen nur mit einer Altersprüfung bei der Zustellung versendet werden. Die Versandart ist im Angebot anzugeben.',
    ),
    h2('4. Rückrufe und Unfälle'),
    ol(
      'Erfahren Sie von einem Sicherheitsrisiko, nehmen Sie das Angebot unverzüglich vom Markt und melden den Fall innerhalb von 24 Stunden über das Händlerportal.',
      'Informieren Sie die zuständige Marktüberwachungsbehörde und stimmen Sie die Maßnahmen mit ihr ab.',
      'Wir benachrichtigen alle betroffenen Kunden direkt. Den Text der Nachricht stellen Sie uns innerhalb von zwei Werktagen bereit.',
      'Bieten Sie den Kunden mindestens zwei der drei Abhilfen Reparatur, Ersatz und Erstattung an.',
    ),
    p(
      'Kunden, die eine Abhilfe wählen, darf kein Nachteil entstehen. Die Kosten der Rücksendung trägt der Händler. Reagiert er nicht innerhalb von fünf Werktagen, erstatten wir den Kaufpreis und verrechnen den Betrag mit der nächsten Auszahlung.',
    ),
    h2('5. Stichproben'),
    p(
      'Wir dürfen Produkte verdeckt kaufen und prüfen lassen. Fällt die Prüfung negativ aus, trägt der Händler die Kosten des Kaufs und der Prüfung. Eine Gegenprobe ist innerhalb von 14 Tagen nach der Mitteilung des Ergebnisses möglich.',
    ),
    p(
      'Die geprüften Stücke bewahren wir bis zum Ende der Frist für die Gegenprobe auf. Das Ergebnis teilen wir dem Händler vollständig mit. Besteht ein ernstes Risiko, informieren wir zugleich die Marktüberwachungsbehörde.',
    ),
    h2('6. Folgen von Verstößen'),
    p(
      'Bei einem ersten Verstoß sprechen wir eine Verwarnung aus. Bei einem weiteren Verstoß innerhalb von zwölf Monaten sperren wir die betroffene Kategorie für 30 Tage, bei schweren oder wiederholten Verstößen das Händlerkonto.',
    ),
    h3('Einspruch'),
    p(
      'Gegen jede Maßnahme können Sie innerhalb von 14 Tagen Einspruch einlegen. Über den Einspruch entscheidet eine Person, die an der Maßnahme nicht beteiligt war.',
    ),
    notice(`Fragen zu dieser Richtlinie beantwortet das Team Produktsicherheit unter ${mail}.`),
  ];
}

function registrationNumber(week: Week): readonly Content[] {
  const from = longDate(week.effective('battery-number'), 'de');
  const until = longDate(week.deadline('battery-number'), 'de');
  return when(
    week.has('battery-number'),
    h3('Registrierungsnummern für Batterien und Verpackungen'),
    p(
      `Ab dem ${from} dürfen Batterien sowie Geräte mit eingebauten oder beigelegten Batterien nur noch angeboten werden, wenn die Registrierungsnummer des Herstellers im Batterieregister hinterlegt ist. Zusätzlich ist für alle Angebote die Registrierungsnummer für Verpackungen anzugeben.`,
    ),
    ul(
      `Händler müssen beide Nummern bis zum ${until} im Händlerportal unter „Herstellerverantwortung“ eintragen.`,
      'Die Nummern müssen auf den Namen des Herstellers oder seines Bevollmächtigten lauten. Eine beantragte, aber noch nicht erteilte Nummer genügt nicht.',
      'Für Händler mit Sitz außerhalb der Europäischen Union ist ein Bevollmächtigter zu benennen.',
    ),
    p(
      'Angebote ohne gültige Nummer werden zum Stichtag automatisch deaktiviert. Ware im Kaufgut-Lager, die nicht mehr angeboten werden darf, muss innerhalb von 30 Tagen auf Kosten des Händlers abgeholt werden.',
    ),
  );
}
