import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const text = z.string().min(1);

/** What differs from one stage to another; `infra/aws/stages/<stage>.json`. */
const stageSettings = z.strictObject({
  stage: z.string().regex(/^[a-z][a-z0-9-]{1,11}$/u, 'two to twelve of a-z, 0-9 and -, a letter first'),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/u, 'a region such as eu-west-3'),
  programmeId: text,
  /** The organisation that runs the installation, in Latin letters: it stands in every certificate. */
  holder: z.string().regex(/^[\x20-\x7e\u00c0-\u017f]+$/u, 'Latin letters'),
  /** Prints EXEMPLE on every paper; for training. */
  sample: z.boolean(),
  /** The portal's own address with its certificate (ACM, same region); null = the address of the HTTP API. */
  domain: z.strictObject({ name: z.hostname(), certificateArn: z.string().startsWith('arn:') }).nullable(),
  /** The domain that SES sends for, and the sender, whose address lies in it. */
  mail: z
    .strictObject({ domain: z.hostname(), from: z.string().regex(/^[^<>]+ <[^@\s]+@[^@\s]+>$/u) })
    .refine(({ domain, from }) => from.endsWith(`@${domain}>`), 'the sender must lie in the mail domain'),
  /** The secret (same account and region) that says how the SMS gateway is spoken to; codes go by mail without one. */
  smsSecretArn: z.string().startsWith('arn:').optional(),
  /** The secret that names trust services of others and the roots that are believed: qualified signatures, time-stamps. */
  trustSecretArn: z.string().startsWith('arn:').optional(),
  /** Prefix of the sign-in page's address; unique within the region. */
  signInPrefix: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{1,61}[a-z0-9])$/u, 'a-z, 0-9 and -'),
  alarmEmail: z.email(),
  /** How signed conventions are held: nobody shortens COMPLIANCE, not even the account's owner. */
  retention: z.strictObject({
    mode: z.enum(['GOVERNANCE', 'COMPLIANCE']),
    years: z.number().int().min(1).max(99),
  }),
  signingKeys: z.enum(['ECC_NIST_P256', 'RSA_3072']).default('ECC_NIST_P256'),
  /** Whether data outlive the stack. A stage of `destroy` is for training only. */
  removal: z.enum(['retain', 'destroy']),
  logRetentionDays: z.union([z.literal(30), z.literal(90), z.literal(365), z.literal(731)]),
  budgetUsd: z.number().positive(),
});

export type StageSettings = z.infer<typeof stageSettings>;

/** The settings of a stage; an error names every field that is not as it must be. */
export function parseSettings(stage: string, content: unknown): StageSettings {
  const read = stageSettings.safeParse(content);
  if (!read.success)
    throw new Error(`The settings of stage "${stage}" cannot be used:\n${z.prettifyError(read.error)}`);
  if (read.data.stage !== stage)
    throw new Error(`The settings of stage "${stage}" say that they are of "${read.data.stage}".`);
  return read.data;
}

/** Reads `infra/aws/stages/<stage>.json`. */
export function readStage(stage: string): StageSettings {
  const path = fileURLToPath(new URL(`./stages/${stage}.json`, import.meta.url));
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`infra/aws/stages/${stage}.json is not there or is no JSON: ${String(cause)}`);
  }
  return parseSettings(stage, content);
}
