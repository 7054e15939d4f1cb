import type { Party } from '../domain/convention/state.ts';
import type { MandateRow } from '../domain/mandate/state.ts';
import type { CodeChannel, SimpleEvidence } from '../domain/signature/evidence.ts';
import { nameResembles } from '../domain/signature/name-resembles.ts';
import type { OpenSignatureRound, SignatureState } from '../domain/signature/state.ts';
import { isConsentTo } from '../i18n/consents.ts';
import type { Request } from './acts.ts';
import { addSignature, type NewSignature, type SigningDesk } from './add-signature.ts';
import { type Answer, done, refused } from './answer.ts';
import { judgeMandate } from './judge-mandate.ts';
import { signatures } from './lifecycles.ts';
import { readCase, readTerms } from './read-cases.ts';
import { recallState } from './recorded-answer.ts';
import { isOneChannel } from './send-code.ts';
import { type CodeBinding, checkCode, spendCode } from './signing-code.ts';

export interface SignRequest extends Request {
  readonly signatureId: string;
  readonly partyId: string;
  /** Hash of the document that the page showed. */
  readonly documentSha256: string;
  readonly code: string;
  /** The way by which the page said that the code came; a page that showed none says nothing. */
  readonly codeChannel?: CodeChannel;
  readonly typedName: string;
  readonly consentVersion: string;
  readonly consentLanguage?: 'fr' | 'ar';
}

/**
 * One party signs at level `simple`: the register is asked, the one-time code checked, then the signature is added and
 * the code spent.
 */
export async function signDocument(desk: SigningDesk, request: SignRequest): Promise<Answer<SignatureState>> {
  const recorded = await recallState(desk, signatures, request.key);
  if (recorded) return recorded;
  const round = await readCase(desk, signatures, request.signatureId);
  if (round.status !== 'open') return refused({ code: 'SIGNATURE_CLOSED' });
  const party = round.parties.find(({ partyId }) => partyId === request.partyId);
  if (!party) return refused({ code: 'SIGNATURE_NOT_YOUR_PARTY' });
  const { key, act, signatureId, partyId, documentSha256 } = request;
  const { personId } = act.actor;
  const mandate = await judgeMandate(desk, { signatureId, party, personId, at: act.at });
  if (!mandate.ok) return mandate;
  const formed = judgeForm(request, party, mandate.value, round);
  if (!formed.ok) return formed;
  const binding: CodeBinding = { signatureId, partyId, personId, documentSha256: round.documentSha256 };
  const evidence = await recognise(desk, request, binding);
  if (!evidence.ok) return evidence;
  const about = { key, act, signatureId, partyId, documentSha256, mandate: mandate.value };
  const answer = await addedUnlessSilent(desk, { ...about, evidence: evidence.value });
  if (answer.ok) await spendCode(desk, binding);
  return answer;
}

/** Where a time-stamp authority is silent nothing was signed, and the person may try again with the same code. */
async function addedUnlessSilent(
  desk: SigningDesk,
  signature: NewSignature,
): Promise<Answer<SignatureState>> {
  try {
    return await addSignature(desk, signature);
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'TransientFault')
      return refused({ code: 'SIGNATURE_TRY_LATER' });
    throw fault;
  }
}

/** What is wrong with the form itself, before a try of the code is spent on it. */
function judgeForm(
  { consentVersion, typedName }: SignRequest,
  party: Party,
  mandate: MandateRow,
  round: OpenSignatureRound,
): Answer<null> {
  if (!isNamed(typedName, party, mandate)) return refused({ code: 'NAME_DIFFERS' });
  return isConsentTo(round, consentVersion) ? done(null) : refused({ code: 'CONSENT_CHANGED' });
}

/** Whether a typed name is the signatory's; the convention may write it otherwise than the register does. */
export function isNamed(typedName: string, party: Party, { signatory }: MandateRow): boolean {
  const names = [signatory.name, ...(signatory.personId === party.personId ? [party.personName] : [])];
  return names.some((name) => nameResembles(typedName, name));
}

/** The person by their code: what is kept of how it came is what was sent, never what the form says. */
async function recognise(
  desk: SigningDesk,
  request: SignRequest,
  binding: CodeBinding,
): Promise<Answer<SimpleEvidence>> {
  const checked = await checkCode(desk, binding, request.code);
  if (!checked.ok) return checked;
  const codeChannel = checked.value;
  if (request.codeChannel && request.codeChannel !== codeChannel)
    return refused({ code: 'CODE_CHANNEL_DIFFERS' });
  const oneChannel = isOneChannel(request.act.door, codeChannel);
  const { signing } = await readTerms(desk);
  if (oneChannel && signing.oneChannel === 'forbidden')
    return refused({ code: 'CODE_ONE_CHANNEL_FORBIDDEN' });
  const { consentLanguage, consentVersion, typedName } = request;
  return done({
    level: 'simple',
    codeChannel,
    ...(oneChannel ? { isOneChannel: true } : {}),
    consentVersion,
    ...(consentLanguage ? { consentLanguage } : {}),
    typedName,
  });
}
