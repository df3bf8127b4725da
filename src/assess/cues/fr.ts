import { type LanguageCues, phrases } from './cue.js';

export const fr: LanguageCues = {
  rule: phrases(
    `règle*, politique*, conditions générales, conditions, exigence*, règlement*, directive*, critère*, seuil*, charte, obligations, contrat, norme*`,
  ),
  change: phrases(
    `modifi*, évolu*, chang*, mise à jour, mettons à jour, révis*, augment*, baiss*, diminu*, passe à, passe de, passent à, remplac*, jusqu'à présent, désormais, ne sera plus, ne seront plus, n'est plus, revus, supprim*, auparavant, jusqu'ici, au lieu de, nouvelles conditions, nouveau barème, durci*, raccourci*, allong*, cesse*, prend fin`,
  ),
  new: phrases(
    `nouvelle règle, nouvelles règles, nouvelle obligation, nouveau barème, devient obligatoire, obligatoire, instaur*, introdui*, exigée, exigé, est exigée, nouvelles sanctions, nouvelle politique, sera demandé*, création de, pour la première fois`,
  ),
  formerly: phrases(
    `jusqu'ici, jusqu'à présent, jusqu'à maintenant, auparavant, actuellement, à ce jour, contre, au lieu de, au lieu des, n'est plus, ne sont plus, ancien*, était, étaient, autrefois, passe de, passent de, ne sera plus, ne seront plus`,
  ),
  first: phrases(
    `pour la première fois, nous créons, nous introduisons, nous instaurons, est créé*, sont créé*, nouvelle obligation, nouvelle règle, nouvelles règles, nouveau critère, devient obligatoire, deviennent obligatoires, obligatoire*, nouveauté, n'existait pas, mise en place, nous mettons en place, s'ajoute, désormais exigé*, lancement, voilà pourquoi nous`,
  ),
  law: phrases(
    `règlement (ue), directive (ue), loi, décret*, arrêté*, code de la consommation, dgccrf, ministère, commission européenne, législateur, autorité*, douane*, loi de finances, conseil d'état, ordonnance, journal officiel, décret, arrêté, code de, article l., article 1, administration fiscale, impôt*, transpos*, texte adopté, promulgué*, tribunal, jugement, légal*, législati*, direction générale, réglementation, inpi, cnil`,
  ),
  withdrawn: phrases(
    `abandonn*, n'est pas maintenue, n'est pas maintenu, n'entrera pas en vigueur, est annulée, est annulé, annulation de la mesure, retir* la mesure, retrait de la mesure, renonç*, ne sera pas appliqu*, ne sera pas mise en place, ne sera finalement pas, ne verront pas le jour, ne verra pas le jour, nous y renonçons, renonçons, projet est retiré, est retiré, est retirée, sont retirés, nous retirons, projet retiré, abandon*, nous abandonnons, est abandonné*, n'aura pas lieu, nous n'irons pas, pas mis en œuvre, annulons, annulé*, en restons là, marche arrière, ne sera pas modifié*, supprimons le projet`,
  ),
  postponed: phrases(
    `report, reporté*, reporte*, reportons, différé*, repoussé*, prolong*, décal*, délai supplémentaire, nouvelle date`,
  ),
  reminder: phrases(
    `si ce n'est pas déjà fait, pas encore fait, expire bientôt, comme indiqué en, rappel, rappelons, comme annoncé, déjà annoncé, annoncé précédemment, n'oubliez pas, dernière relance, nous vous rappelons, pour mémoire, dernier rappel, toujours pas, petit rappel, piqûre de rappel, déjà en vigueur, déjà applicable, déjà annoncé*, comme prévu, date déjà annoncée, chaque année, annuel*, nous vous avions, vous avions informé*, toujours en attente, il manque, reste* à compléter, dernière ligne droite, relance`,
  ),
  'nothing-new': phrases(
    `aucune nouvelle obligation, aucune obligation nouvelle, rien de nouveau, pas de nouvelle règle, sans nouvelle exigence, n'introduit aucune, comme chaque année, les règles restent les mêmes, n'ajoute aucune, ne crée aucune obligation, aucune obligation supplémentaire, n'ajoute rien, règles inchangées, rien ne change, mêmes règles, aucun changement de règle, identique à l'an dernier, comme l'an dernier, à titre illustratif, sans modifier les règles`,
  ),
  consultation: phrases(
    `consultation publique, mise en consultation, projet de lignes directrices, lignes directrices, observations, sans valeur contraignante, non contraignant*, projet de, avis du public, contributions, fiche pratique, guide pratique, mode d'emploi, projet de loi, projet de décret, première lecture, avant-projet, avis provisoire, orientation*, recommandation*, illustre, pédagogique, questionnaire, vos contributions, enquête publique, livre blanc, étude de marché, proposition de règlement`,
  ),
  marketing: phrases(
    `économisez, code promotionnel, offre exclusive, préparez-vous, jeu-concours, dernières places, boostez, boost*, inscription gratuite, inscrivez-vous, gratuit*, offert*, webinaire, atelier, conseils, nos conseils, astuce*, gagn*, concours, soldes, offres éclair, vente flash, trafic, multipli*, témoignage*, histoire, racont*, découvrez, profitez, rendez-vous, salon, événement, participez, code promo, bon d'achat, mise en avant, lots, tirage, formation, réussite, succès, croissance, inspir*, crédit, tendances, rejoignez, ne manquez pas, fête, partagez, remise, newsletter, l'essentiel de la quinzaine, bonnes ventes, petit-déjeuner, apéro, cadeau*, prime, bonus, gratuite*, rejoignez-nous, places limitées, portrait, interview, coup de cœur, offre de lancement, essai, mois offert, meilleures pratiques, bons plans, à ne pas manquer, on vous attend, on se retrouve, rencontre`,
  ),
  service: phrases(
    `maintenance, incident, panne, indisponib*, retard*, grève*, intempéries, neige, perturb*, rétabli*, résolu*, jours fériés, horaires, fermeture, fermé*, corrig*, en cours de résolution, temporairement, tempête, inondation*, est disponible au téléchargement, reprise, nous constatons, ralenti*, ralentissement*, indisponible*, inaccessible*, coupure, intervention technique, pas de collecte, collecte*, jour férié, pont, agences fermées, retour à la normale, nos équipes techniques, cause identifiée, en cours d'analyse, mouvement social, canicule, verglas, acheminement, désolés`,
  ),
  unchanged: phrases(
    `inchangé*, ne change pas, ne changent pas, ne bougent pas, ne bouge pas, reste identique, restent identiques, reste le même, reste la même, restent les mêmes, sans changement, n'est pas concerné*, ne sont pas concerné*, sans effet sur, sans incidence, n'affecte pas, n'a aucun impact, ne modifie pas, ce qui reste, aucune démarche, demeure*, n'est pas modifié*, ne sont pas modifié*, toujours applicable, continue de s'appliquer, continuent de s'appliquer, propres règles, reste* en vigueur`,
  ),
  relief: phrases(
    `assoupli*, exonér*, exempt*, dispens*, n'est plus nécessaire, n'est plus obligatoire, réduit*, allég*, simplifi*, supprimé*, baisse*, plus besoin, délai supplémentaire`,
  ),
  obligation: phrases(
    `devez, doit, doivent, devra, devront, obligatoire*, obligation*, exigé*, exige*, est tenu, sont tenus, il faut, faudra, nécessaire, requis*, imposé*, assurez-vous, veillez à, tenu de`,
  ),
  prohibition: phrases(
    `interdit*, ne peut plus, ne peuvent plus, ne pourra, ne pourront, ne doit pas, ne doivent pas, n'est plus autorisé*, non autorisé*, prohibé*, ne sera plus, ne seront plus, refusé*, illicite`,
  ),
  request: phrases(`veuillez, merci de, nous vous prions, nous vous demandons, pensez à`),
  action: phrases(
    `veuillez, merci de, transmett*, envoy*, complét*, fourni*, renseign*, mettez à jour, déclar*, vérifi*, confirm*, télécharg*, désign*, inscri*, déposer, accept*, choisi*, enregistr*, doivent, devez, doit, indiquer, régularis*, retir*, remplir, adress*, dépos*, faites-le, corriger, le faire`,
  ),
  'penalty-severe': phrases(
    `fermeture du compte, fermer le compte, compte sera fermé, résili*, suspension du compte, suspension de la boutique, suspendu*, gel des fonds, fonds bloqués, saisi*, rappel de produits, définitiv*, pénal*, emprisonnement, exclu*, bloqué*`,
  ),
  'penalty-serious': phrases(
    `amende*, sanction*, retrait des offres, retiré*, désactivé*, supprimé*, déréférenc*, masqué*, pénalité*, mise en pause, dépubli*, blocage, suspension, suspend*, hors ligne`,
  ),
  'penalty-light': phrases('avertissement*, points, déclass*, moins visible, surcoût, frais supplémentaires'),
  everyone: phrases(
    "tous les vendeurs, toutes les offres, toutes les catégories, l'ensemble des vendeurs, chaque vendeur, tous les produits, toute vente, tous les marchands",
  ),
  faq: phrases('questions fréquentes, faq, foire aux questions, questions et réponses, questions-réponses'),
  boilerplate: phrases(
    'message automatique, merci de ne pas répondre, mentions légales, données personnelles |, vous recevez ce courriel, se désabonner, aide |, ne répondez pas, vous recevez ce message',
  ),
  start: phrases(
    `à partir du, à partir de, à compter du, à compter de, dès le, dès, depuis l'entrée en vigueur, en vigueur le, en vigueur au, applicable le, applicable au, applicable dès le, à dater du, prend effet le, effet au, avec effet au, sera mis à jour le, seront mises à jour le, seront mis à jour le, sera mise à jour le`,
  ),
  on: phrases('le, au, du'),
  'in-force': phrases(
    `en vigueur, entre en vigueur, entrera en vigueur, entreront en vigueur, entrent en vigueur, prend effet, prendra effet, prennent effet, prendront effet, s'applique*, s'appliqu*, applicable*, sera remplac*, seront remplac*, change*, évolue*, devra, devront, sera, seront, passe, passent, devient, commence*, débute*, prend fin, cesse*, obligatoire, modifions, entrée en application, entrée en vigueur, mise en application, entrera en application`,
  ),
  deadline: phrases(
    `avant le, avant, jusqu'au, jusqu'à, d'ici le, d'ici au, d'ici, au plus tard le, au plus tard, date limite :, date limite, pour le, sous, dans un délai de, échéance, jusqu'au plus tard, avant la fin, d'ici fin, avant la fin de la journée du, avant la fin du mois de`,
  ),
  'deadline-after': phrases('au plus tard, dernier délai'),
  latest: phrases(
    `au plus tard, date limite, dernier délai, échéance, dernier jour, fin de la période, clôture, date de fin`,
  ),
  since: phrases(`depuis, depuis le`),
  after: phrases(`après le`),
  'start-after': phrases(`en vigueur`),
  past: phrases(
    `publié*, publié le, adopté*, datée du, daté du, date du, mis à jour le, mise à jour du, signé*, annoncé le, version du, dernière mise à jour, paru, promulgu*, passées depuis, envoyé le, du`,
  ),
  event: phrases(
    `webinaire, atelier, visioconférence, rendez-vous, salon, conférence, session*, formation, réunion, en direct, live, table ronde, événement`,
  ),
  example: phrases('exemple, par exemple, supposons, imaginons'),
  'old-date': phrases(
    "initialement, auparavant, à l'origine, prévu*, au lieu du, était fixé*, devait, avions prévu, ancienne date, précédemment",
  ),
  'new-date': phrases(
    'désormais, nouvelle date, est fixée au, reporté au, reportée au, finalement, repoussé* au, au',
  ),
  validity: phrases(
    "commandes passées, valable jusqu'au, valide jusqu'au, jusqu'à l'échéance, avant l'échéance, disponible jusqu'au, inscriptions jusqu'au, passées avant, expédiées avant, période transitoire, à titre transitoire, jusque-là, achats effectués",
  ),
  others: phrases('états membres, le conseil, le parlement, la commission européenne, le législateur'),
  'new-users': phrases('nouveaux vendeurs, nouveaux comptes, nouveaux utilisateurs'),
  'existing-users': phrases(
    'vendeurs existants, comptes existants, utilisateurs existants, vendeurs déjà inscrits',
  ),
};
