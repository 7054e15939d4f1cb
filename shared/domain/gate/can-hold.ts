import { assertNever } from '../kernel/decider.ts';
import type { Condition, GateExpression } from './expression.ts';

/**
 * Whether the gate can still open when the tranches at these indexes, from 1, are never paid. What they would have brought
 * (the payment, its report, what is spent of it) never comes; everything else is taken as it is wanted.
 */
export function gateCanHold(expression: GateExpression, neverPaid: ReadonlySet<number>): boolean {
  return canBe(true, expression, neverPaid);
}

function canBe(wanted: boolean, expression: GateExpression, neverPaid: ReadonlySet<number>): boolean {
  switch (expression.kind) {
    case 'condition':
      return !wanted || !isLost(expression.condition, neverPaid);
    case 'not':
      return canBe(!wanted, expression.of, neverPaid);
    default: {
      const can = (part: GateExpression) => canBe(wanted, part, neverPaid);
      const needsAll = (expression.kind === 'and') === wanted;
      return needsAll ? expression.parts.every(can) : expression.parts.some(can);
    }
  }
}

/** Of a share that is spent, money paid for any tranche up to the one that it names is enough. */
function isLost(condition: Condition, neverPaid: ReadonlySet<number>): boolean {
  switch (condition.fact) {
    case 'tranche.paid':
    case 'report.filed':
    case 'report.accepted':
      return neverPaid.has(condition.index);
    case 'spent':
      return Array.from({ length: condition.index }, (_, position) => position + 1).every((index) =>
        neverPaid.has(index),
      );
    case 'convention.inForce':
    case 'commitment.visa':
    case 'account.verified':
    case 'papers.valid':
    case 'date':
      return false;
    default:
      return assertNever(condition);
  }
}
