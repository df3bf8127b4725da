import type { Document } from '../../src/domain/document.js';
import { page } from './page.js';

/** A seller policy in seven languages, built alike: the limit in days and the fee in percent are its rules. */
interface Rules {
  readonly limit: string;
  readonly fee: string;
}

type Language = 'en' | 'de' | 'fr' | 'es' | 'it' | 'zh' | 'ja';

export const FACES: Readonly<Record<Language, (rules: Rules) => Document>> = {
  en: ({ limit, fee }) =>
    page(
      `# Shipping and fees
      This page is for the merchants who sell to buyers in the harbour market and who send the goods from their own store.
      ## Orders
      The merchant hands the parcel over at the desk within ${limit} days of the order.
      It is weighed there, and the buyer is told when it is on the way.
      ## Fees
      The fee is ${fee} % of the price that the buyer has paid for the goods.
      It is taken from the balance at the end of the month and is shown in the statement.
      ## Questions
      If there is something that you do not understand, write to the desk; it answers in the order of arrival.
      - Bring the number of the order with you.
      - The desk is on the quay next to the old crane.`,
      'Shipping and fees',
    ),
  de: ({ limit, fee }) =>
    page(
      `# Versand und Gebühren
      Diese Seite ist für die Händler, die auf dem Hafenmarkt an Käufer verkaufen und die Waren aus dem eigenen Lager senden.
      ## Bestellungen
      Der Händler übergibt das Paket am Schalter innerhalb von ${limit} Tagen nach der Bestellung.
      Es wird dort gewogen, und der Käufer wird benachrichtigt, wenn es auf dem Weg ist.
      ## Gebühren
      Die Gebühr beträgt ${fee} % des Preises, den der Käufer für die Waren bezahlt hat.
      Sie wird am Ende des Monats vom Guthaben abgezogen und ist in der Abrechnung zu sehen.
      ## Fragen
      Wenn etwas nicht klar ist, schreiben Sie an den Schalter; er antwortet in der Reihenfolge des Eingangs.
      - Bringen Sie die Nummer der Bestellung mit.
      - Der Schalter ist am Kai neben dem alten Kran.`,
      'Versand und Gebühren',
    ),
  fr: ({ limit, fee }) =>
    page(
      `# Expédition et frais
      Cette page est pour les marchands qui vendent aux acheteurs sur le marché du port et qui envoient les articles de leur propre dépôt.
      ## Commandes
      Le marchand remet le colis au guichet dans les ${limit} jours qui suivent la commande.
      Il est pesé sur place, et l'acheteur est prévenu quand il est en route.
      ## Frais
      Les frais sont de ${fee} % du prix que l'acheteur a payé pour les articles.
      Ils sont retirés du solde à la fin du mois et figurent dans le relevé.
      ## Questions
      Si quelque chose n'est pas clair pour vous, écrivez au guichet ; il répond dans l'ordre des arrivées.
      - Apportez le numéro de la commande avec vous.
      - Le guichet est sur le quai à côté de la vieille grue.`,
      'Expédition et frais',
    ),
  es: ({ limit, fee }) =>
    page(
      `# Envíos y tarifas
      Esta página es para los comerciantes que venden a los compradores en el mercado del puerto y que envían los artículos desde su propio almacén.
      ## Pedidos
      El comerciante entrega el paquete en la ventanilla en los ${limit} días que siguen al pedido.
      Allí se pesa, y el comprador recibe un aviso cuando está en camino.
      ## Tarifas
      La tarifa es del ${fee} % del precio que el comprador ha pagado por los artículos.
      Se descuenta del saldo al final del mes y se muestra en el extracto.
      ## Preguntas
      Si hay algo que no está claro para usted, escriba a la ventanilla; responde en el orden de llegada.
      - Traiga con usted el número del pedido.
      - La ventanilla está en el muelle al lado de la vieja grúa.`,
      'Envíos y tarifas',
    ),
  it: ({ limit, fee }) =>
    page(
      `# Spedizione e tariffe
      Questa pagina è per i commercianti che vendono agli acquirenti nel mercato del porto e che inviano gli articoli dal loro deposito.
      ## Ordini
      Il commerciante consegna il pacco allo sportello entro ${limit} giorni dalla data di un ordine.
      Il pacco viene pesato sul posto, e si avvisa il compratore quando è in viaggio.
      ## Tariffe
      La tariffa è del ${fee} % del prezzo che il compratore ha pagato per gli articoli.
      Viene tolta dal saldo alla fine del mese e si trova nel riepilogo.
      ## Domande
      Se qualcosa non è chiaro per voi, scrivete allo sportello; risponde nel modo e con il tempo che serve.
      - Portate con voi il numero di un ordine.
      - Lo sportello è sul molo accanto alla vecchia gru.`,
      'Spedizione e tariffe',
    ),
  zh: ({ limit, fee }) =>
    page(
      `# 发货与费用
      本页面向在海港市场向买家销售商品、并从自有仓库发出商品的商家。
      ## 订单
      商家应在下单后 ${limit} 天内把包裹交到柜台。
      包裹在柜台称重，发出时会通知买家。
      ## 费用
      费用为买家所付商品价款的 ${fee} %。
      该笔款项在月末从余额中扣除，并列在对账单中。
      ## 咨询
      如有不清楚之处，请写信给柜台，柜台按收到的先后回复。
      - 请带上订单的编号。
      - 柜台位于码头旧吊车旁。`,
      '发货与费用',
    ),
  ja: ({ limit, fee }) =>
    page(
      `# 発送と手数料
      このページは、港の市場で買い手に商品を販売し、自分の倉庫から商品を送る出品者のためのものです。
      ## 注文
      出品者は注文から ${limit} 日以内に荷物を窓口に渡します。
      荷物はそこで量られ、発送されると買い手に知らせが届きます。
      ## 手数料
      手数料は買い手が商品に支払った価格の ${fee} % です。
      手数料は月末に残高から引かれ、明細に表示されます。
      ## 質問
      わからないことがあれば窓口に書いてください。届いた順に答えます。
      - 注文の番号をお持ちください。
      - 窓口は岸壁の古いクレーンのとなりにあります。`,
      '発送と手数料',
    ),
};

interface Days {
  readonly days: string;
}

export const MEMBERS = ({ days }: Days): Document =>
  page(
    `# Datenschutz
    Sie sind als Mitglied angemeldet, und diese Hinweise gelten für das Konto, das Sie bei uns haben.
    ## Ihr Konto
    Wir speichern den Namen, die Anschrift und die Nummer der Bank, die Sie bei der Anmeldung genannt haben.
    Sie können die Einwilligung im Konto widerrufen; wir löschen die Angaben dann nach ${days} Tagen.
    ## Ihre Nachrichten
    Nachrichten an andere Mitglieder liegen auf einem Rechner in der Stadt und werden nicht gelesen.
    ## Ihre Bilder
    Bilder der Waren werden verkleinert und sind für alle zu sehen, die das Angebot öffnen.`,
    'Datenschutz',
  );

export const GUESTS = ({ days }: Days): Document =>
  page(
    `# Datenschutz
    Wer den Markt ohne Anmeldung besucht, bleibt für uns ein Gast ohne Namen.
    ## Besuch
    Bei einem Besuch wird die Adresse des Geräts festgehalten, damit die Seiten an die richtige Stelle kommen.
    Diese Adresse wird nach ${days} Tagen gelöscht, und ein Widerruf ist am Schalter jederzeit möglich.
    ## Karten
    Die Karte des Hafens kommt von einem Verein, der dabei erfährt, welcher Ausschnitt gezeigt wird.
    ## Zähler
    Ein Zähler am Eingang des Marktes sagt uns, wie viele Gäste am Tag da waren, und sonst nichts.`,
    'Datenschutz',
  );

export const BRITISH = ({ days }: Days): Document =>
  spelt(days, {
    license: 'licence',
    catalog: 'catalogue',
    organization: 'organisation',
    color: 'colour',
    center: 'centre',
  });

export const AMERICAN = ({ days }: Days): Document =>
  spelt(days, {
    license: 'license',
    catalog: 'catalog',
    organization: 'organization',
    color: 'color',
    center: 'center',
  });

type Spelling = Readonly<Record<'license' | 'catalog' | 'organization' | 'color' | 'center', string>>;

function spelt(days: string, words: Spelling): Document {
  return page(
    `# Terms of the market
    You grant the market a ${words.license} to show your ${words.catalog} to the buyers who come to it.
    ## Listings
    Every ${words.organization} that sells here gives the ${words.color} of the goods in the listing.
    Parcels reach the ${words.center} within ${days} days of the order.
    ## Names
    The name of the ${words.organization} stands on the parcel, together with the number of the order.
    ## Pictures
    Pictures in the ${words.catalog} show the goods as they are, in the light of the day.
    ## Desk
    The desk of the ${words.center} is on the quay and it is open from morning to evening.`,
    'Terms of the market',
  );
}

/**
 * Two texts in turn under one address, in the words of an end: one for those who have a shop, one for those who have
 * none. What a page says of withdrawing, ending and no longer is no announcement while both texts only take turns.
 */
export const IN_TURN: Readonly<Record<'en' | 'de' | 'fr' | 'es' | 'zh', readonly [Turn, Turn]>> = {
  en: [
    ({ days }) =>
      page(
        `# Consent
        You have a shop with us, and this page is about the consent that you gave when you opened it.
        You may withdraw your consent at any time; we then no longer show your shop to buyers.
        We may terminate the shop of a merchant who does not answer within ${days} days.
        The shop is closed on the last day of the month, and what was paid in advance is paid back.`,
        'Consent',
      ),
    ({ days }) =>
      page(
        `# Consent
        Visitors look at the market without telling us their name, and no consent is asked for that.
        A visitor who has left a number for a call can withdraw it at the desk on the quay.
        Numbers are no longer kept after ${days} days, and the call is terminated when the line is bad.
        Children visit the market together with somebody who is of age.`,
        'Consent',
      ),
  ],
  de: [
    ({ days }) =>
      page(
        `# Erlaubnis
        Sie haben einen Stand bei uns, und hier geht es um die Erlaubnis, die Sie bei der Eröffnung gegeben haben.
        Sie können die Erlaubnis jederzeit widerrufen; wir zeigen den Stand den Käufern dann nicht mehr.
        Wir können den Stand eines Händlers kündigen, der nicht innerhalb von ${days} Tagen antwortet.
        Der Stand schließt am letzten Tag des Monats, und was im Voraus bezahlt wurde, wird zurückgezahlt.`,
        'Erlaubnis',
      ),
    ({ days }) =>
      page(
        `# Erlaubnis
        Besucher sehen sich den Markt an, ohne einen Namen zu nennen, und dafür wird keine Erlaubnis verlangt.
        Wer eine Nummer für einen Anruf hinterlassen hat, kann sie am Schalter auf dem Kai widerrufen.
        Nummern werden nach ${days} Tagen nicht mehr aufbewahrt, und ein Anruf wird bei schlechter Leitung beendet.
        Kinder besuchen den Markt zusammen mit jemandem, der volljährig ist.`,
        'Erlaubnis',
      ),
  ],
  fr: [
    ({ days }) =>
      page(
        `# Consentement
        Vous tenez une boutique chez nous, et cette page parle du consentement que vous avez donné à son ouverture.
        Vous pouvez retirer votre consentement à tout moment ; nous ne montrons alors plus la boutique aux acheteurs.
        Nous pouvons résilier la boutique d'un marchand qui ne répond pas dans les ${days} jours.
        La boutique ferme le dernier jour du mois, et ce qui a été payé d'avance est remboursé.`,
        'Consentement',
      ),
    ({ days }) =>
      page(
        `# Consentement
        Les visiteurs regardent le marché sans dire leur nom, et aucun consentement n'est demandé pour cela.
        Qui a laissé un numéro pour un appel peut le retirer au guichet sur le quai.
        Les numéros ne sont plus gardés après ${days} jours, et l'appel prend fin quand la ligne est mauvaise.
        Les enfants visitent le marché avec quelqu'un qui est majeur.`,
        'Consentement',
      ),
  ],
  es: [
    ({ days }) =>
      page(
        `# Consentimiento
        Usted tiene una tienda con nosotros, y esta página trata del consentimiento que dio al abrirla.
        Puede retirar su consentimiento en todo momento; entonces ya no mostramos la tienda a los compradores.
        Podemos rescindir la tienda de un comerciante que no responde en ${days} días.
        La tienda cierra el último día del mes, y se devuelve lo que se pagó por adelantado.`,
        'Consentimiento',
      ),
    ({ days }) =>
      page(
        `# Consentimiento
        Los visitantes miran el mercado sin decir su nombre, y para eso no se pide ningún consentimiento.
        Quien ha dejado un número para una llamada lo puede retirar en la ventanilla del muelle.
        Los números ya no se guardan después de ${days} días, y la llamada termina cuando la línea es mala.
        Los niños visitan el mercado con alguien que es mayor de edad.`,
        'Consentimiento',
      ),
  ],
  zh: [
    ({ days }) =>
      page(
        `# 同意说明
        您在本市场开有店铺，本页说明您开店时所作的同意。
        您可以随时撤回同意，此后我们不再向买家展示该店铺。
        商家在 ${days} 天内不回复的，我们可以终止其店铺。
        店铺在月末最后一天关闭，预付的款项予以退还。`,
        '同意说明',
      ),
    ({ days }) =>
      page(
        `# 同意说明
        访客浏览市场时无需留下姓名，也不需要任何同意。
        留下回电号码的访客，可以在码头柜台撤回该号码。
        号码在 ${days} 天后不再保存，线路不佳时通话即告终止。
        儿童应与成年人一同参观市场。`,
        '同意说明',
      ),
  ],
};

type Turn = (rules: Days) => Document;

/** A Chinese policy as it is written on the mainland and in Taiwan. */
export const MAINLAND = ({ days }: Days): Document =>
  page(
    `# 网店规则
    本规则适用于在港口市场开店的全部商家。
    ## 发货
    商家应在下单后 ${days} 天内将包裹交给柜台，并上传单号。
    ## 软件
    商家使用的软件应显示商品的价格和运费，用户可在页面上查看。
    ## 咨询
    如对规则有疑问，请联系码头的柜台。`,
    '网店规则',
  );

export const TAIWAN = ({ days }: Days): Document =>
  page(
    `# 網店規則
    本規則適用於在港口市場開店的全部商家。
    ## 發貨
    商家應在下單後 ${days} 天內將包裹交給櫃檯，並上傳單號。
    ## 軟體
    商家使用的軟體應顯示商品的價格和運費，使用者可在頁面上檢視。
    ## 諮詢
    如對規則有疑問，請聯繫碼頭的櫃檯。`,
    '網店規則',
  );
