import type { StatementLine } from '../../../../shared/formats/statement/statement.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import { isTextKey, text } from '../../../../shared/i18n/text.ts';
import type { LineOutcome } from '../../../../shared/use-cases/record-statement.ts';
import { Amount, Identifier } from '../../components/figures.tsx';
import type { KeptStatement } from '../../routes/payments-reading.ts';
import type { PortalContext } from '../../visitor.ts';
import { Fact, Hash } from '../association/parts.tsx';
import { StackedTable } from './stacked-table.tsx';
import { WaitingLines } from './waiting-lines.tsx';

interface ResultProps {
  readonly c: PortalContext;
  readonly format: string;
  /** Whether it was held against its schema, and follows it. */
  readonly isValid: boolean;
  readonly statement: KeptStatement;
  /** Set when the same statement had been uploaded before: nothing has changed then. */
  readonly earlier?: KeptStatement | undefined;
  readonly pendingCount: number;
  readonly lines: readonly StatementLine[];
  readonly outcomes: readonly LineOutcome[];
}

/** What waits for a person. */
const WAITING: readonly LineOutcome['outcome'][] = ['proposed', 'unmatched'];

/** Rows of a page: a statement of ten thousand lines is applied whole and shown by its beginning. */
const LINES_SHOWN_MAX = 500;

/** What became of every line of the bank's file, one row each; what fits nothing is named and waits for a person. */
export function StatementResult(props: ResultProps) {
  const { c, format, isValid, statement, earlier, pendingCount, outcomes } = props;
  const { locale } = c.var.visitor;
  return (
    <>
      <h1>{text(locale, 'payments.result')}</h1>
      {earlier ? (
        <p class="notice" role="status">
          {text(locale, 'payments.same-statement', { uploadedAt: formatInstant(locale, earlier.uploadedAt) })}
        </p>
      ) : null}
      <dl class="facts card">
        <Fact locale={locale} label="payments.file">
          <Identifier value={statement.name} />
        </Fact>
        <Fact locale={locale} label="payments.format">
          <Identifier value={format} />
        </Fact>
        {format === 'csv' ? null : (
          <Fact locale={locale} label="payments.schema">
            {text(locale, isValid ? 'payments.schema-followed' : 'payments.schema-absent')}
          </Fact>
        )}
        <Fact locale={locale} label="payments.statement">
          <Identifier value={statement.statementId} />
        </Fact>
        <Fact locale={locale} label="case.fingerprint">
          <Hash value={statement.sha256} />
        </Fact>
        <Fact locale={locale} label="payments.pending">
          {pendingCount}
        </Fact>
      </dl>
      <ul class="plain">
        {(['paid', 'returned', 'rejected', 'known', 'proposed', 'unmatched'] as const).map((outcome) => {
          const count = outcomes.filter((each) => each.outcome === outcome).length;
          return count > 0 ? <li>{text(locale, `payments.count.${outcome}`, { count })}</li> : null;
        })}
      </ul>
      <WaitingLines
        locale={locale}
        count={outcomes.filter(({ outcome }) => WAITING.includes(outcome)).length}
      />
      <Lines {...props} />
      <p>
        <a class="target" href="/payments">
          {text(locale, 'payments.back')}
        </a>
      </p>
    </>
  );
}

function Lines({ c, lines, outcomes }: ResultProps) {
  const { locale } = c.var.visitor;
  const columns = [
    text(locale, 'payments.line'),
    text(locale, 'payments.booked-on'),
    { label: text(locale, 'signing.amount'), number: true } as const,
    text(locale, 'finance.order'),
    text(locale, 'payments.outcome'),
  ];
  const lineOf = findLine(lines);
  const waiting = outcomes.filter(({ outcome }) => WAITING.includes(outcome));
  const shown = [...waiting, ...outcomes.filter(({ outcome }) => !WAITING.includes(outcome))];
  return (
    <>
      {shown.length > LINES_SHOWN_MAX ? (
        <p class="hint">
          {text(locale, 'payments.lines-shown', { shown: LINES_SHOWN_MAX, count: shown.length })}
        </p>
      ) : null}
      <StackedTable caption={text(locale, 'payments.lines')} columns={columns}>
        {shown.slice(0, LINES_SHOWN_MAX).map((outcome) => (
          <Line c={c} outcome={outcome} line={lineOf(outcome)} />
        ))}
      </StackedTable>
    </>
  );
}

function Line(props: {
  readonly c: PortalContext;
  readonly outcome: LineOutcome;
  readonly line: StatementLine | undefined;
}) {
  const { c, outcome, line } = props;
  const { locale } = c.var.visitor;
  const { code, trancheId } = outcome;
  return (
    <tr>
      <th scope="row">
        {outcome.queueId === undefined ? (
          <Identifier value={outcome.lineId} />
        ) : (
          <a class="target" href={`/statements/unmatched/${outcome.queueId}`}>
            <Identifier value={outcome.lineId} />
          </a>
        )}
      </th>
      <td>{line ? formatDay(locale, line.bookedOn) : null}</td>
      <td class="number">
        {line?.amountCentimes === undefined ? null : (
          <Amount locale={locale} centimes={line.amountCentimes} />
        )}
      </td>
      <td>
        {trancheId ? <TrancheLink trancheId={trancheId} order={line?.endToEndId ?? trancheId} /> : null}
      </td>
      <td>
        <span class="status" data-status={MARKS[outcome.outcome]}>
          {text(locale, `payments.outcome.${outcome.outcome}`)}
        </span>
        {code !== undefined && isTextKey(code) ? (
          <span class="hint line">{text(locale, code, { orderId: line?.endToEndId ?? '' })}</span>
        ) : null}
      </td>
    </tr>
  );
}

/** The shape before the word: what must be looked at has the mark of what waits. */
const MARKS: Readonly<Record<LineOutcome['outcome'], string>> = {
  paid: 'paid',
  returned: 'returned',
  rejected: 'rejected',
  known: 'known',
  proposed: 'waiting',
  unmatched: 'unknown',
};

function TrancheLink({ trancheId, order }: { readonly trancheId: string; readonly order: string }) {
  return (
    <a class="target" href={`/tranches/${trancheId}`}>
      <Identifier value={order} />
    </a>
  );
}

/** The line of an outcome; an answer for a whole batch was spread over its orders, which its lines' ids name at their end. */
function findLine(lines: readonly StatementLine[]): (outcome: LineOutcome) => StatementLine | undefined {
  const byId = new Map(lines.map((line) => [line.lineId, line]));
  const forBatches = lines.filter(({ batchMessageId }) => batchMessageId !== undefined);
  return ({ lineId }) => byId.get(lineId) ?? forBatches.find((line) => lineId.startsWith(`${line.lineId}/`));
}
