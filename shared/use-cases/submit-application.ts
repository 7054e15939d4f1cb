import type { ApplicationFile } from '../domain/application/application-file.ts';
import type { CalendarDay } from '../domain/kernel/calendar-day.ts';
import { callOf } from '../domain/programme/programme-queries.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { applications } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

export interface SubmitRequest extends Request {
  readonly applicationId: string;
  readonly callId: string;
  readonly file: ApplicationFile;
  /** The day the office received an imported file on paper. */
  readonly receivedOn?: CalendarDay;
}

/** Files an application: its workflow starts, and the contact gets the receipt with the status link. */
export async function submitApplication(desk: Desk, request: SubmitRequest): Promise<Answer<string>> {
  const { act, applicationId, callId, file, key, receivedOn } = request;
  const terms = await readTerms(desk);
  const call = callOf(terms, callId);
  if (!call) return refused({ code: 'CALL_UNKNOWN' });
  const about = { key, act, verb: 'submit-application', programmeVersion: terms.version };
  return transact(desk, { ...about, facts: [applicationId, callId, file] }, async (transaction) => {
    const subject = await transaction.load(applications, applicationId);
    const decision = subject.decide({
      type: 'SubmitApplication',
      act,
      applicationId,
      callId,
      file,
      submittedFrom: act.door === 'import' ? 'import' : 'link',
      call,
      ...(receivedOn === undefined ? {} : { receivedOn }),
    });
    if (!decision.accepted) return refused(decision.refusal);
    transaction.deliver(
      {
        kind: 'start-workflow',
        workflow: 'application',
        name: `application-${applicationId}-r1`,
        input: { applicationId },
      },
      ...mail('application-received', subject.stream, ['contact']),
    );
    return done(applicationId);
  });
}
