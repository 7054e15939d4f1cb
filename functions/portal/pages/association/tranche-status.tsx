import type { ExistingTranche } from '../../../../shared/domain/tranche/state.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { named } from './parts.tsx';

/** What a transfer that came back leads to: the account is looked at, and changed where it is not the right one. */
export function NewAccount({ locale }: { readonly locale: Locale }) {
  return (
    <p>
      {text(locale, 'contacts.to-account-returned')}{' '}
      <a class="line" href="/case/account">
        {text(locale, 'contacts.account-title')}
      </a>
    </p>
  );
}

/** The word for where a tranche stands, with its fact where it has one: the day of the transfer, the reason of a hold. */
export function TrancheStatus(props: {
  readonly locale: Locale;
  readonly tranche: ExistingTranche;
  /** What it waits for was withdrawn. */
  readonly isShut?: boolean;
}) {
  const { isShut, locale, tranche } = props;
  return (
    <span class="status" data-status={tranche.status}>
      {isShut ? text(locale, 'status.tranche.scheduled.shut') : trancheWords(locale, tranche)}
    </span>
  );
}

function trancheWords(locale: Locale, tranche: ExistingTranche): string {
  if (tranche.status === 'paid')
    return text(locale, 'status.tranche.paid.dated', { paidOn: formatDay(locale, tranche.paidOn) });
  if (tranche.status === 'on-hold')
    return text(locale, 'status.tranche.on-hold.reason', { reason: named(tranche.reason) });
  if (tranche.status === 'withdrawn')
    return text(locale, 'status.tranche.withdrawn.reason', { reason: named(tranche.reason) });
  return text(locale, `status.tranche.${tranche.status}`);
}
