import type { MachineText } from '../../domain/machine-text.js';
import { cleanLine } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import { messages } from '../messages.js';
import type { RenderOptions } from '../options.js';

/** What a language model wrote about a change. */
export interface MachineTextView {
  /** `Written by a machine, not checked (some-model)` */
  readonly label: string;
  readonly summary: string | undefined;
  readonly translations: readonly { readonly original: string; readonly text: string }[];
}

/** Undefined where nothing was written in the reader's language. */
export function viewMachineText(
  texts: readonly MachineText[] | undefined,
  options: RenderOptions,
): MachineTextView | undefined {
  const found = texts?.find(({ language }) => language === options.language);
  if (!found) return undefined;
  const { summary, translations, model } = found;
  return {
    label: inLanguage(messages, options.language).machineWritten(cleanLine(model, 60)),
    summary: summary && cleanLine(summary, 400),
    translations: translations.slice(0, 5).map(({ original, text }) => ({
      original: cleanLine(original, 120),
      text: cleanLine(text, 600),
    })),
  };
}
