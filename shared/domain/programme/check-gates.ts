import { canOpen } from '../gate/can-open.ts';
import { conditionsOf, printCondition } from '../gate/expression.ts';
import { type GateFaultReason, parseGate } from '../gate/parse-gate.ts';
import type { TrancheTerms } from './programme-terms.ts';
import type { GateTermsFault, TermsFinding } from './terms-faults.ts';

const UNREADABLE: Readonly<Record<GateFaultReason, GateTermsFault>> = {
  'condition-missing': 'TERMS_GATE_CONDITION_MISSING',
  'fact-unknown': 'TERMS_GATE_FACT_UNKNOWN',
  'index-wrong': 'TERMS_GATE_INDEX_WRONG',
  'parenthesis-missing': 'TERMS_GATE_PARENTHESIS_MISSING',
  'comparison-missing': 'TERMS_GATE_COMPARISON_MISSING',
  'share-wrong': 'TERMS_GATE_SHARE_WRONG',
  'day-wrong': 'TERMS_GATE_DAY_WRONG',
  rest: 'TERMS_GATE_REST',
};

/**
 * What is wrong with a gate: it cannot be read (`found` says at which character, and what stands there), it asks for a
 * tranche or a report that is not of a tranche before this one, or nothing could ever open it.
 */
export function checkGate({ gate, index }: TrancheTerms, path: string): readonly TermsFinding[] {
  const parsed = parseGate(gate);
  if (!parsed.ok) {
    const { found, position, reason } = parsed.fault;
    return [{ code: UNREADABLE[reason], path, found: `${position}: ${found}` }];
  }
  const later = conditionsOf(parsed.expression).filter(
    (condition) => 'index' in condition && condition.index >= index,
  );
  if (later.length > 0)
    return later.map((each) => ({ code: 'TERMS_GATE_NOT_BEFORE', path, found: printCondition(each) }));
  return canOpen(parsed.expression) ? [] : [{ code: 'TERMS_GATE_IMPOSSIBLE', path, found: gate }];
}
