/**
 * What the Lambda service is to a function: loads the bundled handler and gives it one event after the other. Runs in a
 * process of its own with nothing but the function's environment; the clock is the proof's, as the service's would be.
 */
import { pathToFileURL } from 'node:url';

export interface LoadMessage {
  readonly kind: 'load';
  readonly file: string;
  readonly handler: string;
}

export interface InvokeMessage {
  readonly kind: 'invoke';
  readonly event: unknown;
  readonly context: Readonly<Record<string, unknown>>;
  /** What the clock says during this invocation. */
  readonly nowMillis: number;
  readonly timeoutMillis: number;
}

/** As the Node runtime reports it to the service. */
export interface LambdaError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

export type WorkerMessage =
  | { readonly kind: 'loaded'; readonly millis: number; readonly cpuMillis: number }
  | {
      readonly kind: 'answer';
      readonly result: unknown;
      readonly cpuMillis: number;
      readonly memoryBytes: number;
    }
  | {
      readonly kind: 'error';
      readonly error: LambdaError;
      readonly cpuMillis: number;
      readonly memoryBytes: number;
    };

type Handler = (event: unknown, context: unknown) => Promise<unknown>;

const RealDate = Date;
let heldMillis: number | undefined;

/** The clock of the machine on which the function runs, which the proof moves by months. */
class HeldDate extends RealDate {
  constructor(...given: [] | [value: number | string | Date]) {
    if (given.length === 0) super(HeldDate.now());
    else super(...(given as [number]));
  }
  static override now(): number {
    return heldMillis ?? RealDate.now();
  }
}

let handle: Handler = () => Promise.reject(new Error('No handler was loaded.'));

function tell(message: WorkerMessage): void {
  process.send?.(message);
}

function errorOf(thrown: unknown): LambdaError {
  if (!(thrown instanceof Error)) return { errorType: typeof thrown, errorMessage: String(thrown) };
  return { errorType: thrown.name, errorMessage: thrown.message, trace: (thrown.stack ?? '').split('\n') };
}

function cpuMillis(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function load({ file, handler }: LoadMessage): Promise<void> {
  const begun = performance.now();
  const module = (await import(pathToFileURL(file).href)) as Readonly<Record<string, Handler>>;
  const found = module[handler];
  if (typeof found !== 'function') throw new Error(`${file} exports no function ${handler}.`);
  handle = found;
  tell({ kind: 'loaded', millis: performance.now() - begun, cpuMillis: cpuMillis() });
}

async function invoke({ event, context, nowMillis, timeoutMillis }: InvokeMessage): Promise<void> {
  const before = cpuMillis();
  const end = performance.now() + timeoutMillis;
  heldMillis = nowMillis;
  const used = () => ({ cpuMillis: cpuMillis() - before, memoryBytes: process.memoryUsage.rss() });
  try {
    const getRemainingTimeInMillis = () => Math.max(0, Math.round(end - performance.now()));
    const result = (await handle(event, { ...context, getRemainingTimeInMillis })) ?? null;
    tell({ kind: 'answer', result, ...used() });
  } catch (thrown) {
    tell({ kind: 'error', error: errorOf(thrown), ...used() });
  }
}

globalThis.Date = HeldDate as DateConstructor;
process.on('unhandledRejection', (reason) => {
  const error = { ...errorOf(reason), errorType: 'Runtime.UnhandledPromiseRejection' };
  tell({ kind: 'error', error, cpuMillis: 0, memoryBytes: 0 });
});
process.on('disconnect', () => process.exit(0));
process.on('message', (message: LoadMessage | InvokeMessage) => {
  const done = message.kind === 'load' ? load(message) : invoke(message);
  done.catch((thrown: unknown) =>
    tell({ kind: 'error', error: errorOf(thrown), cpuMillis: 0, memoryBytes: 0 }),
  );
});
