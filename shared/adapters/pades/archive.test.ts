import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { afterAll, describe, expect, it } from 'vitest';
import { aConventionDocument } from '../../../test/builders/a-convention-document.ts';
import { annotate, drawOver, replaceAppearance } from '../../../test/documents/forge.ts';
import { archiveFile, signConvention } from '../../../test/documents/signed-convention.ts';
import { openSigningTable } from '../../../test/documents/signing-table.ts';
import type { RecordedRevision } from '../../ports/pdf-signatures.ts';
import { readSignedFile } from './signed-fields.ts';

const AT = '2026-10-14T09:00:00.000Z';
const LATER = '2026-10-14T09:10:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'mithaq-archive-'));
const table = await openSigningTable(folder, AT);
const { authority, signatures } = table;
const roots = authority.rootCertificates();
const signed = await signConvention(table, aConventionDocument(), AT);
const archived = await archiveFile(table, signed.final, LATER);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const recorded: readonly RecordedRevision[] = [
  ...signed.recorded,
  { ...signatures.describeRevision(archived), archival: true },
];
const flipped = (at: number) => archived.map((byte, index) => (index === at ? byte ^ 1 : byte));
const verify = (pdf: Uint8Array, lists?: readonly Uint8Array[]) =>
  signatures.verifyRevisions(pdf, recorded, roots, lists);
const codesAlone = async (pdf: Uint8Array, trusted?: readonly Uint8Array[]) =>
  (await signatures.verifyAlone(pdf, trusted)).faults.map(({ code }) => code);

describe('signatures: the archival step', () => {
  it('adds an exact continuation that is whole with all it needs in the file', async () => {
    expect(Buffer.compare(archived.subarray(0, signed.final.byteLength), signed.final)).toBe(0);
    const verdict = await verify(archived);
    expect(verdict).toMatchObject({ whole: true, faults: [], archivedAt: AT });
    expect(verdict.signatures.map(({ revocation }) => revocation)).toEqual(Array(3).fill({ status: 'good' }));
  });

  it('leaves the file whole by itself, with and without roots to trust', async () => {
    expect(await signatures.verifyAlone(archived)).toMatchObject({ whole: true });
    expect(await signatures.verifyAlone(archived, roots)).toMatchObject({ whole: true, archivedAt: AT });
  });

  it('is no fault of a copy that was taken before', async () => {
    expect(await verify(signed.final)).toMatchObject({ whole: true, faults: [] });
  });

  it('is not done twice', async () => {
    await expect(archiveFile(table, archived, LATER)).rejects.toMatchObject({ name: 'InputInvalid' });
  });

  it('names a byte changed in it, and one changed before it', async () => {
    const inArchive = signed.final.byteLength + 60;
    expect((await verify(flipped(inArchive))).faults).toContainEqual({
      code: 'REVISION_ALTERED',
      revision: 4,
      archival: true,
    });
    expect(await codesAlone(flipped(inArchive))).toContain('ARCHIVE_INVALID');
    expect((await verify(flipped(5000))).faults).toContainEqual({ code: 'REVISION_ALTERED', revision: 0 });
  });

  it('names a cut within it, and something added after it', async () => {
    const lengthBytes = archived.byteLength - 40 - signed.final.byteLength;
    expect((await verify(archived.subarray(0, archived.byteLength - 40))).faults).toContainEqual({
      code: 'BYTES_AFTER_LAST_REVISION',
      lengthBytes,
    });
    const more = Buffer.concat([archived, Buffer.from('%%EOF\n')]);
    expect((await verify(more)).faults).toEqual([{ code: 'BYTES_AFTER_LAST_REVISION', lengthBytes: 6 }]);
    expect(await codesAlone(more)).toEqual(['BYTES_AFTER_LAST_REVISION']);
  });

  it('hides no changed page, annotation or appearance under its time-stamp', async () => {
    for (const attack of [drawOver, annotate, replaceAppearance]) {
      const forged = await archiveFile(table, await attack(signed.final), LATER);
      expect(await codesAlone(forged, roots), attack.name).toEqual(['BYTES_AFTER_LAST_REVISION']);
      const faults = (await verify(forged)).faults.map(({ code }) => code);
      expect(faults, attack.name).toEqual(['BYTES_AFTER_LAST_REVISION', 'ARCHIVE_INVALID']);
    }
  });

  it('is not believed from a unit of another authority', async () => {
    const stranger = await openSigningTable(join(folder, 'stranger'), AT);
    const forged = await archiveFile({ ...table, timestamps: stranger.timestamps }, signed.final, LATER);
    expect(await codesAlone(forged, roots)).toEqual(['ARCHIVE_INVALID']);
  });
});

describe('signatures: revocation', () => {
  const serialOfAgency = async () =>
    (await signatures.inspectSignatures(signed.final, roots)).find(({ partyId }) => partyId === 'agency')!
      .certificateSerial;
  const fault = { code: 'CERTIFICATE_REVOKED', partyId: 'agency', revokedAt: LATER };

  it('of a signer is named by its party, from a list beside the file or in it', async () => {
    const revoked = [{ serial: await serialOfAgency(), revokedAt: LATER }];
    const list = await authority.revocationList(revoked, LATER);
    expect((await verify(signed.final, [list])).faults).toEqual([fault]);
    const withList = await archiveFile(table, signed.final, LATER, revoked);
    expect((await signatures.verifyAlone(withList, roots)).faults).toEqual([fault]);
  });

  it('is not told by a list of another authority, a damaged one, or one that was over before the signature', async () => {
    const stranger = await openSigningTable(join(folder, 'other'), AT);
    const revoked = [{ serial: await serialOfAgency(), revokedAt: LATER }];
    const own = await authority.revocationList(revoked, LATER);
    const lists = [
      await stranger.authority.revocationList(revoked, LATER),
      own.map((byte, index) => (index === own.byteLength - 5 ? byte ^ 1 : byte)),
      new TextEncoder().encode('no list'),
      await authority.revocationList([], '2026-09-01T09:00:00.000Z'),
    ];
    const verdict = await verify(signed.final, lists);
    expect(verdict.faults).toEqual([]);
    expect(verdict.signatures.map(({ revocation }) => revocation.status)).toEqual(Array(3).fill('unknown'));
  });

  it('leaves no certificate of an archived file unknown, those of the authority and of the time-stamps included', async () => {
    const standings = await signatures.certificateStandings(archived, roots, []);
    expect(standings.map(({ standing }) => standing)).toEqual(Array(5).fill({ status: 'good' }));
    const before = await signatures.certificateStandings(signed.final, roots, []);
    expect(before.map(({ standing }) => standing)).toEqual(Array(5).fill({ status: 'unknown' }));
    const own = [await authority.revocationList([], LATER)];
    const half = await signatures.certificateStandings(signed.final, roots, own);
    expect(half.filter(({ standing }) => standing.status === 'unknown')).toHaveLength(2);
  });

  it('keeps the answers of responders beside the lists, each under its own name', async () => {
    const answer = Uint8Array.of(0x30, 0x03, 0x0a, 0x01, 0x01);
    const list = await authority.revocationList([], LATER);
    const { pdf } = await signatures.prepareArchive({
      pdf: signed.final,
      roots,
      revocationAnswers: [answer, list],
    });
    const file = await PDF.load(pdf);
    const store = file.getCatalog().getDict('DSS', (reference) => file.getObject(reference));
    expect(store?.has('OCSPs')).toBe(true);
    const { validation } = await readSignedFile(pdf);
    expect(validation.revocationAnswers).toEqual([list, answer]);
  });

  it('names each certificate with its issuer, once, for whoever asks about it', async () => {
    const issued = await signatures.issuedCertificates(signed.final, roots);
    expect(issued.flatMap(({ partyId }) => partyId ?? [])).toEqual(['ministry', 'agency', 'association']);
    // The issuing authority and the time-stamp unit, each under the root.
    expect(issued).toHaveLength(5);
    expect(await signatures.issuedCertificates(signed.final, [])).toEqual([]);
  });
});
