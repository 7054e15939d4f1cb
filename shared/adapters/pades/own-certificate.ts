import type { X509Certificate } from 'node:crypto';

/** What the installation's own authority writes into every certificate for an act, as its unit (OU). */
export const SIMPLE_LEVEL = 'Signature simple, code à usage unique';

/**
 * The act that a certificate of an installation's own authority was made for; undefined for those of others, who may
 * describe their signers as they like.
 */
export function actOf({ subject }: X509Certificate): string | undefined {
  const lines = subject.split('\n').map((line) => line.replaceAll('\\', ''));
  if (!lines.some((line) => line.startsWith('OU=') && line.endsWith(SIMPLE_LEVEL))) return undefined;
  return lines.find((line) => line.startsWith('description='))?.slice('description='.length);
}
