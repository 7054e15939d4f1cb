import { lineTotals } from '../../../../shared/domain/report/line-account.ts';
import type { CheckStage } from '../../../../shared/domain/report/state.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Sentence } from '../../components/figures.tsx';
import { Form } from '../../components/form.tsx';
import { choiceFor } from '../../routes/reports-choices.ts';
import { personOf } from '../../visitor.ts';
import { isolated, named } from '../association/parts.tsx';
import { whyNot } from '../finance/choice-words.ts';
import type { CheckedReportProps } from './checked-report-props.ts';
import { DisallowForm } from './disallow-form.tsx';
import { RemarkForm } from './remark-form.tsx';
import { accountsOf, numberOf } from './report-view.ts';

/** The bar at the foot: accept, or send back with remarks; and in words why not, where it is another's turn. */
export function ReportDecisions(props: CheckedReportProps) {
  const { c, view, forms } = props;
  const { locale } = c.var.visitor;
  const { reportId } = view.report;
  const choice = choiceFor(personOf(c), view.report, c.var.desk.clock.now());
  if (!choice) return null;
  const { stage } = choice;
  if (!choice.allowed)
    return (
      <section class="bar decisions" aria-label={text(locale, 'finance.decision')}>
        <ul class="denied">
          <li>
            <strong>{text(locale, `reports.do.accept-${stage}`)}</strong>
            {' : '}
            {whyNot(locale, choice)}
          </li>
        </ul>
      </section>
    );
  const { act, key } = forms.values;
  return (
    <section class="bar decisions" aria-label={text(locale, 'finance.decision')}>
      <Subject {...props} stage={stage} />
      <div class="actions">
        <Form
          c={c}
          action={`/reports/${reportId}/accept-${stage}`}
          submit={`reports.do.accept-${stage}`}
          shortcut="a"
          {...(act === `accept-${stage}` && key ? { requestKey: key } : {})}
        />
        {stage === 'finance' ? <DisallowForm {...props} /> : null}
        <RemarkForm {...props} stage={stage} />
      </div>
    </section>
  );
}

/** What is decided, said again beside the button. */
function Subject({ c, view, stage }: CheckedReportProps & { readonly stage: CheckStage }) {
  const { locale } = c.var.visitor;
  if (stage === 'content')
    return (
      <p>
        <Sentence words={text(locale, 'reports.decide-content', { number: isolated(numberOf(view)) })} />
      </p>
    );
  const { nowCentimes } = lineTotals(accountsOf(view));
  const spent = named(formatAmount(locale, nowCentimes));
  const received = named(formatAmount(locale, view.report.receivedCentimes));
  return <p>{text(locale, 'reports.decide-finance', { spent, received })}</p>;
}
