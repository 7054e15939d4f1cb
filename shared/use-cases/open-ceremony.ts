import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import { gatherChecks } from './check-ceremony.ts';
import type { Desk } from './desk.ts';
import { ceremonies } from './lifecycles.ts';
import { readCase, readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

/** Opens the session after a last look at the checklist; its workflow then opens the signing of every convention. */
export async function openCeremony(
  desk: Desk,
  request: Request & { readonly ceremonyId: string },
): Promise<Answer<null>> {
  const { act, ceremonyId, key } = request;
  const planned = await readCase(desk, ceremonies, ceremonyId);
  if (planned.status === 'absent') return refused({ code: 'CEREMONY_NOT_FOUND' });
  const checks = await gatherChecks(desk, planned);
  const { version } = await readTerms(desk);
  const about = { key, act, verb: 'open-ceremony', facts: ceremonyId, programmeVersion: version };
  return transact(desk, about, async (transaction) => {
    const ceremony = await transaction.load(ceremonies, ceremonyId);
    const opened = ceremony.decide({ type: 'OpenCeremony', act, checks });
    if (!opened.accepted) return refused(opened.refusal);
    transaction.deliver(ceremonyRun(ceremony.state()));
    return done(null);
  });
}

/** Starts the newest run of a ceremony's workflow. */
export function ceremonyRun(state: {
  readonly status: string;
  readonly ceremonyId?: string;
  readonly run?: number;
}) {
  const { ceremonyId = '', run = 0 } = state;
  return {
    kind: 'start-workflow',
    workflow: 'ceremony',
    name: `ceremony-${ceremonyId}-r${run}`,
    input: { ceremonyId },
  } as const;
}
