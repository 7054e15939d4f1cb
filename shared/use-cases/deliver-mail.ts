import type { SendMail } from '../ports/deliveries.ts';
import type { Mailer } from '../ports/mailer.ts';
import { renderMail } from '../render/mails/render-mail.ts';
import type { Desk } from './desk.ts';
import { mintLink } from './links.ts';
import { type Addressee, addresseesOf } from './mail-addressees.ts';
import { type MailCase, readMailCase } from './mail-case.ts';
import { linkOfMail } from './mail-links.ts';
import { messageIdOf } from './message-ids.ts';
import { readTerms } from './read-cases.ts';
import { recordUndelivered } from './record-undelivered.ts';
import { signLinkBinding } from './sign-links.ts';

export interface MailDesk extends Desk {
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly sample: boolean;
}

/**
 * Writes a mail and hands it over: addresses are those on file now, a link is minted here and its hash kept before
 * the mail leaves. At least once; the message id is stable. A refused address is kept for a person to call.
 */
export async function deliverMail(desk: MailDesk, intent: SendMail): Promise<void> {
  const about = await readMailCase(desk, intent.subject);
  for (const addressee of await addresseesOf(desk, about, intent.recipient)) {
    try {
      await sendOne(desk, intent, about, addressee);
    } catch (fault) {
      if (!(fault instanceof Error && fault.name === 'MailRefused')) throw fault;
      const { email } = addressee;
      const { mailId, subject, template } = intent;
      const refused = { mailId, subject, template, email, kind: 'rejected', cause: fault.message } as const;
      await recordUndelivered(desk, refused, intent);
    }
  }
}

async function sendOne(desk: MailDesk, intent: SendMail, about: MailCase, to: Addressee): Promise<void> {
  const { contact } = await readTerms(desk);
  const link = await linkFor(desk, intent, about, to);
  const { subject, text, html } = renderMail({
    template: intent.template,
    first: to.language,
    recipientName: to.name,
    ...about.facts,
    facts: intent.facts,
    ...(link === undefined ? {} : { link }),
    office: { name: contact.name, phone: contact.phone },
    sample: desk.sample,
  });
  const mailAbout = { mailId: intent.mailId, subject: intent.subject, template: intent.template };
  const messageId = messageIdOf(desk, { ...mailAbout, email: to.email });
  const at = desk.clock.now();
  await desk.mailer.send({
    to: to.email,
    toName: to.name,
    subject,
    text,
    html,
    messageId,
    at,
    about: mailAbout,
  });
}

async function linkFor(
  desk: MailDesk,
  intent: SendMail,
  about: MailCase,
  to: Addressee,
): Promise<string | undefined> {
  const order = linkOfMail(intent, to.staff);
  if (order === 'none') return undefined;
  if (order === 'sign-in' || about.facts.applicationId === undefined) return `${desk.publicUrl}/sign-in`;
  const { applicationId } = about.facts;
  const subject = order.purpose === 'status' ? `application-${applicationId}` : intent.subject;
  const { recipient } = intent;
  const bound = order.purpose === 'sign' ? await signLinkBinding(desk, subject, recipient) : {};
  const token = await mintLink(desk, { ...order, applicationId, subject, recipient, ...bound });
  return `${desk.publicUrl}/l/${token}?lang=${to.language}`;
}
