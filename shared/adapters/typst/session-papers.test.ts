import { afterAll, describe, expect, it } from 'vitest';
import { aConventionDocument } from '../../../test/builders/a-convention-document.ts';
import { someMinutes } from '../../../test/builders/some-minutes.ts';
import { letters, pdfLetters } from '../../../test/documents/pdf-lines.ts';
import { renderMinutes } from '../../render/ceremony/render-minutes.ts';
import { renderConvention } from '../../render/convention/render-convention.ts';
import { createTypstTypesetter } from './typst-typesetter.ts';

const typesetter = createTypstTypesetter();
afterAll(() => typesetter.close());

describe('typesetter: the papers of a session', () => {
  it('gives back in the minutes who signed, what is left and why, in both languages', async () => {
    const { pdf, signatureBoxes } = await typesetter.typeset(renderMinutes(someMinutes()));
    const found = await pdfLetters(pdf);
    expect(signatureBoxes).toEqual([]);
    for (const words of [
      'Procès-verbal de la séance de signature',
      'جلسة التوقيع',
      '512 000,00 DH',
      'par délégation de Zineb Rahmouni (exemple)',
      'بالتفويض',
      'من وقع وكيف ومتى',
      'Refusée : Aïcha Amlal (exemple)',
      'تعذر إيجاد المحل هذه السنة',
      'sur papier',
    ])
      expect(found).toContain(letters(words));
  });

  it('points to the attached list where it is too long for the pages', async () => {
    const [line] = someMinutes().lines;
    if (!line) throw new Error('no line');
    const lines = Array.from({ length: 201 }, () => line);
    const { pages, pdf } = await typesetter.typeset(renderMinutes(someMinutes({ lines })));
    expect(await pdfLetters(pdf)).toContain(letters('La liste complète, avec chaque signature, est jointe'));
    expect(pages).toBeLessThan(4);
  });

  it('bars every page of a rehearsed copy in both languages, and gives it neither number nor archive', async () => {
    const copy = renderConvention(aConventionDocument({ number: null }), undefined, {
      fr: 'RÉPÉTITION',
      ar: 'تجربة',
    });
    const { archival, pages, pdf } = await typesetter.typeset(copy);
    const found = await pdfLetters(pdf);
    expect(archival).toBe('none');
    expect(found.split(letters('RÉPÉTITION'))).toHaveLength(pages + 1);
    expect(found).toContain(letters('تجربة'));
    expect(found).not.toContain(letters('PROJET'));
  });
});
