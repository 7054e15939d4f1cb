import type { RecordedContacts } from '../../../shared/domain/contact/state.ts';
import type { ExistingConvention } from '../../../shared/domain/convention/state.ts';
import type { Bilingual } from '../../../shared/domain/kernel/act.ts';
import type { ProgrammeTerms } from '../../../shared/domain/programme/programme-terms.ts';
import type { Commit } from '../../../shared/ports/store.ts';
import { type Contacts, contactOf } from '../../../shared/use-cases/contact-of.ts';
import { conventionIdOf } from '../../../shared/use-cases/draft-convention.ts';
import { applications, contacts, conventions } from '../../../shared/use-cases/lifecycles.ts';
import { listCases, readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import type { PortalDesk } from '../portal-desk.ts';
import { type NameOf, readNames } from './people-names.ts';

/** The contacts of a case with everything that a change of them is judged by. */
export interface ContactCase {
  readonly applicationId: string;
  readonly associationName: Partial<Bilingual>;
  readonly contacts: Contacts;
  readonly convention?: ExistingConvention;
  readonly terms: ProgrammeTerms;
  readonly commits: readonly Commit[];
  readonly nameOf: NameOf;
}

/** One case; undefined when there is none. */
export async function readContactCase(
  desk: PortalDesk,
  applicationId: string,
): Promise<ContactCase | undefined> {
  const application = await readCase(desk, applications, applicationId);
  const known = await contactOf(desk, applicationId);
  if (application.status === 'absent' || !known) return undefined;
  const [convention, terms, commits] = await Promise.all([
    readCase(desk, conventions, conventionIdOf(applicationId)),
    readTerms(desk),
    desk.store.history(contacts.streamOf(applicationId)),
  ]);
  const signed = convention.status === 'absent' ? undefined : convention;
  return {
    applicationId,
    associationName: application.file.association?.name ?? {},
    contacts: known,
    ...(signed ? { convention: signed } : {}),
    terms,
    commits,
    nameOf: await readNames(desk, commits, signed),
  };
}

/** Every case with a change that waits for an officer, the oldest first. A listing: it may lag. */
export async function listPendingContacts(desk: PortalDesk): Promise<readonly RecordedContacts[]> {
  const listed = await listCases(desk, contacts, 'contacts/pending');
  return listed.filter(
    (state) => state.status === 'recorded' && state.pending.length > 0,
  ) as RecordedContacts[];
}
