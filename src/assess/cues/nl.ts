import { type LanguageCues, phrases } from './cue.js';

export const nl: LanguageCues = {
  rule: phrases(
    `*voorwaarden, regel, regels, beleid, eis, eisen, richtlijn*, leidraad, criteria, verplichting*, contract, overeenkomst, norm, normen, verordening`,
  ),
  change: phrases(
    `wijzig*, verander*, gewijzigd*, aangepast*, aanpass*, verhog*, verlag*, stijg*, dal*, gaat van, vervang*, voortaan, niet meer, niet langer, in plaats van, tot nu toe, vernieuwd, stopt, stoppen, afgeschaft, voorheen, nieuwe tarieven`,
  ),
  new: phrases(
    `nieuwe regel*, nieuwe eis*, verplicht, wordt verplicht, invoer*, ingevoerd, voeren in, nieuwe verplichting*, voor het eerst, nieuw beleid, moet voortaan`,
  ),
  formerly: phrases(
    `tot nu toe, voorheen, nu nog, momenteel, in plaats van, niet meer, niet langer, was, waren, tot dusver, oude, vroeger, gaat van, gaan van`,
  ),
  first: phrases(
    `voor het eerst, voeren we in, we voeren, wordt ingevoerd, worden ingevoerd, nieuwe eis, nieuwe regel, nieuwe regels, nieuwe stap, wordt verplicht, bestond nog niet, introduceren, introductie, vragen we, vragen wij, komt er, nieuw is, we starten`,
  ),
  law: phrases(
    `wet, *wet, verordening (eu), richtlijn (eu), europese commissie, belastingdienst, autoriteit, ministerie, toezichthouder, douane, wetgeving, acm, nvwa, besluit, staatsblad, regeling, staatscourant, inspectie, verordening, richtlijn, rechter, rechtbank, btw, wettelijk*, eerste kamer, tweede kamer, aangenomen`,
  ),
  withdrawn: phrases(
    `gaat niet door, gaan niet door, ingetrokken, trekken in, wordt niet ingevoerd, zien af van, afgeblazen, vervalt, geschrapt, teruggedraaid, trekken we in, we trekken, is van de baan, van tafel, zien we af, zien af, komt er niet, komen er niet, wordt geschrapt, schrappen we, draaien we terug, afgelast, blijft alles zoals, niet ingevoerd`,
  ),
  postponed: phrases(
    `uitgesteld, uitstel, stellen uit, verplaatst, verschoven, verlengd, later dan gepland, nieuwe datum, opgeschort`,
  ),
  reminder: phrases(
    `als je dat nog niet, nog niet gedaan, verloopt binnenkort, herinnering, herinneren, zoals aangekondigd, eerder aangekondigd, zoals gemeld, vergeet niet, laatste oproep, nogmaals, ontbreekt nog, ontbreken nog, ter herinnering, we herinneren, zoals eerder, al aangekondigd, eerder gemeld, geldt al, al van kracht, elk jaar, jaarlijks, jaarlijkse, nog niet, laatste herinnering, nog één keer`,
  ),
  'nothing-new': phrases(
    `geen nieuwe verplichting*, geen nieuwe eis*, niets nieuws, verandert de wet niet, geen nieuwe regels, geen extra eisen, zoals elk jaar, regels zelf veranderen niet, geen nieuwe verplichtingen, er verandert niets, dezelfde regels, hetzelfde als vorig jaar, zoals vorig jaar, verandert niet, voegt niets toe, ter verduidelijking`,
  ),
  consultation: phrases(
    `consultatie, internetconsultatie, conceptrichtlijn*, concept, reageren kan, zienswijze, niet bindend, leidraad, bestaande wet, wetsvoorstel, voorstel, concept-, conceptversie, reageren, reacties, handreiking, voorlichting, informatieblad, voorlopig*, marktonderzoek, zienswijzen, niet-bindend, uitleg, zou kunnen, kunnen zouden`,
  ),
  marketing: phrases(
    `bespaar, kortingscode, exclusief, mis het niet, laatste plekken, schrijf je in, meld je aan, aanmelden, gratis, webinar*, tips, verhaal, verhalen, inspir*, win, winnaar*, prijs, prijzen, korting*, tegoed, actie, ontdek, profiteer, groei*, verdubbel*, partnerdag, evenement, beurs, sprekers, kaarten, cadeau, trends, campagne, feestdagen, workshop, training, cursus, deel je, zet de datum, succes*, proeverij, nieuwsbrief, partnernieuws, partnercafé, borrel, ontbijt, pepernoten, taart, winnen, korting, interview, podcast, kom langs, tot dan, doe mee, bonus, proefperiode, inspiratie`,
  ),
  service: phrases(
    `storing*, onderhoud, vertraging*, opgelost, staking*, sneeuw, storm, feestdag*, openingstijden, gesloten, tijdelijk, niet bereikbaar, hersteld, verstoring, wateroverlast, hervat, we zien, geen ophaal*, niet opgehaald, feestdagen, kerst, pasen, staking, gladheid, technici, oorzaak, excuses, weer normaal, aangepaste openingstijden`,
  ),
  unchanged: phrases(
    `wijzigen niet, wijzigt niet, verandert niet, veranderen niet, blijft gelijk, blijven gelijk, blijft hetzelfde, blijven hetzelfde, ongewijzigd, niet gewijzigd, geen gevolgen, geen invloed, heeft geen, raakt niet, blijft bestaan, blijven bestaan, blijft gelden, blijven gelden, valt buiten, vallen buiten, zoals nu, niet van toepassing op, blijven van kracht, niet betrokken, onveranderd`,
  ),
  relief: phrases(
    `vrijgesteld, vrijstelling, niet meer nodig, niet langer nodig, verlaagd, versoepel*, vereenvoudig*, hoeft niet meer, hoeven niet, afgeschaft, goedkoper`,
  ),
  obligation: phrases(
    `moet, moeten, verplicht*, dient, dienen, vereist, nodig, zorg ervoor, zorg dat, noodzakelijk, is verschuldigd, hoort te, gehouden`,
  ),
  prohibition: phrases(
    `mag niet, mogen niet, verboden, verbod, niet toegestaan, niet meer, niet langer, mag je niet, geweigerd, niet geaccepteerd, worden niet meer, alleen als, mag alleen`,
  ),
  request: phrases(`graag, gelieve, wij vragen, we vragen, zorg dat, zorg ervoor`),
  action: phrases(
    `vul, lever, stuur, upload*, controleer, bevestig*, geef, registreer*, pas aan, werk bij, dien in, indienen, verwijder*, aanleveren, opgeven, doorgeven, moet, moeten, graag, verzoeken, aanvullen, invullen, kies, meld, doe dit, doe dat`,
  ),
  'penalty-severe': phrases(
    `account gesloten, account wordt gesloten, geschorst, schorsing, opgeschort, opzeg*, blokkeren, geblokkeerd, beslag, terugroep*, definitief, strafrecht*, tegoed bevroren, uitbetaling stopgezet, beëindig*`,
  ),
  'penalty-serious': phrases(
    `boete*, verwijderd, offline, sanctie*, niet meer zichtbaar, gedeactiveerd, dwangsom, gepauzeerd, van de site, stilgezet, maatregel*`,
  ),
  'penalty-light': phrases('waarschuwing*, strafpunt*, lagere positie, toeslag, minder zichtbaar'),
  everyone: phrases(
    'alle verkopers, alle partners, alle aanbiedingen, alle categorieën, alle producten, iedere verkoper, elke verkoper, alle artikelen, alle bestellingen',
  ),
  faq: phrases('veelgestelde vragen, faq, vragen en antwoorden'),
  boilerplate: phrases(
    'automatisch bericht, niet beantwoorden, privacybeleid |, je ontvangt dit bericht, afmelden, klantenservice |',
  ),
  start: phrases(
    'vanaf, met ingang van, per, ingaande, vanaf de, sinds de inwerkingtreding, geldig vanaf, ingangsdatum, ingangsdatum:, gaat in op, gaan in op, van kracht op',
  ),
  on: phrases('op, van, per'),
  'in-force': phrases(
    `van kracht, gaat in, gaan in, ingaan, treedt in werking, treden in werking, in werking, geldt, gelden, van toepassing, wijzigen we, wijzigt, wordt, worden, moet, moeten, verplicht, start, begint, stopt, vervalt, ingangsdatum, niet meer, inwerkingtreding, startdatum`,
  ),
  deadline: phrases(
    'voor, vóór, uiterlijk, uiterlijk op, tot, tot en met, t/m, tot uiterlijk, deadline, deadline:, binnen, niet later dan, voor het einde van, uiterste datum',
  ),
  'deadline-after': phrases('uiterlijk'),
  latest: phrases(
    `uiterlijk, uiterste datum, deadline, niet later dan, laatste dag, einde van de termijn, sluiting`,
  ),
  since: phrases(`sinds`),
  after: phrases(`na`),
  'start-after': phrases(`in werking, van kracht, ingaan`),
  past: phrases(
    'gepubliceerd, bijgewerkt op, laatst bijgewerkt, aangenomen, aangekondigd op, ondertekend, versie, gedateerd, vastgesteld, verschenen, goedgekeurd, beschikbaar sinds',
  ),
  event: phrases(
    'webinar, partnerdag, evenement, beurs, sessie, sessies, livestream, training, workshop, bijeenkomst, spreekuur, sprekers',
  ),
  example: phrases('voorbeeld, bijvoorbeeld, stel dat, bv.'),
  'old-date': phrases(
    'oorspronkelijk, aanvankelijk, eerder gepland, was gepland, in plaats van, zou, eerder genoemde, eerst',
  ),
  'new-date': phrases('nu, nieuwe datum, verplaatst naar, uitgesteld tot, uitgesteld naar, naar'),
  validity: phrases(
    'bestellingen vóór, bestellingen geplaatst, geldig tot, beschikbaar tot, tot de ingangsdatum, inschrijven tot, overgangsperiode, bestellingen voor, geplaatst vóór, tot dan',
  ),
  others: phrases('lidstaten, de raad, het parlement, de europese commissie, de kamer'),
  'new-users': phrases('nieuwe verkopers, nieuwe gebruikers, nieuwe accounts, nieuwe partners'),
  'existing-users': phrases(
    'bestaande verkopers, bestaande gebruikers, bestaande partners, huidige verkopers',
  ),
};
