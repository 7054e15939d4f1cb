import type { Commit } from '../ports/store.ts';
import type { Request } from './acts.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { consultations } from './lifecycles.ts';

/** Writes down that a document of a case is opened, before it is shown. `caseId` is the case's own number. */
export function recordConsultation(
  desk: Desk,
  request: Request & { readonly caseId: string; readonly document: string },
) {
  const { act, caseId, document } = request;
  return decideOne(desk, request, {
    verb: 'OpenDocument',
    lifecycle: consultations,
    id: caseId,
    facts: document,
    command: { type: 'OpenDocument', act, document },
  });
}

/** Every opening of a document of a case, oldest first. */
export function readConsultations(desk: Pick<Desk, 'store'>, caseId: string): Promise<readonly Commit[]> {
  return desk.store.history(consultations.streamOf(caseId));
}
