import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { aConventionDocument } from '../../../test/builders/a-convention-document.ts';
import { annotate, drawOver, replaceAppearance } from '../../../test/documents/forge.ts';
import {
  archiveFile,
  type SigningTable,
  signConvention,
  signOnce,
} from '../../../test/documents/signed-convention.ts';
import { openSigningTable } from '../../../test/documents/signing-table.ts';

const AT = '2026-10-14T09:00:00.000Z';
const document = aConventionDocument();
const folder = mkdtempSync(join(tmpdir(), 'mithaq-external-'));
const own = await openSigningTable(join(folder, 'own'), AT);
/** The trust service that the party signs with at home: to us an authority like another, by its root and its list. */
const service = await openSigningTable(join(folder, 'service'), AT);
const { revisions } = await signConvention(own, document, AT);
const [assembled, , revision] = revisions as [Uint8Array, Uint8Array, Uint8Array];
const roots = service.authority.rootCertificates();
const list = await service.authority.revocationList([], AT);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const signedBy = (table: SigningTable, partyId = 'association', onto = revision) =>
  signOnce({ ...table, signatures: own.signatures }, document, partyId, onto, AT, assembled);
const asked = { revision, partyId: 'association', roots, revocationAnswers: [list], at: AT };
const judge = async (uploaded: Uint8Array, changes: Partial<typeof asked> = {}) => {
  const verdict = await own.signatures.judgeExternal({ ...asked, uploaded, ...changes });
  return verdict.taken ? verdict.signature.partyId : verdict.fault;
};
const good = await signedBy(service);

describe('signatures: a file signed elsewhere', () => {
  it('is taken when it is the revision and one good signature, with or without a time-stamp', async () => {
    expect(await judge(good)).toBe('association');
    expect(await judge(await signedBy({ ...service, timestamps: undefined }))).toBe('association');
  });

  it('is not taken for another document, unsigned, or as something that is no PDF', async () => {
    expect(await judge(good.map((byte, index) => (index === 5000 ? byte ^ 1 : byte)))).toBe(
      'EXTERNAL_OTHER_DOCUMENT',
    );
    expect(await judge(revision)).toBe('EXTERNAL_UNSIGNED');
    expect(await judge(await annotate(revision))).toBe('EXTERNAL_UNSIGNED');
    expect(await judge(Buffer.from('%PDF-1.7'))).toBe('EXTERNAL_OTHER_DOCUMENT');
    const garbage = Buffer.concat([revision, Buffer.alloc(5000, '<</Kids[')]);
    expect(await judge(garbage)).toMatch(/^EXTERNAL_(UNREADABLE|UNSIGNED)$/u);
  });

  it('is not taken with the field of another party, or a second signature or stamp', async () => {
    expect(await judge(good, { partyId: 'ministry' })).toBe('EXTERNAL_WRONG_FIELD');
    const first = revisions[1]!;
    const two = await signedBy(service, 'association', await signedBy(service, 'agency', first));
    expect(await judge(two, { revision: first })).toBe('EXTERNAL_WRONG_FIELD');
    expect(await judge(await archiveFile(own, good, AT))).toBe('EXTERNAL_WRONG_FIELD');
  });

  it.each([drawOver, annotate, replaceAppearance])('is not taken when $name came with it', async (attack) => {
    expect(await judge(await signedBy(service, 'association', await attack(revision)))).toBe(
      'EXTERNAL_MORE_THAN_SIGNED',
    );
    expect(await judge(await attack(good))).toBe('EXTERNAL_SIGNATURE_INVALID');
  });

  it('is not taken from an authority that is not among the roots', async () => {
    const stranger = await openSigningTable(join(folder, 'stranger'), AT);
    expect(await judge(await signedBy({ ...stranger, timestamps: undefined }))).toBe(
      'EXTERNAL_AUTHORITY_UNKNOWN',
    );
    expect(await judge(await signedBy({ ...service, timestamps: stranger.timestamps }))).toBe(
      'EXTERNAL_TIMESTAMP_INVALID',
    );
  });

  it('is not taken with a certificate that is over on the day it is brought, without a time-stamp', async () => {
    const unstamped = await signedBy({ ...service, timestamps: undefined });
    expect(await judge(unstamped, { at: '2026-10-15T09:00:00.000Z' })).toBe('EXTERNAL_AUTHORITY_UNKNOWN');
  });

  it('is not taken from a revoked signer, or one of whom nobody says anything', async () => {
    const [inspected] = (await own.signatures.inspectSignatures(good, roots)).slice(-1);
    const revoked = [{ serial: inspected!.certificateSerial, revokedAt: AT }];
    const withSigner = await service.authority.revocationList(revoked, AT);
    expect(await judge(good, { revocationAnswers: [withSigner] })).toBe('EXTERNAL_REVOKED');
    expect(await judge(good, { revocationAnswers: [] })).toBe('EXTERNAL_REVOCATION_UNKNOWN');
  });
});
