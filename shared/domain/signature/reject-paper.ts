import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import { mayAct, rolesByAct } from '../roles/acts.ts';
import type { RejectPaper } from './commands.ts';
import type { SignatureEvent } from './events.ts';
import type { SignatureRefusal } from './refusals.ts';
import type { ExistingSignature, OpenSignatureRound } from './state.ts';

/**
 * A paper that does not count: whoever reads the scans says which pages are missing, whoever confirms them why a
 * recorded scan is not accepted. The parties stay awaited, until the same day.
 */
export function rejectPaper(
  command: RejectPaper,
  state: ExistingSignature,
): Decision<SignatureEvent, SignatureRefusal> {
  const { act, missingPages, scanSha256 } = command;
  const name = scanSha256 === undefined ? 'record-paper' : 'confirm-paper';
  const { role } = act.actor;
  if (!mayAct([role], name))
    return refuse({ code: 'SIGNATURE_ROLE_NOT_ALLOWED', role, allowed: rolesByAct[name] });
  if (state.status !== 'open') return refuse({ code: 'SIGNATURE_CLOSED', status: state.status });
  const wrong = scanSha256 === undefined ? wrongParties(command, state) : wrongScan(scanSha256, state);
  if (wrong) return refuse(wrong);
  const reason = command.reason.trim();
  if (reason === '' && missingPages.length === 0) return refuse({ code: 'SIGNATURE_REASON_MISSING' });
  const partyIds = scanSha256 === undefined ? command.partyIds : (state.paperRecorded?.partyIds ?? []);
  const scan = scanSha256 === undefined ? {} : { scanSha256 };
  return accept({ type: 'PaperRejected', ...stamp(act), partyIds, missingPages, reason, ...scan });
}

function wrongScan(scanSha256: string, { paperRecorded }: OpenSignatureRound): SignatureRefusal | undefined {
  if (!paperRecorded) return { code: 'SIGNATURE_PAPER_NOT_RECORDED' };
  return paperRecorded.scanSha256 === scanSha256 ? undefined : { code: 'SIGNATURE_PAPER_SCAN_CHANGED' };
}

function wrongParties(
  { partyIds }: RejectPaper,
  { acts, parties }: OpenSignatureRound,
): SignatureRefusal | undefined {
  if (partyIds.length === 0) return { code: 'SIGNATURE_PAPER_NO_PARTY' };
  const stranger = partyIds.find((partyId) => !parties.some((party) => party.partyId === partyId));
  if (stranger !== undefined) return { code: 'SIGNATURE_PARTY_UNKNOWN', partyId: stranger };
  const given = acts.find(({ partyId }) => partyIds.includes(partyId));
  return given && { code: 'SIGNATURE_ALREADY_GIVEN', partyId: given.partyId, signedAt: given.signedAt };
}
