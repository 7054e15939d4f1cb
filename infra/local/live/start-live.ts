import { createApp } from '../../../functions/portal/app.tsx';
import { createClamavScan } from '../../../shared/adapters/clamav/clamav-scan.ts';
import { createOpenIdIdentity } from '../../../shared/adapters/oidc/openid-identity.ts';
import { createSmsGateway } from '../../../shared/adapters/sms-gateway/sms-gateway.ts';
import { createSmtpMailer, type SmtpMailer } from '../../../shared/adapters/smtp/smtp-mailer.ts';
import type { Mailer } from '../../../shared/ports/mailer.ts';
import type { VirusScan } from '../../../shared/ports/virus-scan.ts';
import { readProgrammeFile } from '../../../shared/wire/programme-file.ts';
import { readUserFile } from '../cli/check.ts';
import { tellFault, UsageFault } from '../cli/speak.ts';
import { keepMode } from '../keep-mode.ts';
import { createMovingClock } from '../moving-clock.ts';
import { openRuntime, type Runtime } from '../open-runtime.ts';
import { findPort, serve } from '../serve.ts';
import { registerOnce } from './register-once.ts';
import { type LiveSettings, readSettings, remoteSigningSettings, smsSettings } from './settings.ts';

/** Submission with TLS from the first byte (RFC 8314); on other ports the server is asked for it. */
const SMTP_OVER_TLS = 465;

export interface LiveOptions {
  readonly dataFolder: string;
  readonly port: number;
  /** The programme's file, as the user named it. */
  readonly programme: string | undefined;
}

/** Starts a live installation: the real clock, the operator's issuer and mail server, none of the sample's tools. */
export async function startLive({ dataFolder, port, programme }: LiveOptions): Promise<void> {
  const settings = readSettings(process.env, programme);
  await findPort(port, true);
  const mailer = openMailer(settings);
  const runtime = await openLive(dataFolder, settings, mailer);
  const app = createApp(runtime.desk);
  const lines = [
    `Mithaq serves ${settings.MITHAQ_PUBLIC_URL} behind your proxy, on http://127.0.0.1:${port}/`,
  ];
  const close = async () => {
    await runtime.close();
    mailer.close();
  };
  await serve({ app, port, runtime, close, lines });
}

function openMailer(settings: LiveSettings): SmtpMailer {
  const { MITHAQ_SMTP_USER: user, MITHAQ_SMTP_PASSWORD: pass, MITHAQ_SMTP_PORT: smtpPort } = settings;
  return createSmtpMailer({
    host: settings.MITHAQ_SMTP_HOST,
    port: smtpPort,
    secure: smtpPort === SMTP_OVER_TLS,
    from: settings.MITHAQ_MAIL_FROM,
    bounces: settings.MITHAQ_MAIL_BOUNCES,
    ...(user && pass ? { auth: { user, pass } } : {}),
  });
}

function openVirusScan({ MITHAQ_CLAMAV: address }: LiveSettings): VirusScan | undefined {
  if (address === undefined) return undefined;
  const [host = '', port] = address.split(':');
  return createClamavScan({ host, port: Number(port) });
}

async function openLive(dataFolder: string, settings: LiveSettings, mailer: Mailer): Promise<Runtime> {
  const { programme } = settings;
  const read = readProgrammeFile(readUserFile(programme));
  if (!read.ok)
    throw new UsageFault('The programme file cannot be used.', `mithaq check ${programme} says why.`);
  keepMode(dataFolder, 'live');
  const origin = new URL(settings.MITHAQ_PUBLIC_URL).origin;
  const sms = smsSettings(settings);
  const runtime = await openRuntime({
    dataFolder,
    clock: createMovingClock(() => Date.now()),
    mailer,
    shortMessages: sms && createSmsGateway(sms),
    remoteSigning: remoteSigningSettings(settings),
    timestampsUrl: settings.MITHAQ_TSA_URL,
    identity: createOpenIdIdentity({
      issuer: settings.MITHAQ_OIDC_ISSUER,
      clientId: settings.MITHAQ_OIDC_CLIENT_ID,
      clientSecret: settings.MITHAQ_OIDC_CLIENT_SECRET,
      redirectUri: `${origin}/sign-in/callback`,
    }),
    publicUrl: origin,
    programmeId: read.terms.programmeId,
    sample: false,
    bouncesFolder: settings.MITHAQ_MAIL_BOUNCES_FOLDER,
    virusScan: openVirusScan(settings),
    onFault: tellFault,
  });
  try {
    await registerOnce(runtime.desk, read.terms);
    return runtime;
  } catch (fault) {
    await runtime.close();
    throw fault;
  }
}
