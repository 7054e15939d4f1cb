/** What a mail server says of a mail that it could not deliver, or not yet. */
export interface Bounced {
  readonly action?: string;
  readonly status?: string;
  readonly diagnostic?: string;
  readonly recipient?: string;
  /** The report's other two parts, to be left out or replaced. */
  readonly deliveryStatus?: string | null;
  /** `headers` when the sender asked for no more than those. */
  readonly returned?: 'message' | 'headers' | null;
}

const BOUNDARY = '7B2C41A0E.1780300000/mx.example.ma';
const EOL = '\r\n';

/** A report (RFC 3464) of a mail that was handed over as `raw`, in the parts and the order in which Postfix writes it. */
export function aBounceOf(raw: string, told: Bounced = {}): string {
  const { action = 'failed', returned = 'message', deliveryStatus = statusOf(told) } = told;
  const parts = [
    partOf('Notification', 'text/plain; charset=us-ascii', `The mail was ${action}.${EOL}`),
    ...(deliveryStatus === null
      ? []
      : [partOf('Delivery report', 'message/delivery-status', deliveryStatus)]),
    ...(returned === 'message' ? [partOf('Undelivered Message', 'message/rfc822', raw)] : []),
    ...(returned === 'headers'
      ? [partOf('Undelivered Message Headers', 'text/rfc822-headers', headersOf(raw))]
      : []),
  ];
  return [
    'Return-Path: <>',
    'Delivered-To: bounces@conventions.example.ma',
    'Date: Mon, 1 Jun 2026 09:20:00 +0100 (+01)',
    'From: MAILER-DAEMON@mx.example.ma (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'To: bounces@conventions.example.ma',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    `\tboundary="${BOUNDARY}"`,
    '',
    ...parts,
    `--${BOUNDARY}--`,
    '',
  ].join(EOL);
}

/** A person's own answering machine, which says where they are and nothing of the mail. */
export function aHolidayAnswer(): string {
  return [
    'From: Fatima Amlal <contact@ajyal.example>',
    'To: bounces@conventions.example.ma',
    'Subject: Absente jusqu’au 15 juin',
    'Auto-Submitted: auto-replied',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Je lis mes courriels le 15 juin.',
    '',
  ].join(EOL);
}

function statusOf({ action = 'failed', diagnostic, recipient = 'contact@ajyal.example', status }: Bounced) {
  return [
    'Reporting-MTA: dns; mx.example.ma',
    'X-Postfix-Queue-ID: 7B2C41A0E',
    'Arrival-Date: Mon,  1 Jun 2026 09:15:00 +0100 (+01)',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Original-Recipient: rfc822;${recipient}`,
    `Action: ${action}`,
    `Status: ${status ?? '5.1.1'}`,
    `Diagnostic-Code: ${diagnostic ?? `smtp; 550 5.1.1${EOL}    unknown user`}`,
    '',
  ].join(EOL);
}

function partOf(description: string, type: string, content: string): string {
  const head = [`--${BOUNDARY}`, `Content-Description: ${description}`, `Content-Type: ${type}`];
  return [...head, '', content].join(EOL);
}

function headersOf(raw: string): string {
  return `${raw.split(/\r?\n\r?\n/u)[0] ?? ''}${EOL}`;
}
