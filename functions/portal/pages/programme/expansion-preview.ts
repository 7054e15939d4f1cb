import type { CallStanding } from '../../../../shared/domain/programme/programme-queries.ts';
import type { Call } from '../../../../shared/domain/programme/programme-terms.ts';
import type { previewExpansion } from '../../../../shared/use-cases/propose-expansion.ts';

export interface ExpansionPreview {
  readonly selectionId: string;
  readonly call: Call;
  readonly standing: CallStanding;
  readonly preview: Awaited<ReturnType<typeof previewExpansion>>;
}
