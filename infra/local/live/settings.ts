import * as z from 'zod';

/** `Name: value`, as HTTP writes it. */
const HEADER = /^([\w-]+):\s*(\S.*)$/u;

/** What a live installation needs from its operator; read from the environment (a systemd `EnvironmentFile`). */
const settings = z
  .object({
    MITHAQ_PUBLIC_URL: z.url({ protocol: /^https$/u }),
    MITHAQ_OIDC_ISSUER: z.url({ protocol: /^https$/u }),
    MITHAQ_OIDC_CLIENT_ID: z.string().min(1),
    MITHAQ_OIDC_CLIENT_SECRET: z.string().min(1),
    MITHAQ_SMTP_HOST: z.string().min(1),
    MITHAQ_SMTP_PORT: z.coerce.number().int().min(1).max(65_535).default(587),
    MITHAQ_SMTP_USER: z.string().min(1).optional(),
    MITHAQ_SMTP_PASSWORD: z.string().min(1).optional(),
    MITHAQ_MAIL_FROM: z.string().regex(/@/u),
    MITHAQ_MAIL_BOUNCES: z.email().optional(),
    MITHAQ_CLAMAV: z
      .string()
      .regex(/^[\w.-]+:\d{1,5}$/u)
      .optional(),
    MITHAQ_MAIL_BOUNCES_FOLDER: z.string().regex(/^\//u).optional(),
    MITHAQ_SMS_URL: z.url({ protocol: /^https$/u }).optional(),
    MITHAQ_SMS_METHOD: z.enum(['POST', 'PUT']).optional(),
    MITHAQ_SMS_HEADER: z.string().regex(HEADER).optional(),
    MITHAQ_SMS_BODY: z
      .string()
      .refine((body) => isJson(body) && body.includes('{to}') && body.includes('{text}'))
      .optional(),
    MITHAQ_TSA_URL: z.url({ protocol: /^https?$/u }).optional(),
    MITHAQ_CSC_NAME: z.string().min(1).optional(),
    MITHAQ_CSC_URL: z.url({ protocol: /^https$/u }).optional(),
    MITHAQ_CSC_OAUTH_URL: z.url({ protocol: /^https$/u }).optional(),
    MITHAQ_CSC_CLIENT_ID: z.string().min(1).optional(),
    MITHAQ_CSC_CLIENT_SECRET: z.string().min(1).optional(),
  })
  .superRefine((read, context) => {
    const together = [
      ['MITHAQ_SMTP_USER', 'MITHAQ_SMTP_PASSWORD'],
      ['MITHAQ_SMS_URL', 'MITHAQ_SMS_BODY'],
      ['MITHAQ_CSC_NAME', 'MITHAQ_CSC_URL', 'MITHAQ_CSC_CLIENT_ID', 'MITHAQ_CSC_CLIENT_SECRET'],
    ] as const;
    for (const group of together) {
      const missing = group.filter((name) => read[name] === undefined);
      if (missing.length === group.length) continue;
      for (const name of missing)
        context.addIssue({ code: 'custom', path: [name], message: 'Some without the others.' });
    }
  });

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

export type LiveSettings = z.infer<typeof settings> & { readonly programme: string };

const EXPLAINED: Readonly<Record<string, string>> = {
  '--programme FILE': 'the terms of the programme; mithaq check FILE says what is wrong with one',
  MITHAQ_PUBLIC_URL: 'address of the portal as people see it, https://…',
  MITHAQ_OIDC_ISSUER: 'OpenID Connect issuer that identifies the staff, https://…',
  MITHAQ_OIDC_CLIENT_ID: 'client id at that issuer (callback: <public URL>/sign-in/callback)',
  MITHAQ_OIDC_CLIENT_SECRET: 'client secret at that issuer',
  MITHAQ_SMTP_HOST: 'mail server',
  MITHAQ_SMTP_PORT: 'port of the mail server, a number',
  MITHAQ_SMTP_USER: 'user at the mail server: with a password there is a user',
  MITHAQ_SMTP_PASSWORD: 'password at the mail server: with a user there is a password',
  MITHAQ_MAIL_FROM: 'sender of the mails, "Name <address>"',
  MITHAQ_MAIL_BOUNCES: 'address to which mails come back that cannot be delivered, without a name',
  MITHAQ_CLAMAV: 'virus scanner (clamd) that is asked about every file sent in, host:port',
  MITHAQ_MAIL_BOUNCES_FOLDER:
    'Maildir where they land, its whole path (without it: bounces in the data folder)',
  MITHAQ_SMS_URL: 'address of the SMS gateway, https://…: with a body there is an address',
  MITHAQ_TSA_URL: 'time-stamp authority (RFC 3161), http(s)://…; its root lies in the folder trusted-roots',
  MITHAQ_CSC_NAME:
    'name of the remote signing service, as people know it; with one of its settings there are all',
  MITHAQ_CSC_URL: 'address of its API, https://…/csc/v2',
  MITHAQ_CSC_OAUTH_URL: 'address of its sign-in, before /oauth2 (without it: the origin of its API)',
  MITHAQ_CSC_CLIENT_ID: 'client id at that service (callback: <public URL>/remote-signing/callback)',
  MITHAQ_CSC_CLIENT_SECRET: 'client secret at that service',
  MITHAQ_SMS_METHOD: 'POST or PUT',
  MITHAQ_SMS_HEADER: 'header with its secret, such as "Authorization: Bearer …"',
  MITHAQ_SMS_BODY:
    'JSON with {to} and {text}, such as {"to":"{to}","text":"{text}"}: with an address there is a body',
};

/** The remote signing service; undefined where none is set up. */
export function remoteSigningSettings(settings: LiveSettings) {
  const { MITHAQ_CSC_NAME: name, MITHAQ_CSC_URL: serviceUrl } = settings;
  const { MITHAQ_CSC_CLIENT_ID: clientId, MITHAQ_CSC_CLIENT_SECRET: clientSecret } = settings;
  if (!name || !serviceUrl || !clientId || !clientSecret) return undefined;
  const oauthUrl = settings.MITHAQ_CSC_OAUTH_URL ?? new URL(serviceUrl).origin;
  return { name, serviceUrl, oauthUrl, clientId, clientSecret };
}

/** How the SMS gateway is spoken to; undefined where none is set up. */
export function smsSettings(settings: LiveSettings) {
  const { MITHAQ_SMS_URL: url, MITHAQ_SMS_BODY: body, MITHAQ_SMS_METHOD: method } = settings;
  if (url === undefined || body === undefined) return undefined;
  const [, name, value] = HEADER.exec(settings.MITHAQ_SMS_HEADER ?? '') ?? [];
  return {
    url,
    body,
    ...(method ? { method } : {}),
    ...(name && value ? { headers: { [name]: value } } : {}),
  };
}

/**
 * The settings, or an error that names everything that is missing or wrong, each with what it is for: also the file
 * of the programme, which is named on the command line.
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  programme: string | undefined,
): LiveSettings {
  const read = settings.safeParse(env);
  if (read.success && programme !== undefined) return { ...read.data, programme };
  const missing = [
    ...(programme === undefined ? ['--programme FILE'] : []),
    ...new Set((read.error?.issues ?? []).map(({ path }) => String(path[0]))),
  ];
  const lines = missing.map((name) => `  ${name.padEnd(28)}${EXPLAINED[name] ?? ''}`);
  throw Object.assign(new Error(`A live installation does not start without:\n${lines.join('\n')}`), {
    name: 'SettingsMissing',
    remedy: 'Set them in the environment of the service and on its command line, then start again.',
  });
}
