import { createHash } from 'node:crypto';
import { type APIGatewayProxyResult, handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { describe, expect, it } from 'vitest';
import { mintLink } from '../../shared/use-cases/links.ts';
import { aPortal } from '../../test/builders/a-portal.ts';

interface Call {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly cookies?: readonly string[];
  readonly body?: Uint8Array;
}

type Answer = APIGatewayProxyResult & { readonly cookies?: string[] };

/** A request as an HTTP API hands it to the portal's Lambda (payload format 2.0). */
async function aDoor() {
  const portal = await aPortal();
  const answer = handle(portal.app);
  const origin = new URL(portal.desk.publicUrl);
  const ask = async ({ method = 'GET', path, headers = {}, cookies = [], body }: Call): Promise<Answer> => {
    const [rawPath, rawQueryString = ''] = path.split('?');
    const event = {
      version: '2.0',
      routeKey: '$default',
      rawPath,
      rawQueryString,
      headers: { host: origin.host, origin: origin.origin, ...headers },
      cookies,
      body: body ? Buffer.from(body).toString('base64') : null,
      isBase64Encoded: body !== undefined,
      requestContext: { domainName: origin.host, http: { method, path: rawPath, sourceIp: '192.0.2.1' } },
    };
    return (await answer(event as unknown as LambdaEvent, {} as LambdaContext)) as Answer;
  };
  return { portal, ask };
}

describe('portal behind an HTTP API', () => {
  it('trades a link for a cookie, which opens the case', async () => {
    const { portal, ask } = await aDoor();
    const about = { applicationId: 'UPE-001', subject: 'application-UPE-001', recipient: 'contact' };
    const token = await mintLink(portal.desk, { ...about, purpose: 'status', validDays: 30 });
    const traded = await ask({ method: 'POST', path: `/l/${token}` });
    expect(traded.statusCode).toBe(303);
    expect(traded.cookies).toEqual([expect.stringMatching(/^__Host-link=.*HttpOnly; Secure; SameSite=Lax/u)]);
    expect(portal.faults).toEqual([]);
  });

  it('sets two cookies at once, each by itself', async () => {
    const { portal, ask } = await aDoor();
    const cookie = await portal.signIn('staff-admin', 'administrator');
    const answer = await ask({
      method: 'POST',
      path: '/sign-out?lang=ar',
      cookies: [cookie, '__Host-link=x'],
    });
    expect(answer.cookies?.map((one) => one.split('=')[0]).sort()).toEqual([
      '__Host-language',
      '__Host-link',
      '__Host-staff',
    ]);
  });

  it('hands a PDF out byte by byte, and text as text', async () => {
    const { portal, ask } = await aDoor();
    const bytes = Uint8Array.from({ length: 2048 }, (_, index) => index % 256);
    portal.app.get('/probe.pdf', (c) => c.body(bytes, 200, { 'content-type': 'application/pdf' }));
    portal.app.get('/probe.txt', (c) => c.text('نص'));
    const file = await ask({ path: '/probe.pdf' });
    expect(file.isBase64Encoded).toBe(true);
    expect(hash(Buffer.from(file.body, 'base64'))).toBe(hash(bytes));
    const text = await ask({ path: '/probe.txt' });
    expect([text.isBase64Encoded, text.body]).toEqual([false, 'نص']);
  });

  it('takes an uploaded file in byte by byte', async () => {
    const { portal, ask } = await aDoor();
    const bytes = Uint8Array.from({ length: 2048 }, (_, index) => (index * 7) % 256);
    portal.app.post('/probe', async (c) => {
      const { file } = await c.req.parseBody();
      return c.text(hash(new Uint8Array(await (file as File).arrayBuffer())));
    });
    const form = new FormData();
    form.set('file', new File([bytes], 'statutes.pdf', { type: 'application/pdf' }));
    const request = new Request(portal.desk.publicUrl, { method: 'POST', body: form });
    const headers = { 'content-type': request.headers.get('content-type')! };
    const body = new Uint8Array(await request.arrayBuffer());
    expect((await ask({ method: 'POST', path: '/probe', headers, body })).body).toBe(hash(bytes));
  });

  it('travels compressed where the browser can read it', async () => {
    const { ask } = await aDoor();
    const page = await ask({ path: '/', headers: { 'accept-encoding': 'gzip' } });
    expect(page.headers).toMatchObject({ 'content-encoding': 'gzip' });
    expect(page.isBase64Encoded).toBe(true);
  });
});

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
