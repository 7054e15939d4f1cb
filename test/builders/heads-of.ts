import type { Store } from '../../shared/ports/store.ts';

/** The head of every stream: unchanged means that nothing was recorded anywhere. */
export async function headsOf({ store }: { readonly store: Pick<Store, 'heads'> }): Promise<string[]> {
  const found: string[] = [];
  for await (const { head, stream, version } of store.heads()) found.push(`${stream}@${version} ${head}`);
  return found;
}
