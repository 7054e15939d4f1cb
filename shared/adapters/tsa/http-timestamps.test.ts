import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { newSerial, writeAuthorityCertificate } from '../authority/authority-certificate.ts';
import { createP256Key } from '../authority/signer.ts';
import { answerTimestampRequest } from '../authority/timestamp-responder.ts';
import { sha256 } from '../pades/cms-writer.ts';
import { createHttpTimestamps } from './http-timestamps.ts';

const NOW = '2026-10-14T09:00:00.000Z';
const hash = sha256(new TextEncoder().encode('a signature'));
const about = { holder: 'Horodateur (exemple)', sample: true, now: NOW };
const [top, signer] = [createP256Key().signer, createP256Key().signer];
const root = {
  signer: top,
  certificate: await writeAuthorityCertificate({ role: 'root', signer: top, ...about }),
};
const certificate = await writeAuthorityCertificate({ role: 'timestamp', signer, issuer: root, ...about });
const roots = [root.certificate];

let server: Server | undefined;
afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

type Answer = (request: Uint8Array) => Promise<{ readonly status: number; readonly body: Uint8Array }>;

/** A time-stamp authority on loopback that answers so. */
async function anAuthority(answer: Answer): Promise<string> {
  const asked: string[] = [];
  server = createServer(async (request, response) => {
    asked.push(String(request.headers['content-type']));
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const { body, status } = await answer(Buffer.concat(pieces));
    const isQuery = asked.at(-1) === 'application/timestamp-query';
    response.writeHead(isQuery ? status : 415, { 'content-type': 'application/timestamp-reply' }).end(body);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`;
}

const honest: Answer = async (request) => ({
  status: 200,
  body: await answerTimestampRequest(request, { signer, certificate }, newSerial(), NOW),
});

describe('time-stamps over HTTP', () => {
  it('are accepted from an authority that leads to a trusted root', async () => {
    const authority = createHttpTimestamps({ url: await anAuthority(honest), roots });
    expect(await authority.timestamp(hash)).toMatchObject({ at: NOW });
  });

  it('are refused when it leads to no root that we trust', async () => {
    const authority = createHttpTimestamps({ url: await anAuthority(honest), roots: [] });
    await expect(authority.timestamp(hash)).rejects.toMatchObject({ name: 'TimestampRefused' });
  });

  it.each([
    ['is down', { status: 503, body: new Uint8Array() }, 'TransientFault'],
    ['is asked too often', { status: 429, body: new Uint8Array() }, 'TransientFault'],
    ['does not know us', { status: 401, body: new Uint8Array() }, 'TimestampRefused'],
    ['babbles', { status: 200, body: Uint8Array.of(1, 2, 3) }, 'TimestampRefused'],
    ['sends without end', { status: 200, body: new Uint8Array(1_000_000) }, 'TimestampRefused'],
  ])('have the right name when it %s', async (_, answer, name) => {
    const authority = createHttpTimestamps({ url: await anAuthority(async () => answer), roots });
    await expect(authority.timestamp(hash)).rejects.toMatchObject({ name });
  });

  it('are to be asked for again when it is silent', async () => {
    const url = await anAuthority(() => new Promise(() => undefined));
    const authority = createHttpTimestamps({ url, roots, timeMillisMax: 50 });
    await expect(authority.timestamp(hash)).rejects.toMatchObject({ name: 'TransientFault' });
    server?.closeAllConnections();
  });
});
