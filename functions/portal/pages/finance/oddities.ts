import { dayOf, daysBetween } from '../../../../shared/domain/kernel/calendar-day.ts';
import { isBeforeOrder } from '../../../../shared/domain/tranche/facts.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { QueuedTranche } from '../../routes/tranches-reading.ts';
import type { PortalContext } from '../../visitor.ts';

/** How long a changed account stays worth a second look. */
const RECENT_DAYS = 30;

/** What is unusual about this money, in words: none of it forbids, all of it is looked at before deciding. */
export function oddities(c: PortalContext, about: QueuedTranche): readonly string[] {
  const { tranche, convention } = about;
  const fallen = fallenCount(about);
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
    ...(fallen > 0 ? [text(locale, 'finance.odd.gate-fallen', { count: fallen })] : []),
    ...(tranche.withdrawal ? [text(locale, 'finance.odd.withdrawal')] : []),
    ...(convention.status === 'suspended' ? [text(locale, 'finance.odd.suspended')] : []),
  ];
}

/** Conditions that held when the gate was opened and do not hold today, while the money can still be kept back. */
export function fallenCount({ gate, tranche }: Pick<QueuedTranche, 'gate' | 'tranche'>): number {
  const isOpenStill = isBeforeOrder(tranche) && tranche.status !== 'scheduled';
  return isOpenStill ? gate.total - gate.met : 0;
}

function today(c: PortalContext): string {
  return dayOf(c.var.desk.clock.now());
}
