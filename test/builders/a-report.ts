import type { ReportEvent } from '../../shared/domain/report/events.ts';
import type { ReportContents, ReportStatus } from '../../shared/domain/report/state.ts';

export const reportIdentity = {
  reportId: 'CV-UPE-017-R1',
  conventionId: 'CV-UPE-017',
  applicationId: 'UPE-017',
  index: 1,
  final: false,
  receivedCentimes: 20_000_000,
  paidOn: '2026-06-10',
  dueOn: '2026-12-10',
  lines: [
    { lineId: 'staff', label: { fr: 'Personnel', ar: 'المستخدمون' }, amountCentimes: 15_000_000 },
    { lineId: 'equipment', label: { fr: 'Équipement', ar: 'التجهيز' }, amountCentimes: 9_000_000 },
  ],
} as const;

export const reportContents: ReportContents = {
  activities: 'Accueil et écoute de 42 enfants.',
  results: 'Trente dossiers suivis.',
  difficulties: '',
  beneficiaries: { children: 42, families: 30 },
  spending: [
    { lineId: 'staff', spentCentimes: 12_000_000 },
    { lineId: 'equipment', spentCentimes: 0 },
  ],
  ownSpentCentimes: 1_500_000,
};

export const reportFile = {
  name: 'paie-juin.pdf',
  documentKey: 'reports/CV-UPE-017-R1/1',
  sha256: 'a'.repeat(64),
  sizeBytes: 48_000,
  lineId: 'staff',
} as const;

const by = 'association-contact';
const expected: ReportEvent[] = [
  { type: 'ReportExpected', at: '2026-06-10T09:00:00.000Z', by: 'accountant', ...reportIdentity },
];
const filed: ReportEvent[] = [
  ...expected,
  { type: 'ReportFileAdded', at: '2026-11-20T09:00:00.000Z', by, file: { ...reportFile, file: 1 } },
  { type: 'ReportFiled', at: '2026-11-21T09:00:00.000Z', by, contents: reportContents },
];
const contentAccepted: ReportEvent[] = [
  ...filed,
  { type: 'ReportContentAccepted', at: '2026-11-25T09:00:00.000Z', by: 'staff-officer' },
];
const remarks = [{ field: 'results', text: 'Combien de dossiers clos ?' }] as const;

/** What happened to the first report of a convention until it stood at each status, by the shortest way. */
export const reportEvents: Readonly<Record<ReportStatus, readonly ReportEvent[]>> = {
  absent: [],
  awaited: expected,
  filed,
  'content-accepted': contentAccepted,
  remarked: [
    ...filed,
    {
      type: 'ReportRemarked',
      at: '2026-11-24T09:00:00.000Z',
      by: 'staff-officer',
      stage: 'content',
      remarks,
    },
  ],
  accepted: [
    ...contentAccepted,
    { type: 'ReportAccepted', at: '2026-11-28T09:00:00.000Z', by: 'staff-finance', disallowed: [] },
  ],
  cancelled: [
    ...expected,
    { type: 'ReportCancelled', at: '2026-06-20T09:00:00.000Z', by: 'accountant', reason: 'AC04' },
  ],
};
