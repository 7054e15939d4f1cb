import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { crc32 } from 'node:zlib';

export interface S3Request {
  readonly method: string;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface S3Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

/** What S3 answers with instead of doing it; thrown, and written as XML. */
export class S3Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export async function readRequest(request: IncomingMessage): Promise<S3Request> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://s3');
  const [, bucket = '', ...rest] = pathname.split('/');
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return {
    method: request.method ?? '',
    bucket,
    key: rest.map(decodeURIComponent).join('/'),
    query: searchParams,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: Buffer.concat(chunks),
  };
}

/** SigV4 over the very bytes that arrived; whether the secret is right is the affair of the whole system's proof. */
export function checkSigned({ headers, body }: S3Request): void {
  if (
    !/^AWS4-HMAC-SHA256 Credential=.+\/s3\/aws4_request, ?SignedHeaders=.*host.*, ?Signature=[0-9a-f]{64}$/u.test(
      headers.authorization ?? '',
    )
  )
    throw new S3Refusal(403, 'AccessDenied', 'Access Denied');
  const claimed = headers['x-amz-content-sha256'] ?? '';
  const hash = createHash('sha256').update(body).digest('hex');
  if (claimed !== hash && claimed !== 'UNSIGNED-PAYLOAD')
    throw new S3Refusal(
      400,
      'XAmzContentSHA256Mismatch',
      'The provided x-amz-content-sha256 does not match.',
    );
}

const CHECKSUMS: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
  'x-amz-checksum-sha256': (bytes) => createHash('sha256').update(bytes).digest('base64'),
  'x-amz-checksum-crc32': (bytes) => {
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(bytes));
    return sum.toString('base64');
  },
};

/** The checksums that came with the bytes, each compared with them (`BadDigest`). */
export function checkedSums(
  fields: Readonly<Record<string, string>>,
  bytes: Uint8Array,
): Record<string, string> {
  const given = Object.entries(CHECKSUMS).filter(([name]) => fields[name] !== undefined);
  for (const [name, sumOf] of given) {
    if (fields[name] !== sumOf(bytes))
      throw new S3Refusal(400, 'BadDigest', `The ${name} you specified did not match.`);
  }
  return Object.fromEntries(given.map(([name]) => [name, fields[name]!]));
}

export function xml(name: string, content: Readonly<Record<string, string>>): string {
  const inner = Object.entries(content).map(([tag, text]) => `<${tag}>${escaped(text)}</${tag}>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name}>${inner.join('')}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
