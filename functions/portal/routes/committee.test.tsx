import { beforeEach, describe, expect, it } from 'vitest';
import { selections } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { fileScored, openTheCall } from '../../../test/builders/a-filed-application.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';

let portal: TestPortal;
let secretary: string;

beforeEach(async () => {
  portal = await aPortal();
  await openTheCall(portal);
  await fileScored(portal, 'UPE-001', 18);
  await fileScored(portal, 'UPE-002', 16);
  await fileScored(portal, 'UPE-003', 14);
  await fileScored(portal, 'UPE-004', 4);
  portal.setNow('2026-07-01T09:00:00.000Z');
  secretary = await portal.signIn('secretary', 'committee-secretary');
});

const decide = (fields: Record<string, string>) =>
  portal.post('/committee/upe-2026-1/decide', fields, secretary);
const publish = () => portal.post('/committee/upe-2026-1/publish', {}, secretary);
const standing = () => readCase(portal.desk, selections, 'upe-2026-1');

describe('committee page', () => {
  it('previews the ranking and the cut by the envelopes', async () => {
    const html = await (await portal.get('/committee', secretary)).text();
    const order = [...html.matchAll(/UPE-00\d/gu)].map(([id]) => id);
    expect(order).toEqual(['UPE-001', 'UPE-002', 'UPE-003', 'UPE-004']);
    expect(html).toContain('data-status="reserve"');
    expect(await standing()).toEqual({ status: 'absent' });
  });

  it('records the decision with its minutes, then publishes it and reserves the money', async () => {
    expect((await decide({ minutes: 'Séance du 1er juillet' })).headers.get('location')).toBe(
      '/committee?done',
    );
    expect(await standing()).toMatchObject({ status: 'decided', minutes: 'Séance du 1er juillet' });
    expect(await portal.desk.store.balance('upe-2026-1/MA-08/reserved')).toBe(0);
    expect((await publish()).status).toBe(303);
    expect((await standing()).status).toBe('published');
    expect(await portal.desk.store.balance('upe-2026-1/MA-08/reserved')).toBe(51_200_000);
  });

  it('asks for the minutes', async () => {
    const answer = await decide({ minutes: ' ' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('href="#minutes-upe-2026-1"');
    expect((await standing()).status).toBe('absent');
  });

  it('refuses to decide while the call is open, and keeps the minutes', async () => {
    portal = await aPortal();
    secretary = await portal.signIn('secretary', 'committee-secretary');
    await openTheCall(portal);
    await fileScored(portal, 'UPE-001', 18);
    const answer = await decide({ minutes: 'Trop tôt' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Trop tôt');
  });

  it('refuses to publish what was published', async () => {
    await decide({ minutes: 'PV' });
    await publish();
    expect((await publish()).status).toBe(409);
  });
});
