import type { BankLine, SentOut } from './state.ts';

/** Finds the orders that a line fits. */
export type Fitting = (line: BankLine) => readonly SentOut[];

/**
 * Orders that a line may answer although it names none: the same amount, the same account, booked on the day of
 * sending or later, and at a standing that such a line changes. All three facts or nothing: a guess is no proposal. Money
 * received that the bank does not mark as a return fits none, for the association may have paid it back of its own accord.
 * The orders are put in order once, so that a statement is read in a time that grows with its lines alone.
 */
export function createFitting(orders: readonly SentOut[]): Fitting {
  const byFacts = Map.groupBy(orders, ({ amountCentimes, rib }) => `${amountCentimes}/${rib}`);
  return (line) => {
    const same = byFacts.get(`${line.amountCentimes}/${line.account}`) ?? [];
    return same.filter((order) => isAnswerable(line, order) && line.bookedOn >= order.sentOn);
  };
}

/** Whether a line of this kind says something new of an order at this standing. */
function isAnswerable({ kind }: BankLine, { standing }: SentOut): boolean {
  const isAwaited = standing === 'sent' || standing === 'unknown';
  switch (kind) {
    case 'executed':
    case 'rejected':
      return isAwaited;
    case 'returned':
      return isAwaited || standing === 'paid';
    case 'received':
      return false;
  }
}

/**
 * Whether the amounts allow an officer to say that the line answers the order: the same, or less in a return that the
 * bank marks, from which banks take their charges.
 */
export function mayAnswer(line: BankLine, order: Pick<SentOut, 'amountCentimes'>): boolean {
  const { amountCentimes, kind } = line;
  if (amountCentimes === undefined) return false;
  if (amountCentimes === order.amountCentimes) return true;
  return kind === 'returned' && amountCentimes > 0 && amountCentimes < order.amountCentimes;
}
