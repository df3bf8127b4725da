import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createWorkspace } from './workspace.js';

const page = (days: number, counter: number) => `# Shipping policy

${counter} views

## Handling time

Sellers must hand over every order to the carrier within ${days} business days.

Each parcel must carry the order number on its label.

## Contact

Questions go to seller support through the message centre in your account.
`;

const login = `<html><head><title>Sign in</title></head><body><form><h1>Sign in</h1><input type="password"></form></body></html>`;

const recorded = {
  'corpus/harbour/meta.json': JSON.stringify({
    service: 'Harbour',
    document: 'Shipping policy',
    language: 'en',
    versions: ['1.md', '2.md', '3.html', '4.md', '5.md'].map((file, day) => ({
      file,
      date: `2026-03-0${day + 1}`,
    })),
  }),
  'corpus/harbour/1.md': page(3, 100),
  'corpus/harbour/2.md': page(3, 117),
  'corpus/harbour/3.html': login,
  'corpus/harbour/4.md': page(3, 130),
  'corpus/harbour/5.md': page(2, 141),
  'corpus/harbour/labels.jsonl': [
    { from: '1.md', to: '2.md', verdict: 'noise', confidence: 'high' },
    { from: '2.md', to: '3.html', verdict: 'breakage', confidence: 'high' },
    { from: '3.html', to: '4.md', verdict: 'breakage', confidence: 'high' },
    { from: '4.md', to: '5.md', verdict: 'material', confidence: 'high' },
  ]
    .map((label) => JSON.stringify(label))
    .join('\n'),
};

test('backtest tells what alerts there would have been, and how right they are', async () => {
  const user = createWorkspace({ files: recorded });
  const { code, value } = await user.json('backtest', 'corpus', '--predictions', 'out.jsonl');
  expect(code).toBe(0);
  expect(value).toMatchObject({
    pages: 1,
    transitions: 4,
    alerts: [
      {
        slug: 'harbour',
        from: '4.md',
        to: '5.md',
        verdict: 'material',
        topics: expect.arrayContaining(['logistics']),
      },
    ],
    scores: expect.arrayContaining([
      expect.objectContaining({
        pages: 'all',
        rule: 'rulewatch',
        score: expect.objectContaining({
          recall: { hits: 1, of: 1 },
          precision: { hits: 1, of: 1 },
          breakageFound: { hits: 2, of: 2 },
        }),
      }),
    ]),
  });
  const lines = readFileSync(join(user.folder, 'out.jsonl'), 'utf8').trim().split('\n');
  const predictions = lines.map((line): unknown => JSON.parse(line));
  expect(predictions).toMatchObject([
    { from: '1.md', to: '2.md', verdict: 'noise', confirmedAfter: 0 },
    { verdict: 'breakage' },
    { verdict: 'breakage' },
    { verdict: 'material', effective: null, deadline: null, reasons: expect.any(Array) },
  ]);
  expect((await user.run('backtest', 'corpus')).stdout).toMatch(/any difference/);
});

test('backtest of several folders gives figures by page, probabilities, and mistakes, also of left-out services', async () => {
  const harbours = ['quay', 'pier', 'dock', 'wharf'].flatMap((slug) =>
    Object.entries(recorded).map(([path, text]) => [
      path.replace('corpus/harbour', `other/${slug}`),
      text.replace('"service":"Harbour"', `"service":"${slug}"`),
    ]),
  );
  const wrong = { from: '4.md', to: '5.md', verdict: 'noise', confidence: 'high' };
  const user = createWorkspace({
    files: {
      ...recorded,
      ...Object.fromEntries(harbours),
      'other/wharf/labels.jsonl': JSON.stringify(wrong),
    },
  });
  for (const more of [[], ['--cross-validate']]) {
    const { code, value } = await user.json('backtest', 'corpus', 'other', ...more);
    expect(code).toBe(0);
    expect(value).toMatchObject({
      pages: 5,
      transitions: 20,
      scores: expect.arrayContaining([
        expect.objectContaining({
          pages: 'all',
          rule: 'balanced',
          score: expect.objectContaining({
            recall: { hits: 4, of: 4 },
            precision: { hits: 4, of: 5 },
            precisionByPage: { mean: 0.8, pages: 5 },
            outagesFound: { hits: 4, of: 4 },
          }),
        }),
      ]),
      worst: [{ slug: 'wharf', label: 'noise', verdict: 'material', probability: expect.any(Number) }],
    });
    const { reliability } = z
      .object({ reliability: z.array(z.object({ steps: z.number(), observed: z.number() })) })
      .parse(value);
    expect(reliability.reduce((sum, { steps }) => sum + steps, 0)).toBe(5);
  }
  const { stdout } = await user.run('backtest', 'corpus', 'other', '--cross-validate');
  expect(stdout).toMatch(/learned without any of its pages/);
  expect(stdout).toMatch(/wharf +4\.md → 5\.md/);
});

test('backtest --by-evidence tells what each kind of evidence decides, and how right it is', async () => {
  const user = createWorkspace({ files: recorded });
  const { value } = await user.json('backtest', 'corpus', '--by-evidence');
  expect(value).toMatchObject({
    evidence: expect.arrayContaining([
      { code: 'login-form', speaksFor: 'breakage', seen: 1, decides: 1, pages: 1, labelled: 1, right: 1 },
      { code: 'counter', speaksFor: 'furniture', seen: 3, decides: 0, pages: 0, labelled: 0, right: 0 },
      { code: 'time-limit', speaksFor: 'rule', seen: 1, decides: 0, pages: 0, labelled: 0, right: 0 },
    ]),
  });
  const { stdout } = await user.run('backtest', 'corpus', '--by-evidence');
  expect(stdout).toMatch(/login-form +breakage +1 +1 +1 +100\.0%/);
});

test('a version that cannot be read is a failed fetch, and the next one is compared with the last good one', async () => {
  const versions = ['1.md', '2.pdf', '3.md', '4.md'];
  const user = createWorkspace({
    files: {
      'corpus/quay/meta.json': JSON.stringify({
        versions: versions.map((file, day) => ({ file, date: `2026-04-0${day + 1}` })),
      }),
      'corpus/quay/1.md': page(3, 10),
      'corpus/quay/2.pdf': '%PDF-1.7 cut off',
      'corpus/quay/3.md': page(3, 12),
      'corpus/quay/4.md': page(5, 14),
    },
  });
  const { code, value, stderr } = await user.json('backtest', 'corpus', '--predictions', 'out.jsonl');
  expect(code).toBe(0);
  expect(value).toMatchObject({
    alerts: [{ from: '3.md', to: '4.md' }],
    unreadable: [{ slug: 'quay', file: '2.pdf', message: expect.stringMatching(/damaged/i) }],
  });
  expect(stderr).toBe('');
  const lines = readFileSync(join(user.folder, 'out.jsonl'), 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).verdict)).toEqual(['breakage', 'breakage', 'material']);
  expect((await user.run('backtest', 'corpus')).stderr).toContain('quay/2.pdf');
});

test('recorded pages are read in the encoding that they declare', async () => {
  const html = (days: string) => {
    const head = Buffer.from('<html><head><meta charset="gbk"></head><body><h1>', 'latin1');
    // 发货时限, 卖家须在 … 天内发货
    const text = Buffer.from('b7a2bbf5cab1cfde', 'hex');
    const rule = Buffer.concat([
      Buffer.from('c2f4bcd2d0ebd4da', 'hex'),
      Buffer.from(days, 'latin1'),
      Buffer.from('ccecc4dab7a2bbf5a1a3', 'hex'),
    ]);
    return Buffer.concat([
      head,
      text,
      Buffer.from('</h1><p>', 'latin1'),
      rule,
      Buffer.from('</p>', 'latin1'),
    ]);
  };
  const user = createWorkspace({
    files: {
      'corpus/dock/meta.json': JSON.stringify({
        language: 'zh-CN',
        versions: [
          { file: '1.html', date: '2026-04-01' },
          { file: '2.html', date: '2026-04-02' },
        ],
      }),
    },
  });
  writeFileSync(join(user.folder, 'corpus/dock/1.html'), html('3'));
  writeFileSync(join(user.folder, 'corpus/dock/2.html'), html('2'));
  const { value } = await user.json('backtest', 'corpus');
  expect(JSON.stringify(value)).toContain('2天');
});

test('backtest takes the history of a file from a git repository', async () => {
  const user = createWorkspace();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
      cwd: join(user.folder, 'archive'),
    });
  user.write('archive/policy.md', page(3, 1));
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'one');
  user.write('archive/policy.md', page(2, 2));
  git('commit', '-qam', 'two');
  const { value } = await user.json('backtest', '--git', 'archive', '--path', 'policy.md');
  expect(value).toMatchObject({ pages: 1, transitions: 1, material: 1 });
});

test('backtest says what is wrong with what it was given', async () => {
  const user = createWorkspace({ files: { 'corpus/x/meta.json': '{"versions": 1}' } });
  expect(await user.run('backtest')).toMatchObject({ code: 2, stderr: expect.stringContaining('--own') });
  expect(await user.run('backtest', 'nowhere')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('nowhere'),
  });
  expect(await user.run('backtest', 'corpus')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/x\/meta\.json: versions/),
  });
});

test('backtest says before it starts where the predictions cannot be written', async () => {
  const user = createWorkspace({
    files: {
      'pages/fees/meta.json': JSON.stringify({ versions: [{ file: '1.html', date: '2026-01-01' }] }),
      'pages/fees/1.html': '<p>The fee is 12 %.</p>',
    },
  });
  const { code, stderr } = await user.run('backtest', 'pages', '--predictions', 'pages');
  expect(code).toBe(2);
  expect(stderr).toContain('The predictions cannot be written to pages (EISDIR).');
});

test('backtest writes questions for a second reader, and reads its answers beside the offline figures', async () => {
  const labels = {
    from: '4.md',
    to: '5.md',
    verdict: 'material',
    confidence: 'high',
    topics: ['legal-terms'],
  };
  const user = createWorkspace({
    files: { ...recorded, 'corpus/harbour/labels.jsonl': JSON.stringify(labels) },
  });
  await user.run('backtest', 'corpus', '--questions', 'questions.jsonl');
  const [question = ''] = readFileSync(join(user.folder, 'questions.jsonl'), 'utf8').trim().split('\n');
  const { hash, messages } = z
    .object({ hash: z.string(), messages: z.array(z.object({ content: z.string() })) })
    .parse(JSON.parse(question));
  expect(messages[1]?.content).toContain('NOW: Sellers must hand over every order');
  const quote = 'to the carrier within 2 business days';
  const answer = {
    rule: { answer: true, quote },
    verdict: { answer: 'material', quote },
    kind: 'rule-change',
    topics: [{ id: 'legal-terms', quote }],
    effective: null,
    deadline: null,
  };
  writeFileSync(join(user.folder, 'answers.jsonl'), JSON.stringify({ hash, answer }));
  const { value } = await user.json('backtest', 'corpus', '--answers', 'answers.jsonl');
  expect(value).toMatchObject({
    secondReader: {
      asked: 1,
      answered: 1,
      scores: [
        {
          steps: 'answered',
          offline: { primaryTopic: { hits: 0, of: 1 } },
          secondReader: { primaryTopic: { hits: 1, of: 1 }, recall: { hits: 1, of: 1 } },
        },
        { steps: 'all' },
      ],
    },
  });
});
