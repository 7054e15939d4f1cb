import type { CreditCommand, EnterCredit } from '../domain/credit/commands.ts';
import { creditIdOf } from '../domain/credit/ids.ts';
import { creditConfirmed } from '../domain/credit/postings.ts';
import type { CreditRefusal } from '../domain/credit/refusals.ts';
import type { CreditFacts, CreditKind, CreditState } from '../domain/credit/state.ts';
import type { CreditLine } from '../domain/ledger/credit-accounts.ts';
import type { Request } from './acts.ts';
import { type Answer, refused } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { credits } from './lifecycles.ts';
import { creditLeft, shortOf } from './read-credits.ts';

type OnCredit = Request & CreditLine;
type OnEntry = OnCredit & { readonly entry: number };

const ENTER: Readonly<Record<CreditKind, EnterCredit['type']>> = {
  opening: 'OpenCredit',
  increase: 'IncreaseCredit',
  'carry-over': 'CarryOverCredit',
};

/** One officer enters what a paper opens, adds or carries over; nothing is posted before another confirms it. */
export async function enterCredit(desk: Desk, request: OnCredit & CreditFacts): Promise<Answer<CreditState>> {
  const { act, amountCentimes, kind, line, paperOn, reference, year } = request;
  const facts = { year, line, amountCentimes, reference, paperOn };
  const leftBeforeCentimes = kind === 'carry-over' ? await leftBefore(desk, request) : 0;
  return change(desk, request, { type: ENTER[kind], act, ...facts, leftBeforeCentimes }, [kind, facts]);
}

/** Another officer has compared the entry with its paper: from now on it is credit. */
export async function confirmCredit(desk: Desk, request: OnEntry): Promise<Answer<CreditState>> {
  const { act, entry } = request;
  const leftBeforeCentimes = await leftBefore(desk, request);
  return change(desk, request, { type: 'ConfirmCredit', act, entry, leftBeforeCentimes }, entry);
}

/** Takes an entry away that nobody has confirmed, with a reason. */
export function dropCredit(
  desk: Desk,
  request: OnEntry & { readonly reason: string },
): Promise<Answer<CreditState>> {
  const { act, entry, reason } = request;
  return change(desk, request, { type: 'DropCredit', act, entry, reason }, [entry, reason]);
}

function leftBefore(desk: Desk, { line, year }: CreditLine): Promise<number> {
  return line === '' || line.includes('/') ? Promise.resolve(0) : creditLeft(desk, { line, year: year - 1 });
}

/** An order of the same moment may have drawn what was to be carried over: the floor of its account says so. */
async function change(
  desk: Desk,
  request: OnCredit,
  command: CreditCommand,
  facts: unknown,
): Promise<Answer<CreditState>> {
  const answer = await decideOne(desk, request, {
    verb: command.type,
    lifecycle: credits,
    id: creditIdOf(request),
    facts,
    command,
    consequences: ({ before, after }) => ({ postings: creditConfirmed(before, after) }),
  });
  const short = answer.ok ? undefined : shortOf(answer.refusal);
  if (!short) return answer;
  const leftCentimes = await creditLeft(desk, short);
  const refusal: CreditRefusal = { code: 'CREDIT_CARRY_TOO_MUCH', ...short, leftCentimes };
  return refused(refusal);
}
