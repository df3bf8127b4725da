import { randomBytes } from 'node:crypto';

/** A page of about 40 KB, half of which cannot be compressed. */
export function pageBytes(title) {
  return Buffer.from(
    `<main><h1>${title}</h1><p>${randomBytes(10_000).toString('hex')}</p>${'<p>Rule.</p>'.repeat(1500)}</main>`,
  );
}

/** A stored version of a page, as `snapshots.insert` takes it. */
export function versionOf(pageId, bytes, sha256, at) {
  const url = `https://harbour.example/${pageId}`;
  const text = bytes.toString('latin1').slice(0, 20_000);
  return {
    pageId,
    takenAt: at,
    fingerprint: sha256,
    document: { url, title: `Page ${pageId}`, blocks: [{ kind: 'paragraph', text }] },
    bodies: [{ url, finalUrl: url, contentType: 'text/html', charset: 'utf-8', sha256 }],
  };
}
