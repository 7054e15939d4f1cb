import { fault } from '../../ports/fault.ts';

const ANSWER_MILLIS_MAX = 20_000;
const ANSWER_BYTES_MAX = 1_048_576;

export interface Exchange {
  /** Asks one method of the service (`credentials/list`), JSON in and out; waits longer where a person has to answer. */
  ask(method: string, body: object, token?: string, timeMillisMax?: number): Promise<unknown>;
  /** Trades at the token address, form in and JSON out. */
  trade(url: string, form: Readonly<Record<string, string>>): Promise<unknown>;
}

/** One HTTP exchange at a time with the service: bounded in time and size, no redirects followed. */
export function createExchange(baseUrl: string, send: typeof fetch): Exchange {
  return {
    ask: (method, body, token, timeMillisMax) =>
      exchange(send, `${baseUrl}/${method}`, timeMillisMax, {
        body: JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
      }),
    trade: (url, form) => exchange(send, url, undefined, { body: new URLSearchParams(form) }),
  };
}

async function exchange(
  send: typeof fetch,
  url: string,
  timeMillisMax: number | undefined,
  request: RequestInit,
): Promise<unknown> {
  const { status, body } = await answerTo(send, url, timeMillisMax ?? ANSWER_MILLIS_MAX, request);
  if (status === 429 || status >= 500)
    throw fault('TransientFault', `The signing service answers ${status} at ${pathOf(url)}.`);
  const answer = parsed(body, url);
  if (status < 400) return answer;
  throw refused(`it answers ${status} at ${pathOf(url)}: ${problemOf(answer)}`);
}

async function answerTo(send: typeof fetch, url: string, timeMillisMax: number, request: RequestInit) {
  try {
    const signal = AbortSignal.timeout(timeMillisMax);
    const response = await send(url, { method: 'POST', redirect: 'error', signal, ...request });
    return { status: response.status, body: await boundedText(response) };
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'RemoteSigningRefused') throw cause;
    throw fault('TransientFault', `The signing service does not answer at ${pathOf(url)}.`, { cause });
  }
}

async function boundedText(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const piece of response.body ?? []) {
    sizeBytes += piece.length;
    if (sizeBytes > ANSWER_BYTES_MAX) throw refused('its answer is larger than any answer of the protocol');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function parsed(body: string, url: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw refused(`it does not answer in JSON at ${pathOf(url)}`);
  }
}

/** The protocol's own words; nothing of it is shown to people outside the office. */
function problemOf(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return 'no reason given';
  const detail = 'error_description' in answer ? `, ${String(answer.error_description)}` : '';
  return `${String(answer.error)}${detail}`.slice(0, 200);
}

export function refused(why: string): Error {
  return fault('RemoteSigningRefused', `The signing service does not sign: ${why}.`);
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}
