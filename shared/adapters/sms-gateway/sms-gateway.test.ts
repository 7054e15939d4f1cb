import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createSmsGateway, type SmsGatewayOptions } from './sms-gateway.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

interface Asked {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

/** A gateway on loopback that answers with a status, or never, and keeps what it was asked. */
async function aGateway(status: number | 'silent' = 200, headers: Record<string, string> = {}) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { method, url: path } = request;
      asked.push({ method, path, headers: request.headers, body: JSON.parse(body) });
      if (status !== 'silent') response.writeHead(status, headers).end('{"told":"nothing"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { asked, url: `http://127.0.0.1:${port}/v1/messages` };
}

const template = JSON.stringify({
  from: 'Mithaq',
  messages: [{ to: '{to}', text: '{text}', ref: 'm-{id}', flash: false }],
});
const gateway = (url: string, changes: Partial<SmsGatewayOptions> = {}) =>
  createSmsGateway({ url, body: template, headers: { Authorization: 'Bearer secret' }, ...changes });
const message = {
  to: '+212612345678',
  text: '123456 : votre code "de signature"\nرمز {to}',
  messageId: '0123',
  at: '2026-06-01T08:15:30.000Z',
};

describe('SMS gateway: a message handed over', () => {
  it('arrives at the address, with the header, in the form of the template', async () => {
    const { asked, url } = await aGateway(202);
    await gateway(url).send(message);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      method: 'POST',
      path: '/v1/messages',
      headers: { authorization: 'Bearer secret', 'content-type': 'application/json' },
      body: {
        from: 'Mithaq',
        messages: [{ to: '+212612345678', text: message.text, ref: 'm-0123', flash: false }],
      },
    });
  });

  it('goes by another method where the gateway asks for one', async () => {
    const { asked, url } = await aGateway();
    await gateway(url, { method: 'PUT' }).send(message);
    expect(asked[0]?.method).toBe('PUT');
  });
});

describe('SMS gateway: a message not taken', () => {
  it.each([400, 410, 422])('is refused for the number on %s', async (status) => {
    const { url } = await aGateway(status);
    await expect(gateway(url).send(message)).rejects.toMatchObject({ name: 'MessageRefused' });
  });

  it.each([401, 403, 404, 429, 500, 503])('comes again on %s: the number is not to blame', async (status) => {
    const { url } = await aGateway(status);
    await expect(gateway(url).send(message)).rejects.toMatchObject({ name: 'TransientFault' });
  });

  it('follows no redirect with its secret', async () => {
    const other = await aGateway();
    const { url } = await aGateway(307, { location: other.url });
    await expect(gateway(url).send(message)).rejects.toMatchObject({ name: 'TransientFault' });
    expect(other.asked).toHaveLength(0);
  });

  it('comes again when nobody answers in time, or nobody listens', async () => {
    const { url } = await aGateway('silent');
    await expect(gateway(url, { timeoutMillis: 50 }).send(message)).rejects.toMatchObject({
      name: 'TransientFault',
    });
    for (const end of ends.splice(0)) end();
    await expect(gateway(url).send(message)).rejects.toMatchObject({ name: 'TransientFault' });
  });

  it('leaves neither text nor secret in what is thrown', async () => {
    const { url } = await aGateway(422);
    const thrown: unknown = await gateway(url)
      .send(message)
      .catch((fault: unknown) => fault);
    expect(String(thrown)).not.toMatch(/123456|secret/u);
  });
});

describe('SMS gateway: settings', () => {
  it.each([
    ['an address without TLS', { url: 'http://sms.example.ma/send' }],
    ['no address', { url: 'sms.example.ma' }],
    ['a template that is no JSON', { body: 'to={to}&text={text}' }],
    ['a template without the text', { body: '{"to":"{to}"}' }],
    ['a template without the number', { body: '{"text":"{text}"}' }],
  ])('are refused with %s', (_, changes) => {
    expect(() => gateway('https://sms.example.ma/send', changes)).toThrow(
      expect.objectContaining({ name: 'SettingsWrong' }),
    );
  });
});
