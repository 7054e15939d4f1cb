import type { Act } from '../../shared/domain/kernel/act.ts';
import type { Call, ProgrammeTerms } from '../../shared/domain/programme/programme-terms.ts';

/** A small programme that contradicts itself nowhere: two authorities, one call over two regions, 50/30/20. */
export function aProgramme(changes: Partial<ProgrammeTerms> = {}): ProgrammeTerms {
  return {
    programmeId: 'upe',
    version: 1,
    validFrom: '2026-05-01',
    name: { fr: 'Unités de protection', ar: 'وحدات الحماية' },
    frame: [{ kind: 'plan', title: { fr: 'Plan', ar: 'المخطط' }, fromYear: 2025, toYear: 2030 }],
    legalVisas: [{ fr: 'Vu le dahir', ar: 'بناء على الظهير' }],
    authorities: [anAuthority('ministry'), anAuthority('agency')],
    debtor: {
      name: 'Agence (exemple)',
      rib: '999810000000000000000151',
      address: { street: '1, avenue du Modèle', town: 'Rabat', country: 'MA' },
    },
    calls: [aCall()],
    eligibility: {
      requiredPapers: ['statutes', 'receipt', 'bank-attestation', 'tax-attestation'],
      decisivePapers: ['receipt'],
      datedPapers: ['bank-attestation', 'tax-attestation'],
      certifiedAccountsAboveCentimes: 50_000_000,
      yearsOfExistenceMin: 2,
      paperAgeDaysMax: 365,
      completionDays: 15,
      completionReminderDays: [7, 12],
    },
    scoring: {
      criteria: [aCriterion('need', 60), aCriterion('action', 40)],
      evaluatorsPerApplication: 2,
      passScore: 6000,
    },
    convention: {
      numberPrefix: 'UPE',
      durationMonths: 24,
      modelId: 'model-2026-2',
      place: { fr: 'Rabat', ar: 'الرباط' },
      modelTerms: {
        paymentDays: 30,
        reportDays: 30,
        consumptionPercent: 75,
        reallocationPercent: 10,
        keepingYears: 10,
        auditThresholdCentimes: 50_000_000,
        committeeMeetingsPerYear: 2,
        noticeDays: 30,
        repaymentDays: 30,
        amicableDays: 60,
        jurisdiction: { fr: 'Rabat', ar: 'الرباط' },
      },
    },
    tranches: [
      aTranche(1, 50, 'convention.inForce and commitment.visa and account.verified'),
      aTranche(2, 30, 'tranche(1).paid and report(1).accepted and spent(1) >= 0.75'),
      aTranche(3, 20, 'tranche(2).paid and report(2).accepted and spent(2) >= 0.75'),
    ],
    signing: {
      steps: [
        { stepId: 'state', parties: ['ministry', 'agency'], rule: 'all' },
        { stepId: 'association', parties: ['association'], rule: 'all' },
      ],
      reminderDays: [7, 14],
      expiryDays: 21,
    },
    approvals: [
      { upToCentimes: 15_000_000, approvers: 2 },
      { upToCentimes: null, approvers: 3 },
    ],
    payments: { bankAnswerDays: 5, statementCsv: { delimiter: ';', columns: STATEMENT_COLUMNS } },
    contact: {
      name: { fr: 'Bureau', ar: 'المكتب' },
      phone: '05 00 00 00 01',
      email: 'bureau@programme.example',
    },
    ...changes,
  };
}

export function aCall(changes: Partial<Call> = {}): Call {
  return {
    callId: 'upe-2026-1',
    phase: 1,
    name: { fr: 'Première phase', ar: 'المرحلة الأولى' },
    opensOn: '2026-05-27',
    closesOn: '2026-06-26',
    envelopes: [
      { regionCode: 'MA-08', envelopeCentimes: 51_200_000 },
      { regionCode: 'MA-12', envelopeCentimes: 25_600_000 },
    ],
    floorCentimes: 18_000_000,
    ceilingCentimes: 32_000_000,
    ...changes,
  };
}

/** The administrator acts on the page at ten in the morning of the day, for a reason. */
export function anActOn(day: string, changes: Partial<Act> = {}): Act {
  return {
    actor: { personId: 'staff-admin', name: 'Nadia Ouali', role: 'administrator' },
    door: 'page',
    at: `${day}T09:00:00.000Z`,
    reason: 'Décision du comité de pilotage',
    ...changes,
  };
}

const STATEMENT_COLUMNS = {
  lineId: 'N°',
  bookedOn: 'Date',
  amount: 'Montant',
  direction: 'Sens',
  endToEndId: 'Référence',
  account: 'Compte',
  kind: 'Nature',
  reason: 'Motif',
};

/** The same people as the parties of `a-convention.ts`: registering the programme makes them the first mandates. */
const AUTHORITIES = { ministry: 'authority-minister', agency: 'authority-director' } as const;

function anAuthority(partyId: keyof typeof AUTHORITIES): ProgrammeTerms['authorities'][number] {
  return {
    partyId,
    organisation: { fr: `Organisme ${partyId}`, ar: 'الهيئة' },
    personId: AUTHORITIES[partyId],
    personName: { fr: 'Personne (exemple)', ar: 'شخص (نموذج)' },
    title: { fr: 'Responsable', ar: 'المسؤول' },
  };
}

function aCriterion(
  criterionId: string,
  weightPercent: number,
): ProgrammeTerms['scoring']['criteria'][number] {
  return { criterionId, weightPercent, marksMax: 20, name: { fr: criterionId, ar: 'معيار' } };
}

function aTranche(index: number, percent: number, gate: string): ProgrammeTerms['tranches'][number] {
  return { index, percent, gate, label: { fr: `Tranche ${index}`, ar: `الشطر ${index}` } };
}
