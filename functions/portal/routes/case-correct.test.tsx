import { beforeEach, describe, expect, it } from 'vitest';
import type { ApplicationEvent } from '../../../shared/domain/application/events.ts';
import { applications } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { anApplicationFile } from '../../../test/builders/an-application-file.ts';
import { given } from '../../../test/builders/given.ts';

let portal: TestPortal;
let cookie: string;

const file = anApplicationFile();
const [submitted] = applicationEvents.submitted;

/** UPE-017 came back for a wrong RIB and an old attestation. */
function returned(): ApplicationEvent[] {
  if (submitted?.type !== 'ApplicationSubmitted') throw new Error('No submission');
  const wrong = { ...file, account: { ...file.account, rib: '999780000123456789012342' } };
  return [
    { ...submitted, file: wrong },
    {
      type: 'ApplicationReturned',
      at: '2026-06-02T09:00:00.000Z',
      by: 'system',
      dueOn: '2026-06-17',
      findings: [
        { code: 'RIB_WRONG', severity: 'completion', field: 'account.rib', fault: 'RIB_KEY_WRONG' },
        {
          code: 'PAPER_STALE',
          severity: 'completion',
          field: 'papers.tax-attestation',
          paper: 'tax-attestation',
          issuedOn: '2025-01-04',
          ageDaysMax: 365,
        },
      ],
    },
  ];
}

beforeEach(async () => {
  portal = await aPortal({ now: '2026-06-05T09:00:00.000Z' });
  await given(portal, applications, 'UPE-017', returned());
  const subject = 'application-UPE-017';
  cookie = await portal.holdLink({
    purpose: 'correct',
    applicationId: 'UPE-017',
    subject,
    recipient: 'contact',
  });
});

const standing = () => readCase(portal.desk, applications, 'UPE-017');
const mended = { 'account.rib': '999 780 0001234567890123 41', 'papers.tax-attestation': '04/05/2026' };

async function uploadAttestation() {
  const paper = new File([Buffer.from('%PDF-1.7 new')], 'attestation.pdf');
  await portal.post(
    '/apply/papers',
    { kind: 'tax-attestation', file: paper, issuedOn: '04/05/2026' },
    cookie,
  );
}

describe('correction of a returned file', () => {
  it('marks what was found wrong and nothing else, with the day', async () => {
    const html = await (await portal.get('/case/correct', cookie)).text();
    expect(html).toContain('17 juin 2026');
    expect(html.match(/aria-invalid="true"/gu)).toHaveLength(2);
    expect(html).toContain('href="#account.rib"');
    expect(html).toContain('href="#papers.tax-attestation"');
    expect(html).toContain('value="Association Ajyal (exemple)"');
  });

  it('sends the file back with the new paper and leaves the rest as it was', async () => {
    await uploadAttestation();
    const response = await portal.post('/case/correct', mended, cookie);
    expect([response.status, response.headers.get('location')]).toEqual([303, '/case/correct?done']);
    const state = await standing();
    expect(state).toMatchObject({
      status: 'resubmitted',
      file: { association: file.association, unit: file.unit },
    });
    if (state.status !== 'resubmitted') throw new Error(state.status);
    expect(state.file.account.rib).toBe('999780000123456789012341');
    expect(state.file.papers.map(({ kind }) => kind).sort()).toEqual(
      file.papers.map(({ kind }) => kind).sort(),
    );
    expect(state.file.papers.find(({ kind }) => kind === 'tax-attestation')).toMatchObject({
      issuedOn: '2026-05-04',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
  });

  it('takes no new date for an old paper', async () => {
    const response = await portal.post('/case/correct', mended, cookie);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('href="#papers.tax-attestation"');
    expect(await standing()).toMatchObject({ status: 'returned' });
  });

  it('says what would bring it back again, and keeps it', async () => {
    await uploadAttestation();
    const response = await portal.post(
      '/case/correct',
      { ...mended, 'account.rib': '999780000123456789012342' },
      cookie,
    );
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('href="#account.rib"');
    expect(html).toContain('value="999780000123456789012342"');
  });

  it('keeps a form put aside', async () => {
    await portal.post('/case/correct', { 'account.rib': '999 à suivre', intent: 'save' }, cookie);
    expect(await (await portal.get('/case/correct', cookie)).text()).toContain('value="999 à suivre"');
    expect(await standing()).toMatchObject({ status: 'returned' });
  });

  it('is acted in the name of the contact', async () => {
    await uploadAttestation();
    await portal.post('/case/correct', mended, cookie);
    const commit = (await portal.desk.store.history('application-UPE-017')).at(-1);
    expect(commit?.act).toMatchObject({
      actor: { personId: 'contact-UPE-017', role: 'association', name: 'Aïcha Amlal' },
      door: 'link',
    });
  });
});
