import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createKeyfileAuthority } from '../../shared/adapters/keyfile/keyfile-authority.ts';
import { readTrustedRoots } from './trusted-roots.ts';

const AT = '2026-10-14T09:00:00.000Z';
const data = mkdtempSync(join(tmpdir(), 'mithaq-roots-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));
const { signing } = await createKeyfileAuthority({
  folder: join(data, 'keys'),
  holder: 'X',
  sample: true,
  clock: { now: () => AT },
});
const [root] = signing.rootCertificates() as [Uint8Array];
const folder = join(data, 'trusted-roots');

describe('trusted roots', () => {
  it('are none without a folder', () => {
    expect(readTrustedRoots(data)).toEqual([]);
  });

  it('are read as DER or PEM', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.cer'), root);
    const lines = Buffer.from(root)
      .toString('base64')
      .match(/.{1,64}/gu)
      ?.join('\n');
    writeFileSync(
      join(folder, 'b.pem'),
      `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    );
    expect(readTrustedRoots(data)).toEqual([root, root]);
  });

  it('stop the start where a file is no authority’s', async () => {
    const signer = { personId: 'p', nameFr: 'Salma', organisation: 'X', validFrom: AT, act: 'c/1' };
    for (const bytes of [Buffer.from('?'), (await signing.issueFor(signer)).certificate]) {
      writeFileSync(join(folder, 'c.cer'), bytes);
      expect(() => readTrustedRoots(data)).toThrow(expect.objectContaining({ name: 'InputInvalid' }));
    }
  });
});
