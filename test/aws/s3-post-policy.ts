import { createHmac } from 'node:crypto';
import * as z from 'zod';
import type { NewVersion } from './s3-objects.ts';
import { checkedSums, S3Refusal, type S3Request } from './s3-wire.ts';

const policyShape = z.object({
  expiration: z.iso.datetime(),
  conditions: z.array(
    z.union([
      z.tuple([z.literal('content-length-range'), z.number(), z.number()]),
      z.tuple([z.enum(['eq', 'starts-with']), z.string(), z.string()]),
      z.record(z.string(), z.string()),
    ]),
  ),
});

/** Fields that a policy need not name. */
const FREE_FIELDS = new Set(['policy', 'x-amz-signature', 'file']);

/** Reads a form that a browser posts and holds it against its policy: signature, expiry, each field, size. */
export async function readPostedObject(
  request: S3Request,
  secretAccessKey: string,
  nowMillis: number,
): Promise<NewVersion> {
  const contentType = request.headers['content-type'] ?? '';
  const form = await new Response(new Uint8Array(request.body), {
    headers: { 'content-type': contentType },
  }).formData();
  const file = form.get('file');
  if (!(file instanceof File))
    throw new S3Refusal(400, 'InvalidArgument', 'POST requires exactly one file upload.');
  const fields = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name.toLowerCase(), value]] : [])),
  ) as Record<string, string>;
  checkSignature(fields, secretAccessKey);
  checkPolicy({ ...fields, bucket: request.bucket }, file.size, nowMillis);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return {
    bucket: request.bucket,
    key: fields.key ?? '',
    bytes,
    contentType: fields['content-type'] ?? 'binary/octet-stream',
    metadata: metadataOf(fields),
    checksums: checkedSums(fields, bytes),
  };
}

export function metadataOf(fields: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(fields).filter(([name]) => name.startsWith('x-amz-meta-'));
  return Object.fromEntries(own.map(([name, value]) => [name.slice('x-amz-meta-'.length), value]));
}

function checkSignature(fields: Readonly<Record<string, string>>, secretAccessKey: string): void {
  const [, date = '', region = '', service = '', end = ''] = (fields['x-amz-credential'] ?? '').split('/');
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const key = [region, service, end].reduce(hmac, hmac(`AWS4${secretAccessKey}`, date));
  const expected = hmac(key, fields.policy ?? '').toString('hex');
  if (service !== 's3' || fields['x-amz-signature'] !== expected)
    throw new S3Refusal(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match.');
}

function checkPolicy(fields: Readonly<Record<string, string>>, sizeBytes: number, nowMillis: number): void {
  const text = Buffer.from(fields.policy ?? '', 'base64').toString('utf8');
  const { expiration, conditions } = policyShape.parse(JSON.parse(text));
  if (Date.parse(expiration) <= nowMillis) throw denied('Policy expired.');
  const named = new Set<string>();
  for (const condition of conditions) {
    if (Array.isArray(condition) && condition[0] === 'content-length-range') {
      if (sizeBytes < condition[1]) throw new S3Refusal(400, 'EntityTooSmall', 'The upload is too small.');
      if (sizeBytes > condition[2]) throw new S3Refusal(400, 'EntityTooLarge', 'The upload is too large.');
      continue;
    }
    const [how, name, value] = fieldCondition(condition);
    named.add(name);
    const given = fields[name] ?? '';
    const holds = how === 'eq' ? given === value : given.startsWith(value);
    if (!holds) throw denied(`Policy Condition failed: ["${how}", "$${name}", "${value}"]`);
  }
  const surplus = Object.keys(fields).find((name) => !named.has(name) && !FREE_FIELDS.has(name));
  if (surplus !== undefined) throw denied(`Extra input fields: ${surplus}`);
}

function fieldCondition(condition: unknown): readonly [how: string, name: string, value: string] {
  if (Array.isArray(condition)) {
    const [how, name, value] = condition as [string, string, string];
    return [how, name.replace(/^\$/u, '').toLowerCase(), value];
  }
  const [[name, value] = ['', '']] = Object.entries(condition as Record<string, string>);
  return ['eq', name.toLowerCase(), value];
}

function denied(message: string): S3Refusal {
  return new S3Refusal(403, 'AccessDenied', `Invalid according to Policy: ${message}`);
}
