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
  readonly about: MailAbout;
}

/** What a mail is about: travels with it, so that what becomes of it later finds its case. */
export interface MailAbout {
  readonly mailId: string;
  /** The stream that it speaks of. */
  readonly subject: string;
  readonly template: string;
}

/** What became of a mail after it was handed over. A mail may be told of more than once, and of several things. */
export interface DeliveryFeedback extends MailAbout {
  readonly email: string;
  /** `delayed`: not there yet, delivery is still being tried. `complained`: there, and marked as unwanted. */
  readonly kind: 'bounced' | 'complained' | 'delayed' | 'rejected';
  /** As the servers on the way put it; for whoever looks into it. */
  readonly cause: string;
}

/**
 * Feedback that came as a mail, which anybody can write: a claim. `messageId` is what the mail's is said to have been;
 * nobody but the mail's reader and its carriers know the true one.
 */
export interface ReturnedMail extends DeliveryFeedback {
  readonly messageId: string;
}

/** Hands a mail over; `MailRefused` (the address will not take it) or `TransientFault` (try again later). */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
