import { addDays, instantAtStartOf } from '../kernel/calendar-day.ts';
import { appropriationAccount, type Purpose, purposes } from '../ledger/ledger.ts';
import { amountOf } from './convention-balance.ts';
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
  return [...rows, ...returnedRows(log, month)].sort(inOrder);
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

function named(account: string): Pick<AccountRow, 'account' | 'callId' | 'regionCode' | 'purpose'> {
  if (account.startsWith(APPROPRIATION))
    return { account, callId: account.slice(APPROPRIATION.length), purpose: 'appropriation' };
  const [callId = '', regionCode = '', last = ''] = account.split('/');
  return { account, callId, regionCode, purpose: purposes.find((each) => each === last) ?? 'available' };
}

/** What came back from the bank, by envelope: opening and closing count from the beginning, nothing ever leaves. */
function returnedRows({ conventions }: LedgerLog, month: Month): readonly AccountRow[] {
  const [from, until] = [instantAtStartOf(firstDayOf(month)), endOf(lastDayOf(month))];
  const rows = new Map<string, AccountRow>();
  for (const { callId, regionCode, tranches } of conventions)
    for (const tranche of tranches)
      for (const { at, type } of tranche.events) {
        if (type !== 'PaymentReturned' || at >= until) continue;
        const account = `${callId}/${regionCode}/returned`;
        const amount = amountOf(tranche);
        const { openingCentimes = 0, inCentimes = 0 } = rows.get(account) ?? {};
        const opening = openingCentimes + (at < from ? amount : 0);
        const came = inCentimes + (at < from ? 0 : amount);
        rows.set(account, {
          ...{ account, callId, regionCode, purpose: 'returned' },
          ...{ openingCentimes: opening, inCentimes: came, outCentimes: 0, closingCentimes: opening + came },
        });
      }
  return [...rows.values()];
}

const ORDER: readonly (Purpose | 'appropriation' | 'returned')[] = ['appropriation', ...purposes, 'returned'];

function inOrder(one: AccountRow, other: AccountRow): number {
  const place = ({ callId, regionCode = '', purpose }: AccountRow) =>
    `${callId}/${regionCode}/${ORDER.indexOf(purpose)}`;
  return place(one) < place(other) ? -1 : 1;
}
