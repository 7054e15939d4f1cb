import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askedPermissions, type PermissionNeeds } from './asked-permissions.ts';
import { createTroubles, refusalOf, type Troubles } from './gateway-troubles.ts';
import type { Permission } from './iam-policy.ts';
import { readServiceRequest, type Service, type ServiceRequest } from './service-request.ts';

/** One call of a service, as CloudTrail and the bill would show it. */
export interface ServiceCall {
  readonly accessKeyId: string;
  readonly service: Service;
  readonly operation: string;
  readonly permissions: readonly Permission[];
  readonly status: number;
  /** The error that was answered. */
  readonly errorType?: string;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Capacity that DynamoDB charged. */
  readonly readUnits: number;
  readonly writeUnits: number;
}

export interface ServiceAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
  readonly readUnits?: number;
  readonly writeUnits?: number;
}

/** What answers a service's requests: an emulator behind the gateway, or a few lines of ours. */
export type ServiceDoor = (request: ServiceRequest) => Promise<ServiceAnswer>;

export interface Gateway {
  readonly url: string;
  readonly calls: readonly ServiceCall[];
  readonly troubles: Troubles;
  close(): Promise<void>;
}

/**
 * The one address to which the functions' SDKs speak. It knows by the access key who calls, writes down what IAM and
 * the bill would see, makes troubles on demand, and hands the request to the door of its service.
 */
export async function openGateway(
  doors: Readonly<Record<Service, ServiceDoor>>,
  needs: PermissionNeeds,
): Promise<Gateway> {
  const calls: ServiceCall[] = [];
  const troubles = createTroubles();

  async function answer(request: ServiceRequest, response: ServerResponse): Promise<void> {
    const permissions = askedPermissions(request, needs);
    const trouble = troubles.meet(request);
    const answered =
      trouble === undefined || trouble === 'lost answer'
        ? await doors[request.service](request)
        : asAnswer(refusalOf(trouble, request));
    calls.push(callOf(request, permissions, answered));
    if (trouble === 'lost answer') {
      response.destroy();
      return;
    }
    response.writeHead(answered.status, answered.headers);
    response.end(request.method === 'HEAD' ? undefined : answered.body);
  }

  const server = createServer((incoming, response) => {
    readServiceRequest(incoming)
      .then((request) => answer(request, response))
      .catch((fault: unknown) => {
        response.writeHead(500, { 'content-type': 'text/plain' });
        response.end(`The gateway failed: ${String(fault)}`);
      });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    troubles,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An answer in JSON as the services of the JSON protocols give it. */
export function asAnswer({ status, body }: { status: number; body: object }): ServiceAnswer {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: JSON.stringify(body) };
}

function callOf(
  request: ServiceRequest,
  permissions: readonly Permission[],
  { status, body, readUnits = 0, writeUnits = 0 }: ServiceAnswer,
): ServiceCall {
  const { accessKeyId, service, operation } = request;
  const requestBytes = request.body.byteLength;
  const responseBytes = Buffer.byteLength(body);
  const call = { accessKeyId, service, operation, permissions, status, requestBytes, responseBytes };
  const errorType =
    status < 400 ? undefined : errorIn(String(body instanceof Uint8Array ? Buffer.from(body) : body));
  return { ...call, readUnits, writeUnits, ...(errorType === undefined ? {} : { errorType }) };
}

function errorIn(body: string): string {
  return /"__type":"(?:[^"#]*#)?([^"]+)"/u.exec(body)?.[1] ?? /<Code>([^<]+)</u.exec(body)?.[1] ?? 'Unknown';
}
