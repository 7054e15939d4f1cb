import type { ExistingConvention } from '../domain/convention/state.ts';
import type { ExistingTranche } from '../domain/tranche/state.ts';
import type { Request } from './acts.ts';
import { type Answer, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { approveTranche } from './judge-tranche.ts';
import { conventions, tranches } from './lifecycles.ts';
import { readCase } from './read-cases.ts';
import { readGate } from './read-gate.ts';

/** A tranche as somebody looked at it. */
export interface SeenTranche {
  readonly trancheId: string;
  /** `markOf` at that time. */
  readonly mark: string;
}

/** A mark of everything that an approval is based on: another mark means that something has changed. */
export function markOf(
  { secrets }: Pick<Desk, 'secrets'>,
  tranche: ExistingTranche,
  { account, status, visa }: ExistingConvention,
): string {
  return secrets.digest(JSON.stringify([tranche, status, account, visa ?? null])).slice(0, 16);
}

/**
 * Approves what was seen on a manifest, each tranche in an append and under a key of its own: a refusal of one stops
 * no other, and the same manifest again is answered the same. What is no longer as it was seen is not approved.
 */
export async function approveMany(
  desk: Desk,
  request: Request & { readonly seen: readonly SeenTranche[] },
): Promise<readonly { readonly trancheId: string; readonly answer: Answer<ExistingTranche> }[]> {
  const outcomes = [];
  for (const seen of request.seen) {
    const { trancheId } = seen;
    outcomes.push({ trancheId, answer: await approveSeen(desk, request, seen) });
  }
  return outcomes;
}

async function approveSeen(
  desk: Desk,
  { act, key }: Request,
  { mark, trancheId }: SeenTranche,
): Promise<Answer<ExistingTranche>> {
  const own = { key: `${key}/${trancheId}`, act, trancheId };
  if (!(await desk.store.recall(own.key))) {
    const tranche = await readCase(desk, tranches, trancheId);
    if (tranche.status === 'absent') return refused({ code: 'TRANCHE_NOT_FOUND' });
    const convention = await readCase(desk, conventions, tranche.conventionId);
    if (convention.status === 'absent' || markOf(desk, tranche, convention) !== mark)
      return refused({ code: 'TRANCHE_CHANGED_SINCE' });
    const gate = await readGate(desk, tranche, convention);
    if (!gate.every(({ holds }) => holds)) return refused({ code: 'TRANCHE_GATE_NOT_FULL' });
  }
  const answer = await approveTranche(desk, own);
  if (!answer.ok) return answer;
  const { value } = answer;
  return value.status === 'absent' ? refused({ code: 'TRANCHE_NOT_FOUND' }) : { ok: true, value };
}
