import { beforeEach, describe, expect, it } from 'vitest';
import { keepAttention } from '../../../shared/use-cases/keep-attention.ts';
import { recordUndelivered } from '../../../shared/use-cases/record-undelivered.ts';
import { fileApplication, openTheCall } from '../../../test/builders/a-filed-application.ts';
import { aPortal, FIRST_ADMINISTRATOR, type TestPortal } from '../../../test/builders/a-portal.ts';

let portal: TestPortal;
let administrator: string;

beforeEach(async () => {
  portal = await aPortal();
  administrator = await portal.signIn(FIRST_ADMINISTRATOR);
  await openTheCall(portal);
  await fileApplication(portal, 'UPE-001');
  const subject = 'UPE-001';
  await keepAttention(portal.desk, {
    kind: 'workflow',
    id: 'application-UPE-001-r1',
    subject,
    facts: { cause: 'disk' },
  });
  const facts = { email: 'nobody@ajyal.example' };
  await keepAttention(portal.desk, { kind: 'mail', id: 'm1', subject: 'application-UPE-001', facts });
});

const restart = () =>
  portal.post('/attention/restart', { execution: 'application-UPE-001-r1' }, administrator);

describe('page of what waits for a person', () => {
  it('says what happened, to which case, since when, in both languages', async () => {
    const fr = await (await portal.get('/attention', administrator)).text();
    expect(fr).toContain('UPE-001');
    expect(fr).toContain('Courriel non remis à nobody@ajyal.example');
    expect(fr).toContain('1er juin 2026');
    expect(await (await portal.get('/attention?lang=ar', administrator)).text()).toContain(
      'تعذر تسليم البريد',
    );
  });

  it('tells a mail that was unwanted from one that did not arrive, in both languages', async () => {
    const about = { subject: 'application-UPE-001', template: 'application-returned', cause: 'abuse' };
    const email = 'unwilling@ajyal.example';
    await recordUndelivered(portal.desk, { ...about, mailId: 'm2', email, kind: 'complained' });
    const bounced = { ...about, mailId: 'm3', email: 'gone@ajyal.example', kind: 'bounced' } as const;
    await recordUndelivered(portal.desk, bounced);
    const fr = await (await portal.get('/attention', administrator)).text();
    expect(fr).toContain('Le destinataire unwilling@ajyal.example a classé notre courriel comme indésirable');
    expect(fr).toContain('Courriel non remis à gone@ajyal.example : appelez la personne.');
    const ar = await (await portal.get('/attention?lang=ar', administrator)).text();
    expect(ar).toContain('بريد غير مرغوب فيه');
  });

  it('offers the restart to an administrator and to nobody else', async () => {
    const officer = await portal.signIn('officer', 'programme-officer');
    expect(await (await portal.get('/attention', administrator)).text()).toContain('/attention/restart');
    expect(await (await portal.get('/attention', officer)).text()).not.toContain('/attention/restart');
  });

  it('restarts a workflow once', async () => {
    expect((await restart()).headers.get('location')).toBe('/attention?done');
    expect(await portal.desk.store.history('application-UPE-001')).toHaveLength(2);
    expect((await restart()).status).toBe(409);
    expect(await portal.desk.store.history('application-UPE-001')).toHaveLength(2);
  });
});
