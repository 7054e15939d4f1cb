import type { SelectionEvent } from '../../shared/domain/selection/events.ts';
import type { RankedApplication, SelectionEntry } from '../../shared/domain/selection/state.ts';

/** Four scored files of MA-08, whose envelope in `aCall` (512,000 DH) holds two, and one below the pass score. */
export const selectionEntries: readonly SelectionEntry[] = [9000, 8000, 7000, 6500, 5000].map(
  (score, index) => ({
    applicationId: `UPE-00${index + 1}`,
    regionCode: 'MA-08',
    requestedCentimes: 25_600_000,
    score,
    submittedOrder: index + 1,
  }),
);

const results = ['selected', 'selected', 'reserve', 'reserve', 'rejected'] as const;

const ranking: readonly RankedApplication[] = selectionEntries.map(
  ({ applicationId, regionCode, requestedCentimes, score }, index) => ({
    applicationId,
    rank: index + 1,
    score,
    regionCode,
    requestedCentimes,
    result: results[index] ?? 'rejected',
  }),
);

const decided: readonly SelectionEvent[] = [
  {
    type: 'SelectionDecided',
    at: '2026-07-15T09:00:00.000Z',
    by: 'secretary',
    callId: 'upe-2026-1',
    ranking,
    spentByRegion: { 'MA-08': 51_200_000 },
    passScore: 6000,
    minutes: 'Le comité, réuni le 15 juillet, décide.',
  },
];

const published: readonly SelectionEvent[] = [
  ...decided,
  {
    type: 'SelectionPublished',
    at: '2026-07-20T09:00:00.000Z',
    by: 'secretary',
    publishedAt: '2026-07-20T09:00:00.000Z',
  },
];

/** What happened to the selection of `aCall` until it stood at each status. */
export const selectionEvents = {
  absent: [] as readonly SelectionEvent[],
  decided,
  published,
  applied: [...published, { type: 'SelectionApplied', at: '2026-07-20T09:01:00.000Z', by: 'system' }],
} satisfies Record<string, readonly SelectionEvent[]>;
