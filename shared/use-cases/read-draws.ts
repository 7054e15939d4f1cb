import { type Candidate, readCandidates } from '../domain/draw/candidates.ts';
import type { DrawFacts, ExistingDraw } from '../domain/draw/state.ts';
import { fault } from '../ports/fault.ts';
import type { Desk } from './desk.ts';
import { draws } from './lifecycles.ts';
import { readCase } from './read-cases.ts';

/** Every draw of the programme, the first one first; by their numbers, so that nothing lags. */
export async function readDraws(desk: Pick<Desk, 'store'>): Promise<readonly ExistingDraw[]> {
  const all: ExistingDraw[] = [];
  for (;;) {
    const state = await readCase(desk, draws, String(all.length + 1));
    if (state.status === 'absent') return all;
    all.push(state);
  }
}

/** The frozen list of a draw. Throws `PermanentFault` when it is not one. */
export async function readFrozenList(
  desk: Pick<Desk, 'documents'>,
  { drawId, listKey }: DrawFacts,
): Promise<readonly Candidate[]> {
  const { bytes } = await desk.documents.get(listKey);
  const list = readCandidates(new TextDecoder().decode(bytes));
  if (!list) throw fault('PermanentFault', `The frozen list of the draw ${drawId} cannot be read.`);
  return list;
}
