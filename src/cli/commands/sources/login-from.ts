import { createInterface } from 'node:readline/promises';
import { findBrowser } from '../../../collect/browser/find.js';
import { FetchError, toFailure } from '../../../collect/failures.js';
import type { StorageState } from '../../../collect/fetcher.js';
import { readSessionFile } from '../../../collect/sessions/read-file.js';
import { signInByWindow } from '../../../collect/sessions/window.js';
import { readBoundedFile, UnusableFileError } from '../../../config/bounded-file.js';
import type { Configuration } from '../../../config/configuration.js';
import type { Source } from '../../../domain/source.js';
import type { LocalizedText } from '../../../domain/vocabulary.js';
import { KINDS } from '../../../pipeline/kinds/kinds.js';
import { explainSourceProblem } from '../../../pipeline/problem-texts.js';
import { inLanguage } from '../../../text/texts.js';
import { canAsk } from '../../shared/ask.js';
import { browserOptions } from '../../shared/browser.js';
import { usage } from '../../shared/command.js';
import type { Invocation } from '../../shared/global-options.js';
import { readStdin } from '../../shared/stdin.js';
import { printAside } from '../../shared/terminal.js';
import { loginTexts } from './login-texts.js';

const LARGEST_BYTES = 10_000_000;

/** A session as it was saved elsewhere; `-` is standard input. Throws where it is none. */
export async function fromFile(file: string): Promise<StorageState> {
  const bytes =
    file === '-' ? await readStdin(LARGEST_BYTES, loginTexts.tooLarge(LARGEST_BYTES)) : readNamed(file);
  const state = readSessionFile(bytes);
  if (!state) throw usage(loginTexts.noSession(file));
  return state;
}

function readNamed(file: string): Buffer {
  try {
    return readBoundedFile(file, LARGEST_BYTES);
  } catch (error) {
    if (error instanceof UnusableFileError) throw error;
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw usage(loginTexts.unreadable(file, why));
  }
}

/** The session that a person leaves behind in a window. Throws, with the other ways, where none can be opened. */
export async function fromWindow(
  source: Source,
  url: string,
  { settings }: Configuration,
  invocation: Invocation,
): Promise<StorageState> {
  const { id } = source;
  if (!hasScreen(invocation.environment)) throw usage(loginTexts.noWindow(id, url, loginTexts.noScreen));
  const { path, searchPath, sandbox } = browserOptions(settings.browser, invocation);
  const noWindow = (error: FetchError) => usage(loginTexts.noWindow(id, url, told(error, url)));
  const browser = await findBrowser(path, searchPath);
  if (!browser) throw noWindow(new FetchError('browser-missing'));
  const canSay = canAsk();
  printAside(inLanguage(loginTexts, invocation.language).inWindow(url, canSay));
  const terminal = canSay ? createInterface({ input: process.stdin, output: process.stderr }) : undefined;
  try {
    return await signInByWindow({
      path: browser.path,
      args: browser.args ?? [],
      sandbox: sandbox === 'true' || (sandbox === 'auto' && process.getuid?.() !== 0),
      url,
      ...(terminal && { said: terminal.question('') }),
    });
  } catch (error) {
    throw error instanceof FetchError ? noWindow(error) : error;
  } finally {
    terminal?.close();
  }
}

/** Elsewhere than on Unix there always is one. */
function hasScreen({ DISPLAY, WAYLAND_DISPLAY }: NodeJS.ProcessEnv): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(DISPLAY || WAYLAND_DISPLAY);
}

function told(error: FetchError, url: string): LocalizedText {
  const { kind, message, reason } = toFailure(error, url, () => new Date());
  return explainSourceProblem({ kind, message, ...(reason && { reason }) }, KINDS);
}
