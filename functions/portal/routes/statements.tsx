import type { StatementReading } from '../../../shared/formats/statement/statement.ts';
import type { Locale } from '../../../shared/i18n/locale.ts';
import { text } from '../../../shared/i18n/text.ts';
import type { SchemaFinding } from '../../../shared/ports/message-schemas.ts';
import { readTerms } from '../../../shared/use-cases/read-cases.ts';
import { recordStatement } from '../../../shared/use-cases/record-statement.ts';
import { afterAct, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { named as inItsDirection } from '../pages/association/parts.tsx';
import { StatementResult } from '../pages/finance/statement-result.tsx';
import { type PortalContext, staffAct } from '../visitor.ts';
import { type KeptStatement, keepStatement, readStatement } from './payments-reading.ts';
import { showPayments } from './payments-show.tsx';
import { textFileFault } from './received-paper.ts';
import {
  identityOf,
  MESSAGE_KINDS,
  readBankFile,
  type StatementFormat,
  sha256Of,
} from './statements-reading.ts';

/** Of a statement of many thousand lines; its reader and the limit of the request's body know the same. */
const STATEMENT_BYTES_MAX = 32_000_000;

/** Faults shown at once; a file with more of them is wrong as a whole. */
const FAULTS_SHOWN_MAX = 20;

const MEDIA_TYPES: Readonly<Record<StatementFormat, string>> = {
  'camt.053': 'application/xml',
  'camt.054': 'application/xml',
  'pain.002': 'application/xml',
  csv: 'text/csv',
};

/**
 * A bank's file: read whole or not at all, kept as it came, and applied line by line. The same statement again changes
 * nothing and shows the same outcomes.
 */
export async function uploadStatement(c: PortalContext): Promise<Response> {
  const { desk, visitor } = c.var;
  const { locale } = visitor;
  const body = await c.req.parseBody();
  const { file } = body;
  if (!(file instanceof File) || file.size === 0)
    return showPayments(c, [{ field: 'file', message: text(locale, 'payments.file-missing') }], 422);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const wrong = await textFileFault(desk, locale, bytes, STATEMENT_BYTES_MAX);
  if (wrong) return showPayments(c, [{ field: 'file', message: wrong }], 422);
  const terms = await readTerms(desk);
  const read = desk.readBankFile ?? readBankFile;
  const { format, reading } = await read(bytes, terms.payments.statementCsv);
  if (!reading.ok)
    return showPayments(c, faultsIn(locale, reading, terms.payments.statementCsv.columns), 422);
  const findings = format === 'csv' ? undefined : await desk.schemas?.validate(bytes, MESSAGE_KINDS[format]);
  if (findings && findings.length > 0) return showPayments(c, breaches(locale, findings), 422);
  const { statement } = reading;
  const statementId = identityOf(statement);
  const documentKey = `statements/${sha256Of(bytes).slice(0, 16)}-${fileName(file.name)}`;
  const { sha256 } = await desk.documents.put(documentKey, bytes, MEDIA_TYPES[format]);
  const earlier = await readStatement(desk, statementId);
  const act = staffAct(c, 'upload-statement');
  const key = requestKey(c, typeof body.key === 'string' ? { key: body.key } : {});
  const answer = await recordStatement(desk, { key, act, statementId, lines: statement.lines });
  if (!answer.ok) return afterAct(c, answer, '/payments', (message) => showPayments(c, [{ message }], 409));
  desk.afterAct();
  const outcomes = answer.value;
  const kept: KeptStatement = {
    statementId,
    name: fileName(file.name),
    sha256,
    documentKey,
    uploadedBy: act.actor.personId,
    uploadedAt: act.at,
    lineCount: outcomes.length,
    unmatchedCount: outcomes.filter(({ outcome }) => outcome === 'unmatched' || outcome === 'proposed')
      .length,
  };
  await keepStatement(desk, kept);
  const { lines, pendingCount } = statement;
  const isValid = findings !== undefined;
  const props = { c, format, isValid, statement: kept, earlier, pendingCount, lines, outcomes };
  return page(c, text(locale, 'payments.result'), <StatementResult {...props} />);
}

/** What is wrong with the file, where, and what to do; each with the row and column, or the place in the message. */
function faultsIn(
  locale: Locale,
  { faults }: Extract<StatementReading, { ok: false }>,
  headers: Readonly<Record<string, string>>,
): readonly FormFault[] {
  const named = faults.slice(0, FAULTS_SHOWN_MAX).map((fault) => ({
    field: 'file',
    message: [
      'row' in fault
        ? text(locale, fault.column ? 'payments.fault-cell' : 'payments.fault-row', {
            row: fault.row,
            column: headers[fault.column ?? ''] ?? fault.column ?? '',
          })
        : (fault.at ?? ''),
      text(locale, fault.remedyKey),
      fault.found === undefined ? '' : text(locale, 'payments.fault-found', { found: fault.found }),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  }));
  return andMore(locale, named, faults.length);
}

/** Where the file does not follow its schema, by line; the schema's own words stand as they are. */
function breaches(locale: Locale, findings: readonly SchemaFinding[]): readonly FormFault[] {
  const named = findings.slice(0, FAULTS_SHOWN_MAX).map(({ line, words }) => ({
    field: 'file',
    message: text(locale, 'payments.schema-breach', { line, words: inItsDirection(words) }),
  }));
  return andMore(locale, named, findings.length);
}

/** Says how many faults are not shown. */
function andMore(locale: Locale, named: readonly FormFault[], count: number): readonly FormFault[] {
  const more = count - named.length;
  return more > 0 ? [...named, { message: text(locale, 'payments.fault-more', { count: more }) }] : named;
}

/** The name as a document key takes it. */
function fileName(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._-]+/gu, '-').replace(/^[-.]+/u, '');
  return plain === '' ? 'statement' : plain.slice(-80);
}
