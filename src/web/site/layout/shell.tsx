import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { TeamMember } from '../../../domain/team.js';
import { UI_LANGUAGES } from '../../../domain/vocabulary.js';
import type { RenderOptions } from '../../../show/options.js';
import { cleanLine } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import { accessTexts } from '../access/texts.js';
import { siteTexts } from '../texts.js';
import { THEMES, type Visitor } from '../visitor.js';

/** The name of the program in Chinese, in every language. */
const CHINESE_NAME = '规则哨';

export const PAGES = ['today', 'ledger', 'sources', 'search', 'calendar', 'settings'] as const;
export type PageName = (typeof PAGES)[number];

const ADDRESSES = {
  today: '/',
  ledger: '/ledger',
  sources: '/sources',
  search: '/search',
  calendar: '/calendar',
  settings: '/settings',
} as const satisfies Record<PageName, string>;

/** What every page is shown with. */
export interface Scene {
  readonly visitor: Visitor;
  readonly options: RenderOptions;
  /** The people that somebody at this machine may say to be. */
  readonly people: readonly TeamMember[];
  /** The address of the page itself, to come back to. */
  readonly here: string;
  /** Open cases that need attention. */
  readonly waiting: number;
}

interface ShellProps {
  readonly scene: Scene;
  readonly title: string;
  readonly current?: PageName | undefined;
  readonly children: ReactNode;
}

const LANGUAGE_NAMES = { en: 'English', 'zh-CN': '中文' } as const;

/** A whole page as HTML. React escapes whatever is put into it. */
export function renderPage(props: ShellProps): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(<Shell {...props} />)}`;
}

/** A page without navigation, for those who are not signed in. */
export function renderBare(props: {
  readonly visitor: Pick<Visitor, 'language' | 'theme'>;
  readonly title: string;
  readonly children: ReactNode;
}): string {
  const { visitor, title, children } = props;
  const texts = inLanguage(siteTexts, visitor.language);
  return `<!DOCTYPE html>${renderToStaticMarkup(
    <Frame language={visitor.language} theme={visitor.theme} title={title}>
      <header className="top">
        <div className="bar">
          <span className="brand">
            {texts.name}
            <span lang="zh-CN">{CHINESE_NAME}</span>
          </span>
        </div>
      </header>
      <main id="main">{children}</main>
    </Frame>,
  )}`;
}

function Shell({ scene, title, current, children }: ShellProps) {
  const { visitor, options, waiting } = scene;
  const texts = inLanguage(siteTexts, visitor.language);
  return (
    <Frame language={visitor.language} theme={visitor.theme} title={title}>
      <a className="skip" href="#main">
        {texts.skip}
      </a>
      <header className="top">
        <div className="bar">
          <a className="brand" href="/">
            {texts.name}
            <span lang="zh-CN">{CHINESE_NAME}</span>
          </a>
          <nav className="nav" aria-label={texts.nav}>
            {PAGES.map((page) => (
              <a key={page} href={ADDRESSES[page]} aria-current={page === current ? 'page' : undefined}>
                {texts.pages[page]}
                {page === 'ledger' && waiting > 0 ? <span className="count">{waiting}</span> : null}
              </a>
            ))}
          </nav>
          <PersonMenu scene={scene} />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">{texts.timezone(options.timezone)}</footer>
    </Frame>
  );
}

/** The document around a page, with or without navigation. */
function Frame(props: {
  readonly language: Visitor['language'];
  readonly theme: Visitor['theme'];
  readonly title: string;
  readonly children: ReactNode;
}) {
  const { language, theme, title, children } = props;
  return (
    <html lang={language} data-theme={theme === 'auto' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${cleanLine(title, 120)} · RuleWatch`}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/site.css" />
        <script src="/assets/site.js" defer />
      </head>
      <body>{children}</body>
    </html>
  );
}

function PersonMenu({ scene: { visitor, people, here } }: { readonly scene: Scene }) {
  const texts = inLanguage(siteTexts, visitor.language);
  const { signOut, signOutAll } = inLanguage(accessTexts, visitor.language);
  const isLocal = visitor.by === 'machine';
  return (
    <details className="who">
      <summary aria-label={`${texts.you}: ${visitor.name}`}>{visitor.name}</summary>
      <div>
        <form method="post" action="/preferences" className="stack">
          <input type="hidden" name="token" value={visitor.token} />
          <input type="hidden" name="back" value={here} />
          {isLocal && people.length > 0 ? (
            <label>
              {texts.youAre}
              <select name="person" defaultValue={visitor.member?.name ?? ''}>
                <option value="">{texts.thisMachine(visitor.member ? '—' : visitor.name)}</option>
                {people.map(({ name }) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          <label>
            {texts.language}
            <select name="language" defaultValue={visitor.language}>
              {UI_LANGUAGES.map((language) => (
                <option key={language} value={language} lang={language}>
                  {LANGUAGE_NAMES[language]}
                </option>
              ))}
            </select>
          </label>
          <label>
            {texts.theme}
            <select name="theme" defaultValue={visitor.theme}>
              {THEMES.map((theme) => (
                <option key={theme} value={theme}>
                  {texts.themes[theme]}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">{texts.save}</button>
        </form>
        {visitor.by === 'account' ? (
          <form method="post" action="/sign-out" className="actions">
            <input type="hidden" name="token" value={visitor.token} />
            <button type="submit" className="quiet small">
              {signOut}
            </button>
            <button type="submit" className="quiet small" name="everywhere" value="1">
              {signOutAll}
            </button>
          </form>
        ) : null}
      </div>
    </details>
  );
}
