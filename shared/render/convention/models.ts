import type { ConventionModelId } from '../../domain/programme/convention-models.ts';
import type { ConventionModel } from './model.ts';
import { model2026 } from './model-2026-1/model-2026-1.ts';
import { model20262 } from './model-2026-2/model-2026-2.ts';

/** Every text that a convention can name. */
export const MODELS: Readonly<Record<ConventionModelId, ConventionModel>> = {
  'model-2026-1': model2026,
  'model-2026-2': model20262,
};
