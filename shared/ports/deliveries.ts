/**
 * What an append leaves behind to be done: intents only, never a secret. A link token is minted when the mail is
 * delivered; a one-time code never passes here.
 */
export type Delivery = StartWorkflow | SettleWait | AdvanceBatch | SendMail;

export interface StartWorkflow {
  readonly kind: 'start-workflow';
  readonly workflow: string;
  /** `<lifecycle>-<id>-r<run>`: the name is used once, so a second delivery changes nothing. */
  readonly name: string;
  readonly input: Readonly<Record<string, string | number>>;
}

/** The subject's state has changed: whoever waits for it is told, if the state settles the wait. */
export interface SettleWait {
  readonly kind: 'settle-wait';
  readonly subject: string;
}

/** A long batch of payments has orders that are still to be added, or that do not yet know of their release. */
export interface AdvanceBatch {
  readonly kind: 'advance-batch';
  readonly batchId: string;
}

export interface SendMail {
  readonly kind: 'mail';
  /** A row of the mail map (`shared/render/mails`). */
  readonly template: string;
  /** The stream that the mail speaks of. */
  readonly subject: string;
  /** Who receives it, by role in the case: `contact`, `president`, `treasurer`, `staff:<personId>`, `role:<role>`. */
  readonly recipient: string;
  /** Facts that the text shows and that must be those of the moment of the event. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** Makes the Message-ID stable over repeated deliveries. */
  readonly mailId: string;
}
