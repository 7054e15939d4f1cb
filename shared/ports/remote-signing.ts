import type { SigningCredential } from './keys.ts';

/** A person's key at a trust service, with its certificate. */
export interface RemoteCredential extends Omit<SigningCredential, 'sign'> {
  readonly credentialId: string;
  /**
   * `browser`: the person releases each signature on the service's own page; `device`: on a device, while the service
   * is asked. A credential that wants its secret typed into our page is not offered.
   */
  readonly release: 'browser' | 'device';
  /** The release is bound to the very hash (SCAL 2), so that certificate and attributes are fixed before it. */
  readonly bindsHash: boolean;
}

/** One way to the service's own page and back: what the callback is judged by. Rests keyed and expires. */
export interface RemoteAttempt {
  readonly state: string;
  readonly codeVerifier: string;
}

export interface RemoteWay {
  readonly url: string;
  readonly attempt: RemoteAttempt;
}

/** What a signature is released for. */
export interface RemoteHash {
  readonly credentialId: string;
  /** SHA-256 of the signed attributes. */
  readonly hash: Uint8Array;
  /** What the service shows to the person. */
  readonly description: string;
}

/**
 * A remote signing service that keeps the keys of people and signs hashes (Cloud Signature Consortium API v2). Whether
 * it is qualified (law 43-20) is a fact of its certificates and of the configuration. Errors by name: `TransientFault`
 * (no answer, or none in time), `RemoteSigningRefused` (the service or the person says no, or an answer does not hold).
 */
export interface RemoteSigning {
  /** As it is named to people: from the configuration. */
  readonly name: string;
  /** Where the service's own pages stand: the one place beside us that a form may lead to. */
  readonly origin: string;
  /** DER; what the certificates of signers have to lead to. */
  readonly roots: readonly Uint8Array[];
  /** The name that the service gives itself; shows that it is there and speaks the protocol. */
  describe(): Promise<string>;
  /** The way on which the person is recognised. */
  beginSignIn(): RemoteWay;
  /** The way on which the person releases one signature. */
  beginRelease(hash: RemoteHash): RemoteWay;
  /** Takes the answer that the person's browser brought back; the token is for what the way was begun for. */
  takeAnswer(answer: URLSearchParams, attempt: RemoteAttempt): Promise<string>;
  /** The person's usable credentials: enabled key, valid certificate, an algorithm that we sign with. */
  listCredentials(serviceToken: string): Promise<readonly RemoteCredential[]>;
  /** Has the service ask the person on a device, and answers the release. */
  releaseOnDevice(serviceToken: string, hash: RemoteHash): Promise<string>;
  /** Signs the attributes by their SHA-256; the answer was verified with the certificate's key. ECDSA answers DER. */
  sign(
    token: { readonly serviceToken: string; readonly release: string },
    credential: RemoteCredential,
    attributes: Uint8Array,
  ): Promise<Uint8Array>;
}
