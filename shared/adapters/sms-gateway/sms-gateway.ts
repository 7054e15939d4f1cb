import { fault } from '../../ports/fault.ts';
import type { ShortMessage, ShortMessages } from '../../ports/short-messages.ts';

/** How a gateway is spoken to; every provider has its own address, header and body. */
export interface SmsGatewayOptions {
  /** https; plain http is taken for the machine itself only. */
  readonly url: string;
  readonly method?: 'POST' | 'PUT';
  /** Sent with every request: here stands the secret, such as `Authorization: Bearer …`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON whose texts hold `{to}`, `{text}` and `{id}`, such as `{"to":"{to}","message":"{text}"}`. */
  readonly body: string;
  readonly timeoutMillis?: number;
}

const TIMEOUT_MILLIS = 10_000;
const PLACE = /\{(to|text|id)\}/gu;
/** About the account, the moment or the road there, and not about the number. */
const NOT_THE_NUMBER = new Set([401, 402, 403, 404, 405, 407, 408, 425, 429]);

/**
 * Hands short messages to a provider's HTTP gateway. Any answer 2xx is its word that it has taken the message; 4xx
 * about the request itself means that it will not take this number. Throws `SettingsWrong` for a template or an address
 * that cannot be used; what is thrown never holds the text, which is a secret.
 */
export function createSmsGateway(options: SmsGatewayOptions): ShortMessages {
  const { method = 'POST', headers = {}, timeoutMillis = TIMEOUT_MILLIS } = options;
  const url = addressOf(options.url);
  const template = templateOf(options.body);
  return {
    async send(message) {
      const status = await fetch(url, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(filled(template, message)),
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMillis),
      }).then(statusOf, (cause: unknown) => {
        throw fault('TransientFault', 'The SMS gateway does not answer.', { cause });
      });
      if (status >= 200 && status < 300) return;
      if (status >= 400 && status < 500 && !NOT_THE_NUMBER.has(status))
        throw fault('MessageRefused', `The SMS gateway refuses the number (${status}).`);
      throw fault('TransientFault', `The SMS gateway did not take the message (${status}).`);
    },
  };
}

async function statusOf(response: Response): Promise<number> {
  // The answer's text is the provider's affair; unread it would hold the connection.
  await response.body?.cancel();
  return response.status;
}

function addressOf(written: string): URL {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  const isHere = url && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere)) return url;
  throw fault('SettingsWrong', 'The address of the SMS gateway is no https address.');
}

function templateOf(body: string): unknown {
  const read = parsed(body);
  const places = [...body.matchAll(PLACE)].map(([, name]) => name);
  if (read !== undefined && places.includes('to') && places.includes('text')) return read;
  throw fault('SettingsWrong', 'The template of the SMS gateway is no JSON with {to} and {text}.');
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Places are filled in the texts of the JSON, after it was read: nothing that is sent becomes part of its form. */
function filled(template: unknown, message: ShortMessage): unknown {
  if (typeof template === 'string') {
    const values = { to: message.to, text: message.text, id: message.messageId };
    return template.replace(PLACE, (_, name: keyof typeof values) => values[name]);
  }
  if (Array.isArray(template)) return template.map((item) => filled(item, message));
  if (typeof template === 'object' && template !== null)
    return Object.fromEntries(
      Object.entries(template).map(([name, value]) => [name, filled(value, message)]),
    );
  return template;
}
