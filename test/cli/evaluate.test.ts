import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createWorkspace } from './workspace.js';

/** A rule, an advertisement and a rule of an authority, each with what is right. */
const feeChange = {
  id: 'fee',
  platform: 'Harbour',
  market: 'DE',
  language: 'en',
  title: 'Commission for electronics rises',
  body: 'From 1 April 2026 the commission for electronics rises from 8% to 12%.\n\nSellers must accept the new fee schedule by 20 March 2026, or their listings are removed.',
  published: '2026-03-02',
  is_rule_change: true,
  kind: 'rule-change',
  topics: ['fees-payments'],
  effective: '2026-04-01',
  deadline: '2026-03-20',
};
const sale = {
  id: 'sale',
  platform: 'Harbour',
  market: 'US',
  language: 'en',
  title: 'Join our spring sale and win!',
  body: 'Boost your sales with our spring campaign! Register for the free webinar and win a gift voucher. Tips and success stories await you!',
  published: '2026-03-02',
  is_rule_change: false,
  kind: 'marketing',
  topics: [],
  effective: null,
  deadline: null,
};
const law = {
  id: 'law',
  platform: '国家税务总局',
  market: 'CN',
  language: 'zh-CN',
  title: '关于跨境电商增值税申报的公告',
  body: '自2026年5月1日起，平台内经营者应当按月申报增值税。逾期未申报的，依法处以罚款。',
  published: '2026-03-02T09:00:00+08:00',
  is_rule_change: true,
  kind: 'regulation',
  topics: ['tax'],
  effective: '2026-05-01',
  deadline: null,
};

function lines(...items: readonly object[]): string {
  return items.map((item) => JSON.stringify(item)).join('\n');
}

test('evaluate says how right the assessment is: by topic, by language and for the part held back', async () => {
  const mislabelled = { ...feeChange, id: 'odd', topics: ['tax'], effective: null };
  const user = createWorkspace({
    files: { 'set.jsonl': `\ufeff${lines(feeChange, sale, law)}\r\n\r\n${lines(mislabelled)}\n` },
  });
  const { code, value } = await user.json('evaluate', 'set.jsonl', '--hold-out-every', '2', '--worst', '5');
  expect(code).toBe(0);
  const scoreOfAll = {
    announcements: 4,
    ruleChange: { precision: { hits: 3, of: 3 }, recall: { hits: 3, of: 3 }, f1: { hits: 6, of: 6 } },
    kind: { hits: 4, of: 4 },
    topics: {
      micro: { precision: { hits: 2, of: 3 }, recall: { hits: 2, of: 3 }, f1: { hits: 4, of: 6 } },
      each: {
        'fees-payments': { precision: { hits: 1, of: 2 }, recall: { hits: 1, of: 1 } },
        tax: { precision: { hits: 1, of: 1 }, recall: { hits: 1, of: 2 } },
      },
      macro: { precision: { share: 0.75, of: 2 }, recall: { share: 0.75, of: 2 } },
    },
    primaryTopic: { hits: 3, of: 4 },
    effective: { exact: { hits: 3, of: 4 }, stated: { hits: 2, of: 2 } },
    deadline: { exact: { hits: 4, of: 4 }, stated: { hits: 2, of: 2 } },
  };
  expect(value).toMatchObject({
    announcements: 4,
    labelled: { isRuleChange: 4, kind: 4, topics: 4, effective: 4, deadline: 4 },
    scores: [
      { part: 'fitted', score: { announcements: 2, primaryTopic: { hits: 2, of: 2 } } },
      { part: 'heldBack', score: { announcements: 2, primaryTopic: { hits: 1, of: 2 } } },
      {
        part: 'all',
        score: scoreOfAll,
        languages: {
          en: { announcements: 3, kind: { hits: 3, of: 3 } },
          'zh-CN': { announcements: 1, topics: { micro: { f1: { hits: 2, of: 2 } } } },
        },
      },
    ],
    worst: [
      {
        id: 'odd',
        mistakes: [
          { label: 'topics', expected: ['tax'], found: ['fees-payments'] },
          {
            label: 'effective',
            expected: [],
            found: ['2026-04-01'],
            evidence: [{ words: ['1 April 2026'], sentence: expect.stringContaining('From 1 April 2026') }],
          },
        ],
      },
    ],
  });
});

test('evaluate prints every figure with its counts, and what the worst mistakes rest on', async () => {
  const mislabelled = { ...feeChange, kind: 'new-rule', topics: ['tax'] };
  const user = createWorkspace({ files: { 'set.jsonl': lines(mislabelled, sale, law) } });
  const { code, stdout } = await user.run('evaluate', 'set.jsonl', '--worst', '2');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^3 announcements, median [\d.]+ ms each/);
  expect(stdout).toMatch(/kind right +66\.7% \(2\/3\)/);
  expect(stdout).toMatch(/effective date exact \(none counts\) +100\.0% \(3\/3\)/);
  expect(stdout).toMatch(/topics: expected tax; found fees-payments\n +fees-payments: “Commission”/);
  expect(stdout).toMatch(/kind: expected New rule; found Rule change/);

  const chinese = await user.run('--lang', 'zh-CN', 'evaluate', 'set.jsonl', '--worst', '1');
  expect(chinese.stdout).toMatch(/主题：应为tax；判为fees-payments/);
});

test('evaluate writes one prediction per announcement, labels or none, and does not score what is not labelled', async () => {
  const bare = [feeChange, sale].map(({ id, platform, market, language, title, body, published }) => ({
    id,
    platform,
    market,
    language,
    title,
    body,
    published,
  }));
  const user = createWorkspace({ files: { 'set.jsonl': lines(...bare) } });
  const { code, stdout } = await user.run('evaluate', 'set.jsonl', '--predictions', 'out.jsonl');
  expect(code).toBe(0);
  expect(stdout).toContain('nothing could be scored');
  const written = readFileSync(join(user.folder, 'out.jsonl'), 'utf8').trim().split('\n');
  expect(written.map((line): unknown => JSON.parse(line))).toEqual([
    {
      id: 'fee',
      is_rule_change: true,
      kind: 'rule-change',
      topics: ['fees-payments'],
      effective: '2026-04-01',
      deadline: '2026-03-20',
      severity: expect.stringMatching(/^(critical|high|medium|low)$/),
      must_do: [expect.stringContaining('Sellers must accept the new fee schedule')],
    },
    {
      id: 'sale',
      is_rule_change: false,
      kind: 'marketing',
      topics: [],
      effective: null,
      deadline: null,
      severity: 'low',
      must_do: [],
    },
  ]);
  expect((await user.json('evaluate', 'set.jsonl')).value).toMatchObject({ scores: [] });
});

test('evaluate judges as the daemon would: with the lexicons and the profile of the user', async () => {
  const topic = `id: parrots
name: { en: Parrots, zh-CN: 鹦鹉 }
terms: { en: [{ term: parrot, weight: 3 }] }
`;
  const parrots = {
    ...feeChange,
    title: 'New parrot rule',
    body: 'From 1 April 2026 every parrot must be labelled.',
    topics: ['parrots'],
  };
  const user = createWorkspace({
    files: {
      'config/rulewatch.yaml': 'seller: { platforms: [amazon] }\n',
      'config/topics/parrots.yaml': topic,
      'set.jsonl': lines(parrots),
    },
  });
  const { value } = await user.json('evaluate', 'set.jsonl', '--predictions', 'out.jsonl');
  expect(value).toMatchObject({ scores: [{ score: { primaryTopic: { hits: 1, of: 1 } } }] });
  const predicted: unknown = JSON.parse(readFileSync(join(user.folder, 'out.jsonl'), 'utf8'));
  expect(predicted).toMatchObject({ topics: ['parrots'], severity: 'low' });
});

test('evaluate names every mistake of a file at once, and scores nothing', async () => {
  const bad = [
    '{"id": "a"',
    '[1, 2]',
    JSON.stringify({ ...feeChange, published: '2026-02-30', kind: 'new rule' }),
    JSON.stringify({ ...sale, title: '', body: ' ' }),
    JSON.stringify({ ...law, topics: ['tax', 'taxes'] }),
    JSON.stringify(sale),
    '',
    JSON.stringify(sale),
    JSON.stringify({ ...law, id: undefined, effective: '1 May 2026', is_rule_change: 'yes' }),
  ];
  const user = createWorkspace({ files: { 'set.jsonl': bad.join('\n') } });
  const { code, stdout, stderr } = await user.run('evaluate', 'set.jsonl', '--predictions', 'out.jsonl');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  for (const mistake of [
    'set.jsonl:1: is not JSON',
    'set.jsonl:2: is not a JSON object',
    'set.jsonl:3: published: "2026-02-30"',
    'set.jsonl:3: kind: "new rule" is not one of',
    'set.jsonl:4: body: title and body are both empty',
    'set.jsonl:5: topics: there is no topic "taxes"',
    'set.jsonl:8: id: "sale" is already used in line 6',
    'set.jsonl:9: id: is required',
    'set.jsonl:9: effective: "1 May 2026"',
    'set.jsonl:9: is_rule_change: must be true or false, not text',
  ]) {
    expect(stderr).toContain(mistake);
  }
  expect(stderr).toContain('10 mistakes');
});

test('evaluate says what is wrong with its file and options', async () => {
  const user = createWorkspace({
    files: { 'empty.jsonl': '\n\n', 'set.jsonl': lines(sale) },
  });
  writeFileSync(join(user.folder, 'latin1.jsonl'), Buffer.from('{"title": "Gebühr"}', 'latin1'));
  const wrong: readonly [string[], string][] = [
    [['nowhere.jsonl'], 'nowhere.jsonl: cannot be read (ENOENT)'],
    [['.'], 'is a directory, a pipe or a device, not a file'],
    [['latin1.jsonl'], 'latin1.jsonl: is not UTF-8'],
    [['empty.jsonl'], 'empty.jsonl: holds no announcement'],
    [['set.jsonl', '--hold-out-every', '1'], '--hold-out-every takes 2 or more'],
    [['set.jsonl', '--worst', 'x'], '--worst takes a whole number'],
    [['set.jsonl', '--predictions', './set.jsonl'], 'name another file'],
    [['set.jsonl', '--predictions', 'no/such/out.jsonl'], 'cannot be written to no/such/out.jsonl (ENOENT)'],
  ];
  for (const [args, said] of wrong) {
    expect(await user.run('evaluate', ...args)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(said),
    });
  }
  expect(readFileSync(join(user.folder, 'set.jsonl'), 'utf8')).toBe(lines(sale));
});

test.skipIf(process.platform === 'win32')('evaluate of a device ends, and names it', async () => {
  const { code, stderr } = await createWorkspace().run('evaluate', '/dev/zero');
  expect(code).toBe(2);
  expect(stderr).toMatch(/\/dev\/zero: is a directory, a pipe or a device, not a file/);
});

test('evaluate writes questions for a second reader, and reads its answers beside the offline figures', async () => {
  const help = {
    ...sale,
    id: 'help',
    title: 'A new tool for invoices',
    body: 'The invoice tool is now available to all sellers. With it you can send invoices to buyers. You may try it from 1 April 2026.',
  };
  const user = createWorkspace({ files: { 'set.jsonl': lines(feeChange, help) } });
  await user.run('evaluate', 'set.jsonl', '--questions', 'questions.jsonl');
  const questions = readFileSync(join(user.folder, 'questions.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { hash: string; messages: { content: string }[] });
  const asked = questions.find(({ messages }) => messages[1]?.content.includes('invoice tool'));
  const quote = 'The invoice tool is now available to all sellers';
  const answer = {
    rule: { answer: false, quote },
    verdict: { answer: 'editorial', quote },
    kind: 'marketing',
    topics: [],
    effective: null,
    deadline: null,
  };
  writeFileSync(
    join(user.folder, 'answers.jsonl'),
    lines({ hash: asked?.hash, answer }, { hash: questions[1]?.hash, answer: 'Surely a rule.' }),
  );
  const { value } = await user.json('evaluate', 'set.jsonl', '--answers', 'answers.jsonl');
  expect(value).toMatchObject({
    secondReader: { asked: 2, answered: 1 },
    scores: [
      {
        part: 'answered',
        score: { falseAlarms: { hits: 1, of: 1 } },
        secondReader: { falseAlarms: { hits: 0, of: 1 } },
      },
      { part: 'all', secondReader: { ruleChange: { f1: { hits: 2, of: 2 } } } },
    ],
  });
  writeFileSync(join(user.folder, 'answers.jsonl'), '{"answer": {}}');
  const { code, stderr } = await user.run('evaluate', 'set.jsonl', '--answers', 'answers.jsonl');
  expect([code, stderr]).toEqual([2, expect.stringContaining('answers.jsonl:1 is no answer')]);
});
