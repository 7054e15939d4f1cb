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
const LISTS_MAX = 20;
/** One session of the largest size. */
const ENDED_MAX = 20_000;

/** What a reader of boards knows already: lists, which never change, and rounds that have ended for good. */
export interface BoardMemory {
  readonly lists: Map<string, readonly ManifestItem[]>;
  readonly ended: Map<string, BoardRow>;
}

/** For whoever shows boards again and again: with it only the rounds that are still open are read. */
export function emptyBoardMemory(): BoardMemory {
  return { lists: new Map(), ended: new Map() };
}

/** Where the whole list stands now, read from each round itself; from memory what cannot have changed. */
export async function readBoard(
  desk: Pick<Desk, 'documents' | 'store'>,
  ceremony: Pick<ExistingCeremony, 'manifest' | 'parties' | 'steps'>,
  memory: BoardMemory = emptyBoardMemory(),
): Promise<Board> {
  const { key } = ceremony.manifest;
  const items = memory.lists.get(key) ?? (await readManifest(desk, ceremony.manifest));
  remember(memory.lists, key, items, LISTS_MAX);
  const rows: BoardRow[] = [];
  for (let from = 0; from < items.length; from += READ_AT_ONCE) {
    const some = items.slice(from, from + READ_AT_ONCE);
    rows.push(...(await Promise.all(some.map((item) => rememberedRow(desk, item, memory)))));
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

async function rememberedRow(
  desk: Pick<Desk, 'store'>,
  item: ManifestItem,
  { ended }: BoardMemory,
): Promise<BoardRow> {
  const name = `${item.conventionId}/${item.documentSha256}`;
  const known = ended.get(name);
  if (known) return known;
  const row = await rowOf(desk, item);
  if (row.standing !== 'waiting' && row.standing !== 'unopened') remember(ended, name, row, ENDED_MAX);
  return row;
}

/** Keeps the newest; the oldest makes room. */
function remember<Value>(kept: Map<string, Value>, name: string, value: Value, countMax: number): void {
  kept.set(name, value);
  const [oldest] = kept.keys();
  if (kept.size > countMax && oldest !== undefined) kept.delete(oldest);
}

async function rowOf(desk: Pick<Desk, 'store'>, item: ManifestItem): Promise<BoardRow> {
  const round = await readCase(desk, signatures, signatureIdOf(item.conventionId));
  return round.status === 'absent'
    ? { item, standing: 'unopened' }
    : { item, standing: STANDINGS[round.status], round };
}

function partiesOf(
  { parties, steps }: Pick<ExistingCeremony, 'parties' | 'steps'>,
  rows: readonly BoardRow[],
): readonly PartyCount[] {
  return steps
    .flatMap((step) => step.parties)
    .map((partyId) => {
      const organisation = parties.find((party) => party.partyId === partyId)?.organisation;
      const signed = rows.filter(({ round }) => round?.acts.some((act) => act.partyId === partyId)).length;
      return { partyId, signed, ...(organisation ? { organisation } : {}) };
    });
}
