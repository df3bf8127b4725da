import type { Site } from '../../site.js';
import { hoshizoraNews } from './news.js';
import { hoshizoraReturns } from './returns.js';

export const hoshizora: Site = {
  id: 'hoshizora',
  name: 'Hoshizora Mall',
  tagline: 'Hoshizora Mall 出店者サポート',
  language: 'ja',
  layout: 'classic',
  colour: '#1e3a8a',
  nav: ['はじめての出店', '商品登録', '受注・配送', '出店者ガイド', 'お知らせ'],
  related: [
    '商品画像ガイドライン',
    '送料設定のよくある質問',
    'レビューへの返信のコツ',
    '売上レポートの見方',
    '休業日カレンダーの設定方法',
  ],
  promos: ['出店者限定セミナー動画を公開中', '広告はじめてキャンペーン 初回クーポン進呈'],
  pages: [hoshizoraReturns, hoshizoraNews],
};
