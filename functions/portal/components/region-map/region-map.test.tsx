import { describe, expect, it } from 'vitest';
import { regions } from '../../../../shared/domain/territory/territory.ts';
import { LOCALES, type Locale } from '../../../../shared/i18n/locale.ts';
import { RegionMap, RegionMaps, type RegionValue } from './region-map.tsx';

/** Region after region has one more; the first has none. */
function drawn(locale: Locale, chosen = regions): string {
  const values = chosen.map(({ code, name }, value): [string, RegionValue] => [
    code,
    { value, title: `${name[locale]}: ${value}` },
  ]);
  return String(
    <RegionMaps locale={locale}>
      <RegionMap locale={locale} caption="-" values={new Map(values)} />
    </RegionMaps>,
  );
}

const shapesIn = (html: string) =>
  [
    ...html.matchAll(
      /<g data-region="([\w-]+)" data-shade="(\d)"[^>]*><title>([^<]+)<\/title><path d="M[^"]+"><\/path><text [^>]+>([^<]+)</gu,
    ),
  ].map(([, code, shade, title, label]) => ({ code, shade: Number(shade), title, label }));

describe('map: a region', () => {
  it.each(LOCALES)('has its name in the language of the reader, its number and its shade: %s', (locale) => {
    const shown = shapesIn(drawn(locale));
    expect(shown.map(({ code, label, title }) => ({ code, label, title }))).toEqual(
      regions.map(({ code, name }, value) => ({
        code,
        label: `${value}`,
        title: `${name[locale]}: ${value}`,
      })),
    );
    const shades = shown.map(({ shade }) => shade);
    expect(shades).toEqual([...shades].sort());
    expect([shades[0], shades[1], shades.at(-1)]).toEqual([0, 1, 4]);
  });

  it('that has no value says so in words, by a sign and by its line', () => {
    const html = drawn('fr', regions.slice(0, 4));
    const outside = shapesIn(html).slice(4);
    expect(outside.map(({ label, shade }) => ({ label, shade }))).toEqual(
      Array(8).fill({ label: '–', shade: 0 }),
    );
    expect(outside[0]?.title).toBe('Béni Mellal-Khénifra\u00A0: sans enveloppe dans cet appel');
    expect(html.match(/data-region="[\w-]+" data-shade="0" class="outside"/gu)).toHaveLength(8);
    expect(html).toContain('Région sans enveloppe dans cet appel');
    expect(drawn('fr')).not.toContain('outside');
  });
});

describe('map: the page about it', () => {
  it('is one image with a name, and nothing in it takes the focus', () => {
    const [, attributes, inside] = /<svg ([^>]*role="img"[^>]*)>(.*?)<\/svg>/su.exec(drawn('fr')) ?? [];
    expect(attributes).toContain('aria-label="-"');
    expect(inside).not.toMatch(/<a |tabindex|href/u);
  });

  it('credits those who drew the borders, in both languages', () => {
    expect(drawn('fr')).toMatch(
      /href="https:\/\/www\.openstreetmap\.org\/copyright"><span>Fond de carte\u00A0: ©/u,
    );
    expect(drawn('ar')).toMatch(/خلفية الخريطة: © المساهمون في <bdi[^>]+>OpenStreetMap<\/bdi>/u);
  });

  it('has no word of the other language', () => {
    const words = (locale: Locale) => drawn(locale).replace(/<bdi.*?<\/bdi>|<[^>]+>/gu, ' ');
    expect(words('ar')).not.toMatch(/\p{Script=Latin}/u);
    expect(words('fr')).not.toMatch(/\p{Script=Arabic}/u);
  });
});
