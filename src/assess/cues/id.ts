import { type LanguageCues, phrases } from './cue.js';

/** Indonesian. */
export const id: LanguageCues = {
  rule: phrases(
    'kebijakan, aturan, ketentuan, syarat, peraturan, persyaratan, standar, kriteria, pedoman, perjanjian',
  ),
  change: phrases(
    'perubahan, diubah, berubah, mengubah, diperbarui, pembaruan, memperbarui, penyesuaian, disesuaikan, menyesuaikan, naik, dinaikkan, kenaikan, turun, diturunkan, menjadi, sebelumnya, tidak lagi, dihentikan, diganti, menggantikan, dihapus, diperketat, diperpanjang, dipersingkat',
  ),
  new: phrases(
    'aturan baru, kebijakan baru, wajib, diberlakukan, memberlakukan, berlaku, diterapkan, menerapkan, ketentuan baru, diperkenalkan, untuk pertama kali, persyaratan baru',
  ),
  formerly: phrases(
    `sebelumnya, semula, selama ini, saat ini, sekarang, bukan lagi, tidak lagi, sebagai ganti, dari yang, dahulu, tadinya, dari sebelumnya`,
  ),
  first: phrases(
    `pertama kali, untuk pertama kalinya, memperkenalkan, meluncurkan, diberlakukan, memberlakukan, aturan baru, ketentuan baru, kebijakan baru, syarat baru, kewajiban baru, wajib, menjadi wajib, belum pernah ada, pertama kami, ditambahkan, menambahkan, perjanjian baru`,
  ),
  law: phrases(
    `peraturan menteri, undang-undang, permendag, kementerian, direktorat jenderal, pemerintah, bea cukai, bpom, pmk, djp, kominfo, peraturan pemerintah, menteri, otoritas, peraturan, keputusan, pajak, ojk, komdigi, sanksi administratif, lembaran negara, pengadilan, dpr`,
  ),
  withdrawn: phrases(
    `dibatalkan, batal diberlakukan, tidak jadi, dicabut, membatalkan rencana, tidak akan diberlakukan, mencabut, membatalkan, tidak akan diterapkan, urung, mencabut rencana, ditarik kembali, menarik kembali, memutuskan untuk tidak, mengurungkan`,
  ),
  postponed: phrases(
    'ditunda, penundaan, diundur, menunda, perpanjangan, diperpanjang hingga, jadwal baru, tanggal baru',
  ),
  reminder: phrases(
    `jika belum, belum melengkapi, segera berakhir masa, pengingat, mengingatkan, seperti diumumkan, sebagaimana diumumkan, telah diumumkan, jangan lupa, sekali lagi, diingatkan, pengumuman sebelumnya, ingatkan, sudah diumumkan, sudah berlaku, berlaku sejak, setiap tahun, tahunan, masih belum, segera berakhir, terakhir`,
  ),
  'nothing-new': phrases(
    `tidak ada aturan baru, tidak ada kewajiban baru, tidak ada persyaratan baru, tidak menambah, seperti tahun lalu, aturan tidak berubah, tidak ada perubahan, tidak ada ketentuan baru, sama seperti tahun lalu, tidak mengubah, sama dengan sebelumnya`,
  ),
  consultation: phrases(
    `konsultasi publik, rancangan, masukan publik, uji publik, masukan, tanggapan, draf, panduan, pedoman, sosialisasi, tidak mengikat, kajian, imbauan`,
  ),
  marketing: phrases(
    `hemat, penawaran eksklusif, jangan sampai ketinggalan, siap-siap, maksimalkan, kesempatan emas, gratis, daftar sekarang, daftarkan, webinar, kelas, tips, trik, kisah, cerita, sukses, hadiah, menangkan, voucher, diskon, kupon, promo, kampanye, ikuti, ikutan, yuk, raih, tingkatkan, pertumbuhan, omzet, inspirasi, acara, festival, bonus, cashback, pelatihan, kesempatan, harbolnas, lomba, undian, saldo iklan, jangan lewatkan, nawala, buletin, kopi, tren, ramaikan, ajang`,
  ),
  service: phrases(
    `pemeliharaan, gangguan, kendala, keterlambatan, banjir, libur, cuti bersama, jam operasional, sementara, pulih, dipulihkan, perbaikan sistem, gempa, cuaca buruk, dihentikan sementara, mohon maaf, lebaran, terlambat, tidak dapat diakses, tutup, penjemputan, cuaca, mogok, normal kembali, tim teknis, penyebab`,
  ),
  unchanged: phrases(
    'tidak berubah, tetap sama, tetap berjalan, tetap berlaku, tidak terpengaruh, tidak terdampak, tidak ada perubahan, tidak mengubah, tidak memengaruhi, tidak mempengaruhi, tidak termasuk, seperti biasa, tetap seperti, tidak terkait',
  ),
  relief: phrases(
    'dibebaskan, bebas biaya, diturunkan, dilonggarkan, tidak perlu lagi, penghapusan biaya, keringanan, dipermudah, disederhanakan',
  ),
  obligation: phrases('wajib, harus, diwajibkan, perlu, diharuskan, mohon, pastikan, diminta, kewajiban'),
  prohibition: phrases(
    'dilarang, tidak boleh, tidak diperbolehkan, larangan, tidak diizinkan, melarang, tidak diterima, dibatasi',
  ),
  request: phrases(`mohon, harap, silakan, pastikan, dimohon`),
  action: phrases(
    'mohon, silakan, lengkapi, unggah, kirim, perbarui, daftarkan, isi, konfirmasi, periksa, ajukan, serahkan, lakukan, wajib, harus, cantumkan, verifikasi, melengkapi, mengunggah, menyerahkan, mengisi',
  ),
  'penalty-severe': phrases(
    'penutupan toko, toko ditutup, akun dinonaktifkan, dibekukan, pembekuan, permanen, penahanan dana, ditahan, disita, penarikan produk, pidana, suspend, ditangguhkan, pemblokiran, diblokir',
  ),
  'penalty-serious': phrases(
    'denda, dihapus, diturunkan dari, sanksi, dibatasi, disembunyikan, penghapusan produk, menghentikan sesi, dinonaktifkan, pelanggaran',
  ),
  'penalty-light': phrases('peringatan, poin penalti, poin pelanggaran, biaya tambahan, penurunan peringkat'),
  everyone: phrases(
    'semua penjual, seluruh penjual, semua produk, semua kategori, seluruh toko, semua toko, seluruh kategori, semua pesanan',
  ),
  faq: phrases('pertanyaan umum, tanya jawab, faq, pertanyaan yang sering'),
  boilerplate: phrases(
    'pesan otomatis, jangan membalas, kebijakan privasi |, berhenti berlangganan, anda menerima',
  ),
  start: phrases(
    'mulai, mulai tanggal, sejak, per tanggal, per, terhitung mulai, terhitung sejak, berlaku mulai, berlaku sejak, efektif, efektif mulai, efektif per, dari tanggal, mulai berlaku, berlaku per, berlaku efektif',
  ),
  'start-after': phrases('mendatang, dan seterusnya'),
  on: phrases('pada, pada tanggal, tanggal'),
  'in-force': phrases(
    `berlaku, mulai berlaku, efektif, diberlakukan, diterapkan, akan, wajib, harus, diubah, diperbarui, berubah, naik, menjadi, dihentikan, tanggal berlaku`,
  ),
  deadline: phrases(
    'sebelum, sebelum tanggal, paling lambat, paling lambat tanggal, selambat-lambatnya, hingga, hingga tanggal, sampai, sampai tanggal, sampai dengan, batas waktu, batas waktu:, batas akhir, dalam waktu, tenggat, maksimal',
  ),
  latest: phrases(
    `paling lambat, selambat-lambatnya, batas waktu, tenggat, hari terakhir, batas akhir, penutupan`,
  ),
  after: phrases(`setelah, setelah tanggal`),
  past: phrases(
    'diumumkan, diterbitkan, dipublikasikan, terakhir diperbarui, ditetapkan, ditandatangani, diundangkan, versi, disahkan, tertanggal, diterbitkan pada',
  ),
  event: phrases('webinar, acara, kelas, pelatihan, sesi, festival, seminar, pertemuan, live'),
  example: phrases('contoh, misalnya, sebagai contoh'),
  'old-date': phrases('semula, awalnya, sebelumnya, rencana awal, direncanakan, seharusnya'),
  'new-date': phrases(
    'menjadi, kini, diundur ke, diundur menjadi, ditunda hingga, ditunda sampai, tanggal baru',
  ),
  validity: phrases(
    'pesanan sebelum, berlaku hingga, berlaku sampai, periode promo, pendaftaran hingga, pendaftaran sampai, dibuat sebelum, masa transisi, pesanan yang dibuat',
  ),
  others: phrases('dpr, negara anggota'),
  'new-users': phrases('penjual baru, akun baru, pengguna baru'),
  'existing-users': phrases('penjual lama, pengguna lama, penjual yang sudah ada, penjual terdaftar'),
};
