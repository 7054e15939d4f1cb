/** A mail ready to be sent: text and plain HTML in both languages. */
export interface Mail {
  readonly to: string;
  readonly toName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Stable over repeated deliveries of one intent. */
  readonly messageId: string;
  readonly at: string;
}

/** Hands a mail over; `MailRefused` (the address will not take it) or `TransientFault` (try again later). */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
