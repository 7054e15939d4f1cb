import { assertCentimes } from '../kernel/money.ts';

/**
 * Double entry in centimes: each posting moves an amount from one account to another, so debits equal credits by
 * construction. Account = `<call>/<region>/<purpose>`; only `appropriation` accounts may go below zero (they are
 * where money comes from); on every other account the floor 0 *is* the overspending rule.
 */
export interface Posting {
  readonly from: string;
  readonly to: string;
  readonly amountCentimes: number;
}

/**
 * The stations of public money, in its order: available, reserved by a result, committed, ordered, paid. Beside the way
 * lie `returned`, where a transfer that came back waits for a new attempt or its withdrawal, and `recovered`, what an
 * association gave back by an order of revenue: it is spent no more and feeds no envelope (decree 330-66).
 */
export const purposes = [
  'available',
  'reserved',
  'committed',
  'ordered',
  'paid',
  'returned',
  'recovered',
] as const;

export type Purpose = (typeof purposes)[number];

/** The part of a call's money that one region may spend. */
export interface Envelope {
  readonly callId: string;
  readonly regionCode: string;
}

/** Balances in centimes by account; an account that is absent stands at 0. */
export type Balances = ReadonlyMap<string, number>;

/** The account of one envelope and purpose. Throws RangeError when a part is empty or holds a slash. */
export function account(callId: string, regionCode: string, purpose: Purpose): string {
  return [named(callId), named(regionCode), purpose].join('/');
}

/** The account that the money of a call comes from; the only kind that may stand below zero. */
export function appropriationAccount(callId: string): string {
  return `appropriation/${named(callId)}`;
}

/** The balance that an account may not fall below, in centimes; null where there is none. */
export function floorCentimes(accountName: string): number | null {
  return accountName.startsWith('appropriation/') ? null : 0;
}

/** Moves money of one envelope from one station to another. Throws RangeError unless the amount is above zero. */
export function move(envelope: Envelope, from: Purpose, to: Purpose, amountCentimes: number): Posting {
  return posting(accountIn(envelope, from), accountIn(envelope, to), amountCentimes);
}

/**
 * Unspent money that an association paid back against an order of revenue, in centimes. It was paid before: the floor of
 * `paid` refuses more than the envelope paid, and what one convention may give back is what was paid to it. Throws
 * RangeError unless the amount is above zero.
 */
export function recover(envelope: Envelope, amountCentimes: number): Posting {
  return move(envelope, 'paid', 'recovered', amountCentimes);
}

/** Brings a region's envelope of a call into the ledger. Throws RangeError unless the amount is above zero. */
export function appropriate(envelope: Envelope, amountCentimes: number): Posting {
  return posting(appropriationAccount(envelope.callId), accountIn(envelope, 'available'), amountCentimes);
}

/** Whether each posting moves a whole amount above zero between two accounts, so that debits equal credits. */
export function balanced(postings: readonly Posting[]): boolean {
  return postings.every(
    ({ from, to, amountCentimes }) =>
      from !== to && Number.isSafeInteger(amountCentimes) && amountCentimes > 0,
  );
}

/** The balances after the postings, from nothing or from given balances. Their sum never changes. */
export function foldBalances(postings: Iterable<Posting>, from: Balances = new Map()): Balances {
  const balances = new Map(from);
  for (const each of postings) {
    add(balances, each.from, -each.amountCentimes);
    add(balances, each.to, each.amountCentimes);
  }
  return balances;
}

function accountIn(envelope: Envelope, purpose: Purpose): string {
  return account(envelope.callId, envelope.regionCode, purpose);
}

/** One movement between two accounts. Throws RangeError unless it moves whole centimes above zero, and out of `from`. */
export function posting(from: string, to: string, amountCentimes: number): Posting {
  assertCentimes(amountCentimes);
  if (amountCentimes <= 0) throw new RangeError(`A posting moves more than nothing, not ${amountCentimes}`);
  if (from === to)
    throw new RangeError(`A posting moves money from one account to another, not within ${from}`);
  return { from, to, amountCentimes };
}

function add(balances: Map<string, number>, accountName: string, amountCentimes: number): void {
  const balance = (balances.get(accountName) ?? 0) + amountCentimes;
  assertCentimes(balance);
  balances.set(accountName, balance);
}

/** A part of an account's name. Throws RangeError when it is empty or holds a slash. */
export function named(part: string): string {
  if (part === '' || part.includes('/')) throw new RangeError(`Not a part of an account's name: "${part}"`);
  return part;
}
