import { changedParts } from '../../../../shared/domain/contact/changes.ts';
import type { RecordedContacts } from '../../../../shared/domain/contact/state.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Identifier } from '../../components/figures.tsx';
import type { PortalContext } from '../../visitor.ts';
import { partsInWords } from '../association/contact-form.tsx';
import { Age } from '../finance/parts.tsx';

interface ContactListProps {
  readonly c: PortalContext;
  readonly cases: readonly RecordedContacts[];
}

/** Every change that waits for an officer. */
export function ContactList({ c, cases }: ContactListProps) {
  const { locale } = c.var.visitor;
  return (
    <>
      <h1>{text(locale, 'contacts.list')}</h1>
      {cases.length === 0 ? (
        <p>{text(locale, 'contacts.list-none')}</p>
      ) : (
        <PendingContacts c={c} cases={cases} />
      )}
    </>
  );
}

/** The changes that wait, each with its case, what it is about and since when. */
export function PendingContacts({ c, cases }: ContactListProps) {
  const { locale } = c.var.visitor;
  return (
    <ul class="rows">
      {cases.flatMap(({ applicationId, pending }) =>
        pending.map(({ changes, requestedAt }) => (
          <li>
            <span>
              <a class="target" href={`/contacts/${applicationId}`}>
                <Identifier value={applicationId} />
              </a>{' '}
              {partsInWords(locale, changedParts(changes))}
            </span>
            <Age c={c} since={requestedAt} />
          </li>
        )),
      )}
    </ul>
  );
}
