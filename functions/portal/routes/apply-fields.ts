import type { Paper } from '../../../shared/domain/application/application-file.ts';
import type { DraftFile } from '../../../shared/domain/application/state.ts';
import { parseDay } from '../../../shared/domain/kernel/calendar-day.ts';
import { parseAmount } from '../../../shared/domain/kernel/money.ts';
import type { PaperKind } from '../../../shared/domain/programme/programme-terms.ts';
import { APPLICATION_COLUMNS, BUDGET_LINES } from '../../../shared/wire/application-columns.ts';
import { SERVICE_KINDS } from '../../../shared/wire/application-file.ts';
import type { ApplicationFields } from '../../../shared/wire/application-row.ts';
import type { Uploads } from '../pages/association/file-case.ts';

/** Names that a form may carry and that say nothing of the file itself. */
const NOT_OF_THE_FILE = new Set(['applicationId', 'receivedOn']);
const FIELD_NAMES = APPLICATION_COLUMNS.map(({ name }) => name).filter((name) => !NOT_OF_THE_FILE.has(name));
const LENGTH_MAX = 2000;

/** The fields of the file out of a posted body; boxes ticked under one name become one text. */
export function fileFields(body: Readonly<Record<string, unknown>>): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const name of FIELD_NAMES) {
    const posted = body[name];
    const values = (Array.isArray(posted) ? posted : [posted]).filter((value) => typeof value === 'string');
    if (values.length > 0) fields[name] = values.join(' | ').slice(0, LENGTH_MAX);
  }
  // Boxes of which none is ticked are not posted at all: a whole form without them has none.
  if ('unit.provinceCode' in fields) fields['unit.services'] ??= '';
  return fields;
}

/** A file as far as it goes, as the fields of a form show it: amounts in dirhams, boxes as one text. */
export function fieldsOfFile(file: DraftFile): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const name of FIELD_NAMES) {
    const value = valueAt(file, name);
    if (typeof value === 'string') fields[name] = value;
    if (typeof value === 'number') fields[name] = dirhams(value);
  }
  fields['unit.services'] = (file.unit?.services ?? []).join(' | ');
  for (const { lineId, amountCentimes } of file.budget?.lines ?? []) {
    if (lineId !== undefined && amountCentimes !== undefined)
      fields[`budget.lines.${lineId}`] = dirhams(amountCentimes);
  }
  for (const { kind, issuedOn } of file.papers ?? []) {
    if (kind !== undefined) fields[`papers.${kind}`] = issuedOn ?? 'oui';
  }
  return fields;
}

/** What can already be read of a form that is not finished; what cannot stays with the typed text alone. */
export function draftOfFields(fields: ApplicationFields, uploads: Uploads): DraftFile {
  const draft: { [part: string]: unknown } = {};
  for (const name of FIELD_NAMES) {
    if (/^(?:budget\.lines|papers|unit\.services)/u.test(name)) continue;
    const value = readable(name, (fields[name] ?? '').trim());
    if (value !== undefined) place(draft, name.split('.'), value);
  }
  const lines = BUDGET_LINES.flatMap(({ lineId, label }) => {
    const amountCentimes = parseAmount(fields[`budget.lines.${lineId}`] ?? '');
    return amountCentimes === undefined ? [] : [{ lineId, label, amountCentimes }];
  });
  if (lines.length > 0) place(draft, ['budget', 'lines'], lines);
  const services = SERVICE_KINDS.filter((kind) =>
    (fields['unit.services'] ?? '').split(' | ').includes(kind),
  );
  if (services.length > 0) place(draft, ['unit', 'services'], services);
  // Every leaf was read as its column demands, so the tree has the form of a file that lacks some parts.
  return { ...draft, papers: paperList(fields, [], uploads) } as DraftFile;
}

/** The papers of a file: those uploaded, and those that the office already has; a typed date dates them. */
export function paperList(
  fields: ApplicationFields,
  earlier: readonly Paper[],
  uploads: Uploads,
): readonly Paper[] {
  const kinds = new Set([...earlier.map(({ kind }) => kind), ...(Object.keys(uploads) as PaperKind[])]);
  return [...kinds].map((kind) => {
    const before = earlier.find((paper) => paper.kind === kind);
    const issuedOn = parseDay(fields[`papers.${kind}`] ?? '') ?? before?.issuedOn;
    const { documentKey, sha256 } = uploads[kind] ?? before ?? {};
    return {
      kind,
      ...(issuedOn === undefined ? {} : { issuedOn }),
      ...(documentKey === undefined ? {} : { documentKey }),
      ...(sha256 === undefined ? {} : { sha256 }),
    };
  });
}

function readable(name: string, typed: string): string | number | undefined {
  if (typed === '') return undefined;
  if (name.endsWith('Centimes')) return parseAmount(typed);
  if (name.endsWith('On')) return parseDay(typed);
  if (name.endsWith('.gender')) return typed === 'f' || typed === 'm' ? typed : undefined;
  if (name === 'association.language') return typed === 'fr' || typed === 'ar' ? typed : undefined;
  return typed;
}

function place(tree: { [part: string]: unknown }, path: readonly string[], value: unknown): void {
  const [part = '', ...rest] = path;
  if (rest.length === 0) {
    tree[part] = value;
    return;
  }
  tree[part] ??= {};
  place(tree[part] as { [part: string]: unknown }, rest, value);
}

function valueAt(tree: unknown, name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>(
      (at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined),
      tree,
    );
}

/** `128000,50`: what a person would type, without spaces that a form would have to take out again. */
function dirhams(amountCentimes: number): string {
  const digits = String(amountCentimes).padStart(3, '0');
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}
