import { Hono } from 'hono';
import { openSigning } from '../../../shared/use-cases/open-signing.ts';
import { afterAct, formFields, page, requestKey } from '../answers.tsx';
import { FaultSummary } from '../components/form.tsx';
import { type PortalEnv, staffAct, staffMay } from '../visitor.ts';

/** An officer opens the signing of a convention that is ready, on the day that the office chooses. */
export function openSigningRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.post('/conventions/:id/open-signing', staffMay('open-signing'), async (c) => {
    const conventionId = c.req.param('id');
    const key = requestKey(c, await formFields(c));
    const answer = await openSigning(c.var.desk, { key, act: staffAct(c, 'open-signing'), conventionId });
    return afterAct(c, answer, `/conventions/${conventionId}`, (reason) =>
      page(c, reason, <FaultSummary locale={c.var.visitor.locale} faults={[{ message: reason }]} />, 409),
    );
  });
  return app;
}
