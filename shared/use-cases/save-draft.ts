import type { DraftFile } from '../domain/application/state.ts';
import type { Request } from './acts.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { applications } from './lifecycles.ts';

/** Keeps a file as far as it is filled in; nobody judges it yet. */
export function saveDraft(
  desk: Desk,
  request: Request & {
    readonly applicationId: string;
    readonly callId: string;
    readonly file: DraftFile;
    readonly contactEmail: string;
  },
) {
  const { act, applicationId, callId, file, contactEmail } = request;
  return decideOne(desk, request, {
    verb: 'save-draft',
    lifecycle: applications,
    id: applicationId,
    facts: [callId, file, contactEmail],
    command: { type: 'SaveDraft', act, applicationId, callId, file, contactEmail },
  });
}
