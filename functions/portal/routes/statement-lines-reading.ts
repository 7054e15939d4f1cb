import type { Act } from '../../../shared/domain/kernel/act.ts';
import { mayAnswer } from '../../../shared/domain/statement-line/fitting-orders.ts';
import type { StatementLineRefusal } from '../../../shared/domain/statement-line/refusals.ts';
import type {
  ExistingLine,
  OpenLine,
  ProposedOrder,
  SentOut,
} from '../../../shared/domain/statement-line/state.ts';
import { statementLine as rules } from '../../../shared/domain/statement-line/statement-line.ts';
import { partInOrder } from '../../../shared/domain/tranche/four-eyes.ts';
import type { TrancheRefusal } from '../../../shared/domain/tranche/refusals.ts';
import type { TrancheState } from '../../../shared/domain/tranche/state.ts';
import type { Commit } from '../../../shared/ports/store.ts';
import { statementLines, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { listSentOut, sentOutOf } from '../../../shared/use-cases/sent-orders.ts';
import type { PortalDesk } from '../portal-desk.ts';
import { type NameOf, readNames } from './people-names.ts';

/** An order that was proposed for a line, as it stands now, and why this reader may not confirm it. */
export interface ProposedView {
  readonly proposed: ProposedOrder;
  readonly order: SentOut | undefined;
  readonly refusal?: StatementLineRefusal | TrancheRefusal;
}

export interface LineView {
  readonly entry: ExistingLine;
  readonly proposed: readonly ProposedView[];
  /** Orders that may be named for it, by amount and day. */
  readonly choices: readonly SentOut[];
  readonly commits: readonly Commit[];
  readonly nameOf: NameOf;
}

/** One line with what may be done about it by this person; undefined when there is none. */
export async function readLine(desk: PortalDesk, id: string, act: Act): Promise<LineView | undefined> {
  const entry = await readCase(desk, statementLines, id);
  if (entry.status === 'absent') return undefined;
  const commits = await desk.store.history(statementLines.streamOf(id));
  const isOpen = entry.status === 'open';
  return {
    entry,
    proposed: isOpen ? await Promise.all(entry.proposed.map((each) => judged(desk, entry, each, act))) : [],
    choices: isOpen ? await choicesFor(desk, entry) : [],
    commits,
    nameOf: await readNames(desk, commits),
  };
}

async function judged(
  desk: PortalDesk,
  entry: OpenLine,
  proposed: ProposedOrder,
  act: Act,
): Promise<ProposedView> {
  const { orderId, trancheId } = proposed;
  const tranche = await readCase(desk, tranches, trancheId);
  const order = sentOutOf(tranche, orderId);
  const decision = rules.decide({ type: 'ConfirmMatch', act, orderId }, entry);
  const refusal = decision.accepted ? personal(tranche, orderId, act) : decision.refusal;
  return { proposed, order, ...(refusal ? { refusal } : {}) };
}

/** Who made the order or let it out is told so before the button, and not after it. */
function personal(tranche: TrancheState, orderId: string, { actor }: Act): TrancheRefusal | undefined {
  if (!('order' in tranche) || !('releasedBy' in tranche.order)) return undefined;
  if (tranche.order.orderId !== orderId) return undefined;
  const rule = partInOrder(tranche.order, actor.personId);
  return rule && { code: 'TRANCHE_FOUR_EYES', rule, personId: actor.personId };
}

/** Where money left, orders that wait or were rejected; where it came back, orders that wait or were paid. */
async function choicesFor(desk: PortalDesk, { line, proposed }: OpenLine): Promise<readonly SentOut[]> {
  const cameBack = line.kind === 'returned' || line.kind === 'received';
  const orders = await listSentOut(desk, ['sent', 'unknown', cameBack ? 'paid' : 'rejected']);
  return orders.filter(
    (order) =>
      mayAnswer(line, order) &&
      line.bookedOn >= order.sentOn &&
      proposed.every(({ orderId }) => orderId !== order.orderId),
  );
}
