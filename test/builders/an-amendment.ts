import type { AmendmentEvent } from '../../shared/domain/amendment/events.ts';
import type { AmendmentStatus } from '../../shared/domain/amendment/state.ts';
import { assembledDocument, conventionDraft } from './a-convention.ts';

export const amendmentDraft = {
  amendmentId: 'CV-UPE-017-a1',
  conventionId: 'CV-UPE-017',
  applicationId: 'UPE-017',
  number: 'UPE-2026-017/A1',
  index: 1,
  change: { kind: 'extension', before: 24, after: 36 },
  motive: { fr: 'Ouverture retardée.', ar: 'تأخر الافتتاح.' },
  parties: conventionDraft.parties,
  programmeVersion: 1,
  modelId: 'amendment-2026-1',
} as const;

const by = 'staff-officer';
const at = '2026-11-01T09:00:00.000Z';
const drafted: AmendmentEvent[] = [{ type: 'AmendmentDrafted', at, by, ...amendmentDraft }];
const assembled: AmendmentEvent[] = [
  ...drafted,
  { type: 'AmendmentAssembled', at, by: 'system', ...assembledDocument },
];
const signing: AmendmentEvent[] = [
  ...assembled,
  { type: 'AmendmentSigningOpened', at, by, signatureId: 'CV-UPE-017-a1-1', expiresOn: '2026-11-22' },
];
const force = { finalDocumentKey: 'k', finalSha256: 'f'.repeat(64), inForceOn: '2026-11-10' };

/** What happened to UPE-2026-017/A1 until it stood at each status, by the shortest way. */
export const amendmentEvents: Readonly<Record<AmendmentStatus, readonly AmendmentEvent[]>> = {
  absent: [],
  drafted,
  assembled,
  signing,
  'in-force': [...signing, { type: 'AmendmentEnteredIntoForce', at, by: 'system', ...force }],
  refused: [...signing, { type: 'AmendmentRefused', at, by: 'system', partyId: 'agency', reason: 'Objet' }],
  expired: [...signing, { type: 'AmendmentExpired', at, by: 'system' }],
  lapsed: [...signing, { type: 'AmendmentLapsed', at, by: 'system', cause: 'CONVENTION_AMENDMENT_INVALID' }],
  withdrawn: [...assembled, { type: 'AmendmentWithdrawn', at, by, reason: 'Renoncement' }],
};
