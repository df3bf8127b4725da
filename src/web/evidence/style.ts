/** Style of the evidence page; its hash stands in the page's security policy. */
export const evidenceStyle = `
:root {
  color-scheme: light dark;
  --page: #f2f4f7; --card: #ffffff; --text: #18202b; --muted: #596579; --line: #dde3eb; --panel: #f2f4f7;
  --link: #0b57a4; --near: #b3360b; --ins: #dbe9fd; --ins-text: #0b3d7a; --del: #fde5d2; --del-text: #8a3206;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #10141a; --card: #1a202a; --text: #e7ebf2; --muted: #a9b4c4; --line: #3a4556; --panel: #252d3a;
    --link: #86bcff; --near: #ffb08a; --ins: #163a66; --ins-text: #cfe3ff; --del: #5a2a10; --del-text: #ffd9c2;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 15px/1.6 -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'PingFang SC',
    'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif;
  overflow-wrap: anywhere;
}
main { max-width: 820px; margin: 24px auto; padding: 24px 32px 32px; background: var(--card); border-radius: 8px; }
h1 { font-size: 22px; line-height: 1.35; margin: 10px 0 16px; }
h2 { font-size: 16px; line-height: 1.4; margin: 28px 0 8px; }
p { margin: 0 0 4px; }
a { color: var(--link); }
ul { margin: 0; padding-left: 20px; }
li { margin: 0 0 6px; }
q { display: block; }
code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace; font-size: 12px; }
.muted { color: var(--muted); font-size: 13px; }
.near { color: var(--near); font-weight: 700; }
.chip { display: inline-block; color: #ffffff; font-weight: 700; padding: 0 10px; border-radius: 10px; }
.critical { background: #b42318; } .high { background: #c2410c; } .medium { background: #8a6100; } .low { background: #42618a; }
.facts { margin: 0; padding: 12px 16px; background: var(--panel); border-radius: 6px; }
.facts div { display: flex; gap: 12px; padding: 2px 0; }
.facts dt { flex: 0 0 150px; color: var(--muted); }
.facts dd { margin: 0; }
.difference { margin: 0 0 14px; }
blockquote { margin: 2px 0 0; padding: 2px 0 2px 14px; border-left: 3px solid var(--line); }
ins { background: var(--ins); color: var(--ins-text); text-decoration: underline; }
del { background: var(--del); color: var(--del-text); text-decoration: line-through; }
.owner { border-top: 1px solid var(--line); padding-top: 10px; margin-top: 8px; }
.checklist { list-style: '☐  '; }
footer { border-top: 1px solid var(--line); margin-top: 28px; }
@media (max-width: 600px) {
  main { margin: 0; padding: 16px; border-radius: 0; }
  .facts div { display: block; padding: 4px 0; }
}
@media print { main { margin: 0; max-width: none; } }
`;
