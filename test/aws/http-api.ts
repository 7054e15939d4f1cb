import { randomUUID } from 'node:crypto';
import type { FunctionError, LambdaHost } from './lambda-host.ts';

interface ProxyResult {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

export interface HttpApi {
  /** A browser's request to the portal, through API Gateway to its function and back. */
  request(url: string, init?: RequestInit): Promise<Response>;
  /** Requests so far, and their answers' bytes. */
  readonly traffic: { requests: number; answerBytes: number };
}

/** Content that API Gateway hands on as text; everything else comes in base64. */
const TEXT = /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded))/u;
/** What an HTTP API takes as the body of a request, and a function as its event. */
const PAYLOAD_BYTES_MAX = 6 * 1024 * 1024;

/** An API Gateway HTTP API in front of a function: payload format 2.0. */
export function createHttpApi(
  host: LambdaHost,
  functionName: string,
  { apiArn, nowMillis }: { readonly apiArn: string; readonly nowMillis: () => number },
): HttpApi {
  const traffic = { requests: 0, answerBytes: 0 };
  return {
    traffic,
    async request(url, init = {}) {
      const asked = new Request(url, init);
      const event = await eventOf(asked, init.headers, nowMillis());
      const bytes = Buffer.byteLength(JSON.stringify(event));
      if (bytes > PAYLOAD_BYTES_MAX) return new Response('{"message":"Request Too Long"}', { status: 413 });
      traffic.requests += 1;
      try {
        const result = (await host.invoke(functionName, event, apiArn)) as ProxyResult;
        const response = responseOf(result);
        traffic.answerBytes += (result.body ?? '').length;
        return response;
      } catch (fault) {
        const { reported } = fault as FunctionError;
        if (!reported) throw fault;
        return new Response('{"message":"Internal Server Error"}', { status: 500 });
      }
    },
  };
}

async function eventOf(asked: Request, given: RequestInit['headers'], nowMillis: number): Promise<object> {
  const { pathname, search, host, searchParams } = new URL(asked.url);
  // `Request` leaves out what a browser sets by itself: the cookies and the origin are in what was given.
  const headers = Object.fromEntries([...asked.headers, ...new Headers(given)]) as Record<string, string>;
  const cookies = (headers.cookie ?? '').split(/;\s*/u).filter((cookie) => cookie !== '');
  const { cookie: _, ...rest } = headers;
  const bytes = Buffer.from(await asked.arrayBuffer());
  const isBase64Encoded = bytes.length > 0 && !TEXT.test(headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    ...(cookies.length > 0 ? { cookies } : {}),
    headers: {
      ...rest,
      host,
      'content-length': String(bytes.length),
      'x-forwarded-for': '203.0.113.7',
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
    },
    ...(searchParams.size > 0 ? { queryStringParameters: queryOf(searchParams) } : {}),
    requestContext: {
      accountId: 'anonymous',
      apiId: 'proof',
      domainName: host,
      domainPrefix: host.split('.')[0],
      http: {
        method: asked.method,
        path: pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '203.0.113.7',
        userAgent: headers['user-agent'] ?? 'proof',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: new Date(nowMillis).toUTCString(),
      timeEpoch: nowMillis,
    },
    ...(bytes.length > 0 ? { body: bytes.toString(isBase64Encoded ? 'base64' : 'utf8') } : {}),
    isBase64Encoded,
  };
}

/** Several values of one parameter are joined by commas. */
function queryOf(search: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name).join(',')]));
}

function responseOf({
  statusCode,
  headers = {},
  cookies = [],
  body = '',
  isBase64Encoded,
}: ProxyResult): Response {
  const all = new Headers(headers);
  for (const cookie of cookies) all.append('set-cookie', cookie);
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const empty = statusCode === 204 || statusCode === 304 || bytes.length === 0;
  return new Response(empty ? null : new Uint8Array(bytes), { status: statusCode, headers: all });
}
