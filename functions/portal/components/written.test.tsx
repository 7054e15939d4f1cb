import { describe, expect, it } from 'vitest';
import { Written } from './written.tsx';

describe('page: what a person wrote', () => {
  it('is marked with its own language and direction, whatever the page is in', () => {
    expect(String(<Written words="Local fermé" />)).toBe('<bdi lang="fr" dir="ltr">Local fermé</bdi>');
    expect(String(<Written words="أُغلق المقر (RIB)" tone="hint" />)).toBe(
      '<bdi lang="ar" dir="rtl" class="hint">أُغلق المقر (RIB)</bdi>',
    );
  });

  it('is markup of nobody', () => {
    expect(String(<Written words="<b>x</b>" />)).toContain('&lt;b&gt;x&lt;/b&gt;');
  });
});
