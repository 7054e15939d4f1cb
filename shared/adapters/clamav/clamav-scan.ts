import { connect } from 'node:net';
import type { VirusFinding, VirusScan } from '../../ports/virus-scan.ts';

export interface ClamavOptions {
  readonly host: string;
  readonly port: number;
  /** clamd's own StreamMaxLength has to be at least what the portal takes. */
  readonly timeMillisMax?: number;
}

const TIME_MILLIS_MAX = 60_000;
const CHUNK_BYTES = 64 * 1024;

/**
 * clamd over TCP, by its command INSTREAM: the file in chunks, each behind its length as four bytes, big-endian, and an
 * empty one at the end; the answer is `stream: OK`, `stream: <name> FOUND`, or an error.
 */
export function createClamavScan({ host, port, timeMillisMax = TIME_MILLIS_MAX }: ClamavOptions): VirusScan {
  return {
    scan: (bytes) =>
      new Promise((resolve, reject) => {
        const answer: Buffer[] = [];
        const socket = connect(port, host);
        const fail = (why: string) => {
          socket.destroy();
          reject(
            Object.assign(new Error(`The virus scanner did not judge: ${why}`), { name: 'TransientFault' }),
          );
        };
        socket.setTimeout(timeMillisMax, () => fail(`no answer within ${timeMillisMax} ms`));
        socket.on('error', (error) => fail(error.message));
        socket.on('data', (chunk: Buffer) => answer.push(chunk));
        socket.on('close', () => {
          const said = Buffer.concat(answer).toString('utf8').replaceAll('\0', '').trim();
          const finding = findingIn(said);
          if (finding) resolve(finding);
          else fail(said === '' ? 'it hung up' : said);
        });
        socket.write('zINSTREAM\0');
        for (let from = 0; from < bytes.byteLength; from += CHUNK_BYTES)
          writeChunk(socket, bytes.subarray(from, from + CHUNK_BYTES));
        writeChunk(socket, new Uint8Array());
      }),
  };
}

function writeChunk(socket: { write(bytes: Uint8Array): boolean }, bytes: Uint8Array): void {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.byteLength);
  socket.write(length);
  if (bytes.byteLength > 0) socket.write(bytes);
}

function findingIn(said: string): VirusFinding | undefined {
  if (said === 'stream: OK') return { clean: true };
  const name = /^stream: (.+) FOUND$/u.exec(said)?.[1];
  return name === undefined ? undefined : { clean: false, name };
}
