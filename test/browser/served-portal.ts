import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

/** What a browser can open while the test lasts. */
export interface ServedPortal {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves on the loopback, on a free port unless one is given, whatever answers requests now: a portal of the test. */
export async function servePortal(
  fetch: (request: Request) => Response | Promise<Response>,
  wanted = 0,
): Promise<ServedPortal> {
  const { promise, resolve } = Promise.withResolvers<AddressInfo>();
  const server = serve({ fetch, hostname: '127.0.0.1', port: wanted }, resolve);
  const { port } = await promise;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

/** The same request, with the cookies of somebody added to those of the browser. */
export function withCookie(request: Request, cookie: string): Request {
  const headers = new Headers(request.headers);
  headers.set('cookie', [headers.get('cookie'), cookie].filter(Boolean).join('; '));
  return new Request(request, { headers });
}
