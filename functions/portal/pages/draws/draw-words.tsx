import type { PickReason } from '../../../../shared/domain/draw/state.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { named } from '../association/parts.tsx';

/** Why a report is looked at once more, in words. */
export function reasonWords(locale: Locale, reason: PickReason): string {
  switch (reason.kind) {
    case 'amount-above':
      return text(locale, 'draw.reason.amount-above', {
        centimes: named(formatAmount(locale, reason.centimes)),
      });
    case 'disallowed-above-percent':
    case 'unspent-above-percent':
      return text(locale, `draw.reason.${reason.kind}`, { percent: reason.percent });
    case 'lot':
      return text(locale, 'draw.reason.lot', { place: reason.place });
    case 'late':
      return text(locale, 'draw.reason.late');
  }
}

/** All reasons, one a line. */
export function Reasons({
  locale,
  reasons,
}: {
  readonly locale: Locale;
  readonly reasons: readonly PickReason[];
}) {
  return (
    <>
      {reasons.map((reason) => (
        <span class="line">{reasonWords(locale, reason)}</span>
      ))}
    </>
  );
}
