import { execFileSync, spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Which certificate signs the answers, and how it is named in them. */
export interface ResponderHabits {
  /** `listed`, `taken-back`: appointed ones that point to the issuer's list; `unlisted`: one that points nowhere. */
  readonly signer?:
    | 'appointed'
    | 'issuer'
    | 'listed'
    | 'taken-back'
    | 'unlisted'
    | 'not-appointed'
    | 'stranger';
  readonly byKey?: boolean;
  /** Without it the answer is made for everybody, with no nonce in it. */
  readonly repeatsNonce?: boolean;
  readonly status?: number;
  /** Of the issuer's list. */
  readonly listStatus?: number;
}

/** The certificates of the service, by what the register of its authority says of them. */
export type Registered = 'good' | 'revoked' | 'unregistered' | 'silent';

export interface OcspService {
  habits: ResponderHabits;
  /** Answers as it did the last time, whatever is asked. */
  replay: boolean;
  readonly asked: () => number;
  /** What was answered last. */
  readonly answered: () => Uint8Array;
  readonly issuer: Uint8Array;
  /** The issuer's list, on which the responder `taken-back` stands. */
  readonly list: Uint8Array;
  readonly certificate: (name: Registered) => Uint8Array;
  close(): void;
}

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

const SERIALS = { good: '1001', revoked: '1002', unregistered: '1003', silent: '1004' } as const;
const LIST = '/issuer.crl';
const CURVE = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

/** An authority of others whose answers OpenSSL gives, over HTTP on this machine. */
export async function anOcspService(): Promise<OcspService> {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-ocsp-'));
  const openssl = (...given: readonly string[]) =>
    execFileSync('openssl', given, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const server = createServer((request, response) => {
    if (request.url === LIST) {
      const { listStatus = 200 } = service.habits;
      return response.writeHead(listStatus).end(listStatus === 200 ? service.list : undefined);
    }
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    return request.on('end', () => {
      asked += 1;
      const { status = 200 } = service.habits;
      if (status !== 200) return response.writeHead(status).end();
      if (!service.replay) answer(openssl, folder, Buffer.concat(pieces), service.habits);
      response.writeHead(200, { 'content-type': 'application/ocsp-response' });
      return response.end(readFileSync(join(folder, 'answer.der')));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  let asked = 0;
  makeCertificates(openssl, folder, `http://127.0.0.1:${port}`);
  const service: OcspService = {
    habits: {},
    replay: false,
    asked: () => asked,
    answered: () => new Uint8Array(readFileSync(join(folder, 'answer.der'))),
    issuer: derOf(folder, 'issuer'),
    list: makeList(openssl, folder),
    certificate: (name) => derOf(folder, name),
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return service;
}

type Openssl = (...given: readonly string[]) => Buffer;

function makeCertificates(openssl: Openssl, folder: string, address: string): void {
  for (const name of ['issuer', 'stranger-issuer']) {
    const subject = ['-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', `${name}.pem`];
    const uses = ['-addext', 'keyUsage=critical,keyCertSign,cRLSign'];
    openssl('req', '-x509', ...CURVE, ...subject, '-days', '3650', ...uses);
  }
  const named = `authorityInfoAccess=OCSP;URI:${address}/`;
  const appointed = 'extendedKeyUsage=OCSPSigning';
  for (const [name, serial] of Object.entries(SERIALS))
    certify(openssl, folder, { name, serial, issuer: 'issuer', extension: name === 'silent' ? '' : named });
  const noCheck = `${appointed}\nnoCheck=ignored`;
  const listed = `${appointed}\ncrlDistributionPoints=URI:${address}${LIST}`;
  const responders = { appointed: noCheck, listed, 'taken-back': listed, unlisted: appointed };
  for (const [index, [name, extension]] of Object.entries(responders).entries())
    certify(openssl, folder, { name, serial: `210${index}`, issuer: 'issuer', extension });
  certify(openssl, folder, { name: 'not-appointed', serial: '2002', issuer: 'issuer', extension: '' });
  const stranger = { name: 'stranger', serial: '2003', issuer: 'stranger-issuer' };
  certify(openssl, folder, { ...stranger, extension: appointed });
  writeFileSync(
    join(folder, 'index.txt'),
    `V\t360101000000Z\t\t${SERIALS.good}\tunknown\t/CN=good\nR\t360101000000Z\t260102000000Z\t${SERIALS.revoked}\tunknown\t/CN=revoked\nR\t360101000000Z\t260103000000Z\t2102\tunknown\t/CN=taken-back\n`,
  );
}

function makeList(openssl: Openssl, folder: string): Uint8Array {
  writeFileSync(
    join(folder, 'list.cnf'),
    '[ca]\ndefault_ca=one\n[one]\ndatabase=index.txt\ndefault_md=sha256\n',
  );
  const issuer = ['-keyfile', 'issuer.key', '-cert', 'issuer.pem'];
  openssl('ca', '-gencrl', '-config', 'list.cnf', ...issuer, '-crldays', '30', '-out', 'list.pem');
  return new Uint8Array(openssl('crl', '-in', 'list.pem', '-outform', 'DER'));
}

function certify(
  openssl: Openssl,
  folder: string,
  order: {
    readonly name: string;
    readonly serial: string;
    readonly issuer: string;
    readonly extension: string;
  },
): void {
  const { extension, issuer, name, serial } = order;
  openssl('req', '-new', ...CURVE, '-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', `${name}.csr`);
  writeFileSync(join(folder, `${name}.ext`), `keyUsage=digitalSignature\n${extension}\n`);
  const above = ['-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`, '-set_serial', `0x${serial}`];
  const how = ['-days', '3650', '-extfile', `${name}.ext`];
  openssl('x509', '-req', '-in', `${name}.csr`, ...above, ...how, '-out', `${name}.pem`);
}

function answer(openssl: Openssl, folder: string, request: Buffer, habits: ResponderHabits): void {
  const { byKey = false, repeatsNonce = true, signer = 'appointed' } = habits;
  writeFileSync(join(folder, 'request.der'), request);
  if (!repeatsNonce)
    openssl('ocsp', '-issuer', 'issuer.pem', '-cert', 'good.pem', '-no_nonce', '-reqout', 'request.der');
  const register = ['-index', 'index.txt', '-CA', 'issuer.pem'];
  const signing = ['-rsigner', `${signer}.pem`, '-rkey', `${signer}.key`, ...(byKey ? ['-resp_key_id'] : [])];
  openssl('ocsp', ...register, ...signing, '-reqin', 'request.der', '-respout', 'answer.der', '-nmin', '30');
}

function derOf(folder: string, name: string): Uint8Array {
  return new Uint8Array(new X509Certificate(readFileSync(join(folder, `${name}.pem`))).raw);
}
