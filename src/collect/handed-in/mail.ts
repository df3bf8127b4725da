import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { asContent, endingOf, type Handed, webAddress } from './content.js';
import type { HandedIn, Handover, NotTaken } from './handed-in.js';

/** A forwarded mail within a forwarded mail within… */
const MOST_NESTED = 5;
const MOST_ATTACHMENTS = 50;

/** Whether bytes begin like a mail: header fields, among them such as every mail has. */
export function isMail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 16_384)).toString(
    'latin1',
  );
  const fields = /^(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}/.exec(head)?.[0];
  if (fields === undefined) return false;
  const known = /^(?:from|subject|date|received|message-id|mime-version|return-path|content-type):/gim;
  return (fields.match(known) ?? []).length >= 2;
}

/**
 * Reads a mail, or a page that a browser saved as one (MHTML): what it says, the mails that it was made to forward, and
 * the documents attached to it, each as a text of its own.
 */
export async function readMail(handed: Handed): Promise<Handover> {
  return read(handed, 0);
}

async function read(handed: Handed, depth: number): Promise<Handover> {
  const { bytes, name = '', at } = handed;
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 });
  } catch {
    return { items: [], notTaken: [{ label: name, why: 'not-a-mail', what: '' }] };
  }
  const items: HandedIn[] = [];
  const notTaken: NotTaken[] = [];
  const title = subjectOf(mail.subject ?? '');
  const label = title || name;
  const savedFrom = headerOf(mail, 'snapshot-content-location');
  const address = webAddress(savedFrom);
  const senders = sendersOf(mail);
  const published = dayOf(mail.date);
  const forwarded = mail.attachments.filter(({ mimeType }) => mimeType === 'message/rfc822');
  const body = mail.html ?? mail.text ?? '';
  if (body.trim() !== '') {
    const type = mail.html === undefined ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8';
    const content = await asContent(new TextEncoder().encode(body), type, at, address);
    if (content) {
      items.push({
        label,
        way: address === undefined ? 'mail' : 'file',
        content,
        senders,
        ...(title !== '' && { title }),
        ...(published !== undefined && address === undefined && { published }),
        ...(address !== undefined && { address }),
      });
    }
  }
  for (const attachment of mail.attachments.slice(0, MOST_ATTACHMENTS)) {
    const part = await readAttachment(attachment, { label, at, senders, published, depth });
    items.push(...part.items);
    notTaken.push(...part.notTaken);
  }
  // Who only forwards writes a line or two above what counts.
  const cover = items[0];
  if (forwarded.length > 0 && items.length > 1 && cover?.way === 'mail' && body.length < 2_000) items.shift();
  if (items.length === 0 && notTaken.length === 0) notTaken.push({ label, why: 'no-text', what: '' });
  return { items, notTaken };
}

interface Cover {
  readonly label: string;
  readonly at: Date;
  readonly senders: readonly string[];
  readonly published: string | undefined;
  readonly depth: number;
}

async function readAttachment(attachment: Attachment, cover: Cover): Promise<Handover> {
  const { mimeType, disposition, related } = attachment;
  const name = attachment.filename ?? '';
  const bytes = bytesOf(attachment.content);
  if (mimeType === 'message/rfc822') {
    if (cover.depth >= MOST_NESTED)
      return { items: [], notTaken: [{ label: name || cover.label, why: 'too-deep', what: '' }] };
    const handover = await read({ bytes, name: name || cover.label, at: cover.at }, cover.depth + 1);
    const items = handover.items.map((item) => ({ ...item, senders: [...item.senders, ...cover.senders] }));
    return { ...handover, items };
  }
  // Pictures, signatures and the like belong to the letter, not to what it says.
  const isDocument =
    /^(?:application\/pdf|text\/(?:html|markdown|plain))$/.test(mimeType) || endingOf(name) === 'pdf';
  if (!isDocument || related || (disposition === 'inline' && mimeType !== 'application/pdf')) {
    const isOffice = /officedocument|msword|ms-excel|opendocument/.test(mimeType);
    return { items: [], notTaken: isOffice ? [{ label: name, why: 'not-supported', what: mimeType }] : [] };
  }
  const type = endingOf(name) === 'pdf' ? 'application/pdf' : mimeType;
  const content = await asContent(bytes, type, cover.at);
  if (!content) return { items: [], notTaken: [{ label: name, why: 'not-supported', what: mimeType }] };
  const item: HandedIn = {
    label: name || cover.label,
    way: 'mail',
    content,
    senders: cover.senders,
    ...(name !== '' && { title: name.replace(/\.[a-z0-9]{1,10}$/i, '').replaceAll('_', ' ') }),
    ...(cover.published !== undefined && { published: cover.published }),
  };
  return { items: [item], notTaken: [] };
}

function bytesOf(content: Attachment['content']): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** What mail programs put before the subject of an answer or of a mail that is passed on, in any language. */
const PASSED_ON =
  /^(?:(?:re|fw|fwd|aw|wg|antw|tr|rv|rif|i|vs|sv|vb|odp|pd|enc|res|ynt|ilt|転送|回复|答复|回覆|转发|轉寄|轉發|전달|회신)(?:\[\d+\])?\s*[:：]\s*)+/iu;

function subjectOf(subject: string): string {
  return subject.replace(/\s+/g, ' ').trim().replace(PASSED_ON, '').trim();
}

function headerOf({ headers }: Email, key: string): string | undefined {
  return headers.find((header) => header.key === key)?.value.trim();
}

function dayOf(date: string | undefined): string | undefined {
  if (date === undefined || Number.isNaN(Date.parse(date))) return undefined;
  return new Date(date).toISOString().slice(0, 10);
}

const MOST_SCANNED = 200_000;

/** The hosts of the addresses in the head of a mail, and in the heads that were copied into its text. */
function sendersOf(mail: Email): string[] {
  const hosts = new Set<string>();
  const add = (address: string | undefined): void => {
    const host = address?.split('@')[1]?.toLowerCase();
    if (host !== undefined && /^[\w.-]+\.[a-z]{2,}$/.test(host)) hosts.add(host);
  };
  const text = (mail.text ?? mail.html?.replace(/<[^>]{0,2000}>/g, ' ') ?? '').slice(0, MOST_SCANNED);
  const copied =
    /^\W{0,4}(?:from|von|de|da|от|发件人|寄件者|差出人|보낸\s?사람)\s*[:：][^\n]{0,200}?([\w.+-]{1,64}@[\w.-]{3,253})/gimu;
  for (const [, address] of text.matchAll(copied)) add(address);
  add(mail.from?.address);
  for (const { address } of mail.replyTo ?? []) add(address);
  return [...hosts];
}
