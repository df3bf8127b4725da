import type { RelativePatterns } from './pattern.js';

export const vi: RelativePatterns = {
  anchor: 'ngay|tuan|thang|nam|hieu luc|quy',
  after: [
    '(?:sau )?{n} {unit} (?:ke )?(?:tu|sau) (?:khi )?(?:ngay )?(?:thong bao|cong bo|dang|ban hanh|nay)',
    'sau {n} {unit} nua',
  ],
  within: [
    'trong (?:vong )?{n} {unit} (?:ke )?tu (?:khi )?(?:ngay )?(?:thong bao|cong bo|dang|nhan|hom nay|nay)',
  ],
  today: [
    '(?:ke )?tu (?:ngay )?hom nay',
    'co hieu luc ngay',
    'ap dung ngay lap tuc',
    'ngay lap tuc co hieu luc',
    'tu thoi diem thong bao',
    'co hieu luc (?:ke )?tu ngay (?:ky|cong bo|ban hanh|dang)',
  ],
  'next-month': [
    '(?:ngay |mung )?{d} (?:cua )?thang (?:sau|toi)',
    'ngay dau(?: tien)? (?:cua )?thang (?:sau|toi)',
    '(?:ngay |mung )?{d} thang (?:sau|toi)',
  ],
  'this-month': ['(?:ngay |mung )?{d} thang nay'],
  'next-weekday': ['thu (?<vi>hai|ba|tu|nam|sau|bay) tuan (?:sau|toi)'],
  'month-end': ['(?:het|ngay cuoi(?: cung)? cua) thang nay', 'cuoi thang nay'],
  'next-quarter': ['(?:dau|ngay dau(?: tien)? cua) quy (?:sau|toi)'],
  'quarter-end': ['(?:het|cuoi) quy nay'],
  'year-end': ['(?:het|cuoi) nam nay'],
  'this-weekday': ['thu (?<vi>hai|ba|tu|nam|sau|bay) (?:tuan )?nay'],
};
