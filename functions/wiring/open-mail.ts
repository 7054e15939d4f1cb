import type { SendMail } from '../../shared/ports/deliveries.ts';
import type { Mailer } from '../../shared/ports/mailer.ts';
import type { MailDesk } from '../../shared/use-cases/deliver-mail.ts';
import type { Desk } from '../../shared/use-cases/desk.ts';
import { once } from './once.ts';
import { mailSettings, publicSettings, readSettings } from './settings.ts';

export interface SendingDesk extends MailDesk {
  /** Writes a mail that the outbox owes. */
  readonly sendMail: (mail: SendMail) => Promise<void>;
  /** Sends at once, past the outbox. */
  readonly sendNow: (mail: Omit<SendMail, 'mailId' | 'kind'>) => Promise<void>;
}

/** A desk that also writes mails and hands them to SES; texts and client are loaded with the first one, most calls send none. */
export function withMail(desk: Desk): SendingDesk {
  const { MITHAQ_PUBLIC_URL: publicUrl, MITHAQ_SAMPLE: sample } = readSettings(publicSettings);
  const mailDesk = { ...desk, mailer: createLateMailer(), publicUrl, sample };
  const sendMail = async (mail: SendMail): Promise<void> => {
    const { deliverMail } = await import('../../shared/use-cases/deliver-mail.ts');
    await deliverMail(mailDesk, mail);
  };
  return {
    ...mailDesk,
    sendMail,
    sendNow: (mail) => sendMail({ kind: 'mail', mailId: desk.secrets.id(), ...mail }),
  };
}

function createLateMailer(): Mailer {
  const settings = readSettings(mailSettings);
  const load = once(async () => {
    const { SESv2Client } = await import('@aws-sdk/client-sesv2');
    const { createSesMailer } = await import('../../shared/adapters/ses/ses-mailer.ts');
    return createSesMailer({
      client: new SESv2Client({}),
      from: settings.MITHAQ_MAIL_FROM,
      configurationSet: settings.MITHAQ_MAIL_CONFIGURATION_SET,
    });
  });
  return { send: async (mail) => (await load()).send(mail) };
}
