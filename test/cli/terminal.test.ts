import { expect, onTestFinished, test, vi } from 'vitest';
import { hideFromOutput, print } from '../../src/cli/shared/terminal.js';
import { hideAlong } from '../../src/text/redact.js';

test('what is printed shows no session of a configuration that was read before the last one', () => {
  let written = '';
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
  onTestFinished(() => stdout.mockRestore());
  const inUse = ['hunter2secret'];
  hideFromOutput(inUse);
  hideFromOutput(['hunter2secret-longer']);
  hideAlong(inUse, 'harbour', ['sid-2026-cccc-end']);
  print('sid-2026-cccc-end hunter2secret-longer hunter2secret');
  expect(written).toBe('*** *** ***\n');
});
