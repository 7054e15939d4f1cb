import { addMillis } from '../domain/kernel/calendar-day.ts';
import type { Desk } from './desk.ts';
import type { Link } from './links.ts';

/** Who stands at the door: a person of the staff, or the holder of a traded link. */
export type Session =
  | { readonly kind: 'staff'; readonly personId: string }
  | { readonly kind: 'link'; readonly link: Link };

type SessionDesk = Pick<Desk, 'records' | 'secrets' | 'clock'>;

const HOUR_MILLIS = 3_600_000;
/** A working day for staff, two hours for the holder of a link. */
const SESSION_HOURS: Record<Session['kind'], number> = { staff: 10, link: 2 };

/** Opens a session and answers its token for the cookie; only the token's keyed hash is kept. */
export async function openSession(desk: SessionDesk, session: Session): Promise<string> {
  const token = desk.secrets.token();
  const expiresAt = addMillis(desk.clock.now(), SESSION_HOURS[session.kind] * HOUR_MILLIS);
  await desk.records.put(sessionKey(desk, token), session, { expiresAt });
  return token;
}

export async function readSession(desk: SessionDesk, token: string): Promise<Session | undefined> {
  return (await desk.records.get<Session>(sessionKey(desk, token)))?.value;
}

export async function closeSession(desk: SessionDesk, token: string): Promise<void> {
  await desk.records.delete(sessionKey(desk, token));
}

function sessionKey({ secrets }: SessionDesk, token: string): string {
  return `session/${secrets.digest(token)}`;
}
