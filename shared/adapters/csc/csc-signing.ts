import { createHash } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';
import type { RemoteCredential, RemoteHash, RemoteSigning, RemoteWay } from '../../ports/remote-signing.ts';
import type { Secrets } from '../../ports/secrets.ts';
import { parseCertificate } from '../pades/certificate-chain.ts';
import {
  credentialInfo,
  credentialList,
  read,
  releaseAnswer,
  serviceInfo,
  signHashAnswer,
  tokenAnswer,
} from './csc-answers.ts';
import { credentialOf, signatureAlgorithmOf, verifiedSignature } from './csc-credential.ts';
import { createExchange, type Exchange, refused } from './csc-exchange.ts';

export interface CscOptions {
  /** As people know it. */
  readonly name: string;
  /** Up to and with `/csc/v2`. */
  readonly serviceUrl: string;
  /** Where `/oauth2/authorize` and `/oauth2/token` lie. */
  readonly oauthUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The portal's own callback address, as registered with the service. */
  readonly redirectUri: string;
  /** DER; certificates of signers that do not lead to one of them are not offered. */
  readonly roots: readonly Uint8Array[];
  readonly clock: Clock;
  readonly secrets: Pick<Secrets, 'token'>;
  readonly send?: typeof fetch;
  /** Between two questions about a signature that is not there yet. */
  readonly pause?: (millis: number) => Promise<void>;
}

const SHA256 = '2.16.840.1.101.3.4.2.1';
const POLL_MILLIS = 1_000;
const POLLS_MAX = 20;
/** The person takes the device, reads and confirms. */
const DEVICE_MILLIS_MAX = 90_000;

/** A client of the Cloud Signature Consortium API, version 2: OAuth 2 with PKCE, credentials, hashes. */
export function createCscSigning(options: CscOptions): RemoteSigning {
  const exchange = createExchange(options.serviceUrl, options.send ?? fetch);
  return {
    name: options.name,
    origin: new URL(options.oauthUrl).origin,
    roots: options.roots,
    describe: async () => read(serviceInfo, await exchange.ask('info', {}), 'info').name,
    beginSignIn: () => way(options, { scope: 'service' }),
    beginRelease: ({ credentialId, hash, description }) =>
      way(options, {
        scope: 'credential',
        credentialID: credentialId,
        numSignatures: '1',
        hashes: Buffer.from(hash).toString('base64url'),
        hashAlgorithmOID: SHA256,
        description,
      }),
    takeAnswer: (answer, attempt) => takeAnswer(options, exchange, answer, attempt),
    listCredentials: (token) => listCredentials(exchange, options, token),
    releaseOnDevice: (token, hash) => releaseOnDevice(exchange, token, hash),
    sign: (token, credential, attributes) =>
      sign(exchange, options.pause ?? pause, token, credential, attributes),
  };
}

function way(
  { oauthUrl, clientId, redirectUri, secrets }: CscOptions,
  asked: Readonly<Record<string, string>>,
): RemoteWay {
  const attempt = { state: secrets.token(), codeVerifier: secrets.token() };
  const url = new URL(`${oauthUrl}/oauth2/authorize`);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    state: attempt.state,
    code_challenge: createHash('sha256').update(attempt.codeVerifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...asked,
  }).toString();
  return { url: url.href, attempt };
}

async function takeAnswer(
  options: CscOptions,
  exchange: Exchange,
  answer: URLSearchParams,
  attempt: RemoteWay['attempt'],
): Promise<string> {
  if (answer.get('state') !== attempt.state) throw refused('the answer belongs to another way');
  const error = answer.get('error');
  if (error !== null) throw refused(`the person or the service said no (${error.slice(0, 50)})`);
  const traded = await exchange.trade(`${options.oauthUrl}/oauth2/token`, {
    grant_type: 'authorization_code',
    code: answer.get('code') ?? '',
    client_id: options.clientId,
    client_secret: options.clientSecret,
    redirect_uri: options.redirectUri,
    code_verifier: attempt.codeVerifier,
  });
  return read(tokenAnswer, traded, 'oauth2/token').access_token;
}

async function listCredentials(
  exchange: Exchange,
  { clock, roots: trusted }: CscOptions,
  token: string,
): Promise<readonly RemoteCredential[]> {
  const roots = trusted.map(parseCertificate);
  const list = await exchange.ask('credentials/list', {}, token);
  const ids = read(credentialList, list, 'credentials/list').credentialIDs;
  const infos = await Promise.all(
    ids.map(async (credentialID) => {
      const asked = { credentialID, certificates: 'chain', certInfo: true, authInfo: true };
      const answer = await exchange.ask('credentials/info', asked, token);
      const info = read(credentialInfo, answer, 'credentials/info');
      return credentialOf(credentialID, info, { roots, at: clock.now() });
    }),
  );
  return infos.filter((credential) => credential !== undefined);
}

async function releaseOnDevice(
  exchange: Exchange,
  token: string,
  { credentialId, hash, description }: RemoteHash,
): Promise<string> {
  const asked = {
    credentialID: credentialId,
    numSignatures: 1,
    hashes: [Buffer.from(hash).toString('base64')],
    hashAlgorithmOID: SHA256,
    description,
  };
  const answer = await exchange.ask('credentials/authorize', asked, token, DEVICE_MILLIS_MAX);
  return read(releaseAnswer, answer, 'credentials/authorize').SAD;
}

async function sign(
  exchange: Exchange,
  rest: (millis: number) => Promise<void>,
  { serviceToken, release }: Parameters<RemoteSigning['sign']>[0],
  credential: RemoteCredential,
  attributes: Uint8Array,
): Promise<Uint8Array> {
  const asked = {
    credentialID: credential.credentialId,
    SAD: release,
    hashes: [createHash('sha256').update(attributes).digest('base64')],
    hashAlgorithmOID: SHA256,
    signAlgo: signatureAlgorithmOf(credential.algorithm),
    operationMode: 'S',
  };
  const answers = (method: string, body: object) =>
    exchange.ask(method, body, serviceToken).then((answer) => read(signHashAnswer, answer, method));
  let answer = await answers('signatures/signHash', asked);
  for (let polls = 0; 'responseID' in answer; polls += 1) {
    if (polls >= POLLS_MAX) throw refused('the signature did not come in time');
    await rest(POLL_MILLIS);
    answer = await answers('signatures/signPolling', { responseID: answer.responseID });
  }
  const [signature = ''] = answer.signatures;
  return verifiedSignature(credential, attributes, Buffer.from(signature, 'base64'));
}

function pause(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis));
}
