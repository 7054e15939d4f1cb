import { describe, expect, it } from 'vitest';
import { conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPortal } from '../../../test/builders/a-portal.ts';
import { signatureEvents } from '../../../test/builders/a-signature.ts';
import { given } from '../../../test/builders/given.ts';
import { plainSigning } from '../../../test/builders/plain-signatures.ts';

const NOW = '2026-10-01T09:00:00.000Z';
const PATH = '/conventions/CV-UPE-017';

async function anOffice() {
  const portal = await aPortal({
    now: NOW,
    desk: { ...plainSigning(() => NOW), rootCertificates: async () => [] },
  });
  await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
  await given(portal, signatures, 'CV-UPE-017-1', signatureEvents.complete);
  return { portal, officer: await portal.signIn('officer', 'programme-officer') };
}

describe('evidence of a convention at the office', () => {
  it('is linked on its page, handed out, and its opening recorded', async () => {
    const { officer, portal } = await anOffice();
    expect(await (await portal.get(PATH, officer)).text()).toContain(`${PATH}/evidence.json`);
    const answer = await portal.get(`${PATH}/evidence.json`, officer);
    expect(answer.headers.get('content-disposition')).toContain('UPE-2026-017-evidence.json');
    expect(await answer.json()).toMatchObject({ exportedAt: NOW, acts: [{}, {}, {}] });
    expect(await portal.desk.store.read('consultation-UPE-017')).toMatchObject({ version: 1 });
  });

  it('is not there for a convention that is not', async () => {
    const { officer, portal } = await anOffice();
    expect((await portal.get('/conventions/CV-UPE-999/evidence.json', officer)).status).toBe(404);
  });
});

describe('list of revoked certificates', () => {
  it('is open to everybody, signed by the authority', async () => {
    const { portal } = await anOffice();
    const answer = await portal.get('/authority/revoked.crl');
    expect(answer.headers.get('content-type')).toBe('application/pkix-crl');
    expect(await answer.text()).toBe('list');
    expect(await (await portal.get('/authority/root.crl')).text()).toBe('root list');
  });
});
