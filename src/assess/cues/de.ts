import { type LanguageCues, phrases } from './cue.js';

export const de: LanguageCues = {
  rule: phrases(
    `*richtlinie*, regel*, *bedingungen, *anforderung*, vorgabe*, vertrag, vereinbarung, verordnung*, pflichtangaben, grundsätze, standard*, kriterien, schwellenwert*`,
  ),
  change: phrases(
    `änder*, geändert*, anpass*, angepasst*, aktualisier*, erhöh*, steigt, steigen, senk*, sinkt, sinken, bisher, bislang, künftig, statt bisher, ersetzt, entfällt, entfallen, nicht mehr, nur noch, stellen wir ein, eingestellt, neue fassung, neufassung, neue provisionen, umgestellt, endet, verschärf*, verkürzt, verlängert`,
  ),
  new: phrases(
    `neu ist, neue pflicht*, wird pflicht, führen wir ein, einführung, eingeführt, verpflichtend, erstmals, neue regel*, neue richtlinie*, neue anforderung*, pflichtangaben, künftig müssen, künftig verlangen, obligatorisch`,
  ),
  formerly: phrases(
    `bisher, bislang, bisherige*, früher, statt, anstatt, statt wie bisher, zuvor, derzeit, heute noch, nicht mehr, nur noch, aktuell, vorher, galt, galten, alte, alten`,
  ),
  first: phrases(
    `erstmals, zum ersten mal, führen wir ein, wird eingeführt, werden eingeführt, einführung, neu ist, neue pflicht, neue regel*, neue anforderung*, neue richtlinie, neuer standard, gab es bisher nicht, gibt es bisher nicht, wird pflicht, ab sofort verpflichtend, zusätzlich, starten wir, künftig nötig`,
  ),
  law: phrases(
    `verordnung (eu), richtlinie (eu), gesetz, *gesetz, gesetzes, *verordnung, bundestag, bundesrat, bundesamt*, bundeszentralamt, behörde*, eu-kommission, europäische kommission, zoll, rechtsprechung, marktüberwachung, umweltbundesamt, novelle, bundesgesetzblatt, in kraft getreten, verordnet, rechtsverordnung, umsetzungsgesetz, finanzamt, finanzverwaltung, zollverwaltung, urteil, gesetzlich, gesetzliche*, patentamt, schreiben vom, festlegung, beschlossen`,
  ),
  withdrawn: phrases(
    `wird nicht eingeführt, werden nicht eingeführt, nicht umgesetzt, zurückgenommen, zurückgezogen, nehmen wir zurück, verzichten auf die, verzichten wir, nicht weiterverfolgt, aufgegeben, gestrichen, entfällt die angekündigte, doch nicht, findet nicht statt, rücknahme, nehmen wir diese, nehmen diese, zurück nehmen, wird weder, nicht eingeführt, wird gestrichen, streichen wir, vom tisch, hinfällig, lassen wir fallen, sehen wir ab, abstand genommen, nehmen wir abstand, bleibt alles beim alten, aufgehoben`,
  ),
  postponed: phrases(
    `verschoben, verschieb*, verschiebung, aufgeschoben, fristverlängerung, verlängert bis, verlängern die frist, später als geplant, neuer termin, neuer starttermin, vertagt`,
  ),
  reminder: phrases(
    `falls noch nicht, noch nicht hinterlegt, wie informiert, läuft bald ab, erinnerung, erinnern, wie angekündigt, wie bereits angekündigt, bereits informiert, wie mitgeteilt, nicht vergessen, denken sie daran, denkt daran, noch einmal, nochmals, fehlen noch, läuft ab, letzter hinweis, zur erinnerung, wir erinnern, bereits angekündigt, hatten wir angekündigt, wie berichtet, wie schon, bitte denkt an, noch offen, noch ausstehend, jährlich, jährliche, turnusmäßig, alle jahre, nochmal, zweite erinnerung, zum zweiten mal`,
  ),
  'nothing-new': phrases(
    `keine neuen pflichten, keine neue pflicht, keine inhaltlichen änderungen, keine zusätzlichen anforderungen, keine neuen anforderungen, nichts neues, inhaltlich ändert sich nichts, wie in den vorjahren, wie jedes jahr, wie im vorjahr, regeln selbst haben sich nicht, ändert sich dadurch nichts, an der rechtslage ändert, keine neuen regeln, keine neue regel, nichts geändert, unverändert gegenüber, gleich wie im vorjahr, wie im letzten jahr, inhaltlich unverändert, gilt unverändert, begründet keine, dient der erläuterung, es gibt nichts neues`,
  ),
  consultation: phrases(
    `konsultation, anhörung, stellungnahme*, entwurf, referentenentwurf, unverbindlich, leitfaden, orientierungshilfe, begründet keine neuen pflichten, diskussionsentwurf, hinweise, merkblatt, handreichung, faq-papier, stellung nehmen, stellung zu nehmen, vorläufige einschätzung, vorläufig, diskussionspapier, konsultationsverfahren, gesetzentwurf, erster lesung, arbeitspapier, leitlinienentwurf, rückmeldung*, anregungen`,
  ),
  marketing: phrases(
    `sparen, rabattcode, exklusiv, jetzt sichern, nicht verpassen, mitmachen, jetzt anmelden, anmelden, webinar*, kostenlos*, gratis, startguthaben, guthaben, sichern, tipps, tipp, geschenkt, gewinn*, verlos*, erfolgsgeschichte*, geschichte, so geht's, verdoppelt, verdreifacht, weihnachtsgeschäft, aktion, aktionspreis, rabatt, gutschein*, seminar, workshop, messe, event, veranstaltung, teilnahme, teilnehmen, steigern, mehr umsatz, umsatz, wachstum, durchstarten, jetzt starten, entdecke*, erzählt, inspir*, plätze, schulung, händlertag, expandieren, feiern, preisverleihung, umfrage, kampagne starten, kampagne, trends, plaudert, sprechstunde, frühstück, newsletter, in dieser ausgabe, tombola, gewinnt, prämie, bonus, geschenk, kostenfrei*, rabatt*, stammtisch, ich war dabei, interview, porträt, podcast, roadshow, fragen sie alles, lust auf, feiert mit, viel spaß, jetzt buchen, mehr erfahren, wir freuen uns auf, aktionswoche, frühbucher`,
  ),
  service: phrases(
    `wartung*, störung*, behoben, verzögerung*, ausfall, nicht erreichbar, feiertag*, öffnungszeiten, betriebsruhe, streik*, unwetter, schnee, hochwasser, vorübergehend, technisches problem, wieder verfügbar, servicezeiten, zustellung verzögert, sturm, steht zum download bereit, arbeiten an, sehen wir, beobachten wir, eingeschränkt erreichbar, nicht verfügbar, zeitweise, keine abholung*, keine zustellung*, abholung*, betriebsferien, geschlossen, brückentag, ostern, weihnachten, verspätung*, rückstau, umgeleitet, wiederhergestellt, läuft wieder, techniker, ursache gefunden, wartungsarbeiten, entschuldigen, stand der technik nicht`,
  ),
  unchanged: phrases(
    `unverändert, bleibt gleich, bleiben gleich, bleibt bestehen, bleiben bestehen, bleibt wie, bleiben wie, ändert sich nicht, ändern sich nicht, nicht betroffen, sind nicht betroffen, unberührt, ohne auswirkung*, keine auswirkung*, gilt weiterhin, gelten weiterhin, davon unabhängig, nicht geändert, wie bisher, nicht berührt, nicht neu eingegeben, keine änderung, nichts zu tun, betrifft nicht, ausgenommen von der änderung, bleibt es bei, bleibt bei, gleich bleib*`,
  ),
  relief: phrases(
    `nicht mehr erforderlich, entfällt die pflicht, erleichter*, befreit, befreiung, gesenkt, niedriger*, ausgenommen, müssen nicht mehr, lockern, gelockert, reduzier*, vereinfach*, abgeschafft`,
  ),
  obligation: phrases(
    `müssen, muss, müsst, verpflichtend, verpflichtet, pflicht, erforderlich, notwendig, ist anzugeben, sind anzugeben, hat zu, haben zu, benötig*, obligatorisch, vorgeschrieben, stellen sie sicher, stellt sicher, zwingend, soll, sollen, sollte*`,
  ),
  prohibition: phrases(
    `dürfen nicht, darf nicht, nicht mehr, verboten, verbot*, untersagt, nicht erlaubt, nicht zulässig, unzulässig, ist nicht gestattet, dürfen nur, darf nur, nicht gestattet, keine mehr, nicht genutzt werden`,
  ),
  request: phrases(`bitte, wir bitten, stellen sie sicher, stellt sicher`),
  action: phrases(
    `bitte, reicht, reichen sie, laden sie, ladet, lädt, hinterleg*, ergänz*, prüf*, aktualisier*, trag*, melde*, registrier*, übermittel*, widersprechen, bestätig*, eingereicht, hochladen, hochgeladen, ausgewählt, einstellen, umstellen, ausfüllen, müssen, muss, beantrag*, entfern*, abgeben, einzureichen, nachreichen, angeben, nachzuweisen, hinterlegt, nachweisen, vorlegen, abzugeben, vorzulegen, zu melden, stellt bis, erledigt`,
  ),
  'penalty-severe': phrases(
    `konto gesperrt, konto wird gesperrt, kontosperrung, sperrung des kontos, kündig*, dauerhaft gesperrt, dauerhaft, einbehalten, eingefroren, auszahlungen gestoppt, beschlagnahm*, rückruf*, strafrechtlich, vernichtet, schließung, ausgeschlossen, gesperrt, sperren`,
  ),
  'penalty-serious': phrases(
    `entfernt, deaktiviert, ausgeblendet, gelöscht, bußgeld*, geldbuße*, vertragsstrafe, abmahn*, strafe*, nicht mehr anzeigen, nicht angezeigt, pausiert, blockiert, ausgelistet`,
  ),
  'penalty-light': phrases(
    `punkte, verwarnung*, schlechter gereiht, ranking, gebühr fällt an, aufschlag, hinweis`,
  ),
  everyone: phrases(
    'alle händler*, alle verkäufer*, alle angebote, alle kategorien, alle partner*, allen angeboten, sämtliche, alle produkte, jedes angebot',
  ),
  faq: phrases('häufige fragen, fragen und antworten, faq, häufig gestellte fragen'),
  boilerplate: phrases(
    'automatische nachricht, bitte nicht antworten, bitte antworten sie nicht, impressum, datenschutz |, agb |, hilfe |, abmelden, newsletter abbestellen, diese nachricht wurde automatisch',
  ),
  start: phrases(
    `ab, ab dem, ab den, seit dem inkrafttreten, zum, mit wirkung zum, mit wirkung vom, beginnend, gültig ab, wirksam ab, wirksam zum, startet am, beginnt am, erstmals am, per, gilt ab, wird aktualisiert am`,
  ),
  on: phrases('am, im, an dem'),
  'in-force': phrases(
    `in kraft, tritt in kraft, treten in kraft, gilt, gelten, gültig, wirksam, anwendbar, anzuwenden, wird pflicht, verpflichtend, umgesetzt, beginnt, startet, steigt, steigen, ändern sich, ändert sich, ändern, wird eingestellt, eingestellt, endet, müssen, muss, dürfen, nicht mehr, ersetzt, inkrafttreten, eingeführt, entfällt, gilt ab, werden, umgestellt, stichtag, startdatum`,
  ),
  deadline: phrases(
    'bis, bis zum, bis spätestens, spätestens, spätestens am, spätestens bis, bis zum ablauf des, vor dem, bis einschließlich, bis ende, bis mitte, frist:, innerhalb, binnen, bis inklusive, frist bis',
  ),
  latest: phrases(
    `spätestens, frist, letzter tag, bis einschließlich, nicht später als, deadline, fällig, ende der frist, fristende, einsendeschluss, meldeschluss`,
  ),
  since: phrases(`seit, seit dem, schon seit, bereits seit`),
  after: phrases(`nach dem`),
  'start-after': phrases(`in kraft, wirksam, in kraft tritt`),
  past: phrases(
    'veröffentlicht, veröffentlicht am, zuletzt aktualisiert, aktualisiert am, stand, stand:, vom, beschlossen, verabschiedet, angekündigt am, verkündet, unterzeichnet, datiert, version, fassung vom, handbuch, erlassen, angenommen, abgeschaltet, für das jahr',
  ),
  event: phrases(
    'webinar*, livestream, schulung*, veranstaltung, messe, seminar, workshop, sprechstunde, infoveranstaltung, fragerunde, termin, aufzeichnung, uhr, live',
  ),
  example: phrases('beispiel, zum beispiel, z. b., etwa wenn, beispielsweise'),
  'old-date': phrases(
    'ursprünglich, zunächst, vorgesehen war, bisheriger termin, statt, statt am, statt zum, geplant war, eigentlich, bisher vorgesehen, alter stichtag, geplante',
  ),
  'new-date': phrases(
    'nun, neuer termin, neuer stichtag, jetzt, auf den, verschoben auf, erst ab, erst zum, erst am',
  ),
  validity: phrases(
    'gültig bis, bestellungen bis, vor dem stichtag, bestellungen vor, guthaben, abrufbar, bis ende august, übergangsfrist, übergangszeit, eingestellt wurden, bis zum inkrafttreten, bis dahin, bestellungen, die vor, für bestellungen',
  ),
  others: phrases('mitgliedstaaten, bundesrat, der rat, das parlament, die kommission, gesetzgeber'),
  'new-users': phrases('neue verkäufer*, neue nutzer*, neue händler*, neuanmeldungen, neuregistrier*'),
  'existing-users': phrases(
    'bestehende verkäufer*, bestehende nutzer*, bestandskunden, bestehende händler*, bestandshändler*',
  ),
};
