import { convention } from '../domain/convention/convention.ts';
import type { ConventionEvent } from '../domain/convention/events.ts';
import type { ExistingConvention } from '../domain/convention/state.ts';
import { fold } from '../domain/kernel/decider.ts';
import type { ConventionDocument } from '../render/convention/convention-document.ts';
import { conventionDocument } from './convention-document.ts';
import type { Desk } from './desk.ts';
import { conventions } from './lifecycles.ts';
import { readTermsOf } from './read-cases.ts';

type FrozenDesk = Pick<Desk, 'store' | 'programmeId'> & {
  readonly publicUrl: string;
  readonly sample: boolean;
};

/**
 * What the frozen PDF says: dated by its draft, under the terms of
 * then, whatever amendments and revisions of the programme changed since.
 */
export async function frozenDocument(
  desk: FrozenDesk,
  state: ExistingConvention,
): Promise<ConventionDocument> {
  const drafted = await draftedConvention(desk, state);
  return conventionDocument(drafted, await readTermsOf(desk, drafted.programmeVersion), desk);
}

/** The convention as it was drafted and signed, whatever amendments and acts changed since. */
async function draftedConvention(
  desk: Pick<Desk, 'store'>,
  state: ExistingConvention,
): Promise<ExistingConvention> {
  const [drafting] = await desk.store.history(conventions.streamOf(state.conventionId));
  const drafted = fold(convention, (drafting?.events ?? []) as readonly ConventionEvent[]);
  return drafted.status === 'absent' ? state : drafted;
}
