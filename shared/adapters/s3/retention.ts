import type { PutObjectCommandInput } from '@aws-sdk/client-s3';
import type { Clock } from '../../ports/clock.ts';

/** Which documents nobody may delete for how long (S3 Object Lock). */
export interface LockRule {
  /** A document whose key starts with one of these is locked. */
  readonly prefixes: readonly string[];
  readonly years: number;
  /** GOVERNANCE can be lifted by whoever has that permission, COMPLIANCE by nobody. */
  readonly mode: 'GOVERNANCE' | 'COMPLIANCE';
}

/** What a put or an upload in parts carries of the lock; nothing where the key is not under it. */
export function lockOf(
  key: string,
  rule: LockRule | undefined,
  clock: Clock,
): Pick<PutObjectCommandInput, 'ObjectLockMode' | 'ObjectLockRetainUntilDate'> {
  if (rule === undefined || !rule.prefixes.some((prefix) => key.startsWith(prefix))) return {};
  const until = new Date(clock.now());
  until.setUTCFullYear(until.getUTCFullYear() + rule.years);
  return { ObjectLockMode: rule.mode, ObjectLockRetainUntilDate: until };
}
