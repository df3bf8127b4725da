import { type LanguageCues, phrases } from './cue.js';

export const ro: LanguageCues = {
  rule: phrases(
    'regul*, politic*, cerinț*, condiți*, termeni*, contract*, regulament*, directiv*, criteri*, standard*, prag*, tarif*, acord*',
  ),
  change: phrases(
    'modific*, actualiz*, schimb*, majorăm, majorar*, crește, cresc, creștere*, reduce*, reducem, scade, înlocui*, nu mai, în loc de, până acum, anterior, prelungi*, prelungește, scurt*, înăspri*, elimin*, încetează, se încheie',
  ),
  new: phrases(
    'regulă nouă, reguli noi, noi reguli, cerință nouă, cerințe noi, noi cerințe, introduce*, introducem, devine obligatori*, devin obligatori*, taxă nouă, pentru prima dată, obligație nouă, noile condiții',
  ),
  formerly: phrases(`până acum, anterior, în prezent, în loc de, nu mai, era, erau, de la nivelul`),
  first: phrases(
    `pentru prima dată, introducem, se introduce, cerință nouă, regulă nouă, reguli noi, devine obligatori*, lansăm, nu exista`,
  ),
  law: phrases(
    'lege, legea, legii, legislați*, ordonanț*, hotărâre*, regulamentul (ue), directiva (ue), anaf, anpc, vamă, vama, vamal*, minister*, autorit*, comisia europeană, parlament*, monitorul oficial',
  ),
  withdrawn: phrases(
    'nu va fi introdus*, nu vor fi introdus*, renunțăm la, a fost retras*, este retras*, retragem, a fost anulat*, nu va mai intra în vigoare, nu se va mai aplica',
  ),
  postponed: phrases(
    'amân*, se amână, reprogram*, prelungit până, prelungim termenul, noua dată, mai târziu decât, decal*',
  ),
  reminder: phrases(
    'memento, reamintim, vă reamintim, așa cum am anunțat, după cum am anunțat, nu uitați, încă nu ați, lipsesc încă, expiră în curând, ultimul memento, dacă nu ați făcut-o deja',
  ),
  'nothing-new': phrases(
    'nicio obligație nouă, nu introduce obligații noi, nimic nou, regulile nu se schimbă, ca în fiecare an',
  ),
  consultation: phrases(
    'consultare publică, consultări, dezbatere publică, proiect de lege, proiect de ordin, observații, fără caracter obligatoriu, orientări, ghid',
  ),
  marketing: phrases(
    'gratuit*, webinar*, sfatur*, campani*, reducer* de până, cod promoțional, concurs*, câștig*, premi*, inspir*, povest*, succes*, înscrie-te, înscrieți-vă, descoperă, descoperiți, profită, nu rata, eveniment*, târg*, curs, cursuri, atelier*, ofertă specială, crește-ți',
  ),
  service: phrases(
    'mentenanț*, întrerupere*, defecțiun*, întârzier*, rezolvat*, remediat*, sărbătoare*, sărbători, program de lucru, închis*, grev*, zăpadă, furtun*, inundați*, temporar*, indisponibil*, restabilit*',
  ),
  unchanged: phrases(
    'rămân* neschimbat*, nu se schimbă, nu se modifică, neschimbat*, nu afectează, nu este afectat*, nu sunt afectat*, rămâne în vigoare, rămân valabil*, nu se aplică, ca până acum, în continuare',
  ),
  relief: phrases(
    'scutit*, scutire*, nu mai este necesar*, nu mai sunt necesar*, simplific*, taxă redusă, taxe mai mici, exceptat*, nu mai trebuie',
  ),
  obligation: phrases(
    'trebuie, obligatori*, obligat*, obligați*, este necesar*, sunt necesar*, asigurați-vă, va trebui, vor trebui, se impune, au obligația, are obligația',
  ),
  prohibition: phrases(
    'interzis*, interzice*, nu este permis*, nu sunt permis*, nu pot, nu poate, nu puteți, nu aveți voie, nu vor mai, nu va mai, nu este admis*',
  ),
  request: phrases(`vă rugăm, te rugăm, asigurați-vă`),
  action: phrases(
    'vă rugăm, completați, încărcați, trimiteți, confirmați, actualizați, verificați, înregistrați*, adăugați, eliminați, furnizați, transmiteți, depuneți, declarați, desemnați, acceptați, trebuie, să transmită, să depună, să completeze',
  ),
  'penalty-severe': phrases(
    'suspendat*, suspendare*, cont* închis, închiderea contului, rezilier*, blocat*, blocare*, fonduri* înghețat*, reținerea fondurilor, confiscat*, rechemare*, penal*, definitiv*, exclus*',
  ),
  'penalty-serious': phrases(
    'amend*, amenzi*, eliminat*, șters*, dezactivat*, ascuns*, sancțiun*, penalit*, delistat*, restricți*',
  ),
  'penalty-light': phrases('avertisment*, avertizare*, puncte, vizibilitate redusă, taxă suplimentară'),
  everyone: phrases(
    'toți vânzătorii, tuturor vânzătorilor, toate ofertele, toate categoriile, toate produsele, fiecare vânzător, toți comercianții',
  ),
  faq: phrases('întrebări frecvente, întrebări și răspunsuri, faq'),
  boilerplate: phrases(
    'mesaj automat, nu răspundeți, politica de confidențialitate |, dezabonare, ați primit acest mesaj',
  ),
  start: phrases(
    'începând cu, începând cu data de, începând din, de la, de la data de, din, din data de, cu efect de la, intră în vigoare la, intră în vigoare pe, intră în vigoare la data de, va intra în vigoare la, vor intra în vigoare la, se aplică de la, se aplică din, valabil din',
  ),
  on: phrases('la, pe, la data de, în'),
  'in-force': phrases(
    'intră în vigoare, va intra în vigoare, vor intra în vigoare, în vigoare, se aplică, se va aplica, se vor aplica, devine, devin, se modifică, modificăm, va fi, vor fi, trebuie, începe, încep, se introduce',
  ),
  deadline: phrases(
    'până la, până la data de, până pe, până în, până în data de, cel târziu, cel târziu la, cel târziu până la, înainte de, înainte de data de, termen limită, termenul limită este, nu mai târziu de, în termen de',
  ),
  'deadline-after': phrases('inclusiv, este termenul limită'),
  latest: phrases(`cel târziu, termen limită, termenul limită, ultima zi`),
  after: phrases(`după, după data de`),
  'start-after': phrases(`în vigoare`),
  past: phrases(
    'publicat*, publicat la, adoptat*, semnat*, aprobat*, actualizat la, ultima actualizare, din data publicării, versiune*, emis*, anunțat*, datat*',
  ),
  event: phrases(
    'webinar*, eveniment*, târg*, conferinț*, atelier*, curs, sesiune*, seminar*, transmisiune live, întâlnire*',
  ),
  example: phrases('exemplu, de exemplu, spre exemplu'),
  'old-date': phrases('inițial, anterior, în loc de, era prevăzut*, urma să, programat* inițial'),
  'new-date': phrases('acum, noua dată, amânat* până la, amânat* pentru, amână până la, prelungit* până la'),
  validity: phrases(
    'comenzi plasate, comenzile plasate, valabil* până, disponibil* până, perioadă de tranziție, perioada de tranziție, plasate înainte, achiziții efectuate, până atunci',
  ),
  others: phrases('statele membre, consiliul, parlamentul, comisia europeană'),
  'new-users': phrases('vânzători noi, vânzătorii noi, utilizatori noi, conturi noi'),
  'existing-users': phrases(
    'vânzători existenți, vânzătorii existenți, utilizatori existenți, vânzătorii actuali',
  ),
};
