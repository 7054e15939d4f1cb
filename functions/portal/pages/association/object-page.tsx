import type { ContactChange, SettledChange } from '../../../../shared/domain/contact/state.ts';
import type { ProgrammeTerms } from '../../../../shared/domain/programme/programme-terms.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Sentence } from '../../components/figures.tsx';
import { FaultSummary, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { ContactChangeTable } from './contact-change-table.tsx';
import { isolated, Phone } from './parts.tsx';

export interface ObjectPageProps {
  readonly c: PortalContext;
  readonly applicationId: string;
  readonly change: ContactChange | SettledChange;
  readonly terms: ProgrammeTerms;
  readonly faults: readonly FormFault[];
}

/** The change, old and new, and one button for whoever did not ask for it. Opening the page changes nothing. */
export function ObjectPage({ c, applicationId, change, terms, faults }: ObjectPageProps) {
  const { locale } = c.var.visitor;
  const number = isolated(applicationId);
  const settled = 'outcome' in change ? change : undefined;
  const words =
    settled?.outcome === 'confirmed'
      ? text(locale, 'contacts.object-confirmed', {
          number,
          settledAt: formatInstant(locale, settled.settledAt),
        })
      : text(locale, 'contacts.object-pending', {
          number,
          requestedAt: formatInstant(locale, change.requestedAt),
        });
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>{text(locale, 'contacts.object-title')}</h1>
      {settled?.outcome === 'confirmed' || !settled ? (
        <p>
          <Sentence words={words} />
        </p>
      ) : null}
      <ContactChangeTable locale={locale} change={change} masked />
      <Answer c={c} settled={settled} />
      <Phone locale={locale} office={terms.contact} />
    </>
  );
}

function Answer({ c, settled }: { readonly c: PortalContext; readonly settled: SettledChange | undefined }) {
  const { locale } = c.var.visitor;
  if (settled?.outcome === 'stopped')
    return <p class="notice">{text(locale, 'contacts.object-done-pending')}</p>;
  if (settled?.outcome === 'declined') return <p class="notice">{text(locale, 'contacts.object-settled')}</p>;
  if (settled?.outcome === 'withdrawn')
    return <p class="notice">{text(locale, 'contacts.object-withdrawn')}</p>;
  if (settled?.objectedAt) return <p class="notice">{text(locale, 'contacts.object-done-confirmed')}</p>;
  return (
    <>
      <p>{text(locale, 'contacts.object-help')}</p>
      <Form c={c} action="/case/object" submit="contacts.object-go" tone="danger" />
    </>
  );
}
