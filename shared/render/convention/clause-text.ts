import type { Bilingual } from '../../domain/kernel/act.ts';
import { arabicText } from './arabic-text.ts';
import { holds } from './conditions.ts';
import type { ConventionDocument } from './convention-document.ts';
import { frenchText } from './french-text.ts';
import type { Clause, ConventionModel } from './model.ts';
import { PARAMETERS } from './parameters.ts';

const PLACE = /\{([a-zA-Z]+)(?::([a-z]+))?\}/gu;

export interface StandingArticle<Each = Clause> {
  readonly id: string;
  readonly number: number;
  readonly title: Bilingual;
  readonly clauses: readonly Each[];
}

/** The articles of a model that stand in a document, numbered. */
export function standingArticles(
  model: ConventionModel,
  document: ConventionDocument,
): readonly StandingArticle[] {
  return numberedArticles(model.articles, ({ when }) => holds(when, document));
}

/** The articles with a clause that stands, numbered from 1. */
export function numberedArticles<Each>(
  articles: readonly { readonly id: string; readonly title: Bilingual; readonly clauses: readonly Each[] }[],
  stands: (clause: Each) => boolean,
): readonly StandingArticle<Each>[] {
  return articles
    .map((article) => ({ ...article, clauses: article.clauses.filter(stands) }))
    .filter(({ clauses }) => clauses.length > 0)
    .map((article, index) => ({ ...article, number: index + 1 }));
}

export function standingClauses(clauses: readonly Clause[], document: ConventionDocument): readonly Clause[] {
  return clauses.filter((clause) => holds(clause.when, document));
}

/**
 * A clause with its parameters filled in, isolates placed on the Arabic side. Throws `InputInvalid` for a parameter or
 * an article that does not exist; the linter of models finds them before a document does.
 */
export function fillClause(
  clause: Bilingual,
  document: ConventionDocument,
  articles: readonly StandingArticle[],
): Bilingual {
  return fillPlaces(clause, articles, (name) => PARAMETERS[name]?.(document));
}

/** A text with its places filled: article numbers from the articles, everything else by name. */
export function fillPlaces(
  clause: Bilingual,
  articles: readonly Pick<StandingArticle, 'id' | 'number'>[],
  parameter: (name: string) => Bilingual | undefined,
): Bilingual {
  const fill = (text: string, side: 'fr' | 'ar'): string =>
    text.replace(PLACE, (place, name: string, target: string | undefined) => {
      const value = name === 'article' ? articleNumber(articles, target) : parameter(name)?.[side];
      if (value === undefined) throw unknownPlace(place);
      return value;
    });
  return { fr: frenchText(fill(clause.fr, 'fr')), ar: arabicText(fill(clause.ar, 'ar')) };
}

/** The places of a text, as written: `amount`, `article:payment`. */
export function placesOf(text: string): readonly string[] {
  return [...text.matchAll(PLACE)].map(([, name, target]) =>
    target === undefined ? `${name}` : `${name}:${target}`,
  );
}

function articleNumber(
  articles: readonly Pick<StandingArticle, 'id' | 'number'>[],
  id: string | undefined,
): string | undefined {
  return articles.find((article) => article.id === id)?.number.toString();
}

function unknownPlace(place: string): Error {
  const error = new Error(`A clause names ${place}, which this document does not have`);
  error.name = 'InputInvalid';
  return error;
}
