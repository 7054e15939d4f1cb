import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { loopbackClient } from './client-address.ts';

const app = new Hono().get('/', (c) => c.text(loopbackClient(c)));

async function seen(forwarded?: string, remoteAddress?: string): Promise<string> {
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const env = remoteAddress === undefined ? undefined : { incoming: { socket: { remoteAddress } } };
  return (await app.request('/', { headers }, env)).text();
}

describe('address of a client', () => {
  it('is the one that our own proxy saw, whatever the client wrote before it', async () => {
    expect(await seen('203.0.113.9')).toBe('203.0.113.9');
    expect(await seen('10.0.0.1, evil, 203.0.113.9')).toBe('203.0.113.9');
  });

  it('is the one that connects where there is no proxy', async () => {
    expect(await seen(undefined, '127.0.0.1')).toBe('127.0.0.1');
    expect(await seen('', '127.0.0.1')).toBe('127.0.0.1');
  });

  it('is this process for the requests that it makes to itself', async () => {
    expect(await seen()).toBe('in-process');
  });
});
