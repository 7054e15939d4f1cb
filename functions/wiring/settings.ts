import * as z from 'zod';
import { fault } from '../../shared/ports/fault.ts';

const text = z.string().min(1);
const sample = z.enum(['true', 'false']).transform((value) => value === 'true');

/** What a Lambda finds in its environment, by what it is for: each function gets, and asks for, only its groups. */
export const recordSettings = z.object({
  MITHAQ_TABLE: text,
  MITHAQ_PROGRAMME_ID: text,
  MITHAQ_INSTALLATION_SECRET_ARN: text,
});

export const documentSettings = z.object({
  MITHAQ_DOCUMENTS_BUCKET: text,
  MITHAQ_LOCK_MODE: z.enum(['GOVERNANCE', 'COMPLIANCE']),
  MITHAQ_LOCK_YEARS: z.coerce.number().int().min(1),
});

/** What papers and mails say of the installation. */
export const publicSettings = z.object({
  MITHAQ_PUBLIC_URL: z.url(),
  MITHAQ_SAMPLE: sample,
});

export const workflowSettings = z.object({
  MITHAQ_STATE_MACHINE_PREFIX: text,
  MITHAQ_STATE_MACHINE_ALIAS: text,
});

export const mailSettings = z.object({
  MITHAQ_MAIL_FROM: z.string().regex(/@/u),
  MITHAQ_MAIL_CONFIGURATION_SET: text,
});

/** Where the gateway for short messages is kept; without it codes go by mail. */
export const smsSettings = z.object({ MITHAQ_SMS_SECRET_ARN: text.optional() });

/** Where the trust services of others are kept; without it only the installation's own authority signs and stamps. */
export const trustSettings = z.object({ MITHAQ_TRUST_SECRET_ARN: text.optional() });

export const authoritySettings = z.object({
  MITHAQ_HOLDER: text,
  MITHAQ_SAMPLE: sample,
  MITHAQ_KMS_ROOT_KEY: text,
  MITHAQ_KMS_ISSUING_KEY: text,
  MITHAQ_KMS_TIMESTAMP_KEY: text,
});

export const identitySettings = z.object({
  MITHAQ_OIDC_ISSUER: z.url(),
  /** Where the issuer's sign-in page stands, when that is another origin than the issuer's name: so it is with Cognito. */
  MITHAQ_OIDC_SIGN_IN_ORIGIN: z.url().optional(),
  MITHAQ_OIDC_CLIENT_ID: text,
  MITHAQ_OIDC_CLIENT_SECRET_ARN: text,
});

/** The settings of one group; `SettingsMissing` names everything that is not as it must be. */
export function readSettings<Schema extends z.ZodType>(
  group: Schema,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): z.output<Schema> {
  const read = group.safeParse(environment);
  if (read.success) return read.data;
  throw fault('SettingsMissing', `The function is not set up:\n${z.prettifyError(read.error)}`);
}
