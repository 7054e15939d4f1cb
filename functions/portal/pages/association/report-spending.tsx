import { type LineAccount, lineTotals } from '../../../../shared/domain/report/line-account.ts';
import { openFields } from '../../../../shared/domain/report/open-fields.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Name } from '../../components/figures.tsx';
import { Field } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { SpendingTable } from '../reports/report-contents.tsx';
import { accountsOf, writtenIn } from '../reports/report-view.ts';
import { faultOf, named } from './parts.tsx';
import { type ReportCase, type ReportForm, spentField } from './report-case.ts';
import { Remarked } from './report-narrative.tsx';

interface SpendingProps {
  readonly c: PortalContext;
  readonly about: ReportCase;
  readonly form: ReportForm;
}

/** The account of the money: the convention's budget is there already, one amount is asked for each line. */
export function ReportSpending(props: SpendingProps) {
  const { c, about, form } = props;
  const { locale } = c.var.visitor;
  const { report, convention } = about;
  const accounts = accountsOf(about);
  const { ownSpentCentimes } = writtenIn(report);
  if (!openFields(report).includes('spending'))
    return (
      <fieldset>
        <legend>{text(locale, 'report.field.spending')}</legend>
        <SpendingTable locale={locale} accounts={accounts} ownSpentCentimes={ownSpentCentimes} />
      </fieldset>
    );
  const planned = named(formatAmount(locale, convention.contents.budget.ownContributionCentimes));
  return (
    <fieldset id="spending">
      <legend>{text(locale, 'report.field.spending')}</legend>
      <Remarked locale={locale} about={about} field="spending">
        <p>{text(locale, 'report.spending-help')}</p>
        {accounts.map((account) => (
          <Line {...props} account={account} />
        ))}
        <Field
          id="ownSpent"
          label={text(locale, 'report.own')}
          hint={text(locale, 'report.own-planned', { amount: planned })}
          inputmode="decimal"
          dir="ltr"
          value={form.values.ownSpent ?? ''}
          {...faultOf(form.faults, 'ownSpent')}
        />
        <Sums {...props} />
      </Remarked>
    </fieldset>
  );
}

function Line({ c, form, account }: SpendingProps & { readonly account: LineAccount }) {
  const { locale } = c.var.visitor;
  const { line, earlierCentimes, leftCentimes, nowCentimes = 0 } = account;
  const id = spentField(line.lineId);
  return (
    <fieldset data-line-left={String(leftCentimes + nowCentimes)}>
      <legend>
        <Name locale={locale} name={line.label} />
      </legend>
      <ul class="inline hint">
        <li>
          {text(locale, 'report.budget')} : <Amount locale={locale} centimes={line.amountCentimes} />
        </li>
        {earlierCentimes > 0 ? (
          <li>
            {text(locale, 'report.earlier')} : <Amount locale={locale} centimes={earlierCentimes} />
          </li>
        ) : null}
        <li>
          {text(locale, 'report.left')} :{' '}
          <span data-left>
            <Amount locale={locale} centimes={leftCentimes} />
          </span>
        </li>
      </ul>
      {leftCentimes < 0 ? (
        <p class="odd">
          {text(locale, 'report.over', { amount: named(formatAmount(locale, -leftCentimes)) })}
        </p>
      ) : null}
      <Field
        id={id}
        label={text(locale, 'report.spent')}
        inputmode="decimal"
        dir="ltr"
        value={form.values[id] ?? ''}
        {...faultOf(form.faults, id)}
      />
    </fieldset>
  );
}

/** As of the last save; where script runs, as of the last key. */
function Sums({ c, about }: SpendingProps) {
  const { locale } = c.var.visitor;
  const { receivedCentimes } = about.report;
  const { nowCentimes } = lineTotals(accountsOf(about));
  const shown = (centimes: number) => named(formatAmount(locale, centimes));
  const words = (spent: string) =>
    text(locale, 'report.total-of-received', { spent, received: shown(receivedCentimes) });
  return (
    <>
      <p
        class="notice"
        id="report-sums"
        data-words={words('%')}
        data-currency={locale === 'ar' ? 'درهم' : 'DH'}
      >
        {words(shown(nowCentimes))}
      </p>
      <p class="hint" id="report-sums-hint">
        {text(locale, 'report.total-saved')}
      </p>
    </>
  );
}
