import type { CalendarDay, Instant } from '../../domain/kernel/calendar-day.ts';
import type { EvidenceFile } from '../../domain/signature/evidence-file.ts';

/** An evidence certificate: the evidence that is attached to it, which its pages are written from, and its round. */
export interface EvidenceDocument {
  readonly file: EvidenceFile;
  /** Of the document that was presented for signature. */
  readonly documentSha256: string;
  readonly opensAt: Instant;
  readonly expiresOn: CalendarDay;
  readonly verificationUrl: string;
  /** Marks every page EXEMPLE / نموذج. */
  readonly sample: boolean;
}
