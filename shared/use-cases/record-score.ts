import type { Request } from './acts.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { applications } from './lifecycles.ts';
import { readTerms } from './read-cases.ts';

/** One evaluator's marks; the last one expected makes the application's score. */
export async function recordScore(
  desk: Desk,
  request: Request & {
    readonly applicationId: string;
    readonly marks: Readonly<Record<string, number>>;
    readonly comment: string;
    readonly conflictOfInterest: boolean;
    readonly evaluatorEmail: string;
  },
) {
  const { act, applicationId, marks, comment, conflictOfInterest, evaluatorEmail } = request;
  const { scoring } = await readTerms(desk);
  return decideOne(desk, request, {
    verb: 'record-score',
    lifecycle: applications,
    id: applicationId,
    facts: [marks, comment, conflictOfInterest],
    command: { type: 'RecordScore', act, marks, comment, conflictOfInterest, evaluatorEmail, scoring },
  });
}
