import * as z from 'zod';
import { fault } from '../../shared/ports/fault.ts';
import type { ShortMessages } from '../../shared/ports/short-messages.ts';
import { jsonOf, readSecret } from './kept-secret.ts';
import { once } from './once.ts';
import { readSettings, smsSettings } from './settings.ts';

/** What the secret of the gateway holds, as JSON: its address and header are nobody's business either. */
const gatewaySecret = z.strictObject({
  url: z.url({ protocol: /^https$/u }),
  method: z.enum(['POST', 'PUT']).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.string(),
});

/** The installation's SMS gateway, opened with the first message; undefined where none is set up. */
export function createLateShortMessages(): ShortMessages | undefined {
  const { MITHAQ_SMS_SECRET_ARN: arn } = readSettings(smsSettings);
  if (arn === undefined) return undefined;
  const load = once(async () => {
    const { createSmsGateway } = await import('../../shared/adapters/sms-gateway/sms-gateway.ts');
    return createSmsGateway(readGateway(await readSecret(arn)));
  });
  return { send: async (message) => (await load()).send(message) };
}

/** What is wrong with the secret is said by the names of its fields, never by what they hold. */
export function readGateway(secret: string): { readonly url: string; readonly body: string } {
  const read = gatewaySecret.safeParse(jsonOf(secret));
  if (!read.success) {
    const fields = read.error.issues.map(({ path }) => path.join('.') || 'the whole').join(', ');
    throw fault('SettingsMissing', `The secret of the SMS gateway is not as it must be: ${fields}.`);
  }
  const { headers, method, ...needed } = read.data;
  return { ...needed, ...(method ? { method } : {}), ...(headers ? { headers } : {}) };
}
