import { createHash } from 'node:crypto';
import type { MandateRow } from '../domain/mandate/state.ts';
import { isComplete } from '../domain/scan/match-pages.ts';
import type { ExistingSignature, SignatureState } from '../domain/signature/state.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { judgeMandate } from './judge-mandate.ts';
import { signatures } from './lifecycles.ts';
import { readyToSign } from './open-signing.ts';
import { readTerms } from './read-cases.ts';
import { collectConvention, reportScan, type ScanDesk } from './read-scan.ts';
import { transact } from './transact.ts';

export interface RecordPaperRequest extends Request {
  readonly scanId: string;
  /** The number of the convention whose pages are recorded. */
  readonly number: string;
  readonly partyIds: readonly string[];
  /** Who signed for a party, where it was not the person whom the convention names; by party. */
  readonly signers?: Readonly<Record<string, string>>;
}

/**
 * The first officer: the pages of one convention are collected from the scan, kept write-once, and recorded as what
 * these parties signed by hand. The register is asked for each of them at that instant: its row is kept with the
 * signature. Refused while a page is missing, and where who signed has no mandate.
 */
export async function recordPaper(
  desk: ScanDesk,
  request: RecordPaperRequest,
): Promise<Answer<SignatureState>> {
  const { act, number, partyIds, scanId } = request;
  const report = await reportScan(desk, scanId);
  const matched = report?.conventions.find((each) => each.number === number);
  if (!report || !matched) return refused({ code: 'SCAN_CONVENTION_NOT_FOUND' });
  if (!isComplete(matched)) return refused({ code: 'SCAN_PAGES_MISSING' });
  const { round } = matched.registered;
  if (!round) return refused({ code: 'SIGNATURE_NOT_FOUND' });
  const mandates = await mandatesOf(desk, request, round);
  if (!mandates.ok) return mandates;
  const pdf = await collectConvention(desk, report.scan, matched);
  const scanSha256 = createHash('sha256').update(pdf).digest('hex');
  const scanKey = `conventions/${round.conventionId}/paper-${scanSha256.slice(0, 16)}.pdf`;
  await desk.documents.put(scanKey, pdf, 'application/pdf');
  return decideOne(desk, request, {
    verb: 'record-paper',
    lifecycle: signatures,
    id: round.signatureId,
    // Without the collected file: a request that is repeated collects the same pages into other bytes.
    facts: [scanId, number, partyIds, ...(request.signers ? [request.signers] : [])],
    command: {
      type: 'RecordPaperSignature',
      act,
      partyIds,
      mandates: mandates.value,
      scanKey,
      scanSha256,
    },
  });
}

async function mandatesOf(
  desk: Desk,
  { act, partyIds, signers = {} }: RecordPaperRequest,
  { parties, signatureId }: ExistingSignature,
): Promise<Answer<readonly MandateRow[]>> {
  const rows: MandateRow[] = [];
  for (const partyId of partyIds) {
    const party = parties.find((each) => each.partyId === partyId);
    if (!party) return refused({ code: 'SIGNATURE_PARTY_UNKNOWN' });
    const personId = signers[partyId] ?? party.personId;
    // The officers are told whom to ask; what a mandate's own refusal says is written to the one who signs.
    const mandate = await judgeMandate(desk, { signatureId, party, personId, at: act.at });
    if (!mandate.ok) return refused({ code: 'SIGNATURE_PAPER_UNMANDATED' });
    rows.push(mandate.value);
  }
  return done(rows);
}

/** The second officer: the parties have signed. Those whose turn it is now are written to in the same append. */
export async function confirmPaper(
  desk: Desk,
  request: Request & { readonly signatureId: string; readonly scanSha256: string },
): Promise<Answer<SignatureState>> {
  const { act, key, signatureId, scanSha256 } = request;
  const { version } = await readTerms(desk);
  const about = { key, act, verb: 'confirm-paper', programmeVersion: version };
  return transact(
    desk,
    { ...about, facts: [signatureId, scanSha256], answers: signatures },
    async (transaction) => {
      const signature = await transaction.load(signatures, signatureId);
      const before = signature.state();
      const decision = signature.decide({ type: 'ConfirmPaperSignature', act, scanSha256 });
      if (!decision.accepted) return refused(decision.refusal);
      const writtenTo = before.status === 'open' ? before.awaiting : [];
      transaction.deliver(...readyToSign(signature.stream, signature.state(), writtenTo));
      return done(signature.state());
    },
  );
}
