/** An error of the caller: what is wrong, and what to do. */
export class UsageFault extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A failure in plain words, with its remedy where there is one; the stack only when asked for. */
export function tellFault(fault: unknown): void {
  const message = fault instanceof Error ? fault.message : String(fault);
  process.stderr.write(`mithaq: ${message}\n`);
  if (fault instanceof Error && 'remedy' in fault && typeof fault.remedy === 'string')
    process.stderr.write(`        ${fault.remedy}\n`);
  if (process.env.MITHAQ_DEBUG && fault instanceof Error) process.stderr.write(`${fault.stack ?? ''}\n`);
}
