import type { ExistingCeremony } from '../domain/ceremony/state.ts';
import type { Bilingual } from '../domain/kernel/act.ts';
import type { AwaitedPaper, ExistingSignature } from '../domain/signature/state.ts';
import { type ManifestItem, readManifest } from './ceremony-manifest.ts';
import type { Desk } from './desk.ts';
import { signatures } from './lifecycles.ts';
import { signatureIdOf } from './open-signing.ts';
import { readCase } from './read-cases.ts';

/** Where a convention of the list stands; `unopened`: its signing has not begun. */
export type BoardStanding = 'signed' | 'waiting' | 'refused' | 'expired' | 'withdrawn' | 'unopened';

export interface BoardRow {
  readonly item: ManifestItem;
  readonly standing: BoardStanding;
  readonly round?: ExistingSignature;
}

export interface Board {
  readonly rows: readonly BoardRow[];
  readonly counts: Readonly<Record<BoardStanding, number>>;
  /** Conventions that bear a signature on paper. */
  readonly onPaper: number;
  /** Conventions of which a paper signed by hand is on its way. */
  readonly paperAwaited: number;
  /** How many conventions each party has signed; the associations count as one. */
  readonly byParty: readonly PartyCount[];
}

export interface PartyCount {
  readonly partyId: string;
  /** Absent for the parties that differ from convention to convention. */
  readonly organisation?: Bilingual;
  readonly signed: number;
}

const STANDINGS: Readonly<Record<ExistingSignature['status'], BoardStanding>> = {
  open: 'waiting',
  complete: 'signed',
  refused: 'refused',
  expired: 'expired',
  withdrawn: 'withdrawn',
};
const READ_AT_ONCE = 40;

/** Where the whole list stands now, read from each round itself. */
export async function readBoard(
  desk: Pick<Desk, 'documents' | 'store'>,
  ceremony: ExistingCeremony,
): Promise<Board> {
  const items = await readManifest(desk, ceremony.manifest);
  const rows: BoardRow[] = [];
  for (let from = 0; from < items.length; from += READ_AT_ONCE) {
    const some = items.slice(from, from + READ_AT_ONCE);
    rows.push(...(await Promise.all(some.map((item) => rowOf(desk, item)))));
  }
  const counts = { signed: 0, waiting: 0, refused: 0, expired: 0, withdrawn: 0, unopened: 0 };
  for (const { standing } of rows) counts[standing] += 1;
  const onPaper = rows.filter(({ round }) => round?.acts.some(({ level }) => level === 'paper')).length;
  const paperAwaited = rows.filter(({ round }) => round && papersAwaited(round).length > 0).length;
  return { rows, counts, onPaper, paperAwaited, byParty: partiesOf(ceremony, rows) };
}

/** The parties that sign by hand and whose paper has not come, each with its last day. */
export function papersAwaited(round: ExistingSignature): readonly AwaitedPaper[] {
  return round.status === 'open' ? (round.paperAwaited ?? []) : [];
}

async function rowOf(desk: Pick<Desk, 'store'>, item: ManifestItem): Promise<BoardRow> {
  const round = await readCase(desk, signatures, signatureIdOf(item.conventionId));
  return round.status === 'absent'
    ? { item, standing: 'unopened' }
    : { item, standing: STANDINGS[round.status], round };
}

function partiesOf({ parties, steps }: ExistingCeremony, rows: readonly BoardRow[]): readonly PartyCount[] {
  return steps
    .flatMap((step) => step.parties)
    .map((partyId) => {
      const organisation = parties.find((party) => party.partyId === partyId)?.organisation;
      const signed = rows.filter(({ round }) => round?.acts.some((act) => act.partyId === partyId)).length;
      return { partyId, signed, ...(organisation ? { organisation } : {}) };
    });
}
