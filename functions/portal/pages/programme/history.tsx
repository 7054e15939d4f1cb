import { formatInstant } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { isTextKey, text } from '../../../../shared/i18n/text.ts';
import type { Commit } from '../../../../shared/ports/store.ts';

/** Who did what when, as the record of the case has it; the newest last. */
export function History({
  locale,
  commits,
}: {
  readonly locale: Locale;
  readonly commits: readonly Commit[];
}) {
  return (
    <section>
      <h2>{text(locale, 'history.title')}</h2>
      <ol class="history">
        {commits.flatMap(({ act, events }) =>
          events.map((event) => (
            <li>
              <time datetime={act.at}>{formatInstant(locale, act.at)}</time>{' '}
              <strong>{named(locale, `event.${event.type}`, event.type)}</strong>
              {' · '}
              <bdi>{act.actor.name}</bdi>
              {act.actor.role === 'system'
                ? null
                : ` (${named(locale, `role.${act.actor.role}`, act.actor.role)})`}
              {act.reason ? (
                <>
                  {' · '}
                  <q dir="auto">{act.reason}</q>
                </>
              ) : null}
            </li>
          )),
        )}
      </ol>
    </section>
  );
}

function named(locale: Locale, key: string, otherwise: string): string {
  return isTextKey(key) ? text(locale, key) : otherwise;
}
