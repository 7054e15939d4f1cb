import { addMillis, type Instant } from '../domain/kernel/calendar-day.ts';
import type { Desk } from './desk.ts';
import type { Link } from './links.ts';
import { LINK_SESSION_MILLIS } from './sessions.ts';

/** What a used link did, as the log has it. */
export interface LinkReceipt {
  readonly at: Instant;
  readonly personId: string;
  readonly name: string;
  /** The type of the event that the act left. */
  readonly event: string;
  readonly reason?: string;
  /** The document that the act was about, where it was about one. */
  readonly documentSha256?: string;
}

/** The person of the association who acts behind a link, but for a signature: there it is the party's own. */
export function linkHolderId({
  applicationId,
  recipient,
}: Pick<Link, 'applicationId' | 'recipient'>): string {
  return `${recipient}-${applicationId}`;
}

/**
 * The last act that was done behind a used link, read from the log of what the link was about: by this link's holder,
 * by the door of links, within the session that the trade opened. Undefined when the link was opened and nothing done.
 */
export async function readLinkReceipt(
  desk: Pick<Desk, 'store'>,
  { applicationId, purpose, recipient, subject, usedAt }: Link,
): Promise<LinkReceipt | undefined> {
  if (usedAt === undefined || purpose === 'status') return undefined;
  const endsAt = addMillis(usedAt, LINK_SESSION_MILLIS);
  const holder = linkHolderId({ applicationId, recipient });
  const commits = await desk.store.history(subject);
  const done = commits.findLast(
    ({ act, events }) =>
      act.door === 'link' &&
      act.at >= usedAt &&
      act.at <= endsAt &&
      // Only one party of a round signs by a link.
      (purpose === 'sign' || act.actor.personId === holder) &&
      // A draft and its files are on the way to an act; the filing is one.
      (purpose !== 'report' || events.some(({ type }) => type === 'ReportFiled')),
  );
  const event: ({ type: string } & { documentSha256?: unknown }) | undefined = done?.events[0];
  if (!done || !event) return undefined;
  const { actor, at, reason } = done.act;
  return {
    at,
    personId: actor.personId,
    name: actor.name,
    event: event.type,
    ...(reason === undefined ? {} : { reason }),
    ...(typeof event.documentSha256 === 'string' ? { documentSha256: event.documentSha256 } : {}),
  };
}
