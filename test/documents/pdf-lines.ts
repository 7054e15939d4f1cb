import { getDocumentProxy } from 'unpdf';

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

const SAME_LINE = 2.5;
/** A gap narrower than this share of the letter size is no space. */
const WORD_GAP_SHARE = 0.12;

/**
 * The lines of a PDF in the order of its content, which is the order of its tags: French cell, then Arabic cell. An
 * Arabic line is read from the right. What comes out is what a screen reader, a search or a copy would find.
 */
async function pdfLines(pdf: Uint8Array): Promise<readonly string[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const lines: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: false });
    const pieces = content.items.flatMap((item): Piece[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , skew, height, x, y] = item.transform as number[];
      return [{ text: item.str, x: x!, y: y!, width: item.width, size: Math.hypot(skew!, height!) }];
    });
    lines.push(...linesOf(pieces, page.getViewport({ scale: 1 }).width / 2).map(readLine));
  }
  return lines;
}

/** All text of a PDF, ready to be searched for what `letters` makes of a sentence. */
export async function pdfLetters(pdf: Uint8Array): Promise<string> {
  return letters((await pdfLines(pdf)).join(''));
}

/** Letters and digits alone, in order: line ends, justification, mirrored brackets and stretched letters say nothing. */
export function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]|\u0640/gu, '');
}

function linesOf(pieces: readonly Piece[], middle: number): readonly Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const before = lines.at(-1)?.at(-1);
    const sameLine = before && Math.abs(before.y - piece.y) < SAME_LINE;
    const sameColumn = before && before.x < middle === piece.x < middle;
    if (sameLine && sameColumn) lines.at(-1)!.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

function readLine(pieces: readonly Piece[]): string {
  const arabic = pieces.some(isArabic);
  const fromLeft = [...pieces].sort((a, b) => a.x - b.x);
  const order = arabic ? fromRight(fromLeft) : fromLeft;
  return order.reduce((line, piece, index) => {
    const before = order[index - 1];
    if (!before) return piece.text;
    const [left, right] = before.x < piece.x ? [before, piece] : [piece, before];
    const gap = right.x - (left.x + left.width);
    return `${line}${gap > piece.size * WORD_GAP_SHARE ? ' ' : ''}${piece.text}`;
  }, '');
}

/** From right to left, but for runs of Latin and digits, which read from the left inside their line. */
function fromRight(fromLeft: readonly Piece[]): readonly Piece[] {
  const runs: Piece[][] = [];
  for (const piece of fromLeft) {
    const run = runs.at(-1);
    if (run && !isArabic(piece) && !isArabic(run.at(-1)!)) run.push(piece);
    else runs.push([piece]);
  }
  return runs.reverse().flat();
}

function isArabic({ text }: Piece): boolean {
  return /\p{Script=Arabic}/u.test(text);
}
