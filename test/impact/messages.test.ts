import { describe, expect, it } from 'vitest';
import type { ItemCause } from '../../src/domain/checklist.js';
import type { UiLanguage } from '../../src/domain/vocabulary.js';
import { explainCause } from '../../src/impact/messages.js';

const names: Readonly<Record<UiLanguage, string>> = { en: 'Tax', 'zh-CN': '税务' };
const explain = (cause: ItemCause, language: UiLanguage) =>
  explainCause(cause, language, (id) => (id === 'tax' ? names[language] : id));

describe('why an item is asked', () => {
  it.each<[ItemCause, string, string]>([
    [{ kind: 'always', values: [] }, 'asked for every rule change', '每次规则变更必查'],
    [{ kind: 'topic', values: ['tax'] }, 'topic of the change: Tax', '变更主题：税务'],
    [{ kind: 'family', values: ['battery'] }, 'the change names: batteries', '变更提及品类：电池'],
    [
      { kind: 'condition', values: ['DE', 'direct-mail'] },
      'the change concerns: Germany, direct mail',
      '变更涉及：德国、直邮/自发货',
    ],
    [
      { kind: 'profile', values: ['UK', 'live-stream'] },
      'in your seller profile: United Kingdom, live streams',
      '符合店铺资料：英国、直播',
    ],
    [
      { kind: 'unknown', values: ['EU'] },
      'confirm whether this concerns you: European Union',
      '待确认是否涉及：欧盟',
    ],
  ])('is said in both languages: %j', (cause, en, zh) => {
    expect(explain(cause, 'en')).toBe(en);
    expect(explain(cause, 'zh-CN')).toBe(zh);
  });

  it('shows a name it does not know as it stands', () => {
    const cause: ItemCause = { kind: 'condition', values: ['amazon', 'GLOBAL', 'no-such', '<x>'] };
    expect(explain(cause, 'en')).toBe('the change concerns: amazon, all markets, no-such, <x>');
  });
});
