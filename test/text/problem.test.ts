import { expect, test } from 'vitest';
import { explainProblem, problemsOf, storedProblem } from '../../src/text/problem.js';

const problems = problemsOf('harbour', {
  shut: { en: '{gate} is shut: {advice}.', 'zh-CN': '{gate} 已关闭：{advice}。' },
  wait: { en: 'wait', 'zh-CN': '请等待' },
});

test('a problem is stored without words, and told again in every language', () => {
  const told = problems.tell('shut', { gate: 'Gate 4', advice: problems.tell('wait') });
  const stored = storedProblem(told);
  expect(stored).toEqual({
    code: 'harbour.shut',
    params: { gate: 'Gate 4', advice: { code: 'harbour.wait', params: {} } },
  });
  expect(explainProblem(stored, problems.texts)).toEqual(told.text);
  expect(told.text).toEqual({ en: 'Gate 4 is shut: wait.', 'zh-CN': 'Gate 4 已关闭：请等待。' });
});

test('a text that lacks a language or a value does not compile', () => {
  // @ts-expect-error the Chinese text does not name the gate
  problemsOf('harbour', { shut: { en: '{gate} is shut.', 'zh-CN': '已关闭。' } });
  // @ts-expect-error there is no Chinese text
  problemsOf('harbour', { shut: { en: 'Shut.' } });
  // @ts-expect-error nobody says which gate
  expect(problems.tell('shut', { advice: '' }).text.en).toContain('{gate}');
});
