/** What pages say in a language: a policy, its end in a few lines, and what stands there when the page did not come. */
export interface Notices {
  readonly title: string;
  /** Sentences of a policy. */
  readonly policy: readonly [string, string, string];
  /** The programme is over, and what holds now; absent where the words of rules are not known. */
  readonly ended?: string;
  readonly signIn: string;
  readonly unavailable: string;
  readonly notFound: string;
  readonly consent: string;
}

export const NOTICES: Readonly<Record<string, Notices>> = {
  en: {
    title: 'Small parcel programme',
    policy: [
      'Merchants hand over each parcel at the harbour desk and keep the slip.',
      'The label stands on the longest side of the box, where the scanner finds it.',
      'A parcel that is lost is paid for from the common chest of the harbour.',
    ],
    ended:
      'The small parcel programme ended on 1 March 2026. Merchants must use a regular label from this day.',
    signIn: 'Please sign in to continue. Forgot your password? Create new account.',
    unavailable: 'This content is temporarily unavailable. Please try again later.',
    notFound: "Page not found. We couldn't find the page you are looking for.",
    consent: 'We use cookies and similar technologies. Accept all. Reject all. Manage cookies.',
  },
  de: {
    title: 'Programm für kleine Pakete',
    policy: [
      'Händler geben jedes Paket am Hafenschalter ab und heben den Beleg auf.',
      'Das Etikett klebt auf der längsten Seite des Kartons, wo der Scanner es findet.',
      'Ein verlorenes Paket wird aus der gemeinsamen Kasse des Hafens ersetzt.',
    ],
    ended:
      'Das Programm für kleine Pakete wurde am 1. März 2026 eingestellt. Händler müssen ab diesem Tag ein normales Etikett verwenden.',
    signIn: 'Bitte melden Sie sich an, um fortzufahren. Passwort vergessen?',
    unavailable: 'Dieser Inhalt ist vorübergehend nicht verfügbar. Bitte versuchen Sie es später erneut.',
    notFound: 'Seite nicht gefunden. Diese Seite gibt es nicht.',
    consent: 'Wir verwenden Cookies. Alle akzeptieren. Alle ablehnen. Cookie-Einstellungen.',
  },
  fr: {
    title: 'Programme petits colis',
    policy: [
      'Les marchands déposent chaque colis au guichet du port et gardent le reçu.',
      "L'étiquette se colle sur le plus long côté du carton, là où le lecteur la trouve.",
      'Un colis perdu est remboursé par la caisse commune du port.',
    ],
    ended:
      'Le programme petits colis a pris fin le 1er mars 2026. Les marchands doivent utiliser une étiquette normale à partir de ce jour.',
    signIn: 'Veuillez vous connecter pour continuer. Mot de passe oublié ?',
    unavailable: 'Ce contenu est momentanément indisponible. Veuillez réessayer plus tard.',
    notFound: "Page introuvable. Nous n'avons pas trouvé la page que vous recherchez.",
    consent: 'Nous utilisons des cookies. Tout accepter. Tout refuser. Gérer les cookies.',
  },
  es: {
    title: 'Programa de paquetes pequeños',
    policy: [
      'Los comerciantes entregan cada paquete en el mostrador del puerto y guardan el resguardo.',
      'La etiqueta va en el lado más largo de la caja, donde el lector la encuentra.',
      'Un paquete perdido se paga con la caja común del puerto.',
    ],
    ended:
      'El programa de paquetes pequeños terminó el 1 de marzo de 2026. Los comerciantes deben usar una etiqueta normal desde ese día.',
    signIn: 'Inicia sesión para continuar. ¿Has olvidado tu contraseña?',
    unavailable: 'Este contenido no está disponible en este momento. Inténtalo de nuevo más tarde.',
    notFound: 'Página no encontrada. La página que buscas no existe.',
    consent: 'Utilizamos cookies. Aceptar todo. Rechazar todo.',
  },
  it: {
    title: 'Programma piccoli pacchi',
    policy: [
      'I venditori consegnano ogni pacco allo sportello del porto e conservano lo scontrino.',
      "L'etichetta sta sul lato più lungo della scatola, dove il lettore la trova.",
      'Un pacco smarrito viene pagato dalla cassa comune del porto.',
    ],
    ended:
      'Il programma piccoli pacchi è terminato il 1 marzo 2026. I venditori devono usare una normale etichetta da questo giorno.',
    signIn: 'Accedi per continuare. Hai dimenticato la password?',
    unavailable: 'Questo contenuto è temporaneamente non disponibile. Riprova più tardi.',
    notFound: 'Pagina non trovata. La pagina che stai cercando non esiste.',
    consent: 'Utilizziamo i cookie. Accetta tutto. Rifiuta tutto.',
  },
  pt: {
    title: 'Programa de pacotes pequenos',
    policy: [
      'Os lojistas entregam cada pacote no balcão do porto e guardam o recibo.',
      'A etiqueta fica no lado mais comprido da caixa, onde o leitor a encontra.',
      'Um pacote extraviado sai da caixa comum do porto.',
    ],
    ended:
      'O programa de pacotes pequenos terminou em 1 de março de 2026. Os lojistas devem usar uma etiqueta normal a partir desse dia.',
    signIn: 'Faça login para continuar. Esqueceu a senha?',
    unavailable: 'Este conteúdo está temporariamente indisponível. Tente novamente mais tarde.',
    notFound: 'Página não encontrada. A página que você procura não existe.',
    consent: 'Usamos cookies. Aceitar todos. Rejeitar todos.',
  },
  nl: {
    title: 'Programma kleine pakketten',
    policy: [
      'Verkopers geven elk pakket af aan de balie van de haven en bewaren de bon.',
      'Het etiket zit op de langste kant van de doos, waar de lezer het vindt.',
      'Een verloren pakket komt uit de gezamenlijke kas van de haven.',
    ],
    ended:
      'Het programma kleine pakketten is op 1 maart 2026 gestopt. Verkopers moeten vanaf die dag een gewoon etiket gebruiken.',
    signIn: 'Log in om verder te gaan. Wachtwoord vergeten?',
    unavailable: 'Deze inhoud is tijdelijk niet beschikbaar. Probeer het later opnieuw.',
    notFound: 'Pagina niet gevonden. Deze pagina bestaat niet.',
    consent: 'Wij gebruiken cookies. Alles accepteren. Alles weigeren.',
  },
  pl: {
    title: 'Program małych paczek',
    policy: [
      'Sprzedawcy oddają każdą paczkę w okienku portowym i zachowują kwit.',
      'Etykieta jest na najdłuższym boku pudełka, gdzie znajdzie ją czytnik.',
      'Zagubiona paczka idzie na rachunek wspólnej kasy portu.',
    ],
    ended:
      'Program małych paczek zakończył się 1 marca 2026 r. Sprzedawcy muszą od tego dnia używać zwykłej etykiety.',
    signIn: 'Zaloguj się, aby kontynuować. Nie pamiętasz hasła?',
    unavailable: 'Ta treść jest tymczasowo niedostępna. Spróbuj ponownie później.',
    notFound: 'Nie znaleziono strony. Strona, której szukasz, nie istnieje.',
    consent: 'Używamy plików cookie. Zaakceptuj wszystkie. Odrzuć wszystkie.',
  },
  ru: {
    title: 'Программа малых посылок',
    policy: [
      'Продавцы сдают каждую посылку в портовое окно и хранят квитанцию.',
      'Этикетка находится на самой длинной стороне коробки, где её найдёт сканер.',
      'Потерянная посылка идёт за счёт общей кассы порта.',
    ],
    ended:
      'Программа малых посылок завершена 1 марта 2026 года. Продавцы обязаны с этого дня использовать обычную этикетку.',
    signIn: 'Войдите, чтобы продолжить. Забыли пароль?',
    unavailable: 'Этот раздел временно недоступен. Попробуйте позже.',
    notFound: 'Страница не найдена. Запрашиваемая страница не существует.',
    consent: 'Мы используем файлы cookie. Принять все. Отклонить все.',
  },
  ja: {
    title: '小型荷物プログラム',
    policy: [
      '出店者は荷物ごとに港の窓口へ持ち込み、控えを保管します。',
      'ラベルは箱のいちばん長い面、読み取り機が見つける場所に貼ります。',
      'なくなった荷物は港の共同の金庫から出ます。',
    ],
    ended:
      '小型荷物プログラムは2026年3月1日に終了しました。出店者は同日から通常のラベルを使用しなければなりません。',
    signIn: '続けるにはログインしてください。パスワードをお忘れですか？',
    unavailable: 'このコンテンツは現在ご利用いただけません。後でもう一度お試しください。',
    notFound: 'ページが見つかりません。お探しのページは存在しません。',
    consent: '当サイトはCookieを使用しています。すべて許可。すべて拒否。',
  },
  ko: {
    title: '소형 소포 프로그램',
    policy: [
      '판매자는 소포마다 항구 창구에 맡기고 접수증을 보관합니다.',
      '라벨은 상자에서 가장 긴 면, 판독기가 찾는 곳에 붙입니다.',
      '잃어버린 소포는 항구의 공동 금고에서 처리합니다.',
    ],
    ended:
      '소형 소포 프로그램은 2026년 3월 1일에 종료되었습니다. 판매자는 이날부터 일반 라벨을 사용해야 합니다.',
    signIn: '계속하려면 로그인하세요. 비밀번호를 잊으셨나요?',
    unavailable: '현재 이용할 수 없는 콘텐츠입니다. 나중에 다시 시도해 주세요.',
    notFound: '페이지를 찾을 수 없습니다. 찾으시는 페이지가 없습니다.',
    consent: '쿠키를 사용합니다. 모두 허용. 모두 거부.',
  },
  zh: {
    title: '小包裹计划',
    policy: [
      '商家把每个包裹送到港口柜台，并保存回执。',
      '标签贴在箱子最长的一面，便于扫描器识别。',
      '丢失的包裹由港口的公共基金承担。',
    ],
    ended: '小包裹计划已于2026年3月1日终止。商家自当日起必须使用普通标签。',
    signIn: '请先登录后继续。忘记密码？',
    unavailable: '该内容暂时无法显示，请稍后再试。',
    notFound: '页面不存在。找不到您要找的页面。',
    consent: '我们使用 Cookie。全部接受。全部拒绝。',
  },
  cs: {
    title: 'Program malých zásilek',
    policy: [
      'Prodejci odevzdávají každou zásilku u přístavní přepážky a schovají si lístek.',
      'Štítek je na nejdelší straně krabice, kde ho najde čtečka.',
      'Ztracená zásilka jde na účet společné pokladny přístavu.',
    ],
    signIn: 'Přihlaste se. Zapomněli jste heslo?',
    unavailable: 'Tento obsah je dočasně nedostupný. Zkuste to později.',
    notFound: 'Stránka nenalezena. Zkuste to později.',
    consent: 'Používáme cookies. Přijmout vše. Odmítnout vše.',
  },
  da: {
    title: 'Program for små pakker',
    policy: [
      'Sælgere afleverer hver pakke ved havnens skranke og gemmer kvitteringen.',
      'Etiketten sidder på kassens længste side, hvor læseren finder den.',
      'En bortkommen pakke går af havnens fælles kasse.',
    ],
    signIn: 'Log ind for at fortsætte. Glemt adgangskode?',
    unavailable: 'Indholdet er midlertidigt utilgængeligt lige nu. Prøv igen senere.',
    notFound: 'Siden blev ikke fundet. Siden findes ikke.',
    consent: 'Vi bruger cookies. Accepter alle. Afvis alle.',
  },
  sv: {
    title: 'Program för små paket',
    policy: [
      'Säljare lämnar varje paket vid hamnens disk och sparar kvittot.',
      'Etiketten sitter på lådans längsta sida, där läsaren hittar den.',
      'Ett försvunnet paket går på hamnens gemensamma kassa.',
    ],
    signIn: 'Logga in för att fortsätta. Har du glömt lösenordet?',
    unavailable: 'Innehållet är tillfälligt otillgängligt. Försök igen senare.',
    notFound: 'Sidan hittades inte. Sidan du söker finns inte.',
    consent: 'Vi använder cookies. Godkänn alla. Avvisa alla.',
  },
  el: {
    title: 'Πρόγραμμα μικρών δεμάτων',
    policy: [
      'Οι έμποροι παραδίδουν κάθε δέμα στο γραφείο του λιμανιού και κρατούν το χαρτί.',
      'Η ετικέτα είναι στη μακρύτερη πλευρά του κουτιού, εκεί που τη βρίσκει ο σαρωτής.',
      'Ένα χαμένο δέμα βαραίνει το κοινό ταμείο του λιμανιού.',
    ],
    signIn: 'Συνδεθείτε για να συνεχίσετε.',
    unavailable: 'Το περιεχόμενο είναι προσωρινά μη διαθέσιμο. Δοκιμάστε ξανά αργότερα.',
    notFound: 'Η σελίδα δεν βρέθηκε. Δοκιμάστε ξανά.',
    consent: 'Χρησιμοποιούμε cookies. Αποδοχή όλων. Απόρριψη όλων.',
  },
  hu: {
    title: 'Kis csomagok programja',
    policy: [
      'Az eladók minden csomagot a kikötői pultnál adnak le, és megőrzik a szelvényt.',
      'A címke a doboz leghosszabb oldalán van, ahol az olvasó megtalálja.',
      'Az elveszett csomag a kikötő közös kasszáját terheli.',
    ],
    signIn: 'Jelentkezzen be a folytatáshoz. Elfelejtette a jelszavát?',
    unavailable: 'A tartalom átmenetileg nem elérhető. Próbálja újra később.',
    notFound: 'Az oldal nem található. A keresett oldal nem létezik.',
    consent: 'Sütiket használunk. Összes elfogadása. Összes elutasítása.',
  },
  ro: {
    title: 'Programul pentru colete mici',
    policy: [
      'Comercianții predau fiecare colet la ghișeul portului și păstrează bonul.',
      'Eticheta stă pe latura cea mai lungă a cutiei, unde o găsește cititorul.',
      'Un colet pierdut iese din casa comună a portului.',
    ],
    signIn: 'Conectați-vă pentru a continua.',
    unavailable: 'Acest conținut este temporar indisponibil. Încercați din nou mai târziu.',
    notFound: 'Pagina nu a fost găsită. Încercați din nou.',
    consent: 'Folosim cookie-uri. Acceptați toate. Respinge toate.',
  },
  tr: {
    title: 'Küçük paket programı',
    policy: [
      'Satıcılar her paketi liman gişesine bırakır ve fişi saklar.',
      'Etiket kutunun en uzun yüzündedir, okuyucu onu orada bulur.',
      'Kaybolan paket limanın ortak kasasından çıkar.',
    ],
    signIn: 'Devam etmek için giriş yapın.',
    unavailable: 'Bu içerik şu anda kullanılamıyor. Lütfen daha sonra tekrar deneyin.',
    notFound: 'Sayfa bulunamadı. Lütfen tekrar deneyin.',
    consent: 'Çerezleri kullanıyoruz. Tümünü kabul et. Tümünü reddet.',
  },
  vi: {
    title: 'Chương trình bưu kiện nhỏ',
    policy: [
      'Người bán giao từng bưu kiện tại quầy của cảng và giữ biên nhận.',
      'Nhãn nằm ở mặt dài nhất của hộp, nơi máy đọc tìm thấy.',
      'Bưu kiện thất lạc do quỹ chung của cảng gánh.',
    ],
    signIn: 'Vui lòng đăng nhập để tiếp tục. Quên mật khẩu?',
    unavailable: 'Nội dung này tạm thời không khả dụng. Vui lòng thử lại sau.',
    notFound: 'Không tìm thấy trang. Vui lòng thử lại.',
    consent: 'Chúng tôi sử dụng cookie. Chấp nhận tất cả. Từ chối tất cả.',
  },
  th: {
    title: 'โครงการพัสดุขนาดเล็ก',
    policy: [
      'ร้านค้านำพัสดุทุกชิ้นไปส่งที่เคาน์เตอร์ท่าเรือและเก็บใบรับไว้',
      'ฉลากอยู่บนด้านยาวที่สุดของกล่องซึ่งเครื่องอ่านหาเจอ',
      'พัสดุที่หายไปเป็นภาระของกองกลางท่าเรือ',
    ],
    signIn: 'กรุณาเข้าสู่ระบบ ลืมรหัสผ่าน',
    unavailable: 'เนื้อหานี้ไม่พร้อมใช้งานชั่วคราว กรุณาลองอีกครั้ง',
    notFound: 'ไม่พบหน้า กรุณาลองอีกครั้ง',
    consent: 'เราใช้คุกกี้ ยอมรับทั้งหมด ปฏิเสธทั้งหมด',
  },
  id: {
    title: 'Program paket kecil',
    policy: [
      'Pedagang menyerahkan setiap paket di loket pelabuhan dan menyimpan slipnya.',
      'Label berada di sisi terpanjang kotak, tempat pemindai menemukannya.',
      'Paket yang hilang diambil dari kas bersama pelabuhan.',
    ],
    signIn: 'Masuk untuk melanjutkan. Lupa kata sandi?',
    unavailable: 'Konten ini tidak tersedia saat ini. Silakan coba lagi nanti.',
    notFound: 'Halaman tidak ditemukan. Halaman yang Anda cari tidak ada.',
    consent: 'Kami menggunakan cookie. Terima semua. Tolak semua.',
  },
  ms: {
    title: 'Program bungkusan kecil',
    policy: [
      'Penjual menyerahkan setiap bungkusan di kaunter pelabuhan dan menyimpan slip.',
      'Label terletak di sisi terpanjang kotak, tempat pengimbas menemuinya.',
      'Bungkusan yang hilang diambil daripada tabung bersama pelabuhan.',
    ],
    signIn: 'Log masuk untuk meneruskan. Lupa kata laluan?',
    unavailable: 'Kandungan ini tidak tersedia buat sementara waktu. Sila cuba lagi.',
    notFound: 'Halaman tidak ditemui. Sila cuba lagi.',
    consent: 'Kami menggunakan kuki. Terima semua. Tolak semua.',
  },
  uk: {
    title: 'Програма малих посилок',
    policy: [
      'Продавці здають кожну посилку в портове віконце й зберігають квитанцію.',
      'Етикетка розміщена на найдовшому боці коробки, де її знайде сканер.',
      'Загублена посилка йде коштом спільної каси порту.',
    ],
    signIn: 'Увійдіть, щоб продовжити. Забули пароль?',
    unavailable: 'Цей розділ тимчасово недоступний. Спробуйте пізніше.',
    notFound: 'Сторінку не знайдено. Спробуйте ще раз.',
    consent: 'Ми використовуємо файли cookie. Прийняти всі. Відхилити всі.',
  },
  ar: {
    title: 'برنامج الطرود الصغيرة',
    policy: [
      'يسلم التجار كل طرد عند مكتب الميناء ويحتفظون بالإيصال.',
      'توضع البطاقة على أطول جانب من الصندوق حيث يجدها القارئ.',
      'الطرد المفقود يخرج من صندوق الميناء المشترك.',
    ],
    signIn: 'سجل الدخول للمتابعة. هل نسيت كلمة المرور؟',
    unavailable: 'هذا المحتوى غير متاح حاليا. يرجى المحاولة مرة أخرى.',
    notFound: 'الصفحة غير موجودة. حاول مرة أخرى.',
    consent: 'نستخدم ملفات تعريف الارتباط. قبول الكل. رفض الكل.',
  },
};
