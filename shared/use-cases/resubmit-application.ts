import type { ApplicationFile } from '../domain/application/application-file.ts';
import type { Request } from './acts.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { applications } from './lifecycles.ts';

/** The association completes a returned file; its workflow checks it again. */
export function resubmitApplication(
  desk: Desk,
  request: Request & { readonly applicationId: string; readonly file: ApplicationFile },
) {
  return decideOne(desk, request, {
    verb: 'resubmit-application',
    lifecycle: applications,
    id: request.applicationId,
    facts: request.file,
    command: { type: 'ResubmitApplication', act: request.act, file: request.file },
  });
}
