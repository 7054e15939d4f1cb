import { PDF } from '@libpdf/core';

/** A file that is attached to a PDF, by its name; undefined where there is none. Throws for what is no PDF. */
export async function attachedFile(pdf: Uint8Array, name: string): Promise<Uint8Array | undefined> {
  return (await PDF.load(pdf)).getAttachment(name) ?? undefined;
}
