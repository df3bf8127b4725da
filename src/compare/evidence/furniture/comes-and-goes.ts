import { isRecurringText } from '../../memory/memory.js';
import type { EditEvidence } from '../kind.js';

export const comesAndGoes: EditEvidence = {
  code: 'comes-and-goes',
  speaksFor: 'furniture',
  noiseKind: 'widget',
  texts: { en: 'A part of the page that is known to come and go.', 'zh-CN': '已知时有时无的页面片段。' },
  observe({ form, before, after }, { memory }) {
    const words = after === '' ? before : after;
    return form !== 'reworded' && isRecurringText(memory, words) ? { words } : undefined;
  },
};
