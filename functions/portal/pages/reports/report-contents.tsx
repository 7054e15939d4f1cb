import type { Child } from 'hono/jsx';
import { type LineAccount, lineTotals } from '../../../../shared/domain/report/line-account.ts';
import type { Disallowed, ReportDraft } from '../../../../shared/domain/report/state.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Amount, Name } from '../../components/figures.tsx';
import { Fact, named } from '../association/parts.tsx';
import { StackedTable } from '../finance/stacked-table.tsx';

const PARTS = ['activities', 'results', 'difficulties'] as const;

/** What was written of the work, as plain text in the direction of its own words. */
export function Narrative(props: {
  readonly locale: Locale;
  readonly written: ReportDraft;
  /** All of it unless some parts are named. */
  readonly parts?: readonly (typeof PARTS)[number][];
}) {
  const { locale, written, parts = PARTS } = props;
  return (
    <>
      {parts.map((part) => (
        <Written label={text(locale, `report.field.${part}`)}>
          {written[part] ? (
            <blockquote dir="auto">
              <bdi>{written[part]}</bdi>
            </blockquote>
          ) : (
            <p class="soft">{text(locale, 'report.empty')}</p>
          )}
        </Written>
      ))}
    </>
  );
}

function Written({ label, children }: { readonly label: string; readonly children: Child }) {
  return (
    <>
      <h3>{label}</h3>
      {children}
    </>
  );
}

/** How many children and families, of the draft or of what was filed. */
export function BeneficiaryFacts(props: { readonly locale: Locale; readonly written: ReportDraft }) {
  const { locale, written } = props;
  const { children, families } = written.beneficiaries ?? {};
  return (
    <dl class="facts">
      <Fact locale={locale} label="report.children">
        {children ?? '…'}
      </Fact>
      <Fact locale={locale} label="report.families">
        {families ?? '…'}
      </Fact>
    </dl>
  );
}

interface SpendingProps {
  readonly locale: Locale;
  readonly accounts: readonly LineAccount[];
  readonly ownSpentCentimes: number | undefined;
  /** What the tranche brought, where the share of it is shown. */
  readonly receivedCentimes?: number;
  readonly disallowed?: readonly Disallowed[];
}

/** The budget lines: what each has, what was spent of it before and now, what is left; and the sums. */
export function SpendingTable(props: SpendingProps) {
  const { locale, accounts, ownSpentCentimes, receivedCentimes, disallowed = [] } = props;
  const totals = lineTotals(accounts);
  const number = (label: TextKey) => ({ label: text(locale, label), number: true }) as const;
  const columns = [
    text(locale, 'report.line'),
    number('report.budget'),
    number('report.earlier'),
    number('report.now'),
    number('report.left'),
    ...(receivedCentimes === undefined ? [] : [number('reports.share')]),
  ];
  return (
    <>
      <StackedTable caption={text(locale, 'reports.spending')} columns={columns} titled>
        {accounts.map((account) => (
          <LineRow
            locale={locale}
            account={account}
            receivedCentimes={receivedCentimes}
            disallowed={disallowed.find(({ lineId }) => lineId === account.line.lineId)}
          />
        ))}
        <tr>
          <th scope="row">{text(locale, 'report.total')}</th>
          <Cell locale={locale} label="report.budget" centimes={totals.budgetCentimes} />
          <Cell locale={locale} label="report.earlier" centimes={totals.earlierCentimes} />
          <Cell locale={locale} label="report.now" centimes={totals.nowCentimes} strong />
          <Cell locale={locale} label="report.left" centimes={totals.leftCentimes} />
          <Share locale={locale} now={totals.nowCentimes} received={receivedCentimes} />
        </tr>
      </StackedTable>
      <p>
        {text(locale, 'report.own-spent')}{' '}
        {ownSpentCentimes === undefined ? '…' : <Amount locale={locale} centimes={ownSpentCentimes} />}
      </p>
    </>
  );
}

function LineRow(props: {
  readonly locale: Locale;
  readonly account: LineAccount;
  readonly receivedCentimes: number | undefined;
  readonly disallowed: Disallowed | undefined;
}) {
  const { locale, account, receivedCentimes, disallowed } = props;
  const { line, earlierCentimes, nowCentimes, leftCentimes } = account;
  return (
    <tr>
      <th scope="row">
        <Name locale={locale} name={line.label} />
        {leftCentimes < 0 ? (
          <span class="odd">
            {text(locale, 'report.over', { amount: named(formatAmount(locale, -leftCentimes)) })}
          </span>
        ) : null}
        {disallowed ? <NotAccepted locale={locale} disallowed={disallowed} /> : null}
      </th>
      <Cell locale={locale} label="report.budget" centimes={line.amountCentimes} />
      <Cell locale={locale} label="report.earlier" centimes={earlierCentimes} />
      <Cell locale={locale} label="report.now" centimes={nowCentimes} strong />
      <Cell locale={locale} label="report.left" centimes={leftCentimes} />
      <Share locale={locale} now={nowCentimes} received={receivedCentimes} />
    </tr>
  );
}

function NotAccepted({ locale, disallowed }: { readonly locale: Locale; readonly disallowed: Disallowed }) {
  return (
    <span class="odd">
      {text(locale, 'report.disallowed')} : <Amount locale={locale} centimes={disallowed.spentCentimes} />
      {' · '}
      <bdi>{disallowed.reason}</bdi>
    </span>
  );
}

function Cell(props: {
  readonly locale: Locale;
  readonly label: TextKey;
  readonly centimes: number | undefined;
  readonly strong?: boolean;
}) {
  const { locale, label, centimes, strong = false } = props;
  const shown = centimes === undefined ? '…' : <Amount locale={locale} centimes={centimes} />;
  return (
    <td class="number" data-label={text(locale, label)}>
      {strong ? <strong>{shown}</strong> : shown}
    </td>
  );
}

/** Of the money of the tranche; in whole per cents, rounded down. */
function Share(props: {
  readonly locale: Locale;
  readonly now: number | undefined;
  readonly received: number | undefined;
}) {
  const { locale, now = 0, received } = props;
  if (received === undefined) return null;
  const percent = received === 0 ? 0 : Math.floor((now * 100) / received);
  return (
    <td class="number" data-label={text(locale, 'reports.share')}>
      <bdi dir="ltr">{`${percent} %`}</bdi>
    </td>
  );
}
