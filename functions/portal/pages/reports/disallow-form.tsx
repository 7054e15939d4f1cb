import { text } from '../../../../shared/i18n/text.ts';
import { Field, Form } from '../../components/form.tsx';
import { faultOf, named } from '../association/parts.tsx';
import type { CheckedReportProps } from './checked-report-props.ts';
import { accountsOf } from './report-view.ts';

/** Accepts the account but for some of it: the amount of each line that does not count, and why. */
export function DisallowForm({ c, view, forms }: CheckedReportProps) {
  const { locale } = c.var.visitor;
  const spent = accountsOf(view).filter(({ nowCentimes = 0 }) => nowCentimes > 0);
  if (spent.length === 0) return null;
  return (
    <details open={forms.values.act === 'disallow'}>
      <summary>{text(locale, 'reports.do.disallow')}</summary>
      <p class="hint">{text(locale, 'reports.help.disallow')}</p>
      <Form
        c={c}
        action={`/reports/${view.report.reportId}/accept-finance`}
        submit="reports.do.disallow"
        tone="danger"
      >
        <input type="hidden" name="disallow" value="yes" />
        {spent.map(({ line: { label, lineId } }) => (
          <>
            <Field
              id={`disallow.${lineId}`}
              label={text(locale, 'reports.disallow-amount', { line: named(label[locale]) })}
              inputmode="decimal"
              dir="ltr"
              value={forms.values[`disallow.${lineId}`] ?? ''}
              {...faultOf(forms.faults, `disallow.${lineId}`)}
            />
            <Field
              id={`reason.${lineId}`}
              label={text(locale, 'reports.disallow-reason', { line: named(label[locale]) })}
              dir="auto"
              value={forms.values[`reason.${lineId}`] ?? ''}
              {...faultOf(forms.faults, `reason.${lineId}`)}
            />
          </>
        ))}
      </Form>
    </details>
  );
}
