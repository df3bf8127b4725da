import { expect, test } from 'vitest';
import { z } from 'zod';
import type { TeamMember } from '../../../src/domain/team.js';
import { newToken } from '../../../src/web/site/access/tokens.js';
import {
  calendarSchema,
  caseSchema,
  casesSchema,
  searchSchema,
  sourcesSchema,
} from '../../../src/web/site/api/schemas.js';
import { createTestSite, storeCase } from '../../support/site.js';

const people: readonly TeamMember[] = [
  { name: 'Li Lei', roles: ['operations-lead'], language: 'en' },
  { name: 'Guest', roles: ['tech'], access: 'reader' },
];

function withTokens() {
  const scene = createTestSite({ team: people });
  const id = storeCase(scene.store);
  const tokenOf = (person: string) => {
    const { token, hash } = newToken();
    scene.store.accounts.addToken({ hash, person, label: 'test', at: '2026-03-01T00:00:00.000Z' });
    return token;
  };
  const [lead, reader] = [tokenOf('Li Lei'), tokenOf('Guest')];
  const ask = async (path: string, token = lead, body?: unknown) => {
    const response = await scene.site.request(`http://localhost${path}`, {
      headers: { host: 'localhost', ...(token !== '' && { authorization: `Bearer ${token}` }) },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    return { status: response.status, json: (await response.json()) as unknown };
  };
  return { ...scene, id, ask, lead, reader };
}

test('a program works a case in the name of a person, and gets what the description says', async () => {
  const { id, ask, store, asked } = withTokens();
  expect(casesSchema.parse((await ask('/api/cases?state=open&q=ioss')).json)).toMatchObject({ total: 1 });
  const found = caseSchema.parse((await ask(`/api/cases/${id}`)).json);
  expect(found.moves).toContain('take');
  const move = { move: { kind: 'note', note: 'seen by the ERP' }, revision: found.revision };
  expect((await ask(`/api/cases/${id}/moves`, undefined, move)).status).toBe(200);
  expect(await ask(`/api/cases/${id}/moves`, undefined, move)).toMatchObject({
    status: 409,
    json: { error: { kind: 'stale' } },
  });
  expect(store.cases.events(id).at(-1)).toMatchObject({ actor: 'Li Lei', note: 'seen by the ERP' });
  const [source] = sourcesSchema.parse((await ask('/api/sources')).json).sources;
  expect((await ask(`/api/sources/${source?.id}/check`, undefined, {})).status).toBe(202);
  expect(asked).toEqual([source?.id]);
  searchSchema.parse((await ask('/api/search?q=parcel')).json);
  const { days } = calendarSchema.parse((await ask('/api/calendar?from=2026-03-01&to=2026-03-31')).json);
  expect(days).toContainEqual(expect.objectContaining({ date: '2026-03-09', caseId: id }));
});

test('nobody comes in without a token, by a cookie, or beyond what the person may', async () => {
  const { id, ask, site, reader, store } = withTokens();
  expect((await ask('/api/cases', '')).status).toBe(401);
  expect((await ask('/api/cases', `${reader}x`)).status).toBe(401);
  const cookie = await site.request('http://localhost/api/cases', {
    headers: { cookie: `rulewatch_session=${reader}` },
  });
  expect(cookie.status).toBe(401);
  expect((await ask('/api/cases', reader)).status).toBe(200);
  expect((await ask(`/api/cases/${id}/moves`, reader, { move: { kind: 'take' } })).status).toBe(403);
  for (const body of [null, {}, { move: { kind: 'delete' } }, { move: { kind: 'due', dueAt: 'soon' } }])
    expect((await ask(`/api/cases/${id}/moves`, undefined, body)).status).toBe(422);
  store.accounts.remove('Guest');
  expect((await ask('/api/cases', reader)).status).toBe(401);
});

test('the description names every address and the schemas that answers keep to', async () => {
  const { ask } = withTokens();
  const { status, json } = await ask('/api/openapi.json', '');
  expect(status).toBe(200);
  const description = z
    .object({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.unknown()) })
    .parse(json);
  expect(Object.keys(description.paths)).toContain('/api/cases/{id}/moves');
  expect(JSON.stringify(json)).toContain('not-affected');
});
