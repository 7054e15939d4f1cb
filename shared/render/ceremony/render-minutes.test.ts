import { describe, expect, it } from 'vitest';
import { someMinutes } from '../../../test/builders/some-minutes.ts';
import type { MinutesDocument, MinutesLine } from './minutes-document.ts';
import { renderMinutes } from './render-minutes.ts';

const lineAt = (number: number, changes: Partial<MinutesLine> = {}): MinutesLine => {
  const [line] = someMinutes().lines;
  if (!line) throw new Error('no line');
  return { ...line, number: `UPE-2026-${String(number).padStart(3, '0')}`, ...changes };
};
const long = (count: number): MinutesDocument =>
  someMinutes({
    lines: Array.from({ length: count }, (_, index) =>
      lineAt(index, index === 7 ? { standing: 'waiting' } : {}),
    ),
  });

describe('minutes of a session', () => {
  it('come from the document alone: the same document gives the same source, another one another fingerprint', () => {
    expect(renderMinutes(someMinutes())).toEqual(renderMinutes(someMinutes()));
    const moved = renderMinutes(someMinutes({ closedAt: '2026-10-19T12:00:00.000Z' }));
    expect(moved.data.fingerprint).not.toBe(renderMinutes(someMinutes()).data.fingerprint);
  });

  it('say what is left, with whom and why, in the letters in which the reason was typed', () => {
    const { left, signed } = renderMinutes(someMinutes()).data;
    expect(signed).toBe(1);
    expect(left).toMatchObject([
      {
        number: 'UPE-2026-018',
        standing: { fr: 'Refusée', ar: 'مرفوضة' },
        with: [{ fr: 'Aïcha Amlal (exemple)' }],
        reason: { isArabic: true },
      },
    ]);
    const french = renderMinutes(
      someMinutes({ lines: [lineAt(1, { standing: 'refused', reason: 'Local' })] }),
    );
    expect(french.data.left[0]?.reason).toEqual({ words: 'Local', isArabic: false });
  });

  it('name a party whose paper is awaited, in its column and among what is left', () => {
    const [cell] = lineAt(1).cells;
    if (!cell) throw new Error('no cell');
    const line = lineAt(1, { standing: 'waiting', cells: [{ ...cell, standing: 'paper' }] });
    const { left, lines } = renderMinutes(someMinutes({ lines: [line] })).data;
    expect(lines[0]?.cells[0]?.standing).toEqual({ fr: 'papier attendu', ar: 'ورق منتظر' });
    expect(left[0]?.with).toHaveLength(1);
  });

  it('say who authorised the list, and for whom a delegate did', () => {
    const { authorisations } = renderMinutes(someMinutes()).data;
    expect(authorisations).toMatchObject([
      { name: { fr: 'Driss El Alami (exemple)' }, onBehalfOf: { fr: 'Zineb Rahmouni (exemple)' } },
    ]);
  });

  it('print up to 200 lines; of a longer list what is left, and attach the whole', () => {
    expect(renderMinutes(long(200)).data.lines).toHaveLength(200);
    const { attachment, data } = renderMinutes(long(201));
    expect([data.lines.length, data.left.length]).toEqual([0, 1]);
    const attached = JSON.parse(new TextDecoder().decode(attachment.bytes)) as { minutes: MinutesDocument };
    expect(attached.minutes.lines).toHaveLength(201);
  });
});
