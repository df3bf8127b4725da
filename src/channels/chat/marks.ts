import type { Tone } from './document.js';

/** In front of a title: the first thing that a reader sees of a message. */
export const toneMarks = {
  critical: '🔴',
  high: '🟠',
  medium: '🟡',
  low: '🔵',
  trouble: '⚠️',
  good: '✅',
  calm: '📋',
} satisfies Record<Tone, string>;
