import { CONTACT_PARTS, type ContactPart } from '../../../../shared/domain/contact/state.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { ContactForm } from '../../routes/contact-posting.ts';
import { BothNames, type FormContents, Input, Select } from './file-fields.tsx';
import { faultOf } from './parts.tsx';

/** The fields of a change: the people by part, or the account, and the paper that shows it. */
export function ContactFields({ form, kind }: { readonly form: FormContents; readonly kind: ContactForm }) {
  if (kind === 'account') {
    return (
      <>
        <Input form={form} name="holder" label="contacts.holder" />
        <Input
          form={form}
          name="rib"
          label="file.rib"
          hint="file.rib-hint"
          dir="ltr"
          inputmode="numeric"
          autocomplete="off"
        />
        <PaperInput form={form} kind={kind} />
      </>
    );
  }
  return (
    <>
      {(['president', 'contact', 'treasurer'] as const).map((part) => (
        <PersonPart form={form} part={part} />
      ))}
      <PaperInput form={form} kind={kind} />
    </>
  );
}

/** One person, folded until something was typed of them or is wrong. */
function PersonPart({ form, part }: { readonly form: FormContents; readonly part: ContactPart }) {
  const { faults, locale, values } = form;
  const touched =
    faults.some(({ field }) => field === part || field?.startsWith(`${part}.`)) ||
    Object.entries(values).some(([name, value]) => name.startsWith(`${part}.`) && value !== '');
  return (
    <details id={part} class="card" open={touched}>
      <summary>{text(locale, `contacts.part.${part}`)}</summary>
      <p class="hint">{text(locale, 'contacts.part-help')}</p>
      <BothNames form={form} name={`${part}.name`} fr="file.name.fr" ar="file.name.ar" />
      <Select form={form} name={`${part}.gender`} label="file.gender">
        {(['f', 'm'] as const).map((gender) => (
          <option value={gender} selected={values[`${part}.gender`] === gender}>
            {text(locale, `file.gender.${gender}`)}
          </option>
        ))}
      </Select>
      <Input form={form} name={`${part}.email`} label="file.email" type="email" dir="ltr" />
      <Input form={form} name={`${part}.phone`} label="file.phone" type="tel" dir="ltr" />
    </details>
  );
}

/** After a fault the paper is to be chosen again, which is said. A page may have one such field of each kind. */
function PaperInput({ form, kind }: { readonly form: FormContents; readonly kind: ContactForm }) {
  const { faults, locale } = form;
  const id = `paper-${kind}`;
  const { fault } = faultOf(faults, id);
  const again = faults.length > 0 && fault === undefined;
  const hint = kind === 'account' ? 'contacts.attestation-hint' : 'contacts.paper-hint';
  return (
    <div class={fault ? 'field wrong' : 'field'}>
      <label for={id}>{text(locale, kind === 'account' ? 'contacts.attestation' : 'contacts.paper')}</label>
      <p class="hint" id={`${id}-hint`}>
        {text(locale, hint)}
      </p>
      {again ? <p class="fault">{text(locale, 'contacts.paper-again')}</p> : null}
      {fault ? (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      ) : null}
      <input
        id={id}
        name="paper"
        type="file"
        accept=".pdf,.jpg,.jpeg,.png"
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={fault ? `${id}-hint ${id}-fault` : `${id}-hint`}
      />
    </div>
  );
}

/** The parts of a change as one list in the reader's language. */
export function partsInWords(
  locale: FormContents['locale'],
  parts: readonly (ContactPart | 'account')[],
): string {
  const known = [...CONTACT_PARTS, 'account'] as const;
  const words = known
    .filter((part) => parts.includes(part))
    .map((part) => text(locale, `contacts.part.${part}`));
  return new Intl.ListFormat(locale, { style: 'narrow', type: 'unit' }).format(words);
}
