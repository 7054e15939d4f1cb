import type { ExistingConvention } from '../domain/convention/state.ts';
import type { CalendarDay } from '../domain/kernel/calendar-day.ts';
import type { RecoveredConvention, RecoveryCommand } from '../domain/recovery/commands.ts';
import { recoveryPostings } from '../domain/recovery/postings.ts';
import type { RecoveryState } from '../domain/recovery/state.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import { completeWhenDone } from './complete-convention.ts';
import { type AccountedConvention, accountConvention, inTransaction } from './convention-money.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { attentionIdOf } from './keep-attention.ts';
import { attentions, conventions, recoveries } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { readTerms, readTermsOf } from './read-cases.ts';
import { orderFacts, recoveryTrouble } from './recovery-mails.ts';
import { transact } from './transact.ts';

type OnRecovery = Request & { readonly conventionId: string };
type Recovered = Promise<Answer<RecoveryState>>;

/** One finance officer draws up an order of revenue. Nobody outside is told before it is confirmed. */
export function proposeRecovery(
  desk: Desk,
  request: OnRecovery & { readonly amountCentimes: number; readonly reason: string },
): Recovered {
  const { act, amountCentimes, reason } = request;
  return onConvention(desk, request, [amountCentimes, reason], async (convention, { money }) => ({
    ...{ type: 'ProposeRecovery', act, money, amountCentimes, reason },
    convention: facts(convention),
  }));
}

/** Another finance officer confirms: the association is told how much, until when and where to. */
export function confirmRecovery(desk: Desk, request: OnRecovery & { readonly order: number }): Recovered {
  const { act, order } = request;
  return onConvention(desk, request, order, async (convention, { money, reports }) => {
    const terms = await readTermsOf(desk, convention.programmeVersion);
    const { repaymentDays } = terms.convention.modelTerms;
    const checkers = reports.flatMap((report) => (report.status === 'accepted' ? [report.financeBy] : []));
    return { type: 'ConfirmRecovery', act, order, money, checkers, repaymentDays };
  });
}

export function declineRecovery(
  desk: Desk,
  request: OnRecovery & { readonly order: number; readonly reason: string },
): Recovered {
  const { act, conventionId, order, reason } = request;
  return decideOne(desk, request, {
    verb: 'DeclineRecovery',
    lifecycle: recoveries,
    id: conventionId,
    facts: [order, reason],
    command: { type: 'DeclineRecovery', act, order, reason },
  });
}

/** What the accountant received; the money moves in the ledger in the same append, and with the last of it all is told and may be at its end. */
export async function recordReceipt(
  desk: Desk,
  request: OnRecovery & {
    readonly receivedOn: CalendarDay;
    readonly amountCentimes: number;
    readonly reference: string;
  },
): Recovered {
  const { act, amountCentimes, conventionId, key, receivedOn, reference } = request;
  const { version } = await readTerms(desk);
  const given = { receivedOn, amountCentimes, reference };
  const about = { key, act, verb: 'RecordReceipt', facts: [conventionId, given], programmeVersion: version };
  return transact(desk, about, async (transaction) => {
    const recovery = await transaction.load(recoveries, conventionId);
    const before = recovery.state();
    const decision = recovery.decide({ type: 'RecordReceipt', act, ...given });
    if (!decision.accepted) return refused(decision.refusal);
    const after = recovery.state();
    transaction.post(recoveryPostings(before, after));
    if (after.status !== 'recovered') return done<RecoveryState>(after);
    transaction.deliver(
      ...mail('recovery-complete', recovery.stream, ['contact', 'treasurer'], orderFacts(after.order)),
    );
    const trouble = await transaction.load(attentions, attentionIdOf(desk, recoveryTrouble(after)));
    if (trouble.state().status === 'open') trouble.decide({ type: 'PassAttention', act });
    await completeWhenDone(transaction, act, conventionId);
    return done<RecoveryState>(after);
  });
}

/** Takes back what was recorded by mistake, and its postings with it. */
export function takeBackReceipt(
  desk: Desk,
  request: OnRecovery & { readonly receipt: number; readonly reason: string },
): Recovered {
  const { act, conventionId, receipt, reason } = request;
  return decideOne(desk, request, {
    verb: 'TakeBackReceipt',
    lifecycle: recoveries,
    id: conventionId,
    facts: [receipt, reason],
    command: { type: 'TakeBackReceipt', act, receipt, reason },
    consequences: ({ before, after }) => ({ postings: recoveryPostings(before, after) }),
  });
}

/** One command on the recovery of a convention, with the convention's money as it stands within the append. */
async function onConvention(
  desk: Desk,
  { act, conventionId, key }: OnRecovery,
  given: unknown,
  commandFor: (convention: ExistingConvention, accounted: AccountedConvention) => Promise<RecoveryCommand>,
): Recovered {
  const { payments, version } = await readTerms(desk);
  const about = { key, act, verb: 'order-recovery', facts: [conventionId, given], programmeVersion: version };
  return transact(desk, about, async (transaction) => {
    const convention = (await transaction.load(conventions, conventionId)).state();
    if (convention.status === 'absent') return refused({ code: 'CONVENTION_NOT_FOUND' });
    const accounted = await accountConvention(inTransaction(transaction), convention);
    const recovery = await transaction.load(recoveries, conventionId);
    const decision = recovery.decide(await commandFor(convention, accounted));
    if (!decision.accepted) return refused(decision.refusal);
    const after = recovery.state();
    if (after.status === 'ordered') {
      const told = orderFacts(after.order, payments.recoveryAccount);
      transaction.deliver(...mail('recovery-asked', recovery.stream, ['contact', 'treasurer'], told));
    }
    return done(after);
  });
}

function facts(convention: ExistingConvention): RecoveredConvention {
  const { applicationId, callId, conventionId, number, regionCode } = convention;
  return { conventionId, conventionNumber: number, applicationId, callId, regionCode };
}
