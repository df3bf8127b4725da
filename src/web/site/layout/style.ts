/** Style of the pages that the group works on; served as a file of its own, so that no page needs inline style. */
export const siteStyle = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f3f5f8, #0f1318); --card: light-dark(#ffffff, #181e27); --panel: light-dark(#f3f5f8, #222a36);
  --text: light-dark(#18202b, #e7ebf2); --muted: light-dark(#56627a, #a9b4c4); --line: light-dark(#d9e0ea, #364152);
  --link: light-dark(#0b57a4, #86bcff); --accent: light-dark(#0b57a4, #1f6fc4); --near: light-dark(#b3360b, #ffb08a);
  --ins: light-dark(#dbe9fd, #163a66); --ins-text: light-dark(#0b3d7a, #cfe3ff);
  --del: light-dark(#fde5d2, #5a2a10); --del-text: light-dark(#8a3206, #ffd9c2);
  --good: light-dark(#12683d, #7fdcaa); --warn: light-dark(#fff4df, #3b2c0c); --warn-line: light-dark(#d99a1c, #8a6a1f);
  --hover: light-dark(#e8eef6, #27303d); --field: light-dark(#76839a, #7d8aa0);
}
[data-theme='light'] { color-scheme: light; }
[data-theme='dark'] { color-scheme: dark; }
* { box-sizing: border-box; }
html { scroll-padding-top: 72px; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 15px/1.55 -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'PingFang SC',
    'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif;
  overflow-wrap: anywhere;
}
h1 { font-size: 22px; line-height: 1.3; margin: 0; font-weight: 650; }
h2 { font-size: 16px; line-height: 1.4; margin: 0 0 10px; font-weight: 650; }
h3 { font-size: 14px; line-height: 1.4; margin: 16px 0 6px; font-weight: 650; }
p { margin: 0 0 6px; }
a { color: var(--link); text-underline-offset: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
ul { margin: 0; padding-left: 20px; }
ul.plain { list-style: none; padding: 0; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace; font-size: 12px; }
pre { white-space: pre-wrap; background: var(--panel); padding: 10px 12px; border-radius: 6px; margin: 0; }
.muted { color: var(--muted); font-size: 13px; }
.near { color: var(--near); font-weight: 650; }
.good { color: var(--good); }
.nowrap { white-space: nowrap; }
.skip { position: absolute; left: -999px; top: 4px; background: var(--card); padding: 8px 12px; z-index: 9; }
.skip:focus { left: 8px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.top { position: sticky; top: 0; z-index: 5; background: var(--card); border-bottom: 1px solid var(--line); }
.bar { max-width: 1240px; margin: 0 auto; padding: 0 24px; min-height: 56px; display: flex; align-items: center; gap: 20px; }
.brand { font-weight: 700; font-size: 16px; color: var(--text); text-decoration: none; white-space: nowrap; }
.brand span { color: var(--muted); font-weight: 500; margin-left: 6px; }
.nav { display: flex; gap: 2px; flex: 1; min-width: 0; overflow-x: auto; scrollbar-width: none; }
.nav a { padding: 7px 11px; border-radius: 6px; color: var(--text); text-decoration: none; white-space: nowrap; }
.nav a:hover { background: var(--hover); }
.nav a[aria-current] { background: var(--hover); color: var(--link); font-weight: 650; }
.nav .count { font-size: 12px; background: var(--near); color: var(--card); border-radius: 9px; padding: 0 6px; margin-left: 5px; }
.who { position: relative; }
.who summary { cursor: pointer; list-style: none; padding: 7px 10px; border-radius: 6px; white-space: nowrap; max-width: 190px; overflow: hidden; text-overflow: ellipsis; }
.who summary::-webkit-details-marker { display: none; }
.who summary::after { content: ' ▾'; color: var(--muted); }
.who summary:hover { background: var(--hover); }
.who > div { position: absolute; right: 0; top: 42px; width: 260px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 14px; box-shadow: 0 8px 28px rgb(0 0 0 / 18%); }
.who label { margin-bottom: 10px; }

main { max-width: 1240px; margin: 0 auto; padding: 22px 24px 48px; }
main:focus { outline: none; }
.head { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: baseline; justify-content: space-between; margin-bottom: 16px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 16px 18px; margin-bottom: 16px; }
.card > :last-child { margin-bottom: 0; }
.card > .head { margin-bottom: 6px; }
.cols { display: grid; grid-template-columns: minmax(0, 1fr) 340px; gap: 16px; align-items: start; }
.halves { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 16px; align-items: start; }
.stats { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 12px; margin-bottom: 16px; }
.stat { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 12px 16px; color: var(--text); text-decoration: none; }
.stat strong { display: block; font-size: 24px; line-height: 1.2; font-weight: 650; }
a.stat:hover { border-color: var(--link); }
.stat.alarm strong { color: var(--near); }
.foot { max-width: 1240px; margin: 0 auto; padding: 0 24px 28px; color: var(--muted); font-size: 13px; }

.chip { display: inline-block; color: #ffffff; font-size: 12px; font-weight: 650; line-height: 20px; padding: 0 8px; border-radius: 10px; white-space: nowrap; }
.critical { background: #b42318; } .high { background: #c2410c; } .medium { background: #8a6100; } .low { background: #42618a; }
.state { display: inline-block; font-size: 12px; font-weight: 600; line-height: 18px; padding: 0 8px; border-radius: 10px; border: 1px solid var(--line); background: var(--panel); color: var(--text); white-space: nowrap; }
.state.needs-attention { border-color: var(--near); color: var(--near); }
.state.adapted, .state.ok { color: var(--good); border-color: var(--good); }
.state.broken, .state.blocked, .state.login-needed { border-color: var(--near); color: var(--near); }

.list { list-style: none; margin: 0; padding: 0; }
.list > li { padding: 10px 0; border-top: 1px solid var(--line); }
.list > li:first-child { border-top: 0; padding-top: 0; }
.list .title { font-weight: 600; display: block; }
.list .title a { color: var(--text); text-decoration: none; }
.list .title a:hover { text-decoration: underline; }
.line { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: center; }
.empty { color: var(--muted); margin: 0; }

table { border-collapse: collapse; width: 100%; font-size: 14px; }
th { text-align: left; font-weight: 600; color: var(--muted); font-size: 13px; white-space: nowrap; }
th, td { padding: 8px 10px; border-top: 1px solid var(--line); vertical-align: top; }
thead th { border-top: 0; }
tbody tr:hover { background: var(--panel); }
td.wide { min-width: 220px; }
td.choice { width: 70px; }
td.person { min-width: 90px; }
.scroll { overflow-x: auto; margin: 0 -18px; padding: 0 18px; }
.scroll:focus-visible { outline-offset: -3px; }

.board { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 12px; align-items: start; }
.board > section { background: var(--panel); border: 1px solid var(--line); border-radius: 10px; padding: 12px; min-width: 0; }
.board h2 { display: flex; justify-content: space-between; }
.tile { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 10px 12px; margin-bottom: 8px; font-size: 14px; }
.tile .title { font-weight: 600; display: block; margin: 4px 0; line-height: 1.4; }
.tile .title a { color: var(--text); text-decoration: none; }
.tile .title a:hover { text-decoration: underline; }

form.inline { display: inline; }
label { display: block; font-size: 13px; color: var(--muted); }
label.check { display: flex; gap: 8px; align-items: center; color: var(--text); font-size: 14px; }
input, select, textarea, button, .button { font: inherit; }
input:not([type='checkbox'], [type='radio']), select, textarea {
  width: 100%; background: var(--card); color: var(--text); border: 1px solid var(--field); border-radius: 6px; padding: 6px 9px; min-height: 36px;
}
textarea { min-height: 72px; resize: vertical; }
input[type='checkbox'] { width: 18px; height: 18px; accent-color: var(--accent); }
button, .button {
  display: inline-block; background: var(--accent); color: #ffffff; border: 1px solid var(--accent); border-radius: 6px;
  padding: 6px 14px; min-height: 36px; cursor: pointer; text-decoration: none; font-weight: 600; white-space: nowrap;
}
button:hover, .button:hover { filter: brightness(1.12); }
button.quiet, .button.quiet { background: transparent; color: var(--link); border-color: var(--line); }
button.quiet:hover, .button.quiet:hover { background: var(--hover); filter: none; }
.small { min-height: 30px; padding: 2px 10px; font-size: 13px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.filters { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 10px; align-items: end; }
.tabs { display: inline-flex; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
.tabs a { padding: 5px 12px; text-decoration: none; color: var(--text); background: var(--card); }
.tabs a[aria-current] { background: var(--accent); color: #ffffff; }
.notice { border: 1px solid var(--warn-line); background: var(--warn); border-radius: 8px; padding: 10px 14px; margin-bottom: 16px; }
.notice.done { border-color: var(--good); background: var(--card); }
.notice > :last-child { margin-bottom: 0; }
details.more { margin-top: 8px; }
details.more > summary { cursor: pointer; color: var(--link); }
details.more[open] > summary { margin-bottom: 8px; }
.stack > * + * { margin-top: 10px; }

.facts { margin: 0; padding: 12px 16px; background: var(--panel); border-radius: 8px; }
.facts > div { display: flex; gap: 12px; padding: 2px 0; }
.facts dt { flex: 0 0 140px; color: var(--muted); }
.facts dd { margin: 0; min-width: 0; }
.difference { margin: 0 0 14px; }
.difference blockquote, .both { margin: 2px 0 0; padding: 2px 0 2px 14px; border-left: 3px solid var(--line); white-space: pre-line; }
.both { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 16px; padding-left: 0; border: 0; }
.both > div { background: var(--panel); border-radius: 6px; padding: 8px 12px; min-height: 38px; }
ins { background: var(--ins); color: var(--ins-text); text-decoration: underline; }
del { background: var(--del); color: var(--del-text); text-decoration: line-through; }
q { display: block; }
mark { background: var(--warn); color: var(--text); outline: 1px solid var(--warn-line); border-radius: 2px; }
.item { padding: 10px 0; border-top: 1px solid var(--line); }
.item:first-of-type { border-top: 0; }
.item.done > .question { color: var(--muted); text-decoration: line-through; }
.question { font-weight: 600; }
.history { list-style: none; margin: 0; padding: 0 0 0 14px; border-left: 2px solid var(--line); }
.history li { margin: 0 0 10px; position: relative; }
.history li::before { content: ''; position: absolute; left: -19px; top: 7px; width: 8px; height: 8px; border-radius: 4px; background: var(--muted); }
.picture { max-width: 100%; border: 1px solid var(--line); border-radius: 6px; }
.pager { display: flex; gap: 10px; align-items: center; justify-content: center; margin-top: 12px; }
.month { display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); gap: 4px; }
.sign-in { max-width: 400px; margin: 8vh auto 0; }

@media (max-width: 1000px) {
  .cols, .halves { grid-template-columns: minmax(0, 1fr); }
  .board { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .case { gap: 0; }
  .case > div { display: contents; }
  .case .first { order: -2; }
  .case .second { order: -1; }
}
@media (max-width: 640px) {
  .bar { flex-wrap: wrap; gap: 0 8px; padding: 6px 14px 0; justify-content: space-between; }
  .nav { order: 3; flex: 1 0 100%; margin: 0 -14px; padding: 2px 8px 6px; font-size: 14px; }
  .nav a { padding: 8px 8px; }
  main { padding: 16px 14px 40px; }
  .foot { padding: 0 14px 24px; }
  .stats { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px; }
  .board { grid-template-columns: minmax(0, 1fr); }
  .card { padding: 14px; border-radius: 8px; }
  .scroll { margin: 0 -14px; padding: 0 14px; }
  .facts > div { display: block; padding: 4px 0; }
  .both { grid-template-columns: minmax(0, 1fr); gap: 8px; }
  table.stacked thead { display: none; }
  table.stacked tr { display: block; padding: 10px 0; border-top: 1px solid var(--line); }
  table.stacked tr:first-child { border-top: 0; }
  table.stacked td { display: inline; padding: 0 8px 0 0; border: 0; }
  table.stacked td.wide { display: block; padding: 2px 0; font-weight: 600; }
  table.stacked td:empty { display: none; }
  table.stacked td[data-label]::before { content: attr(data-label) ' '; color: var(--muted); font-size: 13px; }
  .filters { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
}
@media (pointer: coarse) { input:not([type='checkbox'], [type='radio']), select, textarea, button, .button { min-height: 42px; } }
@media (prefers-reduced-motion: no-preference) { button, .stat, .nav a { transition: background 0.12s, border-color 0.12s; } }
@media print {
  .top, .foot, .filters, .actions, .pager, form, .skip, .no-print { display: none !important; }
  body { background: #ffffff; font-size: 11px; } main { padding: 0; max-width: none; }
  .card { border: 0; padding: 0; break-inside: avoid-page; } table { font-size: 10px; } .scroll { overflow: visible; margin: 0; padding: 0; }
}
`;
