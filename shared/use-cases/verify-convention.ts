import type { ExistingAmendment } from '../domain/amendment/state.ts';
import type { ExistingConvention } from '../domain/convention/state.ts';
import type { ExistingSignature } from '../domain/signature/state.ts';
import type { Documents } from '../ports/documents.ts';
import type { RecordedRevision } from '../ports/pdf-signatures.ts';
import type { Store } from '../ports/store.ts';
import type { JudgeChain } from './audit-four-eyes.ts';
import { amendments, conventions, signatures } from './lifecycles.ts';
import { type LoggedSignature, loggedSignatures } from './logged-signatures.ts';
import { listCases, readCase } from './read-cases.ts';

/** What the register has of a convention whose document is assembled. */
export interface RegisteredConvention {
  readonly convention: ExistingConvention;
  readonly round?: ExistingSignature;
  /** Present where the document is an amendment's: `convention` then speaks of the amendment. */
  readonly amendment?: ExistingAmendment;
}

/** What does not hold in the register itself, whatever file is compared with it. */
export type RecordFault =
  | { readonly code: 'LOG_BROKEN'; readonly stream: string; readonly version: number }
  | { readonly code: 'COPY_MISSING'; readonly key: string }
  | { readonly code: 'COPY_DIFFERS'; readonly key: string }
  | { readonly code: 'PARTY_UNSIGNED'; readonly partyId: string }
  | { readonly code: 'FINAL_DIFFERS' };

export interface ConventionRecord {
  readonly faults: readonly RecordFault[];
  readonly acts: readonly LoggedSignature[];
  /** The newest position of each stream. */
  readonly positions: readonly string[];
}

type RecordReader = { readonly store: Store; readonly documents: Pick<Documents, 'describe'> };

const AMENDMENT = /^(?<convention>.+)\/A(?<index>\d{1,3})$/u;

/** Undefined for a number that nobody holds a document of: it is as unknown as one that never was. */
export async function findConvention(
  desk: Pick<RecordReader, 'store'>,
  number: string,
): Promise<RegisteredConvention | undefined> {
  const { convention: amended, index } = AMENDMENT.exec(number)?.groups ?? {};
  if (amended !== undefined) return findAmendment(desk, amended, Number(index));
  const convention = await conventionNumbered(desk, number);
  if (!convention) return undefined;
  if (!('document' in convention) || convention.document === undefined) return undefined;
  const signatureId = 'signatureId' in convention ? convention.signatureId : undefined;
  const round = signatureId === undefined ? undefined : await readCase(desk, signatures, signatureId);
  return { convention, ...(round && round.status !== 'absent' ? { round } : {}) };
}

async function conventionNumbered(
  desk: Pick<RecordReader, 'store'>,
  number: string,
): Promise<ExistingConvention | undefined> {
  const found = await listCases(desk, conventions, 'conventions', { prefix: number });
  return found.find(
    (state): state is ExistingConvention => state.status !== 'absent' && state.number === number,
  );
}

/** An amendment as the register has it: a document and a round of its own, judged like those of a convention. */
async function findAmendment(
  desk: Pick<RecordReader, 'store'>,
  number: string,
  index: number,
): Promise<RegisteredConvention | undefined> {
  const convention = await conventionNumbered(desk, number);
  const id = convention?.amendments?.[index - 1]?.amendmentId;
  const amendment = id === undefined ? undefined : await readCase(desk, amendments, id);
  if (!convention || !amendment || amendment.status === 'absent') return undefined;
  const shown = asConvention(convention, amendment);
  if (!shown) return undefined;
  const signatureId = 'signatureId' in amendment ? amendment.signatureId : undefined;
  const round = signatureId === undefined ? undefined : await readCase(desk, signatures, signatureId);
  return { convention: shown, amendment, ...(round && round.status !== 'absent' ? { round } : {}) };
}

/** The amendment in the form in which conventions are judged: its own number, parties, document and day of force. */
function asConvention(
  convention: ExistingConvention,
  amendment: ExistingAmendment,
): ExistingConvention | undefined {
  if (!('inForceOn' in convention) || !('document' in amendment) || !amendment.document) return undefined;
  const { number, parties, document } = amendment;
  const { archived: _, finalDocumentKey: __, finalSha256: ___, inForceOn: ____, ...facts } = convention;
  const own = { ...facts, number, parties, document };
  if (!('signatureId' in amendment) || amendment.signatureId === undefined)
    return { ...own, status: 'assembled' };
  const { signatureId } = amendment;
  if (amendment.status !== 'in-force') return { ...own, signatureId, status: 'signing' };
  const { finalDocumentKey, finalSha256, inForceOn } = amendment;
  return { ...own, signatureId, finalDocumentKey, finalSha256, inForceOn, status: 'in-force' };
}

const NUMBER = /[A-Z]{2,8}-\d{4}-\d{1,6}(?:\/A\d{1,3})?/gu;
const NUMBERS_TRIED_MAX = 20;

/** The convention whose number a file bears in clear, in its title or in its remains; the most frequent one first. */
export async function findByFile(
  desk: Pick<RecordReader, 'store'>,
  bytes: Uint8Array,
): Promise<RegisteredConvention | undefined> {
  const borne = new Map<string, number>();
  for (const [number] of Buffer.from(bytes).toString('latin1').matchAll(NUMBER))
    borne.set(number, (borne.get(number) ?? 0) + 1);
  const tried = [...borne].sort(([, one], [, other]) => other - one).slice(0, NUMBERS_TRIED_MAX);
  for (const [number] of tried) {
    const found = await findConvention(desk, number);
    if (found) return found;
  }
  return undefined;
}

/** The document and every revision after it, as they were kept write-once. */
export async function recordedRevisions(
  desk: Pick<RecordReader, 'documents'>,
  about: RegisteredConvention,
): Promise<readonly RecordedRevision[]> {
  const kept = await Promise.all(
    namedRevisions(about).map(async ({ key, ...party }) => ({
      found: await desk.documents.describe(key),
      party: withoutHash(party),
    })),
  );
  return kept.flatMap(({ found, party }) =>
    found ? [{ lengthBytes: found.sizeBytes, sha256: found.sha256, ...party }] : [],
  );
}

/** Under which key the newest revision is kept. */
export function newestKey(about: RegisteredConvention): string | undefined {
  return namedRevisions(about).at(-1)?.key;
}

/** The kept revision that is as long as a file: what the file may have been before somebody touched it. */
export async function keyOfLength(
  { documents }: Pick<RecordReader, 'documents'>,
  about: RegisteredConvention,
  sizeBytes: number,
): Promise<string | undefined> {
  for (const { key } of namedRevisions(about)) {
    const kept = await documents.describe(key);
    if (kept?.sizeBytes === sizeBytes) return key;
  }
  return undefined;
}

/** Judges the register of one convention: its log, its kept copies against the log, its signatories. */
export async function judgeRecord(
  desk: RecordReader,
  about: RegisteredConvention,
  judgeChain: JudgeChain,
): Promise<ConventionRecord> {
  const { convention, round } = about;
  const streams = [
    conventions.streamOf(convention.conventionId),
    ...(about.amendment ? [amendments.streamOf(about.amendment.amendmentId)] : []),
    ...(round ? [signatures.streamOf(round.signatureId)] : []),
  ];
  const logs = await Promise.all(streams.map((stream) => judgeLog(desk, stream, judgeChain)));
  const kept = [...namedRevisions(about), ...namedScans(about)];
  const copies = await Promise.all(kept.map((one) => judgeCopy(desk, one)));
  return {
    faults: [...logs.flatMap(({ faults }) => faults), ...copies.flat(), ...judgeParties(about)],
    acts: logs.flatMap(({ acts }) => acts),
    positions: logs.map(({ position }) => position),
  };
}

interface NamedRevision extends Pick<RecordedRevision, 'archival' | 'partyId'> {
  readonly key: string;
  readonly sha256: string;
}

function withoutHash({ archival, partyId }: Pick<RecordedRevision, 'archival' | 'partyId'>) {
  return { ...(partyId === undefined ? {} : { partyId }), ...(archival === undefined ? {} : { archival }) };
}

function namedRevisions({ amendment, convention, round }: RegisteredConvention): readonly NamedRevision[] {
  const document = 'document' in convention ? convention.document : undefined;
  // Of an amendment nothing is archived: what the convention has is its own.
  const archived = !amendment && 'archived' in convention ? convention.archived : undefined;
  return [
    ...(document ? [{ key: document.documentKey, sha256: document.sha256 }] : []),
    // A hand-written signature stands on its scan and not in the file.
    ...(round?.acts ?? [])
      .filter(({ level }) => level !== 'paper')
      .map(({ partyId, revision }) => ({ ...revision, partyId })),
    ...(archived
      ? [{ key: archived.revisionKey, sha256: archived.revisionSha256, archival: true } as const]
      : []),
  ];
}

/** The scans of what was signed by hand: such a signature makes no revision of the PDF. */
function namedScans({ round }: RegisteredConvention): readonly NamedRevision[] {
  return (round?.acts ?? []).flatMap((act) =>
    act.level === 'paper' ? [{ key: act.scanKey, sha256: act.scanSha256 }] : [],
  );
}

async function judgeLog({ store }: Pick<RecordReader, 'store'>, stream: string, judgeChain: JudgeChain) {
  const head = (await store.read(stream)) ?? { version: 0, head: '' };
  const commits = await store.history(stream);
  const version = judgeChain(commits, head);
  const faults: readonly RecordFault[] =
    version === undefined ? [] : [{ code: 'LOG_BROKEN', stream, version }];
  const acts = loggedSignatures(stream, commits);
  return { faults, acts, position: `${stream}@${head.version}` };
}

async function judgeCopy(
  { documents }: Pick<RecordReader, 'documents'>,
  { key, sha256 }: NamedRevision,
): Promise<readonly RecordFault[]> {
  const kept = await documents.describe(key);
  if (!kept) return [{ code: 'COPY_MISSING', key }];
  return kept.sha256 === sha256 ? [] : [{ code: 'COPY_DIFFERS', key }];
}

/** The parties whose signature the plan cannot do without. */
export function expectedParties({ round }: RegisteredConvention): readonly string[] {
  return (round?.steps ?? []).filter(({ rule }) => rule === 'all').flatMap(({ parties }) => parties);
}

/** In force means: every party that the plan cannot do without has signed, and the document in force is the last of them. */
function judgeParties({ convention, round }: RegisteredConvention): readonly RecordFault[] {
  if (!('inForceOn' in convention) || !round) return [];
  const signed = round.acts.map(({ partyId }) => partyId);
  const unsigned = expectedParties({ convention, round }).filter((partyId) => !signed.includes(partyId));
  const differs = convention.finalSha256 !== round.acts.at(-1)?.revision.sha256;
  return [
    ...unsigned.map((partyId) => ({ code: 'PARTY_UNSIGNED', partyId }) as const),
    ...(differs ? [{ code: 'FINAL_DIFFERS' } as const] : []),
  ];
}
