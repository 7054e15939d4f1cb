import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConventionText } from '../../functions/portal/pages/signing/convention-text.tsx';
import { createTypstTypesetter } from '../../shared/adapters/typst/typst-typesetter.ts';
import { LOCALES, type Locale } from '../../shared/i18n/locale.ts';
import { text } from '../../shared/i18n/text.ts';
import { conventionArticles, renderConvention } from '../../shared/render/convention/render-convention.ts';
import { aConventionDocument } from '../builders/a-convention-document.ts';
import { hasCommand } from './has-command.ts';
import { articleOf, sentencesOf, wordsOf } from './page-sentences.ts';
import { letters, pdfLetters } from './pdf-lines.ts';

const document = aConventionDocument();
const { articles, preamble, title, visas } = conventionArticles(document);
const folder = mkdtempSync(join(tmpdir(), 'mithaq-page-'));
const typesetter = createTypstTypesetter();
let pdf: Uint8Array;
let inPdf: string;

beforeAll(async () => {
  ({ pdf } = await typesetter.typeset(renderConvention(document)));
  inPdf = await pdfLetters(pdf);
  writeFileSync(join(folder, 'convention.pdf'), pdf);
});
afterAll(async () => {
  await typesetter.close();
  rmSync(folder, { recursive: true, force: true });
});

const page = (locale: Locale) => String(<ConventionText locale={locale} document={document} />);

describe.each(LOCALES)('signing page and PDF, in %s', (locale) => {
  it('have the same articles, in the same order', () => {
    const numbers = [...page(locale).matchAll(/<section id="article-(\d+)"/gu)].map(([, number]) =>
      Number(number),
    );
    expect(numbers).toEqual(articles.map(({ number }) => number));
    expect(numbers).toHaveLength(18);
  });

  it.each(articles.map(({ id, number }) => [number, id] as const))(
    'say the same in article %d (%s)',
    (number) => {
      const article = articles[number - 1];
      const heading = text(locale, 'sign.article', { number, title: article?.title[locale] ?? '' });
      const clauses = article?.clauses.map((clause) => clause[locale]) ?? [];
      const onPage = sentencesOf(articleOf(page(locale), number));
      // Nothing on the page that the model of the PDF does not have, nothing less, in its order.
      expect(onPage).toEqual([heading, ...clauses].map(letters));
      for (const sentence of onPage) expect(inPdf).toContain(sentence);
    },
  );

  it('have the same title, visas and preamble', () => {
    const [before = ''] = page(locale).split('<section');
    const onPage = letters(wordsOf(before));
    // A centred line has no columns, so its words are looked for one by one.
    for (const word of title[locale].split(' ')) expect(inPdf).toContain(letters(word));
    expect(onPage).toContain(letters(title[locale]));
    for (const line of [...visas, ...preamble].map((each) => letters(each[locale]))) {
      expect(onPage).toContain(line);
      expect(inPdf).toContain(line);
    }
  });

  it('have the same parties, sums and conditions in their tables', () => {
    const { budget, parties, tranches } = renderConvention(document).data;
    const html = page(locale);
    const onPage = letters(wordsOf(html));
    const cells = [
      ...parties.flatMap(({ organisation, signatory, term, title: quality, details }) =>
        [organisation, signatory, quality, term, ...(details ? [details] : [])].map((side) => side[locale]),
      ),
      ...budget.lines.flatMap(({ label, amount }) => [label[locale], amount[locale]]),
      ...tranches.lines.flatMap(({ label, condition, amount }) => [
        label[locale],
        condition[locale],
        amount[locale],
      ]),
      ...[budget.total, tranches.total].flatMap((total) => [
        total[locale],
        locale === 'ar' ? total.wordsAr : total.wordsFr,
      ]),
    ];
    expect(cells.length).toBeGreaterThan(30);
    for (const cell of cells.map(letters)) {
      expect(onPage).toContain(cell);
      expect(inPdf).toContain(cell);
    }
  });

  it('are read by a screen reader: headings, tables with heads, one language', () => {
    const html = page(locale);
    expect(html.match(/<h3 /gu)).toHaveLength(18);
    expect(html.match(/<table>/gu)).toHaveLength(2);
    expect(html.match(/<caption/gu)).toHaveLength(2);
    for (const [table] of html.matchAll(/<table>.*?<\/table>/gsu)) {
      expect(table.match(/<th scope="col"/gu)?.length).toBeGreaterThanOrEqual(2);
      const rows = table.match(/<tr>/gu)?.length ?? 0;
      expect(table.match(/<th scope="row"/gu)).toHaveLength(rows - 1);
    }
    const foreign = locale === 'ar' ? /[A-Za-zÀ-ÿ]{4,}/gu : /\p{Script=Arabic}{2,}/gu;
    const words = wordsOf(html.replace(/https?:\/\/[^\s<،,]+/gu, '')).match(foreign) ?? [];
    expect(words.filter((word) => !document.verificationUrl.includes(word))).toEqual([]);
  });
});

describe('signing page and PDF, as another reader finds it', () => {
  it.runIf(hasCommand('pdftotext'))('pdftotext gives the French articles back, word for word', () => {
    const { stdout } = spawnSync('pdftotext', ['-raw', join(folder, 'convention.pdf'), '-'], {
      encoding: 'utf8',
    });
    const found = new Set(stdout.match(/\p{L}+/gu));
    const asked = sentencesOfFrench().flatMap((sentence) => sentence.match(/\p{L}{5,}/gu) ?? []);
    expect(asked.length).toBeGreaterThan(500);
    const missing = asked.filter(
      (word) => !found.has(word) && !stdout.replace(/[-\u2010\u00ad]?\s+/gu, '').includes(word),
    );
    expect(missing).toEqual([]);
  });
});

function sentencesOfFrench(): readonly string[] {
  return articles.flatMap((article) => [article.title.fr, ...article.clauses.map(({ fr }) => fr)]);
}
