import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeyfileAuthority } from '../keyfile/keyfile-authority.ts';
import { distributionPoints } from './distribution-points.ts';
import { createHttpRevocationLists } from './http-revocation-lists.ts';

const AT = '2026-10-14T09:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'mithaq-crl-'));
const signer = { personId: 'p', nameFr: 'Salma', organisation: 'Agence', validFrom: AT, act: 'c/1' };
let answer: () => { readonly status?: number; readonly body?: Uint8Array; readonly location?: string };
let hangs = false;
const server = createServer((_, response) => {
  if (hangs) return;
  const { body = new Uint8Array(), location, status = 200 } = answer();
  response.writeHead(status, location === undefined ? {} : { location }).end(body);
});

beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function anIssuer(name: string, withPoint = true) {
  const { port } = server.address() as AddressInfo;
  const { signing } = await createKeyfileAuthority({
    folder: join(folder, name),
    holder: 'X',
    sample: true,
    clock: { now: () => AT },
    revocationsUrl: withPoint ? `http://127.0.0.1:${port}/revoked.crl` : undefined,
  });
  const { certificate, chain } = await signing.issueFor(signer);
  return { issued: { certificate, issuer: chain[0]! }, list: await signing.revocationList([], AT) };
}

describe('revocation lists of others', () => {
  const lists = createHttpRevocationLists({ timeMillisMax: 200, sizeBytesMax: 4000 });

  it('come from where the certificate points', async () => {
    const { issued, list } = await anIssuer('good');
    answer = () => ({ body: list });
    expect(distributionPoints(issued.certificate).map(({ pathname }) => pathname)).toEqual(['/revoked.crl']);
    expect(await lists.revocationStatus(issued)).toEqual(list);
  });

  it('are none where the certificate points nowhere', async () => {
    const { issued } = await anIssuer('pointless', false);
    expect(await lists.revocationStatus(issued)).toBeUndefined();
    expect(distributionPoints(issued.issuer)).toEqual([]);
  });

  it('are none when what answers is another authority’s, no list, or too long', async () => {
    const { issued } = await anIssuer('good');
    const { list: foreign } = await anIssuer('foreign');
    for (const body of [foreign, Buffer.from('<html>'), Buffer.alloc(5000)]) {
      answer = () => ({ body });
      expect(await lists.revocationStatus(issued)).toBeUndefined();
    }
  });

  it('are asked for again later when nobody answers, or sends us elsewhere', async () => {
    const { issued } = await anIssuer('good');
    for (const said of [{ status: 503 }, { status: 302, location: 'http://127.0.0.1:9/' }]) {
      answer = () => said;
      await expect(lists.revocationStatus(issued)).rejects.toMatchObject({ name: 'TransientFault' });
    }
    hangs = true;
    await expect(lists.revocationStatus(issued)).rejects.toMatchObject({ name: 'TransientFault' });
    hangs = false;
  });
});
