import { instantAtStartOf } from '../../domain/kernel/calendar-day.ts';
import { dayAfter } from '../../domain/reconciliation/month.ts';
import type { AnswerRow, OrderRow, Pack } from '../../domain/reconciliation/pack.ts';
import { formatDay } from '../../i18n/dates.ts';
import type { TextKey } from '../../i18n/text.ts';
import { attached, type PaperSource } from '../attached.ts';
import { sides } from '../convention/party-lines.ts';
import type { PackDocument } from './pack-document.ts';
import { day, figure, said } from './printed.ts';

const ATTACHMENT_FORMAT = 'mithaq.reconciliation/1';
/** A longer table is in the attached data and in the CSV; the page then says how many rows there are. */
const ROWS_MAX = 200;

/** What is handed to a typesetter for the pack of a month. */
type PackSource = PaperSource<'reconciliation', ReturnType<typeof packPages>>;

type Column = { readonly head: ReturnType<typeof said>; readonly wide: number; readonly figure: boolean };
/** A cell that both languages share, or one with its words in both. */
type Cell = string | { readonly fr: string; readonly ar: string };

/** The reconciliation of a month in both languages, dated by the month's end: the same pack gives the same source. */
export function renderPack(document: PackDocument): PackSource {
  const { pack } = document;
  const { attachment, fingerprint } = attached(ATTACHMENT_FORMAT, 'reconciliation.json', { pack });
  return {
    template: 'reconciliation',
    data: packPages(document, fingerprint),
    createdAt: instantAtStartOf(dayAfter(pack.month)),
    attachment,
    archival: true,
  };
}

function packPages({ pack, programme, sample }: PackDocument, fingerprint: string) {
  const { firstOn, lastOn, month, totals } = pack;
  return {
    ...{ number: month, sample, fingerprint },
    title: said('pack.title'),
    programme: sides(programme),
    intro: said('pack.intro', (locale) => ({
      firstOn: formatDay(locale, firstOn),
      lastOn: formatDay(locale, lastOn),
    })),
    agrees: totals.differenceCount === 0 ? said('pack.agrees') : null,
    nothing: said('pack.nothing'),
    figures: [
      fact('pack.sent', String(totals.sentCount)),
      fact('pack.sent-total', figure(totals.sentCentimes)),
      fact('pack.paid-total', figure(totals.paidCentimes)),
      fact('pack.rejected-total', figure(totals.rejectedCentimes)),
      fact('pack.returned-total', figure(totals.returnedCentimes)),
      fact('pack.recovered-total', figure(totals.recoveredCentimes ?? 0)),
      fact('pack.open', String(totals.openCount)),
      fact('pack.open-total', figure(totals.openCentimes)),
      fact('pack.unmatched', String(totals.unmatchedCount)),
      fact('pack.differences', String(totals.differenceCount)),
    ],
    tables: [
      accounts(pack),
      orders('pack.sent', pack.sent),
      orders('pack.open', pack.open),
      answers(pack.answers),
      unmatched(pack),
      differences(pack),
    ],
  };
}

function fact(label: TextKey, value: string) {
  return { label: said(label), value };
}

function table(heading: TextKey, columns: readonly Column[], rows: readonly (readonly Cell[])[]) {
  return { heading: said(heading), columns, rows: rows.slice(0, ROWS_MAX), count: String(rows.length) };
}

function words(head: TextKey, wide: number): Column {
  return { head: said(head), wide, figure: false };
}

function amount(head: TextKey, wide = 28): Column {
  return { head: said(head), wide, figure: true };
}

function accounts(pack: Pack) {
  const columns = [
    words('pack.account', 60),
    words('pack.standing', 50),
    ...[
      amount('pack.opening', 32),
      amount('pack.in', 32),
      amount('pack.out', 32),
      amount('pack.closing', 32),
    ],
  ];
  return table(
    'pack.accounts',
    columns,
    pack.accounts.map((row) => [
      row.account,
      said(`pack.purpose.${row.purpose}`),
      ...[row.openingCentimes, row.inCentimes, row.outCentimes, row.closingCentimes].map(figure),
    ]),
  );
}

function orders(heading: TextKey, rows: readonly OrderRow[]) {
  const columns = [
    ...[words('pack.order', 44), words('pack.batch', 40), words('pack.convention', 36)],
    ...[words('pack.day', 36), words('pack.standing', 48), amount('pack.age', 18), amount('pack.amount', 32)],
  ];
  return table(
    heading,
    columns,
    rows.map((row) => [
      row.orderId,
      row.batchId,
      row.conventionNumber,
      day(row.sentOn ?? row.orderedOn),
      said(`pack.standing.${row.standing}`),
      String(row.ageDays),
      figure(row.amountCentimes),
    ]),
  );
}

function answers(rows: readonly AnswerRow[]) {
  const columns = [
    ...[words('pack.order', 44), words('pack.convention', 36), words('pack.standing', 28)],
    ...[words('pack.day', 36), words('pack.line', 76), amount('pack.amount', 32)],
  ];
  return table(
    'pack.answers',
    columns,
    rows.map(({ amountCentimes, answer, conventionNumber, line, orderId, recordedOn }) => [
      orderId,
      conventionNumber,
      said(`pack.standing.${answer}`),
      day(line?.bookedOn ?? recordedOn),
      line ? `${line.statementId} · ${line.lineId}` : said('pack.by-officers'),
      figure(amountCentimes),
    ]),
  );
}

function unmatched({ unmatched: rows }: Pack) {
  const columns = [
    words('pack.line', 120),
    words('pack.day', 40),
    amount('pack.age', 24),
    amount('pack.amount', 36),
  ];
  return table(
    'pack.unmatched',
    columns,
    rows.map(({ ageDays, amountCentimes, bookedOn, lineId, raisedOn, statementId }) => [
      `${statementId} · ${lineId}`,
      day(bookedOn ?? raisedOn),
      ageDays === undefined ? '' : String(ageDays),
      amountCentimes === undefined ? '' : figure(amountCentimes),
    ]),
  );
}

function differences({ differences: rows }: Pack) {
  const columns = [
    ...[words('pack.account', 70), words('pack.reason', 100)],
    ...[amount('pack.expected', 36), amount('pack.found', 36)],
  ];
  return table(
    'pack.differences',
    columns,
    rows.map(({ expectedCentimes, foundCentimes, rule, subject }) => [
      subject,
      said(`pack.rule.${rule}`),
      expectedCentimes === undefined ? '' : figure(expectedCentimes),
      foundCentimes === undefined ? '' : figure(foundCentimes),
    ]),
  );
}
