/**
 * The text of a page. Texts may hold links written as `[label](/path)`.
 */
export type Content =
  | { readonly type: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'notice'; readonly text: string }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | {
      readonly type: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export function h2(text: string): Content {
  return { type: 'heading', level: 2, text };
}

export function h3(text: string): Content {
  return { type: 'heading', level: 3, text };
}

export function p(text: string): Content {
  return { type: 'paragraph', text };
}

/** A highlighted box. */
export function notice(text: string): Content {
  return { type: 'notice', text };
}

export function ul(...items: readonly string[]): Content {
  return { type: 'list', ordered: false, items };
}

export function ol(...items: readonly string[]): Content {
  return { type: 'list', ordered: true, items };
}

export function table(head: readonly string[], ...rows: readonly (readonly string[])[]): Content {
  return { type: 'table', head, rows };
}

/** The content where the condition holds, else nothing. */
export function when(condition: boolean, ...content: readonly Content[]): readonly Content[] {
  return condition ? content : [];
}

/** Applies a change to every text, for disturbances that concern characters only. */
export function mapTexts(content: readonly Content[], change: (text: string) => string): readonly Content[] {
  return content.map((part) => {
    switch (part.type) {
      case 'list':
        return { ...part, items: part.items.map(change) };
      case 'table':
        return { ...part, head: part.head.map(change), rows: part.rows.map((row) => row.map(change)) };
      default:
        return { ...part, text: change(part.text) };
    }
  });
}
