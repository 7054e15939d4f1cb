import { compareDays } from '../kernel/calendar-day.ts';
import { checkRib } from '../kernel/rib.ts';
import { regionByCode } from '../territory/territory.ts';
import { checkGate } from './check-gates.ts';
import { isConventionModel } from './convention-models.ts';
import { repeated, sum } from './lists.ts';
import type { ApprovalLevel, Call, ProgrammeTerms, SigningTerms } from './programme-terms.ts';
import type { TermsFault, TermsFinding } from './terms-faults.ts';

/** The party that signs last and is not one of the authorities. */
const ASSOCIATION_PARTY = 'association';

/** Scores are weighted means in hundredths of a point, out of 100 points. */
const SCORE_MAX = 10_000;

/** Every contradiction in the terms; none means that a programme can run on them. Their form is checked before. */
export function checkTerms(terms: ProgrammeTerms): readonly TermsFinding[] {
  const { modelId } = terms.convention;
  return [
    ...checkFrame(terms),
    ...checkCalls(terms.calls),
    ...checkEligibility(terms),
    ...checkScoring(terms),
    ...checkTranches(terms),
    ...checkSigning(terms),
    ...checkApprovals(terms.approvals),
    ...wrongRib('debtor.rib', terms.debtor.rib),
    ...wrongRib('payments.recoveryAccount.rib', terms.payments.recoveryAccount?.rib),
    ...when(!isConventionModel(modelId), 'TERMS_MODEL_UNKNOWN', 'convention.modelId', modelId),
  ];
}

function wrongRib(path: string, rib: string | undefined): TermsFinding[] {
  return when(rib !== undefined && !checkRib(rib).ok, 'TERMS_RIB_WRONG', path, rib);
}

function checkFrame({ frame, authorities }: ProgrammeTerms): TermsFinding[] {
  return [
    ...frame.flatMap(({ fromYear, toYear }, i) =>
      when(toYear < fromYear, 'TERMS_YEARS_REVERSED', `frame[${i}].toYear`, toYear),
    ),
    ...when(authorities.length === 0, 'TERMS_LIST_EMPTY', 'authorities'),
    ...authorities.flatMap(({ mandate }, i) => {
      const { validFrom, validTo } = mandate ?? {};
      const reversed = validFrom && validTo && compareDays(validTo, validFrom) < 0;
      return when(reversed === true, 'TERMS_MANDATE_REVERSED', `authorities[${i}].mandate.validTo`, validTo);
    }),
    ...repeated([ASSOCIATION_PARTY, ...authorities.map(({ partyId }) => partyId)]).map((index) =>
      finding('TERMS_NAME_TWICE', `authorities[${index - 1}].partyId`, authorities[index - 1]?.partyId),
    ),
  ];
}

function checkCalls(calls: readonly Call[]): TermsFinding[] {
  return [
    ...when(calls.length === 0, 'TERMS_LIST_EMPTY', 'calls'),
    ...repeated(calls.map(({ callId }) => callId)).map((i) =>
      finding('TERMS_NAME_TWICE', `calls[${i}].callId`, calls[i]?.callId),
    ),
    ...calls.flatMap((call, i) => checkCall(call, `calls[${i}]`)),
  ];
}

function checkCall(call: Call, path: string): TermsFinding[] {
  const { envelopes, floorCentimes, ceilingCentimes, opensOn, closesOn } = call;
  return [
    ...when(compareDays(closesOn, opensOn) < 0, 'TERMS_WINDOW_REVERSED', `${path}.closesOn`, closesOn),
    ...when(
      floorCentimes > ceilingCentimes,
      'TERMS_FLOOR_ABOVE_CEILING',
      `${path}.floorCentimes`,
      floorCentimes,
    ),
    ...when(envelopes.length === 0, 'TERMS_LIST_EMPTY', `${path}.envelopes`),
    ...repeated(envelopes.map(({ regionCode }) => regionCode)).map((i) =>
      finding('TERMS_NAME_TWICE', `${path}.envelopes[${i}].regionCode`, envelopes[i]?.regionCode),
    ),
    ...envelopes.flatMap(({ regionCode, envelopeCentimes }, i) => {
      const at = `${path}.envelopes[${i}]`;
      return [
        ...when(
          regionByCode(regionCode) === undefined,
          'TERMS_REGION_UNKNOWN',
          `${at}.regionCode`,
          regionCode,
        ),
        ...when(
          envelopeCentimes <= 0,
          'TERMS_ENVELOPE_NOT_POSITIVE',
          `${at}.envelopeCentimes`,
          envelopeCentimes,
        ),
      ];
    }),
  ];
}

function checkEligibility({ eligibility }: ProgrammeTerms): TermsFinding[] {
  const { requiredPapers, decisivePapers, completionReminderDays, completionDays } = eligibility;
  return [
    ...decisivePapers.flatMap((paper, i) =>
      when(
        !requiredPapers.includes(paper),
        'TERMS_PAPER_NOT_REQUIRED',
        `eligibility.decisivePapers[${i}]`,
        paper,
      ),
    ),
    ...checkReminders(completionReminderDays, completionDays, 'eligibility.completionReminderDays'),
  ];
}

function checkReminders(days: readonly number[], expiryDays: number, path: string): TermsFinding[] {
  return days.flatMap((day, i) => [
    ...when(day <= (days[i - 1] ?? 0), 'TERMS_DAYS_NOT_ASCENDING', `${path}[${i}]`, day),
    ...when(day >= expiryDays, 'TERMS_REMINDER_TOO_LATE', `${path}[${i}]`, day),
  ]);
}

function checkScoring({ scoring }: ProgrammeTerms): TermsFinding[] {
  const { criteria, passScore, evaluatorsPerApplication } = scoring;
  const weight = sum(criteria.map(({ weightPercent }) => weightPercent));
  return [
    ...when(weight !== 100, 'TERMS_WEIGHTS_NOT_100', 'scoring.criteria', weight),
    ...repeated(criteria.map(({ criterionId }) => criterionId)).map((i) =>
      finding('TERMS_NAME_TWICE', `scoring.criteria[${i}].criterionId`, criteria[i]?.criterionId),
    ),
    ...criteria.flatMap(({ marksMax }, i) =>
      when(marksMax < 1, 'TERMS_MARKS_NOT_POSITIVE', `scoring.criteria[${i}].marksMax`, marksMax),
    ),
    ...when(
      passScore < 0 || passScore > SCORE_MAX,
      'TERMS_PASS_SCORE_OUT_OF_RANGE',
      'scoring.passScore',
      passScore,
    ),
    ...when(
      evaluatorsPerApplication < 1,
      'TERMS_APPROVERS_TOO_FEW',
      'scoring.evaluatorsPerApplication',
      evaluatorsPerApplication,
    ),
  ];
}

function checkTranches({ convention, tranches }: ProgrammeTerms): TermsFinding[] {
  const isLife = (months: number) => months >= 1 && months <= convention.durationMonths;
  const percent = sum(tranches.map((tranche) => tranche.percent));
  return [
    ...when(percent !== 100, 'TERMS_PERCENTS_NOT_100', 'tranches', percent),
    ...tranches.flatMap(({ coversMonths: months = 1, index }, i) => [
      ...when(index !== i + 1, 'TERMS_TRANCHE_OUT_OF_ORDER', `tranches[${i}].index`, index),
      ...when(!isLife(months), 'TERMS_MONTHS_OUT_OF_RANGE', `tranches[${i}].coversMonths`, months),
    ]),
    ...tranches.flatMap((tranche, i) => checkGate(tranche, `tranches[${i}].gate`)),
  ];
}

function checkSigning({ signing, authorities }: ProgrammeTerms): TermsFinding[] {
  const parties = [...authorities.map(({ partyId }) => partyId), ASSOCIATION_PARTY];
  const asked = signing.steps.flatMap((step) => step.parties);
  return [
    ...parties
      .filter((party) => !asked.includes(party))
      .map((party) => finding('TERMS_PARTY_ABSENT', 'signing.steps', party)),
    ...checkSteps(signing, parties),
    ...checkReminders(signing.reminderDays, signing.expiryDays, 'signing.reminderDays'),
  ];
}

function checkSteps({ steps }: SigningTerms, parties: readonly string[]): TermsFinding[] {
  const asked = new Set<string>();
  return steps.flatMap(({ parties: ofStep, rule }, i) => {
    const path = `signing.steps[${i}]`;
    const needed = typeof rule === 'string' ? 1 : rule.atLeast;
    return [
      ...when(needed < 1 || needed > ofStep.length, 'TERMS_STEP_RULE_IMPOSSIBLE', `${path}.rule`, needed),
      ...ofStep.flatMap((party, j) => {
        const twice = asked.has(party);
        asked.add(party);
        return [
          ...when(!parties.includes(party), 'TERMS_PARTY_UNKNOWN', `${path}.parties[${j}]`, party),
          ...when(twice, 'TERMS_NAME_TWICE', `${path}.parties[${j}]`, party),
        ];
      }),
    ];
  });
}

function checkApprovals(approvals: readonly ApprovalLevel[]): TermsFinding[] {
  const last = approvals.at(-1);
  return [
    ...when(last?.upToCentimes !== null, 'TERMS_APPROVALS_NOT_OPEN', 'approvals'),
    ...approvals.flatMap(({ upToCentimes, approvers }, i) => {
      const level = `approvals[${i}]`;
      const below = approvals[i - 1];
      const ascends = below === undefined || (below.upToCentimes ?? Infinity) < (upToCentimes ?? Infinity);
      const atLeast = Math.max(1, below?.approvers ?? 1);
      return [
        ...when(!ascends, 'TERMS_APPROVALS_NOT_ASCENDING', `${level}.upToCentimes`, upToCentimes ?? '∞'),
        ...when(approvers < atLeast, 'TERMS_APPROVERS_TOO_FEW', `${level}.approvers`, approvers),
      ];
    }),
  ];
}

function when(holds: boolean, code: TermsFault, path: string, found?: string | number): TermsFinding[] {
  return holds ? [finding(code, path, found)] : [];
}

function finding(code: TermsFault, path: string, found?: string | number): TermsFinding {
  return found === undefined ? { code, path } : { code, path, found };
}
