export interface MediaType {
  /** MIME type without parameters, lower case; undefined where the server states none or no proper one. */
  readonly essence?: string;
  readonly charset?: string;
}

/** `markup` carries its charset in itself (meta, XML declaration), `text` does not. */
export type ContentClass = 'markup' | 'text' | 'pdf' | 'binary';

const MARKUP = /^(?:text\/(?:html|xml)|application\/(?:xhtml\+xml|xml|[\w.-]+\+xml))$/;
const TEXT =
  /^(?:text\/[\w.+-]+|application\/(?:[\w.-]+\+)?(?:json|yaml)|application\/(?:javascript|x-yaml|markdown|x-markdown|x-ndjson))$/;
const BINARY =
  /^(?:image|audio|video|font|model)\/|^application\/(?:zip|x-tar|x-7z-compressed|x-rar-compressed|vnd\.rar|wasm|msword|java-archive|vnd\.(?:ms-|openxmlformats-|oasis\.)[\w.+-]+)$/;

/** Lenient, as browsers are: repeated headers, odd quoting and stray parameters do not lose the type. */
export function parseContentType(value: string | undefined): MediaType {
  if (value === undefined) return {};
  const essence = /^\s*([\w.+-]{1,100}\/[\w.+-]{1,100})\s*(?:[;,]|$)/.exec(value)?.[1]?.toLowerCase();
  const charset = /[;,]\s*charset\s*=\s*["']?([\w.:+-]{1,50})/i.exec(value)?.[1];
  return { ...(essence === undefined ? {} : { essence }), ...(charset === undefined ? {} : { charset }) };
}

/** Whether what stands in a content is a page that a browser renders. */
export function isHtml(essence: string): boolean {
  return essence === 'text/html' || essence === 'application/xhtml+xml';
}

/** True where no look at the bytes could make the type readable, so that they need not be brought. */
export function isUnreadableType(essence: string | undefined): boolean {
  return essence !== undefined && BINARY.test(essence);
}

/**
 * Decides what a body is from the declared type and, where that is missing, generic or contradicted by a
 * well-known signature, from the bytes (WHATWG MIME Sniffing, sections 7 and 8, for the types that matter here).
 */
export function classifyContent(
  essence: string | undefined,
  body: Uint8Array,
): { essence: string; class: ContentClass } {
  const start = Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, SNIFFED_BYTES));
  if (isUnreadableType(essence)) return { essence: essence ?? '', class: 'binary' };
  if (start.subarray(0, 1024).includes('%PDF-') && !TEXT.test(essence ?? '')) {
    return { essence: 'application/pdf', class: 'pdf' };
  }
  const signed = SIGNATURES.find(([bytes]) => start.subarray(0, bytes.length).equals(bytes));
  if (signed !== undefined) return { essence: signed[1], class: 'binary' };
  if (essence !== undefined && MARKUP.test(essence)) return { essence, class: 'markup' };
  if (essence !== undefined && TEXT.test(essence)) return { essence, class: 'text' };
  return sniff(essence, start);
}

const SNIFFED_BYTES = 1445;

const SIGNATURES: readonly (readonly [Buffer, string])[] = [
  [Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'image/png'],
  [Buffer.from('\xff\xd8\xff', 'latin1'), 'image/jpeg'],
  [Buffer.from('GIF8', 'latin1'), 'image/gif'],
  [Buffer.from('PK\x03\x04', 'latin1'), 'application/zip'],
  [Buffer.from('\x1f\x8b\x08', 'latin1'), 'application/gzip'],
  [Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), 'application/x-ole-storage'],
];

function sniff(essence: string | undefined, start: Buffer): { essence: string; class: ContentClass } {
  const hasByteOrderMark = /^(?:\xef\xbb\xbf|\xfe\xff|\xff\xfe)/.test(start.toString('latin1', 0, 3));
  if (!hasByteOrderMark && start.some(isBinaryByte)) {
    return { essence: essence ?? 'application/octet-stream', class: 'binary' };
  }
  const head = start
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (/^<\?xml[\s?]/i.test(head)) return { essence: 'application/xml', class: 'markup' };
  if (/^<(?:!doctype html|html|head|body|script|title|meta|div|h1|table|p|br|a|!--)[\s>/-]/i.test(head)) {
    return { essence: 'text/html', class: 'markup' };
  }
  return { essence: 'text/plain', class: 'text' };
}

/** The "binary data bytes" of MIME Sniffing, section 3. */
function isBinaryByte(byte: number): boolean {
  return byte <= 0x08 || byte === 0x0b || (byte >= 0x0e && byte <= 0x1a) || (byte >= 0x1c && byte <= 0x1f);
}
