import { Hono } from 'hono';
import { type PortalEnv, staffMay } from '../visitor.ts';
import { CONVENTION_READERS, showConvention, withConvention } from './conventions.tsx';
import { original, switchToPaper } from './paper-acts.ts';

/** A convention signed by hand, at its own page: the change to paper, and the originals as they were scanned. */
export function conventionPaperRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.post('/conventions/:id/paper', staffMay('record-paper'), (c) =>
    withConvention(c, (view) =>
      switchToPaper(c, {
        round: view.round,
        path: `/conventions/${view.convention.conventionId}`,
        again: (message, values) => showConvention(c, view, [{ message }], values, 409),
      }),
    ),
  );
  app.get('/conventions/:id/paper/:partyId', staffMay(...CONVENTION_READERS), (c) =>
    withConvention(c, ({ convention, round }) => original(c, convention, round)),
  );
  return app;
}
