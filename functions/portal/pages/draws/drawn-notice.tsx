import type { DeepCheckState } from '../../../../shared/domain/deep-check/state.ts';
import { type ActName, mayAct } from '../../../../shared/domain/roles/acts.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Sentence, StatusMark } from '../../components/figures.tsx';
import { type PortalContext, personOf } from '../../visitor.ts';
import { isolated } from '../association/parts.tsx';
import { Reasons } from './draw-words.tsx';

/** Whose roles open the pages of draws. */
export const DRAW_READERS = ['draw-reports', 'deep-check', 'read-all'] as const satisfies readonly ActName[];

/** On the page of a report: that a draw took it, why, and the way to its deep check. Nothing for any other report. */
export function DrawnNotice({ c, check }: { readonly c: PortalContext; readonly check: DeepCheckState }) {
  if (check.status === 'absent') return null;
  const { locale } = c.var.visitor;
  const { roles } = personOf(c);
  const mayRead = DRAW_READERS.some((act) => mayAct(roles, act));
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
        {mayRead ? (
          <a class="target" href={`/draws/${check.drawId}/reports/${check.reportId}`}>
            {text(locale, 'check.to-page')}
          </a>
        ) : null}
      </p>
    </section>
  );
}
