import type { DeepCheckState } from '../../../../shared/domain/deep-check/state.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Sentence, StatusMark } from '../../components/figures.tsx';
import { isolated } from '../association/parts.tsx';
import { Reasons } from './draw-words.tsx';

/** On the page of a report: that a draw took it, why, and the way to its deep check. Nothing for any other report. */
export function DrawnNotice({ check, locale }: { readonly locale: Locale; readonly check: DeepCheckState }) {
  if (check.status === 'absent') return null;
  return (
    <section class="card">
      <h2>{text(locale, 'draw.check')}</h2>
      <p>
        <Sentence words={text(locale, 'check.drawn', { number: isolated(check.drawId) })} />
      </p>
      <p>
        <Reasons locale={locale} reasons={check.reasons} />
      </p>
      <p>
        <StatusMark locale={locale} lifecycle="deep-check" status={check.status} />{' '}
        <a class="target" href={`/draws/${check.drawId}/reports/${check.reportId}`}>
          {text(locale, 'draw.check')}
        </a>
      </p>
    </section>
  );
}
