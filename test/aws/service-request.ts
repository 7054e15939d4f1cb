import type { IncomingMessage } from 'node:http';

/** A request of an SDK (or of a browser with a presigned form), read whole. */
export interface ServiceRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly service: Service;
  /** `PutItem`, `StartExecution`; for S3 the method. */
  readonly operation: string;
  /** Access key with which it is signed; empty when it is not. */
  readonly accessKeyId: string;
}

export type Service = 'dynamodb' | 'states' | 'secretsmanager' | 'kms' | 'ses' | 's3';

const TARGETS: readonly (readonly [prefix: string, service: Service])[] = [
  ['DynamoDB_20120810.', 'dynamodb'],
  ['AWSStepFunctions.', 'states'],
  ['secretsmanager.', 'secretsmanager'],
  ['TrentService.', 'kms'],
];

export async function readServiceRequest(request: IncomingMessage): Promise<ServiceRequest> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  const body = Buffer.concat(parts);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://gateway');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value ?? '')]),
  );
  const method = request.method ?? 'GET';
  const common = { method, path: pathname, query: searchParams, headers, body };
  const accessKeyId = accessKeyIn(headers.authorization ?? '', body);
  const target = headers['x-amz-target'] ?? '';
  for (const [prefix, service] of TARGETS)
    if (target.startsWith(prefix))
      return { ...common, service, operation: target.slice(prefix.length), accessKeyId };
  if (pathname === '/v2/email/outbound-emails')
    return { ...common, service: 'ses', operation: 'SendEmail', accessKeyId };
  return { ...common, service: 's3', operation: method, accessKeyId };
}

/** From the signature, or from the credential field of a presigned form. */
function accessKeyIn(authorization: string, body: Buffer): string {
  const signed = /Credential=([^/,]+)\//u.exec(authorization)?.[1];
  if (signed) return signed;
  const form = body.subarray(0, 8192).toString('latin1');
  return /name="x-amz-credential"\r\n\r\n([^/\r]+)\//iu.exec(form)?.[1] ?? '';
}

export function jsonOf<Body>(request: ServiceRequest): Body {
  return JSON.parse(request.body.toString('utf8') || '{}') as Body;
}
