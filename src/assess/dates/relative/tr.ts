import type { RelativePatterns } from './pattern.js';

export const tr: RelativePatterns = {
  anchor: 'gun|hafta|ay|yil|bugun|derhal|hemen|gelecek|onumuzdeki|ceyrek',
  after: [
    '(?:yayim\\p{L}*|yayin\\p{L}*|duyuru\\p{L}*|ilan\\p{L}*|bildirim\\p{L}*)(?: tarihinden| tarihini)?(?: itibaren| izleyen)? {n} {unit} sonra',
    '{n} {unit} sonra (?:yururluge|gecerli|uygulan|baslay)',
  ],
  within: [
    '(?:yayim\\p{L}*|yayin\\p{L}*|duyuru\\p{L}*|ilan\\p{L}*|bildirim\\p{L}*|bugun\\p{L}*)(?: tarihinden)? itibaren {n} {unit} icinde',
    '(?:lutfen)[^.]{0,80} {n} {unit} icinde',
  ],
  today: [
    'bugunden itibaren',
    'derhal (?:gecerli|yururluge)',
    'hemen gecerli',
    'yayimi tarihinde yururluge',
    'bugun itibariyla',
  ],
  'next-month': ["(?:gelecek|onumuzdeki) ayin (?:birinden|ilk gununden|ilk gunu|birinde|{d}'?\\p{L}*)"],
  'this-month': ["bu ayin {d}'?\\p{L}*"],
  'next-weekday': ['(?:gelecek|onumuzdeki|haftaya) {weekday}'],
  'month-end': ['ayin son gunu\\p{L}*', 'ay sonuna', 'bu ayin sonu'],
  'next-quarter': ['(?:gelecek|onumuzdeki) ceyreg?k?in (?:basindan|ilk gununden)'],
  'quarter-end': ['ceyrek sonuna'],
  'year-end': ['yil sonuna'],
};
