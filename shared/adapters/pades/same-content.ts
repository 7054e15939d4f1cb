import { PDF, type PdfDict, type PdfObject, PdfRef, PdfStream } from '@libpdf/core';

/** What an archival step changes in the catalogue: everything else has to stay. */
const CHANGED_BY_ARCHIVING: ReadonlySet<string> = new Set(['DSS', 'AcroForm']);

/**
 * Whether an update adds validation data and one time-stamp field, and leaves all else as it was: pages, their
 * contents and annotations, the fields that were there. A reader shows what the newest objects say, so both states
 * are walked through from the catalogue, object by object.
 */
export async function addsOnlyValidation(before: Uint8Array, after: Uint8Array): Promise<boolean> {
  const [old, now] = await Promise.all([PDF.load(before), PDF.load(after)]);
  const walk = createWalk(old, now);
  const [catalog, newCatalog] = [old.getCatalog(), now.getCatalog()];
  const names = namesOf(catalog, newCatalog).filter((name) => !CHANGED_BY_ARCHIVING.has(name));
  return (
    names.every((name) => walk(catalog.get(name), newCatalog.get(name))) &&
    addsOneField(dictOf(old, catalog.get('AcroForm')), dictOf(now, newCatalog.get('AcroForm')), walk)
  );
}

/** What a program that signs may write beside the signature: its own marks, and data to judge it with. */
const CHANGED_BY_SIGNING: ReadonlySet<string> = new Set([
  'AcroForm',
  'DSS',
  'Extensions',
  'Metadata',
  'Perms',
]);

/** Of the field itself only value, appearance and flags are the signer's. */
const OF_THE_SIGNER: ReadonlySet<string> = new Set(['AP', 'AS', 'F', 'M', 'MK', 'V']);

/**
 * Whether an update fills one empty signature field and leaves every page, annotation and other field as it was. How
 * the field looks afterwards is the signer's, where it stands is not.
 */
export async function addsOnlySignature(
  before: Uint8Array,
  after: Uint8Array,
  fieldName: string,
): Promise<boolean> {
  const [old, now] = await Promise.all([PDF.load(before), PDF.load(after)]);
  const filled = old.getForm()?.getSignatureField(fieldName)?.getRef();
  if (!filled) return false;
  const walk = createWalk(old, now, filled);
  const [catalog, newCatalog] = [old.getCatalog(), now.getCatalog()];
  const names = namesOf(catalog, newCatalog).filter((name) => !CHANGED_BY_SIGNING.has(name));
  const fields = dictOf(old, catalog.get('AcroForm'))?.get('Fields');
  const newFields = dictOf(now, newCatalog.get('AcroForm'))?.get('Fields');
  return names.every((name) => walk(catalog.get(name), newCatalog.get(name))) && walk(fields, newFields);
}

type Walk = (one: PdfObject | undefined, other: PdfObject | undefined) => boolean;

function addsOneField(before: PdfDict | undefined, after: PdfDict | undefined, walk: Walk): boolean {
  if (before === undefined || after === undefined) return false;
  const rest = namesOf(before, after).filter((name) => name !== 'Fields');
  const [fields, newFields] = [before.getArray('Fields'), after.getArray('Fields')];
  if (fields === undefined || newFields?.length !== fields.length + 1) return false;
  return (
    rest.every((name) => walk(before.get(name), after.get(name))) &&
    fields.toArray().every((field, index) => walk(field, newFields.at(index)))
  );
}

function dictOf(pdf: PDF, value: PdfObject | undefined): PdfDict | undefined {
  const found = value instanceof PdfRef ? pdf.getObject(value) : value;
  return found?.type === 'dict' ? (found as PdfDict) : undefined;
}

/** Compares what is reachable; each pair of references once, so that cycles end. `filled` is the field that is signed. */
function createWalk(old: PDF, now: PDF, filled?: PdfRef): Walk {
  const seen = new Set<string>();
  const partsUnder = (name: string, left: PdfObject | null, right: PdfObject | null): Pair[] => {
    const isFilled = filled !== undefined && name === nameOf(filled);
    if (!isFilled || left?.type !== 'dict' || right?.type !== 'dict')
      return [[left ?? undefined, right ?? undefined]];
    return namesOf(left as PdfDict, right as PdfDict)
      .filter((key) => !OF_THE_SIGNER.has(key))
      .map((key) => [(left as PdfDict).get(key), (right as PdfDict).get(key)]);
  };
  return (one, other) => {
    const open: Pair[] = [[one, other]];
    for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
      const [left, right] = pair;
      if (left === undefined || right === undefined) {
        if (left !== right) return false;
      } else if (left instanceof PdfRef || right instanceof PdfRef) {
        if (!(left instanceof PdfRef && right instanceof PdfRef)) return false;
        const name = nameOf(left);
        if (name !== nameOf(right)) return false;
        if (seen.has(name)) continue;
        seen.add(name);
        open.push(...partsUnder(name, old.getObject(left), now.getObject(right)));
      } else if (!sameAtom(left, right)) {
        return false;
      } else {
        open.push(...partsOf(left, right));
      }
    }
    return true;
  };
}

type Pair = [PdfObject | undefined, PdfObject | undefined];

function nameOf({ generation, objectNumber }: PdfRef): string {
  return `${objectNumber} ${generation}`;
}

function sameAtom(one: PdfObject, other: PdfObject): boolean {
  if (one.type !== other.type) return false;
  if (one instanceof PdfStream && other instanceof PdfStream)
    return Buffer.compare(one.data, other.data) === 0;
  if (one.type === 'string' && other.type === 'string') return Buffer.compare(one.bytes, other.bytes) === 0;
  return 'value' in one && 'value' in other ? one.value === other.value : true;
}

function partsOf(one: PdfObject, other: PdfObject): Pair[] {
  if (one.type === 'array' && other.type === 'array') {
    const length = Math.max(one.length, other.length);
    return Array.from({ length }, (_, index) => [one.at(index), other.at(index)]);
  }
  if ((one.type === 'dict' || one.type === 'stream') && other.type === one.type)
    return namesOf(one as PdfDict, other as PdfDict).map((name) => [
      (one as PdfDict).get(name),
      (other as PdfDict).get(name),
    ]);
  return [];
}

function namesOf(one: PdfDict, other: PdfDict): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()].map(({ value }) => value))];
}
