import { z } from 'zod';
import { CONDITION_NAMES } from '../../../shared/render/convention/conditions.ts';
import type { ConventionModel } from '../../../shared/render/convention/model.ts';

const bilingual = z.strictObject({ fr: z.string(), ar: z.string() });
const clause = z.strictObject({
  id: z.string().min(1),
  fr: z.string(),
  ar: z.string(),
  when: z.enum(CONDITION_NAMES).optional(),
  table: z.enum(['budget', 'tranches']).optional(),
});
const model = z.strictObject({
  id: z.string().min(1),
  title: bilingual,
  preamble: z.array(clause),
  articles: z.array(z.strictObject({ id: z.string().min(1), title: bilingual, clauses: z.array(clause) })),
  definedTerms: z.strictObject({
    funder: bilingual,
    operator: bilingual,
    partner: bilingual,
    beneficiary: bilingual,
  }),
});

export type ReadModel =
  | { readonly ok: true; readonly model: ConventionModel }
  | { readonly ok: false; readonly faults: readonly string[] };

/** A convention model as JSON, in the form in which `mithaq model show` prints those that are built in. */
export function readModelFile(bytes: Uint8Array): ReadModel {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return { ok: false, faults: [error instanceof Error ? error.message : String(error)] };
  }
  const read = model.safeParse(json);
  if (!read.success)
    return {
      ok: false,
      faults: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    };
  const clauses = (kept: readonly z.infer<typeof clause>[]) =>
    kept.map(({ table, when, ...texts }) => ({
      ...texts,
      ...(when ? { when } : {}),
      ...(table ? { table } : {}),
    }));
  const { articles, preamble, ...about } = read.data;
  const whole = articles.map(({ clauses: kept, ...article }) => ({ ...article, clauses: clauses(kept) }));
  return { ok: true, model: { ...about, preamble: clauses(preamble), articles: whole } };
}
