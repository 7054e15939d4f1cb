import type { Call } from '../../../../shared/domain/programme/programme-terms.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Name } from '../../components/figures.tsx';
import { FaultSummary, Field, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { Group, Select } from './file-fields.tsx';
import { faultOf, isolated } from './parts.tsx';

export interface ApplyForm {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}

/** The open calls, and an address to send the form's link to: no account, no password. */
export function ApplyPage(props: {
  readonly c: PortalContext;
  readonly calls: readonly Call[];
  readonly form: ApplyForm;
}) {
  const { c, calls, form } = props;
  const { locale } = c.var.visitor;
  const { key, email = '' } = form.values;
  if (calls.length === 0) {
    return (
      <>
        <FaultSummary locale={locale} faults={form.faults.map(({ message }) => ({ message }))} />
        <h1>{text(locale, 'apply.title')}</h1>
        <p>{text(locale, 'apply.none')}</p>
      </>
    );
  }
  return (
    <>
      <FaultSummary locale={locale} faults={form.faults} />
      <h1>{text(locale, 'apply.title')}</h1>
      <p>{text(locale, 'apply.help')}</p>
      <Form c={c} action="/apply" submit="apply.send" {...(key ? { requestKey: key } : {})}>
        <CallChoice c={c} calls={calls} form={form} />
        <Field
          id="email"
          label={text(locale, 'apply.email')}
          type="email"
          dir="ltr"
          autocomplete="email"
          value={email}
          {...faultOf(form.faults, 'email')}
        />
        <Select form={{ locale, ...form }} name="language" label="apply.language">
          {(['ar', 'fr'] as const).map((language) => (
            <option value={language} selected={(form.values.language ?? locale) === language}>
              {text(locale, `apply.language.${language}`)}
            </option>
          ))}
        </Select>
      </Form>
    </>
  );
}

function CallChoice(props: {
  readonly c: PortalContext;
  readonly calls: readonly Call[];
  readonly form: ApplyForm;
}) {
  const { c, calls, form } = props;
  const { locale } = c.var.visitor;
  const chosen = form.values.callId ?? (calls.length === 1 ? calls[0]?.callId : undefined);
  return (
    <Group form={{ locale, ...form }} id="callId" legend="apply.call">
      {calls.map(({ callId, name, closesOn }) => (
        <div class="choice">
          <input
            type="radio"
            id={`call-${callId}`}
            name="callId"
            value={callId}
            checked={chosen === callId}
          />
          <label for={`call-${callId}`}>
            <Name locale={locale} name={name} />
            <span class="hint line">
              {text(locale, 'apply.until', { closesOn: formatDay(locale, closesOn) })}
            </span>
          </label>
        </div>
      ))}
    </Group>
  );
}

/** The same answer for every address. */
export function ApplySent({ c, email }: { readonly c: PortalContext; readonly email: string }) {
  const { locale } = c.var.visitor;
  return (
    <>
      <h1>{text(locale, 'apply.sent')}</h1>
      <p role="status">{text(locale, 'apply.sent-help', { email: isolated(email) })}</p>
    </>
  );
}
