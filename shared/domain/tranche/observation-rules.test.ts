import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aTranche, people, trancheAccount, trancheEvents } from '../../../test/builders/a-tranche.ts';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { accept, fold } from '../kernel/decider.ts';
import type { TrancheCommand } from './commands.ts';
import type { TrancheEvent } from './events.ts';
import { orderIdOf } from './order-id.ts';
import type { TrancheState } from './state.ts';
import { tranche } from './tranche.ts';

const at = '2026-10-12T09:00:00.000Z';
const accountant = anAct({ personId: people.releaser, role: 'accountant', at });
const officer = anAct({ personId: 'staff-finance-9', role: 'finance-officer', at });
const orderId = 'CV-UPE-017-1/1';

describe('tranche: observation of the accountant', () => {
  it('keeps the order and its people, and the words with who said them and when', () => {
    const command = { type: 'ObserveOrder', act: accountant, orderId, observation: 'Visa absent' } as const;
    const events = eventsOf(decideAfter(tranche, trancheEvents.ordered, command));
    expect(events).toEqual([
      { type: 'OrderObserved', at, by: people.releaser, orderId, observation: 'Visa absent' },
    ]);
    const before = aTranche('ordered');
    expect(fold(tranche, events, before)).toEqual({
      ...before,
      status: 'observed',
      since: at,
      observation: { text: 'Visa absent', by: people.releaser, at },
    });
  });

  it('is answered in words: the tranche is approved by the same people, for the same order id', () => {
    const command = { type: 'AnswerObservation', act: officer, answer: 'Visa joint' } as const;
    const events = eventsOf(decideAfter(tranche, trancheEvents.observed, command));
    const { observation } = aTranche('observed');
    const state = fold(tranche, events, aTranche('observed'));
    expect(state).toEqual({
      ...aTranche('approved'),
      since: at,
      answered: { observation, answer: { text: 'Visa joint', by: 'staff-finance-9', at } },
    });
    const again: TrancheCommand = { type: 'OrderPayment', act: officer, batchId: 'PB-2', orderId, ...now(1) };
    expect(decideAfter(tranche, [...trancheEvents.observed, ...events], again).accepted).toBe(true);
  });

  it('needs words on both sides, and the very order', () => {
    const observe = { type: 'ObserveOrder', act: accountant, orderId } as const;
    const { ordered, observed } = trancheEvents;
    for (const [events, command] of [
      [ordered, { ...observe, observation: ' ' }],
      [observed, { type: 'AnswerObservation', act: officer, answer: '' }],
      [ordered, { type: 'TakeOutOrder', act: officer, orderId, reason: ' ' }],
    ] as const)
      expect(refusalOf(decideAfter(tranche, events, command)).code).toBe('TRANCHE_REASON_MISSING');
    const other = { ...observe, orderId: 'CV-UPE-017-1/2', observation: 'x' };
    expect(refusalOf(decideAfter(tranche, ordered, other))).toEqual({
      ...{ code: 'TRANCHE_ATTEMPT_STALE', attempt: 1, orderId },
    });
  });

  it('may lead back to the association, whose next request goes the whole way under the same attempt', () => {
    const command = { type: 'ReturnTranche', act: officer, reason: 'RIB' } as const;
    const events = eventsOf(decideAfter(tranche, trancheEvents.observed, command));
    const state = fold(tranche, events, aTranche('observed'));
    expect(state).toMatchObject({ status: 'requestable', correction: 'RIB', attempt: 1 });
    expect(state).not.toHaveProperty('order');
  });

  it('is given back by a hold with its words', () => {
    const held = eventsOf(
      decideAfter(tranche, trancheEvents.observed, { type: 'HoldTranche', act: officer, reason: 'x' }),
    );
    const released: TrancheEvent = { type: 'TrancheHoldReleased', at, by: people.holder };
    const state = fold(tranche, [...held, released], aTranche('observed'));
    expect(state).toEqual({ ...aTranche('observed'), since: at });
  });
});

describe('tranche: an order taken out', () => {
  it('leaves the tranche approved as it was', () => {
    const command = { type: 'TakeOutOrder', act: officer, orderId, reason: 'Compte changé' } as const;
    const events = eventsOf(decideAfter(tranche, trancheEvents.ordered, command));
    expect(events).toEqual([
      { type: 'OrderTakenOut', at, by: 'staff-finance-9', orderId, reason: 'Compte changé' },
    ]);
    expect(fold(tranche, events, aTranche('ordered'))).toEqual({ ...aTranche('approved'), since: at });
  });
});

function now(attempt: number) {
  return { attempt, conventionInForce: true, account: { rib: trancheAccount.rib } } as const;
}

const moves = ['order', 'send', 'observe', 'answer', 'take-out', 'return', 'hold', 'release'] as const;

/** The command of a move at a state, by people who had no part before; undefined where it makes no sense. */
function commandOf(
  move: (typeof moves)[number],
  state: TrancheState,
  place: number,
): TrancheCommand | undefined {
  if (state.status === 'absent') return undefined;
  const act = anAct({ personId: `someone-${place}`, role: 'administrator', at });
  const id = orderIdOf(state.trancheId, state.attempt);
  switch (move) {
    case 'order':
      return { type: 'OrderPayment', act, orderId: id, batchId: `PB-${place}`, ...now(state.attempt) };
    case 'send':
      return { type: 'SendPayment', act, orderId: id, releasedBy: `someone-${place}` };
    case 'observe':
      return { type: 'ObserveOrder', act, orderId: id, observation: 'x' };
    case 'answer':
      return { type: 'AnswerObservation', act, answer: 'x' };
    case 'take-out':
      return { type: 'TakeOutOrder', act, orderId: id, reason: 'x' };
    case 'return':
      return { type: 'ReturnTranche', act, reason: 'x' };
    case 'hold':
      return { type: 'HoldTranche', act, reason: 'x' };
    case 'release':
      return { type: 'ReleaseHold', act };
  }
}

function sentOnce(decider: typeof tranche) {
  return fc.property(fc.array(fc.constantFrom(...moves), { minLength: 5, maxLength: 40 }), (steps) => {
    let state = fold(decider, trancheEvents.approved);
    const sent: string[] = [];
    for (const [place, move] of steps.entries()) {
      const command = commandOf(move, state, place);
      const decision = command && decider.decide(command, state);
      if (!decision?.accepted) continue;
      state = fold(decider, decision.events, state);
      for (const event of decision.events) if (event.type === 'PaymentSent') sent.push(event.orderId);
      expect(new Set(sent).size).toBe(sent.length);
    }
  });
}

describe('tranche: lines that come and go before the bank', () => {
  it('are never sent twice', () => {
    fc.assert(sentOnce(tranche), { numRuns: 500, seed: 20_261_128 });
  });

  it('would be, were a line given back after its release: the model finds it', () => {
    const wrong: typeof tranche = {
      ...tranche,
      decide: (command, state) => {
        if (command.type !== 'ObserveOrder' || state.status !== 'sent') return tranche.decide(command, state);
        const facts = { at, by: 'someone', orderId: command.orderId };
        return accept<TrancheEvent>({ type: 'OrderObserved', ...facts, observation: 'x' });
      },
      evolve: (state, event) =>
        event.type === 'OrderObserved' && state.status === 'sent'
          ? tranche.evolve({ ...state, status: 'ordered' }, event)
          : tranche.evolve(state, event),
    };
    const found = fc.check(sentOnce(wrong), { numRuns: 3000, seed: 20_261_128, endOnFailure: true });
    expect(found.failed).toBe(true);
  });
});
