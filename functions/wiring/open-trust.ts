import { X509Certificate } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../../shared/ports/clock.ts';
import { fault } from '../../shared/ports/fault.ts';
import type { RemoteSigning } from '../../shared/ports/remote-signing.ts';
import type { RevocationAnswers } from '../../shared/ports/revocations.ts';
import type { Secrets } from '../../shared/ports/secrets.ts';
import type { TimestampAuthority } from '../../shared/ports/timestamps.ts';
import { jsonOf, readSecret } from './kept-secret.ts';
import { readSettings, trustSettings } from './settings.ts';

const https = z.url({ protocol: /^https$/u });

/** What the secret of the trust services holds, as JSON: the roots that are believed, and which services are asked. */
const trustSecret = z.strictObject({
  /** PEM, one certificate each. */
  roots: z.array(z.string()).min(1),
  tsaUrl: z.url({ protocol: /^https?$/u }).optional(),
  csc: z
    .strictObject({
      name: z.string().min(1),
      serviceUrl: https,
      oauthUrl: https.optional(),
      clientId: z.string().min(1),
      clientSecret: z.string().min(1),
    })
    .optional(),
});

/** The trust services of others beside the installation's own authority. */
export interface TrustServices {
  readonly qualifiedRoots: () => Promise<readonly Uint8Array[]>;
  readonly foreignAnswers: RevocationAnswers;
  readonly remoteSigning: RemoteSigning | undefined;
  /** In place of the installation's own, where one is named. */
  readonly timestamps: TimestampAuthority | undefined;
}

interface Tools {
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly publicUrl: string;
}

/** Those that the operator set up; undefined where there are none, and then nothing of others is taken or offered. */
export async function openTrust(tools: Tools): Promise<TrustServices | undefined> {
  const { MITHAQ_TRUST_SECRET_ARN: arn } = readSettings(trustSettings);
  if (arn === undefined) return undefined;
  const { csc, roots, tsaUrl } = readTrust(await readSecret(arn));
  const [{ createHttpResponders }, { createHttpRevocationLists }, { respondersThenLists }] =
    await Promise.all([
      import('../../shared/adapters/ocsp/http-responders.ts'),
      import('../../shared/adapters/crl/http-revocation-lists.ts'),
      import('../../shared/adapters/ocsp/responders-then-lists.ts'),
    ]);
  const lists = createHttpRevocationLists();
  return {
    qualifiedRoots: async () => roots,
    foreignAnswers: respondersThenLists(createHttpResponders({ ...tools, lists }), lists),
    remoteSigning: csc && (await remoteSigningOf(csc, roots, tools)),
    timestamps: tsaUrl === undefined ? undefined : await timestampsOf(tsaUrl, roots),
  };
}

type Trust = Omit<z.infer<typeof trustSecret>, 'roots'> & { readonly roots: readonly Uint8Array[] };

/** What is wrong with the secret is said by the names of its fields, never by what they hold. */
export function readTrust(secret: string): Trust {
  const read = trustSecret.safeParse(jsonOf(secret));
  if (!read.success) {
    const fields = read.error.issues.map(({ path }) => path.join('.') || 'the whole').join(', ');
    throw fault('SettingsMissing', `The secret of the trust services is not as it must be: ${fields}.`);
  }
  return { ...read.data, roots: read.data.roots.map(readRoot) };
}

function readRoot(pem: string, index: number): Uint8Array {
  try {
    const certificate = new X509Certificate(pem);
    if (certificate.ca) return new Uint8Array(certificate.raw);
  } catch (cause) {
    throw fault('SettingsMissing', `roots.${index} of the trust services is no certificate.`, { cause });
  }
  throw fault('SettingsMissing', `roots.${index} of the trust services is no certificate of an authority.`);
}

async function remoteSigningOf(
  csc: NonNullable<Trust['csc']>,
  roots: readonly Uint8Array[],
  { clock, publicUrl, secrets }: Tools,
): Promise<RemoteSigning> {
  const { createCscSigning } = await import('../../shared/adapters/csc/csc-signing.ts');
  const redirectUri = new URL('/remote-signing/callback', publicUrl).href;
  const oauthUrl = csc.oauthUrl ?? new URL(csc.serviceUrl).origin;
  return createCscSigning({ ...csc, oauthUrl, roots, redirectUri, clock, secrets });
}

async function timestampsOf(url: string, roots: readonly Uint8Array[]): Promise<TimestampAuthority> {
  const { createHttpTimestamps } = await import('../../shared/adapters/tsa/http-timestamps.ts');
  return createHttpTimestamps({ url, roots });
}

interface OwnTrust {
  readonly timestamps: TimestampAuthority;
  readonly rootCertificates: () => Promise<readonly Uint8Array[]>;
}

/** The installation's own authority with the services of others beside it, and their time in place of its own. */
export function withTrust<Own extends OwnTrust>(own: Own, trust: TrustServices | undefined) {
  if (!trust) return own;
  const { timestamps, ...services } = trust;
  return {
    ...own,
    ...services,
    timestamps: timestamps ?? own.timestamps,
    rootCertificates: async () => [...(await own.rootCertificates()), ...(await trust.qualifiedRoots())],
  };
}
