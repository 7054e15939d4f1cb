/** What is kept between the two halves of a sign-in; it never leaves the server. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

export interface IdentifiedPerson {
  /** As the issuer knows the person. */
  readonly email: string;
  readonly name: string;
}

/**
 * The issuer that says who somebody is (OpenID Connect, authorization code with PKCE); roles are never asked of it.
 * `complete` throws an error named `SignInRefused` when state, nonce, issuer or signature do not hold.
 */
export interface Identity {
  /** Where the browser is sent to sign in; the only foreign address that a form of ours may lead to. */
  readonly issuerOrigin: string;
  begin(options?: {
    readonly loginHint?: string;
  }): Promise<{ readonly url: string; readonly attempt: SignInAttempt }>;
  complete(callbackUrl: URL, attempt: SignInAttempt): Promise<IdentifiedPerson>;
}
