import type { Request } from './acts.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { applications } from './lifecycles.ts';

/** The association takes its application back. */
export function withdrawApplication(
  desk: Desk,
  request: Request & { readonly applicationId: string; readonly reason: string },
) {
  return decideOne(desk, request, {
    verb: 'withdraw-application',
    lifecycle: applications,
    id: request.applicationId,
    facts: request.reason,
    command: { type: 'WithdrawApplication', act: request.act, reason: request.reason },
  });
}
