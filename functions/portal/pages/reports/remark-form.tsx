import type { CheckStage, ReportField } from '../../../../shared/domain/report/state.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Form, Key } from '../../components/form.tsx';
import { faultOf } from '../association/parts.tsx';
import type { CheckedReportProps } from './checked-report-props.ts';
import { REMARK_FIELDS } from './remark-fields.ts';

type RemarkProps = CheckedReportProps & { readonly stage: CheckStage };

/** Sends the report back: what is ticked is opened again, with the words that the association will read. */
export function RemarkForm(props: RemarkProps) {
  const { c, view, forms, stage } = props;
  const { locale } = c.var.visitor;
  const name = `remark-${stage}` as const;
  const { act } = forms.values;
  return (
    <details open={act === name}>
      <summary data-key="r" aria-keyshortcuts="r">
        {text(locale, `reports.do.${name}`)}
        <Key letter="r" />
      </summary>
      <p class="hint">{text(locale, 'reports.help.remark')}</p>
      <Form c={c} action={`/reports/${view.report.reportId}/${name}`} submit={`reports.do.${name}`}>
        <fieldset id="remarks" tabindex={-1}>
          <legend>{text(locale, 'report.remarks')}</legend>
          {REMARK_FIELDS[stage].map((field) => (
            <RemarkOn {...props} field={field} />
          ))}
        </fieldset>
      </Form>
    </details>
  );
}

function RemarkOn({ c, forms, field }: RemarkProps & { readonly field: ReportField }) {
  const { locale } = c.var.visitor;
  const id = `remark-${field}`;
  const { fault } = faultOf(forms.faults, id);
  const words = text(locale, `report.field.${field}`);
  return (
    <div class={fault ? 'field wrong' : 'field'}>
      <div class="choice">
        <input
          type="checkbox"
          id={`tick-${field}`}
          name={`tick-${field}`}
          value="yes"
          checked={forms.values[`tick-${field}`] === 'yes'}
        />
        <label for={`tick-${field}`}>{words}</label>
      </div>
      {fault ? (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      ) : null}
      <textarea
        id={id}
        name={id}
        rows={2}
        dir="auto"
        aria-label={text(locale, 'reports.remark-text-of', { field: words })}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
      >
        {forms.values[id] ?? ''}
      </textarea>
    </div>
  );
}
