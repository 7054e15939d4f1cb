import { accountCoolingDays } from '../../../../shared/domain/programme/programme-queries.ts';
import type { ProgrammeTerms } from '../../../../shared/domain/programme/programme-terms.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Identifier } from '../../components/figures.tsx';
import { FaultSummary, Form, type FormFault } from '../../components/form.tsx';
import type { ContactForm } from '../../routes/contact-posting.ts';
import type { PortalContext } from '../../visitor.ts';
import { ContactFields } from './contact-form.tsx';
import { Phone } from './parts.tsx';

export interface ContactPageProps {
  readonly c: PortalContext;
  readonly kind: ContactForm;
  readonly applicationId: string;
  readonly terms: ProgrammeTerms;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}

/** Asking to change people, addresses or the account: only what changes, and the paper that shows it. */
export function ContactPage({ c, kind, applicationId, terms, values, faults }: ContactPageProps) {
  const { locale } = c.var.visitor;
  const isAccount = kind === 'account';
  const days = accountCoolingDays(terms);
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>{text(locale, isAccount ? 'contacts.account-title' : 'contacts.title')}</h1>
      <p>
        <Identifier value={applicationId} />
      </p>
      <p>{isAccount ? text(locale, 'contacts.account-help', { days }) : text(locale, 'contacts.help')}</p>
      <p>{text(locale, 'contacts.mailed')}</p>
      <Form
        c={c}
        action={isAccount ? '/case/account' : '/case/contact'}
        submit="contacts.send"
        upload
        {...(values.key ? { requestKey: values.key } : {})}
      >
        <ContactFields form={{ locale, values, faults }} kind={kind} />
      </Form>
      <p>
        <a class="line" href="/case">
          {text(locale, 'case.back')}
        </a>
      </p>
      <Phone locale={locale} office={terms.contact} />
    </>
  );
}
