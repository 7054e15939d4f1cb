import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

const IN_PROCESS = 'in-process';

/**
 * Where a request comes from, on one machine. The server listens on loopback only: who connects is the reverse proxy or
 * this machine itself. The proxy adds the address that it saw as the last hop of `X-Forwarded-For`; every hop before it
 * can be written by anybody and is not looked at.
 */
export function loopbackClient(c: Context): string {
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',');
  const last = hops.at(-1)?.trim() ?? '';
  if (last !== '') return last;
  return c.env && 'incoming' in c.env ? (getConnInfo(c).remote.address ?? IN_PROCESS) : IN_PROCESS;
}
