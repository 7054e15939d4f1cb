import type { Bilingual } from '../kernel/act.ts';
import register from './territory.json' with { type: 'json' };

/**
 * The kingdom's administrative division: 12 regions (decree 2-15-40 of 2015), 62 provinces and 13 prefectures,
 * by their ISO 3166-2 codes (`MA-05`, `MA-BEM`) and the codes of the general census (HCP: `05.091`).
 */
export interface Region {
  readonly code: string;
  readonly hcpCode: string;
  /** `Souss-Massa`. */
  readonly name: Bilingual;
  /** `Région de Souss-Massa`. */
  readonly label: Bilingual;
  /** Code of the province or prefecture that is the region's seat. */
  readonly seatCode: string;
  readonly provinces: readonly Province[];
}

export interface Province {
  readonly code: string;
  readonly hcpCode: string;
  readonly regionCode: string;
  readonly kind: 'province' | 'prefecture';
  /** `Zagora`. */
  readonly name: Bilingual;
  /** `Province de Zagora`. */
  readonly label: Bilingual;
}

interface RegisteredProvince {
  readonly iso: string;
  readonly hcp: string;
  readonly kind: string;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly labelFr: string;
  readonly labelAr: string;
}

/** The regions in the order of their codes, each with its provinces and prefectures. */
export const regions: readonly Region[] = register.regions.map((region) => ({
  code: region.iso,
  hcpCode: region.hcp,
  name: { fr: region.nameFr, ar: region.nameAr },
  label: { fr: region.labelFr, ar: region.labelAr },
  seatCode: region.seat,
  provinces: region.provinces.map((province) => asProvince(province, region.iso)),
}));

/** All provinces and prefectures, region by region. */
export const provinces: readonly Province[] = regions.flatMap((region) => region.provinces);

const regionsByCode = new Map(regions.map((region) => [region.code, region]));
const provincesByCode = new Map(provinces.map((province) => [province.code, province]));
const provincesByName = new Map(
  provinces.flatMap((province) => namesOf(province).map((name) => [name, province] as const)),
);

/** The region with this code (`MA-05`), or undefined when there is none. */
export function regionByCode(regionCode: string): Region | undefined {
  return regionsByCode.get(regionCode);
}

/** The province or prefecture with this code (`MA-BEM`), or undefined when there is none. */
export function provinceByCode(provinceCode: string): Province | undefined {
  return provincesByCode.get(provinceCode);
}

/** The region that a province or prefecture belongs to, or undefined when no province has this code. */
export function regionOf(provinceCode: string): Region | undefined {
  const province = provincesByCode.get(provinceCode);
  return province && regionsByCode.get(province.regionCode);
}

/**
 * The province that a person means by a code or a name in French or Arabic, with or without its kind
 * (`MA-ZAG`, `zagora`, `Province de Zagora`, `إقليم زاكورة`). Case, accents, hyphens and apostrophes do not
 * matter. Undefined when no province is called so; there is no guessing at near names.
 */
export function provinceNamed(text: string): Province | undefined {
  return provincesByCode.get(text.trim().toUpperCase()) ?? provincesByName.get(comparable(text));
}

function asProvince(province: RegisteredProvince, regionCode: string): Province {
  return {
    code: province.iso,
    hcpCode: province.hcp,
    regionCode,
    kind: province.kind === 'prefecture' ? 'prefecture' : 'province',
    name: { fr: province.nameFr, ar: province.nameAr },
    label: { fr: province.labelFr, ar: province.labelAr },
  };
}

function namesOf({ name, label }: Province): string[] {
  return [name.fr, name.ar, label.fr, label.ar].map(comparable);
}

/** Letters and digits only; taken apart, accents and the hamza of an alif fall away, for they are typed at will. */
function comparable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
    .toLowerCase();
}
