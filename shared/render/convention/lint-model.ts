import type { Bilingual } from '../../domain/kernel/act.ts';
import { arabicText, unisolatedRuns } from './arabic-text.ts';
import { placesOf } from './clause-text.ts';
import type { ConventionModel } from './model.ts';
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
    | 'ISOLATE_MISSING'
    | 'CLAUSE_ID_REPEATED';
  readonly detail: string;
}

/** Everything that is wrong with a model, by clause and side; a model with a fault makes no document. */
export function lintModel(model: ConventionModel): readonly ModelFault[] {
  const clauses = [...model.preamble, ...model.articles.flatMap((article) => article.clauses)];
  const titles = model.articles.map(({ id, title }) => ({ id: `${id} (title)`, ...title }));
  const articleIds = new Set(model.articles.map(({ id }) => id));
  const ids = clauses.map(({ id }) => id);
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...repeated.map(
      (clause): ModelFault => ({ clause, side: 'both', code: 'CLAUSE_ID_REPEATED', detail: clause }),
    ),
    ...[...titles, ...clauses].flatMap((text) => [
      ...lintSides(text.id, text),
      ...lintPlaces(text.id, text, articleIds),
    ]),
  ];
}

function lintSides(clause: string, text: Bilingual): readonly ModelFault[] {
  const faults: ModelFault[] = [];
  for (const side of ['fr', 'ar'] as const) {
    const script = side === 'fr' ? /\p{Script=Latin}/u : /\p{Script=Arabic}/u;
    if (!script.test(withoutPlaces(text[side])))
      faults.push({ clause, side, code: 'SIDE_MISSING', detail: text[side] });
  }
  const [fr, ar] = [numbersOf(text.fr), numbersOf(text.ar)];
  if (fr.join(' ') !== ar.join(' ')) {
    const detail = `fr: ${fr.join(' ')} | ar: ${ar.join(' ')}`;
    faults.push({ clause, side: 'both', code: 'NUMBERS_DIFFER', detail });
  }
  for (const run of unisolatedRuns(arabicText(withoutPlaces(text.ar)))) {
    faults.push({ clause, side: 'ar', code: 'ISOLATE_MISSING', detail: run });
  }
  return faults;
}

function lintPlaces(clause: string, text: Bilingual, articleIds: ReadonlySet<string>): readonly ModelFault[] {
  const faults: ModelFault[] = [];
  const [fr, ar] = [placesOf(text.fr), placesOf(text.ar)];
  if ([...fr].sort().join() !== [...ar].sort().join()) {
    const detail = `fr: ${fr.join(' ')} | ar: ${ar.join(' ')}`;
    faults.push({ clause, side: 'both', code: 'PARAMETERS_DIFFER', detail });
  }
  for (const side of ['fr', 'ar'] as const) {
    for (const place of placesOf(text[side])) {
      const [name = '', target] = place.split(':');
      if (name === 'article' && !articleIds.has(target ?? '')) {
        faults.push({ clause, side, code: 'ARTICLE_UNKNOWN', detail: place });
      }
      if (name !== 'article' && !Object.hasOwn(PARAMETERS, name)) {
        faults.push({ clause, side, code: 'PARAMETER_UNKNOWN', detail: place });
      }
    }
  }
  return faults;
}

/** Numbers and references, sorted; French writes a law as 43-20, Arabic as 43.20: they are the same. */
function numbersOf(text: string): readonly string[] {
  const found = withoutPlaces(text).match(/\d+(?:[.,/-]\d+)*/gu) ?? [];
  return found.map((number) => number.replace(/[.,/]/gu, '-')).sort();
}

function withoutPlaces(text: string): string {
  return text.replace(/\{[^}]*\}/gu, '');
}
