import { describe, expect, it } from 'vitest';
import { encodeHtml } from '../../src/demo/charset.js';
import { html, scriptJson } from '../../src/demo/html.js';

describe('the markup of the seller center', () => {
  it('escapes texts and attributes, and leaves markup as it is', () => {
    const text = `<b onclick="x">'&'</b>`;
    const escaped = '&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/b&gt;';
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(`<p title="${escaped}">${escaped}</p>`);
    expect(html`<ul>${[html`<li>1</li>`, html`<li>${2}</li>`]}</ul>`.markup).toBe(
      '<ul><li>1</li>\n<li>2</li></ul>',
    );
  });

  it('cannot be ended early from within a script', () => {
    const { markup } = scriptJson({ text: '</script><script>alert(1)' });
    expect(markup).not.toContain('<');
    expect(JSON.parse(markup)).toEqual({ text: '</script><script>alert(1)' });
  });
});

describe('legacy charsets', () => {
  it.each(['gbk', 'shift_jis'] as const)('can be read again as %s', (charset) => {
    const text = charset === 'gbk' ? '发货时效：2个工作日' : '返品・返金について（重要）';
    expect(new TextDecoder(charset).decode(encodeHtml(text, charset))).toBe(text);
  });

  it('write a character that they lack as a reference', () => {
    expect(encodeHtml('€ é 发', 'shift_jis').toString('latin1')).toContain('&#233;');
  });
});
