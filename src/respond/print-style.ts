/** Style of the pages that are printed: the brief of a case, the report of a month. */
export const printStyle = `
:root { color-scheme: light; --text: #18202b; --muted: #596579; --line: #c9d1dc; --bar: #0b57a4; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--text); background: #ffffff;
  font: 13px/1.5 -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'PingFang SC',
    'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif; overflow-wrap: anywhere; }
main { max-width: 760px; margin: 0 auto; padding: 24px; }
h1 { font-size: 19px; line-height: 1.35; margin: 0 0 8px; }
h2 { font-size: 14px; margin: 16px 0 4px; border-bottom: 1px solid var(--line); }
p { margin: 0 0 4px; } ul { margin: 0; padding-left: 18px; } li { margin: 0 0 3px; }
dl { display: flex; flex-wrap: wrap; gap: 2px 20px; margin: 0 0 8px; } dt { color: var(--muted); display: inline; } dd { display: inline; margin: 0 0 0 6px; font-weight: 700; }
table { border-collapse: collapse; width: 100%; margin: 4px 0 8px; } th, td { border: 1px solid var(--line); padding: 3px 6px; text-align: left; vertical-align: top; }
th { background: #f2f4f7; } td.number { text-align: right; }
ins { background: #dbe9fd; } del { background: #fde5d2; } blockquote { margin: 2px 0 6px; padding-left: 10px; border-left: 3px solid var(--line); }
.muted { color: var(--muted); } svg { max-width: 100%; height: auto; } svg text { font-size: 11px; fill: var(--text); } svg rect { fill: var(--bar); }
a { color: inherit; }
@page { margin: 14mm; } @media print { main { padding: 0; max-width: none; } h2, tr, figure { break-inside: avoid; } }
`;
