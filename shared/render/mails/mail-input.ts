import type { Locale } from '../../i18n/locale.ts';

/** Everything that a mail says. The facts of the case as they are when it is written, those of the event as they were. */
export interface MailInput {
  readonly template: string;
  /** The reader's language; the other one stands beneath. */
  readonly first: Locale;
  readonly recipientName: string;
  /** The same name in the languages that have it on file. */
  readonly recipientNames?: { readonly fr?: string; readonly ar?: string };
  /** Number of the file, `UPE-017`. */
  readonly applicationId?: string;
  readonly conventionNumber?: string;
  /** Whether that number is an amendment's: the template's sentences about amendments are said where it has some. */
  readonly isAmendment?: boolean;
  readonly associationName?: { readonly fr: string; readonly ar: string };
  readonly trancheIndex?: number;
  /** As printed: `UPE-2026-017/R1`. */
  readonly reportNumber?: string;
  readonly amountCentimes?: number;
  readonly accountLastFour?: string;
  /** Facts of the event: `dueOn`, `expiresOn`, `paidOn`, `rank`, `reason`, `code`, `orderId`, `count`, `day`. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** Address of the one link, absent where the map has none. */
  readonly link?: string;
  readonly office: { readonly name: { readonly fr: string; readonly ar: string }; readonly phone: string };
  readonly sample: boolean;
}

export interface WrittenMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
