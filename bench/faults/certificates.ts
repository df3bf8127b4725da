import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Certificate, makeCertificate } from '../../test/support/certificate.js';

/** `valid` and `expired` are trusted by the process, `untrusted` is not. */
export type CertificateKind = 'valid' | 'expired' | 'untrusted';

const HOST = '127.0.0.1';
const DAY_MS = 24 * 3600 * 1000;

/**
 * Makes the certificates before the processes start that are to trust them, since Node reads NODE_EXTRA_CA_CERTS once.
 *
 * @returns what removes them
 */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'rulewatch-faults-'));
  const now = Date.now();
  const certificates: Record<CertificateKind, Certificate> = {
    valid: makeCertificate([HOST]),
    expired: makeCertificate([HOST], {
      from: new Date(now - 30 * DAY_MS),
      until: new Date(now - DAY_MS),
    }),
    untrusted: makeCertificate([HOST]),
  };
  for (const [kind, { key, cert }] of Object.entries(certificates)) {
    writeFileSync(join(folder, `${kind}.key`), key);
    writeFileSync(join(folder, `${kind}.cert`), cert);
  }
  const trusted = join(folder, 'trusted.pem');
  writeFileSync(trusted, certificates.valid.cert + certificates.expired.cert);
  process.env.NODE_EXTRA_CA_CERTS = trusted;
  process.env.FAULTS_CERTIFICATES = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

export function readCertificate(kind: CertificateKind): Certificate {
  const folder = process.env.FAULTS_CERTIFICATES ?? '';
  const read = (part: string) => readFileSync(join(folder, `${kind}.${part}`), 'utf8');
  return { key: read('key'), cert: read('cert') };
}
