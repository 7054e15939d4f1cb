import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
}

/** What of an HTTP request its signature covers. */
export interface SignedRequest {
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

interface Authorization {
  accessKeyId: string;
  scope: string;
  signedHeaders: string[];
  signature: string;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest();
}

function readAuthorization(header: string): Authorization | undefined {
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;
  const [, accessKeyId, scope, signedHeaders, signature] = pattern.exec(header) ?? [];
  if (!accessKeyId || !scope || !signedHeaders || !signature) return undefined;
  return { accessKeyId, scope, signedHeaders: signedHeaders.split(';'), signature };
}

/** The Signature Version 4 of a request (AWS General Reference, "Create a signed request"). */
export function signatureOf(
  request: SignedRequest,
  signedHeaders: readonly string[],
  scope: string,
  secret: string,
): string {
  const headers = signedHeaders.map(
    (name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`,
  );
  const canonical = [
    request.method,
    request.path,
    '',
    headers.join(''),
    signedHeaders.join(';'),
    hashOf(request.body),
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'] ?? '', scope, hashOf(canonical)].join(
    '\n',
  );
  const [date = '', region = '', service = '', end = ''] = scope.split('/');
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, date), region), service), end);
  return hmac(key, toSign).toString('hex');
}

/** Whether a request is signed by the holder of the credentials, over its host and its date at least. */
export function isSigned(request: SignedRequest, { accessKeyId, secretAccessKey }: Credentials): boolean {
  const authorization = readAuthorization(request.headers.authorization ?? '');
  if (authorization?.accessKeyId !== accessKeyId) return false;
  const { signedHeaders, scope, signature } = authorization;
  if (!signedHeaders.includes('host') || !signedHeaders.includes('x-amz-date')) return false;
  if (!scope.endsWith('/states/aws4_request')) return false;
  const expected = signatureOf(request, signedHeaders, scope, secretAccessKey);
  return timingSafeEqual(Buffer.from(expected, 'hex'), Buffer.from(signature, 'hex'));
}
