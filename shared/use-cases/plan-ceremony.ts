import type { CeremonyPlan, CeremonyState } from '../domain/ceremony/state.ts';
import type { Request } from './acts.ts';
import type { Answer } from './answer.ts';
import { keepManifest } from './ceremony-manifest.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { ceremonies, conventions } from './lifecycles.ts';
import { readCase, readTerms } from './read-cases.ts';
import { recallState } from './recorded-answer.ts';

export interface CeremonyRequest extends Request, CeremonyPlan {
  readonly ceremonyId: string;
  readonly conventionIds: readonly string[];
}

/** Freezes the list of the conventions with its root and plans the session over it, with the programme's authorities. */
export async function planCeremony(desk: Desk, request: CeremonyRequest): Promise<Answer<CeremonyState>> {
  const recorded = await recallState(desk, ceremonies, request.key);
  if (recorded) return recorded;
  const { act, conventionIds, key, ...plan } = request;
  const kept = await keepManifest(desk, plan.ceremonyId, conventionIds);
  if (!kept.ok) return kept;
  const terms = await readTerms(desk);
  const [first = ''] = conventionIds;
  const sample = await readCase(desk, conventions, first);
  const authorities = terms.authorities.map(({ partyId }) => partyId);
  const parties = sample.status === 'absent' ? [] : sample.parties;
  return decideOne(
    desk,
    { act, key },
    {
      verb: 'plan-ceremony',
      lifecycle: ceremonies,
      id: plan.ceremonyId,
      facts: kept.value.root,
      command: {
        type: 'PlanCeremony',
        act,
        ...plan,
        manifest: kept.value,
        parties: parties.filter(({ partyId }) => authorities.includes(partyId)),
        steps: terms.signing.steps,
      },
    },
  );
}
