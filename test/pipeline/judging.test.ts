import { EventEmitter, once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createChannels } from '../../src/channels/create.js';
import { loadShippedKnowledge } from '../../src/config/load.js';
import { createChannelQueue } from '../../src/deliver/outbox/queue.js';
import type { FetchedContent } from '../../src/domain/fetch.js';
import { DEFAULT_PATIENCE } from '../../src/domain/patience.js';
import { checkSource } from '../../src/pipeline/check-source.js';
import { type Judging, judgeHere, openJudging } from '../../src/pipeline/judging/judging.js';
import { createTurns } from '../../src/pipeline/judging/turns.js';
import { KINDS } from '../../src/pipeline/kinds/kinds.js';
import { explainSourceProblem } from '../../src/pipeline/problem-texts.js';
import { servePages } from '../../src/web/pages.js';
import { channelDeps } from '../channels/fixtures.js';
import { builtThread } from '../support/judging-thread.js';
import { startSlackServer, visibleText } from '../support/slack-server.js';
import { article, list, startScene } from './scene.js';

const rules = (days: number) =>
  article(
    'Shipping policy',
    '2026-01-05',
    `<p>This policy applies to all sellers who ship from their own warehouse.</p>
     <p>Sellers must hand over orders within ${days} business days.</p>`,
  );

/** Several megabytes in one paragraph: minutes of work. */
const vast = () =>
  article(
    'Fees',
    '2026-01-05',
    `<p>${Array.from({ length: 80_000 }, (_, at) => `卖家应当在三十日内为第${at}批商品支付佣金${at}元并承担退货运费。`).join('')}</p>`,
  );

const everythingInThreads = { small: { source: 0, text: 0 } };

describe('a page that takes long to judge', () => {
  test('holds up neither the alert of another page nor what the daemon answers, and is given up when cancelled', async () => {
    const stop = new AbortController();
    const { page, check, source, store, context } = await startScene({ judging: { signal: stop.signal } });
    const slack = await startSlackServer({ channels: ['C0123456789'] });
    const server = await servePages(
      { health: () => ({ ok: true }), change: async () => undefined },
      { host: '127.0.0.1', port: 0 },
    );
    onTestFinished(async () => {
      server.close();
      await slack.close();
    });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const [channel] = createChannels(
      { slack: { token: slack.token, channel: 'C0123456789', apiUrl: slack.apiUrl, language: 'en' } },
      { ...channelDeps(), clock: context.clock },
    );
    if (!channel) throw new Error('no channel');
    const quick = source('document', '/quick', { id: 'quick' });
    const slow = source('document', '/slow', { id: 'slow' });
    page('/quick', rules(3));
    page('/slow', rules(3));
    await check(quick);
    await check(slow);

    const order: string[] = [];
    page('/slow', vast());
    page('/quick', rules(2));
    const underWay = new EventEmitter();
    const judging: Judging = {
      ...context.judging,
      readPage: (...input) => {
        underWay.emit('reading');
        return context.judging.readPage(...input);
      },
    };
    const reading = once(underWay, 'reading');
    const judged = checkSource(slow, { ...context, judging }).then(
      () => order.push('slow page judged'),
      () => order.push('slow page given up'),
    );
    await reading;
    expect(await check(quick)).toMatchObject({ changes: [{ comparison: { verdict: 'material' } }] });
    expect(await createChannelQueue(store, channel, { clock: context.clock }).run()).toMatchObject({
      failed: 0,
    });
    order.push('alert delivered');
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect(await answer.json()).toEqual({ ok: true });
    order.push('health answered');

    stop.abort(new Error('stopping'));
    await judged;
    expect(order).toEqual(['alert delivered', 'health answered', 'slow page given up']);
    expect(slack.topLevel.map(visibleText).join()).toContain('2 business days');
  });

  test('ends as trouble of its source once it takes longer than a page may, and is warned of', async () => {
    const { page, check, source, store } = await startScene({
      judging: { ...everythingInThreads, timeoutMs: 1 },
    });
    const policy = source('document', '/policy');
    page('/policy', rules(3));
    const result = await check(policy);
    expect(result).toMatchObject({ status: 'failed', problem: { kind: 'too-complex' } });
    expect(result.problem?.message).toContain('is too complex to read within 0.001 s');
    expect(result.problem && explainSourceProblem(result.problem, KINDS)['zh-CN']).toContain(
      '过于复杂，0.001 秒内未能读完',
    );
    await check(policy);
    expect(store.outbox.list(['pending']).map(({ type }) => type)).toEqual(['health']);
    expect(store.pages.ofSource(policy.id)).toEqual([]);
  });

  test('keeps no other article of its list from being read', async () => {
    const { page, check, source, store } = await startScene({
      judging: { small: { source: 10_000, text: 10_000 }, timeoutMs: 1 },
    });
    const news = source('listing', '/news');
    page('/news', list(['/a', 'First', '2026-01-05'], ['/b', 'Second', '2026-01-06']));
    page('/a', article('First', '2026-01-05', `<p>${'Sellers must ship on time. '.repeat(1_000)}</p>`));
    page('/b', rules(3));
    expect(await check(news)).toMatchObject({ status: 'failed', problem: { kind: 'too-complex' } });
    const read = store.pages.ofSource(news.id).filter((row) => row.snapshotId !== null);
    expect(read.map(({ url }) => new URL(url).pathname)).toEqual(['/b']);
  });

  test('ends as trouble too where it takes more memory than a page may', async () => {
    const { page, check, source } = await startScene({
      judging: { ...everythingInThreads, heapMegabytes: 64 },
    });
    page('/policy', vast());
    const result = await check(source('document', '/policy'));
    expect(result).toMatchObject({ status: 'failed', problem: { kind: 'too-complex' } });
    expect(result.problem?.message).toContain('64 MB of memory');
  });
});

test('a thread judges as this process does', async () => {
  const seller = { platforms: [], markets: ['DE'], families: [], fulfilment: [], features: [] };
  const knowledge = { ...(await loadShippedKnowledge()), seller, team: [], listings: () => undefined };
  const { source: sourceOf } = await startScene();
  const here = judgeHere(knowledge);
  const { judging: beside, close } = openJudging(knowledge, { ...everythingInThreads, entry: builtThread });
  onTestFinished(close);
  const source = sourceOf('document', '/policy');
  const listSource = sourceOf('listing', '/news');
  const at = '2026-03-02T08:00:00.000Z';
  const content = (html: string): FetchedContent => ({
    outcome: 'content',
    url: source.urls[0] ?? '',
    finalUrl: source.urls[0] ?? '',
    status: 200,
    contentType: 'text/html',
    charset: 'utf-8',
    body: Buffer.from(html),
    text: html,
    validators: {},
    fetchedAt: at,
  });
  const contents = [
    content(rules(3)),
    content(rules(2)),
    content(list(['/a', 'First', '2026-01-05'])),
  ] as const;
  const outcomes = async (judging: typeof here) => {
    const occasion = { source, role: 'article', at, patience: DEFAULT_PATIENCE } as const;
    const before = await judging.readPage([contents[0]], source);
    const after = await judging.readPage([contents[1]], source);
    const first = await judging.takeStep(undefined, before, { ...occasion, newsSince: at });
    if (first.outcome !== 'first') throw new Error('the first version is not taken in');
    const edit = await judging.takeStep(first.next, after, occasion);
    if (edit.outcome !== 'different') throw new Error('the edit is not seen');
    return {
      before,
      after,
      first,
      edit,
      items: await judging.readList([contents[2]], listSource),
      noItems: await judging.readList([contents[0]], listSource),
      breakage: await judging.findBreakage(after, {
        ...source,
        validity: { ...source.validity, minChars: 1e6 },
      }),
      takenBack: await judging.takeBack(first.next, edit, at),
      withdrawn: await judging.judgeWithdrawal(after.document, { source, at }),
    };
  };
  const expected = await outcomes(here);
  expect(expected.breakage).toBeDefined();
  expect(expected.edit.judgement.checklist?.items.length).toBeGreaterThan(0);
  expect(await outcomes(beside)).toEqual(expected);
});

describe('turns', () => {
  const limits = { atOnce: 1, most: 2 };

  test('come one after the other, in the order in which they were asked for', async () => {
    const turns = createTurns({ ...limits, patienceMs: 3_600_000 });
    const order: string[] = [];
    const first = await turns.take();
    const wait = async (name: string) => {
      const end = await turns.take();
      order.push(name);
      end();
    };
    const rest = [wait('second'), wait('third')];
    expect(order).toEqual([]);
    first();
    await Promise.all(rest);
    expect(order).toEqual(['second', 'third']);
  });

  test('are not held up by one that takes long', async () => {
    const turns = createTurns({ ...limits, patienceMs: 1 });
    await turns.take();
    await turns.take();
    const third = turns.take(AbortSignal.abort(new Error('two at most')));
    await expect(third).rejects.toThrow('two at most');
  });

  test('that are cancelled are given to nobody', async () => {
    const turns = createTurns({ ...limits, patienceMs: 3_600_000 });
    const cancel = new AbortController();
    const end = await turns.take();
    const cancelled = turns.take(cancel.signal);
    const next = turns.take();
    cancel.abort(new Error('no longer wanted'));
    await expect(cancelled).rejects.toThrow('no longer wanted');
    end();
    await next;
  });
});
