import { accountBlock, type MoneyRule } from '../domain/convention/account-standing.ts';
import type { ExistingConvention } from '../domain/convention/state.ts';
import type { Act } from '../domain/kernel/act.ts';
import type { BatchOrder, OrderGrounds } from '../domain/payment-batch/state.ts';
import type { TrancheEvent } from '../domain/tranche/events.ts';
import { orderIdOf } from '../domain/tranche/order-id.ts';
import { tranchePostings } from '../domain/tranche/postings.ts';
import type { OrderedTranche } from '../domain/tranche/state.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { conventions, tranches } from './lifecycles.ts';
import type { CreditsOfOrders } from './read-credits.ts';
import type { Transaction } from './transact.ts';

interface Asked {
  readonly act: Act;
  readonly trancheId: string;
  readonly batchId: string;
  readonly rule: MoneyRule;
  readonly credits: CreditsOfOrders;
}

/**
 * Within an append: orders one approved tranche for a batch, as its convention stands now, and answers the line of the
 * batch with the papers that the payment rests on. A refusal leaves the tranche as it was.
 */
export async function orderTranche(
  desk: Pick<Desk, 'store'>,
  transaction: Transaction,
  { act, batchId, credits, rule, trancheId }: Asked,
): Promise<Answer<BatchOrder>> {
  const tranche = await transaction.load(tranches, trancheId);
  const before = tranche.state();
  if (before.status === 'absent') return refused({ code: 'TRANCHE_NOT_FOUND' });
  const convention = (await transaction.load(conventions, before.conventionId)).state();
  if (convention.status === 'absent') return refused({ code: 'TRANCHE_NOT_FOUND' });
  const { attempt, index, amountCentimes } = before;
  const orderId = orderIdOf(trancheId, attempt);
  const conventionInForce = convention.status === 'in-force';
  const block = accountBlock(convention.account, rule);
  const account = { rib: convention.account.rib, ...(block ? { block } : {}) };
  const credit = await credits.of(convention);
  const about = { orderId, batchId, attempt, conventionInForce, account, ...(credit ? { credit } : {}) };
  const decision = tranche.decide({ type: 'OrderPayment', act, ...about });
  if (!decision.accepted) return refused(decision.refusal);
  const state = tranche.state();
  if (state.status !== 'ordered') return refused({ code: 'TRANCHE_NOT_APPROVED' });
  transaction.post(tranchePostings(before, state));
  if (state.order.credit) credits.took(state.order.credit, amountCentimes);
  const { rib } = state.account;
  const { address, name: beneficiary } = convention.contents.association;
  const conventionNumber = convention.number;
  return done({
    ...{ orderId, trancheId, conventionNumber, index, amountCentimes, rib, beneficiary },
    address: { street: address.street, town: address.town },
    ...(await groundsOf(desk, state, convention)),
  });
}

/** The signed convention, the visa and the certificate, each with what proves that it is the very one. */
async function groundsOf(
  { store }: Pick<Desk, 'store'>,
  { certifiedAt: at, certifiedBy: by, trancheId }: OrderedTranche,
  convention: ExistingConvention,
): Promise<{ readonly grounds?: OrderGrounds }> {
  if (!('finalSha256' in convention)) return {};
  const commits = await store.history(tranches.streamOf(trancheId));
  const certificate = commits.findLast(({ events }) =>
    (events as readonly TrancheEvent[]).some((event) => event.type === 'TrancheCertified'),
  );
  if (!certificate) return {};
  const { conventionId, visa } = convention;
  const conventionSha256 = convention.archived?.revisionSha256 ?? convention.finalSha256;
  const { number, reference, visaOn } = visa ?? {};
  const given = number !== undefined && reference !== undefined && visaOn !== undefined;
  const certified = { by, at, sha256: certificate.hash };
  const entered = given ? { visa: { number, reference, visaOn } } : {};
  return { grounds: { conventionId, conventionSha256, ...entered, certified } };
}
