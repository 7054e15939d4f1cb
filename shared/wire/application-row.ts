import type { ApplicationFile, Paper, Person, ServiceKind } from '../domain/application/application-file.ts';
import type { Bilingual } from '../domain/kernel/act.ts';
import { type CalendarDay, parseDay } from '../domain/kernel/calendar-day.ts';
import { cleanPasted } from '../domain/kernel/pasted-text.ts';
import { normaliseRib } from '../domain/kernel/rib.ts';
import { provinceNamed } from '../domain/territory/territory.ts';
import { type CellReader, createCellReader } from '../formats/csv/cell-reader.ts';
import { type CsvFault, type CsvFaultCode, csvFault } from '../formats/csv/csv-fault.ts';
import { BUDGET_LINES, SERVICE_NAMES } from './application-columns.ts';
import { applicationFile, SERVICE_KINDS } from './application-file.ts';
import { csvRemedy } from './csv-fault-words.ts';
import { expectationOf, writeInstead } from './fault-words.ts';
import { PAPER_KINDS } from './programme-terms.ts';

/** The flat fields of one application, by the names of `APPLICATION_COLUMNS`. */
export type ApplicationFields = Readonly<Record<string, string>>;

export interface FieldFault {
  /** A name of `APPLICATION_COLUMNS`. */
  readonly field: string;
  readonly code: CsvFaultCode | 'APPLICATION_FIELD_UNREADABLE' | 'APPLICATION_PAPER_UNREADABLE';
  readonly found?: string;
  readonly remedy: Bilingual;
}

export type FieldsReading =
  | {
      readonly ok: true;
      readonly applicationId?: string;
      readonly receivedOn?: CalendarDay;
      readonly file: ApplicationFile;
    }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

const GENDERS = wordsFor({
  f: ['f', 'femme', 'féminin', 'mme', 'أنثى', 'امرأة'],
  m: ['m', 'h', 'homme', 'masculin', 'm.', 'ذكر', 'رجل'],
} as const);

const LANGUAGES = wordsFor({
  ar: ['ar', 'arabe', 'العربية', 'عربية'],
  fr: ['fr', 'français', 'francais', 'الفرنسية', 'فرنسية'],
} as const);

const YES = new Set(['oui', 'o', 'x', 'نعم', '✓']);
const NO = new Set(['non', 'n', '-', 'لا']);

const SERVICES: ReadonlyMap<string, ServiceKind> = new Map(
  SERVICE_KINDS.flatMap((kind) =>
    [kind, ...Object.values<string>({ ...SERVICE_NAMES[kind] })].map((word) => [word, kind] as const),
  ),
);

/**
 * Reads the flat fields of one application, of a form or of a row: amounts in dirhams, days and digits as people
 * write them, words in French or Arabic. Gives the file, or every fault of form with its field and remedy. A RIB with
 * a wrong key or a province that does not exist is no fault of form: such a file is received and then returned.
 */
export function readApplicationFields(fields: ApplicationFields): FieldsReading {
  const csvFaults: CsvFault[] = [];
  const cell = createCellReader({ row: 0, cells: fields }, csvFaults);
  const papers = readPapers(fields);
  const candidate = readFile(cell, csvFaults, papers.present);
  const receivedOn = cell.optionalText('receivedOn') === undefined ? undefined : cell.day('receivedOn');
  const parsed = applicationFile.safeParse(candidate);
  const applicationId = cell.optionalText('applicationId');
  const faults = [...csvFaults.map(fieldFault), ...papers.faults, ...numberFaults(applicationId)];
  const named = new Set(faults.map(({ field }) => field));
  for (const issue of parsed.error?.issues ?? []) {
    const field = issue.path.join('.');
    if (named.has(field)) continue;
    named.add(field);
    faults.push({
      field,
      code: 'APPLICATION_FIELD_UNREADABLE',
      ...shown(fields[field]),
      remedy: writeInstead(expectationOf(issue.message)),
    });
  }
  if (faults.length > 0 || !parsed.success) return { ok: false, faults };
  return {
    ok: true,
    ...(applicationId === undefined ? {} : { applicationId }),
    ...(receivedOn === undefined ? {} : { receivedOn }),
    file: parsed.data,
  };
}

function readFile(cell: CellReader, faults: CsvFault[], papers: readonly Paper[]): ApplicationFile {
  return {
    association: readAssociation(cell),
    unit: readUnit(cell, faults),
    budget: {
      requestedCentimes: cell.amountCentimes('budget.requestedCentimes'),
      ownContributionCentimes: cell.amountCentimes('budget.ownContributionCentimes'),
      lines: BUDGET_LINES.flatMap(({ lineId, label }) => {
        const column = `budget.lines.${lineId}`;
        if (cell.optionalText(column) === undefined) return [];
        return [{ lineId, label, amountCentimes: cell.amountCentimes(column) }];
      }),
    },
    account: { holder: cell.text('account.holder'), rib: normaliseRib(cell.text('account.rib')) },
    papers,
  };
}

function readAssociation(cell: CellReader): ApplicationFile['association'] {
  const ice = cell.optionalText('association.ice');
  return {
    name: readBoth(cell, 'association.name'),
    language: cell.choice('association.language', LANGUAGES, 'ar'),
    foundedOn: cell.day('association.foundedOn'),
    receiptNumber: cell.text('association.receiptNumber'),
    ...(ice === undefined ? {} : { ice: cleanPasted(ice).replaceAll(' ', '') }),
    address: {
      street: cell.text('association.address.street'),
      town: cell.text('association.address.town'),
    },
    contact: readPerson(cell, 'association.contact'),
    president: readPerson(cell, 'association.president'),
    treasurer: readPerson(cell, 'association.treasurer'),
    publicMoneyCentimes: cell.amountCentimes('association.publicMoneyCentimes'),
  };
}

function readPerson(cell: CellReader, part: string): Person {
  const phone = cell.optionalText(`${part}.phone`);
  return {
    name: readBoth(cell, `${part}.name`),
    gender: cell.choice(`${part}.gender`, GENDERS, 'f'),
    email: cleanPasted(cell.text(`${part}.email`)).toLowerCase(),
    ...(phone === undefined ? {} : { phone: cleanPasted(phone) }),
  };
}

function readUnit(cell: CellReader, faults: CsvFault[]): ApplicationFile['unit'] {
  const written = cell.text('unit.provinceCode');
  const province = provinceNamed(written);
  return {
    name: readBoth(cell, 'unit.name'),
    regionCode: province?.regionCode ?? '',
    provinceCode: province?.code ?? written,
    commune: readBoth(cell, 'unit.commune'),
    services: readServices(cell.optionalText('unit.services') ?? '', faults),
  };
}

function readBoth(cell: CellReader, name: string): Bilingual {
  return { fr: cell.text(`${name}.fr`), ar: cell.text(`${name}.ar`) };
}

/** Services are separated by bars, commas of either script, or lines; each counts once. */
function readServices(written: string, faults: CsvFault[]): readonly ServiceKind[] {
  const words = written.split(/[|,،\n]/u).map((word) => cleanPasted(word).toLowerCase());
  const kinds = words.filter((word) => word !== '').map((word) => ({ word, kind: SERVICES.get(word) }));
  const unknown = kinds.find(({ kind }) => kind === undefined);
  if (unknown)
    faults.push(csvFault('CSV_CHOICE_UNKNOWN', { row: 0, column: 'unit.services', found: unknown.word }));
  return SERVICE_KINDS.filter((service) => kinds.some(({ kind }) => kind === service));
}

/** A paper's cell says yes, no, nothing, or the day it was issued on, which means yes. */
function readPapers(fields: ApplicationFields): { present: readonly Paper[]; faults: readonly FieldFault[] } {
  const present: Paper[] = [];
  const faults: FieldFault[] = [];
  for (const kind of PAPER_KINDS) {
    const field = `papers.${kind}`;
    const written = cleanPasted(fields[field] ?? '').toLowerCase();
    if (written === '' || NO.has(written)) continue;
    const issuedOn = parseDay(written);
    if (issuedOn !== undefined) present.push({ kind, issuedOn });
    else if (YES.has(written)) present.push({ kind });
    else {
      const code = 'APPLICATION_PAPER_UNREADABLE';
      faults.push({ field, code, found: fields[field] ?? '', remedy: PAPER_REMEDY });
    }
  }
  return { present, faults };
}

/** The number of a file names its stream and its address, so its form is fixed. */
function numberFaults(applicationId: string | undefined): FieldFault[] {
  if (applicationId === undefined || /^[A-Z]{2,8}-\d{3,6}$/u.test(applicationId)) return [];
  const remedy = {
    fr: "Écrivez un numéro comme UPE-017, ou laissez vide : il sera donné à l'import.",
    ar: 'اكتبوا رقما مثل UPE-017 أو اتركوا الخانة فارغة: يُعطى الرقم عند الاستيراد.',
  };
  return [{ field: 'applicationId', code: 'APPLICATION_FIELD_UNREADABLE', found: applicationId, remedy }];
}

const PAPER_REMEDY: Bilingual = {
  fr: 'Écrivez la date de la pièce, comme 12/05/2026, ou oui, ou laissez vide si elle manque.',
  ar: 'اكتبوا تاريخ الوثيقة مثل 12/05/2026، أو نعم، أو اتركوا الخانة فارغة إن لم تكن متوفرة.',
};

function fieldFault({ code, column, found }: CsvFault): FieldFault {
  return { field: column ?? '', code, ...shown(found), remedy: csvRemedy(code, column) };
}

function shown(found: string | undefined): { found?: string } {
  return found === undefined || found === '' ? {} : { found };
}

function wordsFor<Value extends string>(
  words: { readonly [value in Value]: readonly string[] },
): ReadonlyMap<string, Value> {
  const entries = Object.entries<readonly string[]>(words);
  return new Map(entries.flatMap(([value, list]) => list.map((word) => [word, value as Value] as const)));
}
