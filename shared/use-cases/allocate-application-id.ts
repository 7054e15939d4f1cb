import type { Desk } from './desk.ts';
import { applications } from './lifecycles.ts';
import { readCase, readTerms } from './read-cases.ts';

/** Counters of the installation never lapse. */
const NEVER = '9999-12-31T00:00:00.000Z';

/** The next free file number of the programme, such as `UPE-097`; a number once given is never given again. */
export async function allocateApplicationId(desk: Desk): Promise<string> {
  const { convention } = await readTerms(desk);
  for (;;) {
    const count = await desk.records.increment('counter/application', NEVER);
    const id = `${convention.numberPrefix}-${String(count).padStart(3, '0')}`;
    const kept = await readCase(desk, applications, id);
    if (kept.status === 'absent') return id;
  }
}
