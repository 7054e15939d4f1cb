import { randomUUID } from 'node:crypto';
import { type Answered, type Environment, openEnvironment } from './lambda-environment.ts';
import type { LambdaFunction } from './lambda-functions.ts';
import type { LambdaError } from './lambda-worker.ts';

/** One run of a function, as the bill and the log would show it. */
export interface Invocation {
  readonly functionName: string;
  /** ARN of who invoked it: a state machine, a stream, a schedule. */
  readonly by: string;
  readonly cold: boolean;
  /** Processor time of loading the bundle; 0 when it was loaded before. */
  readonly loadMillis: number;
  readonly wallMillis: number;
  readonly cpuMillis: number;
  readonly memoryBytes: number;
  readonly error?: LambdaError;
}

/**
 * Troubles that the proof makes: the next run of a function hangs before its work, or after it and before its answer,
 * until its time is over; or the service throttles it. `none` lets a run pass, for a trouble of the one after it.
 */
export type InvokeTrouble = 'none' | 'hangs before' | 'hangs after' | 'throttled';

export interface LambdaHost {
  readonly functions: readonly LambdaFunction[];
  /** By name or ARN, with or without a qualifier. */
  find(reference: string): LambdaFunction;
  /** Runs a function. Throws `FunctionError` with the error that the service reports. */
  invoke(reference: string, event: unknown, by: string): Promise<unknown>;
  trouble(reference: string, trouble: InvokeTrouble, times: number): void;
  /** No more troubles from here on. */
  calm(): void;
  readonly invocations: readonly Invocation[];
  /** What a function has printed since the beginning. */
  output(reference: string): string;
  /** Whether anything runs. */
  isBusy(): boolean;
  close(): void;
}

interface HostOptions {
  readonly functions: readonly LambdaFunction[];
  readonly region: string;
  /** Set for every function: where the services are. */
  readonly environment: Readonly<Record<string, string>>;
  readonly nowMillis: () => number;
}

interface Running {
  environment: Promise<Environment> | undefined;
  tail: Promise<unknown>;
  printed: string;
  readonly troubles: InvokeTrouble[];
}

/** A function that threw, ran out of time or was throttled: `errorType` is the name by which workflows know it. */
export class FunctionError extends Error {
  readonly reported: LambdaError;
  constructor(reported: LambdaError) {
    super(JSON.stringify(reported));
    this.name = reported.errorType;
    this.reported = reported;
  }
}

/** Runs each function in one warm process of its own, one event after the other, with its template's environment. */
export function createLambdaHost(options: HostOptions): LambdaHost {
  const { functions } = options;
  const states = new Map<string, Running>();
  const invocations: Invocation[] = [];
  let running = 0;

  const find = (reference: string): LambdaFunction => {
    const name = reference.startsWith('arn:') ? reference.split(':')[6] : reference.split(':')[0];
    const found = functions.find((one) => one.name === name);
    if (!found) throw new Error(`No function of the assembly is called ${reference}.`);
    return found;
  };
  const stateOf = (lambda: LambdaFunction): Running => {
    const known = states.get(lambda.name);
    if (known) return known;
    const made: Running = { environment: undefined, tail: Promise.resolve(), printed: '', troubles: [] };
    states.set(lambda.name, made);
    return made;
  };

  async function run(lambda: LambdaFunction, event: unknown, by: string): Promise<unknown> {
    const state = stateOf(lambda);
    const trouble = state.troubles.shift();
    if (trouble === 'throttled')
      throw new FunctionError({
        errorType: 'Lambda.TooManyRequestsException',
        errorMessage: 'Rate Exceeded.',
      });
    const cold = state.environment === undefined;
    state.environment ??= openEnvironment(lambda, variablesOf(lambda, options), (text) => {
      state.printed += text;
    });
    const environment = await state.environment;
    const begun = performance.now();
    const answered = await attempt(lambda, environment, event, trouble, options.nowMillis());
    if (environment.ended()) state.environment = undefined;
    const { cpuMillis, memoryBytes, error } = answered;
    invocations.push({
      functionName: lambda.name,
      by,
      cold,
      wallMillis: performance.now() - begun + (cold ? environment.init.millis : 0),
      loadMillis: cold ? environment.init.cpuMillis : 0,
      cpuMillis,
      memoryBytes,
      ...(error ? { error } : {}),
    });
    if (error) throw new FunctionError(error);
    return answered.result;
  }

  return {
    functions,
    find,
    invocations,
    invoke(reference, event, by) {
      const lambda = find(reference);
      const state = stateOf(lambda);
      running += 1;
      const done = state.tail
        .then(() => run(lambda, event, by))
        .finally(() => {
          running -= 1;
        });
      state.tail = done.catch(() => undefined);
      return done;
    },
    trouble(reference, trouble, times) {
      const { troubles } = stateOf(find(reference));
      for (let time = 0; time < times; time += 1) troubles.push(trouble);
    },
    calm() {
      for (const { troubles } of states.values()) troubles.length = 0;
    },
    output: (reference) => stateOf(find(reference)).printed,
    isBusy: () => running > 0,
    close() {
      for (const { environment } of states.values())
        environment?.then(
          (open) => open.close(),
          () => undefined,
        );
    },
  };
}

/** What the service puts beside the template's own variables. */
function variablesOf(
  { name, memoryMegabytes, accessKeyId, folder, handler }: LambdaFunction,
  { region, environment }: HostOptions,
): Readonly<Record<string, string>> {
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: SECRET_ACCESS_KEY,
    LAMBDA_TASK_ROOT: folder,
    _HANDLER: handler,
    ...environment,
  };
}

/** With which every function of the proof signs. */
export const SECRET_ACCESS_KEY = 'the secret of the proof';

async function attempt(
  lambda: LambdaFunction,
  environment: Environment,
  event: unknown,
  trouble: InvokeTrouble | undefined,
  nowMillis: number,
): Promise<Answered> {
  const awsRequestId = randomUUID();
  if (trouble === 'hangs before') return environment.hang(awsRequestId);
  const context = {
    awsRequestId,
    functionName: lambda.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: lambda.arn,
    memoryLimitInMB: String(lambda.memoryMegabytes),
    logGroupName: `/aws/lambda/${lambda.name}`,
    logStreamName: 'proof',
    callbackWaitsForEmptyEventLoop: true,
  };
  const timeoutMillis = lambda.timeoutSeconds * 1000;
  const answered = await environment.invoke({ event, context, nowMillis, timeoutMillis });
  return trouble === 'hangs after' ? environment.hang(awsRequestId) : answered;
}
