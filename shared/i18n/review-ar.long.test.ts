import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { arabicReview } from './testing/arabic-review.ts';
import { texts } from './texts/texts.ts';

const DOCUMENT = new URL('../../docs/review-ar.md', import.meta.url);
const BEGINNING = '<!-- The list begins here; it is generated. -->\n';
const COMMAND = 'REVIEW_AR=write npx vitest run --mode long shared/i18n';

describe('texts: the list for the native reader', () => {
  const [head = '', list] = readFileSync(DOCUMENT, 'utf8').split(BEGINNING);
  const review = arabicReview();
  if (process.env.REVIEW_AR === 'write') writeFileSync(DOCUMENT, `${head}${BEGINNING}\n${review}`);

  it('names the command that writes it', () => {
    expect(head).toContain(COMMAND);
  });

  it('has every text of the catalogue', () => {
    expect(Object.keys(texts).filter((key) => !review.includes(`| ${key} |`))).toEqual([]);
  });

  it('is the one in docs/review-ar.md', () => {
    const written = process.env.REVIEW_AR === 'write' ? `\n${review}` : list;
    expect(written === `\n${review}`, `Texts have changed since: run ${COMMAND}`).toBe(true);
  });
});
