import { convention } from '../domain/convention/convention.ts';
import type { ConventionEvent } from '../domain/convention/events.ts';
import type { ExistingConvention } from '../domain/convention/state.ts';
import { fold } from '../domain/kernel/decider.ts';
import type { ConventionDocument } from '../render/convention/convention-document.ts';
import { CONVENTION_FORMAT } from '../render/convention/render-convention.ts';
import { conventionDocument } from './convention-document.ts';
import type { Desk } from './desk.ts';
import { readFrozenData } from './frozen-data.ts';
import { conventions } from './lifecycles.ts';
import { readTermsOf } from './read-cases.ts';

type FrozenDesk = Pick<Desk, 'store' | 'documents' | 'programmeId'> & {
  readonly publicUrl: string;
  readonly sample: boolean;
};

/**
 * What the frozen PDF says, word for word, from the data that were kept when it was set. One that was assembled before
 * they were kept, or is not assembled yet, is written anew: as it was drafted, under the terms of then.
 */
export async function frozenDocument(
  desk: FrozenDesk,
  state: ExistingConvention,
): Promise<ConventionDocument> {
  const commits = await desk.store.history(conventions.streamOf(state.conventionId));
  const events = commits.flatMap((commit) => commit.events as readonly ConventionEvent[]);
  const assembled = events.find((event) => event.type === 'ConventionAssembled');
  const kept = assembled && (await readFrozenData(desk, assembled));
  if (isConventionData(kept)) return kept.convention;
  const drafted = draftedConvention(commits[0]?.events ?? [], state);
  return conventionDocument(drafted, await readTermsOf(desk, drafted.programmeVersion), desk);
}

/** The convention as it was drafted and signed, whatever amendments and acts changed since. */
function draftedConvention(drafting: readonly object[], state: ExistingConvention): ExistingConvention {
  const drafted = fold(convention, drafting as readonly ConventionEvent[]);
  return drafted.status === 'absent' ? state : drafted;
}

/** The hash was recorded with the document, so what calls itself so is so. */
function isConventionData(data: unknown): data is { readonly convention: ConventionDocument } {
  return typeof data === 'object' && data !== null && 'format' in data && data.format === CONVENTION_FORMAT;
}
