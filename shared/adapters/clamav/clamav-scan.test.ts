import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createClamavScan } from './clamav-scan.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Speaks clamd's INSTREAM: takes the chunks apart as the manual says and answers by what was sent. */
async function aClamd(answer: (file: Buffer) => string | undefined): Promise<number> {
  const server = createServer((socket) => {
    const heard: Buffer[] = [];
    socket.on('data', (bytes: Buffer) => {
      heard.push(bytes);
      const file = fileIn(Buffer.concat(heard));
      if (file) end(socket, answer(file));
    });
    socket.on('error', () => undefined);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

function fileIn(heard: Buffer): Buffer | undefined {
  const command = Buffer.from('zINSTREAM\0');
  if (!heard.subarray(0, command.length).equals(command)) return undefined;
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= heard.length; ) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    if (at + 4 + length > heard.length) return undefined;
    chunks.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

function end(socket: Socket, said: string | undefined): void {
  if (said === undefined) socket.destroy();
  else socket.end(`${said}\0`);
}

describe('virus scan: clamd', () => {
  it('is sent the whole file, in chunks, and its verdict is told', async () => {
    const sent: Buffer[] = [];
    const port = await aClamd((file) => {
      sent.push(file);
      return file.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
    });
    const { scan } = createClamavScan({ host: '127.0.0.1', port });
    const large = new Uint8Array(200_000).map((_, index) => index % 251);
    expect(await scan(large)).toEqual({ clean: true });
    expect(sent[0]?.equals(Buffer.from(large))).toBe(true);
    const infected = new TextEncoder().encode('%PDF-1.7 EICAR');
    expect(await scan(infected)).toEqual({ clean: false, name: 'Eicar-Test-Signature' });
  });

  it('has judged nothing when it errs, hangs up, is silent or is not there', async () => {
    const fault = { name: 'TransientFault' };
    const bytes = new Uint8Array(10);
    const erring = await aClamd(() => 'INSTREAM size limit exceeded. ERROR');
    await expect(createClamavScan({ host: '127.0.0.1', port: erring }).scan(bytes)).rejects.toMatchObject(
      fault,
    );
    const mute = await aClamd(() => undefined);
    await expect(createClamavScan({ host: '127.0.0.1', port: mute }).scan(bytes)).rejects.toMatchObject(
      fault,
    );
    const silent = createServer((socket) => socket.on('error', () => undefined));
    servers.push(silent);
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const impatient = createClamavScan({ host: '127.0.0.1', port, timeMillisMax: 50 });
    await expect(impatient.scan(bytes)).rejects.toMatchObject(fault);
    servers.splice(servers.indexOf(silent), 1);
    silent.close();
    await expect(createClamavScan({ host: '127.0.0.1', port: 1 }).scan(bytes)).rejects.toMatchObject(fault);
  });
});
