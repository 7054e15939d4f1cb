import { callOf } from '../domain/programme/programme-queries.ts';
import type { SelectionEntry } from '../domain/selection/state.ts';
import type { Request } from './acts.ts';
import { refused } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { applications, selections } from './lifecycles.ts';
import { listCases, readTerms } from './read-cases.ts';

/** The committee's decision: the full ranking and the cut, as one event. Nobody sees it before its publication. */
export async function decideSelection(
  desk: Desk,
  request: Request & { readonly callId: string; readonly minutes: string },
) {
  const { act, callId, minutes } = request;
  const terms = await readTerms(desk);
  const call = callOf(terms, callId);
  if (!call) return refused({ code: 'CALL_UNKNOWN' });
  const entries = await scoredEntries(desk, callId);
  return decideOne(desk, request, {
    verb: 'decide-selection',
    lifecycle: selections,
    id: callId,
    facts: [callId, minutes],
    command: {
      type: 'DecideSelection',
      act,
      callId,
      entries,
      call,
      passScore: terms.scoring.passScore,
      minutes,
    },
  });
}

/** The scored applications of a call, in the order in which they were filed. */
export async function scoredEntries(desk: Desk, callId: string): Promise<SelectionEntry[]> {
  const filed = await listCases(desk, applications, `applications-of-call/${callId}`);
  return filed
    .filter((state) => state.status === 'scored')
    .sort(
      (a, b) => compareText(a.submittedAt, b.submittedAt) || compareText(a.applicationId, b.applicationId),
    )
    .map(({ applicationId, file, score }, index) => ({
      applicationId,
      regionCode: file.unit.regionCode,
      requestedCentimes: file.budget.requestedCentimes,
      score,
      submittedOrder: index + 1,
    }));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
