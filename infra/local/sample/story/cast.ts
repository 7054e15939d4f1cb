import type { Story } from './chapter.ts';
import { selectedIds } from './chapters/selection.ts';

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
  /** Among those in force: signs by hand. */
  readonly onPaper: string;
  /** Among those in force: with an amendment in force, and with one that its association has not signed. */
  readonly amended: string;
  readonly amendmentAwaited: string;
  /** Among those in force: gives another account before it asks for money; it is also awaiting its second approval. */
  readonly newAccount: string;
  /** Among those in force: have spent their first tranche and file its report before its day. */
  readonly reported: readonly string[];
  /** Among those in force: asks for another number of its treasurer. */
  readonly newPhone: string;
}

/** So many associations are in the hall of the ceremony; the others sign by their links in the days after. */
export const IN_THE_HALL = 9;

const TOO_FEW = 'The sample has too few selected applications for its story.';

/** Played by the last of the ranking, so that which they are follows from the files alone. */
export async function castOf(story: Story): Promise<Cast> {
  const ids = [...(await selectedIds(story))];
  const part = (): string => {
    const id = ids.pop();
    if (id === undefined) throw new Error(TOO_FEW);
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
  const newAccount = part();
  const money = {
    secondApproval: [newAccount, part()],
    held: part(),
    unknown: part(),
    returned: part(),
  };
  const best = (place: number): string => {
    const id = ids[place];
    if (id === undefined) throw new Error(TOO_FEW);
    return id;
  };
  return {
    ...special,
    ...money,
    inForce,
    newAccount,
    amended: best(0),
    amendmentAwaited: best(1),
    newPhone: best(2),
    reported: [3, 4, 5, 6].map(best),
    onPaper: best(IN_THE_HALL),
  };
}
