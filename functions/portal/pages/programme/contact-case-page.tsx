import { changedParts } from '../../../../shared/domain/contact/changes.ts';
import type { SettledChange } from '../../../../shared/domain/contact/state.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Identifier } from '../../components/figures.tsx';
import { FaultSummary, Form } from '../../components/form.tsx';
import { Written } from '../../components/written.tsx';
import type { ContactForm } from '../../routes/contact-posting.ts';
import type { PortalContext } from '../../visitor.ts';
import { ContactChangeTable } from '../association/contact-change-table.tsx';
import { ContactFields, partsInWords } from '../association/contact-form.tsx';
import { Log } from '../finance/log.tsx';
import type { ContactCaseProps } from './contact-case-props.ts';
import { ContactFactsList } from './contact-facts-list.tsx';
import { PendingChange } from './contact-pending.tsx';

/** The contacts of one case: what is on file, what waits with its paper, what was, and the door for paper. */
export function ContactCasePage(props: ContactCaseProps) {
  const { c, faults, may, view } = props;
  const { locale } = c.var.visitor;
  const { applicationId, contacts } = view;
  const { state } = contacts;
  const pending = state.status === 'absent' ? [] : state.pending;
  const settled = state.status === 'absent' ? [] : [...state.settled].reverse();
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>
        <Identifier value={applicationId} /> · <bdi>{view.associationName[locale] ?? ''}</bdi>
      </h1>
      <p>
        <a class="target" href="/contacts">
          {text(locale, 'contacts.list')}
        </a>
      </p>
      {pending.length === 0 ? null : <h2>{text(locale, 'contacts.pending')}</h2>}
      {pending.map((change) => (
        <PendingChange {...props} change={change} />
      ))}
      <ContactFactsList locale={locale} view={view} />
      {settled.length === 0 ? null : <h2>{text(locale, 'contacts.settled')}</h2>}
      {settled.map((change) => (
        <Settled c={c} applicationId={applicationId} change={change} />
      ))}
      {may.record ? <RecordForm {...props} kind="people" /> : null}
      {may.record && view.convention ? <RecordForm {...props} kind="account" /> : null}
      <Log locale={locale} commits={view.commits} nameOf={view.nameOf} />
    </>
  );
}

function Settled(props: {
  readonly c: PortalContext;
  readonly applicationId: string;
  readonly change: SettledChange;
}) {
  const { c, applicationId, change } = props;
  const { locale } = c.var.visitor;
  const { objectedAt, outcome, reason, settledAt } = change;
  const parts = partsInWords(locale, changedParts(change.changes));
  return (
    <details class="card">
      <summary>
        {text(locale, `contacts.${outcome}`, { parts, settledAt: formatInstant(locale, settledAt) })}
      </summary>
      {objectedAt === undefined ? null : (
        <p class="notice wrong">
          {text(locale, 'contacts.objected', { objectedAt: formatInstant(locale, objectedAt) })}
        </p>
      )}
      {reason === undefined ? null : (
        <p>
          <q>
            <Written words={reason} />
          </q>
        </p>
      )}
      <ContactChangeTable locale={locale} change={change} masked={false} />
      <p>
        <a class="target" href={`/contacts/${applicationId}/papers/${change.change}`}>
          {text(locale, 'contacts.read-paper')}
        </a>
      </p>
    </details>
  );
}

/** What came in on paper: entered by one officer, confirmed by another. Open again with what was typed after a fault. */
function RecordForm(props: ContactCaseProps & { readonly kind: ContactForm }) {
  const { c, kind, view } = props;
  const { locale } = c.var.visitor;
  const own = (props.values.kind ?? '') === kind;
  const values = own ? props.values : {};
  const faults = own ? props.faults : [];
  return (
    <details class="card" open={own}>
      <summary>{text(locale, kind === 'account' ? 'contacts.record-account' : 'contacts.record')}</summary>
      <Form
        c={c}
        action={`/contacts/${view.applicationId}`}
        submit="contacts.record-go"
        upload
        {...(values.key ? { requestKey: values.key } : {})}
      >
        <input type="hidden" name="kind" value={kind} />
        <ContactFields form={{ locale, values, faults }} kind={kind} />
      </Form>
    </details>
  );
}
