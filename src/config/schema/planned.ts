import type { KindDeclaration, ModeDeclaration } from '../supported.js';

/*
 * Kinds of sources and fetch modes that can be declared before they can be checked. One that is built brings its own
 * declaration, which counts in place of the one here.
 */

export const PLANNED_KINDS: readonly KindDeclaration[] = [];

export const PLANNED_MODES: readonly ModeDeclaration[] = [];
