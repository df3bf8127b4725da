import { type LanguageCues, phrases } from './cue.js';

export const sv: LanguageCues = {
  rule: phrases(
    '*villkor*, regel, regler, regler*, policy, policyer, krav, riktlinje*, avtal, avtalet, förordning*, kriteri*, standard*, bestämmelse*, tröskel*',
  ),
  change: phrases(
    'ändr*, uppdater*, höj*, sänk*, ersätt*, ökar, minskar, inte längre, i stället för, istället för, tidigare, hittills, förläng*, förkort*, skärp*, justera*, upphör*, slutar, avskaff*',
  ),
  new: phrases(
    'ny regel, nya regler, nytt krav, nya krav, inför*, blir obligatorisk*, ny avgift, för första gången, nya villkor, ny policy, kommer att krävas',
  ),
  formerly: phrases(
    `tidigare, hittills, för närvarande, i dag, i stället för, inte längre, var, från dagens`,
  ),
  first: phrases(
    `för första gången, inför vi, införs, nytt krav, nya krav, ny regel, nya regler, blir obligatorisk*, lanserar, fanns inte`,
  ),
  law: phrases(
    'lag, lagen, *lagen, förordning (eu), direktiv (eu), regeringen, riksdagen, skatteverket, tullverket, konsumentverket, kemikalieinspektionen, naturvårdsverket, integritetsskyddsmyndigheten, post- och telestyrelsen, europeiska kommissionen, myndighet*',
  ),
  withdrawn: phrases(
    'dras tillbaka, drar tillbaka, drar vi tillbaka, återkallas, införs inte, genomförs inte, kommer inte att införas, avstår från, ställs in, läggs ned',
  ),
  postponed: phrases(
    'skjuts upp, skjuter upp, uppskjut*, senarelägg*, flyttas till, flyttas fram, förlängs till, nytt datum, senare än planerat',
  ),
  reminder: phrases(
    'påminnelse, påminner, som tidigare meddelat, som vi tidigare, glöm inte, ännu inte, saknas fortfarande, löper snart ut, om du inte redan, sista påminnelsen',
  ),
  'nothing-new': phrases(
    'inga nya krav, inga nya regler, inget nytt, reglerna ändras inte, liksom tidigare år, som varje år',
  ),
  consultation: phrases(
    'samråd, remiss, på remiss, utkast, synpunkter, inte bindande, vägledning, förslag till',
  ),
  marketing: phrases(
    'gratis, kostnadsfri*, webbinarium*, webinar*, tips, kampanj*, rabatt*, rabattkod, anmäl dig, tävling*, vinn, vinnare, inspir*, framgång*, upptäck, missa inte, evenemang, mässa*, kurs, utbildning, öka din försäljning, erbjudande*, trender, berättelse*, platser kvar',
  ),
  service: phrases(
    'driftstörning*, störning*, underhåll, försening*, åtgärdat, löst, helgdag*, öppettider, stängt, strejk*, oväder, snö, tillfälligt, otillgänglig*, återställ*',
  ),
  unchanged: phrases(
    'oförändra*, ändras inte, påverkas inte, påverkar inte, berörs inte, gäller fortfarande, fortsätter att gälla, förblir, som i dag, som tidigare gäller, omfattas inte',
  ),
  relief: phrases(
    'undantag*, befri*, behövs inte längre, krävs inte längre, lättnad*, förenkl*, sänkt avgift, lägre avgift',
  ),
  obligation: phrases(
    'måste, ska, skall, krävs, obligatorisk*, skyldig*, skyldighet*, behöver, nödvändig*, se till att',
  ),
  prohibition: phrases(
    'får inte, förbjud*, förbud*, inte tillåt*, är otillåt*, får endast, får bara, accepteras inte, inte längre säljas',
  ),
  request: phrases(`vänligen, var vänlig, se till att`),
  action: phrases(
    'vänligen, skicka in, ladda upp, registrera*, bekräfta, uppdatera, fyll i, lämna in, ange, lägg till, ta bort, anmäl, kontrollera, se till att, komplettera, ansök*, godkänn, utse, måste',
  ),
  'penalty-severe': phrases(
    'stängs av, avstäng*, kontot stängs, avslut*, uppsäg*, säg* upp, frys*, innehåll* utbetalning*, beslag*, återkall*, åtal*, permanent, spärra*',
  ),
  'penalty-serious': phrases(
    'tas bort, borttag*, böter, sanktionsavgift*, vite, inaktivera*, döljs, blockera*, straffavgift*, straff',
  ),
  'penalty-light': phrases('varning*, poäng, lägre placering, tilläggsavgift*, extra avgift'),
  everyone: phrases(
    'alla säljare, samtliga säljare, alla annonser, alla kategorier, alla produkter, varje säljare, alla handlare',
  ),
  faq: phrases('vanliga frågor, frågor och svar, faq'),
  boilerplate: phrases(
    'detta är ett automatiskt, svara inte på, integritetspolicy |, avsluta prenumeration*, du får detta',
  ),
  start: phrases(
    'från och med, fr.o.m., från, från den, med verkan från, gäller från, gäller från och med, träder i kraft den, träder i kraft, börjar gälla, börjar gälla den, med start',
  ),
  on: phrases('den, på, vid'),
  'in-force': phrases(
    'träder i kraft, trädde i kraft, börjar gälla, gäller, tillämpas, införs, ändras, ändrar vi, höjs, sänks, upphör, blir obligatorisk*, måste, ska, krävs',
  ),
  deadline: phrases(
    'senast, senast den, före, innan, fram till, till och med, t.o.m., tills, sista dag, sista dagen är, inom',
  ),
  'deadline-after': phrases('är sista dag, är sista dagen'),
  latest: phrases(`senast, sista dag, sista dagen`),
  since: phrases(`sedan, sedan den`),
  after: phrases(`efter den`),
  'start-after': phrases(`i kraft`),
  past: phrases(
    'publicera*, uppdaterad*, senast uppdaterad, antog*, antagen, antogs, undertecknad*, daterad, version, beslutad*, meddelades',
  ),
  event: phrases(
    'webbinarium*, webinar*, mässa*, evenemang, utbildning, kurs, seminarium, livesändning, workshop, träff, konferens',
  ),
  example: phrases('exempel, exempelvis, till exempel, t.ex.'),
  'old-date': phrases('ursprungligen, tidigare datum, i stället för, istället för, var planerat, planerades'),
  'new-date': phrases('nytt datum, flyttas till, skjuts upp till, nu, förlängs till, uppskjuten till'),
  validity: phrases(
    'beställningar gjorda, beställda före, giltig* till, gäller till, tillgänglig* till, övergångsperiod*, köp gjorda, lagda före, dessförinnan',
  ),
  others: phrases('medlemsstaterna, rådet, parlamentet, kommissionen'),
  'new-users': phrases('nya säljare, nya användare, nya konton'),
  'existing-users': phrases('befintliga säljare, befintliga användare, nuvarande säljare'),
};
