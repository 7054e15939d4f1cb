import type { ExistingConvention } from '../../../shared/domain/convention/state.ts';
import type { MandateRow } from '../../../shared/domain/mandate/state.ts';
import type { ReadScan } from '../../../shared/domain/scan/state.ts';
import type { OpenSignatureRound } from '../../../shared/domain/signature/state.ts';
import { amendments, conventions, scans, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { listCases, readCase } from '../../../shared/use-cases/read-cases.ts';
import { holdersOf } from '../../../shared/use-cases/read-register.ts';
import type { ReportedScan } from '../../../shared/use-cases/read-scan.ts';
import type { PortalDesk } from '../portal-desk.ts';

/** How many scans the room lists, the newest first. */
const SCANS_SHOWN_MAX = 50;

/** An open round that has to do with paper, its convention, and the document that is signed. */
export interface PaperRound {
  readonly round: OpenSignatureRound;
  readonly convention: ExistingConvention;
  /** Of the convention, or of the amendment that the round is about. */
  readonly number: string;
  /** The page of that document. */
  readonly path: string;
}

/** The open rounds in which a paper is awaited or a scan waits for its second officer. A listing: it may lag. */
export async function listPaperRounds(desk: PortalDesk): Promise<readonly PaperRound[]> {
  const open = await listCases(desk, signatures, 'signatures/open');
  const rounds = open.filter((round) => round.status === 'open');
  const papers = rounds.filter(({ paperAwaited, paperRecorded }) => paperAwaited ?? paperRecorded);
  const found = await Promise.all(papers.map((round) => withConvention(desk, round)));
  return found.filter((about) => about !== undefined);
}

/** One open round of signing with its convention; undefined when it is not open or there is none. */
export async function readPaperRound(desk: PortalDesk, signatureId: string): Promise<PaperRound | undefined> {
  const round = await readCase(desk, signatures, signatureId);
  return round.status === 'open' ? withConvention(desk, round) : undefined;
}

/** Who may sign today for each party whose signature on a scan's pages is still to be recorded. */
export async function holdersIn(
  desk: PortalDesk,
  { conventions: scanned }: Pick<ReportedScan, 'conventions'>,
): Promise<ReadonlyMap<string, readonly MandateRow[]>> {
  const parties = scanned.flatMap(({ registered }) => registered.round?.parties ?? []);
  const partyIds = [...new Set(parties.map(({ partyId }) => partyId))];
  const at = desk.clock.now();
  const found = partyIds.map(async (partyId) => [partyId, await holdersOf(desk, partyId, at)] as const);
  return new Map(await Promise.all(found));
}

export async function listScans(desk: PortalDesk): Promise<readonly ReadScan[]> {
  const all = await listCases(desk, scans, 'scans', { limit: SCANS_SHOWN_MAX, descending: true });
  return all.filter((scan) => scan.status === 'read');
}

async function withConvention(desk: PortalDesk, round: OpenSignatureRound): Promise<PaperRound | undefined> {
  const convention = await readCase(desk, conventions, round.conventionId);
  if (convention.status === 'absent') return undefined;
  const path = `/conventions/${convention.conventionId}`;
  if (round.amendmentId === undefined) return { round, convention, number: convention.number, path };
  const amendment = await readCase(desk, amendments, round.amendmentId);
  if (amendment.status === 'absent') return undefined;
  const { index, number } = amendment;
  return { round, convention, number, path: `${path}/amendments/${index}` };
}
