import { type LanguageCues, phrases } from './cue.js';

export const it: LanguageCues = {
  rule: phrases(
    `regol*, norm*, politica, politiche, policy, condizioni, termini, requisit*, regolamento, direttiva, criteri*, soglia, soglie, contratto, obblig*, standard, linee guida`,
  ),
  change: phrases(
    `modific*, cambi*, aggiorn*, aument*, ridu*, diminui*, passa da, passa a, passerà, passano, sostitui*, finora, d'ora in poi, invece di, non sarà più, non saranno più, non più, abolit*, elimina*, nuove condizioni, nuovo listino, rivist*, cessa*, termina, variazion*, in precedenza`,
  ),
  new: phrases(
    `nuova regola, nuove regole, nuovo obbligo, nuovi obblighi, obbligatori*, introdu*, nuovo requisito, nuovi requisiti, diventa, sarà richiest*, occorre inserire, sarà necessari*, per la prima volta, istitui*, nuova policy`,
  ),
  formerly: phrases(
    `finora, fino a oggi, fino ad oggi, in precedenza, prima, attualmente, invece di, anziché, al posto di, non più, rispetto a, era, erano, passa da, passano da, vecchi*, precedente, precedenti`,
  ),
  first: phrases(
    `per la prima volta, introduciamo, istituiamo, nasce, nascono, nuova verifica, nuovo requisito, nuovi requisiti, nuova regola, nuove regole, nuovo regolamento, diventa obbligatori*, sarà obbligatori*, obbligatori*, non esisteva, chiediamo ora, viene introdott*, vengono introdott*, debutta, al via, si aggiunge`,
  ),
  law: phrases(
    `legge, decreto, regolamento (ue), direttiva (ue), agenzia delle entrate, agenzia delle dogane, autorità, ministero, commissione europea, codice del consumo, gazzetta ufficiale, garante, agcm, legge di bilancio, provvedimento, governo, dogan*, decreto legislativo, regolamento, direttiva, dogane, normativa, imposta, tribunale, parlamento, circolare`,
  ),
  withdrawn: phrases(
    `non sarà introdott*, non entrerà in vigore, ritirat*, ritiriamo, annullat*, abbandonat*, abbiamo deciso di non, non verrà applicat*, revocat*, rinunciamo, non avrà luogo, non se ne farà, non verrà introdott*, non sarà applicat*, non se ne fa nulla, facciamo marcia indietro, marcia indietro, abbandoniamo, annulliamo, revochiamo, cancelliamo, non procederemo, resta tutto com'è`,
  ),
  postponed: phrases(
    `rinvi*, differi*, differimento, proroga*, posticip*, slitta*, spostat*, nuova decorrenza, nuova data, più tempo`,
  ),
  reminder: phrases(
    `se non l'hai ancora, non hai ancora, in scadenza, come già comunicato, ricorda di, promemoria, ricordiamo, ti ricordiamo, vi ricordiamo, come annunciato, già annunciat*, come comunicato, ultimo avviso, non dimentica*, sollecito, ancora mancant*, già comunicat*, come già, annunciate a, entrate in vigore, già in vigore, ogni anno, come ogni anno, annuale, non ancora, non dimenticare, scade`,
  ),
  'nothing-new': phrases(
    `nessun nuovo obbligo, nessun obbligo nuovo, non introduce, nulla di nuovo, nessuna novità, come ogni anno, le regole non cambiano, non aggiunge, non prevede nuovi, non introduce obblighi, non cambia le regole, testo illustrativo, a scopo illustrativo, invariate rispetto, come l'anno scorso, non modifica`,
  ),
  consultation: phrases(
    `consultazione, in consultazione, schema di linee guida, osservazioni, valore vincolante, non vincolant*, bozza, disegno di legge, contributi, proposta di, vademecum, guida, linee guida, schema di, indagine conoscitiva, provvisori*, illustrativo, scheda informativa, domande frequenti`,
  ),
  marketing: phrases(
    `risparmia, codice sconto, offerta esclusiva, preparati, non perdere, ultimi posti, iscriviti, iscrizion*, gratis, gratuit*, webinar, corso, corsi, consigli, trucchi, stori*, raccont*, ispir*, vinci, premi*, concorso, coupon, buono, sconto*, scopri, approfitta, evento, fiera, crescita, cresc*, raddoppi*, triplic*, successo, partecipa*, tendenz*, natale, black friday, promo, credito, sorteggio, in palio, ti aspettiamo, raccontaci, posti, formazione, workshop, laboratorio, festa, vendi di più, newsletter, colazione, aperitivo, premio, premi, sconto, sconti, regalo, bonus, vi aspettiamo, racconta*, intervista, storia di, podcast, tendenze, ispira*, crescere, cresci`,
  ),
  service: phrases(
    `manutenzione, disservizi*, guasto, ritard*, scioper*, maltempo, neve, alluvion*, festivit*, orari*, chius*, ripristin*, risolt*, temporane*, non disponibil*, rallentament*, interruzione, ripres*, è disponibile per il download, manutenzione programmata, non saranno raggiungibili, non sarà raggiungibile, non raggiungibile, intervento, ritardi, ritardo, ripristinat*, ritiri, non saranno effettuati, chiusura, chiuso, chiusi, festività, ponte, ponti, sciopero, temporaneamente, ci scusiamo, assistenza ridotta`,
  ),
  unchanged: phrases(
    `non cambia, non cambiano, non cambierà, invariat*, resta* invariat*, restano ferm*, resta ferm*, rimane* ugual*, restano ugual*, senza modifiche, non sono interessat*, non è interessat*, non incide*, non riguarda*, nessuna modifica, resta lo stesso, restano le stesse, non rientrano, non subisc*, continua* ad applicarsi, non viene modificat*, come prima, restano applicabili, non varia*`,
  ),
  relief: phrases(
    `esent*, esonera*, non è più necessari*, non serve più, ridott*, riduzione, semplific*, agevola*, abolit*, meno costos*, gratuit*, proroga`,
  ),
  obligation: phrases(
    `dovet*, deve, devono, dovrà, dovranno, dovrete, occorre, obbligatori*, obbligo, obblighi, necessari*, richiest*, è tenut*, sono tenut*, assicura*, bisogna, comporta, serve, serviranno, va indicat*`,
  ),
  prohibition: phrases(
    `vietat*, divieto, non è consentit*, non sono consentit*, non può, non possono, non potrà, non potranno, proibit*, non ammess*, non sarà più, non saranno più, non si può`,
  ),
  request: phrases(
    `vi preghiamo, ti preghiamo, per favore, si prega, vi chiediamo, ti chiediamo, assicurati`,
  ),
  action: phrases(
    `invia*, inviare, carica*, caricare, complet*, aggiorna*, registra*, inseri*, conferma*, verifica*, compila*, present*, dichiara*, accetta*, indica*, trasmett*, ti chiediamo, vi chiediamo, si prega, per favore, nomina*, rimuov*, iscriver*, adegua*, dovet*, deve, devono, dovranno, fornire, fornite, correggerli, correggere, fallo, fatelo`,
  ),
  'penalty-severe': phrases(
    `chiusura dell'account, account chius*, account sospes*, sospension*, sospes*, blocco, fondi bloccat*, fondi trattenut*, definitiv*, sequestr*, richiamo, penal*, risoluzione del contratto, disattivazione dell'account, esclus*`,
  ),
  'penalty-serious': phrases(
    `rimozion*, rimoss*, multa*, sanzion*, disattivat*, nascost*, oscurat*, ammenda, penale, perdere l'accesso, bloccat*, eliminat*`,
  ),
  'penalty-light': phrases('avviso, punti, richiamo formale, minore visibilità, supplemento, penalizza*'),
  everyone: phrases(
    'tutti i venditori, tutte le offerte, tutte le categorie, tutti i prodotti, ogni venditore, ogni offerta, tutte le inserzioni, qualsiasi venditore',
  ),
  faq: phrases('domande frequenti, faq, domande e risposte'),
  boilerplate: phrases(
    'messaggio automatico, non rispondere, note legali |, privacy |, assistenza su, ricevi questo messaggio, annulla iscrizione',
  ),
  start: phrases(
    `dal, dall', dalla, a partire dal, a partire dall', a decorrere dal, con effetto dal, con effetto dall', in vigore dal, in vigore il, decorrenza, decorrenza dal, a far data dal, efficace dal, valido dal, con decorrenza dal, da, inizia il, a partire da, sarà aggiornato il, saranno aggiornati il, cambieranno il, cambierà il, si comincia, si parte`,
  ),
  on: phrases("il, l', al, del"),
  'in-force': phrases(
    `in vigore, entra in vigore, entrerà in vigore, entreranno in vigore, entrano in vigore, decorrenza, ha effetto, hanno effetto, avrà effetto, si applica, si applicano, si applicherà, si applicheranno, applicabil*, obbligatori*, saranno, sarà, dovrà, dovranno, comporta, aggiorniamo, cambia, cambiano, passa, inizia, inizierà, cesserà, fissat*, devono, non sarà più, entrata in vigore, si comincia, si parte, applicazione`,
  ),
  deadline: phrases(
    `entro il, entro l', entro, entro e non oltre il, entro e non oltre, fino al, fino all', prima del, prima dell', non oltre il, al più tardi il, scadenza, scadenza:, scade il, termine:, entro la fine di, entro fine, entro il giorno`,
  ),
  'deadline-after': phrases('al più tardi, come termine ultimo'),
  latest: phrases(
    `entro e non oltre, al più tardi, termine ultimo, scadenza, non oltre, ultimo giorno, il termine, fine del periodo, chiusura, termine per`,
  ),
  after: phrases(`dopo il, successivamente al`),
  'start-after': phrases(`in vigore`),
  past: phrases(
    `pubblicat*, pubblicato il, aggiornat* il, ultimo aggiornamento, approvat*, adottat*, firmat*, annunciat*, del, versione, datat*, già dal, introdotto il, dall'anno, emanat*, dall'entrata`,
  ),
  event: phrases(
    'webinar, corso, evento, fiera, sessione, sessioni, diretta, tavola rotonda, seminario, workshop, incontro, conferenza, laboratorio',
  ),
  example: phrases('esempio, ad esempio, per esempio, supponiamo, immagina'),
  'old-date': phrases(
    'inizialmente, originariamente, previsto dal, previsto per, previsto, prevista, anziché, invece del, precedente scadenza, in origine, prevista per, in via transitoria',
  ),
  'new-date': phrases(
    'nuova decorrenza, nuova data, ora, rinviato al, rinviata al, fissata al, slitta al, differito al, spostata al, prorogato al, al',
  ),
  validity: phrases(
    'ordini effettuati, ordini ricevuti, valido fino, valida fino, disponibile fino, acquisti effettuati, prima di tale data, ordini precedenti, create prima, iscrizioni fino, iscrizioni entro, periodo transitorio, fino ad allora, riscosso',
  ),
  others: phrases('stati membri, il consiglio, il parlamento, la commissione europea'),
  'new-users': phrases('nuovi venditori, nuovi utenti, nuovi account'),
  'existing-users': phrases(
    'venditori esistenti, utenti esistenti, venditori già iscritti, account esistenti',
  ),
};
