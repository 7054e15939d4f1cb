import { moroccanMobile } from '../../../../shared/domain/kernel/moroccan-phone.ts';
import { walkToCallback } from '../issuer/walk-to-callback.ts';
import { pause, type World } from './world.ts';

/** A person or an association at the portal's doors, with the cookies that the portal gave them. */
export interface Visitor {
  get(path: string): Promise<string>;
  /** The bytes of a file that a page leads to. */
  file(path: string): Promise<Uint8Array>;
  /** Sends a form; the key makes it the same request when the story is resumed. Throws when it is refused. */
  post(path: string, key: string, fields?: FormFields): Promise<void>;
  /** The same, but a refusal is answered instead of thrown. */
  tryPost(
    path: string,
    key: string,
    fields?: FormFields,
  ): Promise<{ readonly ok: boolean; readonly page: string }>;
}

export type FormFields = Readonly<Record<string, string | readonly string[] | File>>;

const SESSION_MILLIS = 8 * 3_600_000;
const SECONDS_PER_ACT = 40;
const CODE = /\b\d{6}\b/u;

/** Signs staff in through the issuer, once a working day each. */
export function createStaffDoor(world: World): (personId: string) => Promise<Visitor> {
  const sessions = new Map<string, { readonly visitor: Visitor; readonly until: number }>();
  return async (personId) => {
    const known = sessions.get(personId);
    if (known && known.until > world.clock.nowMillis()) return known.visitor;
    const jar = new Map<string, string>();
    const begun = await send(world, jar, '/sign-in', { hint: personId, to: '/' });
    const callback = await walkToCallback(
      begun.headers.get('location') ?? '',
      `${world.origin}/sign-in/callback`,
    );
    const signedIn = await request(world, jar, `${callback.pathname}${callback.search}`);
    if (signedIn.status !== 303) throw new Error(`${personId} cannot sign in: ${await sayings(signedIn)}`);
    const visitor = visitorWith(world, jar);
    sessions.set(personId, { visitor, until: world.clock.nowMillis() + SESSION_MILLIS });
    return visitor;
  };
}

/** Opens the newest link of a kind in a mailbox, as an association does; a used-up link is asked for anew. */
export async function openLink(world: World, email: string, subject: RegExp): Promise<Visitor> {
  await world.runtime.pump.settle();
  const jar = new Map<string, string>();
  const path = newestLink(world, email, subject);
  const traded = await send(world, jar, path, {});
  if (traded.status === 303) return visitorWith(world, jar);
  await send(world, jar, `${new URL(path, world.origin).pathname}/new`, {});
  const fresh = await send(world, jar, newestLink(world, email, /رابطكم الجديد|nouveau lien/u), {});
  if (fresh.status !== 303) throw new Error(`The link of ${email} cannot be opened: ${await sayings(fresh)}`);
  return visitorWith(world, jar);
}

function newestLink(world: World, email: string, subject: RegExp): string {
  const mail = world.mailbox.list({ to: email, limit: 50 }).find((one) => subject.test(one.subject));
  const link = mail && /https?:\/\/\S+(\/l\/[\w-]+)/u.exec(world.mailbox.get(mail.id)?.text ?? '')?.[1];
  if (link === undefined) throw new Error(`No mail with a link for ${email}: ${subject}`);
  return link;
}

/** The code of six digits that reached a person last, by SMS or by mail. */
export function newestCode(
  { mailbox }: World,
  { email, phone = '' }: { readonly email: string; readonly phone?: string },
): string {
  const mobile = moroccanMobile(phone);
  const messages = mobile ? mailbox.messages({ to: mobile, limit: 1 }) : [];
  const mails = mailbox.list({ to: email, limit: 5 }).map(({ at, subject: text }) => ({ at, text }));
  const coded = [...messages, ...mails].filter(({ text }) => CODE.test(text));
  const newest = coded.reduce<(typeof coded)[number] | undefined>(
    (found, one) => (found && found.at >= one.at ? found : one),
    undefined,
  );
  const code = CODE.exec(newest?.text ?? '')?.[0];
  if (code === undefined) throw new Error(`No signing code for ${email}.`);
  return code;
}

/** Somebody with the cookies given; those that the portal sets come into the same jar. */
export function visitorWith(world: World, jar: Map<string, string>): Visitor {
  const tryPost = async (path: string, key: string, fields: FormFields = {}) => {
    pause(world, SECONDS_PER_ACT);
    const response = await send(world, jar, path, { ...fields, key });
    const ok = response.status === 303 || response.status === 200;
    return { ok, page: ok ? '' : await sayings(response) };
  };
  return {
    get: async (path) => (await request(world, jar, path)).text(),
    async file(path) {
      const answer = await request(world, jar, path);
      if (answer.status !== 200) throw new Error(`${path} was not given: ${await sayings(answer)}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
    tryPost,
    async post(path, key, fields) {
      const { ok, page } = await tryPost(path, key, fields);
      if (!ok) throw new Error(`${path} was refused: ${page}`);
    },
  };
}

async function send(
  world: World,
  jar: Map<string, string>,
  path: string,
  fields: FormFields,
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, one as string | File);
  return request(world, jar, path, { method: 'POST', body });
}

async function request(
  world: World,
  jar: Map<string, string>,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie, origin: world.origin };
  const response = await world.app.request(`${world.origin}${path}`, { ...init, headers });
  for (const set of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? [];
    if (/max-age=0/iu.test(set)) jar.delete(name);
    else jar.set(name, value);
  }
  return response;
}

/** What a page says, without its markup: for the message when the story cannot go on. */
async function sayings(response: Response): Promise<string> {
  const page = (await response.text())
    .replace(/^[\s\S]*<main/u, '<main')
    .replace(/<style[\s\S]*?<\/style>|<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ');
  return `${response.status} ${page.slice(0, 400)}`;
}
