import { application } from '../../shared/domain/application/application.ts';
import type { ApplicationEvent } from '../../shared/domain/application/events.ts';
import type { ApplicationState } from '../../shared/domain/application/state.ts';
import { fold } from '../../shared/domain/kernel/decider.ts';
import { anApplicationFile } from './an-application-file.ts';

const CALL = 'upe-2026-1';

const draft: ApplicationEvent[] = [
  {
    type: 'DraftSaved',
    at: '2026-05-28T09:00:00.000Z',
    by: 'association-contact',
    applicationId: 'UPE-017',
    callId: CALL,
    file: { account: { holder: 'Ajyal' } },
    contactEmail: 'bureau@ajyal.example',
  },
];

const submitted: ApplicationEvent[] = [
  {
    type: 'ApplicationSubmitted',
    at: '2026-06-01T09:00:00.000Z',
    by: 'association-contact',
    applicationId: 'UPE-017',
    callId: CALL,
    file: anApplicationFile(),
    contactEmail: 'contact@ajyal.example',
    submittedFrom: 'link',
    receivedOn: '2026-06-01',
  },
];

const system = { by: 'system' } as const;

const returned: ApplicationEvent[] = [
  ...submitted,
  {
    type: 'ApplicationReturned',
    at: '2026-06-02T09:00:00.000Z',
    ...system,
    findings: [
      { code: 'PAPER_MISSING', severity: 'completion', field: 'papers.statutes', paper: 'statutes' },
    ],
    dueOn: '2026-06-17',
  },
];

const eligible: ApplicationEvent[] = [
  ...submitted,
  { type: 'ApplicationDeclaredEligible', at: '2026-06-02T09:00:00.000Z', ...system },
];

const marked = { marks: { need: 15, action: 12 }, comment: 'Projet solide' };

const scored: ApplicationEvent[] = [
  ...eligible,
  { type: 'ScoreRecorded', at: '2026-07-01T09:00:00.000Z', by: 'evaluator-1', ...marked },
  { type: 'ScoreRecorded', at: '2026-07-02T09:00:00.000Z', by: 'evaluator-2', ...marked },
  { type: 'ApplicationScored', at: '2026-07-02T09:00:00.000Z', by: 'evaluator-2', score: 6900 },
];

const result = { at: '2026-07-20T09:00:00.000Z', ...system, selectionId: CALL, rank: 7, score: 6900 };

/** What happened to UPE-017 until it stood at each status, by the shortest way. */
export const applicationEvents: Readonly<Record<ApplicationState['status'], readonly ApplicationEvent[]>> = {
  absent: [],
  draft,
  submitted,
  returned,
  resubmitted: [
    ...returned,
    {
      type: 'ApplicationResubmitted',
      at: '2026-06-10T09:00:00.000Z',
      by: 'association-contact',
      file: anApplicationFile(),
    },
  ],
  ineligible: [
    ...submitted,
    {
      type: 'ApplicationDeclaredIneligible',
      at: '2026-06-02T09:00:00.000Z',
      ...system,
      reasons: [{ code: 'ASSOCIATION_TOO_YOUNG' }],
    },
  ],
  eligible,
  scored,
  selected: [...scored, { type: 'ApplicationSelected', ...result }],
  reserve: [...scored, { type: 'ApplicationReserved', ...result }],
  rejected: [...scored, { type: 'ApplicationRejected', ...result }],
  withdrawn: [
    ...scored,
    {
      type: 'ApplicationWithdrawn',
      at: '2026-07-10T09:00:00.000Z',
      by: 'association-contact',
      reason: 'Local perdu',
    },
  ],
};

/** UPE-017 at a status. */
export function anApplication<Status extends ApplicationState['status']>(
  status: Status,
): Extract<ApplicationState, { status: Status }> {
  const state = fold(application, applicationEvents[status]);
  if (state.status !== status) throw new Error(`The builder leads to ${state.status}, not to ${status}`);
  return state as Extract<ApplicationState, { status: Status }>;
}
