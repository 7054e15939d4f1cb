import { describe, expect, it } from 'vitest';
import { sentence } from './sentence.ts';

describe('sentences: French marks', () => {
  const pair = { fr: 'Motif : « {reason} » ; 30 % ?', ar: 'السبب : {reason}' };

  it('stay with the word before them, and quotation marks with what they hold', () => {
    const said = sentence('fr', pair, { reason: 'a : b' });
    expect(said).toBe('Motif\u00A0: «\u00A0a : b\u00A0»\u00A0; 30\u00A0%\u00A0?');
  });

  it('leave Arabic as it is written', () => {
    expect(sentence('ar', pair, { reason: 'x' })).toBe('السبب : x');
  });
});
