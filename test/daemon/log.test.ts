import { expect, test } from 'vitest';
import { openLog } from '../../src/daemon/log.js';
import { createReporter } from '../../src/daemon/report.js';
import type { SourceResult } from '../../src/pipeline/result.js';
import { hideAlong } from '../../src/text/redact.js';

function open(format: 'auto' | 'text' | 'json', isTTY: boolean, level: 'info' | 'debug' = 'info') {
  let written = '';
  const settings = { log: { level, format } } as never;
  const output = {
    isTTY,
    write: (text: string) => {
      written += text;
    },
  };
  const log = openLog({ secrets: ['hunter2secret'], settings }, output);
  return { ...log, written: () => written };
}

test('a pipe gets one JSON value a line, a terminal lines to read, and neither a secret', () => {
  const pipe = open('auto', false);
  pipe.logger.warn({ url: 'https://h.example/?key=hunter2secret' }, 'not delivered');
  expect(JSON.parse(pipe.written())).toMatchObject({
    msg: 'not delivered',
    url: 'https://h.example/?key=***',
  });

  const terminal = open('auto', true);
  terminal.logger.warn({ url: 'https://h.example/?key=hunter2secret' }, 'not \u001b[2Jdelivered');
  expect(terminal.written()).toMatch(/^.*WARN.*not .*delivered.*key=\*\*\*.*\n$/);
  expect(terminal.written()).not.toContain('\u001b[2J');
  expect(open('json', true).written()).toBe('');
});

test('another configuration brings its level and its secrets, and forgets none', () => {
  const log = open('json', false);
  log.logger.debug('unseen');
  log.use({ secrets: ['another-secret'], settings: { log: { level: 'debug', format: 'json' } } as never });
  log.logger.debug('hunter2secret another-secret');
  expect(log.written()).toContain('*** ***');
  expect(log.written()).not.toContain('unseen');
});

test('sessions that are opened or renewed after another configuration came are masked as before', () => {
  const settings = { log: { level: 'info', format: 'json' } } as never;
  const log = open('json', false);
  const secrets = ['another-secret'];
  log.use({ secrets, settings });
  hideAlong(secrets, 'harbour', ['sid-2026-cccc-end']);
  log.logger.info('sid-2026-cccc-end another-secret');
  log.use({ secrets: ['another-secret-longer'], settings });
  hideAlong(secrets, 'harbour', ['sid-2026-dddd-end']);
  log.logger.info('sid-2026-dddd-end another-secret-longer hunter2secret');
  const said = log.written().trim().split('\n');
  expect(said.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(['*** ***', '*** *** ***']);
});

test('what is as it was at the check before is not said again', () => {
  const { logger, written } = open('json', false);
  const report = createReporter(logger);
  const result = (more: Partial<SourceResult>): SourceResult => ({
    sourceId: 'harbour',
    status: 'unchanged',
    pages: 1,
    durationMs: 5,
    changes: [],
    ...more,
  });
  const gone = {
    status: 'failed',
    problem: { kind: 'http-404', message: 'gone', url: 'https://h.example/' },
  } as const;
  const denied = {
    status: 'failed',
    problem: { kind: 'http-403', message: 'no', url: 'https://h.example/' },
  } as const;
  for (const one of [{}, {}, gone, gone, denied, denied, {}, {}]) report(result(one));
  const said = written()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { msg: string; problem?: { kind: string } });
  expect(said.map(({ msg, problem }) => problem?.kind ?? msg)).toEqual([
    'http-404',
    'http-403',
    'source is well again',
  ]);
});
