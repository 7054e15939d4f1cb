import { changedParts } from '../../../../shared/domain/contact/changes.ts';
import type { SettledChange } from '../../../../shared/domain/contact/state.ts';
import { isClosed } from '../../../../shared/domain/convention/account-rules.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Form } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import type { CaseStanding } from './case-standing.ts';
import { partsInWords } from './contact-form.tsx';
import { named } from './parts.tsx';

/** What the association has asked to change, since when it waits, how the last ones ended; and the way to ask. */
export function ContactCard(props: { readonly c: PortalContext; readonly standing: CaseStanding }) {
  const { c, standing } = props;
  const { locale } = c.var.visitor;
  const { application, contacts, convention } = standing;
  // While the file itself is open, it is the place to change what it says.
  if (application.status === 'draft' || application.status === 'returned') return null;
  const known = contacts?.status === 'recorded' ? contacts : undefined;
  const pending = known?.pending ?? [];
  const settled = [...(known?.settled ?? [])].reverse().slice(0, 3);
  return (
    <section class="card">
      <h2>{text(locale, 'contacts.section')}</h2>
      {pending.length + settled.length === 0 ? null : (
        <ul class="rows">
          {pending.map(({ change, changes, door, requestedAt }) => (
            <li>
              {text(locale, 'contacts.pending-since', {
                parts: partsInWords(locale, changedParts(changes)),
                requestedAt: formatInstant(locale, requestedAt),
              })}
              {door === 'link' ? (
                <Form
                  c={c}
                  action={`/case/contact/${change}/withdraw`}
                  submit="contacts.withdraw"
                  tone="quiet"
                />
              ) : null}
            </li>
          ))}
          {settled.map((change) => (
            <li>
              <Ending locale={locale} change={change} />
            </li>
          ))}
        </ul>
      )}
      <p class="actions">
        <a class="line" href="/case/contact">
          {text(locale, 'contacts.title')}
        </a>
        {convention && !isClosed(convention) ? (
          <a class="line" href="/case/account">
            {text(locale, 'contacts.account-title')}
          </a>
        ) : null}
      </p>
    </section>
  );
}

function Ending({ locale, change }: { readonly locale: Locale; readonly change: SettledChange }) {
  const { changes, objectedAt, outcome, reason, settledAt } = change;
  const parts = partsInWords(locale, changedParts(changes));
  return (
    <span>
      {text(locale, `contacts.${outcome}`, { parts, settledAt: formatInstant(locale, settledAt) })}
      {reason === undefined ? null : <bdi class="hint line">{named(reason)}</bdi>}
      {objectedAt === undefined ? null : (
        <span class="hint line">
          {text(locale, 'contacts.objected', { objectedAt: formatInstant(locale, objectedAt) })}
        </span>
      )}
    </span>
  );
}
