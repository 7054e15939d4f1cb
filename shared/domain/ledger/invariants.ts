import {
  appropriationAccount,
  type Balances,
  balanced,
  floorCentimes,
  foldBalances,
  type Posting,
} from './ledger.ts';

export interface LedgerBreach {
  readonly rule: 'unbalanced' | 'below-floor' | 'above-appropriation';
  /** Position of the append in the log, from 0. */
  readonly position: number;
  /** The account below its floor, or the call that spends what it was not given. */
  readonly subject: string;
}

/**
 * The first append after which the ledger is wrong, undefined when it is right at every prefix: each posting moves a
 * whole amount above zero from one account to another; no account is below its floor; and no call has committed,
 * ordered and paid more than was appropriated to it.
 */
export function firstBreach(appends: Iterable<readonly Posting[]>): LedgerBreach | undefined {
  let balances: Balances = new Map();
  let position = 0;
  for (const postings of appends) {
    const uneven = postings.find((posting) => !balanced([posting]));
    if (uneven) return { rule: 'unbalanced', position, subject: uneven.from };
    balances = foldBalances(postings, balances);
    const low = accountBelowFloor(balances);
    if (low !== undefined) return { rule: 'below-floor', position, subject: low };
    const call = callAboveAppropriation(balances);
    if (call !== undefined) return { rule: 'above-appropriation', position, subject: call };
    position += 1;
  }
  return undefined;
}

function accountBelowFloor(balances: Balances): string | undefined {
  for (const [name, balance] of balances) {
    if (balance < (floorCentimes(name) ?? balance)) return name;
  }
  return undefined;
}

function callAboveAppropriation(balances: Balances): string | undefined {
  const spent = new Map<string, number>();
  for (const [name, balance] of balances) {
    const [callId = '', , purpose = ''] = name.split('/');
    if (!['committed', 'ordered', 'paid'].includes(purpose)) continue;
    spent.set(callId, (spent.get(callId) ?? 0) + balance);
  }
  for (const [callId, amount] of spent) {
    if (amount > -(balances.get(appropriationAccount(callId)) ?? 0)) return callId;
  }
  return undefined;
}
