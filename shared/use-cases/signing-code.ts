import { addMillis, type Instant } from '../domain/kernel/calendar-day.ts';
import type { CodeChannel } from '../domain/signature/evidence.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';

interface KeptCode {
  /** Keyed hash of code, act, person and document: the code itself is kept nowhere. */
  readonly digest: string;
  readonly sentAt: Instant;
  readonly triesLeft: number;
  /** By what way it left; codes older than this fact went by mail. */
  readonly channel?: CodeChannel;
}

type CodeDesk = Pick<Desk, 'records' | 'secrets' | 'clock'>;

/** The act that a code is for: this person for this party, this round, this very document. */
export interface CodeBinding {
  readonly signatureId: string;
  readonly partyId: string;
  /** Whose code it is: several may sign for one party, and none by the code of another. */
  readonly personId: string;
  readonly documentSha256: string;
}

const CODE_MILLIS = 600_000;
const NEW_CODE_AFTER_MILLIS = 60_000;
const TRIES = 5;

/**
 * Makes a code of six digits for one act on one document, to leave by one channel: ten minutes, five tries, a new one
 * after a minute.
 */
export async function issueCode(
  desk: CodeDesk,
  binding: CodeBinding,
  channel: CodeChannel = 'email',
): Promise<Answer<string>> {
  const key = codeKey(binding);
  const kept = await desk.records.get<KeptCode>(key);
  const sentAt = desk.clock.now();
  if (kept && sentAt < addMillis(kept.value.sentAt, NEW_CODE_AFTER_MILLIS))
    return refused({ code: 'CODE_TOO_SOON' });
  const code = desk.secrets.code();
  const value: KeptCode = { digest: digestOf(desk, binding, code), sentAt, triesLeft: TRIES, channel };
  // Two who ask at once get one code: a second mail would carry one that is dead already.
  return (await putIfStill(desk, key, value, kept?.revision))
    ? done(code)
    : refused({ code: 'CODE_TOO_SOON' });
}

/** The way by which the code for an act left, while one is alive. */
export async function sentCodeChannel(
  desk: CodeDesk,
  binding: CodeBinding,
): Promise<CodeChannel | undefined> {
  const kept = await desk.records.get<KeptCode>(codeKey(binding));
  return kept && (kept.value.channel ?? 'email');
}

/**
 * Whether the code is the one sent; answers the way by which it left. A wrong one costs a try; the right one stays
 * until it is spent.
 */
export async function checkCode(
  desk: CodeDesk,
  binding: CodeBinding,
  code: string,
): Promise<Answer<CodeChannel>> {
  const key = codeKey(binding);
  for (;;) {
    const kept = await desk.records.get<KeptCode>(key);
    if (!kept) return refused({ code: 'CODE_EXPIRED' });
    if (kept.value.triesLeft <= 0) return refused({ code: 'CODE_TRIES_SPENT' });
    if (kept.value.digest === digestOf(desk, binding, code)) return done(kept.value.channel ?? 'email');
    const value: KeptCode = { ...kept.value, triesLeft: kept.value.triesLeft - 1 };
    // Two wrong codes at once must cost two tries: the slower one is judged again by what the faster one left.
    if (await putIfStill(desk, key, value, kept.revision))
      return refused({ code: value.triesLeft > 0 ? 'CODE_WRONG' : 'CODE_TRIES_SPENT' });
  }
}

/** Keeps the code unless somebody else has kept one meanwhile; answers whether it did. */
async function putIfStill(desk: CodeDesk, key: string, value: KeptCode, ifRevision = 0): Promise<boolean> {
  try {
    const expiresAt = addMillis(value.sentAt, CODE_MILLIS);
    await desk.records.put(key, value, { ifRevision, expiresAt });
    return true;
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'RevisionConflict') return false;
    throw fault;
  }
}

/** A code is good for one signature. */
export async function spendCode(desk: CodeDesk, binding: CodeBinding): Promise<void> {
  await desk.records.delete(codeKey(binding));
}

function codeKey({ signatureId, partyId, personId }: CodeBinding): string {
  return `code/${signatureId}/${partyId}/${personId}`;
}

function digestOf({ secrets }: CodeDesk, binding: CodeBinding, code: string): string {
  const { documentSha256, partyId, personId, signatureId } = binding;
  return secrets.digest(['code', signatureId, partyId, personId, documentSha256, code].join('/'));
}
