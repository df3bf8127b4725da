import type { Block, Document } from '../../src/domain/document.js';

/**
 * A document written as lines: `## Heading`, `- item`, `| cell | cell |`, and paragraphs. A link is written
 * `[text](address)` at the end of a line.
 */
export function page(text: string, title = 'Seller terms'): Document {
  const blocks = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(toBlock);
  return { url: 'https://seller.example/terms', title, blocks };
}

function toBlock(line: string): Block {
  const link = /^(.*)\[(.*)\]\((.*)\)$/.exec(line);
  if (link !== null) {
    const block = toBlock(`${link[1] ?? ''}${link[2] ?? ''}`);
    return { ...block, links: [link[3] ?? ''] };
  }
  const heading = /^(#+) (.*)$/.exec(line);
  if (heading !== null) {
    return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
  }
  if (line.startsWith('- ')) return { kind: 'list-item', level: 1, text: line.slice(2) };
  if (line.startsWith('|')) {
    const cells = line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim());
    return { kind: 'table-row', cells, text: cells.join(' | ') };
  }
  return { kind: 'paragraph', text: line };
}

/** Terms long enough for head, body and foot to be told apart; `clause` stands in the middle. */
export function terms(clause: string, extra: { head?: string; foot?: string } = {}): Document {
  return page(`
    ${extra.head ?? ''}
    # Seller terms
    These terms govern how independent merchants offer goods to consumers through the marketplace and its apps.
    ## 1. Registration
    Merchants open an account with their legal name, a valid registration number and a bank account in that name.
    ## 2. Orders
    ${clause}
    ## 3. Data
    Buyer data may be used for delivering the order and for nothing else, and is deleted after the statutory period.
    ## 4. Final provisions
    If one of these provisions turns out to be void, the remaining provisions stay in force between the parties.
    ${extra.foot ?? ''}
  `);
}
