import { type LanguageCues, phrases } from './cue.js';

/** Hungarian says "from" and "by" with endings of the day: "1-jétől", "31-ig". */
export const hu: LanguageCues = {
  rule: phrases(
    'szabály*, feltétel*, irányelv*, követelmény*, szerződés*, rendelet*, előírás*, kritérium*, díjszabás*, küszöbérték*, ászf, politik*',
  ),
  change: phrases(
    'módos*, változ*, frissít*, frissül*, emel*, emelked*, csökken*, felvált*, helyett, már nem, többé nem, eddig, korábban, megszűn*, megszünt*, meghosszabb*, rövid*, szigor*',
  ),
  new: phrases(
    'új szabály*, új követelmény*, új díj*, bevezet*, kötelezővé válik, kötelező lesz, első alkalommal, új feltétel*, új kötelezettség*',
  ),
  formerly: phrases(`eddig, korábban, jelenleg, helyett, már nem, volt, voltak, mostanáig`),
  first: phrases(
    `első alkalommal, bevezetünk, bevezetjük, bevezetésre kerül, új követelmény*, új szabály*, kötelező lesz, kötelezővé válik, elindítjuk, eddig nem létez*`,
  ),
  law: phrases(
    'törvény*, rendelet*, (eu) rendelet, (eu) irányelv, nav, gvh, fogyasztóvédelm*, hatóság*, minisztérium*, vámhatóság*, európai bizottság, országgyűlés*, kormányrendelet*, jogszabály*',
  ),
  withdrawn: phrases(
    'visszavon*, nem vezetjük be, nem kerül bevezetésre, elállunk, nem lép hatályba, elvetettük, töröljük a tervezett',
  ),
  postponed: phrases(
    'elhalaszt*, halaszt*, halasztás*, későbbre, új időpont*, új határidő*, meghosszabbít* a határidő*',
  ),
  reminder: phrases(
    'emlékeztet*, ahogy korábban, mint korábban, korábban jeleztük, ne felejtse, még nem, még mindig hiányzik, hamarosan lejár, amennyiben még nem, ismételten',
  ),
  'nothing-new': phrases(
    'nincs új kötelezettség, nincs új követelmény, nem vezet be új, semmi új, a szabályok nem változnak, mint minden évben',
  ),
  consultation: phrases(
    'konzultáció*, társadalmi egyeztetés*, tervezet*, észrevétel*, nem kötelező érvényű, iránymutatás*, törvényjavaslat*, véleményezés*',
  ),
  marketing: phrases(
    'ingyenes*, webinárium*, webinar*, tipp, tippek, kampány*, kedvezmény*, kuponkód*, verseny*, nyer*, nyeremény*, inspir*, siker*, történet*, jelentkezzen, regisztráljon most, fedezze fel, ne hagyja ki, esemény*, vásár*, tanfolyam*, képzés*, akció, akciók, ajánlat*, trend*',
  ),
  service: phrases(
    'karbantartás*, üzemzavar*, leállás*, késés*, megoldottuk, megoldódott, elhárít*, ünnepnap*, nyitvatartás*, zárva, sztrájk*, hóhelyzet*, vihar*, árvíz*, átmeneti*, ideiglenes*, helyreállít*, nem elérhető',
  ),
  unchanged: phrases(
    'nem változik, nem változnak, változatlan*, nem érinti, nem érintett*, továbbra is, nem vonatkozik, hatályban marad*, a korábbiak szerint',
  ),
  relief: phrases(
    'mentes*, mentesül*, mentesség*, már nem szükséges, nem kell többé, egyszerűsít*, alacsonyabb díj*, enyhít*, kivétel*',
  ),
  obligation: phrases(
    'kell, köteles*, kötelező, kötelezettség*, szükséges, elvár*, gondoskodjon, gondoskodni kell, kötelesek',
  ),
  prohibition: phrases(
    'tilos, tilt*, nem engedélyezett, nem megengedett, nem szabad, nem lehet, nem értékesíthet*, nem fogadjuk el, nem használhat*, nem adhat*',
  ),
  request: phrases(`kérjük, kérem, gondoskodjon`),
  action: phrases(
    'kérjük, töltse fel, töltse ki, küldje el, küldje be, adja meg, erősítse meg, frissítse, regisztrálja, regisztráljon, ellenőrizze, egészítse ki, nyújtsa be, távolítsa el, fogadja el, jelentse be, kell, feltölteni, benyújtani, megadni, csatolni',
  ),
  'penalty-severe': phrases(
    'felfüggeszt*, fiók megszüntetés*, fiók lezárás*, megszüntetjük a fiók*, felmond*, zárol*, befagyaszt*, visszatart*, elkoboz*, lefoglal*, visszahív*, büntetőjog*, véglegesen, kizár*',
  ),
  'penalty-serious': phrases(
    'bírság*, eltávolít*, töröl*, törlés*, inaktivál*, elrejt*, szankció*, letilt*, korlátoz*, kötbér*, levesszük',
  ),
  'penalty-light': phrases('figyelmeztet*, pont, pontok, hátrébb sorol*, pótdíj*, felár*'),
  everyone: phrases(
    'minden eladó*, valamennyi eladó*, összes eladó*, minden ajánlat*, minden kategóri*, minden termék*, valamennyi kereskedő*, minden kereskedő*',
  ),
  faq: phrases('gyakori kérdések, gyakran ismételt kérdések, kérdések és válaszok, gyik'),
  boilerplate: phrases(
    'automatikus üzenet, ne válaszoljon, adatvédelmi tájékoztató |, leiratkozás, ezt az üzenetet azért',
  ),
  start: phrases('hatálybalépés napja, hatályba lép, hatálybalépés:, hatályos, kezdő nap, kezdete'),
  'start-after': phrases(
    '-tól, -től, -jétől, -jától, -ától, -étől, napjától, naptól, -tól kezdve, -től kezdve, -tól kezdődően, -től kezdődően, -jén lép hatályba, -án lép hatályba, -én lép hatályba, napján lép hatályba, -i hatállyal',
  ),
  'in-force': phrases(
    'hatályba lép, hatályba lépnek, lép hatályba, lépnek hatályba, hatályos, érvényes, alkalmazandó, alkalmazni kell, változik, változnak, módosul, módosulnak, emelkedik, kötelező, bevezet*, megszűnik, kezdődik, kell, érvénybe lép',
  ),
  deadline: phrases('határidő, határidő:, legkésőbb, végső határidő, határideje'),
  'deadline-after': phrases(
    '-ig, -jéig, -áig, -éig, napjáig, napig, -ig bezárólag, előtt, -ja előtt, -e előtt',
  ),
  latest: phrases(`legkésőbb, határidő*, utolsó nap*`),
  past: phrases(
    'közzétéve, közzététel*, közzétett*, elfogad*, kihirdet*, aláír*, utolsó frissítés, frissítve, kelt, verzió*, megjelent*, óta, bejelent*',
  ),
  event: phrases(
    'webinárium*, webinar*, esemény*, vásár*, konferenci*, képzés*, tanfolyam*, workshop*, élő adás, előadás*, találkozó*',
  ),
  example: phrases('például, példa, pl.'),
  'old-date': phrases('eredetileg, korábban, helyett, tervezett, eredeti'),
  'new-date': phrases('új határidő, új időpont, mostantól, immár, új dátum'),
  validity: phrases('leadott rendelés*, átmeneti időszak*, előtt leadott, addig, előtt történt vásárlás*'),
  others: phrases('tagállam*, a tanács, parlament*, európai bizottság'),
  'new-users': phrases('új eladó*, új felhasználó*, új fiók*'),
  'existing-users': phrases('meglévő eladó*, meglévő felhasználó*, jelenlegi eladó*'),
};
