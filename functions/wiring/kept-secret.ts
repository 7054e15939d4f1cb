import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { fault } from '../../shared/ports/fault.ts';
import { once } from './once.ts';

const client = once(async () => new SecretsManagerClient({}));

/** The text of a secret. A secret that cannot be had now is a `TransientFault`: the caller is called again. */
export async function readSecret(arn: string): Promise<string> {
  const command = new GetSecretValueCommand({ SecretId: arn });
  const answer = await (await client()).send(command).catch((cause: unknown) => {
    throw fault('TransientFault', `The secret ${arn} cannot be read.`, { cause });
  });
  if (!answer.SecretString) throw fault('PermanentFault', `The secret ${arn} holds no text.`);
  return answer.SecretString;
}

/** What a secret holds as JSON; undefined where it is none, which whoever reads it names as the whole. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
