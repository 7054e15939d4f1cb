import { createHttpTimestamps } from '../../shared/adapters/tsa/http-timestamps.ts';
import { fault } from '../../shared/ports/fault.ts';
import type { TimestampAuthority } from '../../shared/ports/timestamps.ts';

/**
 * The time-stamp authority that the operator names; undefined where the installation's own is to do. Its certificates have
 * to lead to the roots in the folder of trusted roots: without any, no signature could be stamped. Throws
 * `SettingsMissing` then.
 */
export function openTimestamps(
  url: string | undefined,
  roots: readonly Uint8Array[],
): TimestampAuthority | undefined {
  if (url === undefined) return undefined;
  if (roots.length > 0) return createHttpTimestamps({ url, roots });
  throw fault(
    'SettingsMissing',
    'A time-stamp authority is set up, and no root of it lies in the folder trusted-roots.',
  );
}
