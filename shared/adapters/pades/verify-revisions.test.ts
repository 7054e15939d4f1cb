import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { afterAll, describe, expect, it } from 'vitest';
import { aConventionDocument } from '../../../test/builders/a-convention-document.ts';
import { annotate, replaceAppearance } from '../../../test/documents/forge.ts';
import { signConvention, signOnce } from '../../../test/documents/signed-convention.ts';
import { openSigningTable } from '../../../test/documents/signing-table.ts';

const AT = '2026-10-14T09:00:00.000Z';
const document = aConventionDocument();
const folder = mkdtempSync(join(tmpdir(), 'mithaq-attacks-'));
const table = await openSigningTable(folder, AT);
const { signatures, authority } = table;
const roots = authority.rootCertificates();
const signed = await signConvention(table, document, AT);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const verify = (pdf: Uint8Array) => signatures.verifyRevisions(pdf, signed.recorded, roots);
const codes = async (pdf: Uint8Array) => (await verify(pdf)).faults.map(({ code }) => code);

describe('signatures: attacks', () => {
  const flipped = (at: number) => {
    const bytes = new Uint8Array(signed.final);
    bytes[at] = bytes[at]! ^ 1;
    return bytes;
  };

  it('a flipped byte is named by the revision it is in and every digest over it', async () => {
    const verdict = await verify(flipped(5000));
    expect(verdict.faults).toContainEqual({ code: 'REVISION_ALTERED', revision: 0 });
    const digests = verdict.faults.filter(
      ({ code }) => code === 'DIGEST_INVALID' || code === 'FILE_UNREADABLE',
    );
    expect(digests.length).toBeGreaterThan(0);
  });

  it('a flipped byte in the last update is named by its party', async () => {
    const last = signed.revisions.at(-2)!.byteLength + 40;
    expect((await verify(flipped(last))).faults).toContainEqual({
      code: 'REVISION_ALTERED',
      revision: 3,
      partyId: 'association',
    });
  });

  it('an appended update that changes a page is named, though every signature stays valid', async () => {
    const pdf = await PDF.load(signed.final);
    pdf.getPages()[0]!.drawText('Montant : 900 000,00 DH', { x: 60, y: 400 });
    const forged = await pdf.save({ incremental: true });
    const found = await signatures.inspectSignatures(forged, roots);
    expect(found.every(({ digestValid, signatureValid }) => digestValid && signatureValid)).toBe(true);
    expect(await codes(forged)).toEqual(['BYTES_AFTER_LAST_REVISION']);
  });

  it.each([
    ['an annotation that was added', annotate],
    ['an appearance that was replaced', replaceAppearance],
  ])('%s is named, recorded or not', async (_, attack) => {
    const forged = await attack(signed.final);
    expect(await codes(forged)).toEqual(['BYTES_AFTER_LAST_REVISION']);
    const { faults } = await signatures.verifyAlone(forged, roots);
    expect(faults.map(({ code }) => code)).toEqual(['BYTES_AFTER_LAST_REVISION']);
  });

  it('a certificate of another party is named, though our authority issued it', async () => {
    const [, second] = signed.revisions;
    const ofAnother = {
      ...table,
      authority: {
        ...authority,
        issueFor: (signer: Parameters<typeof authority.issueFor>[0]) =>
          authority.issueFor({ ...signer, act: `${document.number}/association` }),
      },
    };
    const forged = await signOnce(ofAnother, document, 'agency', second!, AT, signed.revisions[0]!);
    const recorded = [...signed.recorded.slice(0, 2), signatures.describeRevision(forged, 'agency')];
    const expected = { code: 'CERTIFICATE_OF_ANOTHER', partyId: 'agency', signer: expect.any(String) };
    expect((await signatures.verifyRevisions(forged, recorded, roots)).faults).toEqual([expected]);
    expect((await signatures.verifyAlone(forged)).faults).toContainEqual(expected);
  });

  it('a cut-off last signature is named by its party, though what is left is valid', async () => {
    const cut = signed.revisions.at(-2)!;
    const verdict = await verify(cut);
    expect(
      verdict.signatures.every(({ digestValid, coversWholeRevision }) => digestValid && coversWholeRevision),
    ).toBe(true);
    expect(verdict.faults).toEqual([
      { code: 'REVISION_CUT_OFF', revision: 3, partyId: 'association' },
      { code: 'SIGNER_MISSING', partyId: 'association' },
    ]);
  });

  it('a file saved anew is named', async () => {
    const pdf = await PDF.load(signed.final);
    pdf.setTitle('Autre titre');
    const rewritten = await pdf.save();
    const found = await codes(rewritten);
    expect(found).toContain('REVISION_ALTERED');
    expect(found).toContain('DIGEST_INVALID');
  });

  it('a signature of another authority is named', async () => {
    const stranger = await openSigningTable(join(folder, 'stranger'), AT);
    const [, second] = signed.revisions;
    const forgedBy = { ...table, authority: stranger.authority, timestamps: undefined };
    const forged = await signOnce(forgedBy, document, 'agency', second!, AT, signed.revisions[0]!);
    const recorded = [...signed.recorded.slice(0, 2), signatures.describeRevision(forged, 'agency')];
    const verdict = await signatures.verifyRevisions(forged, recorded, roots);
    expect(verdict.faults).toEqual([{ code: 'CHAIN_INVALID', partyId: 'agency' }]);
  });

  it('a signature that nobody recorded is named', async () => {
    const recorded = signed.recorded.slice(0, 3);
    const verdict = await signatures.verifyRevisions(signed.final, recorded, roots);
    expect(verdict.faults.map(({ code }) => code)).toEqual([
      'BYTES_AFTER_LAST_REVISION',
      'SIGNER_UNEXPECTED',
    ]);
  });

  it('a certificate used after its time is named', async () => {
    const late = { ...table, timestamps: undefined, authority: { ...authority, issueFor: lateIssue } };
    const [, second] = signed.revisions;
    const forged = await signOnce(late, document, 'agency', second!, AT, signed.revisions[0]!);
    const [, agency] = await signatures.inspectSignatures(forged, roots);
    expect(agency).toMatchObject({ signatureValid: true, chainValid: false });
  });

  it('bytes that are no PDF are said to be unreadable', async () => {
    expect(await codes(new TextEncoder().encode('not a pdf'))).toContain('FILE_UNREADABLE');
  });

  const lateIssue: typeof authority.issueFor = (signer) =>
    authority.issueFor({ ...signer, validFrom: '2026-10-14T06:00:00.000Z' });
});
