import type { ExistingTranche } from '../../../../shared/domain/tranche/state.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Amount } from '../../components/figures.tsx';
import { TrancheMark } from './parts.tsx';

/** The tranches that a decision about their convention touches, each with where it stands and its amount. */
export function TrancheAmounts(props: {
  readonly locale: Locale;
  readonly tranches: readonly ExistingTranche[];
  readonly none: TextKey;
}) {
  const { locale, none, tranches } = props;
  if (tranches.length === 0) return <p>{text(locale, none)}</p>;
  return (
    <ul class="rows">
      {tranches.map(({ amountCentimes, index, status }) => (
        <li>
          <span>
            {text(locale, 'finance.tranche-number', { index })}{' '}
            <TrancheMark locale={locale} status={status} />
          </span>
          <Amount locale={locale} centimes={amountCentimes} />
        </li>
      ))}
    </ul>
  );
}
