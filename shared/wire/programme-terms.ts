import * as z from 'zod';
import { gateText, LISTED_FACTS } from '../domain/gate/upcast-gate.ts';
import type {
  Authority,
  Call,
  ConventionTerms,
  Debtor,
  EligibilityTerms,
  PaperKind,
  PaymentTerms,
  ProgrammeTerms,
  ReportTerms,
  ScoringTerms,
  SigningTerms,
  TrancheTerms,
} from '../domain/programme/programme-terms.ts';
import type { DeepCheckTerms } from '../domain/programme/recovery-terms.ts';
import {
  bilingual,
  calendarDay,
  centimes,
  count,
  email,
  expecting,
  identifier,
  percent,
  phone,
  text,
  year,
} from './fields.ts';

/** Every kind of paper, in the order in which forms and files list them. */
export const PAPER_KINDS = [
  'statutes',
  'receipt',
  'minutes',
  'board-list',
  'identity-president',
  'identity-treasurer',
  'moral-report',
  'financial-report',
  'bank-attestation',
  'project-sheet',
  'commitment-letter',
  'tax-attestation',
  'certified-accounts',
  'earlier-conventions',
] as const satisfies readonly PaperKind[];

const group = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, expecting('group'));
const list = <Item extends z.ZodType>(item: Item) => z.array(item, expecting('list'));
const filledList = <Item extends z.ZodType>(item: Item) => list(item).min(1, expecting('list'));

export const paperKind = z.enum(PAPER_KINDS, expecting('choice')) satisfies z.ZodType<PaperKind>;

const call = group({
  callId: identifier,
  phase: z.literal([1, 2], expecting('choice')),
  name: bilingual,
  opensOn: calendarDay,
  closesOn: calendarDay,
  envelopes: filledList(group({ regionCode: text, envelopeCentimes: centimes })),
  floorCentimes: centimes,
  ceilingCentimes: centimes,
}) satisfies z.ZodType<Call>;

const authority = group({
  partyId: identifier,
  organisation: bilingual,
  personId: identifier,
  personName: bilingual,
  title: bilingual,
  mandate: z.exactOptional(
    group({
      validFrom: calendarDay,
      validTo: z.exactOptional(calendarDay),
      paperSha256: z.exactOptional(z.string(expecting('text')).regex(/^[0-9a-f]{64}$/u, expecting('text'))),
    }),
  ),
}) satisfies z.ZodType<Authority>;

const debtor = group({
  name: text,
  rib: text,
  address: group({
    street: text,
    town: text,
    country: z.string(expecting('text')).regex(/^[A-Z]{2}$/u, expecting('text')),
  }),
}) satisfies z.ZodType<Debtor>;

const eligibility = group({
  requiredPapers: list(paperKind),
  decisivePapers: list(paperKind),
  datedPapers: list(paperKind),
  certifiedAccountsAboveCentimes: centimes,
  yearsOfExistenceMin: count,
  paperAgeDaysMax: count,
  completionDays: count,
  completionReminderDays: list(count),
}) satisfies z.ZodType<EligibilityTerms>;

const scoring = group({
  criteria: filledList(
    group({ criterionId: identifier, name: bilingual, weightPercent: percent, marksMax: count }),
  ),
  evaluatorsPerApplication: count,
  passScore: count,
}) satisfies z.ZodType<ScoringTerms>;

const convention = group({
  numberPrefix: text,
  durationMonths: count,
  modelId: identifier,
  place: bilingual,
  modelTerms: group({
    paymentDays: count,
    reportDays: count,
    consumptionPercent: percent,
    reallocationPercent: percent,
    keepingYears: count,
    auditThresholdCentimes: centimes,
    committeeMeetingsPerYear: count,
    noticeDays: count,
    repaymentDays: count,
    amicableDays: count,
    jurisdiction: bilingual,
  }),
}) satisfies z.ZodType<ConventionTerms>;

const writtenGate = z.string(expecting('gate')).trim().min(1, expecting('gate')).max(500, expecting('gate'));

const tranche = group({
  index: count,
  percent,
  // A list is a gate of the first release's files: all of its facts together.
  gate: z.union([writtenGate, z.array(z.enum(LISTED_FACTS))], expecting('gate')),
  coversMonths: z.exactOptional(count),
  label: bilingual,
}).transform((terms) => ({
  ...terms,
  gate: gateText(terms.gate, terms.index),
})) satisfies z.ZodType<TrancheTerms>;

const signing = group({
  steps: filledList(
    group({
      stepId: identifier,
      parties: filledList(identifier),
      rule: z.union([z.enum(['all', 'any']), z.strictObject({ atLeast: z.int() })], expecting('step-rule')),
    }),
  ),
  reminderDays: list(count),
  expiryDays: count,
  paperDays: count.exactOptional(),
  oneChannel: z.exactOptional(z.enum(['allowed', 'forbidden'], expecting('choice'))),
}) satisfies z.ZodType<SigningTerms>;

const payments = group({
  bankAnswerDays: count,
  accountCoolingDays: z.exactOptional(count),
  creditControl: z.exactOptional(z.enum(['year-and-line'], expecting('choice'))),
  statementCsv: group({
    delimiter: z.enum([';', ','], expecting('choice')),
    columns: group({
      lineId: text,
      bookedOn: text,
      amount: text,
      direction: text,
      endToEndId: text,
      account: text,
      kind: text,
      reason: text,
    }),
  }),
  recoveryAccount: z.exactOptional(group({ holder: bilingual, rib: text })),
}) satisfies z.ZodType<PaymentTerms>;

/** Of nothing to of all. */
const share = count.max(100, expecting('percent'));

const deepCheck = group({
  sharePercent: z.exactOptional(share),
  risks: z.exactOptional(
    list(
      z.discriminatedUnion(
        'kind',
        [
          z.strictObject({ kind: z.literal('amount-above'), centimes }),
          z.strictObject({ kind: z.literal('disallowed-above-percent'), percent: share }),
          z.strictObject({ kind: z.literal('unspent-above-percent'), percent: share }),
          z.strictObject({ kind: z.literal('late') }),
        ],
        expecting('choice'),
      ),
    ),
  ),
}) satisfies z.ZodType<DeepCheckTerms>;

const reports = group({
  missingAfterDays: z.exactOptional(count),
  deepCheck: z.exactOptional(deepCheck),
}) satisfies z.ZodType<ReportTerms>;

/** The form of a programme's terms; whether they contradict themselves is judged by `checkTerms` of the domain. */
export const programmeTerms = group({
  programmeId: identifier,
  version: count,
  validFrom: calendarDay,
  name: bilingual,
  frame: list(
    group({
      kind: z.enum(['strategy', 'plan', 'policy'], expecting('choice')),
      title: bilingual,
      fromYear: year,
      toYear: year,
    }),
  ),
  legalVisas: list(bilingual),
  authorities: filledList(authority),
  debtor,
  calls: filledList(call),
  eligibility,
  scoring,
  convention,
  tranches: filledList(tranche),
  signing,
  approvals: filledList(
    group({ upToCentimes: z.union([centimes, z.null()], expecting('approval-bound')), approvers: count }),
  ),
  payments,
  reports: z.exactOptional(reports),
  contact: group({ name: bilingual, address: bilingual.exactOptional(), phone, email }),
}) satisfies z.ZodType<ProgrammeTerms>;
