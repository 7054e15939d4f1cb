import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSigning, signatureRound } from '../../../test/builders/a-signature.ts';
import { anAct } from '../../../test/builders/an-act.ts';
import type { Decider } from '../kernel/decider.ts';
import { accept, fold } from '../kernel/decider.ts';
import type { SigningStepTerms } from '../programme/programme-terms.ts';
import type { SignatureCommand } from './commands.ts';
import type { SignatureEvent } from './events.ts';
import { awaitedParties } from './plan.ts';
import type { SignatureRefusal } from './refusals.ts';
import { signature } from './signature.ts';
import type { SignatureState } from './state.ts';

type Rounds = Decider<SignatureCommand, SignatureState, SignatureEvent, SignatureRefusal>;

const given = (...partyIds: string[]) => partyIds.map((partyId) => ({ partyId }));

describe('signature: whose turn it is', () => {
  const steps: readonly SigningStepTerms[] = [
    { stepId: 'first', parties: ['a', 'b'], rule: 'all' },
    { stepId: 'second', parties: ['c', 'd'], rule: 'any' },
    { stepId: 'third', parties: ['e', 'f', 'g'], rule: { atLeast: 2 } },
  ];

  it('goes from step to step by their rules', () => {
    expect(awaitedParties(steps, [])).toEqual(['a', 'b']);
    expect(awaitedParties(steps, given('b'))).toEqual(['a']);
    expect(awaitedParties(steps, given('b', 'a'))).toEqual(['c', 'd']);
    expect(awaitedParties(steps, given('b', 'a', 'd'))).toEqual(['e', 'f', 'g']);
    expect(awaitedParties(steps, given('b', 'a', 'd', 'f'))).toEqual(['e', 'g']);
    expect(awaitedParties(steps, given('b', 'a', 'd', 'f', 'g'))).toEqual([]);
  });
});

/** Plans of up to four steps of up to four parties, with every rule. */
const plan = fc
  .array(fc.record({ size: fc.integer({ min: 1, max: 4 }), kind: fc.nat(2), share: fc.nat(3) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((steps) =>
    steps.map(({ size, kind, share }, position): SigningStepTerms => {
      const parties = Array.from({ length: size }, (_, member) => `p${position}${member}`);
      const rule = kind === 0 ? 'all' : kind === 1 ? 'any' : { atLeast: (share % size) + 1 };
      return { stepId: `s${position}`, parties, rule };
    }),
  );

function neededOf({ rule, parties }: SigningStepTerms): number {
  if (rule === 'all') return parties.length;
  return rule === 'any' ? 1 : rule.atLeast;
}

/** Everybody tries to sign in any order, again and again, each with the newest revision. */
function live(decider: Rounds, steps: readonly SigningStepTerms[], order: readonly number[]) {
  const names = steps.flatMap((step) => step.parties);
  const [model] = signatureRound.parties;
  const parties = names.map((name) => ({ ...model!, partyId: name, personId: `person-${name}` }));
  const events: SignatureEvent[] = [];
  let state = decider.initial;
  const tell = (command: SignatureCommand) => {
    const decision = decider.decide(command, state);
    if (!decision.accepted) return;
    events.push(...decision.events);
    state = fold(decider, decision.events, state);
  };
  tell({ type: 'OpenSignature', act: anAct(), ...signatureRound, steps, parties });
  for (const pick of order) {
    const partyId = names[pick % names.length] ?? '';
    const act = anAct({ personId: `person-${partyId}`, at: '2026-07-10T09:00:00.000Z' });
    const newest = state.status === 'absent' ? '' : state.revision.sha256;
    const signing = { ...aSigning(partyId, events.length), previousRevisionSha256: newest };
    tell({ type: 'SignDocument', act, ...signing });
  }
  return { state, events };
}

/** The plan holds at every prefix: nobody signs before the step is reached, nor after the round is complete. */
function keepsThePlan(decider: Rounds) {
  return fc.property(plan, fc.array(fc.nat(15), { maxLength: 60, size: 'max' }), (steps, order) => {
    const { state, events } = live(decider, steps, order);
    const signed: string[] = [];
    for (const event of events) {
      if (event.type !== 'DocumentSigned') continue;
      const own = steps.findIndex((step) => step.parties.includes(event.partyId));
      const counts = steps.map((step) => step.parties.filter((partyId) => signed.includes(partyId)).length);
      steps.forEach((step, position) => {
        if (position < own) expect(counts[position]).toBe(neededOf(step));
        if (position === own) expect(counts[position]).toBeLessThan(neededOf(step));
      });
      expect(signed).not.toContain(event.partyId);
      signed.push(event.partyId);
    }
    const all = steps.reduce((sum, step) => sum + neededOf(step), 0);
    expect(state.status === 'complete').toBe(signed.length === all);
    expect(events.filter(({ type }) => type === 'SignatureCompleted')).toHaveLength(
      signed.length === all ? 1 : 0,
    );
  });
}

describe('signature: model of plans', () => {
  it('keeps all, any and n-of-m in any order of attempts', () => {
    fc.assert(keepsThePlan(signature), { numRuns: 400 });
  });

  it('completes whenever everybody keeps trying', () => {
    fc.assert(
      fc.property(plan, (steps) => {
        const rounds = Array.from({ length: 20 * 16 }, (_, attempt) => attempt % 16);
        expect(live(signature, steps, rounds).state.status).toBe('complete');
      }),
      { numRuns: 50 },
    );
  });

  it('has teeth: a signing order that only the page keeps is found', () => {
    const decide: Rounds['decide'] = (command, state) => {
      const decision = signature.decide(command, state);
      const isEarly = !decision.accepted && decision.refusal.code === 'SIGNATURE_NOT_YOUR_TURN';
      if (command.type !== 'SignDocument' || !isEarly) return decision;
      const { type: _, act, ...facts } = command;
      return accept<SignatureEvent>({ type: 'DocumentSigned', at: act.at, by: act.actor.personId, ...facts });
    };
    const wrong = fc.check(keepsThePlan({ ...signature, decide }), { numRuns: 400, endOnFailure: true });
    expect(wrong.failed).toBe(true);
  });
});
