import { text } from '../../../../shared/i18n/text.ts';
import { Field, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import type { CallRow } from './calls-section.tsx';
import { Select } from './choices.tsx';

/** Takes a table of files for one of the opened calls. */
export function ImportForm({
  c,
  calls,
  faults,
}: {
  readonly c: PortalContext;
  readonly calls: readonly CallRow[];
  readonly faults: readonly FormFault[];
}) {
  const { locale } = c.var.visitor;
  const opened = calls.filter(({ progress }) => progress);
  if (opened.length === 0) return null;
  const fault = faults.find(({ field }) => field === 'file')?.message;
  const options = opened.map(({ call }) => ({ value: call.callId, label: call.name[locale] }));
  return (
    <section class="card">
      <h2>{text(locale, 'import.title')}</h2>
      <p>{text(locale, 'import.help')}</p>
      <Form c={c} action="/applications/import" submit="import.send" upload>
        <Select id="callId" name="callId" label={text(locale, 'calls.call')} options={options} />
        <Field
          id="file"
          label={text(locale, 'import.file')}
          type="file"
          required
          {...(fault === undefined ? {} : { fault })}
        />
      </Form>
    </section>
  );
}
