import { afterAll, describe, expect, it } from 'vitest';
import { ConventionText } from '../../functions/portal/pages/signing/convention-text.tsx';
import { createTypstTypesetter } from '../../shared/adapters/typst/typst-typesetter.ts';
import type { ConventionEvent } from '../../shared/domain/convention/events.ts';
import type { ExistingConvention } from '../../shared/domain/convention/state.ts';
import { LOCALES, type Locale } from '../../shared/i18n/locale.ts';
import { text } from '../../shared/i18n/text.ts';
import { conventionArticles } from '../../shared/render/convention/render-convention.ts';
import { writeAmendment } from '../../shared/use-cases/amendment-document.ts';
import { frozenDocument } from '../../shared/use-cases/frozen-document.ts';
import { conventions } from '../../shared/use-cases/lifecycles.ts';
import { readTerms } from '../../shared/use-cases/read-cases.ts';
import { reviseProgramme } from '../../shared/use-cases/revise-programme.ts';
import { typesetConvention } from '../../shared/use-cases/typeset-convention.ts';
import { conventionEvents } from '../builders/a-convention.ts';
import { accepted, aDesk } from '../builders/a-desk.ts';
import { aProgramme } from '../builders/a-programme.ts';
import { articleOf, sentencesOf } from './page-sentences.ts';
import { letters, pdfLetters } from './pdf-lines.ts';

const typesetter = createTypstTypesetter();
afterAll(() => typesetter.close());

const { convention, name } = aProgramme();
/** Another name, place, duration, delays and text: everything that a revision may change once nobody is signing. */
const REVISED = aProgramme({
  version: 2,
  name: { fr: `${name.fr}, suite`, ar: `${name.ar}، تتمة` },
  convention: {
    ...convention,
    durationMonths: 36,
    modelId: 'model-2026-2',
    place: { fr: 'Salé', ar: 'سلا' },
    modelTerms: { ...convention.modelTerms, noticeDays: 90, repaymentDays: 120, reportDays: 60 },
  },
});

/** A convention in force that was drafted in the first text, and the desk after the programme was revised. */
async function aRevisedDesk(modelId = 'model-2026-1') {
  const test = await aDesk();
  const drafted = conventionEvents['in-force'].map(
    (event): ConventionEvent => (event.type === 'ConventionDrafted' ? { ...event, modelId } : event),
  );
  const state = await test.given(conventions, 'CV-UPE-017', drafted);
  if (state.status !== 'in-force') throw new Error('The events lead into force.');
  const before = await frozenDocument(test.desk, state);
  const { act, key } = test.request('imane', 'administrator', 'command');
  accepted(await reviseProgramme(test.desk, { key, act: { ...act, reason: 'Révision' }, terms: REVISED }));
  return { desk: test.desk, state: state as ExistingConvention, before };
}

describe('convention: after the terms of its programme were revised', () => {
  it('says what it said, in its own model and under the terms of its draft', async () => {
    const { desk, state, before } = await aRevisedDesk();
    expect((await readTerms(desk)).version).toBe(2);
    expect(await frozenDocument(desk, state)).toEqual(before);
    expect(before).toMatchObject({ model: 'model-2026-1', programme: { version: 1, name } });
  });

  it('keeps the first text where its terms had called that text otherwise', async () => {
    expect((await aRevisedDesk('upe-18-articles')).before.model).toBe('model-2026-1');
  });

  it('is amended under the new terms, by the number that the article has in the old text', async () => {
    const { desk, state } = await aRevisedDesk();
    const amendment = await writeAmendment(desk, state, {
      number: 'UPE-2026-017/A1',
      index: 1,
      at: '2027-01-04T09:00:00.000Z',
      change: { kind: 'extension', before: 24, after: 30 },
      motive: { fr: 'Motif', ar: 'السبب' },
      parties: state.parties,
      programmeVersion: 2,
    });
    expect(amendment).toMatchObject({
      programme: { version: 2, name: REVISED.name },
      place: REVISED.convention.place,
      convention: { article: { number: 13 } },
    });
  });

  it.each(LOCALES)('has the page and the PDF the same, article by article, in %s', async (locale: Locale) => {
    const { desk, state, before } = await aRevisedDesk();
    const inPdf = await pdfLetters((await typesetConvention(typesetter, before)).pdf);
    const now = String(<ConventionText locale={locale} document={await frozenDocument(desk, state)} />);
    const { articles } = conventionArticles(before);
    expect(articles).toHaveLength(18);
    for (const { number, title, clauses } of articles) {
      const heading = text(locale, 'sign.article', { number, title: title[locale] });
      const onPage = sentencesOf(articleOf(now, number));
      expect(onPage).toEqual([heading, ...clauses.map((clause) => clause[locale])].map(letters));
      for (const sentence of onPage) expect(inPdf).toContain(sentence);
    }
  });
});
