/**
 * Sizes and colours as Slack's own clients have them, so that lengths and line breaks can be judged; its hash stands
 * in the page's security policy.
 */
export const slackStyle = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1d1c1d; --muted: #616061; --line: #dddddd; --link: #1264a3; --panel: #f8f8f8;
  --code: #c01343; --code-back: #f6f6f6; --mention-back: #e8f5fa; --broadcast: #8a6100; --broadcast-back: #fcf4da;
  --app: #616061; --app-back: #e8e8e8; --border: #bbbabb; --primary: #007a5a; --danger: #e01e5a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #1a1d21; --text: #d1d2d3; --muted: #ababad; --line: #35373b; --link: #1d9bd1; --panel: #222529;
    --code: #e8912d; --code-back: #232529; --mention-back: #1a2c36; --broadcast: #f2c744; --broadcast-back: #3a3422;
    --app: #ababad; --app-back: #35373b; --border: #565856; --primary: #007a5a; --danger: #e01e5a;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding-bottom: 24px; background: var(--page); color: var(--text);
  font: 15px/1.46668 Lato, Slack-Lato, 'Helvetica Neue', Helvetica, Arial, 'PingFang SC', 'Hiragino Sans GB',
    'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif, 'Apple Color Emoji', 'Segoe UI Emoji',
    'Noto Color Emoji';
  overflow-wrap: anywhere;
}
header { padding: 13px 20px; border-bottom: 1px solid var(--line); font-size: 18px; font-weight: 900; }
aside {
  margin: 12px 20px 0; padding: 8px 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--panel);
  color: var(--muted); font-size: 13px;
}
article { display: flex; gap: 8px; padding: 16px 20px 0; }
.avatar {
  flex: 0 0 36px; height: 36px; margin-top: 4px; border-radius: 8px; background: #4a154b; color: #ffffff;
  font-size: 18px; font-weight: 900; line-height: 36px; text-align: center;
}
.message { flex: 1 1 auto; min-width: 0; max-width: 600px; }
.sender b { font-weight: 900; }
.app {
  margin: 0 6px; padding: 1px 3px; border-radius: 2px; background: var(--app-back); color: var(--app);
  font-size: 10px; font-weight: 700; line-height: 14px; vertical-align: 1px;
}
time { color: var(--muted); font-size: 12px; }
.block { margin: 4px 0 8px; }
.block:has(> hr) { margin: 0; }
h2 { margin: 8px 0 4px; font-size: 18px; font-weight: 900; line-height: 1.33334; }
hr { margin: 12px 0; border: 0; border-top: 1px solid var(--line); }
.lines, pre { white-space: pre-wrap; }
.line { min-height: 1px; }
.line:empty { min-height: 8px; }
b { font-weight: 700; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
.refused { text-decoration: underline dotted; }
code {
  padding: 2px 3px 1px; border: 1px solid var(--line); border-radius: 3px; background: var(--code-back);
  color: var(--code); font: 12px/1.50001 Monaco, Menlo, Consolas, 'Courier New', monospace;
}
pre {
  margin: 4px 0; padding: 8px; border: 1px solid var(--line); border-radius: 4px; background: var(--code-back);
  font: 12px/1.50001 Monaco, Menlo, Consolas, 'Courier New', monospace;
}
blockquote { margin: 4px 0; padding: 0 0 0 16px; border-left: 4px solid var(--line); border-radius: 2px; }
ul, ol { margin: 0; padding-left: 28px; }
li { padding-left: 2px; }
ul.indent-1, ul.indent-3, ul.indent-5 { list-style: circle; }
ul.indent-2, ul.indent-4, ul.indent-6 { list-style: square; }
.indent-1 { margin-left: 28px; } .indent-2 { margin-left: 56px; } .indent-3 { margin-left: 84px; }
.indent-4 { margin-left: 112px; } .indent-5 { margin-left: 140px; } .indent-6 { margin-left: 168px; }
.indent-7 { margin-left: 196px; } .indent-8 { margin-left: 224px; }
.mention { padding: 0 2px 1px; border-radius: 3px; background: var(--mention-back); color: var(--link); }
.broadcast { padding: 0 2px 1px; border-radius: 3px; background: var(--broadcast-back); color: var(--broadcast); }
.context { display: flex; flex-wrap: wrap; gap: 4px 8px; color: var(--muted); font-size: 13px; line-height: 1.38463; }
.section { display: flex; gap: 16px; }
.section-text { flex: 1 1 auto; min-width: 0; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; margin-top: 4px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; }
.button {
  flex: 0 0 auto; align-self: start; padding: 0 12px; border: 1px solid var(--border); border-radius: 8px;
  font-weight: 700; line-height: 34px;
}
.button.primary { border-color: var(--primary); background: var(--primary); color: #ffffff; }
.button.danger { border-color: var(--danger); color: var(--danger); }
.image { padding: 4px 8px; border: 1px dashed var(--border); border-radius: 4px; color: var(--muted); }
.unknown { display: block; padding: 8px; border: 1px dashed var(--danger); border-radius: 4px; color: var(--muted); }
.unknown code { display: block; margin-top: 4px; white-space: pre-wrap; }
@media (max-width: 600px) {
  header { padding: 12px 16px; } aside { margin: 12px 16px 0; } article { padding: 16px 16px 0; }
  .fields { grid-template-columns: 1fr; }
}
`;
