import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { type BoardMemory, emptyBoardMemory, readBoard } from '../../../shared/use-cases/ceremony-board.ts';
import { messagePage, page } from '../answers.tsx';
import { BOARD_REFRESH_SECONDS, BoardPage, type BoardView } from '../pages/ceremony/board-page.tsx';
import { HallPage } from '../pages/ceremony/hall-page.tsx';
import { type PortalContext, type PortalEnv, staffMay } from '../visitor.ts';
import { CEREMONY_READERS, readCeremony } from './ceremonies-reading.ts';

/** How a session goes on, on a phone and on the screen of the hall; both read only. */
export function ceremonyBoardRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  // Each screen asks every three seconds: what has ended is read once.
  const memory = emptyBoardMemory();
  const readers = staffMay(...CEREMONY_READERS, 'sign');
  app.get('/ceremonies/:id/board', readers, (c) =>
    show(c, memory, (view) => <BoardPage c={c} view={view} />),
  );
  app.get('/ceremonies/:id/hall', readers, (c) =>
    show(c, memory, (view) => <HallPage c={c} view={view} />, true),
  );
  return app;
}

async function show(
  c: PortalContext,
  memory: BoardMemory,
  body: (view: BoardView) => Child,
  bare = false,
): Promise<Response> {
  const { desk, visitor } = c.var;
  const ceremony = await readCeremony(desk, c.req.param('id') ?? '');
  if (!ceremony) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const live = ceremony.status === 'open' && c.req.query('still') === undefined;
  const view = { ceremony, board: await readBoard(desk, ceremony, memory), live };
  return page(c, ceremony.title[visitor.locale], body(view), 200, {
    bare,
    ...(live ? { head: <LiveHead /> } : {}),
  });
}

/** The script keeps the page up to date; without it, the browser loads the page again. */
function LiveHead() {
  return (
    <>
      <script src="/assets/board.js" defer />
      <noscript>
        <meta http-equiv="refresh" content={String(BOARD_REFRESH_SECONDS)} />
      </noscript>
    </>
  );
}
