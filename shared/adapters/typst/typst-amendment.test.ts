import { createHash } from 'node:crypto';
import { PDF } from '@libpdf/core';
import { describe, expect, it } from 'vitest';
import { aConventionDocument } from '../../../test/builders/a-convention-document.ts';
import { anAmendmentDocument } from '../../../test/builders/an-amendment-document.ts';
import { letters, pdfLetters } from '../../../test/documents/pdf-lines.ts';
import type { AmendmentChange } from '../../domain/convention/state.ts';
import { CONVENTION_MODELS } from '../../domain/programme/convention-models.ts';
import { readPageCode } from '../../domain/scan/page-code.ts';
import { amendmentArticles, renderAmendment } from '../../render/amendment/render-amendment.ts';
import { renderConvention } from '../../render/convention/render-convention.ts';
import { typesetAmendment } from '../../use-cases/typeset-convention.ts';
import { createScanReader } from '../scans/scan-reader.ts';
import { loadNativeEngine } from './native-engine.ts';
import { createInProcessTypesetter } from './typst-typesetter.ts';

const native = await loadNativeEngine().then(
  () => true,
  () => false,
);
const typesetter = await createInProcessTypesetter();
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const person = (fr: string, ar: string) => ({
  personId: fr,
  personName: { fr, ar },
  title: { fr: 'Présidente', ar: 'رئيسة الجمعية' },
});
const line = (lineId: string, amountCentimes: number) => ({
  lineId,
  label: { fr: `Rubrique ${lineId}`, ar: `الباب ${lineId}` },
  amountCentimes,
});

const changes: readonly AmendmentChange[] = [
  { kind: 'extension', before: 24, after: 36 },
  {
    kind: 'budget',
    before: [line('1', 20_000_000), line('2', 9_200_050)],
    after: [line('1', 18_000_000), line('2', 11_200_050)],
  },
  {
    kind: 'schedule',
    before: [12_800_000, 7_680_000, 5_120_050],
    after: [12_800_000, 7_180_000, 5_620_050],
  },
  {
    kind: 'account',
    before: { holder: 'Ajyal', rib: '999780000000000000000202' },
    after: { holder: 'Ajyal', rib: '999780000123456789012438' },
  },
  {
    kind: 'signatory',
    partyId: 'association',
    before: person('Hamza Exemple', 'حمزة نموذج'),
    after: person('Nadia Exemple', 'نادية نموذج'),
  },
  {
    kind: 'clause',
    title: { fr: 'Données', ar: 'المعطيات' },
    text: { fr: 'La loi n° 09-08 s’applique.', ar: 'يطبق القانون رقم 09.08.' },
  },
];

describe('typesetter: an amendment', () => {
  it.each(changes.map((change) => [change.kind, change] as const))(
    'of %s gives every sentence back in both languages, in reading order',
    async (_, change) => {
      const document = anAmendmentDocument({ change });
      const { pdf, pages, signatureBoxes } = await typesetter.typeset(renderAmendment(document));
      const found = await pdfLetters(pdf);
      const { articles, visas } = amendmentArticles(document);
      for (const { fr, ar } of [...visas, ...articles.flatMap(({ clauses }) => clauses)]) {
        expect(found).toContain(letters(fr));
        expect(found).toContain(letters(ar));
      }
      const count = (text: string) => found.split(letters(text)).length - 1;
      expect(count('Avenant n° UPE-2026-017/A1')).toBe(pages);
      expect(count(renderAmendment(document).data.fingerprint)).toBe(pages);
      expect(found).toContain(letters(`Page ${pages} sur ${pages}`));
      expect(signatureBoxes.map(({ partyId }) => partyId)).toEqual(['ministry', 'agency', 'association']);
    },
  );

  it('says amounts in figures and words, and its day in both calendars', async () => {
    const change = changes.find(({ kind }) => kind === 'schedule');
    const { pdf } = await typesetter.typeset(renderAmendment(anAmendmentDocument(change ? { change } : {})));
    const found = await pdfLetters(pdf);
    for (const text of [
      '71 800,00 DH',
      'soixante et onze mille huit cents dirhams',
      '14 octobre 2026',
      'joumada I 1448',
    ])
      expect(found).toContain(letters(text));
    expect(found).toContain(letters('واحد وسبعون ألفا وثمانمائة درهم'));
  });

  it('has a code of its own on every page, also where it is longer than usual', async () => {
    const text = (words: string) => Array.from({ length: 60 }, () => words).join(' ');
    const clause = {
      kind: 'clause',
      title: { fr: 'Données', ar: 'المعطيات' },
      text: { fr: text('La loi n° 09-08 s’applique.'), ar: text('يطبق القانون رقم 09.08.') },
    } as const;
    for (const document of [anAmendmentDocument(), anAmendmentDocument({ change: clause })]) {
      const { fingerprint, pages, pdf } = await typesetAmendment(typesetter, document);
      const seen = await createScanReader().read({ bytes: pdf, mediaType: 'application/pdf' });
      const number = 'UPE-2026-017/A1';
      expect(seen.map(({ codes }) => readPageCode(codes[0] ?? ''))).toEqual(
        Array.from({ length: pages }, (_, index) => ({
          number,
          page: index + 1,
          pages,
          fingerprint: fingerprint.slice(0, 16),
          preview: false,
        })),
      );
    }
  });

  it('is a preview without a number: marked on each page, never archival', async () => {
    const set = await typesetter.typeset(
      renderAmendment(
        anAmendmentDocument({ number: null, sample: false, verificationUrl: 'https://conventions.example/' }),
      ),
    );
    const found = await pdfLetters(set.pdf);
    expect(set.archival).toBe('none');
    expect(found.split('PROJET').length - 1).toBe(set.pages);
    expect(found).not.toContain(letters('UPE-2026-017/A1'));
  });

  it.runIf(native)(
    'is PDF/A-3a, carries its own data, and has golden bytes like each text of the convention',
    async () => {
      const source = renderAmendment(anAmendmentDocument());
      const set = await typesetter.typeset(source);
      expect(set.archival).toBe('PDF/A-3a');
      const attached = (await PDF.load(set.pdf)).getAttachment('amendment.json');
      expect(attached && sha256(attached)).toBe(source.data.fingerprint);
      const [first, second] = await Promise.all(
        CONVENTION_MODELS.map((model) =>
          typesetter.typeset(renderConvention(aConventionDocument({ model }))),
        ),
      );
      expect([first, second].map((each) => each && sha256(each.pdf))).toEqual([
        'cf6bb8f42e8eee55cdbe69041a97a3ab561d3c18c3929d345fe9484b578d137a',
        '1c07dab938de0ce1bf7a73063ed6857aa87ed88eac0a73bdcf093925017d6af2',
      ]);
      expect(sha256(set.pdf)).toBe('12eee18de082ed21a939c8a2c6aea8dc4e0d275ac815a76bc3784bfa22fbae81');
    },
  );
});
