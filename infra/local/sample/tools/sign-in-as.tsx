import type { Bilingual, StaffRole } from '../../../../shared/domain/kernel/act.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';

/** Where a person of a role has something to do. */
export const ROOM_OF_ROLE: Readonly<Record<StaffRole, string>> = {
  'programme-officer': '/applications',
  evaluator: '/scoring',
  'committee-secretary': '/committee',
  authority: '/signing',
  certifier: '/tranches',
  'finance-officer': '/tranches',
  accountant: '/payments',
  administrator: '/expansion',
  auditor: '/conventions',
};

interface SignInAsProps {
  readonly locale: Locale;
  readonly person: { readonly personId: string; readonly name: Bilingual };
  readonly to: string;
  readonly quiet?: boolean;
}

/** One button that signs in as somebody, through the issuer, and opens a page. */
export function SignInAs({ locale, person, to, quiet = false }: SignInAsProps) {
  return (
    <form method="post" action="/sign-in">
      <input type="hidden" name="hint" value={person.personId} />
      <input type="hidden" name="to" value={to} />
      <button type="submit" class={quiet ? 'quiet' : undefined}>
        {text(locale, 'sample.enter-as', { name: person.name[locale] })}
      </button>
    </form>
  );
}

/** The mails of one address. */
export function mailboxPath(email: string): string {
  return `/sample/mailbox?${new URLSearchParams({ to: email })}`;
}
