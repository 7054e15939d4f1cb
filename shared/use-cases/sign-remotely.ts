import { createHash } from 'node:crypto';
import { addMillis } from '../domain/kernel/calendar-day.ts';
import type { SignatureState } from '../domain/signature/state.ts';
import type { RemoteAttempt, RemoteCredential, RemoteSigning } from '../ports/remote-signing.ts';
import type { Request } from './acts.ts';
import { addSignature, attributesToSign, type NewSignature, type SigningDesk } from './add-signature.ts';
import { type Answer, done, refused } from './answer.ts';
import { judgeMandate } from './judge-mandate.ts';
import { amendments, conventions, signatures } from './lifecycles.ts';
import { readCase } from './read-cases.ts';
import { recallState } from './recorded-answer.ts';
import { isNamed } from './sign-document.ts';

/** A desk with a remote signing service at hand. */
export interface RemoteDesk extends SigningDesk {
  readonly remoteSigning: RemoteSigning;
}

export interface RemoteRequest extends Request {
  readonly signatureId: string;
  readonly partyId: string;
  /** Hash of the document that the page showed. */
  readonly documentSha256: string;
  readonly typedName: string;
  readonly consentVersion: string;
  /** Where the person came from, and is led afterwards. */
  readonly door: RemoteDoor;
}

export interface RemoteDoor {
  readonly path: string;
  readonly afterPath: string;
}

/** Where the person is on the way; kept under the hash of a token that only their browser has, and expires. */
interface KeptWay {
  readonly request: RemoteRequest;
  readonly attempt: RemoteAttempt;
  /** Once the person is recognised: what the service is asked with, and the key that is to sign. */
  readonly chosen?: {
    readonly serviceToken: string;
    readonly credentialId: string;
    readonly release?: RemoteCredential['release'];
  };
  /** SHA-256 of the attributes that the person releases, hex. */
  readonly hash?: string;
}

/** The token for the person's browser, and the service's page that it is sent to. */
export interface RemoteStep {
  readonly token: string;
  readonly url: string;
}

/** The same before the release; no page where a device is asked. */
export type RemoteReleaseStep = Pick<RemoteStep, 'token'> & Partial<Pick<RemoteStep, 'url'>>;

const WAY_MILLIS = 600_000;

/** Sends a party to the service, to be recognised. Nothing is signed before it comes back twice. */
export async function beginRemoteSigning(
  desk: RemoteDesk,
  request: RemoteRequest,
): Promise<Answer<RemoteStep>> {
  const round = await readCase(desk, signatures, request.signatureId);
  if (round.status !== 'open') return refused({ code: 'SIGNATURE_CLOSED' });
  const { act, partyId, signatureId, typedName } = request;
  const party = round.parties.find((each) => each.partyId === partyId);
  if (!party) return refused({ code: 'SIGNATURE_NOT_YOUR_PARTY' });
  const mandate = await judgeMandate(desk, { signatureId, party, personId: act.actor.personId, at: act.at });
  if (!mandate.ok) return mandate;
  if (!isNamed(typedName, party, mandate.value)) return refused({ code: 'NAME_DIFFERS' });
  const { url, attempt } = desk.remoteSigning.beginSignIn();
  return done({ token: await keepWay(desk, { request, attempt }), url });
}

/**
 * The person was recognised: the signature is prepared with the certificate that the service shows, and the person is
 * sent to release exactly its hash (SCAL 2). A credential that is released on a device (`implicit`) waits for a press of
 * the person instead: the device rings when they are there.
 */
export async function prepareRemoteSigning(
  desk: RemoteDesk,
  token: string,
  answer: URLSearchParams,
): Promise<Answer<RemoteReleaseStep>> {
  const way = await takeWay(desk, token);
  if (!way || way.chosen) return refused({ code: 'REMOTE_SIGNING_EXPIRED' });
  return heeded(async () => {
    const { remoteSigning } = desk;
    const serviceToken = await remoteSigning.takeAnswer(answer, way.attempt);
    const [credential] = await usableCredentials(remoteSigning, serviceToken);
    if (!credential) return refused({ code: 'REMOTE_CREDENTIAL_NONE' });
    const attributes = await attributesToSign(desk, newSignature(desk, way.request, credential));
    if (!attributes.ok) return attributes;
    const hash = createHash('sha256').update(attributes.value).digest();
    const { credentialId, release } = credential;
    const chosen = { serviceToken, credentialId, release };
    const kept = { ...way, chosen, hash: hash.toString('hex') };
    if (release === 'device') return done({ token: await keepWay(desk, kept) });
    const description = await numberOf(desk, way.request.signatureId);
    const { url, attempt } = remoteSigning.beginRelease({ credentialId, hash, description });
    return done({ token: await keepWay(desk, { ...kept, attempt }), url });
  });
}

/** The person released the signature, or is asked for it on a device now: it is fetched, verified, added to the document and recorded. */
export async function finishRemoteSigning(
  desk: RemoteDesk,
  token: string,
  answer: URLSearchParams,
): Promise<Answer<SignatureState>> {
  const way = await takeWay(desk, token);
  if (!way?.chosen) return refused({ code: 'REMOTE_SIGNING_EXPIRED' });
  const recorded = await recallState(desk, signatures, way.request.key);
  if (recorded) return recorded;
  const { serviceToken, credentialId, release: releasedBy } = way.chosen;
  return heeded(async () => {
    const { remoteSigning } = desk;
    const brought = releasedBy === 'device' ? undefined : await remoteSigning.takeAnswer(answer, way.attempt);
    const credentials = await usableCredentials(remoteSigning, serviceToken);
    const credential = credentials.find((one) => one.credentialId === credentialId);
    if (!credential) return refused({ code: 'REMOTE_CREDENTIAL_NONE' });
    // Made a second time, from the same facts: only another revision of the document makes it differ.
    const signature = newSignature(desk, way.request, credential);
    const attributes = await attributesToSign(desk, signature);
    if (!attributes.ok) return attributes;
    const hash = createHash('sha256').update(attributes.value).digest();
    if (hash.toString('hex') !== way.hash) return refused({ code: 'REMOTE_SIGNING_STALE' });
    const description = await numberOf(desk, way.request.signatureId);
    const release =
      brought ?? (await remoteSigning.releaseOnDevice(serviceToken, { credentialId, hash, description }));
    const signed = await remoteSigning.sign({ serviceToken, release }, credential, attributes.value);
    const { certificate, chain, algorithm } = credential;
    const made = { certificate, chain, algorithm, sign: async () => signed };
    return addSignature(desk, { ...signature, credential: made });
  });
}

function newSignature(
  { remoteSigning }: RemoteDesk,
  request: RemoteRequest,
  { certificate, credentialId }: RemoteCredential,
): NewSignature & { readonly certificate: Uint8Array } {
  const { consentVersion, door: _, typedName, ...about } = request;
  const certificateSha256 = createHash('sha256').update(certificate).digest('hex');
  const held = { service: remoteSigning.name, credentialId, certificateSha256 };
  return { ...about, certificate, evidence: { level: 'qualified', ...held, consentVersion, typedName } };
}

/** Those that the service's own page releases come first: there the person sees what is signed. */
async function usableCredentials(remoteSigning: RemoteSigning, serviceToken: string) {
  const credentials = await remoteSigning.listCredentials(serviceToken);
  const [browser, device] = [
    credentials.filter(({ release }) => release === 'browser'),
    credentials.filter(({ release }) => release === 'device'),
  ];
  return [...browser, ...device];
}

/** The number of what is signed: the service shows it to the person, who compares. */
async function numberOf(desk: RemoteDesk, signatureId: string): Promise<string> {
  const round = await readCase(desk, signatures, signatureId);
  if (round.status === 'absent') return signatureId;
  if (round.amendmentId !== undefined) {
    const amendment = await readCase(desk, amendments, round.amendmentId);
    return amendment.status === 'absent' ? signatureId : amendment.number;
  }
  const convention = await readCase(desk, conventions, round.conventionId);
  return convention.status === 'absent' ? signatureId : convention.number;
}

/** What the service or the person refuses is an answer, and so is silence: the person may begin again. */
async function heeded<Value>(act: () => Promise<Answer<Value>>): Promise<Answer<Value>> {
  try {
    return await act();
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault;
    if (fault.name === 'RemoteSigningRefused') return refused({ code: 'REMOTE_SIGNING_REFUSED' });
    if (fault.name === 'TransientFault') return refused({ code: 'REMOTE_SIGNING_SILENT' });
    throw fault;
  }
}

export interface ReadWay {
  readonly door: RemoteDoor;
  /** How the signature is released, and of which document; absent before the service said who the person is. */
  readonly release?: { readonly by: RemoteCredential['release']; readonly number: string };
}

/** How far the person with this token is, without going on; undefined once the way has expired. */
export async function readRemoteWay(desk: RemoteDesk, token: string): Promise<ReadWay | undefined> {
  const kept = await desk.records.get<KeptWay>(wayKey(desk, token));
  if (!kept) return undefined;
  const { path, afterPath } = kept.value.request.door;
  const { chosen } = kept.value;
  const door = { path, afterPath };
  if (!chosen) return { door };
  const number = await numberOf(desk, kept.value.request.signatureId);
  return { door, release: { by: chosen.release ?? 'browser', number } };
}

async function keepWay(desk: RemoteDesk, way: KeptWay): Promise<string> {
  const token = desk.secrets.token();
  const expiresAt = addMillis(desk.clock.now(), WAY_MILLIS);
  await desk.records.put(wayKey(desk, token), way, { expiresAt });
  return token;
}

/** Good for one answer. */
async function takeWay(desk: RemoteDesk, token: string): Promise<KeptWay | undefined> {
  const kept = await desk.records.get<KeptWay>(wayKey(desk, token));
  if (!kept) return undefined;
  return (await desk.records.delete(kept.key, kept.revision)) ? kept.value : undefined;
}

function wayKey({ secrets }: RemoteDesk, token: string): string {
  return `remote-signing/${secrets.digest(token)}`;
}
