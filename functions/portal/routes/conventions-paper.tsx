import { Hono } from 'hono';
import { awaitPaper } from '../../../shared/use-cases/await-paper.ts';
import { afterAct, formFields, messagePage, requestKey } from '../answers.tsx';
import { type PortalContext, type PortalEnv, staffAct, staffMay } from '../visitor.ts';
import { consulted } from './consultations.tsx';
import { CONVENTION_READERS, showConvention, withConvention } from './conventions.tsx';
import type { ConventionView } from './conventions-reading.ts';
import { pdfAnswer } from './kept-files.ts';

/** A convention signed by hand, at its own page: the change to paper, and the originals as they were scanned. */
export function conventionPaperRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.post('/conventions/:id/paper', staffMay('record-paper'), (c) =>
    withConvention(c, (view) => switchToPaper(c, view)),
  );
  app.get('/conventions/:id/paper/:partyId', staffMay(...CONVENTION_READERS), (c) =>
    withConvention(c, (view) => original(c, view)),
  );
  return app;
}

async function switchToPaper(c: PortalContext, view: ConventionView): Promise<Response> {
  const { round, convention } = view;
  if (!round) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const values = await formFields(c);
  const answer = await awaitPaper(c.var.desk, {
    key: requestKey(c, values),
    act: staffAct(c, 'record-paper'),
    signatureId: round.signatureId,
    partyId: values.partyId ?? '',
  });
  return afterAct(c, answer, `/conventions/${convention.conventionId}`, (message) =>
    showConvention(c, view, [{ message }], values, 409),
  );
}

async function original(c: PortalContext, { convention, round }: ConventionView): Promise<Response> {
  const partyId = c.req.param('partyId');
  const act = round?.acts.find((each) => each.partyId === partyId);
  const name = `${convention.number}-papier.pdf`;
  const pdf = await pdfAnswer(c, act?.level === 'paper' ? act.scanKey : undefined, name);
  return consulted(c, { caseId: convention.applicationId, document: name, door: CONVENTION_READERS }, pdf);
}
