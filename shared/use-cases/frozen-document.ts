import type { ExistingConvention } from '../domain/convention/state.ts';
import type { ConventionDocument } from '../render/convention/convention-document.ts';
import { conventionDocument } from './convention-document.ts';
import type { Desk } from './desk.ts';
import { conventions } from './lifecycles.ts';
import { readTerms } from './read-cases.ts';

type FrozenDesk = Pick<Desk, 'store' | 'programmeId'> & {
  readonly publicUrl: string;
  readonly sample: boolean;
};

/** What the frozen PDF says: dated by its draft, with the account of its file, whatever happened since. */
export async function frozenDocument(
  desk: FrozenDesk,
  convention: ExistingConvention,
): Promise<ConventionDocument> {
  const [drafting] = await desk.store.history(conventions.streamOf(convention.conventionId));
  const since = drafting?.act.at ?? convention.since;
  const account = { ...convention.account, ...convention.contents.account };
  return conventionDocument({ ...convention, since, account }, await readTerms(desk), desk);
}
