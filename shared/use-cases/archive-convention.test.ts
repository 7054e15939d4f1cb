import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { aConventionDocument } from '../../test/builders/a-convention-document.ts';
import { accepted, aDesk } from '../../test/builders/a-desk.ts';
import { signatureEvents, signatureRound } from '../../test/builders/a-signature.ts';
import { signConvention } from '../../test/documents/signed-convention.ts';
import { openSigningTable } from '../../test/documents/signing-table.ts';
import type { ConventionEvent } from '../domain/convention/events.ts';
import type { SignatureEvent } from '../domain/signature/events.ts';
import { archiveConvention } from './archive-convention.ts';
import type { ArchiveDesk } from './archive-file.ts';
import { conventions, signatures } from './lifecycles.ts';
import { readCase } from './read-cases.ts';
import { revokeCertificate } from './revoke-certificate.ts';

const AT = '2026-10-14T09:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'mithaq-archiving-'));
const table = await openSigningTable(folder, AT);
const signed = await signConvention(table, aConventionDocument(), AT);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const id = 'CV-UPE-017';
const task = { taskKey: 'convention-r1/Archive document/1', id };
const keyOf = (index: number) => `conventions/${id}/rev-${index}.pdf`;
const sha256Of = (index: number) => signed.recorded[index]!.sha256;

/** A convention in force, its document and three revisions kept as they were really signed. */
async function inForce(changes: Partial<ArchiveDesk> = {}) {
  const test = await aDesk({ now: AT });
  await Promise.all(
    signed.revisions.map((pdf, index) => test.desk.documents.put(keyOf(index), pdf, 'application/pdf')),
  );
  const events = conventionEvents['in-force'].map((event): ConventionEvent => {
    if (event.type === 'ConventionAssembled') return { ...event, documentKey: keyOf(0), sha256: sha256Of(0) };
    if (event.type === 'ConventionEnteredIntoForce')
      return { ...event, finalDocumentKey: keyOf(3), finalSha256: sha256Of(3) };
    return event;
  });
  await test.given(conventions, id, events);
  let acts = 0;
  const round = signatureEvents.complete.map((event): SignatureEvent => {
    if (event.type === 'DocumentSigned') acts += 1;
    return 'revisionKey' in event
      ? { ...event, revisionKey: keyOf(acts), revisionSha256: sha256Of(acts) }
      : event;
  });
  await test.given(signatures, signatureRound.signatureId, round);
  const { authority, timestamps } = table;
  const desk: ArchiveDesk = {
    ...test.desk,
    pdfSignatures: table.signatures,
    authority,
    timestamps,
    rootCertificates: async () => authority.rootCertificates(),
    ...changes,
  };
  const revoke = async (partyId: string) =>
    accepted(
      await revokeCertificate(
        { ...desk, pdfSignatures: table.signatures },
        {
          ...test.request('admin-1', 'administrator', 'command'),
          number: 'UPE-2026-017',
          partyId,
          reason: 'Code lu',
        },
      ),
    );
  const state = async () => {
    const found = await readCase(desk, conventions, id);
    if (found.status !== 'in-force') throw new Error(`The convention is ${found.status}.`);
    return found;
  };
  return { ...test, desk, revoke, state };
}

describe('convention: archiving', () => {
  it('keeps one more revision, which holds by itself, and names it in the log', async () => {
    const { desk, state } = await inForce();
    expect(await archiveConvention(desk, task)).toMatchObject({ status: 'in-force' });
    const { archived, finalSha256, since } = await state();
    const { bytes, document } = await desk.documents.get(archived?.revisionKey ?? '');
    expect(archived).toMatchObject({
      revisionSha256: document.sha256,
      sizeBytes: bytes.byteLength,
      stampedAt: AT,
    });
    expect(finalSha256).toBe(sha256Of(3));
    expect(since).toBe('2026-09-20T09:00:00.000Z');
    const verdict = await table.signatures.verifyAlone(bytes, table.authority.rootCertificates());
    expect(verdict).toMatchObject({ whole: true, archivedAt: AT });
    expect(verdict.signatures.map(({ revocation }) => revocation.status)).toEqual(Array(3).fill('good'));
  });

  it('is done once, whatever visit asks for it', async () => {
    const { desk, state } = await inForce();
    await archiveConvention(desk, task);
    const { archived } = await state();
    expect(await archiveConvention(desk, { ...task, taskKey: 'again' })).toMatchObject({
      status: 'in-force',
    });
    expect((await state()).archived).toEqual(archived);
  });

  it('has nothing to do for a convention that is not in force', async () => {
    const { desk, given } = await aDesk().then((test) => ({ ...test }));
    await given(conventions, id, conventionEvents.signing);
    const untouched = {
      ...desk,
      ...table,
      pdfSignatures: table.signatures,
      rootCertificates: async () => [],
    };
    expect(await archiveConvention(untouched, task)).toMatchObject({ status: 'signing' });
  });

  it('stops at a revoked signer with nothing archived, and the convention stays in force', async () => {
    const { desk, revoke, state } = await inForce();
    await revoke('agency');
    await expect(archiveConvention(desk, task)).rejects.toMatchObject({ name: 'SignerRevoked' });
    expect(await state()).not.toHaveProperty('archived');
  });

  it('stops at a revoked signer also while the list lags behind the log', async () => {
    const { desk, revoke } = await inForce();
    await revoke('agency');
    const lagging = { ...desk.store, list: async () => [] };
    await expect(archiveConvention({ ...desk, store: lagging }, task)).rejects.toMatchObject({
      name: 'SignerRevoked',
    });
  });

  it('stops at a revoked authority or time-stamp unit behind the signatures', async () => {
    const [certificate = new Uint8Array()] = table.authority.rootCertificates();
    const standing = { status: 'revoked', revokedAt: '2026-07-01T09:00:00.000Z' } as const;
    const pdfSignatures = {
      ...table.signatures,
      certificateStandings: async () => [{ certificate, issuer: certificate, standing }],
    };
    const { desk, state } = await inForce({ pdfSignatures });
    await expect(archiveConvention(desk, task)).rejects.toMatchObject({ name: 'SignerRevoked' });
    expect(await state()).not.toHaveProperty('archived');
  });

  it('stops where nobody says whether a certificate holds', async () => {
    const stranger = await openSigningTable(join(folder, 'stranger'), AT);
    const { desk, state } = await inForce({ authority: stranger.authority });
    await expect(archiveConvention(desk, task)).rejects.toMatchObject({ name: 'RevocationUnknown' });
    expect(await state()).not.toHaveProperty('archived');
  });

  it('asks others about the certificates that lead to a root, and tries again when they are silent', async () => {
    const asked: (string | undefined)[] = [];
    const { desk } = await inForce({
      qualifiedRoots: async () => table.authority.rootCertificates(),
      foreignAnswers: {
        revocationStatus: async ({ partyId }) => {
          asked.push(partyId);
          throw Object.assign(new Error('silent'), { name: 'TransientFault' });
        },
      },
    });
    await expect(archiveConvention(desk, task)).rejects.toMatchObject({ name: 'TransientFault' });
    expect(asked).toContain('association');
  });

  it('stops at a kept file that is not the one of the register', async () => {
    const { desk } = await inForce();
    const get = desk.documents.get;
    const documents = {
      ...desk.documents,
      get: async (key: string) => {
        const kept = await get(key);
        return { ...kept, bytes: Buffer.concat([kept.bytes, Buffer.from('%')]) };
      },
    };
    await expect(archiveConvention({ ...desk, documents }, task)).rejects.toMatchObject({
      name: 'PermanentFault',
    });
  });
});

describe('certificate: revocation', () => {
  it('is refused for an unknown convention, and for a party that did not sign it', async () => {
    const { desk, request } = await inForce();
    const asked = {
      ...request('admin-1', 'administrator'),
      number: 'UPE-2026-017',
      partyId: 'agency',
      reason: 'x',
    };
    const revocation = { ...desk, pdfSignatures: table.signatures };
    expect(await revokeCertificate(revocation, { ...asked, number: 'UPE-2026-999' })).toMatchObject({
      refusal: { code: 'CONVENTION_NOT_FOUND' },
    });
    expect(await revokeCertificate(revocation, { ...asked, partyId: 'neighbour' })).toMatchObject({
      refusal: { code: 'REVOCATION_PARTY_UNSIGNED' },
    });
  });

  it('is on the list that the authority signs from then on', async () => {
    const { desk, revoke } = await inForce();
    const state = await revoke('association');
    expect(state).toMatchObject({ status: 'revoked', conventionId: id, partyId: 'association' });
    expect(await desk.store.list('revocations')).toHaveLength(1);
  });
});
