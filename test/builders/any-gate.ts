import fc from 'fast-check';
import type { GateFacts } from '../../shared/domain/gate/evaluate-gate.ts';
import {
  type Comparison,
  type Condition,
  type GateExpression,
  STANDING_FACTS,
} from '../../shared/domain/gate/expression.ts';
import { addDays } from '../../shared/domain/kernel/calendar-day.ts';

const index = fc.integer({ min: 1, max: 3 });
const comparison = fc.constantFrom<Comparison>('>=', '>', '<=', '<', '=');
const day = fc.integer({ min: -3, max: 3 }).map((days) => addDays('2027-01-01', days));
const share = fc
  .integer({ min: 0, max: 6 })
  .chain((places) =>
    fc.record({ units: fc.integer({ min: 0, max: 2 * 10 ** places }), places: fc.constant(places) }),
  );

const condition = fc.oneof<fc.Arbitrary<Condition>[]>(
  fc.record({ fact: fc.constantFrom(...STANDING_FACTS) }),
  fc.record({ fact: fc.constantFrom('tranche.paid', 'report.filed', 'report.accepted'), index }),
  fc.record({ fact: fc.constant('spent'), index, comparison, share }),
  fc.record({ fact: fc.constant('date'), comparison, day }),
);

/** Any gate that asks for something, as a tree of up to four levels. */
export function anyGate(): fc.Arbitrary<GateExpression> {
  return fc.letrec<{ gate: GateExpression }>((tie) => ({
    gate: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.record({ kind: fc.constant('condition' as const), condition }),
      fc.record({ kind: fc.constant('not' as const), of: tie('gate') }),
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        parts: fc.array(tie('gate'), { minLength: 2, maxLength: 3 }),
      }),
    ),
  })).gate;
}

const centimes = fc.integer({ min: 0, max: 400 });

export function anyGateFacts(): fc.Arbitrary<GateFacts> {
  const about = <Value>(rest: (index: number) => fc.Arbitrary<Value>) => fc.tuple(rest(1), rest(2), rest(3));
  return fc.record({
    today: day,
    standing: fc.record({
      'convention.inForce': fc.boolean(),
      'commitment.visa': fc.boolean(),
      'account.verified': fc.boolean(),
      'papers.valid': fc.boolean(),
    }),
    tranches: about((each) =>
      fc.record({ index: fc.constant(each), paid: fc.boolean(), amountCentimes: centimes }),
    ),
    reports: about((each) =>
      fc.record({
        index: fc.constant(each),
        filed: fc.boolean(),
        accepted: fc.boolean(),
        spentCentimes: centimes,
      }),
    ),
  });
}
