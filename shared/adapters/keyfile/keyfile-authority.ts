import type { Clock } from '../../ports/clock.ts';
import { type Authority, createAuthority } from '../authority/authority.ts';
import { rootListUrl } from '../authority/authority-certificate.ts';
import { openAuthorityFolder } from './authority-folder.ts';

export interface KeyfileAuthorityOptions {
  /** The folder of the installation's keys. */
  readonly folder: string;
  /** Name of the organisation that runs the installation, in Latin letters. */
  readonly holder: string;
  /** Marks every certificate EXEMPLE; an authority keeps its mark for ever. */
  readonly sample: boolean;
  readonly clock: Clock;
  /** Where everybody finds the list of revoked certificates. */
  readonly revocationsUrl?: string | undefined;
}

/** Opens, or makes at the first start, the installation's own authority, as files of a folder. */
export async function createKeyfileAuthority({
  folder,
  holder,
  sample,
  clock,
  revocationsUrl,
}: KeyfileAuthorityOptions): Promise<Authority> {
  const keys = await openAuthorityFolder({
    folder,
    holder,
    sample,
    now: clock.now(),
    revocationsUrl: rootListUrl(revocationsUrl),
  });
  return createAuthority({ ...keys, revocationsUrl }, clock);
}
