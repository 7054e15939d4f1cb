import type { Bilingual } from '../../domain/kernel/act.ts';
import { arabicText, unisolatedRuns } from './arabic-text.ts';
import { placesOf } from './clause-text.ts';
import { statedFacts, termsNamed } from './lint-facts.ts';
import type { Model } from './model.ts';
import { PARAMETERS } from './parameters.ts';

export interface ModelFault {
  readonly clause: string;
  /** The side to look at; `both` where they disagree. */
  readonly side: 'fr' | 'ar' | 'both';
  readonly code:
    | 'SIDE_MISSING'
    | 'PARAMETERS_DIFFER'
    | 'PARAMETER_UNKNOWN'
    | 'ARTICLE_UNKNOWN'
    | 'NUMBERS_DIFFER'
    | 'DATES_DIFFER'
    | 'AMOUNTS_DIFFER'
    | 'NAMES_DIFFER'
    | 'ISOLATE_MISSING'
    | 'CLAUSE_ID_REPEATED';
  readonly detail: string;
}

type Terms = Readonly<Record<string, Bilingual>>;

/**
 * Everything that is wrong with a model, by clause and side; a model with a fault makes no document. `parameters`: the
 * names that its clauses may use, those of a convention unless others are given.
 */
export function lintModel(
  model: Model<string, string> & { readonly definedTerms?: Terms },
  parameters: Readonly<Record<string, unknown>> = PARAMETERS,
): readonly ModelFault[] {
  const clauses = [...model.preamble, ...model.articles.flatMap((article) => article.clauses)];
  const titles = model.articles.map(({ id, title }) => ({ id: `${id} (title)`, ...title }));
  const articleIds = new Set(model.articles.map(({ id }) => id));
  const terms = Object.values(model.definedTerms ?? {});
  const ids = clauses.map(({ id }) => id);
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...repeated.map(
      (clause): ModelFault => ({ clause, side: 'both', code: 'CLAUSE_ID_REPEATED', detail: clause }),
    ),
    ...[...titles, ...clauses].flatMap((text) => [
      ...lintText(text.id, text),
      ...lintNames(text.id, text, terms),
      ...lintPlaces(text.id, text, articleIds, parameters),
    ]),
  ];
}

/** What is wrong with one text beside its other language, whatever model it belongs to. */
export function lintText(clause: string, text: Bilingual): readonly ModelFault[] {
  const faults: ModelFault[] = [];
  for (const side of ['fr', 'ar'] as const) {
    const script = side === 'fr' ? /\p{Script=Latin}/u : /\p{Script=Arabic}/u;
    if (!script.test(withoutPlaces(text[side])))
      faults.push({ clause, side, code: 'SIDE_MISSING', detail: text[side] });
  }
  const [fr, ar] = [statedFacts(withoutPlaces(text.fr)), statedFacts(withoutPlaces(text.ar))];
  faults.push(
    ...differing(clause, 'NUMBERS_DIFFER', fr.numbers, ar.numbers),
    ...differing(clause, 'DATES_DIFFER', fr.dates, ar.dates),
    ...differing(clause, 'AMOUNTS_DIFFER', fr.amounts, ar.amounts),
  );
  for (const run of unisolatedRuns(arabicText(withoutPlaces(text.ar)))) {
    faults.push({ clause, side: 'ar', code: 'ISOLATE_MISSING', detail: run });
  }
  return faults;
}

/** A party that one language names and the other does not: the duty would be somebody else's. */
function lintNames(clause: string, text: Bilingual, terms: readonly Bilingual[]): readonly ModelFault[] {
  const named = termsNamed(terms, text);
  return differing(clause, 'NAMES_DIFFER', named.fr, named.ar);
}

function differing(
  clause: string,
  code: ModelFault['code'],
  fr: readonly string[],
  ar: readonly string[],
): readonly ModelFault[] {
  if (fr.join(' ') === ar.join(' ')) return [];
  return [{ clause, side: 'both', code, detail: `fr: ${fr.join(' ')} | ar: ${ar.join(' ')}` }];
}

function lintPlaces(
  clause: string,
  text: Bilingual,
  articleIds: ReadonlySet<string>,
  parameters: Readonly<Record<string, unknown>>,
): readonly ModelFault[] {
  const faults: ModelFault[] = [];
  const places = (side: 'fr' | 'ar') => [...placesOf(text[side])].sort();
  faults.push(...differing(clause, 'PARAMETERS_DIFFER', places('fr'), places('ar')));
  for (const side of ['fr', 'ar'] as const) {
    for (const place of placesOf(text[side])) {
      const [name = '', target] = place.split(':');
      if (name === 'article' && !articleIds.has(target ?? '')) {
        faults.push({ clause, side, code: 'ARTICLE_UNKNOWN', detail: place });
      }
      if (name !== 'article' && !Object.hasOwn(parameters, name)) {
        faults.push({ clause, side, code: 'PARAMETER_UNKNOWN', detail: place });
      }
    }
  }
  return faults;
}

function withoutPlaces(text: string): string {
  return text.replace(/\{[^}]*\}/gu, '');
}
