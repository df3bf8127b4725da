import type { FetchedContent } from '../../domain/fetch.js';
import { asContent, endingOf, type Handed, webAddress } from './content.js';
import type { HandedIn, Handover } from './handed-in.js';
import { isMail, readMail } from './mail.js';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  pdf: 'application/pdf',
  md: 'text/markdown',
  markdown: 'text/markdown',
  txt: 'text/plain',
  text: 'text/plain',
};
const MAIL_ENDINGS = ['eml', 'mht', 'mhtml'];

/** The endings of files that can be taken from a folder. */
export const READABLE_ENDINGS: readonly string[] = [...Object.keys(TYPES), ...MAIL_ENDINGS];

/** Reads what was handed in: a page, a PDF, Markdown, a text, or a mail with what is attached to it. */
export async function readHanded(handed: Handed): Promise<Handover> {
  const { bytes, name = '', title, published } = handed;
  const ending = endingOf(name);
  if (bytes.length === 0) return { items: [], notTaken: [{ label: name, why: 'empty', what: '' }] };
  if (MAIL_ENDINGS.includes(ending) || (TYPES[ending] === undefined && isMail(bytes))) {
    const handover = await readMail(handed);
    const said = {
      ...(title !== undefined && { title }),
      ...(published !== undefined && { published }),
      ...(handed.address !== undefined && { address: handed.address }),
    };
    const [first, ...more] = handover.items;
    return first ? { ...handover, items: [{ ...first, ...said }, ...more] } : handover;
  }
  const content = await asContent(bytes, TYPES[ending] ?? '', handed.at, handed.address);
  const label = name || (title ?? '');
  if (!content) return { items: [], notTaken: [{ label, why: 'not-supported', what: ending }] };
  const address = handed.address ?? addressInside(content);
  const item: HandedIn = {
    label,
    way: name === '' ? 'paste' : 'file',
    content: address === undefined ? content : { ...content, url: address, finalUrl: address },
    senders: [],
    ...(address !== undefined && { address }),
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
  };
  return { items: [item], notTaken: [] };
}

/** How much of a page is looked through for its address. */
const HEAD_CHARS = 100_000;

/** The address that a saved page gives itself: the note of the browser that saved it, or its own canonical link. */
function addressInside({ contentType, text }: FetchedContent): string | undefined {
  if (!contentType.includes('html')) return undefined;
  const head = text.slice(0, HEAD_CHARS);
  const saved = /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/i.exec(head)?.[1];
  const link = /<link\b[^>]{0,400}\brel\s*=\s*["']?canonical["'\s][^>]{0,400}>/i.exec(head)?.[0];
  const meta = /<meta\b[^>]{0,400}\bproperty\s*=\s*["']og:url["'][^>]{0,400}>/i.exec(head)?.[0];
  const found = saved ?? attribute(link, 'href') ?? attribute(meta, 'content');
  return webAddress(found?.replaceAll('&amp;', '&'));
}

function attribute(tag: string | undefined, name: string): string | undefined {
  if (tag === undefined) return undefined;
  return new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i')
    .exec(tag)
    ?.slice(1)
    .find(Boolean);
}
