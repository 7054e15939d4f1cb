import { describe, expect, it } from 'vitest';
import { aCall, aProgramme } from '../../../test/builders/a-programme.ts';
import { checkTerms } from './check-terms.ts';
import type { ProgrammeTerms } from './programme-terms.ts';
import type { TermsFault } from './terms-faults.ts';

const sound = aProgramme();
const [first, second] = sound.tranches as [ProgrammeTerms['tranches'][0], ProgrammeTerms['tranches'][0]];
const [state, association] = sound.signing.steps as [
  ProgrammeTerms['signing']['steps'][0],
  ProgrammeTerms['signing']['steps'][0],
];

const withCall = (changes: Parameters<typeof aCall>[0]) => ({ calls: [aCall(changes)] });
const withEligibility = (changes: Partial<ProgrammeTerms['eligibility']>) => ({
  eligibility: { ...sound.eligibility, ...changes },
});
const withScoring = (changes: Partial<ProgrammeTerms['scoring']>) => ({
  scoring: { ...sound.scoring, ...changes },
});
const withSteps = (...steps: ProgrammeTerms['signing']['steps']) => ({
  signing: { ...sound.signing, steps },
});

const withSecondGate = (gate: string) => ({
  tranches: sound.tranches.map((each, position) => (position === 1 ? { ...each, gate } : each)),
});

const UNREADABLE_GATES: readonly [string, TermsFault, string][] = [
  ['tranche(1).paid and', 'TERMS_GATE_CONDITION_MISSING', '20: '],
  ['audit.done', 'TERMS_GATE_FACT_UNKNOWN', '1: audit.done'],
  ['report(x).filed', 'TERMS_GATE_INDEX_WRONG', '7: (x).filed'],
  ['(tranche(1).paid', 'TERMS_GATE_PARENTHESIS_MISSING', '17: '],
  ['spent(1) 0.75', 'TERMS_GATE_COMPARISON_MISSING', '10: 0.75'],
  ['spent(1) >= trois quarts', 'TERMS_GATE_SHARE_WRONG', '13: trois quarts'],
  ['date >= 01/01/2027', 'TERMS_GATE_DAY_WRONG', '9: 01/01/2027'],
  ['tranche(1).paid, papers.valid', 'TERMS_GATE_REST', '16: , papers.valid'],
];

const CASES: [string, Partial<ProgrammeTerms>, TermsFault, string, (string | number)?][] = [
  [
    'years run backwards',
    { frame: [{ ...sound.frame[0]!, toYear: 2024 }] },
    'TERMS_YEARS_REVERSED',
    'frame[0].toYear',
    2024,
  ],
  [
    'the payer has a wrong RIB',
    { debtor: { ...sound.debtor, rib: '999810000000000000000152' } },
    'TERMS_RIB_WRONG',
    'debtor.rib',
    '999810000000000000000152',
  ],
  [
    'nobody wrote the model of the convention',
    { convention: { ...sound.convention, modelId: 'model-2025' } },
    'TERMS_MODEL_UNKNOWN',
    'convention.modelId',
    'model-2025',
  ],
  ['there is no call', { calls: [] }, 'TERMS_LIST_EMPTY', 'calls'],
  [
    'two calls share an id',
    { calls: [aCall(), aCall()] },
    'TERMS_NAME_TWICE',
    'calls[1].callId',
    'upe-2026-1',
  ],
  [
    'a call ends before it begins',
    withCall({ closesOn: '2026-05-26' }),
    'TERMS_WINDOW_REVERSED',
    'calls[0].closesOn',
    '2026-05-26',
  ],
  [
    'the floor is above the ceiling',
    withCall({ floorCentimes: 32_000_001 }),
    'TERMS_FLOOR_ABOVE_CEILING',
    'calls[0].floorCentimes',
    32_000_001,
  ],
  ['a call has no envelope', withCall({ envelopes: [] }), 'TERMS_LIST_EMPTY', 'calls[0].envelopes'],
  [
    'an envelope is zero',
    withCall({ envelopes: [{ regionCode: 'MA-08', envelopeCentimes: 0 }] }),
    'TERMS_ENVELOPE_NOT_POSITIVE',
    'calls[0].envelopes[0].envelopeCentimes',
    0,
  ],
  [
    'a region does not exist',
    withCall({ envelopes: [{ regionCode: 'MA-13', envelopeCentimes: 1 }] }),
    'TERMS_REGION_UNKNOWN',
    'calls[0].envelopes[0].regionCode',
    'MA-13',
  ],
  [
    'a region has two envelopes',
    withCall({ envelopes: [...aCall().envelopes, aCall().envelopes[0]!] }),
    'TERMS_NAME_TWICE',
    'calls[0].envelopes[2].regionCode',
    'MA-08',
  ],
  [
    'a decisive paper is not required',
    withEligibility({ decisivePapers: ['receipt', 'minutes'] }),
    'TERMS_PAPER_NOT_REQUIRED',
    'eligibility.decisivePapers[1]',
    'minutes',
  ],
  [
    'reminders go backwards',
    withEligibility({ completionReminderDays: [7, 7] }),
    'TERMS_DAYS_NOT_ASCENDING',
    'eligibility.completionReminderDays[1]',
    7,
  ],
  [
    'a reminder comes on day 0',
    withEligibility({ completionReminderDays: [0] }),
    'TERMS_DAYS_NOT_ASCENDING',
    'eligibility.completionReminderDays[0]',
    0,
  ],
  [
    'a reminder comes when it is too late',
    { signing: { ...sound.signing, reminderDays: [7, 21] } },
    'TERMS_REMINDER_TOO_LATE',
    'signing.reminderDays[1]',
    21,
  ],
  [
    'weights do not sum to 100',
    withScoring({ criteria: [{ ...sound.scoring.criteria[0]!, weightPercent: 90 }] }),
    'TERMS_WEIGHTS_NOT_100',
    'scoring.criteria',
    90,
  ],
  [
    'a criterion stands twice',
    withScoring({ criteria: [0, 0].map((i) => ({ ...sound.scoring.criteria[i]!, weightPercent: 50 })) }),
    'TERMS_NAME_TWICE',
    'scoring.criteria[1].criterionId',
    'need',
  ],
  [
    'a criterion takes no marks',
    withScoring({ criteria: sound.scoring.criteria.map((c, i) => ({ ...c, marksMax: i })) }),
    'TERMS_MARKS_NOT_POSITIVE',
    'scoring.criteria[0].marksMax',
    0,
  ],
  [
    'no score can pass',
    withScoring({ passScore: 10_001 }),
    'TERMS_PASS_SCORE_OUT_OF_RANGE',
    'scoring.passScore',
    10_001,
  ],
  [
    'nobody scores',
    withScoring({ evaluatorsPerApplication: 0 }),
    'TERMS_APPROVERS_TOO_FEW',
    'scoring.evaluatorsPerApplication',
    0,
  ],
  ['tranches do not sum to 100', { tranches: [first, second] }, 'TERMS_PERCENTS_NOT_100', 'tranches', 80],
  [
    'tranches are out of order',
    { tranches: [{ ...first, percent: 100, index: 2 }] },
    'TERMS_TRANCHE_OUT_OF_ORDER',
    'tranches[0].index',
    2,
  ],
  [
    'a tranche waits for its own report',
    { tranches: [{ ...first, percent: 100, gate: 'account.verified and report(1).accepted' }] },
    'TERMS_GATE_NOT_BEFORE',
    'tranches[0].gate',
    'report(1).accepted',
  ],
  [
    'a tranche is spent before it is paid',
    { tranches: [{ ...first, percent: 100, gate: '', coversMonths: 0 }] },
    'TERMS_MONTHS_OUT_OF_RANGE',
    'tranches[0].coversMonths',
    0,
  ],
  [
    'a tranche waits for a share of money that is paid after it',
    withSecondGate('tranche(1).paid and spent(3) >= 0.5'),
    'TERMS_GATE_NOT_BEFORE',
    'tranches[1].gate',
    'spent(3) >= 0.5',
  ],
  [
    'nothing could open a gate',
    withSecondGate('papers.valid and not papers.valid'),
    'TERMS_GATE_IMPOSSIBLE',
    'tranches[1].gate',
    'papers.valid and not papers.valid',
  ],
  ...UNREADABLE_GATES.map(([gate, code, found]): (typeof CASES)[number] => [
    `the gate "${gate}" cannot be read`,
    withSecondGate(gate),
    code,
    'tranches[1].gate',
    found,
  ]),
  [
    'a party of a step is nobody',
    withSteps(state, { ...association, parties: ['association', 'king'] }),
    'TERMS_PARTY_UNKNOWN',
    'signing.steps[1].parties[1]',
    'king',
  ],
  [
    'a party signs twice',
    withSteps(state, { ...association, parties: ['association', 'agency'] }),
    'TERMS_NAME_TWICE',
    'signing.steps[1].parties[1]',
    'agency',
  ],
  ['a party never signs', withSteps(state), 'TERMS_PARTY_ABSENT', 'signing.steps', 'association'],
  [
    'a step asks more signatures than it has parties',
    withSteps({ ...state, rule: { atLeast: 3 } }, association),
    'TERMS_STEP_RULE_IMPOSSIBLE',
    'signing.steps[0].rule',
    3,
  ],
  [
    'the mandate of an authority ends before it begins',
    {
      authorities: sound.authorities.map((authority) => ({
        ...authority,
        mandate: {
          validFrom: '2026-07-01',
          validTo: authority.partyId === 'agency' ? '2026-06-30' : '2026-07-01',
        },
      })),
    },
    'TERMS_MANDATE_REVERSED',
    'authorities[1].mandate.validTo',
    '2026-06-30',
  ],
  [
    'an authority takes the name of the association',
    { authorities: [...sound.authorities, { ...sound.authorities[0]!, partyId: 'association' }] },
    'TERMS_NAME_TWICE',
    'authorities[2].partyId',
    'association',
  ],
  [
    'approval levels do not ascend',
    {
      approvals: [
        { upToCentimes: null, approvers: 2 },
        { upToCentimes: null, approvers: 3 },
      ],
    },
    'TERMS_APPROVALS_NOT_ASCENDING',
    'approvals[1].upToCentimes',
    '∞',
  ],
  [
    'large amounts have no level',
    { approvals: [{ upToCentimes: 100, approvers: 2 }] },
    'TERMS_APPROVALS_NOT_OPEN',
    'approvals',
  ],
  [
    'more money takes fewer people',
    {
      approvals: [
        { upToCentimes: 100, approvers: 3 },
        { upToCentimes: null, approvers: 2 },
      ],
    },
    'TERMS_APPROVERS_TOO_FEW',
    'approvals[1].approvers',
    2,
  ],
  [
    'nobody approves',
    { approvals: [{ upToCentimes: null, approvers: 0 }] },
    'TERMS_APPROVERS_TOO_FEW',
    'approvals[0].approvers',
    0,
  ],
];

describe('programme: checking its terms', () => {
  it('finds nothing in sound terms', () => {
    expect(checkTerms(sound)).toEqual([]);
  });

  it.each(CASES)('finds that %s', (_, changes, code, path, found) => {
    expect(checkTerms(aProgramme(changes))).toContainEqual(
      found === undefined ? { code, path } : { code, path, found },
    );
  });

  it('finds everything at once', () => {
    const findings = checkTerms(aProgramme({ calls: [], approvals: [], tranches: [] }));
    expect(findings.map(({ path }) => path)).toEqual(['calls', 'tranches', 'approvals']);
  });

  it('asks n of m without fault where m parties can give n', () => {
    expect(checkTerms(aProgramme(withSteps({ ...state, rule: { atLeast: 2 } }, association)))).toEqual([]);
  });
});
