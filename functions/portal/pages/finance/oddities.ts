import { dayOf, daysBetween } from '../../../../shared/domain/kernel/calendar-day.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { QueuedTranche } from '../../routes/tranches-reading.ts';
import type { PortalContext } from '../../visitor.ts';

/** How long a changed account stays worth a second look. */
const RECENT_DAYS = 30;

/** What is unusual about this money, in words: none of it forbids, all of it is looked at before deciding. */
export function oddities(c: PortalContext, { tranche, convention }: QueuedTranche): readonly string[] {
  const { locale } = c.var.visitor;
  const { changedAt, rib } = convention.account;
  const days = changedAt === undefined ? undefined : daysBetween(dayOf(changedAt), today(c));
  return [
    ...(days !== undefined && days <= RECENT_DAYS
      ? [text(locale, 'finance.odd.account-changed', { days })]
      : []),
    ...('account' in tranche && tranche.account.rib !== rib
      ? [text(locale, 'finance.odd.account-other')]
      : []),
    ...(tranche.attempt > 1 ? [text(locale, 'finance.odd.attempt', { attempt: tranche.attempt })] : []),
    ...(convention.status === 'suspended' ? [text(locale, 'finance.odd.suspended')] : []),
  ];
}

function today(c: PortalContext): string {
  return dayOf(c.var.desk.clock.now());
}
