import { type Content, h2, notice, p, table, ul } from '../../content.js';
import type { DocumentPage } from '../../site.js';
import { longDate, type Week } from '../../week.js';

export const kaufgutFees: DocumentPage = {
  kind: 'document',
  source: 'kaufgut-gebuehren',
  path: '/kaufgut/haendler/gebuehren',
  title: 'Gebührenordnung für Händler',
  section: 'Konditionen',
  content,
  delivery: { gzip: true },
};

function content(week: Week): readonly Content[] {
  const raised = week.has('commission-raised');
  const help = week.has('fee-links-moved') ? '/kaufgut/hilfe-center/abrechnung' : '/kaufgut/hilfe/abrechnung';
  const since = longDate(week.monthStart(-240), 'de');
  const from = longDate(week.effective('commission-raised'), 'de');
  return [
    p(
      'Diese Gebührenordnung regelt, welche Entgelte Kaufgut für den Verkauf über den Marktplatz erhebt. Sie ist Bestandteil des Händlervertrags. Alle Beträge verstehen sich zuzüglich der gesetzlichen Umsatzsteuer.',
    ),
    p(
      raised
        ? `Die nachstehenden Verkaufsprovisionen gelten ab dem ${from} für alle Bestellungen, die ab diesem Tag eingehen.`
        : `Die nachstehenden Verkaufsprovisionen gelten seit dem ${since} für alle Bestellungen, die seit diesem Tag eingehen.`,
    ),
    h2('1. Grundgebühr'),
    p(
      'Für jedes Händlerkonto wird eine monatliche Grundgebühr von 39,00 Euro erhoben. Sie ist jeweils am ersten Werktag des Monats im Voraus fällig und wird mit den Verkaufserlösen verrechnet. Im ersten Monat nach der Freischaltung entfällt sie.',
    ),
    h2('2. Verkaufsprovision'),
    p(
      'Für jede verkaufte Ware fällt eine Verkaufsprovision an. Bemessungsgrundlage ist der vom Kunden gezahlte Gesamtpreis einschließlich Versandkosten und Umsatzsteuer. Maßgeblich ist die Kategorie, in der das Angebot zum Zeitpunkt der Bestellung eingeordnet ist.',
    ),
    table(
      ['Kategorie', 'Provision', 'Mindestprovision je Artikel'],
      ['Bücher und Medien', '12 %', '0,30 €'],
      ['Computer und Zubehör', '7 %', '0,50 €'],
      ['Unterhaltungselektronik', '7 %', '0,50 €'],
      ['Haushalts- und Küchengeräte', raised ? '9,5 %' : '8 %', '0,50 €'],
      ['Möbel und Wohnen', '13 %', '0,80 €'],
      ['Garten und Baumarkt', '11 %', '0,50 €'],
      ['Mode und Schuhe', '14 %', '0,50 €'],
      ['Spielwaren und Baby', '12 %', '0,30 €'],
      ['Sport und Freizeit', '12,5 %', '0,50 €'],
      ['Drogerie und Kosmetik', '10 %', '0,30 €'],
      ['Lebensmittel und Tierbedarf', '9 %', '0,30 €'],
      ['Sonstige Kategorien', '13 %', '0,50 €'],
    ),
    p(
      `Wie sich die Provision in der Abrechnung zusammensetzt, zeigt das [Rechenbeispiel](${help}) im Hilfebereich. Bei Teillieferungen wird die Provision für jede Lieferung gesondert berechnet.`,
    ),
    p(
      'Artikel, die mehreren Kategorien zugeordnet werden könnten, werden nach ihrem überwiegenden Verwendungszweck eingeordnet. Ist ein Artikel falsch eingeordnet, ordnen wir ihn um und berechnen die Provision ab dem Tag der Umordnung neu. Eine rückwirkende Korrektur findet nur statt, wenn der Händler die falsche Kategorie bewusst gewählt hat.',
    ),
    h2('3. Erstattungen und Stornierungen'),
    p(
      'Erstatten Sie einem Kunden den Kaufpreis vollständig, schreiben wir Ihnen die Verkaufsprovision gut. Bei Teilerstattungen erfolgt die Gutschrift anteilig. Für jede Gutschrift behalten wir eine Bearbeitungsgebühr von 0,50 Euro ein, höchstens jedoch die Höhe der ursprünglichen Provision.',
    ),
    p(
      'Stornieren Sie eine Bestellung aus Gründen, die Sie zu vertreten haben, wird eine Pauschale von 2,00 Euro je Bestellung berechnet. Das gilt nicht, wenn der Kunde selbst um die Stornierung gebeten hat.',
    ),
    h2('4. Zusatzleistungen'),
    ul(
      'Hervorgehobene Angebote: Abrechnung je Klick, Mindestgebot 0,08 Euro.',
      'Versand durch Kaufgut: Entgelte nach der gesonderten Preisliste für Lager und Versand.',
      'Kostenpflichtige Fotoerstellung: 24,90 Euro je Artikel, mindestens zehn Artikel je Auftrag.',
      'Manuelle Kategorienpflege durch unser Team: 1,20 Euro je Angebot.',
    ),
    h2('5. Abrechnung und Auszahlung'),
    p(
      'Die Abrechnung erfolgt zweimal im Monat, jeweils zum 1. und zum 15. Der Auszahlungsbetrag wird innerhalb von drei Bankarbeitstagen auf das hinterlegte Konto überwiesen. Beträge unter 20 Euro werden auf die nächste Abrechnung übertragen.',
    ),
    p(
      'Einwendungen gegen eine Abrechnung sind innerhalb von sechs Wochen nach Zugang in Textform geltend zu machen. Berechtigte Einwendungen berücksichtigen wir in der nächsten Abrechnung.',
    ),
    h2('6. Sicherheitseinbehalt'),
    p(
      'Liegt die Rücksendequote eines Händlers in zwei aufeinanderfolgenden Monaten um mehr als die Hälfte über dem Durchschnitt seiner Kategorie, dürfen wir bis zu zehn Prozent der Erlöse für längstens 60 Tage einbehalten. Wir teilen den Einbehalt und seine Gründe vorab mit.',
    ),
    p(
      'Der Einbehalt wird freigegeben, sobald die Rücksendequote einen vollen Monat lang wieder im üblichen Rahmen liegt. Zinsen auf einbehaltene Beträge fallen nicht an. Stellt der Händler eine Bankbürgschaft in gleicher Höhe, entfällt der Einbehalt.',
    ),
    h2('7. Änderungen der Gebührenordnung'),
    p(
      'Änderungen dieser Gebührenordnung veröffentlichen wir an dieser Stelle mindestens 15 Tage vor ihrem Inkrafttreten. Händler, die mit einer Erhöhung nicht einverstanden sind, können den Vertrag bis zum Inkrafttreten fristlos kündigen.',
    ),
    notice(
      'Individuelle Vereinbarungen mit Händlern gehen dieser Gebührenordnung vor. Fragen zur Abrechnung beantwortet der Händlerservice montags bis freitags von 8 bis 18 Uhr.',
    ),
  ];
}
