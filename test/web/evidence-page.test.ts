import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import type { ChangeAlert } from '../../src/domain/alert.js';
import { evidencePageHeaders, renderEvidencePage } from '../../src/web/evidence/page.js';
import {
  changeAlert,
  chinese,
  edited,
  english,
  hostileAlert,
  unsafeCharacters,
} from '../channels/fixtures.js';

function page(alert: ChangeAlert, options = english): string {
  return renderEvidencePage({ alert, diff: { entries: alert.highlights, stats: alert.stats } }, options);
}

describe('the evidence page of a change', () => {
  test('holds the headline, every difference, the reasons, the checklist and the hashes', () => {
    const text = load(page(changeAlert()))('main').text();
    for (const words of [
      'IOSS number required on every EU parcel',
      'Mon 9 Mar 2026',
      '9 March 2026',
      'Gifts between private persons up to EUR 45 are exempt.',
      'Names removal of listings or fines',
      'must carry an IOSS number',
      'Screenshot of the registration',
      'a'.repeat(64),
      'b'.repeat(64),
    ]) {
      expect(text).toContain(words);
    }
  });

  test('shows a long block in full where a mail cuts it', () => {
    const long = 'Every seller keeps invoices for ten years. '.repeat(200);
    const alert = changeAlert({
      highlights: [{ ...edited, words: [{ op: 'same', text: long }, ...edited.words] }],
    });
    expect(load(page(alert))('blockquote').text()).toContain(long.trim());
  });

  test('speaks Chinese', () => {
    const $ = load(page(changeAlert(), chinese));
    expect($('html').attr('lang')).toBe('zh-CN');
    expect($('main').text()).toContain('生效日期');
  });

  test('runs nothing and asks nobody: no script, no image, no address but the page itself', () => {
    const $ = load(page(changeAlert()));
    expect($('script, img, iframe, link, form, [src], [style], [onclick]').length).toBe(0);
    expect(
      $('a')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).toEqual(['https://sellers.harbour.example/eu/parcels?lang=en&v=2']);
  });

  test('its security policy lets its own style sheet through and nothing else', () => {
    const $ = load(page(changeAlert()));
    const hash = createHash('sha256').update($('style').text()).digest('base64');
    const policy = $('meta[http-equiv="Content-Security-Policy"]').attr('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(evidencePageHeaders['Content-Security-Policy']).toContain(policy);
  });

  test('what the page holds becomes text', () => {
    const $ = load(page(hostileAlert()));
    expect($('script, img, a').length).toBe(0);
    expect($('h1').text()).toContain('</script><script>alert(1)');
    expect(unsafeCharacters($('main').text())).toEqual([]);
  });
});
