import type { UiLanguage } from '../domain/vocabulary.js';

/** The process's environment; everything else gets it as an argument. */
export const processEnvironment: NodeJS.ProcessEnv = process.env;

/** The language that commands speak: the terminal's own, English where it is neither. */
export function terminalLanguage(environment: NodeJS.ProcessEnv): UiLanguage {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
