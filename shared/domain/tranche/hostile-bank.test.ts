import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aHostileBank, type HostileBank } from '../../../test/builders/a-hostile-bank.ts';
import { trancheAccount, trancheIdentity } from '../../../test/builders/a-tranche.ts';
import { anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { someGateFacts } from '../../../test/builders/some-gate-facts.ts';
import { addDays, type CalendarDay } from '../kernel/calendar-day.ts';
import { accept, fold } from '../kernel/decider.ts';
import { type CreditLine, creditFigures, grantCredit } from '../ledger/credit-accounts.ts';
import { firstBreach } from '../ledger/invariants.ts';
import { appropriate, type Balances, foldBalances, move, type Posting } from '../ledger/ledger.ts';
import type { TrancheCommand } from './commands.ts';
import type { TrancheEvent } from './events.ts';
import { orderIdOf } from './order-id.ts';
import { tranchePostings } from './postings.ts';
import type { SentTranche, TrancheState, UnknownTranche } from './state.ts';
import { tranche } from './tranche.ts';

/** Ten people for seven parts: they meet one another's acts all the time. */
const crowd = ['ada', 'bas', 'cem', 'dua', 'eve', 'fay', 'gus', 'hal', 'ida', 'jan'];
const APPROVERS = 3;
const amount = trancheIdentity.amountCentimes;

const moves = [
  ...(['next', 'time-out', 'settle', 'reissue', 'reopen', 'hold', 'return', 'take-back'] as const),
  ...(['take-back-request', 'propose-end', 'confirm-end'] as const),
] as const;
const whims = ['execute', 'refuse', 'give-back', 'answer'] as const;
const step = fc.record({
  move: fc.oneof(
    { arbitrary: fc.constant('next' as const), weight: 4 },
    { arbitrary: fc.constantFrom(...moves), weight: 2 },
    { arbitrary: fc.constantFrom(...whims), weight: 3 },
  ),
  who: fc.nat(crowd.length - 1),
  pick: fc.nat(20),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface World {
  state: TrancheState;
  readonly bank: HostileBank;
  readonly ledger: Posting[][];
  /** Each step is a day: the longest runs end in the spring of the next year. */
  day: CalendarDay;
}

/** The command that the step comes to at this state; the natural one of the way forward for `next`. */
function commandOf(
  { move: name, who }: Step,
  { state, bank, day, ledger }: World,
): TrancheCommand | undefined {
  const personId = crowd[who] ?? 'ada';
  const act = anAct({ personId, role: 'administrator', at: `${day}T09:00:00.000Z` });
  const reason = 'Motif';
  if (state.status === 'absent') return { type: 'ScheduleTranche', act, ...trancheIdentity, gate: '' };
  const orderId = 'order' in state ? state.order.orderId : orderIdOf(state.trancheId, state.attempt);
  switch (name) {
    case 'time-out':
      return { type: 'MarkUnknown', act: aTimerAct(), orderId };
    case 'settle':
      return state.status === 'unknown'
        ? { type: 'SettleUnknown', act, orderId, outcome: bank.tell(orderId), reason }
        : undefined;
    case 'reissue':
      return { type: 'ReissueOrder', act };
    case 'reopen':
      return { type: 'ReopenTranche', act };
    case 'hold':
      return { type: 'HoldTranche', act, reason };
    case 'return':
      return { type: 'ReturnTranche', act, reason };
    case 'take-back':
      return { type: 'TakeBackApproval', act, reason };
    case 'take-back-request':
      return { type: 'TakeBackRequest', act };
    case 'propose-end':
      return { type: 'ProposeWithdrawal', act, reason };
    case 'confirm-end':
      return { type: 'ConfirmWithdrawal', act, proposedAt: state.withdrawal?.at ?? '' };
    case 'next':
      return forward(state, act, orderId, foldBalances(ledger.flat()));
    default:
      return undefined;
  }
}

function forward(
  state: TrancheState,
  act: ReturnType<typeof anAct>,
  orderId: string,
  balances: Balances,
): TrancheCommand | undefined {
  switch (state.status) {
    case 'scheduled':
      return { type: 'OpenGate', act, facts: someGateFacts() };
    case 'requestable':
      return { type: 'RequestTranche', act, account: trancheAccount, accountLastChangedBy: 'hal' };
    case 'requested':
      return { type: 'CertifyTranche', conventionInForce: true, act };
    case 'certified':
      return { type: 'ApproveTranche', conventionInForce: true, act, approversNeeded: APPROVERS };
    case 'approved':
      return {
        type: 'OrderPayment',
        act,
        orderId,
        batchId: 'PB-1',
        attempt: state.attempt,
        conventionInForce: true,
        account: { rib: trancheAccount.rib },
        credit: { ...creditOn(act.at), leftCentimes: creditFigures(balances, creditOn(act.at)).left },
      };
    case 'ordered':
      return { type: 'SendPayment', act, orderId, releasedBy: act.actor.personId };
    case 'on-hold':
      return { type: 'ReleaseHold', act };
    case 'rejected':
    case 'returned':
      return { type: 'ReopenTranche', act };
    default:
      return undefined;
  }
}

/** Each year has credit for more orders than a run makes. */
function creditOn(at: string): CreditLine {
  return { year: Number(at.slice(0, 4)), line: '1.2.1.3.31' };
}

const years = ['2026', '2027'].map(creditOn);

function live(decider: typeof tranche, steps: readonly Step[]): World {
  const committed = [
    appropriate(trancheIdentity, amount),
    move(trancheIdentity, 'available', 'reserved', amount),
    move(trancheIdentity, 'reserved', 'committed', amount),
    ...years.map((year) => grantCredit(year, 100 * amount)),
  ];
  const begun = { bank: aHostileBank(), ledger: [committed], day: '2026-11-25' };
  const world: World = { state: decider.initial, ...begun };
  for (const each of steps) {
    world.day = addDays(world.day, 1);
    whim(world.bank, each);
    const command = each.move === 'answer' ? world.bank.answer(each.pick) : commandOf(each, world);
    if (command) tell(decider, world, command);
  }
  return world;
}

function whim(bank: HostileBank, { move: name, pick }: Step): void {
  if (name === 'execute') bank.execute(pick);
  if (name === 'refuse') bank.refuse(pick);
  if (name === 'give-back') bank.giveBack(pick);
}

function tell(decider: typeof tranche, world: World, command: TrancheCommand): void {
  const decision = decider.decide(command, world.state);
  if (!decision.accepted) return;
  const before = world.state;
  world.state = fold(decider, decision.events, before);
  world.ledger.push(tranchePostings(before, world.state));
  for (const event of decision.events) if (event.type === 'PaymentSent') world.bank.receive(event.orderId);
  check(world);
}

/** What holds after every act, whatever the bank does. */
function check({ state, bank, ledger }: World): void {
  expect(bank.paidOrders().length).toBeLessThanOrEqual(1);
  if (state.status === 'paid') expect(bank.wasExecuted(state.order.orderId)).toBe(true);
  if ('order' in state && 'releasedBy' in state.order) {
    const parts = [state.requestedBy, state.certifiedBy, ...state.approvals.map(({ by }) => by), 'hal'];
    expect(state.approvals).toHaveLength(APPROVERS);
    expect(new Set([...parts, state.order.releasedBy]).size).toBe(parts.length + 1);
  }
  expect(firstBreach(ledger)).toBeUndefined();
  const balances = foldBalances(ledger.flat());
  const paid = balances.get('upe-2026-1/MA-08/paid') ?? 0;
  expect(paid).toBe(state.status === 'paid' ? amount : 0);
  const figures = years.map((year) => creditFigures(balances, year));
  const sum = (name: 'paid' | 'ordered') => figures.reduce((total, figure) => total + figure[name], 0);
  expect(sum('paid')).toBe(paid);
  expect(sum('ordered')).toBe(balances.get('upe-2026-1/MA-08/ordered') ?? 0);
}

function neverPaidTwice(decider: typeof tranche) {
  return fc.property(fc.array(step, { minLength: 20, maxLength: 120, size: 'max' }), (steps) => {
    const world = live(decider, steps);
    // In the end every statement is read, in the order in which the bank made it: then the product knows the truth.
    for (const answer of world.bank.answers()) tell(decider, world, answer);
    expect(world.state.status === 'paid').toBe(world.bank.paidOrders().length === 1);
  });
}

describe('tranche: a hostile bank', () => {
  it('never has it paid twice, nor a payment lost', () => {
    fc.assert(neverPaidTwice(tranche), { numRuns: 500, seed: 20_261_123 });
  });

  it('is met in earnest: the runs pay, reject, return, settle and try again', () => {
    const reached = new Set<string>();
    const runs = fc.sample(fc.array(step, { minLength: 60, maxLength: 120, size: 'max' }), {
      numRuns: 300,
      seed: 7,
    });
    for (const steps of runs) {
      const { state } = live(tranche, steps);
      reached.add(state.status);
      if (state.status === 'paid') reached.add(`paid by ${state.proof.kind}`);
      if (state.status === 'paid' && state.attempt > 1) reached.add('paid by a later attempt');
    }
    expect([...reached]).toEqual(
      expect.arrayContaining([
        'unknown',
        'rejected',
        'returned',
        'paid by statement',
        'paid by officers',
        'paid by a later attempt',
      ]),
    );
  });
});

// A search in up to 3,000 histories: minutes on a busy machine.
describe('tranche: teeth of the model', { timeout: 240_000 }, () => {
  const takenForRejected = (at: string, { order, attempt }: SentTranche | UnknownTranche): TrancheEvent[] => {
    const evidence = { statementId: 'none', lineId: '1', bookedOn: '2026-11-01' };
    const facts = { at, by: 'system' };
    return [
      { type: 'PaymentRejected', ...facts, orderId: order.orderId, evidence, reason: 'Silence' },
      { type: 'TrancheReopened', ...facts, attempt: attempt + 1 },
    ];
  };
  const wrong = (decide: typeof tranche.decide): typeof tranche => ({ ...tranche, decide });
  const isCaught = (decider: typeof tranche) =>
    fc.check(neverPaidTwice(decider), { numRuns: 3000, seed: 20_261_123, endOnFailure: true }).failed;

  it('find a transfer that is sent again on a time-out', () => {
    const decider = wrong((command, state) => {
      if (command.type !== 'MarkUnknown' || state.status !== 'sent') return tranche.decide(command, state);
      return accept<TrancheEvent>(...takenForRejected(command.act.at, state));
    });
    expect(isCaught(decider)).toBe(true);
  });

  it('find a third level that asks for the permission only', () => {
    const decider = wrong((command, state) => {
      const isThird = state.status === 'certified' && state.approvals.length === 2;
      if (command.type !== 'ApproveTranche' || !isThird) return tranche.decide(command, state);
      const facts = { at: command.act.at, by: command.act.actor.personId };
      return accept<TrancheEvent>(
        { type: 'TrancheLevelApproved', ...facts, level: 3, approversNeeded: 3 },
        { type: 'TrancheApproved', ...facts },
      );
    });
    expect(isCaught(decider)).toBe(true);
  });

  it('find an answer that is taken for the present order whatever order it names', () => {
    const decider = wrong((command, state) => {
      const names = 'orderId' in command && 'order' in state && command.type !== 'SendPayment';
      return tranche.decide(names ? { ...command, orderId: state.order.orderId } : command, state);
    });
    expect(isCaught(decider)).toBe(true);
  });

  it('find a new attempt without proof of the last one', () => {
    const decider = wrong((command, state) => {
      if (command.type !== 'ReopenTranche' || state.status !== 'unknown')
        return tranche.decide(command, state);
      return accept<TrancheEvent>(...takenForRejected(command.act.at, state));
    });
    expect(isCaught(decider)).toBe(true);
  });
});
