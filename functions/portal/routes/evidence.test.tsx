import { beforeEach, describe, expect, it } from 'vitest';
import {
  applications,
  consultations,
  conventions,
  signatures,
} from '../../../shared/use-cases/lifecycles.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { signatureEvents } from '../../../test/builders/a-signature.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';
import { plainSigning } from '../../../test/builders/plain-signatures.ts';

const now = '2026-10-02T09:00:00.000Z';
const PATH = '/conventions/CV-UPE-017/evidence.pdf';
let portal: TestPortal;
let set: unknown[];

beforeEach(async () => {
  set = [];
  const { typesetter, ...signing } = plainSigning(() => now);
  const watched: typeof typesetter = {
    ...typesetter,
    typeset: (source) => {
      set.push(source.data);
      return typesetter.typeset(source);
    },
  };
  portal = await aPortal({ now, desk: { ...signing, typesetter: watched } });
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
});

const signed = async () => {
  await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
  await given(portal, signatures, 'CV-UPE-017-1', signatureEvents.complete);
};
const holder = (purpose: 'status' | 'correct') =>
  portal.holdLink({
    purpose,
    applicationId: 'UPE-017',
    subject: 'application-UPE-017',
    recipient: 'contact',
  });

describe('evidence certificate: the doors', () => {
  it('give staff the certificate of a signed convention, and write that it was read', async () => {
    await signed();
    const auditor = await portal.signIn('an-auditor', 'auditor');
    const answer = await portal.get(PATH, auditor);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="UPE-2026-017-evidence.pdf"');
    expect(JSON.stringify(set)).toContain('signature-CV-UPE-017-1@1');
    const register = await portal.desk.store.history(consultations.streamOf('UPE-017'));
    expect(JSON.stringify(register)).toContain('UPE-2026-017-evidence.pdf');
  });

  it('give the association its own by its status link, without mail addresses', async () => {
    await signed();
    expect((await portal.get('/case/evidence.pdf', await holder('status'))).status).toBe(200);
    expect(set).toHaveLength(1);
    expect(JSON.stringify(set)).not.toMatch(/@\w+\.example/u);
  });

  it('show nothing before the signing was opened, nor to others', async () => {
    await given(portal, conventions, 'CV-UPE-017', conventionEvents.assembled);
    const auditor = await portal.signIn('an-auditor', 'auditor');
    expect((await portal.get(PATH, auditor)).status).toBe(404);
    expect((await portal.get('/case/evidence.pdf', await holder('status'))).status).toBe(404);
    const evaluator = await portal.signIn('an-evaluator', 'evaluator');
    expect((await portal.get(PATH, evaluator)).status).toBe(403);
    expect((await portal.get('/case/evidence.pdf')).status).toBe(403);
    expect(set).toEqual([]);
  });

  it('do not set pages in type without end', async () => {
    await signed();
    const link = await holder('status');
    for (let asked = 0; asked < 20; asked += 1) await portal.get('/case/evidence.pdf', link);
    expect((await portal.get('/case/evidence.pdf', link)).status).toBe(429);
  });
});
