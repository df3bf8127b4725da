import { type LanguageCues, phrases } from './cue.js';

export const cs: LanguageCues = {
  rule: phrases(
    'pravidl*, podmínk*, podmínek, zásad*, požadav*, smlouv*, smluv*, nařízení, směrnic*, kritéri*, standard*, ceník*, povinnost*, limit*',
  ),
  change: phrases(
    'změn*, mění, aktualiz*, uprav*, zvyš*, zvýš*, sniž*, sníž*, nahraz*, nahrad*, dosud, místo, již ne, už ne, nově, zkrac*, zkrát*, prodlouž*, prodluž*, zpřísň*, zrušen*, ruší, končí, přestáv*',
  ),
  new: phrases(
    'nové pravidlo, nová pravidla, nový požadavek, nové požadavky, zavádí*, zaveden*, nově povinn*, bude povinn*, nový poplatek, poprvé, nová povinnost, nové podmínky',
  ),
  formerly: phrases(`dosud, dříve, doposud, nyní, místo, již ne, byl, byla, bylo, byly, původní`),
  first: phrases(
    `poprvé, zavádíme, zavádí se, nový požadavek, nové pravidlo, nová pravidla, nově, povinně, spouštíme, dosud neexistoval*`,
  ),
  law: phrases(
    'zákon*, nařízení (eu), směrnice (eu), ministerstv*, finanční správ*, celní správ*, česká obchodní inspekce, čoi, evropská komise, vyhlášk*, novel*, parlament*, úřad*, dozorov*',
  ),
  withdrawn: phrases(
    'nebude zaveden*, nebudou zaveden*, nezavede*, rušíme plán, odvolán*, odvoláváme, stažen*, ustupujeme od, upouštíme od, nevstoupí v platnost',
  ),
  postponed: phrases(
    'odklád*, odlož*, posouv*, posun*, prodlužujeme lhůtu, prodloužen*, nový termín, nové datum, později než',
  ),
  reminder: phrases(
    'připomín*, připomenut*, jak jsme oznámili, jak jsme již oznámili, jak jsme informovali, nezapomeňte, stále chybí, pokud jste ještě, znovu upozorňujeme, brzy vyprší',
  ),
  'nothing-new': phrases(
    'žádné nové povinnosti, žádné nové požadavky, nic nového, pravidla se nemění, jako každý rok, stejně jako loni',
  ),
  consultation: phrases(
    'konzultac*, připomínk*, návrh zákona, návrh nařízení, návrh pokynů, nezávazn*, pokyny',
  ),
  marketing: phrases(
    'zdarma, webinář*, tip, tipy, slev*, slevový kód, soutěž*, vyhra*, výher*, inspir*, příběh*, úspěch*, přihlas*, registrujte se, objevte, kampaň*, kampan*, akce, akční, školení, kurz*, veletrh*, nezmeškejte, zvyšte, trend*, výhodn* nabídk*',
  ),
  service: phrases(
    'výpad*, údržb*, odstávk*, zpoždění, opraven*, vyřešen*, svát*, otevírací dob*, zavřen*, stávk*, sníh, bouř*, povodn*, dočasn*, nedostupn*, obnoven*, poruch*',
  ),
  unchanged: phrases(
    'nemění, nezměn*, beze změny, zůstáv*, nedotýk*, netýk*, nevztahuj*, nemá vliv, nadále platí, stejně jako dosud, i nadále',
  ),
  relief: phrases(
    'osvobozen*, výjimk*, již není nutn*, nebude již nutn*, zjednoduš*, nižší poplat*, úlev*, nemusíte již, nemusí již',
  ),
  obligation: phrases(
    'musí, musíte, musejí, povinen, povinn*, povinnost*, je nutné, je třeba, vyžaduj*, nutn*, zajistěte, požaduj*, je potřeba',
  ),
  prohibition: phrases(
    'nesmí, nesmíte, nesmějí, zakáz*, zákaz*, není dovolen*, není povolen*, nejsou povolen*, nelze, nebude možné',
  ),
  request: phrases(`prosím, prosíme, žádáme`),
  action: phrases(
    'prosíme, doplňte, nahrajte, odešlete, zašlete, potvrďte, aktualizujte, vyplňte, zaregistrujte, ověřte, zkontrolujte, přidejte, odstraňte, předložte, podejte, uveďte, doložte, musíte, musí, nahrát, doplnit, předložit, zaregistrovat',
  ),
  'penalty-severe': phrases(
    'zablok*, blokac*, pozastaven* účtu, účet bude pozastaven, uzavřen* účtu, účet bude uzavřen, ukončen* smlouvy, výpověď*, zmraz*, zadržen*, zabaven*, stažen* z trhu, trestn*, trvale',
  ),
  'penalty-serious': phrases(
    'pokut*, odstraněn*, odstraníme, skryt*, skryjeme, deaktivov*, sankc*, pozastav*, omezen*, vyřazen*, smluvní pokut*',
  ),
  'penalty-light': phrases('upozornění, body, varován*, nižší pozic*, příplat*'),
  everyone: phrases(
    'všichni prodejci, všem prodejcům, všech prodejců, všechny nabídky, všech nabídek, všechny kategorie, každý prodejce, všechny produkty',
  ),
  faq: phrases('časté dotazy, často kladené otázky, otázky a odpovědi, faq'),
  boilerplate: phrases(
    'automatická zpráva, neodpovídejte, zásady ochrany osobních údajů |, odhlásit odběr, tento e-mail jste obdrželi',
  ),
  start: phrases(
    'od, ode dne, od dne, s účinností od, s platností od, počínaje, platí od, platné od, účinné od, nabývá účinnosti, nabude účinnosti, nabývají účinnosti, vstupuje v platnost, vstoupí v platnost, nabývá účinnosti dne, vstoupí v platnost dne',
  ),
  on: phrases('dne, k, ke dni, v'),
  'in-force': phrases(
    'nabývá účinnosti, nabude účinnosti, nabývají účinnosti, vstupuje v platnost, vstoupí v platnost, vstoupí v účinnost, v platnost, platí, bude platit, budou platit, začne, začínají, mění se, změní se, měníme, musí, bude, budou, zavádíme, končí',
  ),
  deadline: phrases(
    'do, do dne, nejpozději do, nejpozději, před, lhůta, lhůta do, termín, termín:, do konce, nejpozději dne',
  ),
  'deadline-after': phrases('včetně, je poslední termín'),
  latest: phrases(`nejpozději, lhůta, termín, poslední den`),
  after: phrases(`po`),
  'start-after': phrases(`v platnost, v účinnost`),
  past: phrases(
    'zveřejněn*, vydán*, přijat*, schválen*, podepsán*, aktualizován*, naposledy aktualizováno, poslední aktualizace, ze dne, verze, vyhlášen*, oznámen*',
  ),
  event: phrases(
    'webinář*, školení, konferenc*, veletrh*, workshop*, setkání, seminář*, živé vysílání, přednášk*',
  ),
  example: phrases('příklad, například, např.'),
  'old-date': phrases('původně, původní, namísto, místo, měl začít, měla začít, plánovan*'),
  'new-date': phrases(
    'nově, nový termín, nové datum, posouvá se na, odkládá se na, odložen* na, odložen* do',
  ),
  validity: phrases(
    'objednávky vytvořené, objednávek vytvořených, platn* do, dostupn* do, přechodné období, přechodného období, zadané před, nákupy uskutečněné, do té doby',
  ),
  others: phrases('členské státy, členských států, rada, parlament, evropská komise'),
  'new-users': phrases('noví prodejci, nových prodejců, nových uživatelů, nové účty'),
  'existing-users': phrases(
    'stávající prodejci, stávajících prodejců, stávající uživatelé, současní prodejci',
  ),
};
