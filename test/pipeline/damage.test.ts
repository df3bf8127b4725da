import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { article, type Scene, startScene } from './scene.js';

const rules = (days: number, seed = 0) =>
  article(
    'Shipping policy',
    '2026-01-05',
    `<p>This policy applies to all sellers who ship from their own warehouse.</p>
     <h2>Handling</h2><p>Sellers must hand over orders within ${days} business days.</p>
     <p>Parcels carry the order number on their label.</p>
     <h2>Contact</h2><p>Questions go to seller support.</p>`,
  ).replace('<nav>', `<nav data-token="${seed}">`);

const answer = (body: string) => ({ headers: { 'content-type': 'text/html', etag: '"v1"' }, body });

/** A policy that was read once, and its stored version. */
async function watched() {
  const scene = await startScene();
  const policy = scene.source('document', '/policy');
  scene.web.reply('/policy', answer(rules(3)));
  await scene.check(policy);
  const [page] = scene.store.pages.ofSource(policy.id);
  const id = page?.snapshotId ?? 0;
  const sha256 = scene.store.snapshots.get(id)?.bodies[0]?.sha256 ?? '';
  return { scene, policy, id, sha256 };
}

function damageDocument({ store }: Scene, id: number): void {
  const db = new Database(join(store.folder, 'rulewatch.db'));
  db.prepare('UPDATE snapshots SET document = ? WHERE id = ?').run(Buffer.from('rot'), id);
  db.close();
}

describe('a version whose bytes were lost', () => {
  test.each([
    ['as they were', rules(3)],
    ['with other furniture', rules(3, 7)],
  ])(
    'gets them back from the next fetch, which asks for the page whatever it was: %s',
    async (_what, body) => {
      const { scene, policy, id, sha256 } = await watched();
      rmSync(scene.store.bodies.pathOf(sha256));
      scene.web.reply('/policy', answer(body));
      expect(await scene.check(policy)).toMatchObject({ status: 'unchanged' });
      expect(scene.web.requests.at(-1)?.headers['if-none-match']).toBeUndefined();
      const [stored] = scene.store.snapshots.outline(id)?.bodies ?? [];
      expect(Buffer.from(await scene.store.bodies.get(stored?.sha256 ?? '')).toString()).toBe(body);
      scene.web.reply('/policy', { status: 304, headers: { etag: '"v1"' } });
      expect(await scene.check(policy)).toMatchObject({ status: 'unchanged' });
      expect(scene.web.requests.at(-1)?.headers['if-none-match']).toBe('"v1"');
    },
  );

  test('is compared by its document where the page changed meanwhile', async () => {
    const { scene, policy, sha256 } = await watched();
    rmSync(scene.store.bodies.pathOf(sha256));
    scene.web.reply('/policy', answer(rules(2)));
    expect(await scene.check(policy)).toMatchObject({ status: 'changed' });
  });
});

describe('a version whose document was damaged', () => {
  test('is read anew from its bytes, and a change is found as ever', async () => {
    const { scene, policy, id } = await watched();
    const before = scene.store.snapshots.get(id)?.document;
    damageDocument(scene, id);
    expect(() => scene.store.snapshots.get(id)).toThrow(/damaged/);
    scene.web.reply('/policy', answer(rules(2)));
    expect(await scene.check(policy)).toMatchObject({ status: 'changed' });
    expect(scene.store.snapshots.get(id)?.document).toEqual(before);
  });

  test('and whose bytes are gone as well makes room for what the page says now', async () => {
    const { scene, policy, id, sha256 } = await watched();
    damageDocument(scene, id);
    rmSync(scene.store.bodies.pathOf(sha256));
    scene.web.reply('/policy', answer(rules(3)));
    expect(await scene.check(policy)).toMatchObject({ status: 'first-seen' });
    expect(scene.web.requests.at(-1)?.headers['if-none-match']).toBeUndefined();
    scene.web.reply('/policy', answer(rules(2)));
    expect(await scene.check(policy)).toMatchObject({ status: 'changed' });
  });
});
