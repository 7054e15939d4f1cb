import { selectedIds } from './chapters/selection.ts';
import type { Story } from './story.ts';

/** The selected applications by the part they play; each of the 41 plays one. */
export interface Cast {
  /** Signed at the ceremony by everybody and in force. */
  readonly inForce: readonly string[];
  readonly refused: string;
  readonly expired: string;
  /** Opened later, signed by both authorities, the association awaited since 16 and 9 days. */
  readonly awaitedSince16: string;
  readonly awaitedSince9: string;
  /** Opened 3 days ago, the minister awaited. */
  readonly awaitedMinister: string;
  /** Among those in force. */
  readonly secondApproval: readonly string[];
  readonly held: string;
  readonly unknown: string;
  readonly returned: string;
}

/** Played by the last of the ranking, so that which they are follows from the files alone. */
export async function castOf(story: Story): Promise<Cast> {
  const ids = [...(await selectedIds(story))];
  const part = (): string => {
    const id = ids.pop();
    if (id === undefined) throw new Error('The sample has too few selected applications for its story.');
    return id;
  };
  const special = {
    refused: part(),
    expired: part(),
    awaitedSince16: part(),
    awaitedSince9: part(),
    awaitedMinister: part(),
  };
  const inForce = [...ids];
  return {
    ...special,
    inForce,
    secondApproval: [part(), part()],
    held: part(),
    unknown: part(),
    returned: part(),
  };
}
