import type { RelativePatterns } from './pattern.js';

export const id: RelativePatterns = {
  anchor: 'hari|minggu|pekan|bulan|tahun|segera|saat ini|depan|tanggal|kuartal|triwulan',
  after: [
    '{n} {unit} (?:setelah|sejak|dari|sesudah) (?:tanggal )?(?:pengumuman|pemberitahuan|publikasi|hari ini|diumumkan|penerbitan)',
    '(?:berlaku|mulai) (?:dalam )?{n} {unit} (?:lagi|ke depan|mendatang)',
  ],
  within: [
    '(?:dalam|dalam waktu|paling lambat|maksimal) {n} {unit} (?:setelah|sejak|dari) (?:tanggal )?(?:pengumuman|pemberitahuan|diterimanya|hari ini)',
  ],
  today: [
    'mulai hari ini',
    'berlaku segera',
    'efektif segera',
    'sejak hari ini',
    'terhitung hari ini',
    'berlaku mulai saat ini',
    'sejak tanggal (?:diundangkan|ditetapkan)',
  ],
  'next-month': [
    'hari pertama bulan depan',
    'tanggal {d} bulan (?:berikutnya|mendatang)',
    '(?:tanggal )?{d} bulan depan',
    'awal bulan depan',
  ],
  'this-month': ['(?:tanggal )?{d} bulan ini'],
  'next-weekday': ['(?:hari )?{weekday} (?:depan|mendatang|minggu depan|pekan depan)'],
  'month-end': ['hari terakhir bulan ini', 'akhir bulan ini'],
  'next-quarter': ['(?:awal|hari pertama) (?:kuartal|triwulan) (?:depan|berikutnya)'],
  'quarter-end': ['akhir (?:kuartal|triwulan) ini'],
  'year-end': ['akhir tahun ini'],
  'this-weekday': ['{weekday} ini'],
};
