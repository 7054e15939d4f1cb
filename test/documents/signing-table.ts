import type { Authority } from '../../shared/adapters/authority/authority.ts';
import { createKeyfileAuthority } from '../../shared/adapters/keyfile/keyfile-authority.ts';
import { createPadesSignatures } from '../../shared/adapters/pades/pades-signatures.ts';
import { createInProcessTypesetter } from '../../shared/adapters/typst/typst-typesetter.ts';
import type { TimestampAuthority } from '../../shared/ports/timestamps.ts';
import type { SigningTable } from './signed-convention.ts';

/** A table whose signatures are time-stamped. */
export interface StampedSigningTable extends SigningTable {
  readonly timestamps: TimestampAuthority;
}

/** All that signing a convention takes, with keys in a folder and a clock that stands still. */
export async function openSigningTable(folder: string, at: string): Promise<StampedSigningTable> {
  const clock = { now: () => at };
  return signingTableOf(
    await createKeyfileAuthority({ folder, holder: 'Ministère (exemple)', sample: true, clock }),
  );
}

/** The same over any authority. */
export async function signingTableOf({ signing, timestamps }: Authority): Promise<StampedSigningTable> {
  const typesetter = await createInProcessTypesetter();
  return { typesetter, signatures: createPadesSignatures(), authority: signing, timestamps };
}
