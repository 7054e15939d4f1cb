import { fold } from '../../shared/domain/kernel/decider.ts';
import type { DocumentSigned, SignatureEvent } from '../../shared/domain/signature/events.ts';
import { signature } from '../../shared/domain/signature/signature.ts';
import type { SignatureState } from '../../shared/domain/signature/state.ts';
import { assembledDocument, conventionParties } from './a-convention.ts';

export const signatureRound = {
  signatureId: 'CV-UPE-017-1',
  conventionId: 'CV-UPE-017',
  documentKey: assembledDocument.documentKey,
  documentSha256: assembledDocument.sha256,
  steps: [
    { stepId: 'authorities', parties: ['ministry', 'agency'], rule: 'all' },
    { stepId: 'association', parties: ['association'], rule: 'all' },
  ],
  parties: conventionParties,
  opensAt: '2026-07-01T09:00:00.000Z',
  expiresOn: '2026-07-22',
} as const;

/** The facts of a signature, the `number`-th of the round, on the revision before it. */
export function aSigning(partyId: string, number: number) {
  return {
    partyId,
    documentSha256: assembledDocument.sha256,
    previousRevisionSha256: number === 1 ? assembledDocument.sha256 : `revision-${number - 1}`,
    revisionKey: `conventions/CV-UPE-017/signed-${number}.pdf`,
    revisionSha256: `revision-${number}`,
    level: 'simple',
    codeChannel: 'email',
    consentVersion: '2026-01',
    typedName: 'Nom (exemple)',
  } as const;
}

function signedBy(partyId: string, by: string, number: number): DocumentSigned {
  return {
    type: 'DocumentSigned',
    at: `2026-07-0${number + 1}T09:00:00.000Z`,
    by,
    ...aSigning(partyId, number),
  };
}

const open: SignatureEvent[] = [
  { type: 'SignatureOpened', at: '2026-07-01T09:00:00.000Z', by: 'system', ...signatureRound },
];

/** The ministry, the agency and the association have signed, up to so many of them. */
export const signatures: readonly SignatureEvent[] = [
  signedBy('ministry', 'authority-minister', 1),
  signedBy('agency', 'authority-director', 2),
  signedBy('association', 'president-UPE-017', 3),
];

const ended = { at: '2026-07-23T09:00:00.000Z', by: 'system' } as const;
const last = { revisionKey: 'conventions/CV-UPE-017/signed-3.pdf', revisionSha256: 'revision-3' };

/** What happened to the round until it stood at each status, by the shortest way. */
export const signatureEvents: Readonly<Record<SignatureState['status'], readonly SignatureEvent[]>> = {
  absent: [],
  open,
  complete: [...open, ...signatures, { type: 'SignatureCompleted', ...ended, ...last }],
  refused: [...open, { type: 'SignatureRefused', ...ended, partyId: 'association', reason: 'Objet' }],
  expired: [...open, { type: 'SignatureExpired', ...ended, onDay: '2026-07-23' }],
  withdrawn: [...open, { type: 'SignatureWithdrawn', ...ended, reason: 'Erreur de montant' }],
};

/** The round at a status. */
export function aSignatureRound<Status extends SignatureState['status']>(
  status: Status,
): Extract<SignatureState, { status: Status }> {
  const state = fold(signature, signatureEvents[status]);
  if (state.status !== status) throw new Error(`The builder leads to ${state.status}, not to ${status}`);
  return state as Extract<SignatureState, { status: Status }>;
}
