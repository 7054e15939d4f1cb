import type { Clock } from '../../ports/clock.ts';
import type { SigningAuthority } from '../../ports/keys.ts';
import type { TimestampAuthority } from '../../ports/timestamps.ts';
import { openAuthorityFolder } from './authority-folder.ts';
import { createKeyfileSigningAuthority } from './keyfile-signing-authority.ts';
import { createKeyfileTimestampAuthority } from './keyfile-timestamp-authority.ts';

export interface KeyfileAuthorityOptions {
  /** The folder of the installation's keys. */
  readonly folder: string;
  /** Name of the organisation that runs the installation, in Latin letters. */
  readonly holder: string;
  /** Marks every certificate EXEMPLE; an authority keeps its mark for ever. */
  readonly sample: boolean;
  readonly clock: Clock;
}

export interface KeyfileAuthority {
  readonly signing: SigningAuthority;
  readonly timestamps: TimestampAuthority;
}

/** Opens, or makes at the first start, the installation's own authority. Reads and writes files; synchronous. */
export function createKeyfileAuthority({
  folder,
  holder,
  sample,
  clock,
}: KeyfileAuthorityOptions): KeyfileAuthority {
  const keys = openAuthorityFolder({ folder, holder, sample, now: clock.now() });
  return {
    signing: createKeyfileSigningAuthority(keys),
    timestamps: createKeyfileTimestampAuthority(keys, clock),
  };
}
