import { beforeEach, describe, expect, it } from 'vitest';
import { applications, conventions } from '../../../shared/use-cases/lifecycles.ts';
import { readConsultations } from '../../../shared/use-cases/record-consultation.ts';
import { assembledDocument, conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';

const PDF = '/conventions/CV-UPE-017/document.pdf';
let portal: TestPortal;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-10-05T09:00:00.000Z' });
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  await given(portal, conventions, 'CV-UPE-017', conventionEvents.assembled);
});

const keep = () =>
  portal.desk.documents.put(assembledDocument.documentKey, Buffer.from('%PDF-1.7'), 'application/pdf');
const rows = () => readConsultations(portal.desk, 'UPE-017');

describe('consultation rows', () => {
  it('say who opened a document, in which role, when and which one', async () => {
    await keep();
    const officer = await portal.signIn('an-officer', 'finance-officer');
    expect((await portal.get(PDF, officer)).status).toBe(200);
    portal.setNow('2026-10-06T09:00:00.000Z');
    const auditor = await portal.signIn('the-auditor', 'auditor');
    expect((await portal.get(PDF, auditor)).status).toBe(200);
    const seen = (await rows()).map(({ act, events }) => [act.at, act.actor, act.door, events]);
    expect(seen).toMatchObject([
      [
        '2026-10-05T09:00:00.000Z',
        { personId: 'an-officer', role: 'finance-officer' },
        'page',
        [{ type: 'DocumentOpened', document: 'UPE-2026-017.pdf' }],
      ],
      ['2026-10-06T09:00:00.000Z', { personId: 'the-auditor', role: 'auditor' }, 'page', [{}]],
    ]);
  });

  it('leave the case itself as it was', async () => {
    await keep();
    const before = await portal.desk.store.read('convention-CV-UPE-017');
    await portal.get(PDF, await portal.signIn('an-officer', 'finance-officer'));
    expect(await portal.desk.store.read('convention-CV-UPE-017')).toEqual(before);
  });

  it('are not written for a document that is not there, nor for somebody who may not', async () => {
    const officer = await portal.signIn('an-officer', 'finance-officer');
    expect((await portal.get(PDF, officer)).status).toBe(404);
    await keep();
    expect((await portal.get(PDF, await portal.signIn('an-evaluator', 'evaluator'))).status).toBe(403);
    expect((await portal.get(PDF)).status).toBe(303);
    expect(await rows()).toEqual([]);
  });

  it('hold the document back when they cannot be written', async () => {
    await keep();
    const officer = await portal.signIn('an-officer', 'finance-officer');
    Object.assign(portal.desk.store, {
      append: () => Promise.reject(Object.assign(new Error('disk full'), { name: 'TransientFault' })),
    });
    const answer = await portal.get(PDF, officer);
    expect([answer.status, (await answer.text()).includes('%PDF')]).toEqual([500, false]);
  });

  it('are all there when many open a document at once', async () => {
    await keep();
    const officer = await portal.signIn('an-officer', 'finance-officer');
    const answers = await Promise.all(Array.from({ length: 4 }, () => portal.get(PDF, officer)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await rows()).toHaveLength(4);
  });

  it('stand on the pages of the case for the auditor, and not for the officer', async () => {
    await keep();
    const officer = await portal.signIn('an-officer', 'finance-officer');
    const auditor = await portal.signIn('the-auditor', 'auditor');
    await portal.get(PDF, officer);
    for (const path of ['/conventions/CV-UPE-017', '/applications/UPE-017']) {
      const page = await (await portal.get(path, auditor)).text();
      expect(page).toContain('Documents consultés');
      expect(page).toContain('UPE-2026-017.pdf');
      expect(page).toContain('Personne an-officer');
      expect(await (await portal.get(`${path}?lang=ar`, auditor)).text()).toContain('الوثائق المطلع عليها');
    }
    expect(await (await portal.get('/conventions/CV-UPE-017', officer)).text()).not.toMatch(
      /consultés|المطلع/u,
    );
  });

  it('are not written when the association reads its own document', async () => {
    await keep();
    const link = await portal.holdLink({
      purpose: 'status',
      applicationId: 'UPE-017',
      subject: 'application-UPE-017',
      recipient: 'contact',
    });
    expect((await portal.get('/case/document.pdf', link)).status).toBe(200);
    expect(await rows()).toEqual([]);
  });
});
