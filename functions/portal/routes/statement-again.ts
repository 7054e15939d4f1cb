import { type Answer, refused } from '../../../shared/use-cases/answer.ts';
import { statementLines } from '../../../shared/use-cases/lifecycles.ts';
import { readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import { recordStatement } from '../../../shared/use-cases/record-statement.ts';
import { type PortalContext, staffAct } from '../visitor.ts';
import { readStatement } from './payments-reading.ts';
import { readBankFile } from './statements-reading.ts';

/**
 * Reads a kept statement once more for the sake of one of its lines: what was applied before changes nothing. Refused
 * with what still applies when the line fits no order now.
 */
export async function readStatementAgain(
  c: PortalContext,
  key: string,
  id: string,
): Promise<Answer<unknown>> {
  const { desk } = c.var;
  const entry = await readCase(desk, statementLines, id);
  if (entry.status === 'absent') return refused({ code: 'LINE_NOT_FOUND' });
  const kept = await readStatement(desk, entry.statementId);
  if (!kept) return refused({ code: 'STATEMENT_NOT_KEPT' });
  const { bytes } = await desk.documents.get(kept.documentKey);
  const { payments } = await readTerms(desk);
  const { reading } = await (desk.readBankFile ?? readBankFile)(bytes, payments.statementCsv);
  if (!reading.ok) return refused({ code: 'STATEMENT_NOT_KEPT' });
  const { statementId } = entry;
  const act = staffAct(c, 'upload-statement');
  const answer = await recordStatement(desk, { key, act, statementId, lines: reading.statement.lines });
  if (!answer.ok) return answer;
  const line = answer.value.find(({ lineId }) => lineId === entry.line.lineId);
  return line && line.outcome !== 'unmatched' ? answer : refused({ code: 'STATEMENT_LINE_UNMATCHED' });
}
