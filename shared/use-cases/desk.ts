import type { Clock } from '../ports/clock.ts';
import type { Documents } from '../ports/documents.ts';
import type { Records } from '../ports/records.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Store } from '../ports/store.ts';

/** What every use case works with. Doors hand it in; nothing here knows which adapter is behind it. */
export interface Desk {
  readonly store: Store;
  readonly records: Records;
  readonly documents: Documents;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly programmeId: string;
}
