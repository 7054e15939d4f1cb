import type { IneligibilityReason } from '../domain/application/state.ts';
import type { Request } from './acts.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { applications } from './lifecycles.ts';
import { mail } from './mail-intents.ts';

/** The officer's word on a checked file: eligible without reasons, ineligible with them. */
export function checkEligibility(
  desk: Desk,
  request: Request & { readonly applicationId: string; readonly reasons: readonly IneligibilityReason[] },
) {
  const { act, applicationId, reasons } = request;
  return decideOne(desk, request, {
    verb: 'check-eligibility',
    lifecycle: applications,
    id: applicationId,
    facts: reasons,
    command:
      reasons.length === 0 ? { type: 'DeclareEligible', act } : { type: 'DeclareIneligible', act, reasons },
    consequences: () => ({
      deliveries:
        reasons.length === 0 ? [] : mail('application-declined', `application-${applicationId}`, ['contact']),
    }),
  });
}
