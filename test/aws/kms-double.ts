import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';
import { createKmsKeys, type KmsKeySpec, KmsRefusal } from './kms-keys.ts';

export interface KmsDouble {
  readonly url: string;
  /** ARNs. */
  readonly keys: { readonly root: string; readonly issuing: string; readonly timestamp: string };
  close(): Promise<void>;
}

const bytes = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const signRequest = z.object({
  KeyId: z.string(),
  Message: bytes,
  MessageType: z.string().default('RAW'),
  SigningAlgorithm: z.string(),
});
const keyRequest = z.object({ KeyId: z.string() });

/** GetPublicKey and Sign of KMS (AWS JSON 1.1) over HTTP on loopback, with real keys for an authority. */
export async function startKmsDouble(
  specs: Readonly<Record<keyof KmsDouble['keys'], KmsKeySpec>> = {
    root: 'RSA_3072',
    issuing: 'ECC_NIST_P256',
    timestamp: 'ECC_NIST_P256',
  },
): Promise<KmsDouble> {
  const keys = createKmsKeys();
  const operations: Readonly<Record<string, (input: unknown) => object>> = {
    'TrentService.GetPublicKey': (input) => {
      const found = keys.getPublicKey(keyRequest.parse(input));
      return { ...found, PublicKey: Buffer.from(found.PublicKey).toString('base64') };
    },
    'TrentService.Sign': (input) => {
      const { KeyId, Signature } = keys.sign(signRequest.parse(input));
      return { KeyId, Signature: Buffer.from(Signature).toString('base64') };
    },
  };
  const server = createServer(async (request, response) => {
    const { status, output } = await answer(request, operations).then(
      (output) => ({ status: 200, output }),
      (fault: Error) => ({ status: 400, output: { __type: fault.name, message: fault.message } }),
    );
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(output));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    keys: {
      root: keys.make(specs.root),
      issuing: keys.make(specs.issuing),
      timestamp: keys.make(specs.timestamp),
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  operations: Readonly<Record<string, (input: unknown) => object>>,
): Promise<object> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  if (!/^AWS4-HMAC-SHA256 Credential=.+\/kms\/aws4_request/u.test(request.headers.authorization ?? ''))
    throw new KmsRefusal('MissingAuthenticationTokenException', 'Missing Authentication Token');
  const operation = operations[String(request.headers['x-amz-target'])];
  if (!operation) throw new KmsRefusal('UnknownOperationException', 'Not answered here.');
  return operation(JSON.parse(Buffer.concat(chunks).toString('utf8')));
}
