import type { ExistingConvention } from '../../../shared/domain/convention/state.ts';
import type { Bilingual } from '../../../shared/domain/kernel/act.ts';
import { bilingual } from '../../../shared/i18n/text.ts';
import type { Commit } from '../../../shared/ports/store.ts';
import { listStaff } from '../../../shared/use-cases/change-staff.ts';
import type { PortalDesk } from '../portal-desk.ts';

/** The name of a person in both languages; the id itself for somebody of whom nothing is known. */
export type NameOf = (personId: string) => Bilingual;

/**
 * Names the people of a case: the staff by the register, the association's people by its file, others as the log has
 * them. Only for reading: what counts is the person's id.
 */
export async function readNames(
  desk: Pick<PortalDesk, 'store'>,
  commits: readonly Commit[],
  convention?: ExistingConvention,
): Promise<NameOf> {
  const names = new Map<string, Bilingual>([
    ['system', bilingual('finance.system')],
    ['installation', bilingual('finance.installation')],
  ]);
  const own = convention ? namesIn(convention) : [];
  for (const { act } of commits) {
    const { personId, name } = act.actor;
    if (!names.has(personId))
      names.set(personId, own.find(({ fr }) => fr === name) ?? { fr: name, ar: name });
  }
  for (const { personId, personName } of convention?.parties ?? []) names.set(personId, personName);
  for (const { personId, name } of await listStaff(desk)) names.set(personId, name);
  return (personId) => names.get(personId) ?? { fr: personId, ar: personId };
}

function namesIn({ contents }: ExistingConvention): readonly Bilingual[] {
  const { contact, president, treasurer } = contents.association;
  return [contact.name, president.name, treasurer.name];
}
