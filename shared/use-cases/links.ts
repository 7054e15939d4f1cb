import { addMillis, type Instant } from '../domain/kernel/calendar-day.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { readHolder } from './link-holders.ts';

/** What a link lets its holder do. A status link reads, as often as wanted; the others are traded once. */
export type LinkPurpose =
  | 'status'
  | 'apply'
  | 'correct'
  | 'sign'
  | 'request'
  | 'report'
  | 'account'
  | 'object';

export interface Link {
  readonly purpose: LinkPurpose;
  readonly applicationId: string;
  /** The stream that the act is about: the application, the signature, the tranche, the report. */
  readonly subject: string;
  /** The part that the holder plays in the case: `contact`, `president`, `treasurer`, `party:association`. */
  readonly recipient: string;
  /** A link to sign is bound to the document that is signed, and to the step of the plan that awaits the party. */
  readonly documentSha256?: string;
  readonly stepId?: string;
  /** Which holder of that part it was given to, where a part can be given another; absent for the file's own. */
  readonly holder?: number;
  readonly mintedAt: Instant;
  readonly validUntil: Instant;
  readonly usedAt?: Instant;
  readonly replacedAt?: Instant;
}

type LinkDesk = Pick<Desk, 'records' | 'secrets' | 'clock'>;
type HolderDesk = LinkDesk & Pick<Desk, 'store'>;

const DAY_MILLIS = 86_400_000;
/** A dead link is remembered for a year, so that its page can say why it is dead and offer a new one. */
const REMEMBERED_MILLIS = 365 * DAY_MILLIS;

/**
 * Mints a link and answers its token, which is kept nowhere: only its keyed hash is. The link of the same purpose
 * that the same person had before is replaced.
 */
export async function mintLink(
  desk: LinkDesk,
  order: Omit<Link, 'mintedAt' | 'validUntil' | 'usedAt' | 'replacedAt'> & { readonly validDays: number },
): Promise<string> {
  const { validDays, ...about } = order;
  const mintedAt = desk.clock.now();
  const token = desk.secrets.token();
  const digest = desk.secrets.digest(token);
  const validUntil = addMillis(mintedAt, validDays * DAY_MILLIS);
  const expiresAt = addMillis(validUntil, REMEMBERED_MILLIS);
  const holder = holderKey(order);
  await desk.records.put(`link/${digest}`, { ...about, mintedAt, validUntil } satisfies Link, { expiresAt });
  if (order.purpose !== 'status') await replaceEarlier(desk, holder, mintedAt);
  await desk.records.put(holder, { digest }, { expiresAt });
  return token;
}

async function replaceEarlier(desk: LinkDesk, holder: string, replacedAt: Instant): Promise<void> {
  const earlier = await desk.records.get<{ digest: string }>(holder);
  const kept = earlier && (await desk.records.get<Link>(`link/${earlier.value.digest}`));
  if (!kept) return;
  const expiresAt = kept.expiresAt ?? addMillis(replacedAt, REMEMBERED_MILLIS);
  await desk.records.put(kept.key, { ...kept.value, replacedAt }, { expiresAt });
}

/** The link behind a token, alive or dead; undefined when no such token was ever given, or long ago. */
export async function readLink(desk: HolderDesk, token: string): Promise<Link | undefined> {
  const kept = await desk.records.get<Link>(`link/${desk.secrets.digest(token)}`);
  return kept && replacedWithHolder(desk, kept.value);
}

/** A link as it stands now: another person or address in the part that it was given to has replaced it. */
export async function replacedWithHolder(desk: Pick<Desk, 'store'>, link: Link): Promise<Link> {
  const holder = await readHolder(desk, link);
  if (holder === undefined || holder === (link.holder ?? 1)) return link;
  return { replacedAt: link.mintedAt, ...link };
}

/** Whether the same holder was sent a newer link of the kind since: it took the place of this one, opened or not. */
export async function isReplacedLink(
  desk: Pick<LinkDesk, 'records'>,
  { mintedAt, purpose, recipient, subject }: Link,
): Promise<boolean> {
  const newest = await desk.records.get<{ digest: string }>(holderKey({ purpose, subject, recipient }));
  const link = newest && (await desk.records.get<Link>(`link/${newest.value.digest}`));
  return link !== undefined && link.value.mintedAt > mintedAt;
}

function holderKey({ purpose, subject, recipient }: Pick<Link, 'purpose' | 'subject' | 'recipient'>): string {
  return `link-holder/${purpose}/${subject}/${recipient}`;
}

/** Why a link opens nothing any more; undefined while it does. A status link is never used up. */
export function deadLinkCode(
  link: Link,
  now: Instant,
): 'LINK_REPLACED' | 'LINK_EXPIRED' | 'LINK_USED' | undefined {
  if (link.replacedAt) return 'LINK_REPLACED';
  if (link.validUntil <= now) return 'LINK_EXPIRED';
  return link.usedAt && link.purpose !== 'status' ? 'LINK_USED' : undefined;
}

/** Trades a token for the right to act; a link that acts is used up by it. */
export async function tradeLink(desk: HolderDesk, token: string): Promise<Answer<Link>> {
  const key = `link/${desk.secrets.digest(token)}`;
  const kept = await desk.records.get<Link>(key);
  if (!kept) return refused({ code: 'LINK_UNKNOWN' });
  const now = desk.clock.now();
  const code = deadLinkCode(await replacedWithHolder(desk, kept.value), now);
  if (code) return refused({ code });
  if (kept.value.purpose === 'status') return done(kept.value);
  const link: Link = { ...kept.value, usedAt: now };
  const expiresAt = kept.expiresAt ?? addMillis(now, REMEMBERED_MILLIS);
  try {
    await desk.records.put(key, link, { ifRevision: kept.revision, expiresAt });
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'RevisionConflict') return refused({ code: 'LINK_USED' });
    throw fault;
  }
  return done(link);
}
