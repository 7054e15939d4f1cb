import type { ExistingConvention } from '../domain/convention/state.ts';
import type { ConventionDocument } from '../render/convention/convention-document.ts';
import { draftedConvention } from './amendment-document.ts';
import { conventionDocument } from './convention-document.ts';
import type { Desk } from './desk.ts';
import { readTerms } from './read-cases.ts';

type FrozenDesk = Pick<Desk, 'store' | 'programmeId'> & {
  readonly publicUrl: string;
  readonly sample: boolean;
};

/** What the frozen PDF says: dated by its draft, with what it said then, whatever amendments changed since. */
export async function frozenDocument(
  desk: FrozenDesk,
  convention: ExistingConvention,
): Promise<ConventionDocument> {
  return conventionDocument(await draftedConvention(desk, convention), await readTerms(desk), desk);
}
