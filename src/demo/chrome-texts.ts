import type { DemoLanguage } from './week.js';

/** What stands around the text on every page of a seller center. */
export interface ChromeTexts {
  readonly home: string;
  readonly search: string;
  readonly account: string;
  readonly cookies: { readonly text: string; readonly accept: string; readonly settings: string };
  readonly related: string;
  readonly feedback: {
    readonly question: string;
    readonly yes: string;
    readonly no: string;
    count(helpful: number, all: number): string;
  };
  updated(clock: string): string;
  published(date: string): string;
  views(count: string): string;
  rendered(clock: string): string;
  readonly clockFormat: string;
  readonly legalLinks: readonly string[];
  /** Says that the site is made up; stands in every footer. */
  readonly fictional: string;
  readonly older: string;
  readonly loading: string;
  readonly login: {
    readonly title: string;
    readonly text: string;
    readonly user: string;
    readonly password: string;
    readonly submit: string;
  };
  readonly unavailable: { readonly title: string; readonly text: string };
  readonly gone: { readonly title: string; readonly text: string };
}

const english: ChromeTexts = {
  home: 'Seller center',
  search: 'Search help',
  account: 'My account',
  cookies: {
    text: 'We use cookies to keep you signed in and to improve our services. You can choose which ones to allow.',
    accept: 'Accept all',
    settings: 'Cookie settings',
  },
  related: 'Related articles',
  feedback: {
    question: 'Was this page helpful?',
    yes: 'Yes',
    no: 'No',
    count: (helpful, all) => `${helpful} of ${all} sellers found this helpful`,
  },
  updated: (clock) => `Last updated: ${clock}`,
  published: (date) => `Published ${date}`,
  views: (count) => `${count} views`,
  rendered: (clock) => `Page generated ${clock} UTC`,
  clockFormat: 'd MMM yyyy, HH:mm:ss',
  legalLinks: ['Imprint', 'Privacy', 'Cookies', 'Accessibility'],
  fictional: 'A fictional site of the RuleWatch demo. No rule on this page is real.',
  older: 'Older announcements',
  loading: 'Loading…',
  login: {
    title: 'Sign in to continue',
    text: 'Your session has ended. Please sign in with your seller account to open this page.',
    user: 'Email address',
    password: 'Password',
    submit: 'Sign in',
  },
  unavailable: {
    title: 'Service temporarily unavailable',
    text: 'We are carrying out maintenance. Please try again in a few minutes.',
  },
  gone: { title: 'Page not available', text: 'This announcement is no longer available.' },
};

const german: ChromeTexts = {
  home: 'Startseite',
  search: 'Hilfe durchsuchen',
  account: 'Mein Konto',
  cookies: {
    text: 'Wir verwenden Cookies, um Sie angemeldet zu halten und unser Angebot zu verbessern. Sie können Ihre Auswahl jederzeit anpassen.',
    accept: 'Alle akzeptieren',
    settings: 'Einstellungen',
  },
  related: 'Das könnte Sie auch interessieren',
  feedback: {
    question: 'War dieser Beitrag hilfreich?',
    yes: 'Ja',
    no: 'Nein',
    count: (helpful, all) => `${helpful} von ${all} Lesern fanden diesen Beitrag hilfreich`,
  },
  updated: (clock) => `Zuletzt aktualisiert: ${clock} Uhr`,
  published: (date) => `Veröffentlicht am ${date}`,
  views: (count) => `${count} Aufrufe`,
  rendered: (clock) => `Seite erzeugt am ${clock}`,
  clockFormat: 'dd.MM.yyyy, HH:mm:ss',
  legalLinks: ['Impressum', 'Datenschutz', 'Cookies', 'Barrierefreiheit'],
  fictional: 'Eine erfundene Website der RuleWatch-Demo. Keine Regel auf dieser Seite ist echt.',
  older: 'Ältere Meldungen',
  loading: 'Wird geladen …',
  login: {
    title: 'Bitte anmelden',
    text: 'Ihre Sitzung ist abgelaufen. Bitte melden Sie sich mit Ihrem Händlerkonto an.',
    user: 'E-Mail-Adresse',
    password: 'Passwort',
    submit: 'Anmelden',
  },
  unavailable: {
    title: 'Vorübergehend nicht erreichbar',
    text: 'Wegen Wartungsarbeiten ist dieses Angebot zurzeit nicht erreichbar. Bitte versuchen Sie es in einigen Minuten erneut.',
  },
  gone: { title: 'Seite nicht verfügbar', text: 'Diese Meldung ist nicht mehr verfügbar.' },
};

const chinese: ChromeTexts = {
  home: '首页',
  search: '搜索规则',
  account: '我的店铺',
  cookies: {
    text: '我们使用 Cookie 保持您的登录状态并改进服务，您可以自行选择允许的类型。',
    accept: '全部接受',
    settings: '设置',
  },
  related: '相关规则',
  feedback: {
    question: '以上内容是否对您有帮助？',
    yes: '有帮助',
    no: '没帮助',
    count: (helpful, all) => `${all}位商家参与评价，${helpful}位认为有帮助`,
  },
  updated: (clock) => `最后更新时间：${clock}`,
  published: (date) => `发布时间：${date}`,
  views: (count) => `阅读量：${count}`,
  rendered: (clock) => `页面生成时间：${clock}`,
  clockFormat: 'yyyy-MM-dd HH:mm:ss',
  legalLinks: ['关于我们', '隐私政策', '用户协议', '联系客服'],
  fictional: 'RuleWatch 演示用虚构网站，页面内容均非真实规则。',
  older: '更早的公告',
  loading: '加载中……',
  login: {
    title: '请先登录',
    text: '登录状态已失效，请使用商家账号登录后继续访问。',
    user: '手机号/邮箱',
    password: '密码',
    submit: '登录',
  },
  unavailable: { title: '服务暂不可用', text: '系统维护中，请稍后再试。' },
  gone: { title: '页面不存在', text: '该公告已下线。' },
};

const japanese: ChromeTexts = {
  home: 'ホーム',
  search: 'ヘルプを検索',
  account: 'マイストア',
  cookies: {
    text: '当サイトでは、ログイン状態の維持とサービス改善のためにCookieを使用しています。',
    accept: 'すべて許可',
    settings: '設定を変更',
  },
  related: '関連記事',
  feedback: {
    question: 'このページは役に立ちましたか？',
    yes: 'はい',
    no: 'いいえ',
    count: (helpful, all) => `${all}人中${helpful}人が役に立ったと回答しました`,
  },
  updated: (clock) => `最終更新：${clock}`,
  published: (date) => `掲載日：${date}`,
  views: (count) => `閲覧数 ${count}`,
  rendered: (clock) => `表示日時：${clock}`,
  clockFormat: 'yyyy/MM/dd HH:mm:ss',
  legalLinks: ['会社概要', 'プライバシーポリシー', '利用規約', 'お問い合わせ'],
  fictional: 'RuleWatchデモ用の架空サイトです。掲載内容は実在のルールではありません。',
  older: '過去のお知らせ',
  loading: '読み込み中…',
  login: {
    title: 'ログイン',
    text: 'セッションの有効期限が切れました。ストアアカウントで再度ログインしてください。',
    user: 'メールアドレス',
    password: 'パスワード',
    submit: 'ログインする',
  },
  unavailable: {
    title: 'ただいまアクセスできません',
    text: 'メンテナンス中です。しばらくしてから再度お試しください。',
  },
  gone: { title: 'ページが見つかりません', text: 'このお知らせの掲載は終了しました。' },
};

const chromeTexts: Readonly<Record<DemoLanguage, ChromeTexts>> = {
  en: english,
  'en-US': { ...english, clockFormat: 'MMM d, yyyy, h:mm:ss a' },
  de: german,
  'zh-CN': chinese,
  ja: japanese,
};

export function chromeTextsIn(language: DemoLanguage): ChromeTexts {
  return chromeTexts[language];
}
