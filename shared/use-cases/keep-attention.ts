import type { Desk } from './desk.ts';

/** Something that no rule can finish: a person looks at it. Shown under "À régler", with what happened and since when. */
export interface Attention {
  readonly kind: 'workflow' | 'mail' | 'statement-line';
  readonly id: string;
  /** The stream that it is about. */
  readonly subject: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly since: string;
}

/** Keeps it once: the same trouble told twice stays one entry with its first date. */
export async function keepAttention(desk: Desk, trouble: Omit<Attention, 'since'>): Promise<void> {
  const key = `attention/${trouble.kind}/${trouble.id}`;
  if (await desk.records.get(key)) return;
  try {
    await desk.records.put(key, { ...trouble, since: desk.clock.now() } satisfies Attention, {
      ifRevision: 0,
    });
  } catch (fault) {
    if (!(fault instanceof Error && fault.name === 'RevisionConflict')) throw fault;
  }
}

export async function listAttention(desk: Desk): Promise<readonly Attention[]> {
  const kept = await desk.records.list<Attention>('attention/');
  return kept.map(({ value }) => value).sort((a, b) => (a.since < b.since ? -1 : 1));
}
