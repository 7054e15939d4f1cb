import type { ApplicationFile } from '../../shared/domain/application/application-file.ts';
import { checkEligibility } from '../../shared/use-cases/check-eligibility.ts';
import { openCall } from '../../shared/use-cases/open-call.ts';
import { recordScore } from '../../shared/use-cases/record-score.ts';
import { submitApplication } from '../../shared/use-cases/submit-application.ts';
import { accepted, FIRST_ADMINISTRATOR, type TestPortal } from './a-portal.ts';
import { anApplicationFile } from './an-application-file.ts';

const CALL = 'upe-2026-1';

/** Opens the call of `aProgramme`. */
export async function openTheCall({ desk, request }: TestPortal): Promise<void> {
  accepted(await openCall(desk, { ...request(FIRST_ADMINISTRATOR, 'administrator'), callId: CALL }));
}

/** Files an application by import; the call must be open. */
export async function fileApplication(
  { desk, request }: TestPortal,
  applicationId: string,
  file: ApplicationFile = anApplicationFile(),
): Promise<void> {
  const filed = { applicationId, callId: CALL, file };
  accepted(await submitApplication(desk, { ...request('officer', 'programme-officer', 'import'), ...filed }));
}

/** Files an application and lets it through to the evaluators. */
export async function fileEligible(
  portal: TestPortal,
  applicationId: string,
  file?: ApplicationFile,
): Promise<void> {
  await fileApplication(portal, applicationId, file);
  const by = portal.request('officer', 'programme-officer');
  accepted(await checkEligibility(portal.desk, { ...by, applicationId, reasons: [] }));
}

/** Files an application with the same mark in all criteria from both evaluators: scored. */
export async function fileScored(
  portal: TestPortal,
  applicationId: string,
  mark: number,
  file?: ApplicationFile,
): Promise<void> {
  await fileEligible(portal, applicationId, file);
  for (const evaluator of ['evaluator-a', 'evaluator-b']) {
    const score = {
      applicationId,
      marks: { need: mark, action: mark },
      comment: '',
      conflictOfInterest: false,
    };
    const by = portal.request(evaluator, 'evaluator');
    accepted(await recordScore(portal.desk, { ...by, ...score, evaluatorEmail: `${evaluator}@x.example` }));
  }
}
