import { type LanguageCues, phrases } from './cue.js';

/** Turkish puts "from" and "by" after the date: "1 Ocak 2026'dan itibaren", "31 Mart'a kadar". */
export const tr: LanguageCues = {
  rule: phrases(
    'kural*, politika*, koşul*, şart*, gereklili*, sözleşme*, yönetmeli*, yönerge*, kriter*, standart*, ilke*, usul*, limit*',
  ),
  change: phrases(
    'değiş*, güncelle*, güncelleni*, artır*, artıyor, artacak, yüksel*, düşür*, düşü*, indir*, yerine, artık, önceden, şimdiye kadar, uzat*, kısalt*, sıkılaştır*, kaldırıl*, sona er*, iptal',
  ),
  new: phrases(
    'yeni kural*, yeni şart*, yeni gereklili*, yeni ücret*, zorunlu hale, zorunlu olacak, getiril*, uygulamaya al*, ilk kez, yeni yükümlülü*, yeni politika*, başlat*',
  ),
  formerly: phrases(`şimdiye kadar, daha önce, önceden, mevcut, yerine, artık, eskiden, halen`),
  first: phrases(
    `ilk kez, ilk defa, yeni kural*, yeni şart*, yeni zorunluluk*, zorunlu hale, getiriyoruz, uygulamaya alıyoruz, başlatıyoruz, yürürlüğe koyuyoruz`,
  ),
  law: phrases(
    'kanun*, yasa, yasal düzenleme*, yönetmelik*, tebliğ*, resmî gazete, resmi gazete, bakanlı*, gümrük*, gelir idaresi, kişisel verileri koruma kurumu, kvkk, kurul*, meclis*, mevzuat*, ab tüzüğü, avrupa komisyonu',
  ),
  withdrawn: phrases(
    'uygulanmayacak*, geri çek*, geri alın*, vazgeç*, iptal edil*, yürürlüğe girmeyecek*, kaldırılmasına karar',
  ),
  postponed: phrases('ertele*, ileri tarih*, süre uzatıl*, uzatıldı, uzatılmıştır, yeni tarih*, ötelen*'),
  reminder: phrases(
    'hatırlatma*, hatırlat*, daha önce duyur*, daha önce bildir*, unutmayın, henüz, hala eksik, süresi dolmak üzere, son hatırlatma, tekrar',
  ),
  'nothing-new': phrases(
    'yeni bir yükümlülük getirmez, yeni bir şart yok*, yeni bir kural değil*, kurallar değişmedi, her yıl olduğu gibi, yeni bir zorunluluk yok*',
  ),
  consultation: phrases(
    'görüş*, kamuoyu görüşü, taslak*, taslağ*, istişare*, bağlayıcı değil*, rehber*, kanun teklifi',
  ),
  marketing: phrases(
    'ücretsiz, webinar*, ipuç*, kampanya*, fırsat*, indirim kodu, yarışma*, kazan*, ödül*, ilham*, hikaye*, başarı*, kaydol*, kayıt ol*, keşfet*, kaçırma*, etkinli*, fuar*, eğitim*, kurs*, kupon*, satışlarını artır*, trend*, hediye*',
  ),
  service: phrases(
    'bakım çalışma*, kesinti*, arıza*, gecikme*, giderildi, çözüldü, resmi tatil*, bayram*, çalışma saat*, kapalı, grev*, kar yağış*, fırtına*, sel, geçici olarak, erişilemiyor, yeniden başla*, normale dön*',
  ),
  unchanged: phrases(
    'değişme*, değişmeyecek*, aynı kal*, etkilenme*, etkilemez, etkilemeyecek*, geçerliliğini koru*, kapsam dışı*, devam ede*, olduğu gibi, kapsamaz',
  ),
  relief: phrases(
    'muaf*, istisna*, artık gerekli değil*, gerekmeyecek*, kolaylaştır*, basitleştir*, daha düşük ücret*, kaldırıldı',
  ),
  obligation: phrases(
    'zorunlu*, gerek*, gerekir, gerekmektedir, gerekli*, yükümlü*, mecbur*, şarttır, lazım, sağlanmalı*, *malıdır, *melidir, *malısınız, *melisiniz, *malıdırlar, emin olun',
  ),
  prohibition: phrases(
    'yasak*, izin veril*, satılamaz, kullanılamaz, yapılamaz, edilemez, kabul edilme*, kabul edilmeyecek*, yapamaz*, satamaz*, kullanamaz*, men edil*',
  ),
  request: phrases(`lütfen, rica ederiz, emin olun`),
  action: phrases(
    'lütfen, yükleyin*, gönderin*, tamamlayın*, onaylayın*, güncelleyin*, doldurun*, kaydedin*, ekleyin*, kaldırın*, kontrol edin*, bildirin*, beyan edin*, sunun*, kabul edin*, girin*, yüklemeniz, tamamlamanız, güncellemeniz, göndermeniz, *malısınız, *melisiniz',
  ),
  'penalty-severe': phrases(
    'askıya alın*, askıya alınacak*, hesab* kapat*, kapatılacak*, kapatılır, fesh*, feshedil*, bloke*, dondur*, alıkon*, el kon*, geri çağır*, hapis, kalıcı olarak, hak edişler* durdur*',
  ),
  'penalty-serious': phrases(
    'ceza*, para cezası, kaldırılacak*, kaldırılır, silinecek*, pasif*, gizlen*, yaptırım*, engellen*, durdurul*, kısıtlan*, yayından',
  ),
  'penalty-light': phrases('uyarı*, puan*, sıralama*, ek ücret*'),
  everyone: phrases(
    'tüm satıcı*, bütün satıcı*, tüm ilan*, tüm kategori*, tüm ürün*, her satıcı, tüm mağaza*, tüm işletme*',
  ),
  faq: phrases('sıkça sorulan sorular, sık sorulan sorular, soru ve cevap*, sss'),
  boilerplate: phrases(
    'otomatik olarak gönderil*, bu e-postayı yanıtlama*, gizlilik politikası |, abonelikten çık*, bu iletiyi',
  ),
  start: phrases('yürürlük tarihi, yürürlük tarihi:, geçerlilik tarihi, başlangıç tarihi, başlangıç tarihi:'),
  'start-after': phrases(
    `'dan itibaren, 'den itibaren, 'tan itibaren, 'ten itibaren, itibarıyla, itibariyle, itibaren, tarihinden itibaren, tarihinden sonra, tarihi itibarıyla, tarihi itibariyle, 'da yürürlüğe, 'de yürürlüğe, 'ta yürürlüğe, 'te yürürlüğe, tarihinde yürürlüğe, 'dan başlayarak, 'den başlayarak`,
  ),
  'in-force': phrases(
    'yürürlüğe gir*, yürürlükte, geçerli ol*, uygulan*, uygulanacak*, başlayacak*, başlıyor, zorunlu*, değişiyor, değişecek*, güncellenecek*, sona erecek*, yürürlüğe',
  ),
  deadline: phrases('son tarih, son tarih:, son gün, en geç, son başvuru tarihi'),
  'deadline-after': phrases(
    `'a kadar, 'e kadar, 'ya kadar, 'ye kadar, tarihine kadar, tarihinden önce, 'dan önce, 'den önce, 'tan önce, 'ten önce, kadar, sonuna kadar, 'a dek, 'e dek, mesai bitimine kadar`,
  ),
  latest: phrases(`en geç, son tarih, son gün`),
  past: phrases(
    'yayımlan*, yayınlan*, kabul edildi, imzalan*, son güncelleme, güncellenme tarihi, tarihli, sürüm*, duyuruldu, ilan edil*, beri, onaylandı',
  ),
  event: phrases('webinar*, etkinli*, fuar*, konferans*, eğitim*, kurs*, canlı yayın*, seminer*, atölye*'),
  example: phrases('örnek, örneğin, mesela'),
  'old-date': phrases('başlangıçta, önceki tarih, yerine, planlanan, önceden, daha önce'),
  'new-date': phrases('yeni tarih, ertelendi, olarak değiştirildi, uzatıldı'),
  validity: phrases(
    'verilen siparişler, önce verilen, geçerlidir, geçiş dönemi, geçiş süresi, önce yapılan, o tarihe kadar',
  ),
  others: phrases('üye devlet*, konsey*, parlamento*, avrupa komisyonu'),
  'new-users': phrases('yeni satıcı*, yeni kullanıcı*, yeni hesap*, yeni mağaza*'),
  'existing-users': phrases('mevcut satıcı*, mevcut kullanıcı*, mevcut mağaza*'),
};
