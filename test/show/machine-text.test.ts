import { describe, expect, test } from 'vitest';
import { renderEmail } from '../../src/channels/email/render.js';
import { renderSlackMessage } from '../../src/channels/slack/render.js';
import { renderForTerminal } from '../../src/channels/terminal/render.js';
import { renderEvidencePage } from '../../src/web/evidence/page.js';
import { changeAlert, chinese, english, hostileText } from '../channels/fixtures.js';

const machineTexts = [
  {
    language: 'zh-CN',
    model: 'small-model',
    summary: '自2026年3月9日起，包裹必须提供 IOSS 税号。',
    translations: [{ original: 'Parcels must carry an IOSS number.', text: '包裹必须带有 IOSS 税号。' }],
  },
] as const;

function shown(alert: ReturnType<typeof changeAlert>, options = chinese): string[] {
  const mail = renderEmail(alert, options);
  return [
    JSON.stringify(renderSlackMessage(alert, options).blocks),
    mail.text,
    mail.html,
    renderForTerminal(alert, { ...options, color: false, width: 120 }),
    renderEvidencePage({ alert, diff: { entries: [], stats: alert.stats } }, options),
  ];
}

describe('what a language model wrote', () => {
  test('stands in every channel under a label that says so', () => {
    for (const text of shown(changeAlert({ machineTexts }))) {
      const label = text.indexOf('机器生成，未经核对（small-model）');
      expect(label).toBeGreaterThan(0);
      expect(text.indexOf('自2026年3月9日起，包裹必须提供 IOSS 税号。')).toBeGreaterThan(label);
      expect(text).toContain('包裹必须带有 IOSS 税号。');
    }
  });

  test('is not shown in another language, nor any label where there is nothing', () => {
    for (const text of [...shown(changeAlert({ machineTexts }), english), ...shown(changeAlert())]) {
      expect(text).not.toContain('包裹必须带有');
      expect(text).not.toMatch(/machine|机器/);
    }
  });

  test('is labelled in English too', () => {
    const [text] = machineTexts;
    for (const page of shown(changeAlert({ machineTexts: [{ ...text, language: 'en' }] }), english)) {
      expect(page).toContain('Written by a machine, not checked (small-model)');
    }
  });

  test('can do no harm even if it was stored as it came', () => {
    const hostile = [{ ...machineTexts[0], model: hostileText, summary: hostileText }];
    const [slack = '', , mail = ''] = shown(changeAlert({ machineTexts: hostile }));
    expect(slack).not.toMatch(/mrkdwn|"type":"usergroup"|"url":"https:\/\/evil/);
    expect(mail).not.toContain('<script>');
  });
});
