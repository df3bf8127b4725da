import { describe, expect, it } from 'vitest';
import type { ChecklistFact, ChecklistItem } from '../../src/domain/checklist.js';
import { buildChecklist } from '../../src/impact/checklist.js';
import {
  change,
  DETECTED_AT,
  item,
  itemIds,
  itemWhen,
  seller,
  template,
  topicTemplate,
  UNKNOWN_SELLER,
} from './fixtures.js';

describe('which items a change gets', () => {
  it('are the common ones and those of its topics, each with the reason', () => {
    const templates = [
      template('always', [item('read', { dueHours: 1 })]),
      topicTemplate('tax', item('rates', { dueHours: 2 })),
      topicTemplate('ip', item('brands')),
    ];
    const { items } = buildChecklist(change({ topics: ['tax'] }), templates, UNKNOWN_SELLER, []);
    expect(items.map(({ id, because }) => ({ id, because }))).toEqual([
      { id: 'read', because: [{ kind: 'always', values: [] }] },
      { id: 'rates', because: [{ kind: 'topic', values: ['tax'] }] },
    ]);
  });

  it('are the common ones alone where no topic was recognised', () => {
    const templates = [template('always', [item('read')]), topicTemplate('tax', item('rates'))];
    expect(itemIds(change({ topics: [] }), templates)).toEqual(['read']);
  });

  it('include a topic that the user added', () => {
    const input = change({});
    const sanctions = { ...input.assessment, topics: [{ id: 'sanctions', score: 3, evidence: [] }] };
    const templates = [template({ topic: 'sanctions' }, [item('screening')])];
    expect(itemIds({ ...input, assessment: sanctions }, templates)).toEqual(['screening']);
  });

  it('take from a secondary topic what is urgent or what the change itself speaks of', () => {
    const templates = [
      topicTemplate('tax', item('primary-late', { dueHours: 20 })),
      topicTemplate(
        'logistics',
        item('urgent', { dueHours: 8 }),
        item('late', { dueHours: 12 }),
        item('late-but-named', { dueHours: 20, when: { fulfilment: ['platform'] } }),
        item('urgent-but-doubtful', { dueHours: 2, when: { features: ['paid-ads'] } }),
      ),
    ];
    const input = change({ topics: ['tax', 'logistics'], fulfilment: ['platform'] });
    expect(itemIds(input, templates).sort()).toEqual(['late-but-named', 'primary-late', 'urgent']);
  });

  it('contain an id once, for the first reason', () => {
    const templates = [topicTemplate('tax', item('shared')), topicTemplate('ip', item('shared'))];
    const { items } = buildChecklist(change({ topics: ['ip', 'tax'] }), templates, UNKNOWN_SELLER, []);
    expect(items).toHaveLength(1);
    expect(items[0]?.because).toEqual([{ kind: 'topic', values: ['ip'] }]);
  });
});

describe('the questions of a product family', () => {
  const templates = [
    topicTemplate('product-compliance', item('papers')),
    topicTemplate('logistics', item('carriers')),
    topicTemplate('fees-payments', item('margin')),
    template({ family: 'battery' }, [item('battery-papers')]),
    template({ family: 'textile' }, [item('textile-papers')]),
  ];

  it('come with a change about goods that names the family', () => {
    const input = change({ topics: ['logistics'], families: ['battery'] });
    const { items } = buildChecklist(input, templates, UNKNOWN_SELLER, []);
    expect(items.find(({ id }) => id === 'battery-papers')?.because).toEqual([
      { kind: 'family', values: ['battery'] },
    ]);
  });

  it('come with a product rule that names no family, for what the seller sells', () => {
    const profile = seller({ families: ['textile'] });
    const { items } = buildChecklist(change({ topics: ['product-compliance'] }), templates, profile, []);
    expect(items.find(({ id }) => id === 'textile-papers')?.because).toEqual([
      { kind: 'topic', values: ['product-compliance'] },
      { kind: 'profile', values: ['textile'] },
    ]);
    expect(itemIds(change({ topics: ['logistics'] }), templates, profile)).toEqual(['carriers']);
  });

  it('are those of the families named, not of everything sold', () => {
    const input = change({ topics: ['product-compliance'], families: ['battery'] });
    expect(itemIds(input, templates, seller({ families: ['textile', 'battery'] }))).toEqual([
      'papers',
      'battery-papers',
    ]);
  });

  it('stay away where only money or the account is at stake', () => {
    const input = change({ topics: ['fees-payments'], families: ['battery'] });
    expect(itemIds(input, templates, seller({ families: ['battery'] }))).toEqual(['margin']);
  });

  it('stay away where no family is known', () => {
    expect(itemIds(change({ topics: ['product-compliance'] }), templates)).toEqual(['papers']);
  });
});

describe('a long checklist', () => {
  const common = template('always', [
    item('read', { dueHours: 1 }),
    item('scope', { dueHours: 2 }),
    item('decide', { dueHours: 12 }),
    item('verify', { dueHours: 24 }),
  ]);
  const eight = [1, 2, 4, 6, 8, 10, 12, 14].map((dueHours) => item(`tax-${dueHours}`, { dueHours }));

  it('is cut to twelve items, the latest first, and keeps the common ones', () => {
    const templates = [common, topicTemplate('tax', item('tax-20', { dueHours: 20 }), ...eight)];
    const ids = itemIds(change({}), templates);
    expect(ids).toHaveLength(12);
    expect(ids).toEqual(expect.arrayContaining(['read', 'scope', 'decide', 'verify']));
    expect(ids).not.toContain('tax-20');
  });

  it('gives up the doubtful before what the change calls for', () => {
    const doubtful = item('doubtful', { dueHours: 4, when: { features: ['paid-ads'] } });
    const ids = itemIds(change({}), [common, topicTemplate('tax', doubtful, ...eight)]);
    expect(ids).toContain('tax-14');
    expect(ids).not.toContain('doubtful');
  });

  it('gives up what only the profile speaks for before what the change calls for', () => {
    const ours = item('ours', { dueHours: 12, when: { features: ['paid-ads'] } });
    const profile = seller({ features: ['paid-ads'] });
    const ids = itemIds(change({}), [common, topicTemplate('tax', ours, ...eight)], profile);
    expect(ids).toContain('tax-14');
    expect(ids).not.toContain('ours');
  });

  it('gives up another topic before the main one, where both are as urgent', () => {
    const templates = [
      common,
      topicTemplate('tax', ...eight),
      topicTemplate('logistics', item('other', { dueHours: 8 })),
    ];
    const ids = itemIds(change({ topics: ['tax', 'logistics'] }), templates);
    expect(ids).toContain('tax-14');
    expect(ids).not.toContain('other');
  });

  it('gives up the late ones of the main topic before the urgent ones of another', () => {
    const late = item('tax-24', { dueHours: 24 });
    const templates = [
      common,
      topicTemplate('tax', ...eight.slice(0, 7), late),
      topicTemplate('logistics', item('urgent', { dueHours: 2 })),
    ];
    const ids = itemIds(change({ topics: ['tax', 'logistics'] }), templates);
    expect(ids).toContain('urgent');
    expect(ids).not.toContain('tax-24');
  });

  it('never leaves out a common item, however many there are', () => {
    const many = Array.from({ length: 14 }, (_, index) => item(`common-${index}`));
    expect(itemIds(change({}), [template('always', many), topicTemplate('tax', ...eight)])).toHaveLength(14);
  });
});

describe('when an item is due', () => {
  const templates = [topicTemplate('tax', item('rates', { dueHours: 4 }))];
  const dueAt = (dates: { effective?: string; deadline?: string }) =>
    buildChecklist(change(dates), templates, UNKNOWN_SELLER, []).items[0]?.dueAt;

  it('is the given number of hours after detection', () => {
    expect(dueAt({})).toBe('2026-11-23T12:00:00.000Z');
    expect(dueAt({ effective: '2026-12-31' })).toBe('2026-11-23T12:00:00.000Z');
  });

  it('is half of that where the rule applies within 48 hours', () => {
    expect(dueAt({ effective: '2026-11-25' })).toBe('2026-11-23T10:00:00.000Z');
    expect(dueAt({ effective: '2026-11-26' })).toBe('2026-11-23T12:00:00.000Z');
  });

  it('is half of that where the rule applies already', () => {
    expect(dueAt({ effective: '2026-11-01' })).toBe('2026-11-23T10:00:00.000Z');
  });

  it('is half of that where a deadline ends within 48 hours, but not where it is over', () => {
    expect(dueAt({ deadline: '2026-11-24' })).toBe('2026-11-23T10:00:00.000Z');
    expect(dueAt({ deadline: '2026-11-26' })).toBe('2026-11-23T12:00:00.000Z');
    expect(dueAt({ deadline: '2026-11-20' })).toBe('2026-11-23T12:00:00.000Z');
  });

  it('puts the items in order, by due time and then by role', () => {
    const unsorted = topicTemplate(
      'tax',
      item('late', { dueHours: 24 }),
      item('content', { dueHours: 4, role: 'listing-content' }),
      item('lead', { dueHours: 4, role: 'operations-lead' }),
      item('first', { dueHours: 1, role: 'listing-content' }),
    );
    expect(itemIds(change({}), [unsorted])).toEqual(['first', 'lead', 'content', 'late']);
  });
});

describe('who answers an item', () => {
  const templates = [
    topicTemplate('tax', item('money', { role: 'finance-tax' }), item('systems', { role: 'tech' })),
  ];
  const assignees = (items: readonly ChecklistItem[]) =>
    Object.fromEntries(items.map(({ id, assignee }) => [id, assignee]));

  it('is the first member of the team with the role', () => {
    const team = [
      { name: '王芳', roles: ['operations-lead'] },
      { name: '李强', roles: ['finance-tax', 'tech'] },
      { name: '赵敏', roles: ['tech'] },
    ] as const;
    const { items } = buildChecklist(change({}), templates, UNKNOWN_SELLER, team);
    expect(assignees(items)).toEqual({ money: '李强', systems: '李强' });
  });

  it('stays open where there is no team', () => {
    const { items } = buildChecklist(change({}), templates, UNKNOWN_SELLER, []);
    expect(items.filter((one) => 'assignee' in one)).toEqual([]);
  });
});

describe('the facts under an item', () => {
  const fact = (en: string, parts: Partial<ChecklistFact> = {}): ChecklistFact => ({
    text: { en, 'zh-CN': '事实' },
    source: 'Gazette, No. 1',
    asOf: '2026-11-22',
    ...parts,
  });
  const printed = (
    facts: readonly ChecklistFact[],
    input = change({}),
    profile = UNKNOWN_SELLER,
  ): readonly string[] | undefined => {
    const { items } = buildChecklist(input, [topicTemplate('tax', item('rates', { facts }))], profile, []);
    return items[0]?.facts.map(({ text }) => text.en);
  };

  it('are printed until their last day', () => {
    const facts = [fact('over', { until: '2026-11-22' }), fact('today', { until: '2026-11-23' })];
    expect(DETECTED_AT).toContain('2026-11-23');
    expect(printed(facts)).toEqual(['today']);
  });

  it('are those for the market of the change, else for the markets of the seller', () => {
    const facts = [fact('EU', { when: { markets: ['EU'] } }), fact('US', { when: { markets: ['US'] } })];
    expect(printed(facts, change({ markets: ['DE'] }), seller({ markets: ['US'] }))).toEqual(['EU']);
    expect(printed(facts, change({}), seller({ markets: ['US'] }))).toEqual(['US']);
  });

  it('are left out where nobody knows whether they concern the seller', () => {
    expect(printed([fact('EU', { when: { markets: ['EU'] } }), fact('everybody')])).toEqual(['everybody']);
  });

  it('are at most three', () => {
    expect(printed(['one', 'two', 'three', 'four'].map((name) => fact(name)))).toEqual([
      'one',
      'two',
      'three',
    ]);
  });
});

describe('a checklist', () => {
  it('is the same for the same input', () => {
    const templates = [topicTemplate('tax', item('a'), item('b'), itemWhen('c', { markets: ['EU'] }))];
    const build = () => buildChecklist(change({ markets: ['DE'] }), templates, UNKNOWN_SELLER, []);
    expect(build()).toEqual(build());
  });
});
