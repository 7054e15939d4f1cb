import { describe, expect, it } from 'vitest';
import { plainPdf } from './plain-pdf.ts';

const lines = ['Décision (exemple)', 'Le directeur délègue sa signature.'];
const written = Buffer.from(plainPdf(lines)).toString('latin1');

describe('sample: a paper of an office', () => {
  it('holds its lines, with the marks of PDF strings escaped', () => {
    expect(written).toContain(String.raw`(Décision \(exemple\)) Tj`);
    expect(Buffer.from(plainPdf(lines)).toString('latin1')).toBe(written);
  });

  it('has a table that leads to each of its objects, and its own length right', () => {
    const offsets = [...written.matchAll(/^(\d{10}) 00000 n /gmu)].map(([, offset]) => Number(offset));
    expect(offsets).toHaveLength(5);
    offsets.forEach((offset, index) => {
      expect(written.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj\n`, 'u'));
    });
    const [, length, content = ''] = /\/Length (\d+) >>\nstream\n([\s\S]*)\nendstream/u.exec(written) ?? [];
    expect(content).toHaveLength(Number(length));
    expect(written.slice(Number(/startxref\n(\d+)/u.exec(written)?.[1]))).toMatch(/^xref\n/u);
  });
});
