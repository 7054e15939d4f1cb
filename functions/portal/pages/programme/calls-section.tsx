import { dayOf } from '../../../../shared/domain/kernel/calendar-day.ts';
import { callEnvelopeCentimes, callStanding } from '../../../../shared/domain/programme/programme-queries.ts';
import type { Call } from '../../../../shared/domain/programme/programme-terms.ts';
import type { CallProgress } from '../../../../shared/domain/programme/state.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Name } from '../../components/figures.tsx';
import { Form } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';

export interface CallRow {
  readonly call: Call;
  /** Absent while the call is only announced. */
  readonly progress?: CallProgress;
}

/** The calls with their window and envelope; an announced one is opened here. */
export function CallsSection({
  c,
  calls,
  mayOpen,
}: {
  readonly c: PortalContext;
  readonly calls: readonly CallRow[];
  readonly mayOpen: boolean;
}) {
  const { locale } = c.var.visitor;
  return (
    <section>
      <h2>{text(locale, 'calls.title')}</h2>
      <div class="cards">
        {calls.map(({ call, progress }) => (
          <article class="card">
            <h3>
              <Name locale={locale} name={call.name} />
            </h3>
            <p>
              {text(locale, 'calls.window', {
                opensOn: formatDay(locale, call.opensOn),
                closesOn: formatDay(locale, call.closesOn),
              })}
            </p>
            <p>
              <span class="soft">{text(locale, 'calls.envelope')}</span>{' '}
              <Amount locale={locale} centimes={callEnvelopeCentimes(call)} />
            </p>
            <p>{progressText(c, { call, ...(progress ? { progress } : {}) })}</p>
            {mayOpen && !progress ? (
              <Form c={c} action={`/calls/${call.callId}/open`} submit="calls.open" />
            ) : null}
          </article>
        ))}
      </div>
    </section>
  );
}

/** How far a call has come, in words. */
export function progressText(c: PortalContext, { call, progress }: CallRow): string {
  const { locale } = c.var.visitor;
  const standing = callStanding(call, progress, dayOf(c.var.desk.clock.now()));
  if (standing.status === 'announced') return text(locale, 'calls.announced');
  if (standing.status === 'open')
    return text(locale, 'calls.opened', { openedOn: formatDay(locale, standing.openedOn) });
  const closed = call.phase === 1 ? 'calls.closed' : 'calls.closed-reserve';
  return text(locale, closed, { closedOn: formatDay(locale, standing.closedOn) });
}
