import type { Party } from '../../../../shared/domain/convention/state.ts';
import type { MandateRow } from '../../../../shared/domain/mandate/state.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Field } from '../../components/form.tsx';
import { faultOf, named } from '../association/parts.tsx';
import type { SigningForm } from './signing-case.ts';

interface CodeAndNameProps {
  readonly locale: Locale;
  /** The row by which a member of the staff acts: a delegate writes their own name and not the party's. */
  readonly mandate: MandateRow | undefined;
  readonly party: Party;
  readonly form: Pick<SigningForm, 'faults' | 'values'>;
}

/** The one-time code and the name in full: what every act asks for that is signed with a code. */
export function CodeAndName({ locale, mandate, party, form: { faults, values } }: CodeAndNameProps) {
  const name = named((mandate?.signatory.name ?? party.personName)[locale]);
  const hint = mandate?.kind === 'delegation' ? 'sign.name-hint-delegate' : 'sign.name-hint';
  return (
    <>
      <Field
        id="code"
        label={text(locale, 'sign.code')}
        hint={text(locale, 'sign.code-hint')}
        inputmode="numeric"
        autocomplete="one-time-code"
        dir="ltr"
        value={values.code ?? ''}
        {...faultOf(faults, 'code')}
      />
      <Field
        id="typedName"
        label={text(locale, 'sign.name')}
        hint={text(locale, hint, { name })}
        autocomplete="name"
        dir="auto"
        value={values.typedName ?? ''}
        {...faultOf(faults, 'typedName')}
      />
    </>
  );
}
