import type { OpenAttention } from '../../../shared/domain/attention/state.ts';
import type { ExistingConvention } from '../../../shared/domain/convention/state.ts';
import type { ProgrammeTerms } from '../../../shared/domain/programme/programme-terms.ts';
import type { RecoveryBalance } from '../../../shared/domain/recovery/balance.ts';
import type { ExistingReport } from '../../../shared/domain/report/state.ts';
import type { ExistingSignature, OpenSignatureRound } from '../../../shared/domain/signature/state.ts';
import type { ExistingTranche } from '../../../shared/domain/tranche/state.ts';
import type { Commit } from '../../../shared/ports/store.ts';
import { conventions, reports, signatures, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { listCases, readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import { type GateReading, readGates } from '../../../shared/use-cases/read-gate.ts';
import { readReports } from '../../../shared/use-cases/read-reports.ts';
import { listUndelivered } from '../../../shared/use-cases/record-undelivered.ts';
import type { PortalDesk } from '../portal-desk.ts';
import { type NameOf, readNames } from './people-names.ts';
import { readBalance } from './recoveries-reading.ts';

/** A convention with everything that hangs on it, as the office reads it. */
export interface ConventionView {
  readonly convention: ExistingConvention;
  readonly tranches: readonly ExistingTranche[];
  /** The gates of the tranches, in their order, as they stand today. */
  readonly gates: readonly GateReading[];
  /** On the tranches that were paid, in their order. */
  readonly reports: readonly ExistingReport[];
  readonly round?: ExistingSignature;
  readonly terms: ProgrammeTerms;
  /** Of the money paid: what is spent and accepted, and what may be asked back. */
  readonly balance: RecoveryBalance;
  readonly left: number;
  readonly commits: readonly Commit[];
  /** Mails about it, its signing and its tranches that nobody has received. */
  readonly undelivered: readonly OpenAttention[];
  readonly nameOf: NameOf;
}

/** One convention with its tranches, its round of signing and its log; undefined when there is none. */
export async function readConvention(
  desk: PortalDesk,
  conventionId: string,
): Promise<ConventionView | undefined> {
  const convention = await readCase(desk, conventions, conventionId);
  if (convention.status === 'absent') return undefined;
  const signatureId = 'signatureId' in convention ? convention.signatureId : undefined;
  const [own, round, terms, commits, ownReports] = await Promise.all([
    listCases(desk, tranches, `tranches-of/${conventionId}`),
    signatureId === undefined ? undefined : readCase(desk, signatures, signatureId),
    readTerms(desk),
    desk.store.history(conventions.streamOf(conventionId)),
    readReports(desk, conventionId),
  ]);
  const existing = own.filter((tranche) => tranche.status !== 'absent');
  const subjects = [
    conventions.streamOf(conventionId),
    ...(signatureId === undefined ? [] : [signatures.streamOf(signatureId)]),
    ...existing.map(({ trancheId }) => tranches.streamOf(trancheId)),
    ...ownReports.map(({ reportId }) => reports.streamOf(reportId)),
  ];
  const { balance, left } = await readBalance(desk, convention);
  return {
    convention,
    tranches: existing,
    reports: ownReports,
    gates: await readGates(desk, existing, convention, { at: desk.clock.now(), terms }),
    ...(round === undefined || round.status === 'absent' ? {} : { round }),
    terms,
    balance,
    left,
    commits,
    undelivered: await listUndelivered(desk, subjects),
    nameOf: await readNames(desk, commits, convention),
  };
}

/** Every convention by its number. A listing: it may lag behind the cases. */
export async function listConventions(desk: PortalDesk): Promise<readonly ExistingConvention[]> {
  const all = await listCases(desk, conventions, 'conventions');
  return all.filter((convention) => convention.status !== 'absent');
}

/** The rounds in which somebody has yet to sign, by convention. */
export async function listOpenRounds(desk: PortalDesk): Promise<ReadonlyMap<string, OpenSignatureRound>> {
  const rounds = await listCases(desk, signatures, 'signatures/open');
  return new Map(
    rounds.flatMap((round) =>
      round.status === 'open' && round.amendmentId === undefined ? [[round.conventionId, round]] : [],
    ),
  );
}
