import type * as z from 'zod';
import type { Bilingual } from '../domain/kernel/act.ts';
import { checkTerms } from '../domain/programme/check-terms.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import type { TermsFault } from '../domain/programme/terms-faults.ts';
import { expectationOf, writeInstead } from './fault-words.ts';
import { jsonFaultPosition } from './json-position.ts';
import { TERMS_REMEDIES } from './programme-fault-words.ts';
import { programmeTerms } from './programme-terms.ts';

export type ProgrammeFaultCode =
  | 'PROGRAMME_FILE_NOT_UTF8'
  | 'PROGRAMME_FILE_NOT_JSON'
  | 'PROGRAMME_FIELD_MISSING'
  | 'PROGRAMME_FIELD_UNKNOWN'
  | 'PROGRAMME_FIELD_UNREADABLE'
  | TermsFault;

/** One thing wrong with a programme file: where (`calls[0].opensOn`), what stands there, what to write instead. */
export interface ProgrammeFault {
  readonly code: ProgrammeFaultCode;
  /** Empty for the file as a whole. */
  readonly path: string;
  readonly found?: string;
  readonly remedy: Bilingual;
}

export type ProgrammeFileResult =
  | { readonly ok: true; readonly terms: ProgrammeTerms }
  | { readonly ok: false; readonly faults: readonly ProgrammeFault[] };

/**
 * Reads the file of a programme: JSON in UTF-8, amounts in centimes, days as 'YYYY-MM-DD'. A field too many is a
 * fault, for it is most likely a field misspelt. Gives terms that a programme can run on, or everything that is wrong.
 */
export function readProgrammeFile(bytes: Uint8Array): ProgrammeFileResult {
  const decoded = decode(bytes);
  if (decoded === undefined) return faulty(NOT_UTF8);
  const position = jsonFaultPosition(decoded);
  if (position !== undefined) return faulty(notJson(position));
  const json: unknown = JSON.parse(decoded);
  const parsed = programmeTerms.safeParse(json);
  if (!parsed.success)
    return { ok: false, faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, json)) };
  const findings = checkTerms(parsed.data);
  if (findings.length === 0) return { ok: true, terms: parsed.data };
  return {
    ok: false,
    faults: findings.map(({ code, path, found }) => ({
      code,
      path,
      ...shown(found),
      remedy: TERMS_REMEDIES[code],
    })),
  };
}

const NOT_UTF8: ProgrammeFault = {
  code: 'PROGRAMME_FILE_NOT_UTF8',
  path: '',
  remedy: { fr: 'Enregistrez le fichier en UTF-8.', ar: 'احفظوا الملف بترميز UTF-8.' },
};

function notJson(position: string): ProgrammeFault {
  return {
    code: 'PROGRAMME_FILE_NOT_JSON',
    path: '',
    found: position,
    remedy: {
      fr: "Le fichier n'est pas du JSON : vérifiez virgules, guillemets et accolades à l'endroit indiqué.",
      ar: 'الملف ليس بصيغة JSON: راجعوا الفواصل وعلامات التنصيص والحاضنات في الموضع المشار إليه.',
    },
  };
}

function faulty(fault: ProgrammeFault): ProgrammeFileResult {
  return { ok: false, faults: [fault] };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function faultsOf(issue: z.core.$ZodIssue, file: unknown): ProgrammeFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'PROGRAMME_FIELD_UNKNOWN',
      path: pathText([...issue.path, key]),
      remedy: {
        fr: "Ce champ n'existe pas : corrigez son nom, ou supprimez-le.",
        ar: 'هذه الخانة غير موجودة: صححوا اسمها أو احذفوها.',
      },
    }));
  }
  const value = valueAt(file, issue.path);
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  return [
    {
      code: value === undefined ? 'PROGRAMME_FIELD_MISSING' : 'PROGRAMME_FIELD_UNREADABLE',
      path: pathText(issue.path),
      ...shown(typeof value === 'object' ? undefined : value),
      remedy: writeInstead(expectationOf(issue.message), allowed),
    },
  ];
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  );
}

function isRecord(value: unknown): value is { readonly [key: PropertyKey]: unknown } {
  return typeof value === 'object' && value !== null;
}

function shown(found: unknown): { found?: string } {
  return found === undefined ? {} : { found: String(found) };
}
