import { letters } from './pdf-lines.ts';

/** What a reader of the page reads, without its markup. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"');
}

/** The sentences of the page: what stands between two tags of blocks. */
export function sentencesOf(html: string): readonly string[] {
  return [...html.matchAll(/<(p|h3)\b[^>]*>(.*?)<\/\1>/gsu)].map(([, , inner = '']) =>
    letters(wordsOf(inner)),
  );
}

/** One article of the page, as markup. */
export function articleOf(html: string, number: number): string {
  const start = html.indexOf(`<section id="article-${number}"`);
  return html.slice(start, html.indexOf('</section>', start));
}
