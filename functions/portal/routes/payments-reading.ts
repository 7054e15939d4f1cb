import type { PaymentBatchState } from '../../../shared/domain/payment-batch/state.ts';
import { paymentBatches } from '../../../shared/use-cases/lifecycles.ts';
import { listCases } from '../../../shared/use-cases/read-cases.ts';
import type { PortalDesk } from '../portal-desk.ts';
import { type CreditNeed, readCreditNeeds } from './credit-needs.ts';
import { listTranches, type QueuedTranche } from './tranches-reading.ts';

export type ExistingBatch = Exclude<PaymentBatchState, { readonly status: 'absent' }>;

/** What was read from a bank's file, once: the page's own note of it. What it changed stands in the log. */
export interface KeptStatement {
  readonly statementId: string;
  readonly name: string;
  readonly sha256: string;
  readonly documentKey: string;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
  readonly lineCount: number;
  readonly unmatchedCount: number;
}

export interface PaymentsView {
  readonly approved: readonly QueuedTranche[];
  readonly creditNeeds: readonly CreditNeed[];
  readonly batches: readonly ExistingBatch[];
  readonly statements: readonly KeptStatement[];
}

const STATEMENTS = 'statement/';

/** What can be ordered now, what was ordered together, and what the bank said; the newest first. */
export async function readPayments(desk: PortalDesk): Promise<PaymentsView> {
  const [approved, batches, statements] = await Promise.all([
    listTranches(desk, ['approved']),
    listCases(desk, paymentBatches, 'payment-batches', { descending: true }),
    desk.records.list<KeptStatement>(STATEMENTS),
  ]);
  return {
    approved,
    creditNeeds: await readCreditNeeds(desk, approved),
    batches: batches.filter((batch) => batch.status !== 'absent'),
    statements: statements
      .map(({ value }) => value)
      .sort((one, other) => (one.uploadedAt > other.uploadedAt ? -1 : 1)),
  };
}

/** The note of a statement that was uploaded before. */
export async function readStatement(desk: PortalDesk, statementId: string) {
  return (await desk.records.get<KeptStatement>(`${STATEMENTS}${statementId}`))?.value;
}

/** Notes a statement; uploaded again, the first note stays. */
export async function keepStatement(desk: PortalDesk, statement: KeptStatement): Promise<void> {
  try {
    await desk.records.put(`${STATEMENTS}${statement.statementId}`, statement, { ifRevision: 0 });
  } catch (fault) {
    if (!(fault instanceof Error && fault.name === 'RevisionConflict')) throw fault;
  }
}
