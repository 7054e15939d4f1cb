import type { ExistingAmendment } from '../../../../shared/domain/amendment/state.ts';
import type { ApplicationState } from '../../../../shared/domain/application/state.ts';
import type { ContactState } from '../../../../shared/domain/contact/state.ts';
import type { MoneyRule } from '../../../../shared/domain/convention/account-standing.ts';
import type { ExistingConvention } from '../../../../shared/domain/convention/state.ts';
import type { CalendarDay, Instant } from '../../../../shared/domain/kernel/calendar-day.ts';
import type { ProgrammeTerms } from '../../../../shared/domain/programme/programme-terms.ts';
import type { RecoveryState } from '../../../../shared/domain/recovery/state.ts';
import type { ExistingReport } from '../../../../shared/domain/report/state.ts';
import type { ExistingSignature, OpenSignatureRound } from '../../../../shared/domain/signature/state.ts';
import type { ExistingTranche } from '../../../../shared/domain/tranche/state.ts';
import type { TextKey } from '../../../../shared/i18n/text.ts';
import type { GateReading } from '../../../../shared/use-cases/read-gate.ts';
import { stageOf } from '../reports/report-view.ts';

/** An act of the association, as its own history shows it. */
export interface OwnAct {
  readonly at: Instant;
  readonly label: TextKey;
  readonly reason?: string;
}

/** A case as its association sees it: nothing that is not its own, nothing before it is published. */
export interface CaseStanding {
  readonly applicationId: string;
  readonly application: Exclude<ApplicationState, { status: 'absent' }>;
  readonly terms: ProgrammeTerms;
  /** How the account is judged today. */
  readonly rule: MoneyRule;
  readonly convention?: ExistingConvention;
  readonly round?: ExistingSignature;
  /** In the order of their numbers; none before a convention is in force. */
  readonly schedule: readonly ExistingTranche[];
  /** The gates of the schedule, in its order, as they stand today. */
  readonly gates: readonly GateReading[];
  /** In the order of their numbers, those that were sent to sign. */
  readonly amendments: readonly ExistingAmendment[];
  readonly amendmentRounds: readonly ExistingSignature[];
  /** Money that it pays back. */
  readonly recovery?: RecoveryState;
  /** On the tranches that were paid, in their order. */
  readonly reports: readonly ExistingReport[];
  readonly email: string;
  /** Changes of its people and account, pending and settled. */
  readonly contacts?: ContactState;
  readonly ownActs: readonly OwnAct[];
}

/** What only the association can do now, and behind which link. */
export type Due =
  | { readonly purpose: 'apply'; readonly subject: string; readonly recipient: string }
  | {
      readonly purpose: 'correct' | 'sign';
      readonly subject: string;
      readonly recipient: string;
      readonly day: CalendarDay;
    }
  | {
      readonly purpose: 'request';
      readonly subject: string;
      readonly recipient: string;
      readonly index: number;
    }
  | ReportDue;

export interface ReportDue {
  readonly purpose: 'report';
  readonly subject: string;
  readonly recipient: string;
  readonly index: number;
  readonly day: CalendarDay;
  /** What came back: only what is named is to be mended. */
  readonly standing: 'remarked' | 'late' | 'due';
}

const ASSOCIATION = 'association';

/** What is asked of the association now; undefined while it is somebody else's turn. */
export function dueOf(standing: CaseStanding): Due | undefined {
  const { amendmentRounds, applicationId, application, schedule } = standing;
  const own = { subject: `application-${applicationId}`, recipient: 'contact' };
  if (application.status === 'draft') return { purpose: 'apply', ...own };
  if (application.status === 'returned') return { purpose: 'correct', ...own, day: application.dueOn };
  const round = [standing.round, ...amendmentRounds].find(isAwaited);
  if (round) {
    const subject = `signature-${round.signatureId}`;
    return { purpose: 'sign', subject, recipient: `party:${ASSOCIATION}`, day: round.expiresOn };
  }
  const tranche = schedule.find(({ status }) => status === 'requestable');
  if (!tranche) return reportDues(standing)[0];
  const { trancheId, index } = tranche;
  return { purpose: 'request', subject: `tranche-${trancheId}`, recipient: 'contact', index };
}

/** The reports that the association has before it, what came back first; the link goes to whoever answers for the file. */
export function reportDues({ reports }: Pick<CaseStanding, 'reports'>): readonly ReportDue[] {
  return reports
    .flatMap((report): ReportDue[] => {
      const { dueOn: day, index, reportId } = report;
      const standing = stageOf(report);
      if (standing !== 'remarked' && report.status !== 'awaited') return [];
      const about = {
        purpose: 'report',
        recipient: 'contact',
        subject: `report-${reportId}`,
        index,
        day,
      } as const;
      return [{ ...about, standing: standing === 'remarked' || standing === 'due' ? standing : 'late' }];
    })
    .toSorted(
      (one, other) =>
        Number(other.standing === 'remarked') - Number(one.standing === 'remarked') ||
        one.index - other.index,
    );
}

function isAwaited(round: ExistingSignature | undefined): round is OpenSignatureRound {
  return round?.status === 'open' && round.awaiting.includes(ASSOCIATION);
}

/** An amendment that is being prepared is the office's affair; what was sent to sign is the association's too. */
export function isShownToAssociation(amendment: ExistingAmendment): boolean {
  return 'signatureId' in amendment && amendment.signatureId !== undefined;
}

/** The case or the part of it that moves now, and since when it waits where it stands. */
export type Turn =
  | { readonly lifecycle: 'application' | 'convention'; readonly status: string; readonly since: Instant }
  | { readonly lifecycle: 'tranche'; readonly tranche: ExistingTranche; readonly since: Instant };

/** What the sentence about whose turn it is speaks of. */
export function turnOf({ application, convention, round, schedule }: CaseStanding): Turn {
  if (!convention) return { lifecycle: 'application', status: application.status, since: application.since };
  const moving = schedule.find(({ status }) => status !== 'paid' && status !== 'scheduled');
  const tranche = moving ?? schedule.findLast(({ status }) => status === 'paid');
  if (convention.status === 'in-force' && tranche)
    return { lifecycle: 'tranche', tranche, since: tranche.since };
  // A round waits for its next signatory since the one before has signed.
  const since = round?.status === 'open' ? (round.acts.at(-1)?.signedAt ?? round.opensAt) : convention.since;
  return { lifecycle: 'convention', status: convention.status, since };
}

/** The four stations of a case and how far it has come. */
export function stepsOf({ application, convention, schedule }: CaseStanding) {
  const decided = ['selected', 'reserve', 'rejected'].includes(application.status);
  const filed = application.status !== 'draft';
  const signed = convention !== undefined && 'inForceOn' in convention;
  const paid =
    convention?.status === 'completed' ||
    (schedule.length > 0 && schedule.every(({ status }) => status === 'paid'));
  return [
    { step: 'filing', done: filed },
    { step: 'selection', done: decided },
    { step: 'signing', done: signed },
    { step: 'tranches', done: paid },
  ] as const;
}
