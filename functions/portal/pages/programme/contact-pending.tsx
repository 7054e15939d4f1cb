import {
  accountIn,
  personIn,
  replacesHolder,
  replacesPerson,
} from '../../../../shared/domain/contact/changes.ts';
import type { ContactFacts } from '../../../../shared/domain/contact/contact-facts.ts';
import { CONTACT_PARTS, type ContactChange } from '../../../../shared/domain/contact/state.ts';
import { accountCoolingDays } from '../../../../shared/domain/programme/programme-queries.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Sentence } from '../../components/figures.tsx';
import { Form } from '../../components/form.tsx';
import type { ContactCase } from '../../routes/contacts-reading.ts';
import type { PortalContext } from '../../visitor.ts';
import { ContactChangeTable } from '../association/contact-change-table.tsx';
import { isolated, named } from '../association/parts.tsx';
import { ReasonForm } from '../finance/parts.tsx';
import { PdfPreview } from '../finance/pdf-preview.tsx';
import type { ContactCaseProps } from './contact-case-props.ts';

type PendingProps = ContactCaseProps & { readonly change: ContactChange };

/**
 * One change that waits: old and new beside its paper, what follows from it, and the two answers. The paper lies open
 * before whoever has to compare it; others open it themselves, since each opening is noted.
 */
export function PendingChange(props: PendingProps) {
  const { c, change, may, personId, view } = props;
  const { locale } = c.var.visitor;
  const isOwn = change.requestedBy === personId;
  return (
    <article class="card">
      <p class="soft">{askedBy(c, view, change)}</p>
      <div class="compared">
        <ContactChangeTable locale={locale} change={change} masked={false} />
        <div>
          <PdfPreview
            locale={locale}
            href={`/contacts/${view.applicationId}/papers/${change.change}`}
            label="contacts.read-paper"
            open={may.confirm && !isOwn}
          />
        </div>
      </div>
      <Consequences c={c} view={view} change={change} />
      {isOwn ? <p class="notice">{text(locale, 'contacts.own')}</p> : null}
      {may.confirm ? <Answers {...props} isOwn={isOwn} /> : null}
    </article>
  );
}

function askedBy(
  { var: { visitor } }: PortalContext,
  { nameOf }: ContactCase,
  change: ContactChange,
): string {
  const { locale } = visitor;
  const requestedAt = formatInstant(locale, change.requestedAt);
  if (change.door === 'link') return text(locale, 'contacts.asked-by-link', { requestedAt });
  const name = named(nameOf(change.requestedBy)[locale]);
  return text(locale, 'contacts.asked-on-paper', { name, requestedAt });
}

/** What the officer should know before confirming: other parts at the address, and the convention's own words. */
function Consequences({ c, view, change }: Pick<PendingProps, 'c' | 'view' | 'change'>) {
  const { locale } = c.var.visitor;
  const { contacts, convention } = view;
  const replaced = replacesPerson(change, 'president') ? convention : undefined;
  const number = isolated(replaced?.number ?? '');
  const unsigned = replaced && ['drafted', 'assembled', 'signing'].includes(replaced.status);
  const inForce = replaced && ['in-force', 'suspended'].includes(replaced.status);
  return (
    <>
      {isStillUsed(change, contacts.facts) ? (
        <p class="notice">{text(locale, 'contacts.still-used')}</p>
      ) : null}
      {unsigned ? (
        <p class="notice">
          <Sentence words={text(locale, 'contacts.round-open', { number })} />
        </p>
      ) : null}
      {inForce ? (
        <p class="notice">
          <Sentence words={text(locale, 'contacts.in-force', { number })} />
        </p>
      ) : null}
    </>
  );
}

/** Whether an address that the change takes from one part stays the address of another. */
function isStillUsed(change: ContactChange, facts: ContactFacts): boolean {
  const left = CONTACT_PARTS.filter((part) => !personIn(change.changes, part)).map(
    (part) => facts[part].email,
  );
  return CONTACT_PARTS.some((part) => {
    const email = replacesHolder(change, part) ? personIn(change.former, part)?.email : undefined;
    return email !== undefined && left.includes(email);
  });
}

function Answers({ c, change, faults, isOwn, view }: PendingProps & { readonly isOwn: boolean }) {
  const { locale } = c.var.visitor;
  const folder = `/contacts/${view.applicationId}/${change.change}`;
  const days = accountCoolingDays(view.terms);
  return (
    <>
      {isOwn ? null : (
        <>
          <p>
            {accountIn(change.changes)
              ? text(locale, 'contacts.confirm-account-help', { days })
              : text(locale, 'contacts.confirm-help')}
          </p>
          <Form c={c} action={`${folder}/confirm`} submit="contacts.confirm" />
        </>
      )}
      <ReasonForm
        c={c}
        action={`${folder}/decline`}
        summary="contacts.decline"
        submit="contacts.decline"
        tone="danger"
        id={`reason-${change.change}`}
        faults={faults}
      />
    </>
  );
}
