import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

/** What a browser can open while the test lasts. */
export interface ServedPortal {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves on a free port of the loopback whatever answers requests now: a portal of the test at hand. */
export async function servePortal(
  fetch: (request: Request) => Response | Promise<Response>,
): Promise<ServedPortal> {
  const { promise, resolve } = Promise.withResolvers<AddressInfo>();
  const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, resolve);
  const { port } = await promise;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((closed) => void server.close(() => closed())),
  };
}

/** The same request, with the cookies of somebody added to those of the browser. */
export function withCookie(request: Request, cookie: string): Request {
  const headers = new Headers(request.headers);
  headers.set('cookie', [headers.get('cookie'), cookie].filter(Boolean).join('; '));
  return new Request(request, { headers });
}
