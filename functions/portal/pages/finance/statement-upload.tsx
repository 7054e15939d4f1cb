import { text } from '../../../../shared/i18n/text.ts';
import { Field, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { faultOf } from '../association/parts.tsx';

/** The bank's file, whichever of the formats it is in. */
export function StatementUpload({
  c,
  faults,
}: {
  readonly c: PortalContext;
  readonly faults: readonly FormFault[];
}) {
  const { locale } = c.var.visitor;
  return (
    <Form c={c} action="/payments/statements" submit="payments.upload" upload>
      <Field
        id="file"
        type="file"
        label={text(locale, 'payments.file')}
        hint={text(locale, 'payments.file-hint')}
        {...faultOf(faults, 'file')}
      />
    </Form>
  );
}
