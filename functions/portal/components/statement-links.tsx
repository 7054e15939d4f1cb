import type { ExistingTranche } from '../../../shared/domain/tranche/state.ts';
import type { Locale } from '../../../shared/i18n/locale.ts';
import { text } from '../../../shared/i18n/text.ts';
import { yearsReceived } from '../../../shared/use-cases/annual-statements.ts';

/** The yearly statements of a convention, one for each year in which money arrived; nothing before the first. */
export function StatementLinks(props: {
  readonly locale: Locale;
  readonly folder: string;
  readonly tranches: readonly ExistingTranche[];
}) {
  const { folder, locale } = props;
  const years = yearsReceived(props.tranches.filter((tranche) => tranche.status === 'paid'));
  if (years.length === 0) return null;
  return (
    <>
      <h3>{text(locale, 'statement.heading')}</h3>
      <p class="actions">
        {years.map((year) => (
          <a class="line" href={`${folder}/${year}`}>
            {text(locale, 'statement.year', { year: String(year) })}
          </a>
        ))}
      </p>
    </>
  );
}
