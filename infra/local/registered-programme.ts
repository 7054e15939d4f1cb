import type { Store } from '../../shared/ports/store.ts';
import { programmes } from '../../shared/use-cases/lifecycles.ts';

/** The id of the one programme of an installation; undefined before its first start. */
export async function registeredProgramme(store: Pick<Store, 'heads'>): Promise<string | undefined> {
  const beginning = programmes.streamOf('');
  for await (const { stream } of store.heads())
    if (stream.startsWith(beginning)) return stream.slice(beginning.length);
  return undefined;
}
