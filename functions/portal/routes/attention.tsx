import { Hono } from 'hono';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { text } from '../../../shared/i18n/text.ts';
import { listAttention } from '../../../shared/use-cases/keep-attention.ts';
import { restartWorkflow } from '../../../shared/use-cases/restart-workflow.ts';
import { afterAct, formFields, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { AttentionPage } from '../pages/programme/attention-page.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';

/** What waits for a person: nothing that fails ends only in a log. */
export function attentionRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/attention', staffMay('read-all', 'upload-statement', 'settle-unknown'), (c) => show(c));
  app.post('/attention/restart', staffMay('restart-workflow'), restart);
  return app;
}

async function show(
  c: PortalContext,
  faults: readonly FormFault[] = [],
  status: 200 | 409 = 200,
): Promise<Response> {
  const entries = await listAttention(c.var.desk);
  const mayRestart = mayAct(personOf(c).roles, 'restart-workflow');
  return page(
    c,
    text(c.var.visitor.locale, 'attention.title'),
    <AttentionPage c={c} entries={entries} faults={faults} mayRestart={mayRestart} />,
    status,
  );
}

async function restart(c: PortalContext): Promise<Response> {
  const fields = await formFields(c);
  const request = { key: requestKey(c, fields), act: staffAct(c, 'restart-workflow') };
  const answer = await restartWorkflow(c.var.desk, { ...request, execution: fields.execution ?? '' });
  return afterAct(c, answer, '/attention', (message) => show(c, [{ message }], 409));
}
