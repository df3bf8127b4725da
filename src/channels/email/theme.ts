import type { CSSProperties } from 'react';
import type { Severity } from '../../domain/vocabulary.js';

/**
 * Colours and type of mails. Inline styles carry the light colours, because many mail clients drop style sheets;
 * the classes bring the dark ones where a client has a dark mode. Added and removed words differ in blue and
 * orange, which colour-blind readers can tell apart, and in underline and strike-through.
 */

const fontStack =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'PingFang SC', " +
  "'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";
const monospaceStack = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace";

export const severityColours = {
  critical: '#b42318',
  high: '#c2410c',
  medium: '#8a6100',
  low: '#42618a',
} satisfies Record<Severity, string>;

export const goodColour = '#1f7a4d';
export const badColour = '#c2410c';

const wrap = { overflowWrap: 'anywhere', wordBreak: 'break-word' } as const satisfies CSSProperties;

export const styles = {
  body: { backgroundColor: '#f2f4f7', margin: 0, padding: '20px 8px', fontFamily: fontStack },
  card: { maxWidth: '600px', width: '100%', backgroundColor: '#ffffff', borderRadius: '8px' },
  bar: { height: '5px', fontSize: '1px', lineHeight: '5px', borderRadius: '8px 8px 0 0' },
  inner: { padding: '20px 24px 24px' },
  brand: { fontSize: '12px', lineHeight: '18px', color: '#596579', margin: 0 },
  chip: {
    display: 'inline-block',
    color: '#ffffff',
    fontSize: '12px',
    lineHeight: '18px',
    fontWeight: 700,
    padding: '2px 10px',
    borderRadius: '10px',
  },
  headline: {
    fontSize: '20px',
    lineHeight: '28px',
    fontWeight: 700,
    color: '#18202b',
    margin: '10px 0 4px',
    ...wrap,
  },
  title: { fontSize: '15px', lineHeight: '22px', fontWeight: 700, color: '#18202b', margin: '26px 0 8px' },
  text: { fontSize: '14px', lineHeight: '22px', color: '#18202b', margin: '0 0 6px', ...wrap },
  small: { fontSize: '12px', lineHeight: '18px', color: '#596579', margin: '0 0 4px', ...wrap },
  aside: { fontSize: '12px', lineHeight: '18px', color: '#596579' },
  panel: { backgroundColor: '#f2f4f7', borderRadius: '6px', margin: '14px 0 0' },
  panelInner: { padding: '12px 14px 8px' },
  factLabel: {
    verticalAlign: 'top',
    fontSize: '13px',
    lineHeight: '20px',
    color: '#596579',
    padding: '0 14px 4px 0',
    whiteSpace: 'nowrap',
  },
  factValue: {
    fontSize: '14px',
    lineHeight: '20px',
    color: '#18202b',
    padding: '0 0 4px',
    width: '100%',
    ...wrap,
  },
  near: { color: '#b3360b', fontWeight: 700 },
  quote: {
    fontSize: '14px',
    lineHeight: '23px',
    color: '#18202b',
    borderLeft: '3px solid #c6cedb',
    padding: '1px 0 1px 12px',
    margin: '2px 0 14px',
    ...wrap,
  },
  ins: { backgroundColor: '#dbe9fd', color: '#0b3d7a', textDecoration: 'underline', padding: '1px 0' },
  del: { backgroundColor: '#fde5d2', color: '#8a3206', textDecoration: 'line-through', padding: '1px 0' },
  owner: { borderTop: '1px solid #dde3eb', padding: '10px 0 0' },
  ownerName: { fontSize: '14px', lineHeight: '20px', color: '#18202b', margin: '0 0 6px' },
  box: {
    fontSize: '14px',
    lineHeight: '20px',
    color: '#596579',
    verticalAlign: 'top',
    width: '22px',
    padding: 0,
  },
  item: { padding: '0 0 8px', verticalAlign: 'top' },
  itemText: { fontSize: '14px', lineHeight: '20px', color: '#18202b', margin: 0, ...wrap },
  link: { color: '#0b57a4', textDecoration: 'underline' },
  listLink: { color: '#0b57a4', textDecoration: 'none', fontWeight: 600 },
  button: {
    backgroundColor: '#0b57a4',
    color: '#ffffff',
    fontSize: '14px',
    lineHeight: '20px',
    fontWeight: 700,
    padding: '10px 18px',
    borderRadius: '6px',
    textDecoration: 'none',
    margin: '0 10px 10px 0',
  },
  fileName: { color: '#18202b' },
  // As a block it goes to the next line whole, where it fits there.
  code: { display: 'inline-block', fontFamily: monospaceStack, fontSize: '12px', color: '#18202b', ...wrap },
  rule: { borderTop: '1px solid #dde3eb', margin: '22px 0 14px' },
  count: { fontSize: '20px', lineHeight: '26px', fontWeight: 700, color: '#18202b', margin: 0 },
  ledgerCell: { width: '25%', padding: '0 8px 0 0', verticalAlign: 'top' },
  digestLine: { borderTop: '1px solid #dde3eb' },
  digestHeadline: { fontSize: '14px', lineHeight: '22px', color: '#18202b', margin: '9px 0 2px', ...wrap },
  digestWhen: { fontSize: '13px', lineHeight: '20px', color: '#18202b', margin: 0, ...wrap },
  digestAbout: { fontSize: '12px', lineHeight: '18px', color: '#596579', margin: '0 0 9px', ...wrap },
  newMark: {
    display: 'inline-block',
    color: '#0b57a4',
    border: '1px solid #0b57a4',
    fontSize: '11px',
    lineHeight: '16px',
    padding: '1px 7px',
    borderRadius: '10px',
  },
} as const satisfies Record<string, CSSProperties>;

/** Style sheet for clients that read one: dark colours, and less padding on a phone. */
export const styleSheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { -webkit-text-size-adjust: 100%; }
@media (max-width: 480px) {
  .rw-inner { padding: 16px 16px 20px !important; }
  .rw-page > table > tbody > tr > td { padding: 0 !important; }
  .rw-button { display: block !important; text-align: center !important; margin-right: 0 !important; }
}
@media (prefers-color-scheme: dark) {
  .rw-page, .rw-page > table > tbody > tr > td { background-color: #10141a !important; }
  .rw-card { background-color: #1a202a !important; }
  .rw-panel { background-color: #252d3a !important; }
  .rw-text { color: #e7ebf2 !important; }
  .rw-muted { color: #a9b4c4 !important; }
  .rw-line { border-color: #3a4556 !important; }
  .rw-link { color: #86bcff !important; }
  .rw-new { color: #86bcff !important; border-color: #86bcff !important; }
  .rw-near { color: #ffb08a !important; }
  .rw-ins { background-color: #163a66 !important; color: #cfe3ff !important; }
  .rw-del { background-color: #5a2a10 !important; color: #ffd9c2 !important; }
  .rw-button { background-color: #2870c0 !important; }
  .rw-second { background-color: #1a202a !important; color: #86bcff !important; border-color: #86bcff !important; }
}
`;

/** Outlook for Windows knows no max-width. */
export const outlookStyle =
  '<!--[if mso]><style>.rw-card { width: 600px !important; } td, p, h1, h2 { font-family: Arial, "Microsoft YaHei", sans-serif !important; }</style><![endif]-->';
