import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { Fields } from '../schema/fields.js';
import { OWN_SOURCES } from './directories.js';

const HEADER = ` What you watch beside the sources that come with RuleWatch, and what you changed of those.
 \`rulewatch sources add\`, \`enable\`, \`disable\` and \`import\` write it; edit it as you like, comments are kept.
 除自带来源外您监控的来源，以及您对自带来源的修改。由以上命令写入，可自行编辑，注释会保留。
`;

/** The folder that a user's own sources are written to. */
export interface OwnFolder {
  readonly dir: string;
  /** The folder is made for the file: the shipped sources are asked for, which were read until then. */
  readonly include: boolean;
}

/** What was written, and how to take it back. */
export interface Written {
  readonly file: string;
  undo(): void;
}

/** Sets fields of a source: where the user's own file declares it, in its declaration, else as an override. */
export function setOwnFields(folder: OwnFolder, id: string, fields: Fields): Written {
  return edit(folder, (document) => {
    const declared = declarationOf(document, id);
    const path = declared === undefined ? ['overrides', id] : ['sources', declared];
    if (declared === undefined) ensureMap(document, 'overrides');
    if (!document.hasIn(path)) document.setIn(path, document.createNode({}));
    for (const [field, value] of Object.entries(fields)) document.setIn([...path, field], value);
  });
}

/** Adds declarations of sources, in the order of their fields; `comments` stand above each, by its id. */
export function addOwnSources(
  folder: OwnFolder,
  declarations: readonly Fields[],
  comments: ReadonlyMap<string, string> = new Map(),
): Written {
  return edit(folder, (document) => {
    const sources = document.get('sources');
    if (!isSeq(sources)) document.set('sources', document.createNode([]));
    for (const declaration of declarations) {
      const node = document.createNode(declaration);
      node.spaceBefore = true;
      const comment = comments.get(String(declaration.id));
      if (comment !== undefined) node.commentBefore = comment.replace(/^(?=.)/gm, ' ');
      document.addIn(['sources'], node);
    }
  });
}

function edit({ dir, include }: OwnFolder, change: (document: Document) => void): Written {
  const file = join(dir, OWN_SOURCES);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const madeFolder = !existsSync(dir);
  const document = parseDocument(before ?? '', { schema: 'core', stringKeys: true });
  if (!isMap(document.contents)) {
    const { commentBefore } = document;
    document.contents = document.createNode({}) as unknown as typeof document.contents;
    document.commentBefore = commentBefore ?? HEADER.trimEnd();
    if (include) document.set('include', 'shipped');
  }
  change(document);
  mkdirSync(dir, { recursive: true });
  write(file, document.toString({ lineWidth: 110 }));
  return {
    file,
    undo: () => {
      if (before !== undefined) write(file, before);
      else rmSync(madeFolder ? dir : file, { recursive: madeFolder });
    },
  };
}

/** All of it or none: a daemon may read the file at any time. */
function write(file: string, content: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}

function declarationOf(document: Document, id: string): number | undefined {
  const sources = document.get('sources');
  if (!isSeq(sources)) return undefined;
  const index = sources.items.findIndex((item) => isMap(item) && item.get('id') === id);
  return index === -1 ? undefined : index;
}

function ensureMap(document: Document, field: string): void {
  const value: unknown = document.get(field);
  if (!isMap(value)) document.set(field, document.createNode({}) as YAMLMap);
}
