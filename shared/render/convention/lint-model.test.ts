import { describe, expect, it } from 'vitest';
import { amendmentModel2026 } from '../amendment/amendment-model.ts';
import { AMENDMENT_PARAMETERS } from '../amendment/render-amendment.ts';
import { lintModel } from './lint-model.ts';
import type { ConventionModel } from './model.ts';
import { model2026 } from './model-2026-1/model-2026-1.ts';
import { model20262 } from './model-2026-2/model-2026-2.ts';
import { PARAMETERS } from './parameters.ts';
import { soundModel } from './sound-model.ts';

const good = { id: 'a.1', fr: 'Le montant est de {amount}.', ar: 'المبلغ هو {amount}.' };

function modelWith(...clauses: ConventionModel['preamble']): ConventionModel {
  const article = { id: 'a', title: { fr: 'Montant', ar: 'المبلغ' }, clauses };
  return { ...model2026, preamble: [], articles: [article] };
}

const codes = (model: ConventionModel) =>
  lintModel(model).map(({ clause, side, code }) => ({ clause, side, code }));

describe('convention: the models', () => {
  it.each([model2026, model20262])('$id has eighteen articles and no fault', (model) => {
    expect(model.articles).toHaveLength(18);
    expect(lintModel(model)).toEqual([]);
  });

  it('differ in what the last article says of signatures, and in nothing else', () => {
    expect(model20262.articles.slice(0, -1)).toEqual(model2026.articles.slice(0, -1));
    expect(model20262.preamble).toBe(model2026.preamble);
    const [before, now] = [model2026, model20262].map(({ articles }) => articles.at(-1)?.clauses ?? []);
    const others = now?.filter(({ id }) => !id.startsWith('final.2'));
    expect(others).toEqual(before?.filter(({ id }) => id !== 'final.2'));
    expect(now?.map(({ id }) => id)).toEqual(['final.1', 'final.2', 'final.2-level', 'final.3', 'final.4']);
  });
});

describe('amendment: the first model', () => {
  it('has no fault, and no parameter that it does not fill', () => {
    expect(lintModel(amendmentModel2026, AMENDMENT_PARAMETERS)).toEqual([]);
    expect(lintModel(amendmentModel2026).some(({ code }) => code === 'PARAMETER_UNKNOWN')).toBe(true);
  });
});

describe('convention: a model with a fault', () => {
  it('makes no document, and is told by clause and side', () => {
    const faulty = modelWith({ ...good, ar: 'المبلغ هو {cost}.' });
    expect(() => soundModel(faulty, PARAMETERS)).toThrow(/a\.1 \(both\): PARAMETERS_DIFFER/u);
    expect(soundModel(model2026, PARAMETERS)).toBe(model2026);
  });
});

describe('convention: the linter of models', () => {
  it('finds nothing in a sound clause', () => {
    expect(codes(modelWith(good))).toEqual([]);
  });

  it('names a side that is missing or in the other script', () => {
    expect(codes(modelWith({ ...good, id: 'a.2', fr: '{amount}', ar: 'Montant {amount}' }))).toEqual([
      { clause: 'a.2', side: 'fr', code: 'SIDE_MISSING' },
      { clause: 'a.2', side: 'ar', code: 'SIDE_MISSING' },
    ]);
  });

  it('names a parameter that only one side has', () => {
    expect(codes(modelWith({ ...good, ar: 'المبلغ هو {cost}.' }))).toEqual([
      { clause: 'a.1', side: 'both', code: 'PARAMETERS_DIFFER' },
    ]);
  });

  it('names a parameter and an article that do not exist', () => {
    const text = { fr: 'Voir {somme} à l’article {article:b}.', ar: 'انظر {somme} في المادة {article:b}.' };
    expect(codes(modelWith({ id: 'a.1', ...text }))).toEqual([
      { clause: 'a.1', side: 'fr', code: 'PARAMETER_UNKNOWN' },
      { clause: 'a.1', side: 'fr', code: 'ARTICLE_UNKNOWN' },
      { clause: 'a.1', side: 'ar', code: 'PARAMETER_UNKNOWN' },
      { clause: 'a.1', side: 'ar', code: 'ARTICLE_UNKNOWN' },
    ]);
  });

  it('names a number that differs, and takes 43-20 and 43.20 for the same law', () => {
    expect(codes(modelWith({ id: 'a.1', fr: 'La loi n° 43-20.', ar: 'القانون رقم 43.20.' }))).toEqual([]);
    expect(codes(modelWith({ id: 'a.1', fr: 'Avant le 15 mars.', ar: 'قبل 16 مارس.' }))).toEqual([
      { clause: 'a.1', side: 'both', code: 'NUMBERS_DIFFER' },
      { clause: 'a.1', side: 'both', code: 'DATES_DIFFER' },
    ]);
  });

  it('names a date that differs, also where its figures are the same', () => {
    expect(codes(modelWith({ id: 'a.1', fr: 'Avant le 15 mars.', ar: 'قبل 15 مارس.' }))).toEqual([]);
    expect(codes(modelWith({ id: 'a.1', fr: 'Avant le 15 mars.', ar: 'قبل 15 أبريل.' }))).toEqual([
      { clause: 'a.1', side: 'both', code: 'DATES_DIFFER' },
    ]);
  });

  it('names an amount that is one on one side only, and one of another value', () => {
    const fr = 'Au-delà de 10 000 DH.';
    expect(codes(modelWith({ id: 'a.1', fr, ar: 'ما فوق 10 000 درهم.' }))).toEqual([]);
    expect(codes(modelWith({ id: 'a.1', fr, ar: 'ما فوق 10 000 يوم.' }))).toEqual([
      { clause: 'a.1', side: 'both', code: 'AMOUNTS_DIFFER' },
    ]);
    expect(codes(modelWith({ id: 'a.1', fr, ar: 'ما فوق 10 500 درهم.' }))).toEqual([
      { clause: 'a.1', side: 'both', code: 'NUMBERS_DIFFER' },
      { clause: 'a.1', side: 'both', code: 'AMOUNTS_DIFFER' },
    ]);
  });

  it('names a party that only one side names', () => {
    const fr = 'Le Ministère informe l’Association.';
    expect(codes(modelWith({ id: 'a.1', fr, ar: 'تخبر الوزارة الجمعية.' }))).toEqual([]);
    expect(codes(modelWith({ id: 'a.1', fr, ar: 'تخبر المؤسسة الجمعية.' }))).toEqual([
      { clause: 'a.1', side: 'both', code: 'NAMES_DIFFER' },
    ]);
  });

  it('names a reference that differs, to an article or to a law', () => {
    const article = (fr: string, ar: string) =>
      codes(modelWith({ id: 'a.1', fr: `Voir l’article ${fr}.`, ar: `انظر المادة ${ar}.` }));
    expect(article('{article:a}', '{article:a}')).toEqual([]);
    expect(article('{article:a}', '{article:b}')).toEqual([
      { clause: 'a.1', side: 'both', code: 'PARAMETERS_DIFFER' },
      { clause: 'a.1', side: 'ar', code: 'ARTICLE_UNKNOWN' },
    ]);
    expect(article('14', '15')).toEqual([{ clause: 'a.1', side: 'both', code: 'NUMBERS_DIFFER' }]);
  });

  it('names an isolate that was closed too early', () => {
    expect(
      codes(modelWith({ id: 'a.1', fr: 'La loi 43-20.', ar: 'القانون \u206643\u2069-20.' })),
    ).toContainEqual({
      clause: 'a.1',
      side: 'ar',
      code: 'ISOLATE_MISSING',
    });
  });

  it('names a clause id that occurs twice', () => {
    expect(codes(modelWith(good, good))).toEqual([
      { clause: 'a.1', side: 'both', code: 'CLAUSE_ID_REPEATED' },
    ]);
  });
});
