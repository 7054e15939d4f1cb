import * as z from 'zod';

/** What a live installation needs from its operator; read from the environment (a systemd `EnvironmentFile`). */
const settings = z.object({
  MITHAQ_PUBLIC_URL: z.url({ protocol: /^https$/u }),
  MITHAQ_OIDC_ISSUER: z.url({ protocol: /^https$/u }),
  MITHAQ_OIDC_CLIENT_ID: z.string().min(1),
  MITHAQ_OIDC_CLIENT_SECRET: z.string().min(1),
  MITHAQ_SMTP_HOST: z.string().min(1),
  MITHAQ_SMTP_PORT: z.coerce.number().int().min(1).max(65_535).default(587),
  MITHAQ_SMTP_USER: z.string().min(1).optional(),
  MITHAQ_SMTP_PASSWORD: z.string().min(1).optional(),
  MITHAQ_MAIL_FROM: z.string().regex(/@/u),
});

export type LiveSettings = z.infer<typeof settings>;

const EXPLAINED: Readonly<Record<string, string>> = {
  MITHAQ_PUBLIC_URL: 'address of the portal as people see it, https://…',
  MITHAQ_OIDC_ISSUER: 'OpenID Connect issuer that identifies the staff, https://…',
  MITHAQ_OIDC_CLIENT_ID: 'client id at that issuer (callback: <public URL>/sign-in/callback)',
  MITHAQ_OIDC_CLIENT_SECRET: 'client secret at that issuer',
  MITHAQ_SMTP_HOST: 'mail server',
  MITHAQ_SMTP_PORT: 'port of the mail server, a number',
  MITHAQ_MAIL_FROM: 'sender of the mails, "Name <address>"',
};

/** The settings, or an error that names everything that is missing or wrong, each with what it is for. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): LiveSettings {
  const read = settings.safeParse(env);
  if (read.success) return read.data;
  const names = [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
  const lines = names.map((name) => `  ${name.padEnd(28)}${EXPLAINED[name] ?? ''}`);
  throw Object.assign(new Error(`A live installation does not start without:\n${lines.join('\n')}`), {
    name: 'SettingsMissing',
    remedy: 'Set them in the environment of the service, then start again.',
  });
}
