import type { Locale } from '../../../../shared/i18n/locale.ts';
import type { TextKey } from '../../../../shared/i18n/text.ts';
import { Identifier } from '../../components/figures.tsx';
import { Fact } from '../association/parts.tsx';

/** The numbers of the open amendments that a decision touches, among its facts; nothing where there are none. */
export function OpenAmendments(props: {
  readonly locale: Locale;
  readonly label: TextKey;
  readonly numbers: readonly string[];
}) {
  const { label, locale, numbers } = props;
  if (numbers.length === 0) return null;
  return (
    <Fact locale={locale} label={label}>
      {numbers.map((number) => (
        <span class="line">
          <Identifier value={number} />
        </span>
      ))}
    </Fact>
  );
}
