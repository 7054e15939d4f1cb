import type { StatementLineCommand } from '../../shared/domain/statement-line/commands.ts';
import type { BankLine, SentOut } from '../../shared/domain/statement-line/state.ts';
import { trancheAccount, trancheIdentity } from './a-tranche.ts';
import { aTimerAct } from './an-act.ts';

type Changes<Value> = { readonly [Name in keyof Value]?: Value[Name] | undefined };

/** Undefined takes a field away. */
function changed<Value extends object>(value: Value, changes: Changes<Value>): Value {
  const entries = Object.entries({ ...value, ...changes }).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries) as Value;
}

/** A debit to the account of CV-UPE-017 that names no order. */
export function aBankLine(changes: Changes<BankLine> = {}): BankLine {
  const { amountCentimes } = trancheIdentity;
  const { rib: account } = trancheAccount;
  return changed<BankLine>(
    { lineId: 'L1', bookedOn: '2026-10-12', amountCentimes, kind: 'executed', account },
    changes,
  );
}

/** The order of the first tranche of CV-UPE-017, on its way. */
export function aSentOut(changes: Partial<SentOut> = {}): SentOut {
  const { amountCentimes, trancheId } = trancheIdentity;
  const { rib } = trancheAccount;
  const orderId = `${trancheId}/1`;
  return { orderId, trancheId, amountCentimes, rib, sentOn: '2026-10-09', standing: 'sent', ...changes };
}

/** The line comes into the queue with the orders that it fits. */
export function aRaising(
  fitting: readonly SentOut[] = [],
  line: BankLine = aBankLine(),
): StatementLineCommand {
  return {
    type: 'RaiseLine',
    act: aTimerAct('2026-10-13T09:00:00.000Z'),
    id: 'line-1',
    statementId: 'ST-1',
    line,
    code: 'STATEMENT_LINE_UNMATCHED',
    fitting,
  };
}
