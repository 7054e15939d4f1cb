/** One compilation: a template and the files it reads, under the names it reads them by. */
export interface TypstJob {
  readonly main: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** PDF/A part and level, when asked for; an engine that cannot make it makes plain PDF. */
  readonly standard: 'a-3a' | 'a-2u' | undefined;
  readonly createdAt: string;
}

export interface TypstOutput {
  readonly pdf: Uint8Array;
  /** Values of the elements labelled `<sigbox>`, and of the one labelled `<pageinfo>`. */
  readonly signatureBoxes: unknown;
  readonly pageInfo: unknown;
}

/** A Typst compiler, native or WebAssembly. Compiling is synchronous and takes a tenth of a second or more. */
export interface TypstEngine {
  readonly makesArchival: boolean;
  compile(job: TypstJob): TypstOutput;
}

/** The source cannot be set in type; trying again will not help. */
export function typesettingFailed(detail: string): Error {
  const error = new Error(`The document cannot be typeset: ${detail}`);
  error.name = 'TypesettingFailed';
  return error;
}
