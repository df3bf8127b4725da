import type { Site } from '../site.js';
import { classic } from './classic.js';
import { helpdesk } from './helpdesk.js';
import { portal } from './portal.js';
import type { Layout } from './view.js';

export const layouts: Readonly<Record<Site['layout'], Layout>> = { helpdesk, classic, portal };
