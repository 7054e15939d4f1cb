/** The texts that conventions can be made from, oldest first; a published one is never edited or taken away. */
export const CONVENTION_MODELS = ['model-2026-1', 'model-2026-2'] as const;

export type ConventionModelId = (typeof CONVENTION_MODELS)[number];

export function isConventionModel(modelId: string): modelId is ConventionModelId {
  return CONVENTION_MODELS.some((known) => known === modelId);
}

/**
 * The text of a convention that names this model. Until terms with an unknown model were refused, every convention was
 * set in the first text, whatever its terms called it: that text stays theirs.
 */
export function conventionModelOf(modelId: string): ConventionModelId {
  return isConventionModel(modelId) ? modelId : 'model-2026-1';
}
