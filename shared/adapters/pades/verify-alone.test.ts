import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { aConventionDocument } from '../../../test/builders/a-convention-document.ts';
import { signConvention } from '../../../test/documents/signed-convention.ts';
import { openSigningTable } from '../../../test/documents/signing-table.ts';

const AT = '2026-10-14T09:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'mithaq-alone-'));
const table = await openSigningTable(folder, AT);
const { verifyAlone } = table.signatures;
const roots = table.authority.rootCertificates();
const { final, revisions } = await signConvention(table, aConventionDocument(), AT);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const flipped = (at: number) => final.map((byte, index) => (index === at ? byte ^ 1 : byte));
const codes = async (pdf: Uint8Array) => (await verifyAlone(pdf)).faults.map(({ code }) => code);

describe('signatures: a file by itself', () => {
  it('holds when it is whole, with and without roots to trust', async () => {
    expect(await verifyAlone(final)).toMatchObject({ whole: true, faults: [] });
    expect(await verifyAlone(final, roots)).toMatchObject({ whole: true, faults: [] });
  });

  it('is judged by its certificates only where roots are given', async () => {
    const stranger = await openSigningTable(join(folder, 'stranger'), AT);
    const foreign = await verifyAlone(final, stranger.authority.rootCertificates());
    expect(new Set(foreign.faults.map(({ code }) => code))).toEqual(
      new Set(['CHAIN_INVALID', 'TIMESTAMP_INVALID']),
    );
  });

  it('shows a flipped byte, an addition, a cut and a document that nobody signed', async () => {
    expect(await codes(flipped(5000))).toContain('DIGEST_INVALID');
    expect(await codes(Buffer.concat([final, Buffer.from('%')]))).toEqual(['BYTES_AFTER_LAST_REVISION']);
    expect(await codes(revisions.at(-2)!)).toEqual(['SIGNER_MISSING']);
    expect(await codes(revisions[0]!)).toEqual(['NOT_SIGNED', ...Array(3).fill('SIGNER_MISSING')]);
    expect(await codes(Buffer.from('%PDF-1.7 nothing else'))).not.toEqual([]);
  });

  it('shows a byte that was changed in the room behind the last signature', async () => {
    const { signatures } = await verifyAlone(final);
    const [, , roomEnd] = signatures.at(-1)!.byteRange;
    expect(final[roomEnd - 2]).toBe('0'.charCodeAt(0));
    expect(await codes(flipped(roomEnd - 2))).toEqual(['RANGE_NOT_WHOLE']);
  });

  it('shows a digit of the signature that changed its case only', async () => {
    const { signatures } = await verifyAlone(final);
    const [, roomStart] = signatures.at(-1)!.byteRange;
    const letter = final.findIndex((byte, index) => index > roomStart && byte > '9'.charCodeAt(0));
    const recased = final.map((byte, index) => (index === letter ? byte ^ 0x20 : byte));
    expect(await codes(recased)).toEqual(['RANGE_NOT_WHOLE']);
  });
});
