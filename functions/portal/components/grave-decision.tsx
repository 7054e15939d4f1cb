import { type TextKey, text } from '../../../shared/i18n/text.ts';
import type { PortalContext } from '../visitor.ts';
import { Field, Form, type FormFault } from './form.tsx';

interface GraveDecisionProps {
  readonly c: PortalContext;
  readonly action: string;
  readonly submit: TextKey;
  readonly label?: TextKey;
  readonly hint?: TextKey;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}

/** A grave act and the reason that it needs; over an error what was typed and the key of the request stay. */
export function GraveDecision(props: GraveDecisionProps) {
  const { c, action, submit, label = 'portal.reason', hint, values, faults } = props;
  const { locale } = c.var.visitor;
  const fault = faults.find(({ field }) => field === 'reason')?.message;
  return (
    <Form
      c={c}
      action={action}
      submit={submit}
      tone="danger"
      {...(values.key ? { requestKey: values.key } : {})}
    >
      <Field
        id="reason"
        label={text(locale, label)}
        {...(hint ? { hint: text(locale, hint) } : {})}
        rows={4}
        dir="auto"
        value={values.reason ?? ''}
        {...(fault ? { fault } : {})}
      />
    </Form>
  );
}
