import type { Child } from 'hono/jsx';
import type { AnswerRow, OrderRow, Pack } from '../../../../shared/domain/reconciliation/pack.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier } from '../../components/figures.tsx';
import { StackedTable } from './stacked-table.tsx';

interface TablesProps {
  readonly locale: Locale;
  readonly pack: Pack;
}

/** The parts of a pack as its PDF has them; what does not agree comes first. */
export function PackTables({ locale, pack }: TablesProps) {
  return (
    <>
      <Differences locale={locale} pack={pack} />
      <Accounts locale={locale} pack={pack} />
      <Orders locale={locale} heading="pack.sent" rows={pack.sent} />
      <Orders locale={locale} heading="pack.open" rows={pack.open} />
      <Answers locale={locale} rows={pack.answers} />
      <Unmatched locale={locale} pack={pack} />
    </>
  );
}

interface PartProps {
  readonly locale: Locale;
  readonly heading: TextKey;
  /** A column of figures is named in brackets. */
  readonly columns: readonly (TextKey | readonly [TextKey])[];
  readonly rows: Child[];
}

function Part({ locale, heading, columns, rows }: PartProps) {
  const caption = text(locale, heading);
  const named = columns.map((column) =>
    typeof column === 'string'
      ? text(locale, column)
      : ({ label: text(locale, column[0]), number: true } as const),
  );
  return (
    <section>
      <h2>{caption}</h2>
      {rows.length === 0 ? (
        <p>{text(locale, 'pack.nothing')}</p>
      ) : (
        <StackedTable caption={caption} columns={named} titled>
          {rows}
        </StackedTable>
      )}
    </section>
  );
}

/** A figure with its name beside it where the page is narrow. */
function Figure(props: {
  readonly locale: Locale;
  readonly label: TextKey;
  readonly centimes?: number | undefined;
}) {
  const { centimes, label, locale } = props;
  return (
    <td class="number" data-label={text(locale, label)}>
      {centimes === undefined ? null : <Amount locale={locale} centimes={centimes} />}
    </td>
  );
}

function Named({ value }: { readonly value: string }) {
  return (
    <th scope="row">
      <Identifier value={value} />
    </th>
  );
}

function Accounts({ locale, pack }: TablesProps) {
  const columns: PartProps['columns'] = [
    ...(['pack.account', 'pack.standing'] as const),
    ...(['pack.opening', 'pack.in', 'pack.out', 'pack.closing'] as const).map((key) => [key] as const),
  ];
  const rows = pack.accounts.map((row) => (
    <tr>
      <Named value={row.account} />
      <td>{text(locale, `pack.purpose.${row.purpose}`)}</td>
      <Figure locale={locale} label="pack.opening" centimes={row.openingCentimes} />
      <Figure locale={locale} label="pack.in" centimes={row.inCentimes} />
      <Figure locale={locale} label="pack.out" centimes={row.outCentimes} />
      <Figure locale={locale} label="pack.closing" centimes={row.closingCentimes} />
    </tr>
  ));
  return <Part {...{ locale, heading: 'pack.accounts', columns, rows }} />;
}

function Orders(props: {
  readonly locale: Locale;
  readonly heading: 'pack.sent' | 'pack.open';
  readonly rows: readonly OrderRow[];
}) {
  const { heading, locale } = props;
  const columns: PartProps['columns'] = [
    ...(['pack.order', 'pack.batch', 'pack.day', 'pack.standing'] as const),
    ...[['pack.age'] as const, ['pack.amount'] as const],
  ];
  const rows = props.rows.map((row) => (
    <tr>
      <Named value={row.orderId} />
      <td>
        <a class="target" href={`/payments/batches/${row.batchId}`}>
          <Identifier value={row.batchId} />
        </a>
      </td>
      <td>{formatDay(locale, row.sentOn ?? row.orderedOn)}</td>
      <td>{text(locale, `pack.standing.${row.standing}`)}</td>
      <td class="number" data-label={text(locale, 'pack.age')}>
        {row.ageDays}
      </td>
      <Figure locale={locale} label="pack.amount" centimes={row.amountCentimes} />
    </tr>
  ));
  return <Part {...{ locale, heading, columns, rows }} />;
}

function Answers(props: { readonly locale: Locale; readonly rows: readonly AnswerRow[] }) {
  const { locale } = props;
  const columns: PartProps['columns'] = [
    ...(['pack.order', 'pack.standing', 'pack.day', 'pack.line'] as const),
    ['pack.amount'],
  ];
  const rows = props.rows.map(({ amountCentimes, answer, line, orderId, recordedOn }) => (
    <tr>
      <Named value={orderId} />
      <td>{text(locale, `pack.standing.${answer}`)}</td>
      <td>{formatDay(locale, line?.bookedOn ?? recordedOn)}</td>
      <td>
        {line ? (
          <Identifier value={`${line.statementId} · ${line.lineId}`} />
        ) : (
          text(locale, 'pack.by-officers')
        )}
      </td>
      <Figure locale={locale} label="pack.amount" centimes={amountCentimes} />
    </tr>
  ));
  return <Part {...{ locale, heading: 'pack.answers', columns, rows }} />;
}

function Unmatched({ locale, pack }: TablesProps) {
  const columns: PartProps['columns'] = ['pack.line', 'pack.day', ['pack.age'], ['pack.amount']];
  const rows = pack.unmatched.map((row) => (
    <tr>
      <Named value={`${row.statementId} · ${row.lineId}`} />
      <td>{formatDay(locale, row.bookedOn ?? row.raisedOn)}</td>
      <td class="number" data-label={text(locale, 'pack.age')}>
        {row.ageDays}
      </td>
      <Figure locale={locale} label="pack.amount" centimes={row.amountCentimes} />
    </tr>
  ));
  return <Part {...{ locale, heading: 'pack.unmatched', columns, rows }} />;
}

function Differences({ locale, pack }: TablesProps) {
  const columns: PartProps['columns'] = ['pack.account', 'pack.reason', ['pack.expected'], ['pack.found']];
  const rows = pack.differences.map(({ expectedCentimes, foundCentimes, rule, subject }) => (
    <tr>
      <Named value={subject} />
      <td>{text(locale, `pack.rule.${rule}`)}</td>
      <Figure locale={locale} label="pack.expected" centimes={expectedCentimes} />
      <Figure locale={locale} label="pack.found" centimes={foundCentimes} />
    </tr>
  ));
  return <Part {...{ locale, heading: 'pack.differences', columns, rows }} />;
}
