import type { Bilingual } from '../../domain/kernel/act.ts';
import { lintModel } from './lint-model.ts';
import type { Model } from './model.ts';

const judged = new WeakSet<object>();

/**
 * The model itself, linted once: a model with a fault makes no document. Throws an error named `ModelFaulty` that says
 * clause and side.
 */
export function soundModel<Each extends Model<string, string> & { readonly definedTerms?: Terms }>(
  model: Each,
  parameters: Readonly<Record<string, unknown>>,
): Each {
  if (judged.has(model)) return model;
  const [fault] = lintModel(model, parameters);
  if (fault) {
    const { clause, side, code, detail } = fault;
    const error = new Error(`The model ${model.id} has a fault at ${clause} (${side}): ${code}, ${detail}`);
    error.name = 'ModelFaulty';
    throw error;
  }
  judged.add(model);
  return model;
}

type Terms = Readonly<Record<string, Bilingual>>;
