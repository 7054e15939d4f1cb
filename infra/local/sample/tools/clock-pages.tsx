import { Hono } from 'hono';
import { formFields, requestKey } from '../../../../functions/portal/answers.tsx';
import { ownPath } from '../../../../functions/portal/security.ts';
import type { PortalContext, PortalEnv } from '../../../../functions/portal/visitor.ts';
import { addMillis } from '../../../../shared/domain/kernel/calendar-day.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { CLOCK_STEPS, ClockSteps } from './clock-steps.tsx';
import { toolPage } from './tool-page.tsx';

/** Moves the installation's clock; whatever falls due on the way happens on its own day. */
export type AdvanceDays = (days: number) => Promise<void>;

const KEY_MILLIS = 30 * 86_400_000;

/** The movable clock of the sample: moved one step after the other, and once for each form that was sent. */
export function clockRoutes(advanceDays: AdvanceDays): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  let moving: Promise<unknown> = Promise.resolve();
  app.get('/sample/clock', (c) => toolPage(c, { title: 'sample.clock', body: <ClockHelp c={c} /> }));
  app.post('/sample/clock/advance', async (c) => {
    const fields = await formFields(c);
    const days = CLOCK_STEPS.find((step) => step === fields.days);
    if (!days) return toolPage(c, wrongStep(c));
    const moved = moving.then(() => once(c, requestKey(c, fields), () => advanceDays(Number(days))));
    moving = moved.catch(() => undefined);
    await moved;
    const from = ownPath(fields.from ?? '');
    return c.redirect(`${from}${from.includes('?') ? '&' : '?'}done`, 303);
  });
  return app;
}

function ClockHelp({ c }: { readonly c: PortalContext }) {
  const { locale } = c.var.visitor;
  return (
    <>
      <p>{text(locale, 'sample.clock-help')}</p>
      <ClockSteps c={c} />
    </>
  );
}

function wrongStep(c: PortalContext) {
  return {
    title: 'sample.clock',
    body: null,
    refusal: text(c.var.visitor.locale, 'SAMPLE_CLOCK_STEP'),
  } as const;
}

/** Does the act unless a request under this key did; a failed one may be tried again. */
async function once(c: PortalContext, key: string, act: () => Promise<void>): Promise<void> {
  const { records, clock } = c.var.desk;
  const name = `sample-clock/${key}`;
  try {
    await records.put(name, null, { ifRevision: 0, expiresAt: addMillis(clock.now(), KEY_MILLIS) });
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'RevisionConflict') return;
    throw fault;
  }
  try {
    await act();
  } catch (fault) {
    await records.delete(name);
    throw fault;
  }
}
