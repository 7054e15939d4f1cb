import { formatInstant } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { isTextKey, text } from '../../../../shared/i18n/text.ts';
import type { Commit } from '../../../../shared/ports/store.ts';
import { Name } from '../../components/figures.tsx';
import { Written } from '../../components/written.tsx';
import type { NameOf } from '../../routes/people-names.ts';

interface LogProps {
  readonly locale: Locale;
  readonly commits: readonly Commit[];
  readonly nameOf: NameOf;
}

/** What happened, by whom in which role, why and under which rules; the newest first. */
export function Log({ locale, commits, nameOf }: LogProps) {
  return (
    <section>
      <h2>{text(locale, 'finance.history')}</h2>
      <ol class="log">
        {[...commits].reverse().map((commit) => (
          <li>
            <time datetime={commit.act.at}>{formatInstant(locale, commit.act.at)}</time>
            {commit.events.map(({ type }) => (
              <strong>{eventWords(locale, type)}</strong>
            ))}
            <Actor locale={locale} commit={commit} nameOf={nameOf} />
            <span class="soft">{text(locale, 'finance.rules', { version: commit.programmeVersion })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Actor({ locale, commit, nameOf }: Omit<LogProps, 'commits'> & { readonly commit: Commit }) {
  const { actor, reason } = commit.act;
  const role = `role.${actor.role}`;
  const own = `finance.role.${actor.role}`;
  const key = isTextKey(own) ? own : role;
  return (
    <>
      <span>
        <Name locale={locale} name={nameOf(actor.personId)} />
        {actor.role === 'system' || !isTextKey(key) ? null : ` (${text(locale, key)})`}
      </span>
      {reason ? (
        <q>
          <Written words={reason} />
        </q>
      ) : null}
    </>
  );
}

/** What an event is called in the logs. */
export function eventWords(locale: Locale, type: string): string {
  const key = `event.${type}`;
  return isTextKey(key) ? text(locale, key) : type;
}
