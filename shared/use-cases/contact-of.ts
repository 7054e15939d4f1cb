import type { ContactFacts } from '../domain/contact/contact-facts.ts';
import { currentFacts } from '../domain/contact/contact-facts.ts';
import type { ContactState } from '../domain/contact/state.ts';
import type { Instant } from '../domain/kernel/calendar-day.ts';
import type { Desk } from './desk.ts';
import { applications, contacts } from './lifecycles.ts';
import { readCase } from './read-cases.ts';

/** Whom the programme writes to and recognises in a case, as it stands now. */
export interface Contacts {
  readonly facts: ContactFacts;
  /** The application file is version 1; each confirmed change makes the next one. */
  readonly version: number;
  /** Since when the president of the facts is the one on file. */
  readonly since: Instant;
  /** The minutes or letter by which the president came on file; absent while the application file says it. */
  readonly paperSha256?: string;
  /** The changes themselves, pending and settled. */
  readonly state: ContactState;
}

/** The one answer to whom to write to and whom to recognise; undefined for a case that there is not. */
export async function contactOf(
  desk: Pick<Desk, 'store'>,
  applicationId: string,
): Promise<Contacts | undefined> {
  const [application, state] = await Promise.all([
    readCase(desk, applications, applicationId),
    readCase(desk, contacts, applicationId),
  ]);
  if (application.status === 'absent') return undefined;
  const president = state.status === 'absent' ? undefined : state.parts.president;
  return {
    facts: currentFacts(application, state),
    version: state.status === 'absent' ? 1 : state.version,
    since: president?.since ?? ('submittedAt' in application ? application.submittedAt : application.since),
    ...(president ? { paperSha256: president.paperSha256 } : {}),
    state,
  };
}
