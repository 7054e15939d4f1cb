import type { CalendarDay } from '../../domain/kernel/calendar-day.ts';
import type { CsvFault } from '../csv/csv-fault.ts';

/** What the bank says of one movement or one order, whichever format it came in. Pure JSON. */
export interface StatementLine {
  /** Stable: the same movement gets the same id in every file that tells of it. */
  readonly lineId: string;
  readonly bookedOn: CalendarDay;
  /** Always there in a statement; a status report may leave it out and name the order only. */
  readonly amountCentimes?: number;
  /** Seen from the account of the programme. */
  readonly direction: 'debit' | 'credit';
  /**
   * `executed`: money left. `returned`: a transfer came back, and the bank marks it so. `received`: money came in without
   * that mark, so even when it quotes an order it proves nothing about it: for a person to look at.
   */
  readonly kind: 'executed' | 'returned' | 'rejected' | 'received';
  readonly endToEndId?: string;
  /** Set, without `endToEndId`, when the bank answers for every order of a batch at once. */
  readonly batchMessageId?: string;
  /** The other side's account: the 24 digits of a RIB where it is one. */
  readonly account?: string;
  /** The bank's code (ISO 20022 external code list) or words. */
  readonly returnReason?: string;
}

export interface Statement {
  readonly statementId: string;
  readonly lines: readonly StatementLine[];
  /** Movements announced but not booked, and orders on their way: left out of `lines`, they will come again. */
  readonly pendingCount: number;
  /** Text whose hash identifies what the statement says, whatever its file's spacing and order. */
  readonly hashInput: string;
}

export type StatementFaultCode =
  | 'STATEMENT_TOO_LARGE'
  | 'STATEMENT_LINES_TOO_MANY'
  | 'STATEMENT_NOT_XML'
  | 'STATEMENT_DTD_REFUSED'
  | 'STATEMENT_MESSAGE_OTHER'
  | 'STATEMENT_FIELD_MISSING'
  | 'STATEMENT_AMOUNT_UNREADABLE'
  | 'STATEMENT_CURRENCY_FOREIGN'
  | 'STATEMENT_DAY_UNREADABLE'
  | 'STATEMENT_DIRECTION_UNREADABLE';

export interface StatementFault {
  readonly code: StatementFaultCode;
  readonly remedyKey: `remedy.${StatementFaultCode}`;
  /** Where in the message, `Stmt[1]/Ntry[3]/Amt`. */
  readonly at?: string;
  readonly found?: string;
}

/** A file is read whole or not at all: half a statement would look like missing payments. */
export type StatementReading =
  | { readonly ok: true; readonly statement: Statement }
  | { readonly ok: false; readonly faults: readonly (StatementFault | CsvFault)[] };

/** A fault with its remedy's key. */
export function statementFault(
  code: StatementFaultCode,
  at: Omit<StatementFault, 'code' | 'remedyKey'> = {},
): StatementFault {
  return { ...at, code, remedyKey: `remedy.${code}` };
}

/** Lines of one file: five times what a bank sends in a busy year, and what one reading can record while a person waits. */
const LINES_MAX = 50_000;

/** The statement, unless it has faults or more lines than one file may have. */
export function readingOf(
  statementId: string,
  lines: readonly StatementLine[],
  pendingCount: number,
  faults: readonly (StatementFault | CsvFault)[],
): StatementReading {
  if (faults.length > 0) return { ok: false, faults };
  if (lines.length > LINES_MAX) return { ok: false, faults: [statementFault('STATEMENT_LINES_TOO_MANY')] };
  return { ok: true, statement: toStatement(statementId, lines, pendingCount) };
}

/** Puts a statement together: lines that would share an id are told apart by a number in order of appearance. */
export function toStatement(
  statementId: string,
  lines: readonly StatementLine[],
  pendingCount: number,
): Statement {
  const seen = new Map<string, number>();
  const distinct = lines.map((line) => {
    const count = (seen.get(line.lineId) ?? 0) + 1;
    seen.set(line.lineId, count);
    return count === 1 ? line : { ...line, lineId: `${line.lineId}#${count}` };
  });
  return { statementId, lines: distinct, pendingCount, hashInput: hashInputOf(distinct) };
}

function hashInputOf(lines: readonly StatementLine[]): string {
  const rows = lines.map((line) =>
    JSON.stringify([
      line.lineId,
      line.bookedOn,
      line.amountCentimes ?? null,
      line.direction,
      line.kind,
      line.endToEndId ?? null,
      line.batchMessageId ?? null,
      line.account ?? null,
      line.returnReason ?? null,
    ]),
  );
  return rows.sort().join('\n');
}
