import type { Child } from 'hono/jsx';
import { openFields } from '../../../../shared/domain/report/open-fields.ts';
import type { ReportField } from '../../../../shared/domain/report/state.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Field } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { BeneficiaryFacts, Narrative } from '../reports/report-contents.tsx';
import { writtenIn } from '../reports/report-view.ts';
import { faultOf } from './parts.tsx';
import { type ReportCase, type ReportForm, remarkOn } from './report-case.ts';

interface NarrativeProps {
  readonly c: PortalContext;
  readonly about: ReportCase;
  readonly form: ReportForm;
}

const PARTS = ['activities', 'results', 'difficulties'] as const;
const HINTS = { activities: 'report.activities-hint', difficulties: 'report.difficulties-hint' } as const;

/** The account of the work: fields where they are open, plain text where they are not. */
export function ReportNarrative(props: NarrativeProps) {
  const { locale } = props.c.var.visitor;
  return (
    <fieldset>
      <legend>{text(locale, 'report.narrative')}</legend>
      {PARTS.map((part) => (
        <Part {...props} part={part} />
      ))}
      <Beneficiaries {...props} />
    </fieldset>
  );
}

function Part({ c, about, form, part }: NarrativeProps & { readonly part: (typeof PARTS)[number] }) {
  const { locale } = c.var.visitor;
  if (!openFields(about.report).includes(part))
    return <Narrative locale={locale} written={writtenIn(about.report)} parts={[part]} />;
  const hint = part === 'results' ? undefined : HINTS[part];
  return (
    <Remarked locale={locale} about={about} field={part}>
      <Field
        id={part}
        label={text(locale, `report.field.${part}`)}
        rows={part === 'activities' ? 6 : 4}
        dir="auto"
        value={form.values[part] ?? ''}
        {...(hint ? { hint: text(locale, hint) } : {})}
        {...faultOf(form.faults, part)}
      />
    </Remarked>
  );
}

function Beneficiaries({ c, about, form }: NarrativeProps) {
  const { locale } = c.var.visitor;
  if (!openFields(about.report).includes('beneficiaries'))
    return <BeneficiaryFacts locale={locale} written={writtenIn(about.report)} />;
  return (
    <Remarked locale={locale} about={about} field="beneficiaries">
      <fieldset id="beneficiaries">
        <legend>{text(locale, 'report.field.beneficiaries')}</legend>
        {(['children', 'families'] as const).map((name) => (
          <Field
            id={name}
            label={text(locale, `report.${name}`)}
            inputmode="numeric"
            dir="ltr"
            value={form.values[name] ?? ''}
            {...faultOf(form.faults, name)}
          />
        ))}
      </fieldset>
    </Remarked>
  );
}

/** An open field under the remark that opened it, in the officer's words. */
export function Remarked(props: {
  readonly locale: Locale;
  readonly about: ReportCase;
  readonly field: ReportField;
  readonly children: Child;
}) {
  const { locale, about, field, children } = props;
  const remark = remarkOn(about, field);
  return (
    <div class={remark === undefined ? undefined : 'notice wrong'}>
      {remark === undefined ? null : (
        <p>
          <strong class="line">{text(locale, 'report.remarks')}</strong>
          <bdi>{remark}</bdi>
        </p>
      )}
      {children}
    </div>
  );
}
