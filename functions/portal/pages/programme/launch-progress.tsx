import { text } from '../../../../shared/i18n/text.ts';
import type { PortalContext } from '../../visitor.ts';
import type { StandingExpansion } from './expansion-page.tsx';

/** How many cases of a confirmed proposal have started; nothing before it is confirmed. */
export function LaunchProgress({
  c,
  state,
}: {
  readonly c: PortalContext;
  readonly state: StandingExpansion;
}) {
  const { locale } = c.var.visitor;
  if (!isConfirmed(state)) return null;
  const launched = 'launched' in state ? state.launched.length : 0;
  const total = state.picks.length;
  const count = text(locale, 'expansion.progress-count', { launched, total });
  return (
    <section class="card">
      <h2 id="progress">{text(locale, 'expansion.progress')}</h2>
      <progress aria-labelledby="progress" value={launched} max={total}>
        {count}
      </progress>
      <p role="status">{count}</p>
    </section>
  );
}

/** Whether the launch is due, under way or done. */
export function isConfirmed({ status }: StandingExpansion): boolean {
  return status === 'confirmed' || status === 'launching' || status === 'launched';
}

/** Where one case of the launch stands. */
export function standingOf(
  state: StandingExpansion,
  applicationId: string,
): 'launched' | 'dropped' | 'waiting' {
  if (!('launched' in state)) return 'waiting';
  if (state.launched.includes(applicationId)) return 'launched';
  return state.dropped.includes(applicationId) ? 'dropped' : 'waiting';
}
