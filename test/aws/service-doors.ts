import { type Credentials, signatureOf } from '../../infra/local/engine/wire/signature.ts';
import { asAnswer, type ServiceAnswer, type ServiceDoor } from './gateway.ts';
import { jsonOf, type ServiceRequest } from './service-request.ts';

/** Headers of one connection, which are not those of the next. */
const OF_THE_CONNECTION = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'transfer-encoding',
  'keep-alive',
]);

/** Hands requests on to a server as they came. */
export function createForward(url: string): ServiceDoor {
  return (request) => forward(url, request, request.body);
}

interface Consumed {
  readonly CapacityUnits?: number;
  readonly ReadCapacityUnits?: number;
  readonly WriteCapacityUnits?: number;
}

const WRITES = /^(Put|Update|Delete|TransactWrite|BatchWrite)/u;

/** DynamoDB behind the gateway: asks for the capacity that each request consumed, and tells of every write. */
export function createTableDoor(url: string, onWrite: () => void): ServiceDoor {
  return async (request) => {
    const asked = { ...jsonOf<Readonly<Record<string, unknown>>>(request), ReturnConsumedCapacity: 'TOTAL' };
    const answered = await forward(url, request, Buffer.from(JSON.stringify(asked)));
    if (answered.status >= 400) return answered;
    const { ConsumedCapacity = [] } = JSON.parse(String(Buffer.from(answered.body as Uint8Array))) as {
      ConsumedCapacity?: Consumed | readonly Consumed[];
    };
    const units = [ConsumedCapacity].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
    const writes = WRITES.test(request.operation);
    if (writes) onWrite();
    return { ...answered, readUnits: writes ? 0 : units, writeUnits: writes ? units : 0 };
  };
}

/** Step Functions behind the gateway: the engine's wire server knows one caller, so each request is signed anew. */
export function createStatesDoor(endpoint: () => string, credentials: Credentials): ServiceDoor {
  return (request) => {
    const url = new URL(endpoint());
    const at = new Date().toISOString().replaceAll(/[-:]|\.\d+/gu, '');
    const headers = {
      host: url.host,
      'x-amz-date': at,
      'x-amz-target': request.headers['x-amz-target'] ?? '',
    };
    const scope = `${at.slice(0, 8)}/proof/states/aws4_request`;
    const names = Object.keys(headers).sort();
    const body = request.body.toString('utf8');
    const signed = { method: 'POST', path: '/', headers, body };
    const signature = signatureOf(signed, names, scope, credentials.secretAccessKey);
    const authorization = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
    const resigned = { ...request, method: 'POST', path: '/', query: new URLSearchParams() };
    return forward(url.origin, { ...resigned, headers: { ...headers, authorization } }, request.body);
  };
}

/** Secrets Manager with the secrets given, by ARN. */
export function createSecretsDoor(secrets: ReadonlyMap<string, string>): ServiceDoor {
  return async (request) => {
    const { SecretId = '' } = jsonOf<{ SecretId?: string }>(request);
    const SecretString = secrets.get(SecretId);
    if (SecretString === undefined)
      return asAnswer({ status: 400, body: { __type: 'ResourceNotFoundException', message: SecretId } });
    return asAnswer({ status: 200, body: { ARN: SecretId, Name: SecretId.split(':')[6], SecretString } });
  };
}

async function forward(url: string, request: ServiceRequest, body: Buffer): Promise<ServiceAnswer> {
  const { method, path, query } = request;
  const kept = Object.entries(request.headers).filter(([name]) => !OF_THE_CONNECTION.has(name));
  const search = query.size > 0 ? `?${query}` : '';
  const carries = method !== 'GET' && method !== 'HEAD';
  const response = await fetch(`${url}${path}${search}`, {
    method,
    headers: kept as [string, string][],
    ...(carries ? { body: new Uint8Array(body) } : {}),
  });
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !OF_THE_CONNECTION.has(name)));
  // A HEAD has no body and yet tells of the length that a GET would have.
  const length = method === 'HEAD' ? response.headers.get('content-length') : null;
  return {
    status: response.status,
    headers: length === null ? headers : { ...headers, 'content-length': length },
    body: new Uint8Array(await response.arrayBuffer()),
  };
}
