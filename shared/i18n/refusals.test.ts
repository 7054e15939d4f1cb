import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AmendmentRefusal, amendmentRefusalCodes } from '../domain/amendment/refusals.ts';
import type { Finding, FindingCode } from '../domain/application/findings.ts';
import { type ApplicationRefusal, applicationRefusalCodes } from '../domain/application/refusals.ts';
import { type AttentionRefusal, attentionRefusalCodes } from '../domain/attention/refusals.ts';
import { type CeremonyRefusal, ceremonyRefusalCodes } from '../domain/ceremony/refusals.ts';
import { type ContactRefusal, contactRefusalCodes } from '../domain/contact/refusals.ts';
import { type ConventionRefusal, conventionRefusalCodes } from '../domain/convention/refusals.ts';
import { type CreditRefusal, creditRefusalCodes } from '../domain/credit/refusals.ts';
import { type DeepCheckRefusal, deepCheckRefusalCodes } from '../domain/deep-check/refusals.ts';
import { drawRefusalCodes } from '../domain/draw/refusals.ts';
import { type ExpansionRefusal, expansionRefusalCodes } from '../domain/expansion/refusals.ts';
import {
  type MandateRefusal,
  type RegisterRefusal,
  registerRefusalCodes,
} from '../domain/mandate/refusals.ts';
import { type PaymentBatchRefusal, paymentBatchRefusalCodes } from '../domain/payment-batch/refusals.ts';
import type { PaperKind } from '../domain/programme/programme-terms.ts';
import type { ProgrammeRefusal } from '../domain/programme/refusals.ts';
import { type ReconciliationRefusal, reconciliationRefusalCodes } from '../domain/reconciliation/refusals.ts';
import { type RecoveryRefusal, recoveryRefusalCodes } from '../domain/recovery/refusals.ts';
import { type ReportRefusal, reportRefusalCodes } from '../domain/report/refusals.ts';
import { revocationRefusalCodes } from '../domain/revocation/refusals.ts';
import { type ScanRefusal, scanRefusalCodes } from '../domain/scan/refusals.ts';
import { type SelectionRefusal, selectionRefusalCodes } from '../domain/selection/refusals.ts';
import {
  type PlanFault,
  type SignatureRefusal,
  signatureRefusalCodes,
} from '../domain/signature/refusals.ts';
import { type StaffRefusal, staffRefusalCodes } from '../domain/staff/refusals.ts';
import { type StatementLineRefusal, statementLineRefusalCodes } from '../domain/statement-line/refusals.ts';
import { type FourEyesRule, type TrancheRefusal, trancheRefusalCodes } from '../domain/tranche/refusals.ts';
import type { CsvFaultCode } from '../formats/csv/csv-fault.ts';
import type { StatementFaultCode } from '../formats/statement/statement.ts';
import { LOCALES } from './locale.ts';
import { shownValues } from './shown-values.ts';
import { isTextKey, type TextKey, text } from './text.ts';
import { texts } from './texts/texts.ts';

type AnyRefusal =
  | AmendmentRefusal
  | ApplicationRefusal
  | AttentionRefusal
  | ContactRefusal
  | CeremonyRefusal
  | ConventionRefusal
  | DeepCheckRefusal
  | CreditRefusal
  | ExpansionRefusal
  | MandateRefusal
  | PaymentBatchRefusal
  | ProgrammeRefusal
  | ReconciliationRefusal
  | RecoveryRefusal
  | RegisterRefusal
  | ReportRefusal
  | ScanRefusal
  | SelectionRefusal
  | SignatureRefusal
  | StaffRefusal
  | StatementLineRefusal
  | TrancheRefusal
  | { readonly code: 'BATCH_FILE_INVALID'; readonly line: number; readonly words: string };

/** A record with every member of a union as key, which the type checker sees to. */
function keysOf<Name extends string>(names: Record<Name, true>): readonly Name[] {
  return Object.keys(names) as Name[];
}

const programmeCodes = keysOf<ProgrammeRefusal['code']>({
  PROGRAMME_ABSENT: true,
  PROGRAMME_ALREADY_REGISTERED: true,
  PROGRAMME_ID_CHANGED: true,
  PROGRAMME_TERMS_WRONG: true,
  PROGRAMME_VERSION_NOT_NEXT: true,
  PROGRAMME_REVISION_UNEXPLAINED: true,
  PROGRAMME_TRANCHES_FIXED: true,
  PROGRAMME_CONVENTIONS_UNDER_WAY: true,
  CALL_ENVELOPES_FIXED: true,
  CALL_UNKNOWN: true,
  CALL_NOT_DUE: true,
  CALL_ALREADY_OPENED: true,
  CALL_NOT_OPEN: true,
  CALL_STILL_RUNNING: true,
});

const mandateCodes = keysOf<MandateRefusal['code']>({
  MANDATE_NONE: true,
  MANDATE_NOT_YET: true,
  MANDATE_LAPSED: true,
  MANDATE_UNCONFIRMED: true,
});

/** What use cases and doors answer by themselves, read from their sources. */
const answeredCodes = ['shared/use-cases', 'functions'].flatMap((room) => {
  const folder = new URL(`../../${room}/`, import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$/u.test(file))
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').match(/refused\(\{ code: [^}]*\}/gu) ?? [])
    .flatMap((answer) => answer.match(/(?<=')[A-Z]+(?:_[A-Z]+)+(?=')/gu) ?? []);
});

const codes: readonly string[] = [
  ...new Set<string>([
    ...amendmentRefusalCodes,
    ...applicationRefusalCodes,
    ...attentionRefusalCodes,
    ...statementLineRefusalCodes,
    ...contactRefusalCodes,
    ...ceremonyRefusalCodes,
    ...conventionRefusalCodes,
    ...creditRefusalCodes,
    ...expansionRefusalCodes,
    ...mandateCodes,
    ...paymentBatchRefusalCodes,
    ...programmeCodes,
    ...registerRefusalCodes,
    ...reconciliationRefusalCodes,
    ...recoveryRefusalCodes,
    ...drawRefusalCodes,
    ...deepCheckRefusalCodes,
    ...reportRefusalCodes,
    'ACCOUNT_REMINDED_ALREADY',
    ...revocationRefusalCodes,
    ...scanRefusalCodes,
    ...selectionRefusalCodes,
    ...signatureRefusalCodes,
    ...staffRefusalCodes,
    ...trancheRefusalCodes,
    ...answeredCodes,
    'STATEMENT_LINE_UNMATCHED',
    'STATEMENT_AMOUNT_DIFFERS',
    'STATEMENT_RETURN_LESS',
  ]),
];

const findingCodes = keysOf<FindingCode>({
  RIB_WRONG: true,
  ICE_DOUBTFUL: true,
  PAPER_MISSING: true,
  PAPER_DECISIVE_MISSING: true,
  PAPER_UNDATED: true,
  PAPER_DATED_LATER: true,
  PAPER_STALE: true,
  CERTIFIED_ACCOUNTS_REQUIRED: true,
  AMOUNT_ABOVE_CEILING: true,
  AMOUNT_BELOW_FLOOR: true,
  BUDGET_UNBALANCED: true,
  ASSOCIATION_TOO_YOUNG: true,
  PROVINCE_UNKNOWN: true,
  REGION_MISMATCH: true,
  REGION_NOT_IN_CALL: true,
  SERVICES_MISSING: true,
});

const remedies = keysOf<CsvFaultCode | StatementFaultCode>({
  CSV_EMPTY: true,
  CSV_TOO_LARGE: true,
  CSV_NOT_TEXT: true,
  CSV_QUOTE_BROKEN: true,
  CSV_COLUMN_MISSING: true,
  CSV_COLUMN_REPEATED: true,
  CSV_ROW_TOO_SHORT: true,
  CSV_ROW_TOO_LONG: true,
  CSV_CELL_EMPTY: true,
  CSV_AMOUNT_UNREADABLE: true,
  CSV_DAY_UNREADABLE: true,
  CSV_CHOICE_UNKNOWN: true,
  STATEMENT_TOO_LARGE: true,
  STATEMENT_LINES_TOO_MANY: true,
  STATEMENT_NOT_XML: true,
  STATEMENT_DTD_REFUSED: true,
  STATEMENT_MESSAGE_OTHER: true,
  STATEMENT_FIELD_MISSING: true,
  STATEMENT_AMOUNT_UNREADABLE: true,
  STATEMENT_CURRENCY_FOREIGN: true,
  STATEMENT_DAY_UNREADABLE: true,
  STATEMENT_DIRECTION_UNREADABLE: true,
});

const papers = keysOf<PaperKind>({
  statutes: true,
  receipt: true,
  minutes: true,
  'board-list': true,
  'identity-president': true,
  'identity-treasurer': true,
  'moral-report': true,
  'financial-report': true,
  'bank-attestation': true,
  'project-sheet': true,
  'commitment-letter': true,
  'tax-attestation': true,
  'certified-accounts': true,
  'earlier-conventions': true,
});

const DAY = '2026-06-26';
const AT = '2026-06-26T09:00:00.000Z';
const UNIT = 'UPE-017';

/** One refusal of each code whose sentence names a fact of it: that the fact is there is seen by the type checker. */
const withFacts: readonly AnyRefusal[] = [
  { code: 'APPLICATION_OTHER_CASE', applicationId: UNIT, callId: 'c' },
  { code: 'APPLICATION_CALL_NOT_OPEN', opensOn: DAY, closesOn: DAY, onDay: DAY },
  { code: 'APPLICATION_RECEIVED_LATER', receivedOn: DAY },
  { code: 'APPLICATION_DUE_DAY_PAST', dueOn: DAY },
  { code: 'APPLICATION_RETURNED_ALREADY', dueOn: DAY },
  { code: 'APPLICATION_COMPLETION_RUNNING', dueOn: DAY },
  { code: 'APPLICATION_REMINDED_ALREADY', dayNumber: 7 },
  { code: 'SELECTION_CALL_STILL_OPEN', closesOn: DAY },
  { code: 'SELECTION_ENTRY_INVALID', applicationId: UNIT },
  { code: 'SELECTION_DECIDED_ALREADY', decidedAt: AT },
  { code: 'SCAN_TOO_LONG', pages: 801, pagesMax: 800 },
  { code: 'SELECTION_PUBLICATION_TIME', publishedAt: AT },
  { code: 'SELECTION_PUBLISHED_ALREADY', publishedAt: AT },
  { code: 'SELECTION_NOT_IN_RESERVE', applicationId: UNIT },
  { code: 'SELECTION_RESERVE_TAKEN', applicationId: UNIT, expansionId: 'e' },
  { code: 'EXPANSION_CANDIDATE_INVALID', applicationId: UNIT },
  { code: 'EXPANSION_NOT_PICKED', applicationId: UNIT },
  { code: 'EXPANSION_CASE_LAUNCHED_ALREADY', applicationId: UNIT },
  { code: 'EXPANSION_PICK_DROPPED_ALREADY', applicationId: UNIT },
  { code: 'EXPANSION_PICK_SETTLED', applicationId: UNIT },
  { code: 'CONVENTION_TRANCHES_DO_NOT_ADD_UP', amountCentimes: 25_600_000, sumCentimes: 25_599_999 },
  { code: 'CEREMONY_DAY_PAST', heldOn: DAY },
  { code: 'CEREMONY_BEFORE_ITS_DAY', heldOn: DAY },
  { code: 'CEREMONY_REHEARSAL_FAULTY', count: 2 },
  { code: 'CEREMONY_CHECKLIST_FAULTS', count: 2 },
  { code: 'CEREMONY_AUTHORISED_ALREADY', authorisedAt: AT },
  { code: 'CONVENTION_AMENDMENT_INVALID', fault: 'stale' },
  { code: 'SIGNATURE_PLAN_INVALID', fault: 'no-step' },
  { code: 'SIGNATURE_ALREADY_GIVEN', partyId: 'ministry', signedAt: AT },
  { code: 'SIGNATURE_NOT_OPEN_YET', opensAt: AT },
  { code: 'SIGNATURE_PAST_EXPIRY', expiresOn: DAY },
  { code: 'SIGNATURE_NOT_EXPIRED_YET', expiresOn: DAY },
  { code: 'SIGNATURE_REMINDED_ALREADY', dayNumber: 7 },
  { code: 'MANDATE_NOT_YET', mandateId: 'ministry-1', startsOn: DAY },
  { code: 'MANDATE_LAPSED', mandateId: 'ministry-1', lapsedOn: DAY },
  { code: 'RECOVERY_REPORT_PENDING', index: 2 },
  { code: 'RECOVERY_AMOUNT_INVALID', claimableCentimes: 5 },
  { code: 'RECOVERY_SAME_PERSON', rule: 'proposer', personId: 'p' },
  { code: 'RECOVERY_RECEIPT_TOO_MUCH', missingCentimes: 5 },
  { code: 'RECOVERY_NOT_LATE', dueOn: DAY },
  { code: 'DEEP_CHECK_AMOUNT_INVALID', acceptedCentimes: 5 },
  { code: 'REPORT_FIELD_MISSING', field: 'results' },
  { code: 'REPORT_FIELD_CLOSED', field: 'evidence' },
  { code: 'REPORT_FILES_TOO_MANY', filesMax: 60 },
  { code: 'REPORT_NOT_LATE', dueOn: DAY },
  { code: 'TRANCHE_FOUR_EYES', rule: 'holder', personId: 'p' },
  { code: 'TRANCHE_ACCOUNT_COOLING', fromOn: DAY },
  { code: 'CREDIT_INSUFFICIENT', year: 2026, line: '1.2.1.3.31', leftCentimes: 5_000 },
  { code: 'CREDIT_YEAR_CLOSED', year: 2025, running: 2026 },
  { code: 'CREDIT_CARRY_OUT_OF_YEAR', year: 2027, running: 2026 },
  { code: 'CREDIT_CARRY_TOO_MUCH', year: 2026, line: '1.2.1.3.31', leftCentimes: 5_000 },
  { code: 'CREDIT_IS_OPEN', year: 2026, line: '1.2.1.3.31' },
  { code: 'CREDIT_NOT_OPEN', year: 2026, line: '1.2.1.3.31' },
  { code: 'TRANCHE_ATTEMPT_STALE', attempt: 2, orderId: 'UPE-017-1/2' },
  { code: 'TRANCHE_ANSWERS_CONFLICT', orderId: 'UPE-017-1/2', status: 'paid' },
  { code: 'TRANCHE_ORDER_MISMATCH', orderId: 'UPE-017-1/2' },
  { code: 'BATCH_ORDER_TWICE', orderId: 'UPE-017-1/2' },
  { code: 'BATCH_AMOUNT_INVALID', orderId: 'UPE-017-1/2' },
  { code: 'BATCH_LINE_UNKNOWN', orderId: 'UPE-017-1/2' },
  { code: 'BATCH_LINE_TEXT_MISSING', orderId: 'UPE-017-1/2' },
  {
    code: 'BATCH_ORDER_BLOCKED',
    ...{ orderId: 'UPE-017-1/2', conventionNumber: 'UPE-2026-017', why: 'account-cooling' },
  },
  { code: 'BATCH_FILE_INVALID', line: 7, words: 'Element PmtMtd' },
  { code: 'PROGRAMME_ALREADY_REGISTERED', programmeId: 'upe' },
  { code: 'PROGRAMME_ID_CHANGED', programmeId: 'upe' },
  { code: 'PROGRAMME_VERSION_NOT_NEXT', expectedVersion: 2 },
  { code: 'PROGRAMME_TRANCHES_FIXED', count: 2 },
  { code: 'PROGRAMME_CONVENTIONS_UNDER_WAY', count: 2 },
  { code: 'CALL_NOT_DUE', callId: 'c', opensOn: DAY },
  { code: 'CALL_STILL_RUNNING', callId: 'c', closesOn: DAY },
];

const paper = { severity: 'completion', field: 'papers.receipt', paper: 'receipt' } as const;
const findings: readonly Finding[] = [
  { code: 'RIB_WRONG', severity: 'completion', field: 'account.rib', fault: 'RIB_KEY_WRONG' },
  { code: 'ICE_DOUBTFUL', severity: 'warning', field: 'association.ice', fault: 'ICE_KEY_WRONG' },
  { code: 'PAPER_MISSING', ...paper },
  { code: 'PAPER_DECISIVE_MISSING', ...paper, severity: 'ineligible' },
  { code: 'PAPER_UNDATED', ...paper },
  { code: 'PAPER_DATED_LATER', ...paper, issuedOn: DAY },
  { code: 'PAPER_STALE', ...paper, issuedOn: DAY, ageDaysMax: 90 },
  { code: 'CERTIFIED_ACCOUNTS_REQUIRED', severity: 'completion', field: 'f', aboveCentimes: 50_000_000 },
  { code: 'AMOUNT_ABOVE_CEILING', severity: 'completion', field: 'f', ceilingCentimes: 32_000_000 },
  { code: 'AMOUNT_BELOW_FLOOR', severity: 'completion', field: 'f', floorCentimes: 18_000_000 },
  { code: 'BUDGET_UNBALANCED', severity: 'completion', field: 'f', linesCentimes: 1, fundedCentimes: 2 },
  { code: 'ASSOCIATION_TOO_YOUNG', severity: 'ineligible', field: 'f', foundedOn: DAY, yearsMin: 2 },
  { code: 'PROVINCE_UNKNOWN', severity: 'completion', field: 'f', provinceCode: 'MA-XXX' },
  { code: 'REGION_MISMATCH', severity: 'completion', field: 'f', expectedRegionCode: 'MA-05' },
  { code: 'REGION_NOT_IN_CALL', severity: 'ineligible', field: 'f', regionCode: 'MA-05' },
  { code: 'SERVICES_MISSING', severity: 'completion', field: 'f' },
];

function keyed(key: string): TextKey {
  if (!isTextKey(key)) throw new Error(`${key} has no text.`);
  return key;
}

function namesFacts(code: string): boolean {
  const key = keyed(code);
  return LOCALES.some((locale) => texts[key][locale].includes('{'));
}

describe('texts: refusals', () => {
  it('knows what use cases answer by themselves', () => {
    expect(answeredCodes).toEqual(
      expect.arrayContaining([
        'CODE_WRONG',
        'CODE_TRIES_SPENT',
        'LINK_USED',
        'LEDGER_INSUFFICIENT',
        'BATCH_EMPTY',
      ]),
    );
  });

  it.each(codes)('says %s as whole sentences in French and Arabic', (code) => {
    const { fr, ar } = texts[keyed(code)];
    expect(fr).toMatch(/^[A-ZÀ-Ý«{][\s\S]*[.}]$/u);
    expect(ar).toMatch(/^[\p{Script=Arabic}{][\s\S]*[.}]$/u);
  });

  it('names facts only where a refusal of that code carries them', () => {
    expect(codes.filter(namesFacts).sort()).toEqual(withFacts.map(({ code }) => code).sort());
  });

  it.each(withFacts.map((refusal) => [refusal.code, refusal] as const))(
    'fills %s from its facts',
    (code, refusal) => {
      for (const locale of LOCALES) {
        expect(text(locale, keyed(code), shownValues(locale, refusal))).not.toMatch(
          /[{}]|\d{4}-\d{2}-\d{2}/u,
        );
      }
    },
  );

  it('tells each rule of four eyes and each fault of a plan in words of its own', () => {
    const rules: readonly FourEyesRule[] = [
      'requester',
      'certifier',
      'approver',
      'account-changer',
      'holder',
      'settlement-proposer',
      'withdrawal-proposer',
      'preparer',
      'releaser',
    ];
    const faults: readonly PlanFault[] = [
      'no-step',
      'step-empty',
      'party-without-person',
      'party-without-step',
      'party-twice',
      'rule-out-of-reach',
    ];
    for (const locale of LOCALES) {
      expect(
        new Set(rules.map((rule) => text(locale, 'TRANCHE_FOUR_EYES', shownValues(locale, { rule })))).size,
      ).toBe(rules.length);
      expect(
        new Set(faults.map((fault) => text(locale, 'SIGNATURE_PLAN_INVALID', shownValues(locale, { fault }))))
          .size,
      ).toBe(6);
    }
  });
});

describe('texts: findings and remedies', () => {
  it('has a sentence for every finding, and an example of each', () => {
    expect(findings.map(({ code }) => code)).toEqual([...findingCodes]);
    for (const code of [...findingCodes, 'COMPLETION_LAPSED']) keyed(`finding.${code}`);
  });

  it.each(findings.map((finding) => [finding.code, finding] as const))(
    'fills %s from its facts',
    (code, finding) => {
      for (const locale of LOCALES) {
        const sentence = text(locale, keyed(`finding.${code}`), shownValues(locale, finding));
        expect(sentence).not.toMatch(/[{}]|\d{4}-\d{2}-\d{2}|MA-\d{2}|receipt/u);
      }
    },
  );

  it('shows amounts, days and places as Morocco writes them', () => {
    const stale = findings.find(({ code }) => code === 'PAPER_STALE');
    expect(text('fr', 'finding.PAPER_STALE', shownValues('fr', stale ?? {}))).toBe(
      'Une pièce est trop ancienne\u00A0: récépissé définitif, du 26 juin 2026. Joignez-en une de moins de 90 jours.',
    );
    expect(shownValues('ar', { ceilingCentimes: 32_000_000, regionCode: 'MA-05' })).toEqual({
      ceilingCentimes: '320\u00A0000,00\u00A0درهم',
      regionCode: 'بني ملال - خنيفرة',
    });
  });

  it('has a remedy for every fault of a table or a statement, and a name for every paper', () => {
    for (const code of remedies) expect(namesFacts(`remedy.${code}`)).toBe(false);
    for (const kind of papers) keyed(`paper.${kind}`);
  });
});
