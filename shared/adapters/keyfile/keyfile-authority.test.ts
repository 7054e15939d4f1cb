import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createKeyfileAuthority } from './keyfile-authority.ts';

const NOW = '2026-10-14T09:00:00.000Z';
const base = mkdtempSync(join(tmpdir(), 'mithaq-keys-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const open = (name: string, sample = true) =>
  createKeyfileAuthority({
    folder: join(base, name),
    holder: 'Ministère (exemple)',
    sample,
    clock: { now: () => NOW },
  });
const rootOf = async (name: string, sample = true) =>
  (await open(name, sample)).signing.rootCertificates()[0]!;

describe('key file: the installation’s own authority', () => {
  it('is made once and found again at the next start', async () => {
    const root = await rootOf('again');
    expect(await rootOf('again')).toEqual(root);
    expect(await rootOf('elsewhere')).not.toEqual(root);
  });

  it('keeps its keys for its owner alone', async () => {
    await open('private');
    const folder = join(base, 'private', 'signing-authority');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.endsWith('.key'))).toHaveLength(3);
  });

  it('is marked EXEMPLE in sample mode, and opens in no other mode', async () => {
    expect(new X509Certificate(await rootOf('sample')).subject).toContain('EXEMPLE');
    await expect(open('sample', false)).rejects.toMatchObject({ name: 'InputInvalid' });
    expect(new X509Certificate(await rootOf('live', false)).subject).not.toContain('EXEMPLE');
  });

  it('is one when two start at once', async () => {
    const roots = await Promise.all([rootOf('twins'), rootOf('twins')]);
    expect(roots[0]).toEqual(roots[1]);
  });
});
