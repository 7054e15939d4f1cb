import { join } from 'node:path';
import { createApp } from '../../../functions/portal/app.tsx';
import { createOpenIdIdentity } from '../../../shared/adapters/oidc/openid-identity.ts';
import { createSmtpMailer } from '../../../shared/adapters/smtp/smtp-mailer.ts';
import { installProgramme } from '../../../shared/use-cases/install.ts';
import { readProgrammeFile } from '../../../shared/wire/programme-file.ts';
import { readUserFile } from '../cli/check.ts';
import { tellFault, UsageFault } from '../cli/speak.ts';
import { keepMode } from '../keep-mode.ts';
import { createMovingClock } from '../moving-clock.ts';
import { openRuntime, type Runtime } from '../open-runtime.ts';
import { findPort, serve } from '../serve.ts';
import { type LiveSettings, readSettings } from './settings.ts';

export interface LiveOptions {
  readonly dataFolder: string;
  readonly port: number;
  readonly programme: string;
}

/** Starts a live installation: the real clock, the operator's issuer and mail server, none of the sample's tools. */
export async function startLive({ dataFolder, port, programme }: LiveOptions): Promise<void> {
  const settings = readSettings(process.env);
  const runtime = await openLive(dataFolder, settings, programme);
  const app = createApp(runtime.desk);
  const lines = [
    `Mithaq serves ${settings.MITHAQ_PUBLIC_URL} behind your proxy, on http://127.0.0.1:${port}/`,
  ];
  await serve({ app, port: await findPort(port, true), runtime, close: () => runtime.close(), lines });
}

async function openLive(dataFolder: string, settings: LiveSettings, programme: string): Promise<Runtime> {
  const read = readProgrammeFile(readUserFile(programme));
  if (!read.ok)
    throw new UsageFault('The programme file cannot be used.', `mithaq check ${programme} says why.`);
  keepMode(dataFolder, 'live');
  const origin = new URL(settings.MITHAQ_PUBLIC_URL).origin;
  const { MITHAQ_SMTP_USER: user, MITHAQ_SMTP_PASSWORD: pass } = settings;
  const runtime = await openRuntime({
    dataFolder: join(dataFolder),
    clock: createMovingClock(() => Date.now()),
    mailer: createSmtpMailer({
      host: settings.MITHAQ_SMTP_HOST,
      port: settings.MITHAQ_SMTP_PORT,
      from: settings.MITHAQ_MAIL_FROM,
      ...(user && pass ? { auth: { user, pass } } : {}),
    }),
    identity: createOpenIdIdentity({
      issuer: settings.MITHAQ_OIDC_ISSUER,
      clientId: settings.MITHAQ_OIDC_CLIENT_ID,
      clientSecret: settings.MITHAQ_OIDC_CLIENT_SECRET,
      redirectUri: `${origin}/sign-in/callback`,
    }),
    publicUrl: origin,
    programmeId: read.terms.programmeId,
    sample: false,
    onFault: tellFault,
  });
  await installProgramme(runtime.desk, read.terms);
  return runtime;
}
