import { randomUUID } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { type CaughtMails, openCaughtMails } from '../../infra/local/sample/mailbox/caught-mails.ts';
import { asAnswer, type ServiceDoor } from './gateway.ts';
import { jsonOf } from './service-request.ts';

interface SendEmail {
  readonly Destination?: { readonly ToAddresses?: readonly string[] };
  readonly Content: {
    readonly Raw?: { readonly Data: string };
    readonly Simple?: {
      readonly Subject: { readonly Data: string };
      readonly Body: { readonly Text?: { readonly Data: string }; readonly Html?: { readonly Data: string } };
      readonly Headers?: readonly { readonly Name: string; readonly Value: string }[];
    };
  };
  readonly EmailTags?: readonly { readonly Name: string; readonly Value: string }[];
  readonly ConfigurationSetName?: string;
}

/** A mail that SES accepted, with what its events will carry. */
export interface AcceptedMail {
  readonly sesMessageId: string;
  /** Access key of the function that sent it. */
  readonly accessKeyId: string;
  /** Stable over repeated deliveries. */
  readonly messageId: string;
  readonly to: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly bytes: number;
}

/** SES without a post office: accepts every mail and keeps it to be read. */
export interface MailCatcher extends Pick<CaughtMails, 'list' | 'get' | 'messages'> {
  readonly door: ServiceDoor;
  readonly accepted: readonly AcceptedMail[];
  close(): void;
}

export function createMailCatcher(): MailCatcher {
  const mails = openCaughtMails(':memory:');
  const accepted: AcceptedMail[] = [];
  return {
    list: mails.list,
    get: mails.get,
    messages: mails.messages,
    accepted,
    close: mails.close,
    door: async (request) => {
      const sent = jsonOf<SendEmail>(request);
      const sesMessageId = randomUUID();
      const tags = Object.fromEntries((sent.EmailTags ?? []).map(({ Name, Value }) => [Name, Value]));
      const mail = await readMail(sent);
      const messageId = mail.messageId || sesMessageId;
      await mails.keep({ ...mail, messageId });
      const { accessKeyId, body } = request;
      accepted.push({ sesMessageId, accessKeyId, messageId, to: mail.to, tags, bytes: body.byteLength });
      return asAnswer({ status: 200, body: { MessageId: sesMessageId } });
    },
  };
}

async function readMail({ Content, Destination }: SendEmail) {
  const address = Destination?.ToAddresses?.[0] ?? '';
  if (Content.Raw) {
    const parsed = await simpleParser(Buffer.from(Content.Raw.Data, 'base64'), { skipTextLinks: true });
    const header = [parsed.to ?? []].flat()[0]?.value[0];
    return {
      messageId: parsed.messageId ?? '',
      to: bareAddress(address || header?.address || ''),
      toName: header?.name ?? '',
      subject: parsed.subject ?? '',
      at: (parsed.date ?? new Date(0)).toISOString(),
      text: parsed.text ?? '',
      html: parsed.html || '',
    };
  }
  const header = (name: string) =>
    Content.Simple?.Headers?.find((one) => one.Name.toLowerCase() === name)?.Value ?? '';
  return {
    messageId: header('message-id'),
    to: bareAddress(address),
    toName: '',
    subject: Content.Simple?.Subject.Data ?? '',
    at: new Date(header('date') || 0).toISOString(),
    text: Content.Simple?.Body.Text?.Data ?? '',
    html: Content.Simple?.Body.Html?.Data ?? '',
  };
}

/** `Nadia Ouali <nadia@programme.example>` is for `nadia@programme.example`. */
function bareAddress(address: string): string {
  return /<([^>]+)>\s*$/u.exec(address)?.[1] ?? address;
}
