import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { aConventionDocument } from '../../test/builders/a-convention-document.ts';
import { accepted, aDesk } from '../../test/builders/a-desk.ts';
import {
  aSigning,
  signatureEvents,
  signatureRound,
  signatures as signings,
} from '../../test/builders/a-signature.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import { signConvention, signOnce } from '../../test/documents/signed-convention.ts';
import { openSigningTable } from '../../test/documents/signing-table.ts';
import type { SignatureEvent } from '../domain/signature/events.ts';
import type { RevocationAnswers } from '../ports/revocations.ts';
import { applications, signatures } from './lifecycles.ts';
import { readCase } from './read-cases.ts';
import { type ExternalDesk, signExternally } from './sign-externally.ts';

const AT = '2026-07-05T09:00:00.000Z';
const document = aConventionDocument();
const folder = mkdtempSync(join(tmpdir(), 'mithaq-external-act-'));
const own = await openSigningTable(join(folder, 'own'), AT);
const service = await openSigningTable(join(folder, 'service'), AT);
const signed = await signConvention(own, document, AT);
const revision = signed.revisions[2]!;
const uploaded = await signOnce(
  { ...service, signatures: own.signatures },
  document,
  'association',
  revision,
  AT,
  signed.revisions[0]!,
);
const list = await service.authority.revocationList([], AT);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KEY = 'conventions/CV-UPE-017/revision-2.pdf';
const lists = (answer: () => Promise<Uint8Array | undefined>): RevocationAnswers => ({
  revocationStatus: answer,
});

/** The round as the association meets it: both authorities have signed, and it was given the file of the second. */
async function aRound(changes: Partial<ExternalDesk> = {}) {
  const test = await aDesk({ now: AT });
  await test.desk.documents.put(KEY, revision, 'application/pdf');
  const { sha256 } = signed.recorded[2]!;
  const acts = signings
    .slice(0, 2)
    .map(
      (event): SignatureEvent =>
        event.type === 'DocumentSigned' && event.partyId === 'agency'
          ? { ...event, ...aSigning('agency', 2), revisionKey: KEY, revisionSha256: sha256 }
          : event,
    );
  await test.given(applications, 'UPE-017', applicationEvents.selected);
  await test.given(signatures, signatureRound.signatureId, [...signatureEvents.open, ...acts]);
  const desk: ExternalDesk = {
    ...test.desk,
    pdfSignatures: own.signatures,
    qualifiedRoots: async () => service.authority.rootCertificates(),
    foreignAnswers: lists(async () => list),
    ...changes,
  };
  const request = {
    ...test.request('president-UPE-017', 'signatory'),
    signatureId: signatureRound.signatureId,
    partyId: 'association',
    documentSha256: signatureRound.documentSha256,
    consentVersion: 'consent-2026-1',
    uploaded,
  };
  const refusal = async (asked: Partial<typeof request> = {}) => {
    const answer = await signExternally(desk, { ...request, ...asked });
    return answer.ok ? 'taken' : answer.refusal.code;
  };
  return { ...test, desk, request, refusal };
}

describe('signature: a file signed elsewhere', () => {
  it('becomes the next revision as it is, with its level and certificate as evidence', async () => {
    const { desk, request } = await aRound();
    const state = accepted(await signExternally(desk, request));
    if (state.status !== 'complete') throw new Error(`The round is ${state.status}.`);
    expect(state.acts.at(-1)).toMatchObject({
      partyId: 'association',
      level: 'external',
      signerName: document.parties[2]?.signatory.name.fr,
      certificateSha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
      consentVersion: 'consent-2026-1',
    });
    const { bytes } = await desk.documents.get(state.revision.key);
    expect(Buffer.compare(bytes, uploaded)).toBe(0);
  });

  it('is taken once: the same request gets its first answer', async () => {
    const { desk, request } = await aRound();
    const first = await signExternally(desk, request);
    expect(await signExternally(desk, request)).toEqual(first);
  });

  it('is not taken where no trust service is known, out of turn, or after the end', async () => {
    expect(await (await aRound({ qualifiedRoots: async () => [] })).refusal()).toBe('EXTERNAL_NOT_OFFERED');
    const { desk, refusal, request } = await aRound();
    expect(await refusal({ partyId: 'ministry' })).toBe('SIGNATURE_NOT_YOUR_TURN');
    accepted(await signExternally(desk, request));
    expect(await refusal({ key: 'another-key' })).toBe('SIGNATURE_CLOSED');
  });

  it('is refused by name, with nothing kept of it', async () => {
    const { desk, refusal } = await aRound();
    expect(await refusal({ uploaded: revision })).toBe('EXTERNAL_UNSIGNED');
    expect(await refusal({ uploaded: signed.revisions[1]! })).toBe('EXTERNAL_OTHER_DOCUMENT');
    const state = await readCase(desk, signatures, signatureRound.signatureId);
    expect(state).toMatchObject({ status: 'open', revision: { key: KEY } });
  });

  it('is not taken on trust when the service says nothing of the certificate, or does not answer', async () => {
    expect(await (await aRound({ foreignAnswers: lists(async () => undefined) })).refusal()).toBe(
      'EXTERNAL_REVOCATION_UNKNOWN',
    );
    const silent = lists(() =>
      Promise.reject(Object.assign(new Error('silent'), { name: 'TransientFault' })),
    );
    expect(await (await aRound({ foreignAnswers: silent })).refusal()).toBe('EXTERNAL_TRY_LATER');
  });

  it('is not taken from another person, or on a document that changed', async () => {
    const { refusal, request } = await aRound();
    const actor = { ...request.act.actor, personId: 'stranger' };
    expect(await refusal({ act: { ...request.act, actor } })).toBe('SIGNATURE_NOT_YOUR_PARTY');
    expect(await refusal({ documentSha256: 'e'.repeat(64) })).toBe('SIGNATURE_DOCUMENT_CHANGED');
  });
});
