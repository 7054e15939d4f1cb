import type { Party } from '../../../../shared/domain/convention/state.ts';
import type { SignatureAct } from '../../../../shared/domain/signature/state.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Identifier } from '../../components/figures.tsx';
import { Field, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { Fact, faultOf, Hash, isolated, named, Tick } from './parts.tsx';

interface SignFormProps {
  readonly c: PortalContext;
  readonly action: string;
  readonly requestKey: string | undefined;
  readonly documentSha256: string;
  readonly party: Party;
  readonly conventionNumber: string;
  /** An amendment is signed, and the consent says so. */
  readonly isAmendment?: boolean;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}

/** The act itself, the same for a president and a minister: code, typed name, consent, on the very document shown. */
export function SignForm({ c, action, requestKey, documentSha256, party, ...props }: SignFormProps) {
  const { locale } = c.var.visitor;
  const { conventionNumber, isAmendment, values, faults } = props;
  const consent = { number: isolated(conventionNumber), organisation: named(party.organisation[locale]) };
  return (
    <Form
      c={c}
      action={action}
      submit={isAmendment ? 'sign.submit-amendment' : 'sign.submit'}
      {...(requestKey ? { requestKey } : {})}
    >
      <input type="hidden" name="documentSha256" value={documentSha256} />
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
        hint={text(locale, 'sign.name-hint', { name: named(party.personName[locale]) })}
        autocomplete="name"
        dir="auto"
        value={values.typedName ?? ''}
        {...faultOf(faults, 'typedName')}
      />
      <Tick
        id="consent"
        label={text(locale, isAmendment ? 'sign.consent-amendment' : 'sign.consent', consent)}
        checked={values.consent === 'yes'}
        {...faultOf(faults, 'consent')}
      />
    </Form>
  );
}

/** What is kept of a signature given: when, under which name, to which text, on which bytes. */
export function SignatureFacts({ locale, act }: { readonly locale: Locale; readonly act: SignatureAct }) {
  return (
    <>
      <Fact locale={locale} label="sign.receipt-at">
        {formatInstant(locale, act.signedAt)}
      </Fact>
      {'typedName' in act && (
        <Fact locale={locale} label="sign.receipt-name">
          <bdi>{act.typedName}</bdi>
        </Fact>
      )}
      <Fact locale={locale} label="sign.receipt-level">
        {text(locale, `sign.receipt-level.${act.level}`)}
      </Fact>
      {'consentVersion' in act && (
        <Fact locale={locale} label="sign.receipt-consent">
          <Identifier value={act.consentVersion} />
        </Fact>
      )}
      <Fact locale={locale} label="sign.receipt-document">
        <Hash value={act.documentSha256} />
      </Fact>
      <Fact locale={locale} label="sign.receipt-revision">
        <Hash value={act.revision.sha256} />
      </Fact>
    </>
  );
}
