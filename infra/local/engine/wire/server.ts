import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Engine, EngineClock } from '../engine.ts';
import { requestFault } from '../faults.ts';
import { isObject, type JsonObject } from '../json.ts';
import { createOperations } from './operations.ts';
import { type Credentials, isSigned } from './signature.ts';

export interface WireOptions {
  engine: Engine;
  clock: EngineClock;
  /** 0 takes a free port. */
  port: number;
  /** Who may call: requests must be signed with these. */
  credentials: Credentials;
}

export interface WireServer {
  /** What an SDK takes as its endpoint. */
  readonly endpoint: string;
  close(): Promise<void>;
}

const bodyBytesMax = 2_000_000;
const contentType = 'application/x-amz-json-1.0';
/** Faults of the request; any other name is a defect of the server. */
const requestFaults =
  /^(Execution(DoesNotExist|AlreadyExists|NotRedrivable|LimitExceeded)|Invalid\w+|Missing\w+|StateMachine\w+|Task(TimedOut|DoesNotExist)|ValidationException|UnknownOperationException)$/;

/**
 * Answers the Step Functions API (AWS JSON 1.0) on the loopback interface, for SDKs and tools. Requests that are not
 * signed with the given credentials, or were sent to another host name, are refused.
 */
export async function createWireServer({
  engine,
  clock,
  port,
  credentials,
}: WireOptions): Promise<WireServer> {
  const operations = createOperations({ randomUuid: randomUUID, nowMillis: () => clock.nowMillis() });
  let hosts: string[] = [];

  async function answer(request: IncomingMessage): Promise<JsonObject> {
    const body = await bodyOf(request);
    const headers = headersOf(request);
    if (!hosts.includes(headers.host ?? ''))
      throw requestFault('AccessDeniedException', 'The host is not served here.');
    const signed = { method: request.method ?? '', path: request.url ?? '', headers, body };
    if (!isSigned(signed, credentials)) {
      throw requestFault(
        'InvalidSignatureException',
        'The request is not signed with the credentials of this server.',
      );
    }
    const name = /^AWSStepFunctions\.(\w+)$/.exec(headers['x-amz-target'] ?? '')?.[1] ?? '';
    const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (!operation)
      throw requestFault('UnknownOperationException', `The operation '${name}' is not answered here.`);
    return operation(engine, inputOf(body));
  }

  const server = createServer((request, response) => {
    answer(request).then(
      (output) => send(response, 200, output),
      (fault: Error) => sendFault(response, fault),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  hosts = [`127.0.0.1:${taken}`, `localhost:${taken}`];
  return {
    endpoint: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const entries = Object.entries(request.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(',') : (value ?? ''),
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > bodyBytesMax) throw requestFault('ValidationException', 'The request is too large.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function inputOf(body: string): JsonObject {
  try {
    const input: unknown = JSON.parse(body === '' ? '{}' : body);
    if (isObject(input)) return input;
  } catch {
    // Told below.
  }
  throw requestFault('ValidationException', 'The request is no JSON object.');
}

function send(response: ServerResponse, status: number, output: JsonObject): void {
  response.writeHead(status, { 'content-type': contentType, 'x-amzn-requestid': randomUUID() });
  response.end(JSON.stringify(output));
}

function sendFault(response: ServerResponse, { name, message }: Error): void {
  if (name === 'AccessDeniedException' || name === 'InvalidSignatureException') {
    send(response, 403, { __type: name, message });
  } else if (requestFaults.test(name)) {
    send(response, 400, { __type: name, message });
  } else {
    send(response, 500, { __type: 'InternalFailure', message: 'The engine could not do it.' });
  }
}
