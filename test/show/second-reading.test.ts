import { expect, test } from 'vitest';
import { renderEmail } from '../../src/channels/email/render.js';
import { renderSlackMessage } from '../../src/channels/slack/render.js';
import { renderForTerminal } from '../../src/channels/terminal/render.js';
import { changeData } from '../../src/channels/webhook/change.js';
import type { ChangeAlert } from '../../src/domain/alert.js';
import type { CountedReading } from '../../src/domain/second-reading.js';
import { renderEvidencePage } from '../../src/web/evidence/page.js';
import { changeAlert, chinese, digest, digestLine, english, hostileText } from '../channels/fixtures.js';

const quote = 'Every parcel has to carry the number of its sender';
const reading: CountedReading = {
  model: 'small-model',
  effect: 'raised',
  decision: { isRule: true, kind: 'new-rule', quote },
  topics: [{ id: 'tax', quote: 'IOSS number' }],
  effective: { date: '2026-03-20', text: '20 March 2026', quote: 'from 20 March 2026' },
  otherDays: [],
};

function alertReadTwice(more: Partial<CountedReading> = {}): ChangeAlert {
  const alert = changeAlert();
  const effective = {
    date: '2026-03-20',
    text: '20 March 2026',
    sentence: 'from 20 March 2026',
    machineRead: true as const,
  };
  return {
    ...alert,
    assessment: {
      ...alert.assessment,
      effective,
      days: [{ role: 'effective', ...effective }],
      secondReading: { ...reading, ...more },
    },
    verdictReasons: [{ code: 'second-reader-raised', evidence: quote, params: { model: 'small-model' } }],
  };
}

function shown(alert: ChangeAlert, options = english): string[] {
  const mail = renderEmail(alert, options);
  return [
    JSON.stringify(renderSlackMessage(alert, options).blocks),
    mail.text,
    mail.html,
    renderForTerminal(alert, { ...options, color: false, width: 160 }),
    renderEvidencePage({ alert, diff: { entries: [], stats: alert.stats } }, options),
  ];
}

test('what a second reader read stands in an alert as machine-read, with the words of the page', () => {
  for (const text of shown(alertReadTwice())) {
    expect(text).toMatch(/machine-read.*small-model/s);
    expect(text).toContain(quote);
    expect(text).toContain('from 20 March 2026');
  }
  for (const text of shown(alertReadTwice(), chinese)) expect(text).toContain('机器判读');
  for (const text of shown(changeAlert())) expect(text).not.toContain('machine-read');
});

test('a webhook has every part of it', () => {
  const options = { topicNames: {} };
  const limits = { differences: 5, items: 5, text: 300 };
  expect(changeData(alertReadTwice(), options, limits)).toMatchObject({
    effective: { date: '2026-03-20', machineRead: true },
    secondReading: {
      model: 'small-model',
      effect: 'raised',
      decision: { isRule: true, quote },
      topics: [{ id: 'tax', quote: 'IOSS number' }],
      effective: { date: '2026-03-20', quote: 'from 20 March 2026' },
    },
  });
});

test('a digest says so beside its line', () => {
  const line = digestLine(1, { verdict: 'editorial', machineRead: { model: 'small-model', quote } });
  const message = digest({ information: [line] });
  const terminal = renderForTerminal(message, { ...english, color: false, width: 200 });
  expect(terminal.replace(/\s+/g, ' ')).toContain(`machine-read by small-model: “${quote}”`);
  expect(renderEmail(message, chinese).text).toContain('机器判读（small-model）');
});

test('a model that is named to do harm does none', () => {
  const [slack = '', , mail = ''] = shown(alertReadTwice({ model: hostileText }));
  expect(slack).not.toMatch(/"type":"usergroup"|"url":"https:\/\/evil/);
  expect(mail).not.toContain('<script>');
});
