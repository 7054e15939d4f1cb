import { allCredits, isCreditAccount } from './credit-accounts.ts';
import {
  appropriationAccount,
  type Balances,
  balanced,
  floorCentimes,
  foldBalances,
  type Posting,
} from './ledger.ts';

export interface LedgerBreach {
  readonly rule: 'unbalanced' | 'below-floor' | 'above-appropriation' | 'above-credit' | 'carried-over';
  /** Position of the append in the log, from 0. */
  readonly position: number;
  /** The account below its floor, or the call, or year and line, that spends what it was not given. */
  readonly subject: string;
}

/**
 * The first append after which the ledger is wrong, undefined when it is right at every prefix: each posting moves a
 * whole amount above zero from one account to another; no account is below its floor; no call has committed, ordered and
 * paid more than was appropriated to it, counting what came back; no year and line has ordered and paid more than its
 * credit; and what a year brought with it is what the year before has carried over.
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
    const credit = creditBreach(balances);
    if (credit) return { ...credit, position };
    position += 1;
  }
  return undefined;
}

/** What a call has used of its appropriation: money that came back has not become another's by that. */
const SPENT: readonly string[] = ['committed', 'ordered', 'paid', 'returned', 'recovered'];

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
    if (isCreditAccount(name) || !SPENT.includes(purpose)) continue;
    spent.set(callId, (spent.get(callId) ?? 0) + balance);
  }
  for (const [callId, amount] of spent) {
    if (amount > -(balances.get(appropriationAccount(callId)) ?? 0)) return callId;
  }
  return undefined;
}

function creditBreach(balances: Balances): Omit<LedgerBreach, 'position'> | undefined {
  const credits = allCredits(balances);
  for (const { brought, carried, line, opened, ordered, paid, year } of credits) {
    const subject = `${year}/${line}`;
    if (ordered + paid > opened + brought - carried) return { rule: 'above-credit', subject };
    const before = credits.find((each) => each.line === line && each.year === year - 1);
    if (brought !== (before?.carried ?? 0)) return { rule: 'carried-over', subject };
    const next = credits.find((each) => each.line === line && each.year === year + 1);
    if (carried !== (next?.brought ?? 0)) return { rule: 'carried-over', subject };
  }
  return undefined;
}
