import { h2, ol, p, ul } from '../../content.js';
import type { Announcement, ListingPage } from '../../site.js';
import { LAST_DAY, timeline } from '../../timeline.js';
import { longDate } from '../../week.js';

const announcements: readonly Announcement[] = [
  {
    slug: '2614',
    title: '生成AIによる誤認を招く商品画像の禁止について',
    category: '重要',
    published: timeline['ai-images'].day - LAST_DAY,
    content: (week) => {
      const from = longDate(week.effective('ai-images'), 'ja');
      return [
        p('平素よりHoshizora Mallをご利用いただき、誠にありがとうございます。'),
        p(
          `購入者に実物と異なる印象を与える商品画像が増えていることを受け、商品画像ガイドラインを改定し、${from}より、生成AIを用いて作成または加工した、誤認を招く商品画像の掲載を禁止いたします。`,
        ),
        h2('禁止となる画像'),
        ol(
          '実物にない機能、付属品、質感などを生成AIで描き加えた画像',
          '実在しない人物による着用写真や使用写真で、生成AIによるものである旨の表示がないもの',
          '実際の大きさ、色、数量と著しく異なる印象を与える画像',
        ),
        h2('出店者にお願いすること'),
        ul(
          '掲載中の商品画像を点検し、該当する画像は適用日までに差し替えてください。',
          '背景の加工など、商品そのものに関わらない生成AIの利用は引き続き可能ですが、「背景はイメージです」と明記しなければなりません。',
        ),
        p(
          '適用日以降に違反が確認された場合は、当該商品を検索結果から除外し、7日以内に改善されないときは掲載を停止いたします。違反を繰り返す店舗に対しては、違反点数を加算いたします。',
        ),
        p('ご不明な点は、店舗運営サポートまでお問い合わせください。'),
      ];
    },
  },
  {
    slug: '2611',
    title: 'システムメンテナンスに伴う一部機能停止のお知らせ',
    category: 'メンテナンス',
    published: timeline['mall-maintenance'].day - LAST_DAY,
    content: (week) => [
      p('下記の日時にシステムメンテナンスを実施いたします。'),
      p(`日時：${longDate(week.inDays(1), 'ja')} 午前2時から午前5時まで`),
      p(
        'この間、店舗管理画面の売上レポートおよび商品の一括登録がご利用いただけません。商品ページの閲覧と注文には影響ありません。ご不便をおかけしますが、ご了承くださいますようお願いいたします。',
      ),
    ],
  },
  {
    slug: '2603',
    title: 'ポイントアップキャンペーン 参加店舗を募集しています',
    category: 'キャンペーン',
    published: -15,
    content: () => [
      p(
        'ご好評のポイントアップキャンペーンを今年も開催します。参加店舗の商品は特集ページに掲載され、メールマガジンでもご紹介します。ご参加は任意です。店舗管理画面からお気軽にお申し込みください。',
      ),
    ],
  },
  {
    slug: '2597',
    title: '配送方法の選択肢に「宅配ロッカー受け取り」を追加しました',
    category: '新機能',
    published: -23,
    content: () => [
      p(
        '購入者が宅配ロッカーでの受け取りを選べるようになりました。対応する配送会社をご利用の店舗では、配送設定で有効にするだけでご利用いただけます。追加の料金はかかりません。',
      ),
    ],
  },
  {
    slug: '2588',
    title: '二重価格表示に関するガイドラインの改定について',
    category: '重要',
    published: -38,
    content: (week) => [
      p(
        `${longDate(week.inDays(-30), 'ja')}より、比較対照価格を表示する場合は、過去8週間のうち4週間以上の販売実績が必要です。販売実績のない価格を「通常価格」と表示することはできません。`,
      ),
      p('実績を示す資料は、当モールの求めに応じて提出できるよう3年間保管してください。'),
    ],
  },
  {
    slug: '2579',
    title: 'サポート窓口の臨時休業について',
    category: 'お知らせ',
    published: -50,
    content: () => [
      p(
        '社内研修のため、電話窓口を1日間休業いたしました。メールでのお問い合わせは通常どおり受け付けております。',
      ),
      p(
        '休業中にいただいたお問い合わせには、翌営業日より順次ご回答いたしました。ご協力ありがとうございました。',
      ),
    ],
  },
];

export const hoshizoraNews: ListingPage = {
  kind: 'listing',
  source: 'hoshizora-news',
  path: '/hoshizora/news/',
  title: '出店者向けお知らせ',
  section: 'お知らせ',
  intro: '店舗運営に関するお知らせを掲載しています。',
  shown: 10,
  announcements,
  articlePath: (slug) => `/hoshizora/news/${slug}.html`,
  delivery: { charset: 'shift_jis', charsetStatedIn: 'meta' },
};
