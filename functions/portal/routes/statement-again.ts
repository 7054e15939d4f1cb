import { type Answer, refused } from '../../../shared/use-cases/answer.ts';
import { attentions } from '../../../shared/use-cases/lifecycles.ts';
import { readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import { recordStatement } from '../../../shared/use-cases/record-statement.ts';
import { tryAgain } from '../../../shared/use-cases/settle-attention.ts';
import { type PortalContext, staffAct } from '../visitor.ts';
import { readStatement } from './payments-reading.ts';
import { readBankFile } from './statements-reading.ts';

/**
 * Reads a kept statement once more for the sake of one of its lines: what was applied before changes nothing. The line's
 * trouble is settled when the line fits an order now, and refused with the reason that still applies when it does not.
 */
export async function readStatementAgain(
  c: PortalContext,
  key: string,
  attentionId: string,
): Promise<Answer<unknown>> {
  const { desk } = c.var;
  const trouble = await readCase(desk, attentions, attentionId);
  if (trouble.status === 'absent') return refused({ code: 'ATTENTION_NOT_FOUND' });
  const { statementId = '' } = trouble.facts;
  const kept = await readStatement(desk, statementId);
  if (!kept) return refused({ code: 'STATEMENT_NOT_KEPT' });
  const { bytes } = await desk.documents.get(kept.documentKey);
  const { payments } = await readTerms(desk);
  const { reading } = await readBankFile(bytes, payments.statementCsv);
  if (!reading.ok) return refused({ code: 'STATEMENT_NOT_KEPT' });
  const act = staffAct(c, 'upload-statement');
  const answer = await recordStatement(desk, { key, act, statementId, lines: reading.statement.lines });
  if (!answer.ok) return answer;
  const line = answer.value.find(({ lineId }) => `${statementId}/${lineId}` === trouble.id);
  if (!line || line.outcome === 'unmatched') return refused({ code: 'STATEMENT_LINE_UNMATCHED' });
  return tryAgain(desk, { key, act: staffAct(c, 'settle-attention'), attentionId });
}
