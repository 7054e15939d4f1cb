import type { Instant } from '../domain/kernel/calendar-day.ts';

/** A message to a mobile telephone, short enough to be read without opening it. */
export interface ShortMessage {
  /** E.164: `+212612345678`. */
  readonly to: string;
  readonly text: string;
  /** Of this sending alone; a gateway that knows it sends the message once. */
  readonly messageId: string;
  readonly at: Instant;
}

/** Hands a short message over; `MessageRefused` (the number will not take it) or `TransientFault` (try again later). */
export interface ShortMessages {
  send(message: ShortMessage): Promise<void>;
}
