import { type CscOptions, createCscSigning } from '../../shared/adapters/csc/csc-signing.ts';
import { fault } from '../../shared/ports/fault.ts';
import type { RemoteSigning } from '../../shared/ports/remote-signing.ts';

/** What the operator knows of the trust service. */
export type RemoteSigningSettings = Pick<
  CscOptions,
  'name' | 'serviceUrl' | 'oauthUrl' | 'clientId' | 'clientSecret'
>;

/**
 * The trust service that keeps keys of people. Its certificates have to lead to the roots in the folder of trusted roots:
 * without any, no signature of the service would be believed, and it is not offered. Throws `SettingsMissing` then.
 */
export function openRemoteSigning(
  settings: RemoteSigningSettings | undefined,
  tools: Pick<CscOptions, 'clock' | 'roots' | 'secrets'> & { readonly publicUrl: string },
): RemoteSigning | undefined {
  if (!settings) return undefined;
  const { publicUrl, ...given } = tools;
  if (given.roots.length === 0)
    throw fault(
      'SettingsMissing',
      'A signing service is set up, and no root of it lies in the folder trusted-roots.',
    );
  const redirectUri = new URL('/remote-signing/callback', publicUrl).href;
  return createCscSigning({ ...settings, ...given, redirectUri });
}
