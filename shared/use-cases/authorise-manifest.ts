import type { CeremonyState, ExistingCeremony } from '../domain/ceremony/state.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { ceremonies } from './lifecycles.ts';
import { mandateFor } from './mandate-for.ts';
import { ceremonyRun } from './open-ceremony.ts';
import { readCase, readTerms } from './read-cases.ts';
import { recallState } from './recorded-answer.ts';
import { isNamed } from './sign-document.ts';
import { type CodeBinding, checkCode, spendCode } from './signing-code.ts';
import { transact } from './transact.ts';

export interface AuthoriseRequest extends Request {
  readonly ceremonyId: string;
  readonly partyId: string;
  /** Root of the list that the page showed. */
  readonly root: string;
  readonly code: string;
  readonly typedName: string;
  readonly consentVersion: string;
}

/** The act that a code of a ceremony is for: this person for this party, this session, this very list. */
export function manifestBinding(
  { ceremonyId, manifest }: Pick<ExistingCeremony, 'ceremonyId' | 'manifest'>,
  signatory: Pick<CodeBinding, 'partyId' | 'personId'>,
): CodeBinding {
  return { signatureId: `ceremony-${ceremonyId}`, ...signatory, documentSha256: manifest.root };
}

/**
 * One party authorises the whole list with one code. It is one event of the ceremony; its workflow then signs convention
 * by convention. The register of authorities is asked at this instant, and its row goes with every signature.
 */
export async function authoriseManifest(
  desk: Desk,
  request: AuthoriseRequest,
): Promise<Answer<CeremonyState>> {
  const recorded = await recallState(desk, ceremonies, request.key);
  if (recorded) return recorded;
  const { act, ceremonyId, code, key, partyId, ...given } = request;
  const state = await readCase(desk, ceremonies, ceremonyId);
  if (state.status === 'absent') return refused({ code: 'CEREMONY_NOT_FOUND' });
  const party = state.parties.find((each) => each.partyId === partyId);
  if (!party) return refused({ code: 'CEREMONY_NOT_YOUR_PARTY' });
  const mandate = await mandateFor(desk, party, act.actor.personId, act.at);
  if (!mandate.ok) return mandate;
  if (!isNamed(given.typedName, party, mandate.value)) return refused({ code: 'NAME_DIFFERS' });
  const binding = manifestBinding(state, { partyId, personId: act.actor.personId });
  const checked = await checkCode(desk, binding, code);
  if (!checked.ok) return checked;
  const { version } = await readTerms(desk);
  const about = { key, act, verb: 'authorise-manifest', programmeVersion: version };
  const facts = [ceremonyId, partyId, given];
  const answer = await transact(desk, { ...about, facts, answers: ceremonies }, async (transaction) => {
    const ceremony = await transaction.load(ceremonies, ceremonyId);
    const authorised = ceremony.decide({
      type: 'AuthoriseManifest',
      act,
      partyId,
      codeChannel: 'email',
      ...given,
      mandate: mandate.value,
    });
    if (!authorised.accepted) return refused(authorised.refusal);
    transaction.deliver(ceremonyRun(ceremony.state()));
    return done(ceremony.state());
  });
  if (answer.ok) await spendCode(desk, binding);
  return answer;
}
