import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aConventionDocument } from '../../../test/builders/a-convention-document.ts';
import { unisolatedRuns } from './arabic-text.ts';
import type { ConventionDocument } from './convention-document.ts';
import { conventionArticles, renderConvention } from './render-convention.ts';

const titles = (document: ConventionDocument) =>
  conventionArticles(document).articles.map(({ number, title }) => `${number} ${title.fr}`);

const clauses = (document: ConventionDocument) =>
  conventionArticles(document).articles.flatMap((article) => article.clauses);

const textOf = (document: ConventionDocument) => JSON.stringify(conventionArticles(document));

describe('convention: its articles', () => {
  it('are eighteen between three parties, numbered without a gap', () => {
    const found = titles(aConventionDocument());
    expect(found).toHaveLength(18);
    expect(found.at(0)).toBe('1 Objet de la convention');
    expect(found.at(3)).toBe('4 Engagements de l’Établissement');
    expect(found.at(17)).toBe('18 Dispositions finales et signatures');
  });

  it('leave out the operator and renumber what follows, references too, when there is none', () => {
    const document = aConventionDocument();
    const alone = { ...document, parties: document.parties.filter(({ role }) => role !== 'operator') };
    expect(titles(alone)).toHaveLength(17);
    expect(titles(alone).at(5)).toBe('6 Échéancier et conditions de versement');
    expect(textOf(alone)).toContain('l’échéancier de l’article 6');
    expect(textOf(document)).toContain('l’échéancier de l’article 7');
    expect(textOf(alone)).not.toContain('Établissement');
  });

  it('say nothing of an own contribution or a next tranche where there is none', () => {
    const document = aConventionDocument();
    const single = {
      ...document,
      budget: document.budget.slice(0, -1),
      ownContributionCentimes: 0,
      tranches: [{ ...document.tranches[0]!, percent: 100, amountCentimes: document.amountCentimes }],
    };
    expect(textOf(document)).toContain('L’Association y apporte 36\u00A0000,00\u00A0DH');
    expect(textOf(single)).not.toContain('y apporte');
    expect(textOf(single)).toContain('versée en 1\u00A0tranche,');
    expect(textOf(single)).toContain('على شطر واحد،');
  });

  it('state the amount in figures and words in both languages', () => {
    const { fr, ar } = clauses(aConventionDocument()).find((clause) => clause.fr.startsWith('a) verser'))!;
    expect(fr).toContain(
      '256\u00A0000,50\u00A0DH (deux cent cinquante-six mille dirhams et cinquante centimes)',
    );
    expect(ar).toContain('\u2066256\u00A0000,50\u2069\u00A0درهم (مائتان وستة وخمسون ألف درهم وخمسون سنتيما)');
  });

  it('date by both calendars in both languages', () => {
    const { fr, ar } = clauses(aConventionDocument()).at(-1)!;
    expect(fr).toBe('Fait à Rabat, le 14 octobre 2026, correspondant au 3 joumada I 1448.');
    expect(ar.replace(/[\u2066\u2069]/gu, '')).toBe(
      'حرر في الرباط، بتاريخ 14 أكتوبر 2026، الموافق 3 جمادى الأولى 1448 هـ.',
    );
  });

  it('have no place left open and no identifier outside an isolate', () => {
    for (const { fr, ar } of clauses(aConventionDocument())) {
      expect(`${fr}${ar}`).not.toMatch(/[{}]|undefined/u);
      expect(unisolatedRuns(ar)).toEqual([]);
    }
  });
});

describe('convention: rendering', () => {
  it('prints the SHA-256 of the attached JSON, which holds the document', () => {
    const document = aConventionDocument();
    const { attachment, data } = renderConvention(document);
    expect(data.fingerprint).toBe(createHash('sha256').update(attachment.bytes).digest('hex'));
    expect(JSON.parse(new TextDecoder().decode(attachment.bytes))).toEqual({
      format: 'mithaq.convention/1',
      convention: document,
    });
  });

  it('gives the same source for the same facts in another order', () => {
    const document = aConventionDocument();
    const turned = Object.fromEntries(Object.entries(document).reverse()) as unknown as ConventionDocument;
    expect(renderConvention(turned)).toEqual(renderConvention(document));
  });

  it('gives another fingerprint when one centime moves between two tranches', () => {
    const document = aConventionDocument();
    const [first, second, third] = document.tranches;
    const moved = {
      ...document,
      tranches: [
        { ...first!, amountCentimes: first!.amountCentimes + 1 },
        { ...second!, amountCentimes: second!.amountCentimes - 1 },
        third!,
      ],
    };
    expect(renderConvention(moved).data.fingerprint).not.toBe(renderConvention(document).data.fingerprint);
  });

  it('makes a preview, never archival, of a document without a number', () => {
    expect(renderConvention(aConventionDocument({ number: null })).archival).toBe(false);
    expect(renderConvention(aConventionDocument()).archival).toBe(true);
  });

  it('opens and closes a legal visa once, however the programme wrote it', () => {
    const { programme } = aConventionDocument();
    const legalVisas = [
      { fr: 'Vu la loi n° 43-20 ;', ar: 'بناء على القانون رقم 43.20؛' },
      { fr: 'la loi n° 43-20', ar: 'القانون رقم 43.20' },
    ];
    const { visas } = conventionArticles(
      aConventionDocument({ programme: { ...programme, frame: [], legalVisas } }),
    );
    expect(visas[0]).toEqual({
      fr: 'Vu la loi n°\u00A043-20\u00A0;',
      ar: 'بناء على القانون رقم \u206643.20\u2069؛',
    });
    expect(visas[1]).toEqual(visas[0]);
  });
});

describe('convention: a document that contradicts itself', () => {
  const document = aConventionDocument();
  const contradictions: readonly [string, Partial<ConventionDocument>][] = [
    ['tranches that do not come to its amount', { tranches: document.tranches.slice(1) }],
    ['budget lines that do not come to its amount', { budget: document.budget.slice(1) }],
    ['an account of 23 digits', { rib: document.rib.slice(1) }],
    ['no beneficiary', { parties: document.parties.slice(0, 2) }],
    [
      'the same party twice',
      { parties: [...document.parties, { ...document.parties[1]!, role: 'partner' }] },
    ],
  ];
  it.each(contradictions)('is refused: %s', (_, changes) => {
    expect(() => renderConvention({ ...document, ...changes })).toThrow(
      expect.objectContaining({ name: 'InputInvalid' }),
    );
  });
});
