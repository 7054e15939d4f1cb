import type { Instant } from '../domain/kernel/calendar-day.ts';

/** What a JSON text can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A file that travels inside the PDF: the machine-readable form of what the pages say. */
export interface TypesetAttachment {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** A page layout by name and the data that fills it. Everything that appears in the PDF is in here. */
export interface TypesetSource {
  readonly template:
    | 'convention'
    | 'amendment'
    | 'annual-statement'
    | 'evidence'
    | 'minutes'
    | 'payment-file'
    | 'reconciliation'
    | 'signature-stamp';
  readonly data: Json;
  /** Written into the PDF as its creation date; the clock is not asked. */
  readonly createdAt: Instant;
  readonly attachment?: TypesetAttachment;
  /** Asks for PDF/A-3a. Where the engine cannot make it, the document says so in `archival`. */
  readonly archival: boolean;
}

/** Where a party signs: points from the lower left corner of the page, as PDF counts. Pages count from 1. */
export interface SignatureBox {
  readonly partyId: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TypesetDocument {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** `none` when archival was not asked for, or when the engine of this machine cannot make it. */
  readonly archival: 'PDF/A-3a' | 'none';
  readonly signatureBoxes: readonly SignatureBox[];
}

/**
 * Sets documents in type. Same source, same bytes. Errors by name: `TransientFault` (the engine hung or died, try
 * again), `TypesettingFailed` (the source cannot be set; the message says why, trying again will not help).
 */
export interface Typesetter {
  typeset(source: TypesetSource): Promise<TypesetDocument>;
  /** Ends the engine; jobs under way are answered with `TransientFault`. */
  close(): Promise<void>;
}
