import { handsIn } from '../domain/deep-check/hands.ts';
import type { DeepCheckState } from '../domain/deep-check/state.ts';
import { acceptedCentimes } from '../domain/recovery/balance.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import { accountConvention, inTransaction } from './convention-money.ts';
import type { Desk } from './desk.ts';
import { conventions, deepChecks } from './lifecycles.ts';
import { readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

/** What a deep check found; spending that it refuses counts at once in what the association owes. */
export async function concludeDeepCheck(
  desk: Desk,
  request: Request & {
    readonly reportId: string;
    readonly findings: string;
    readonly disallowedCentimes: number;
  },
): Promise<Answer<DeepCheckState>> {
  const { act, disallowedCentimes, findings, key, reportId } = request;
  const { version } = await readTerms(desk);
  const facts = [reportId, findings, disallowedCentimes];
  const about = { key, act, verb: 'ConcludeCheck', facts, programmeVersion: version };
  return transact(desk, { ...about, answers: deepChecks }, async (transaction) => {
    const check = await transaction.load(deepChecks, reportId);
    const before = check.state();
    if (before.status === 'absent') return refused({ code: 'DEEP_CHECK_NOT_FOUND' });
    const convention = (await transaction.load(conventions, before.conventionId)).state();
    if (convention.status === 'absent') return refused({ code: 'CONVENTION_NOT_FOUND' });
    const { money, reports } = await accountConvention(inTransaction(transaction), convention);
    const decision = check.decide({
      ...{ type: 'ConcludeCheck', act, findings, disallowedCentimes },
      hands: handsIn(reports),
      acceptedCentimes: acceptedCentimes(money.reports),
    });
    return decision.accepted ? done(check.state()) : refused(decision.refusal);
  });
}
