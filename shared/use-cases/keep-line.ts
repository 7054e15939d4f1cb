import type { Fitting } from '../domain/statement-line/fitting-orders.ts';
import type { BankLine, ExistingLine } from '../domain/statement-line/state.ts';
import { systemAct } from './acts.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { attentionIdOf, passAttention } from './keep-attention.ts';
import { attentions, statementLines } from './lifecycles.ts';
import { listCases, readCase } from './read-cases.ts';

/** The id of a line's stream: always the same for the same line of the same statement. */
export function lineIdOf({ secrets }: Pick<Desk, 'secrets'>, statementId: string, lineId: string): string {
  return secrets.digest(`${statementId}/${lineId}`).slice(0, 24);
}

/**
 * Keeps a line for a person, with the orders that it fits now. Told again it stays one entry, and what a person has
 * settled stays so: then the line is `known`.
 */
export async function keepLine(
  desk: Desk,
  statementId: string,
  line: BankLine,
  code: string,
  fitting: Fitting,
): Promise<{ readonly id: string; readonly outcome: 'proposed' | 'unmatched' | 'known' }> {
  const id = lineIdOf(desk, statementId, line.lineId);
  const before = await readCase(desk, statementLines, id);
  if (before.status === 'settled') return { id, outcome: 'known' };
  if (before.status === 'absent' && (await wasClosedBefore(desk, `${statementId}/${line.lineId}`)))
    return { id, outcome: 'known' };
  const act = systemAct(desk.clock, 'command');
  const orders = fitting(line);
  const [proposed, refused] = before.status === 'absent' ? [[], []] : [before.proposed, before.refused];
  const judged = proposed.length + refused.length;
  const answer = await decideOne(
    desk,
    // What fits it now may be more than when it was raised: another reading, another key.
    { key: `statement-line/${id}/${judged}/${orders.map(({ orderId }) => orderId).join('+')}`, act },
    {
      verb: 'raise-line',
      lifecycle: statementLines,
      id,
      command: { type: 'RaiseLine', act, id, statementId, line, code, fitting: orders },
    },
  );
  const now = answer.ok && answer.value.status === 'open' ? answer.value.proposed : proposed;
  return { id, outcome: now.length > 0 ? 'proposed' : 'unmatched' };
}

/** Before lines had a queue of their own they waited among the troubles: those that are open there move over. */
async function wasClosedBefore(desk: Desk, id: string): Promise<boolean> {
  const trouble = { kind: 'statement-line', id } as const;
  const { status } = await readCase(desk, attentions, attentionIdOf(desk, trouble));
  if (status === 'open') await passAttention(desk, trouble);
  return status === 'closed';
}

/** The lines that wait for a person, the oldest first, or those that were settled, the newest first. */
export async function listLines(
  desk: Pick<Desk, 'store'>,
  status: ExistingLine['status'],
  limit?: number,
): Promise<readonly ExistingLine[]> {
  const order = status === 'settled' ? { descending: true } : {};
  const listed = await listCases(desk, statementLines, `statement-lines/${status}`, {
    ...order,
    ...(limit === undefined ? {} : { limit }),
  });
  return listed.filter((state) => state.status !== 'absent');
}
