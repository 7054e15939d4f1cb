import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aConvention, conventionDraft, conventionEvents } from '../../../test/builders/a-convention.ts';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import { sumCentimes } from '../kernel/money.ts';
import type { TrancheStanding } from '../tranche/state.ts';
import { convention } from './convention.ts';
import type { AmendmentChange, ConventionState, ExistingConvention } from './state.ts';

const act = anAct({ personId: 'staff-officer', role: 'programme-officer' });
const { lines } = conventionDraft.contents.budget;
const amounts = conventionDraft.trancheAmountsCentimes;
const person = {
  personId: 'association-UPE-017-a1',
  personName: { fr: 'Nadia Amrani (exemple)', ar: 'نادية العمراني (نموذج)' },
  title: { fr: 'Présidente', ar: 'رئيسة الجمعية' },
  email: 'nadia@ajyal.example',
};
const scheduled: readonly TrancheStanding[] = [
  { index: 1, status: 'paid' },
  { index: 2, status: 'requestable' },
  { index: 3, status: 'scheduled' },
];

function inForce(): ExistingConvention {
  return aConvention('in-force');
}

function faultOf(change: AmendmentChange, tranches = scheduled): unknown {
  const amendmentId = 'CV-UPE-017-a1';
  const decision = convention.decide(
    { type: 'ProposeAmendment', act, amendmentId, change, tranches },
    inForce(),
  );
  return decision.accepted ? undefined : refusalOf(decision);
}

describe('convention: what an amendment may change', () => {
  it.each([
    ['a shorter time', { kind: 'extension', before: 24, after: 12 }, 'not-longer'],
    ['another time than the text says', { kind: 'extension', before: 12, after: 36 }, 'stale'],
    ['a budget of another total', budgetOf(1, 0), 'total-differs'],
    ['a budget as it is', budgetOf(0, 0), 'unchanged'],
    ['a line below nothing', budgetOf(-1e12, 1e12), 'amount-invalid'],
    ['a paid tranche', schedule(amounts[0] - 100, amounts[1] + 100, amounts[2]), 'tranche-requested'],
    ['a tranche of nothing', schedule(amounts[0], amounts[1] + amounts[2], 0), 'amount-invalid'],
    ['another total', schedule(amounts[0], amounts[1], amounts[2] + 1), 'total-differs'],
    ['the schedule as it is', schedule(...amounts), 'unchanged'],
    ['the account as it is', account(conventionDraft.contents.account.rib), 'unchanged'],
    ['a party that there is not', signatory('neighbour'), 'party-unknown'],
    [
      'a clause of one language',
      { kind: 'clause', title: { fr: 'Audit', ar: 'تدقيق' }, text: { fr: 'Un audit.', ar: '' } },
      'text-missing',
    ],
  ] satisfies [string, AmendmentChange, string][])('is not %s', (_, change, fault) => {
    expect(faultOf(change)).toEqual({ code: 'CONVENTION_AMENDMENT_INVALID', fault });
  });

  it('is a tranche that nobody asked for, and not one that is asked for', () => {
    const moved = schedule(amounts[0], amounts[1] - 100, amounts[2] + 100);
    expect(faultOf(moved)).toBeUndefined();
    const asked = scheduled.map((each) => ({ ...each, status: 'requested' as const }));
    expect(faultOf(moved, asked)).toMatchObject({ fault: 'tranche-requested' });
  });

  it('takes the new account as one that nobody has verified, changed by who proposed it', () => {
    const after = { holder: 'Ajyal', rib: '999780000123456789012438' };
    const change = { kind: 'account', before: conventionDraft.contents.account, after } as const;
    const amended = apply(inForce(), 'CV-UPE-017-a1', change, 'staff-officer');
    expect(amended.account).toEqual({ ...after, changedBy: 'staff-officer', changedAt: act.at });
  });
});

function budgetOf(first: number, second: number): AmendmentChange {
  const moves = [first, second];
  const after = lines.map((line, position) => ({
    ...line,
    amountCentimes: line.amountCentimes + (moves[position] ?? 0),
  }));
  return { kind: 'budget', before: lines, after };
}

function schedule(...after: readonly number[]): AmendmentChange {
  return { kind: 'schedule', before: amounts, after };
}

function account(rib: string): AmendmentChange {
  const { account: before } = conventionDraft.contents;
  return { kind: 'account', before, after: { ...before, rib } };
}

function signatory(partyId: string): AmendmentChange {
  const party = conventionDraft.parties.find((each) => each.partyId === partyId);
  return { kind: 'signatory', partyId, before: party ?? person, after: person };
}

function apply(
  state: ExistingConvention,
  amendmentId: string,
  change: AmendmentChange,
  proposedBy: string,
  tranches = scheduled,
): ExistingConvention {
  const order = { act, amendmentId, change, tranches } as const;
  const proposed = fold(
    convention,
    eventsOf(convention.decide({ type: 'ProposeAmendment', ...order }, state)),
    state,
  );
  const command = { type: 'ApplyAmendment', ...order, proposedBy } as const;
  return existing(fold(convention, eventsOf(convention.decide(command, proposed)), proposed));
}

function existing(state: ConventionState): ExistingConvention {
  if (state.status === 'absent') throw new Error('There is no convention.');
  return state;
}

/** The parts of a convention that amendments name, each under the kind that may change it. */
function partsOf(state: ExistingConvention) {
  return {
    extension: state.durationMonths,
    budget: state.contents.budget,
    schedule: state.trancheAmountsCentimes,
    account: state.account,
    signatory: state.parties,
    clause: state.addedClauses ?? [],
  };
}

/** A change of any kind, right or wrong, beside where the tranches stand then. */
const move = fc.record({
  kind: fc.constantFrom('extension', 'budget', 'schedule', 'account', 'signatory', 'clause'),
  from: fc.nat({ max: 2 }),
  to: fc.nat({ max: 2 }),
  centimes: fc.integer({ min: -20_000_000, max: 20_000_000 }),
  statuses: fc.array(fc.constantFrom('scheduled', 'requestable', 'requested', 'on-hold', 'sent', 'paid'), {
    minLength: 3,
    maxLength: 3,
  }),
  end: fc.constantFrom('apply', 'apply', 'end', 'leave'),
} as const);

type Move = typeof move extends fc.Arbitrary<infer Value> ? Value : never;

function changeFor(state: ExistingConvention, { kind, from, to, centimes }: Move): AmendmentChange {
  const shifted = (values: readonly number[]) =>
    values.map((value, index) => value - (index === from ? centimes : 0) + (index === to ? centimes : 0));
  const parts = partsOf(state);
  switch (kind) {
    case 'extension':
      return { kind, before: parts.extension, after: parts.extension + (centimes % 13) };
    case 'budget': {
      const { lines: before } = parts.budget;
      const moved = shifted(before.map(({ amountCentimes }) => amountCentimes));
      const after = before.map((line, index) => ({ ...line, amountCentimes: moved[index] ?? 0 }));
      return { kind, before, after };
    }
    case 'schedule':
      return { kind, before: parts.schedule, after: shifted(parts.schedule) };
    case 'account':
      return {
        kind,
        before: { holder: parts.account.holder, rib: parts.account.rib },
        after: { holder: 'Ajyal', rib: String(Math.abs(centimes)).padStart(24, '9') },
      };
    case 'signatory': {
      const party = parts.signatory[from];
      const before = party ?? person;
      return {
        kind,
        partyId: party?.partyId ?? 'nobody',
        before,
        after: { ...person, personId: `p${centimes}` },
      };
    }
    case 'clause':
      return {
        kind,
        title: { fr: 'Audit', ar: 'تدقيق' },
        text: { fr: `Audit ${from}.`, ar: `تدقيق ${from}.` },
      };
  }
}

describe('convention: any history of amendments', () => {
  it('changes only what each names, keeps the total, and leaves what was asked for or paid', () => {
    let applied = 0;
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 12 }), (moves) => {
        let state = inForce();
        for (const [position, each] of moves.entries()) {
          const amendmentId = `CV-UPE-017-a${position + 1}`;
          const change = changeFor(state, each);
          const tranches = each.statuses.map((status, index) => ({ index: index + 1, status }));
          const before = state;
          const order = { act, amendmentId, change, tranches } as const;
          const proposal = convention.decide({ type: 'ProposeAmendment', ...order }, state);
          if (!proposal.accepted) continue;
          state = existing(fold(convention, proposal.events, state));
          expect(partsOf(state)).toEqual(partsOf(before));
          if (each.end === 'leave') continue;
          const ending =
            each.end === 'end'
              ? ({ type: 'EndAmendment', act, amendmentId } as const)
              : ({ type: 'ApplyAmendment', ...order, proposedBy: 'staff-officer' } as const);
          state = existing(fold(convention, eventsOf(convention.decide(ending, state)), state));
          const [was, is] = [partsOf(before), partsOf(state)];
          const { [change.kind]: _, ...othersBefore } = was;
          const { [change.kind]: changed, ...othersNow } = is;
          expect(othersNow).toEqual(othersBefore);
          if (each.end === 'end') expect(changed).toEqual(was[change.kind]);
          else applied += 1;
          expect(sumCentimes(state.trancheAmountsCentimes)).toBe(state.amountCentimes);
          expect(state.amountCentimes).toBe(conventionDraft.amountCentimes);
          expect(sumCentimes(is.budget.lines.map(({ amountCentimes }) => amountCentimes))).toBe(
            sumCentimes(lines.map(({ amountCentimes }) => amountCentimes)),
          );
          for (const { index, status } of tranches)
            if (status !== 'scheduled' && status !== 'requestable')
              expect(is.schedule[index - 1]).toBe(was.schedule[index - 1]);
        }
      }),
      { numRuns: 400 },
    );
    // Random moves that were all refused would prove nothing.
    expect(applied).toBeGreaterThan(100);
  });

  it('has numbers in the order of the register, and one open of a kind', () => {
    const [first] = eventsOf(
      decideAfter(convention, conventionEvents['in-force'], {
        type: 'ProposeAmendment',
        act,
        amendmentId: 'CV-UPE-017-a1',
        change: { kind: 'extension', before: 24, after: 36 },
        tranches: scheduled,
      }),
    );
    const state = existing(fold(convention, first ? [first] : [], inForce()));
    expect(state.amendments).toEqual([{ amendmentId: 'CV-UPE-017-a1', kind: 'extension', standing: 'open' }]);
  });
});
