import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';

/** How many lines of the bank's statements wait for a person, and the way to them. */
export function WaitingLines({ locale, count }: { readonly locale: Locale; readonly count: number }) {
  return (
    <p>
      <a class="target" href="/statements/unmatched">
        {count > 0 ? text(locale, 'lines.waiting', { count }) : text(locale, 'lines.to-queue')}
      </a>
    </p>
  );
}
