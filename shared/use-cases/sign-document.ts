import type { SignatureState } from '../domain/signature/state.ts';
import type { Request } from './acts.ts';
import { addSignature, type SigningDesk } from './add-signature.ts';
import { type Answer, done, refused } from './answer.ts';
import { signatures } from './lifecycles.ts';
import { presidentReplacedIn } from './president-of.ts';
import { readCase } from './read-cases.ts';
import { type CodeBinding, checkCode, spendCode } from './signing-code.ts';

export interface SignRequest extends Request {
  readonly signatureId: string;
  readonly partyId: string;
  /** Hash of the document that the page showed. */
  readonly documentSha256: string;
  readonly code: string;
  readonly typedName: string;
  readonly consentVersion: string;
}

/** One party signs at level `simple`: its one-time code is checked, then its signature is added and the code spent. */
export async function signDocument(desk: SigningDesk, request: SignRequest): Promise<Answer<SignatureState>> {
  const recorded = await desk.store.recall(request.key);
  if (recorded) return done(recorded.decision as SignatureState);
  const { code, typedName, consentVersion, ...about } = request;
  const round = await readCase(desk, signatures, request.signatureId);
  if (round.status !== 'open') return refused({ code: 'SIGNATURE_CLOSED' });
  const replaced = await presidentReplacedIn(desk, round, request.partyId);
  if (replaced) return refused(replaced);
  const binding: CodeBinding = { ...request, documentSha256: round.documentSha256 };
  const checked = await checkCode(desk, binding, code);
  if (!checked.ok) return checked;
  const evidence = { level: 'simple', codeChannel: 'email', consentVersion, typedName } as const;
  const answer = await addSignature(desk, { ...about, evidence });
  if (answer.ok) await spendCode(desk, binding);
  return answer;
}
