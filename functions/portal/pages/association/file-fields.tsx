import type { Child } from 'hono/jsx';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Field, type FormFault } from '../../components/form.tsx';
import { faultOf } from './parts.tsx';

/** What every part of the form is filled from. */
export interface FormContents {
  readonly locale: Locale;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}

interface InputProps {
  readonly form: FormContents;
  /** Name of the field, a path in the file. */
  readonly name: string;
  readonly label: TextKey;
  readonly hint?: TextKey;
  readonly type?: 'text' | 'email' | 'tel';
  readonly inputmode?: 'numeric' | 'decimal';
  readonly autocomplete?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  readonly lang?: Locale;
}

/** A field of the file, with what was typed and what was found wrong. */
export function Input({ form, name, label, hint, dir = 'auto', ...rest }: InputProps) {
  const { locale, values, faults } = form;
  return (
    <Field
      id={name}
      label={text(locale, label)}
      value={values[name] ?? ''}
      dir={dir}
      {...(hint ? { hint: text(locale, hint) } : {})}
      {...faultOf(faults, name)}
      {...rest}
    />
  );
}

/** The same words in French and in Arabic, each in its own direction. */
export function BothNames({
  form,
  name,
  fr,
  ar,
}: {
  readonly form: FormContents;
  readonly name: string;
  readonly fr: TextKey;
  readonly ar: TextKey;
}) {
  return (
    <>
      <Input form={form} name={`${name}.fr`} label={fr} dir="ltr" lang="fr" />
      <Input form={form} name={`${name}.ar`} label={ar} dir="rtl" lang="ar" />
    </>
  );
}

/** A list to choose from; nothing is chosen for the person. */
export function Select(props: {
  readonly form: FormContents;
  readonly name: string;
  readonly label: TextKey;
  readonly children: Child;
}) {
  const { form, name, label, children } = props;
  const { fault } = faultOf(form.faults, name);
  return (
    <div class={fault ? 'field wrong' : 'field'}>
      <label for={name}>{text(form.locale, label)}</label>
      {fault ? (
        <p class="fault" id={`${name}-fault`}>
          {fault}
        </p>
      ) : null}
      <select
        id={name}
        name={name}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={fault ? `${name}-fault` : undefined}
      >
        <option value="">{text(form.locale, 'file.choose')}</option>
        {children}
      </select>
    </div>
  );
}

/** A group of the form, with its fault where the fault is the group's. */
export function Group(props: {
  readonly form: FormContents;
  readonly id: string;
  readonly legend: TextKey;
  readonly children: Child;
}) {
  const { form, id, legend, children } = props;
  const { fault } = faultOf(form.faults, id);
  return (
    <fieldset id={id} aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend>{text(form.locale, legend)}</legend>
      {fault ? (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      ) : null}
      {children}
    </fieldset>
  );
}
