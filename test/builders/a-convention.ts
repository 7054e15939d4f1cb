import { convention } from '../../shared/domain/convention/convention.ts';
import type { ConventionEvent } from '../../shared/domain/convention/events.ts';
import type { ConventionState, Party } from '../../shared/domain/convention/state.ts';
import { fold } from '../../shared/domain/kernel/decider.ts';
import { anApplicationFile } from './an-application-file.ts';

const { association, unit, budget, account } = anApplicationFile();

/** Ministry, agency and the association's president, the parties of a tripartite convention. */
export const conventionParties: readonly Party[] = [
  aParty('ministry', 'authority-minister', 'Leïla Bennani (exemple)', 'ليلى بناني (نموذج)'),
  aParty('agency', 'authority-director', 'Karim El Fassi (exemple)', 'كريم الفاسي (نموذج)'),
  aParty('association', 'president-UPE-017', 'Brahim Aït Ouahi (exemple)', 'إبراهيم أيت واحي (نموذج)'),
];

function aParty(partyId: string, personId: string, fr: string, ar: string): Party {
  const organisation = { fr: `Organisme ${partyId} (exemple)`, ar: `هيئة ${partyId} (نموذج)` };
  const title = { fr: 'Signataire', ar: 'الموقع' };
  return { partyId, organisation, personId, personName: { fr, ar }, title };
}

export const conventionDraft = {
  conventionId: 'CV-UPE-017',
  number: 'UPE-2026-017',
  applicationId: 'UPE-017',
  callId: 'upe-2026-1',
  regionCode: 'MA-08',
  amountCentimes: 25_600_000,
  trancheAmountsCentimes: [12_800_000, 7_680_000, 5_120_000],
  parties: conventionParties,
  contents: { association, unit, budget, account },
  programmeVersion: 1,
  modelId: 'model-2026-2',
  durationMonths: 24,
} as const;

export const assembledDocument = {
  documentKey: 'conventions/CV-UPE-017/document.pdf',
  sha256: 'd'.repeat(64),
  sizeBytes: 184_000,
  pages: 11,
  archival: 'PDF/A-3a',
  signaturePlaces: [{ partyId: 'ministry', page: 11, x: 60, y: 120, width: 150, height: 60 }],
} as const;

export const conventionVisa = {
  number: '2214',
  fiscalYear: 2026,
  budgetLine: '1.2.1.10',
  reference: 'CED/2214/26',
  visaOn: '2026-09-28',
} as const;

const system = { by: 'system' } as const;

const drafted: ConventionEvent[] = [
  { type: 'ConventionDrafted', at: '2026-09-01T09:00:00.000Z', ...system, ...conventionDraft },
];

const assembled: ConventionEvent[] = [
  ...drafted,
  { type: 'ConventionAssembled', at: '2026-09-02T09:00:00.000Z', ...system, ...assembledDocument },
];

const signing: ConventionEvent[] = [
  ...assembled,
  {
    type: 'SigningOpened',
    at: '2026-09-03T09:00:00.000Z',
    ...system,
    signatureId: 'CV-UPE-017-1',
    expiresOn: '2026-09-24',
  },
];

const inForce: ConventionEvent[] = [
  ...signing,
  {
    type: 'ConventionEnteredIntoForce',
    at: '2026-09-20T09:00:00.000Z',
    ...system,
    finalDocumentKey: 'conventions/CV-UPE-017/signed-3.pdf',
    finalSha256: 'f'.repeat(64),
    inForceOn: '2026-09-20',
  },
];

const ended = { at: '2026-10-30T09:00:00.000Z', by: 'staff-administrator' } as const;

/** In force, with the account of its file looked at: money may go there. */
export const payableConvention: readonly ConventionEvent[] = [
  ...inForce,
  {
    type: 'AccountVerified',
    at: '2026-10-01T09:00:00.000Z',
    by: 'staff-verifier',
    rib: conventionDraft.contents.account.rib,
  },
];

/** What happened to CV-UPE-017 until it stood at each status, by the shortest way. */
export const conventionEvents: Readonly<Record<ConventionState['status'], readonly ConventionEvent[]>> = {
  absent: [],
  drafted,
  assembled,
  signing,
  'in-force': inForce,
  refused: [...signing, { type: 'ConventionRefused', ...ended, partyId: 'association', reason: 'Objet' }],
  expired: [...signing, { type: 'ConventionExpired', ...ended }],
  suspended: [...inForce, { type: 'ConventionSuspended', ...ended, reason: 'Contrôle' }],
  completed: [...inForce, { type: 'ConventionCompleted', ...ended }],
  terminated: [
    ...inForce,
    { type: 'ConventionTerminated', ...ended, reason: 'Manquement', releasedCentimes: 5_120_000 },
  ],
  withdrawn: [...drafted, { type: 'ConventionWithdrawn', ...ended, reason: 'Renoncement' }],
};

/** CV-UPE-017 in force with its account verified and its visa confirmed, for the account given: what money waits for. */
export function payableEvents(rib: string): readonly ConventionEvent[] {
  return [
    ...inForce,
    { type: 'AccountVerified', at: '2026-09-25T09:00:00.000Z', by: 'staff-officer', rib },
    { type: 'VisaRecorded', at: '2026-09-28T09:00:00.000Z', by: 'staff-officer', ...conventionVisa },
    { type: 'VisaConfirmed', at: '2026-09-29T09:00:00.000Z', by: 'staff-officer-2' },
  ];
}

/** CV-UPE-017 at a status. */
export function aConvention<Status extends ConventionState['status']>(
  status: Status,
): Extract<ConventionState, { status: Status }> {
  const state = fold(convention, conventionEvents[status]);
  if (state.status !== status) throw new Error(`The builder leads to ${state.status}, not to ${status}`);
  return state as Extract<ConventionState, { status: Status }>;
}
