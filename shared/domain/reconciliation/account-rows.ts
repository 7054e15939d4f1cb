import { addDays, instantAtStartOf } from '../kernel/calendar-day.ts';
import { creditKindOf, creditOf, creditStations } from '../ledger/credit-accounts.ts';
import { appropriationAccount, purposes } from '../ledger/ledger.ts';
import { balancesOn, endOf, type LedgerLog, type LoggedPostings } from './ledger-log.ts';
import { firstDayOf, lastDayOf, type Month } from './month.ts';
import type { AccountRow } from './pack.ts';

const APPROPRIATION = appropriationAccount('-').slice(0, -1);

/** Every account over the month: call by call the appropriation, then region by region the way of the money. */
export function accountRows(log: LedgerLog, month: Month): readonly AccountRow[] {
  const opening = balancesOn(log.entries, addDays(firstDayOf(month), -1));
  const closing = balancesOn(log.entries, lastDayOf(month));
  const moved = movedIn(log.entries, month);
  const rows = [...closing.keys()].map((name): AccountRow => {
    const { inCentimes = 0, outCentimes = 0 } = moved.get(name) ?? {};
    return {
      ...named(name),
      openingCentimes: opening.get(name) ?? 0,
      inCentimes,
      outCentimes,
      closingCentimes: closing.get(name) ?? 0,
    };
  });
  return rows.sort(inOrder);
}

function movedIn(entries: readonly LoggedPostings[], month: Month) {
  const [from, until] = [instantAtStartOf(firstDayOf(month)), endOf(lastDayOf(month))];
  const moved = new Map<string, { inCentimes: number; outCentimes: number }>();
  const of = (account: string) => {
    const known = moved.get(account) ?? { inCentimes: 0, outCentimes: 0 };
    moved.set(account, known);
    return known;
  };
  for (const { at, postings } of entries) {
    if (at < from || at >= until) continue;
    for (const posting of postings) {
      of(posting.from).outCentimes += posting.amountCentimes;
      of(posting.to).inCentimes += posting.amountCentimes;
    }
  }
  return moved;
}

function named(account: string): Omit<AccountRow, `${string}Centimes`> {
  const credit = creditOf(account);
  const [first = '', second = '', last = ''] = account.split('/');
  if (credit) return { account, credit, purpose: `credit-${creditKindOf(account)}` };
  return account.startsWith(APPROPRIATION)
    ? { account, callId: account.slice(APPROPRIATION.length), purpose: 'appropriation' }
    : {
        account,
        callId: first,
        regionCode: second,
        purpose: purposes.find((each) => each === last) ?? 'available',
      };
}

const ORDER: readonly AccountRow['purpose'][] = [
  'appropriation',
  ...purposes,
  'credit-granted',
  'credit-brought',
  ...creditStations.map((station) => `credit-${station}` as const),
];

/** The envelopes come first, by call and region; then the credits, by year and line. */
function inOrder(one: AccountRow, other: AccountRow): number {
  const place = ({ callId, credit, regionCode = '', purpose }: AccountRow) =>
    [
      credit ? `1/${credit.year}/${credit.line}` : `0/${callId}/${regionCode}`,
      String(ORDER.indexOf(purpose)).padStart(2, '0'),
    ].join('/');
  return place(one) < place(other) ? -1 : 1;
}
