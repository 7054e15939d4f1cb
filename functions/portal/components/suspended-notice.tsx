import type { ExistingConvention } from '../../../shared/domain/convention/state.ts';
import { dayOf } from '../../../shared/domain/kernel/calendar-day.ts';
import { formatDay } from '../../../shared/i18n/dates.ts';
import type { Locale } from '../../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { Written } from './written.tsx';

/** While a convention is suspended: since when, why, and what that means here. Nothing for any other. */
export function SuspendedNotice(props: {
  readonly locale: Locale;
  readonly convention: ExistingConvention;
  readonly meaning: readonly TextKey[];
}) {
  const { convention, locale, meaning } = props;
  if (convention.status !== 'suspended') return null;
  return (
    <div class="notice wrong">
      <p>
        <strong>
          {text(locale, 'suspension.since', { day: formatDay(locale, dayOf(convention.since)) })}
        </strong>
      </p>
      <p>
        <Written words={convention.reason} />
      </p>
      {meaning.map((key) => (
        <p>{text(locale, key)}</p>
      ))}
    </div>
  );
}
