import { formatInstant } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { isTextKey, text } from '../../../../shared/i18n/text.ts';
import type { Commit, StoredEvent } from '../../../../shared/ports/store.ts';
import { Identifier, Name } from '../../components/figures.tsx';
import type { NameOf } from '../../routes/people-names.ts';

/** Every opening of a document of the case by the staff: when, by whom in which role, and which; the newest first. */
export function ConsultationList(props: {
  readonly locale: Locale;
  readonly commits: readonly Commit[];
  readonly nameOf: NameOf;
}) {
  const { locale, commits, nameOf } = props;
  return (
    <section>
      <h2>{text(locale, 'finance.consultations')}</h2>
      {commits.length === 0 ? <p>{text(locale, 'finance.consultations-none')}</p> : null}
      <ol class="log">
        {commits.toReversed().flatMap(({ act, events }) =>
          events.map((event: StoredEvent & { readonly document?: unknown }) => (
            <li>
              <time datetime={act.at}>{formatInstant(locale, act.at)}</time>
              <DocumentName locale={locale} document={String(event.document)} />
              <span>
                <Name locale={locale} name={nameOf(act.actor.personId)} /> ({roleWord(locale, act.actor.role)}
                )
              </span>
            </li>
          )),
        )}
      </ol>
    </section>
  );
}

/** A paper of the application by its kind, a file by its name. */
function DocumentName({ locale, document }: { readonly locale: Locale; readonly document: string }) {
  const paper = `paper.${document}`;
  return <strong>{isTextKey(paper) ? text(locale, paper) : <Identifier value={document} />}</strong>;
}

function roleWord(locale: Locale, role: string): string {
  const key = `role.${role}`;
  return isTextKey(key) ? text(locale, key) : role;
}
