import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LambdaFunction } from './lambda-functions.ts';
import type { InvokeMessage, LambdaError, WorkerMessage } from './lambda-worker.ts';

const WORKER = fileURLToPath(new URL('lambda-worker.ts', import.meta.url));

export interface Answered {
  /** What the handler answered, or the error that the service reports. */
  readonly result?: unknown;
  readonly error?: LambdaError;
  readonly cpuMillis: number;
  readonly memoryBytes: number;
}

/** One execution environment: a process that takes one event at a time. */
export interface Environment {
  /** Wall and processor time of loading the bundle. */
  readonly init: { readonly millis: number; readonly cpuMillis: number };
  invoke(message: Omit<InvokeMessage, 'kind'>): Promise<Answered>;
  /** The process is stopped in the middle, as far as the caller can tell, and reported as out of time. */
  hang(requestId: string): Answered;
  readonly ended: () => boolean;
  close(): void;
}

/** Starts a process with nothing but the function's own environment and loads its bundle. */
export async function openEnvironment(
  lambda: LambdaFunction,
  more: Readonly<Record<string, string>>,
  onOutput: (text: string) => void,
): Promise<Environment> {
  const child = fork(WORKER, [], {
    env: { PATH: '/usr/bin:/bin', TZ: ':UTC', ...lambda.environment, ...more },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    cwd: lambda.folder,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', onOutput);
  let gone = false;
  child.once('exit', () => {
    gone = true;
  });
  const loaded = await ask(child, { kind: 'load', file: lambda.file, handler: lambda.handler });
  if (loaded.kind !== 'loaded') {
    child.kill('SIGKILL');
    const why = loaded.kind === 'error' ? loaded.error.errorMessage : '';
    throw new Error(`${lambda.name} cannot be loaded: ${why}`);
  }
  return {
    init: { millis: loaded.millis, cpuMillis: loaded.cpuMillis },
    ended: () => gone,
    close: () => void child.kill('SIGKILL'),
    hang(requestId) {
      gone = true;
      child.kill('SIGKILL');
      return { error: timedOutError(lambda, requestId), cpuMillis: 0, memoryBytes: 0 };
    },
    async invoke(message) {
      const { timeoutMillis, context } = message;
      const late = setTimeout(() => child.kill('SIGKILL'), timeoutMillis);
      const begun = performance.now();
      const heard = await ask(child, { kind: 'invoke', ...message });
      clearTimeout(late);
      if (heard.kind === 'answer') return heard;
      if (heard.kind === 'error' && heard.error.errorType !== ENDED) return heard;
      const timedOut = performance.now() - begun >= timeoutMillis - 5;
      const error = timedOut ? timedOutError(lambda, String(context.awsRequestId)) : exitError(context);
      return { error, cpuMillis: timedOut ? timeoutMillis : 0, memoryBytes: 0 };
    },
  };
}

const ENDED = 'the process ended';

function ask(child: ChildProcess, message: object): Promise<WorkerMessage> {
  return new Promise((resolve) => {
    const hear = (answer: WorkerMessage) => {
      child.off('exit', end);
      resolve(answer);
    };
    const end = () => {
      child.off('message', hear);
      const error = { errorType: ENDED, errorMessage: ENDED };
      resolve({ kind: 'error', error, cpuMillis: 0, memoryBytes: 0 });
    };
    child.once('message', hear);
    child.once('exit', end);
    if (child.exitCode !== null || child.signalCode !== null) end();
    else child.send(message);
  });
}

function timedOutError({ timeoutSeconds }: LambdaFunction, requestId: string): LambdaError {
  const seconds = timeoutSeconds.toFixed(2);
  const errorMessage = `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`;
  return { errorType: 'Sandbox.Timedout', errorMessage };
}

function exitError({ awsRequestId }: Readonly<Record<string, unknown>>): LambdaError {
  const errorMessage = `RequestId: ${awsRequestId} Error: Runtime exited without providing a reason`;
  return { errorType: 'Runtime.ExitError', errorMessage };
}
