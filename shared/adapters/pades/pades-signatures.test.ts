import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { afterAll, describe, expect, it } from 'vitest';
import { aConventionDocument } from '../../../test/builders/a-convention-document.ts';
import { outsideVerifiersSuite } from '../../../test/documents/outside-verifiers-suite.ts';
import { signConvention } from '../../../test/documents/signed-convention.ts';
import { openSigningTable } from '../../../test/documents/signing-table.ts';
import type { InspectedSignature } from '../../ports/pdf-signatures.ts';
import { renderConvention } from '../../render/convention/render-convention.ts';

const AT = '2026-10-14T09:00:00.000Z';
const document = aConventionDocument();
const folder = mkdtempSync(join(tmpdir(), 'mithaq-pades-'));
const table = await openSigningTable(folder, AT);
const { signatures, authority } = table;
const roots = authority.rootCertificates();
const signed = await signConvention(table, document, AT);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const valid: Partial<InspectedSignature> = {
  coversWholeRevision: true,
  digestValid: true,
  signatureValid: true,
  chainValid: true,
  timestampValid: true,
  at: AT,
};

describe('signatures: three in sequence', () => {
  it('are each valid, in order, under the names of their signers', async () => {
    const found = await signatures.inspectSignatures(signed.final, roots);
    expect(found.map(({ partyId, signerName }) => [partyId, signerName])).toEqual([
      ['ministry', 'Salma El Idrissi (exemple)'],
      ['agency', 'Youssef Benkirane (exemple)'],
      ['association', 'Hamza Aït Ouakrim (exemple)'],
    ]);
    for (const signature of found) expect(signature).toMatchObject(valid);
  });

  it('leave every earlier revision as it was', async () => {
    for (const revision of signed.revisions) {
      expect(Buffer.compare(signed.final.subarray(0, revision.byteLength), revision)).toBe(0);
    }
    const verdict = await signatures.verifyRevisions(signed.final, signed.recorded, roots);
    expect(verdict).toMatchObject({ whole: true, faults: [] });
  });

  it('keep the attached data and the archival claim', async () => {
    const pdf = await PDF.load(signed.final);
    expect(pdf.getAttachment('convention.json')).not.toBeNull();
    expect(Buffer.from(signed.final).includes('<pdfaid:part>3</pdfaid:part>')).toBe(true);
  });

  it('certify with the first: afterwards only signing is allowed', () => {
    const text = Buffer.from(signed.final).toString('latin1');
    expect(text.match(/\/TransformMethod\s*\/DocMDP/gu)).toHaveLength(1);
    expect(text).toMatch(/\/P 2/u);
  });

  it('hold without a time-stamp too, at the time that the signer declared', async () => {
    const plain = await signConvention({ ...table, timestamps: undefined }, document, AT);
    const found = await signatures.inspectSignatures(plain.final, roots);
    expect(found).toHaveLength(3);
    for (const signature of found) {
      expect(signature).toMatchObject({ digestValid: true, signatureValid: true, chainValid: true, at: AT });
      expect(signature.timestampValid).toBeUndefined();
    }
  });

  it('lead to no other root', async () => {
    const other = await openSigningTable(join(folder, 'other'), AT);
    const found = await signatures.inspectSignatures(signed.final, other.authority.rootCertificates());
    for (const signature of found) {
      expect(signature).toMatchObject({ signatureValid: true, chainValid: false, timestampValid: false });
    }
  });
});

describe('signatures: preparing', () => {
  it('makes the same bytes again, so that a task can be repeated', async () => {
    const { pdf, signatureBoxes } = await table.typesetter.typeset(renderConvention(document));
    const one = await signatures.placeSignatureFields(pdf, signatureBoxes);
    const other = await signatures.placeSignatureFields(pdf, signatureBoxes);
    expect(Buffer.compare(one, other)).toBe(0);
    expect(Buffer.compare(one, signed.revisions[0]!)).toBe(0);
  });
});

outsideVerifiersSuite('signatures', async () => ({ final: signed.final, table, at: AT }));

describe('signatures: what is refused', () => {
  const request = async (partyId: string, pdf: Uint8Array) => {
    const { pdf: stamp } = await table.typesetter.typeset({
      template: 'signature-stamp',
      data: {
        name: { fr: 'A', ar: 'ا' },
        title: { fr: 'A', ar: 'ا' },
        organisation: { fr: 'A', ar: 'ا' },
        onBehalfOf: null,
        level: { fr: 'A', ar: 'ا' },
        signedAt: '',
        fingerprint: '',
        sample: false,
      },
      createdAt: AT,
      archival: false,
    });
    return signatures.prepareSignature({ pdf, partyId, stamp, reason: 'x', at: AT, certify: false });
  };

  it('a second signature of the same party', async () => {
    await expect(request('ministry', signed.final)).rejects.toMatchObject({ name: 'InputInvalid' });
  });

  it('a party without a box, and an id that would make a hierarchy of fields', async () => {
    await expect(request('stranger', signed.final)).rejects.toMatchObject({ name: 'InputInvalid' });
    await expect(request('a.b', signed.final)).rejects.toMatchObject({ name: 'InputInvalid' });
  });

  it('a file that is no PDF', async () => {
    await expect(signatures.placeSignatureFields(new Uint8Array(10), [])).rejects.toMatchObject({
      name: 'InputInvalid',
    });
  });

  it('a signature larger than its place', async () => {
    const prepared = await request('association', signed.revisions[2]!);
    const credential = await authority.issueFor({
      personId: 'a',
      nameFr: 'A',
      organisation: 'A',
      validFrom: AT,
      act: 'a',
    });
    const attributes = signatures.signedAttributes(prepared, credential.certificate);
    const chain = Array.from({ length: 40 }, () => credential.certificate);
    const signature = await credential.sign(attributes);
    const { certificate } = credential;
    expect(() =>
      signatures.completeSignature(prepared, { attributes, signature, certificate, chain }),
    ).toThrow(expect.objectContaining({ name: 'InputInvalid' }));
  });

  it('nothing else: a prepared signature survives storage as bytes and JSON', async () => {
    const { pdf, ...rest } = await request('association', signed.revisions[2]!);
    const stored = { ...(JSON.parse(JSON.stringify(rest)) as typeof rest), pdf: new Uint8Array(pdf) };
    const credential = await authority.issueFor({
      personId: 'a',
      nameFr: 'A',
      organisation: 'A',
      validFrom: AT,
      act: 'a',
    });
    const attributes = signatures.signedAttributes(stored, credential.certificate);
    const { certificate, chain } = credential;
    const completed = signatures.completeSignature(stored, {
      attributes,
      signature: await credential.sign(attributes),
      certificate,
      chain,
    });
    expect((await signatures.inspectSignatures(completed, roots)).at(-1)).toMatchObject({
      signerName: 'A',
      digestValid: true,
      chainValid: true,
    });
  });
});
