import { describe, expect, it } from 'vitest';
import { provinceByCode, provinceNamed, provinces, regionByCode, regionOf, regions } from './territory.ts';

describe('territory: the register', () => {
  it('holds 12 regions, 62 provinces and 13 prefectures', () => {
    expect(regions).toHaveLength(12);
    expect(provinces.filter(({ kind }) => kind === 'province')).toHaveLength(62);
    expect(provinces.filter(({ kind }) => kind === 'prefecture')).toHaveLength(13);
  });

  it('gives every code once', () => {
    const codes = [...regions, ...provinces].flatMap(({ code, hcpCode }) => [code, hcpCode]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('names every region and province in both scripts', () => {
    for (const { name, label } of [...regions, ...provinces]) {
      expect(name.fr).toMatch(/^[\p{Script=Latin}’ -]+$/u);
      expect(name.ar).toMatch(/^[\p{Script=Arabic} -]+$/u);
      expect(label.fr).toMatch(/^(Région|Province|Préfecture) d/u);
      expect(label.ar).toMatch(/^(جهة|إقليم|عمالة) /u);
    }
  });

  it('puts the seat of a region inside the region', () => {
    for (const region of regions) expect(regionOf(region.seatCode)).toBe(region);
  });

  it('agrees with the codes of the census on which region a province is in', () => {
    for (const { hcpCode, regionCode } of provinces) {
      expect(hcpCode.slice(0, 2)).toBe(regionByCode(regionCode)?.hcpCode);
    }
  });
});

describe('territory: looking up', () => {
  it('knows the region of a province', () => {
    expect(regionOf('MA-ZAG')?.code).toBe('MA-08');
    expect(regionOf('MA-XXX')).toBeUndefined();
    expect(provinceByCode('MA-05')).toBeUndefined();
  });

  it.each(['MA-ZAG', 'ma-zag ', 'Zagora', 'ZAGORA', 'Province de Zagora', 'زاكورة', 'إقليم زاكورة'])(
    'takes %s for Zagora',
    (text) => {
      expect(provinceNamed(text)?.code).toBe('MA-ZAG');
    },
  );

  it.each([
    ["M'Diq Fnideq", 'MA-MDF'],
    ['El Kelaa des Sraghna', 'MA-KES'],
    ['اسفي', 'MA-SAF'],
    ['افران', 'MA-IFR'],
  ])('does not mind how %s is accented', (text, code) => {
    expect(provinceNamed(text)?.code).toBe(code);
  });

  it('finds every province by each of its own names', () => {
    for (const { code, name, label } of provinces) {
      for (const text of [name.fr, name.ar, label.fr, label.ar]) expect(provinceNamed(text)?.code).toBe(code);
    }
  });

  it('does not guess', () => {
    expect(provinceNamed('Zagoura')).toBeUndefined();
    expect(provinceNamed('')).toBeUndefined();
  });
});
