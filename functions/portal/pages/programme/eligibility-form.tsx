import { text } from '../../../../shared/i18n/text.ts';
import { Field, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { Choices } from './choices.tsx';

/** The officer's word on a file: to the evaluators, or out with a reason. */
export function EligibilityForm(props: {
  readonly c: PortalContext;
  readonly applicationId: string;
  readonly faults: readonly FormFault[];
  readonly values: Readonly<Record<string, string>>;
}) {
  const { applicationId, c, faults, values } = props;
  const { locale } = c.var.visitor;
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.message;
  const reasonFault = faultOf('reason');
  return (
    <section class="card">
      <h2>{text(locale, 'eligibility.title')}</h2>
      <Form c={c} action={`/applications/${applicationId}/eligibility`} submit="eligibility.record">
        <Choices
          name="decision"
          legend={text(locale, 'eligibility.decision')}
          options={[
            { value: 'eligible', label: text(locale, 'eligibility.eligible') },
            { value: 'ineligible', label: text(locale, 'eligibility.ineligible') },
          ]}
          value={values.decision}
          fault={faultOf('decision')}
        />
        <Field
          id="reason"
          label={text(locale, 'portal.reason')}
          hint={text(locale, 'eligibility.reason-hint')}
          value={values.reason ?? ''}
          rows={3}
          dir="auto"
          {...(reasonFault === undefined ? {} : { fault: reasonFault })}
        />
      </Form>
    </section>
  );
}
