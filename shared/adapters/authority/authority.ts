import type { Clock } from '../../ports/clock.ts';
import type { SigningAuthority } from '../../ports/keys.ts';
import type { TimestampAuthority } from '../../ports/timestamps.ts';
import type { AuthorityKeys } from './authority-certificate.ts';
import { createSigningAuthority } from './signing-authority.ts';
import { createTimestampUnit } from './timestamp-authority.ts';

/** The installation's own authority over keys that rest anywhere: what it issues is the same. */
export interface Authority {
  readonly signing: SigningAuthority;
  readonly timestamps: TimestampAuthority;
}

export function createAuthority(keys: AuthorityKeys, clock: Clock): Authority {
  return { signing: createSigningAuthority(keys), timestamps: createTimestampUnit(keys, clock) };
}
