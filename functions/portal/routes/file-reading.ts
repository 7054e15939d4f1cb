import type { ApplicationFile, Paper } from '../../../shared/domain/application/application-file.ts';
import { judgeApplication } from '../../../shared/domain/application/findings.ts';
import type { DraftFile } from '../../../shared/domain/application/state.ts';
import { addMillis, dayOf } from '../../../shared/domain/kernel/calendar-day.ts';
import { callOf } from '../../../shared/domain/programme/programme-queries.ts';
import type { PaperKind } from '../../../shared/domain/programme/programme-terms.ts';
import { shownValues } from '../../../shared/i18n/shown-values.ts';
import { isTextKey, text } from '../../../shared/i18n/text.ts';
import { applications } from '../../../shared/use-cases/lifecycles.ts';
import { readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import { readApplicationFields } from '../../../shared/wire/application-row.ts';
import { PAPER_KINDS } from '../../../shared/wire/programme-terms.ts';
import type { FormFault } from '../components/form.tsx';
import type { FileCase, Upload, Uploads } from '../pages/association/file-case.ts';
import { linkOf, type PortalContext } from '../visitor.ts';
import { fieldsOfFile, paperList } from './apply-fields.ts';

/** What is typed and not yet filed waits as long as the link that may finish it, and a month. */
const KEPT_MILLIS = 90 * 86_400_000;

interface Finding {
  readonly code: string;
  readonly field: string;
}

/** The file behind the link, with what was typed last and the papers that came; undefined for an unknown case. */
export async function readFileCase(c: PortalContext): Promise<FileCase | undefined> {
  const { desk, visitor } = c.var;
  const { applicationId } = linkOf(c);
  const application = await readCase(desk, applications, applicationId);
  if (application.status === 'absent') return undefined;
  const [terms, typed, uploads] = await Promise.all([
    readTerms(desk),
    readTyped(c, applicationId),
    readUploads(c, applicationId),
  ]);
  const file: DraftFile = application.file;
  const found = application.status === 'returned' ? application.findings : [];
  const { requiredPapers } = terms.eligibility;
  return {
    applicationId,
    application,
    terms,
    values: typed ?? fieldsOfFile(file),
    uploads,
    earlier: application.status === 'returned' ? application.file.papers : [],
    kinds: [...requiredPapers, ...PAPER_KINDS.filter((kind) => !requiredPapers.includes(kind))],
    findings: found.map((finding) => findingFault(visitor.locale, finding)),
  };
}

/** Keeps a form as it was typed, also what cannot be read yet. */
export async function keepTyped(
  c: PortalContext,
  applicationId: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const { records, clock } = c.var.desk;
  await records.put(typedKey(applicationId), values, { expiresAt: addMillis(clock.now(), KEPT_MILLIS) });
}

/** A form as it was typed last, also what could not be read; undefined when nothing is kept. */
export async function readTyped(
  c: PortalContext,
  id: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  return (await c.var.desk.records.get<Record<string, string>>(typedKey(id)))?.value;
}

/** Once filed, the file itself is the record. */
export async function dropTyped(c: PortalContext, applicationId: string): Promise<void> {
  await c.var.desk.records.delete(typedKey(applicationId));
}

export async function keepUpload(
  c: PortalContext,
  applicationId: string,
  kind: PaperKind,
  upload: Upload,
): Promise<void> {
  const { records, clock } = c.var.desk;
  const expiresAt = addMillis(clock.now(), KEPT_MILLIS);
  await records.put(`upload/${applicationId}/${kind}`, upload, { expiresAt });
}

async function readUploads({ var: { desk } }: PortalContext, applicationId: string): Promise<Uploads> {
  const prefix = `upload/${applicationId}/`;
  const kept = await desk.records.list<Upload>(prefix);
  return Object.fromEntries(kept.map(({ key, value }) => [key.slice(prefix.length), value]));
}

/** The typed form as a file, or what keeps it from being one, in the reader's words and by field. */
export function readForm(
  c: PortalContext,
  about: FileCase,
  values: Readonly<Record<string, string>>,
): { readonly file?: ApplicationFile; readonly faults: readonly FormFault[] } {
  const { locale } = c.var.visitor;
  const reading = readApplicationFields(values);
  if (!reading.ok) {
    return { faults: reading.faults.map(({ field, remedy }) => ({ field, message: remedy[locale] })) };
  }
  const papers: readonly Paper[] = paperList(values, about.earlier, about.uploads);
  return { file: { ...reading.file, papers }, faults: [] };
}

/** What the check would send the file back for, told before it is filed. */
export function faultsOfSubstance(
  c: PortalContext,
  about: FileCase,
  file: ApplicationFile,
  counts: (finding: { readonly code: string; readonly severity: string }) => boolean,
): readonly FormFault[] {
  const { desk, visitor } = c.var;
  const call = callOf(about.terms, about.application.callId);
  if (!call) return [];
  return judgeApplication(file, about.terms, call, dayOf(desk.clock.now()))
    .filter(counts)
    .map((finding) => findingFault(visitor.locale, finding));
}

function findingFault(locale: 'fr' | 'ar', finding: Finding): FormFault {
  const key = `finding.${finding.code}`;
  // The region follows from the province: only the province is asked for.
  const field = finding.field === 'unit.regionCode' ? 'unit.provinceCode' : finding.field;
  return { field, message: isTextKey(key) ? text(locale, key, shownValues(locale, finding)) : finding.code };
}

function typedKey(id: string): string {
  return `typed/${id}`;
}
