import { text } from '../../../../shared/i18n/text.ts';
import type { ConventionPageProps } from './convention-page-props.ts';

/** The way to the amendments; and to the suspension and the end before its time, for who may decide them. */
export function ConventionActs({ c, view, may }: ConventionPageProps) {
  const { locale } = c.var.visitor;
  const { amendments = [], conventionId, status } = view.convention;
  const isRunning = status === 'in-force' || status === 'suspended';
  if (!isRunning && amendments.length === 0) return null;
  return (
    <section>
      <h2>{text(locale, 'amendments.heading')}</h2>
      {amendments.length === 0 ? <p>{text(locale, 'amendments.none')}</p> : null}
      <p class="actions">
        <a class="line" href={`/conventions/${conventionId}/amendments`}>
          {text(locale, 'amendments.to-list')}
        </a>
        {may.suspend && isRunning ? (
          <a class="line" href={`/conventions/${conventionId}/suspension`}>
            {text(locale, status === 'suspended' ? 'suspension.link-resume' : 'suspension.link')}
          </a>
        ) : null}
        {may.end && isRunning ? (
          <a class="line" href={`/conventions/${conventionId}/terminate`}>
            {text(locale, 'termination.link')}
          </a>
        ) : null}
      </p>
    </section>
  );
}
