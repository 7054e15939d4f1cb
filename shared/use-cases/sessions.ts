import type { StaffRole } from '../domain/kernel/act.ts';
import { addMillis } from '../domain/kernel/calendar-day.ts';
import type { Desk } from './desk.ts';
import type { Link } from './links.ts';

/** Who stands at the door: a person of the staff, or the holder of a traded link. */
export type Session =
  | {
      readonly kind: 'staff';
      readonly personId: string;
      /** As they were at the sign-in: the session ends when one of them is taken away. */
      readonly roles: readonly StaffRole[];
    }
  | { readonly kind: 'link'; readonly link: Link };

type SessionDesk = Pick<Desk, 'records' | 'secrets' | 'clock'>;

const HOUR_MILLIS = 3_600_000;
/** How long the holder of a link may act after the trade. */
export const LINK_SESSION_MILLIS = 2 * HOUR_MILLIS;
/** A working day for staff. */
const SESSION_MILLIS: Record<Session['kind'], number> = {
  staff: 10 * HOUR_MILLIS,
  link: LINK_SESSION_MILLIS,
};

/** Opens a session and answers its token for the cookie; only the token's keyed hash is kept. */
export async function openSession(desk: SessionDesk, session: Session): Promise<string> {
  const token = desk.secrets.token();
  const expiresAt = addMillis(desk.clock.now(), SESSION_MILLIS[session.kind]);
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
  // Sessions kept before they knew their roles are not found under this name: their holders sign in again.
  return `session/2/${secrets.digest(token)}`;
}
