import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { afterAll, describe, expect, it } from 'vitest';
import { aConventionDocument } from '../../../test/builders/a-convention-document.ts';
import { signConvention } from '../../../test/documents/signed-convention.ts';
import { openSigningTable } from '../../../test/documents/signing-table.ts';
import type { InspectedSignature } from '../../ports/pdf-signatures.ts';
import { renderConvention } from '../../render/convention/render-convention.ts';

const AT = '2026-10-14T09:00:00.000Z';
const document = aConventionDocument();
const folder = mkdtempSync(join(tmpdir(), 'mithaq-pades-'));
const table = await openSigningTable(folder, AT);
const { signatures, authority, timestamps } = table;
const roots = authority.rootCertificates();
const signed = await signConvention(table, document, AT);
writeFileSync(join(folder, 'signed.pdf'), signed.final);
writeFileSync(join(folder, 'root.cer'), roots[0]!);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A command line in the folder of the files; no name in it holds a space. */
const run = (line: string) => {
  const [command = '', ...options] = line.split(' ');
  return spawnSync(command, options, { cwd: folder, encoding: 'utf8' });
};
const toPem = () => run('openssl x509 -inform DER -in root.cer -out root.pem');
const epoch = Date.parse(AT) / 1000;
const has = (command: string) => {
  const found = run(`which ${command}`).status === 0;
  if (!found) console.log(`No ${command} on this machine: its check of the signatures is skipped`);
  return found;
};
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

describe('signatures: what others say of them', () => {
  it.runIf(has('pdfsig'))('pdfsig calls all three valid', () => {
    const { stdout } = run('pdfsig -no-ocsp signed.pdf');
    expect(stdout.match(/Signature is Valid/gu)).toHaveLength(3);
    expect(stdout.match(/- Total document signed/gu)).toHaveLength(1);
  });

  it.runIf(has('qpdf'))('qpdf finds no error in the file', () => {
    const { status, stdout } = run('qpdf --check signed.pdf');
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('No syntax') });
  });

  it.runIf(has('openssl'))('openssl verifies the CMS of every signature and its chain', async () => {
    toPem();
    for (const { byteRange } of await signatures.inspectSignatures(signed.final, roots)) {
      const [start, length, from, rest] = byteRange;
      const hex = Buffer.from(signed.final.subarray(length + 1, from - 1)).toString('latin1');
      writeFileSync(join(folder, 'cms.der'), Buffer.from(hex, 'hex'));
      const content = [signed.final.subarray(start, length), signed.final.subarray(from, from + rest)];
      writeFileSync(join(folder, 'content'), Buffer.concat(content));
      const files = '-in cms.der -content content -CAfile root.pem -out verified';
      const { status, stderr } = run(
        `openssl cms -verify -cades -binary -inform DER -purpose any -attime ${epoch} ${files}`,
      );
      expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringMatching(/successful/iu) });
    }
  });

  it.runIf(has('openssl'))('openssl verifies a time-stamp token', async () => {
    toPem();
    const hash = createHash('sha256').update('stamped').digest();
    writeFileSync(join(folder, 'token.der'), (await timestamps.timestamp(new Uint8Array(hash))).token);
    const { status, stdout } = run(
      `openssl ts -verify -token_in -in token.der -digest ${hash.toString('hex')} -CAfile root.pem -attime ${epoch}`,
    );
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Verification: OK'),
    });
  });
});

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
