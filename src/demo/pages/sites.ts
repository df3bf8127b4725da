import type { Site } from '../site.js';
import { brightwharf } from './brightwharf/site.js';
import { hoshizora } from './hoshizora/site.js';
import { kaufgut } from './kaufgut/site.js';
import { marenka } from './marenka/site.js';
import { produktregister } from './produktregister/site.js';
import { tigerlane } from './tigerlane/site.js';

/** The fictional platforms and authorities of the demo. */
export const sites: readonly Site[] = [marenka, brightwharf, tigerlane, hoshizora, kaufgut, produktregister];
