import { type CalendarDay, compareDays, daysBetween, isCalendarDay } from '../kernel/calendar-day.ts';
import { sumCentimes } from '../kernel/money.ts';
import { checkIce, checkRib, type IceFault, type RibFault } from '../kernel/rib.ts';
import type { Call, EligibilityTerms, PaperKind, ProgrammeTerms } from '../programme/programme-terms.ts';
import { provinceByCode, regionByCode } from '../territory/territory.ts';
import type { ApplicationFile, Association, Budget, Paper, Unit } from './application-file.ts';

/**
 * What a finding leads to: the association completes the file (`completion`), the file cannot be received
 * (`ineligible`), or a person is told and nothing follows by itself (`warning`).
 */
export type Severity = 'completion' | 'ineligible' | 'warning';

interface Found<Code extends string, S extends Severity> {
  readonly code: Code;
  readonly severity: S;
  /** Where in the file, as in `ApplicationFile`; a paper by its kind (`papers.receipt`). */
  readonly field: string;
}

export type Finding =
  | (Found<'RIB_WRONG', 'completion'> & { readonly fault: RibFault })
  | (Found<'ICE_DOUBTFUL', 'warning'> & { readonly fault: IceFault })
  | (Found<'PAPER_MISSING', 'completion'> & { readonly paper: PaperKind })
  | (Found<'PAPER_DECISIVE_MISSING', 'ineligible'> & { readonly paper: PaperKind })
  | (Found<'PAPER_UNDATED', 'completion'> & { readonly paper: PaperKind })
  | (Found<'PAPER_DATED_LATER', 'completion'> & { readonly paper: PaperKind; readonly issuedOn: CalendarDay })
  | (Found<'PAPER_STALE', 'completion'> & {
      readonly paper: PaperKind;
      readonly issuedOn: CalendarDay;
      readonly ageDaysMax: number;
    })
  | (Found<'CERTIFIED_ACCOUNTS_REQUIRED', 'completion'> & { readonly aboveCentimes: number })
  | (Found<'AMOUNT_ABOVE_CEILING', 'completion'> & { readonly ceilingCentimes: number })
  | (Found<'AMOUNT_BELOW_FLOOR', 'completion'> & { readonly floorCentimes: number })
  | (Found<'BUDGET_UNBALANCED', 'completion'> & {
      readonly linesCentimes: number;
      readonly fundedCentimes: number;
    })
  | (Found<'ASSOCIATION_TOO_YOUNG', 'ineligible'> & {
      readonly foundedOn: CalendarDay;
      readonly yearsMin: number;
    })
  | (Found<'PROVINCE_UNKNOWN', 'completion'> & { readonly provinceCode: string })
  | (Found<'REGION_MISMATCH', 'completion'> & { readonly expectedRegionCode: string })
  | (Found<'REGION_NOT_IN_CALL', 'ineligible'> & { readonly regionCode: string })
  | Found<'SERVICES_MISSING', 'completion'>;

export type FindingCode = Finding['code'];

/**
 * Judges the substance of a filed application by the terms in force and the call it answers, on the day given: what
 * is wrong, where, and what follows. A sound file gives nothing. Duplicates are not seen from one file; they are
 * excluded by the id of the stream.
 */
export function judgeApplication(
  file: ApplicationFile,
  terms: Pick<ProgrammeTerms, 'eligibility'>,
  call: Call,
  onDay: CalendarDay,
): readonly Finding[] {
  const { association, unit, budget, account, papers } = file;
  return [
    ...judgeAge(association, terms.eligibility, call),
    ...judgeIce(association),
    ...judgeUnit(unit, call),
    ...judgeBudget(budget, call),
    ...judgeAccount(account.rib),
    ...judgePresence(association, papers, terms.eligibility),
    ...judgeDates(papers, terms.eligibility, onDay),
  ];
}

/**
 * Whether a dated paper of the file is too old on the day, or bears no date to tell by: nobody signs a convention on
 * such papers, also when the file was sound on the day it was filed.
 */
export function hasStalePapers(
  file: Pick<ApplicationFile, 'papers'>,
  terms: Pick<ProgrammeTerms, 'eligibility'>,
  onDay: CalendarDay,
): boolean {
  return judgeDates(file.papers, terms.eligibility, onDay).length > 0;
}

function judgeAge(
  { foundedOn }: Association,
  { yearsOfExistenceMin }: EligibilityTerms,
  call: Call,
): Finding[] {
  if (compareDays(anniversary(foundedOn, yearsOfExistenceMin), call.closesOn) <= 0) return [];
  const field = 'association.foundedOn';
  return [
    {
      code: 'ASSOCIATION_TOO_YOUNG',
      severity: 'ineligible',
      field,
      foundedOn,
      yearsMin: yearsOfExistenceMin,
    },
  ];
}

/** For an association founded on 29 February the anniversary of a common year is 1 March. */
function anniversary(day: CalendarDay, years: number): CalendarDay {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const monthAndDay = day.slice(4);
  const sameDay = `${year}${monthAndDay}`;
  return isCalendarDay(sameDay) ? sameDay : `${year}-03-01`;
}

function judgeIce({ ice }: Association): Finding[] {
  const check = ice === undefined ? undefined : checkIce(ice);
  if (check === undefined || check.ok) return [];
  return [{ code: 'ICE_DOUBTFUL', severity: 'warning', field: 'association.ice', fault: check.code }];
}

function judgeUnit({ provinceCode, regionCode, services }: Unit, call: Call): Finding[] {
  return [
    ...judgePlace(provinceCode, regionCode, call),
    ...(services.length > 0
      ? []
      : [{ code: 'SERVICES_MISSING', severity: 'completion', field: 'unit.services' } as const]),
  ];
}

function judgePlace(provinceCode: string, regionCode: string, call: Call): Finding[] {
  const province = provinceByCode(provinceCode);
  if (province === undefined) {
    return [{ code: 'PROVINCE_UNKNOWN', severity: 'completion', field: 'unit.provinceCode', provinceCode }];
  }
  const field = 'unit.regionCode';
  if (regionByCode(regionCode)?.code !== province.regionCode) {
    const expectedRegionCode = province.regionCode;
    return [{ code: 'REGION_MISMATCH', severity: 'completion', field, expectedRegionCode }];
  }
  if (call.envelopes.some((envelope) => envelope.regionCode === regionCode)) return [];
  return [{ code: 'REGION_NOT_IN_CALL', severity: 'ineligible', field, regionCode }];
}

function judgeBudget(budget: Budget, { floorCentimes, ceilingCentimes }: Call): Finding[] {
  const { requestedCentimes, ownContributionCentimes, lines } = budget;
  const field = 'budget.requestedCentimes';
  const findings: Finding[] = [];
  if (requestedCentimes > ceilingCentimes) {
    findings.push({ code: 'AMOUNT_ABOVE_CEILING', severity: 'completion', field, ceilingCentimes });
  }
  if (requestedCentimes < floorCentimes) {
    findings.push({ code: 'AMOUNT_BELOW_FLOOR', severity: 'completion', field, floorCentimes });
  }
  const linesCentimes = sumCentimes(lines.map(({ amountCentimes }) => amountCentimes));
  const fundedCentimes = sumCentimes([requestedCentimes, ownContributionCentimes]);
  if (linesCentimes !== fundedCentimes) {
    const unbalanced = { field: 'budget.lines', linesCentimes, fundedCentimes } as const;
    findings.push({ code: 'BUDGET_UNBALANCED', severity: 'completion', ...unbalanced });
  }
  return findings;
}

function judgeAccount(rib: string): Finding[] {
  const check = checkRib(rib);
  if (check.ok) return [];
  return [{ code: 'RIB_WRONG', severity: 'completion', field: 'account.rib', fault: check.code }];
}

function judgePresence(
  { publicMoneyCentimes }: Association,
  papers: readonly Paper[],
  { requiredPapers, decisivePapers, certifiedAccountsAboveCentimes }: EligibilityTerms,
): Finding[] {
  const present = new Set(papers.map(({ kind }) => kind));
  const findings: Finding[] = requiredPapers
    .filter((paper) => !present.has(paper))
    .map((paper) =>
      decisivePapers.includes(paper)
        ? { code: 'PAPER_DECISIVE_MISSING', severity: 'ineligible', field: `papers.${paper}`, paper }
        : { code: 'PAPER_MISSING', severity: 'completion', field: `papers.${paper}`, paper },
    );
  const accounts: PaperKind = 'certified-accounts';
  const owesAccounts =
    publicMoneyCentimes > certifiedAccountsAboveCentimes && !requiredPapers.includes(accounts);
  if (owesAccounts && !present.has(accounts)) {
    const aboveCentimes = certifiedAccountsAboveCentimes;
    const field = `papers.${accounts}`;
    findings.push({ code: 'CERTIFIED_ACCOUNTS_REQUIRED', severity: 'completion', field, aboveCentimes });
  }
  return findings;
}

function judgeDates(papers: readonly Paper[], eligibility: EligibilityTerms, onDay: CalendarDay): Finding[] {
  return papers.flatMap((paper) => dateFault(paper, eligibility, onDay) ?? []);
}

function dateFault(
  { kind: paper, issuedOn }: Paper,
  { datedPapers, paperAgeDaysMax }: Pick<EligibilityTerms, 'datedPapers' | 'paperAgeDaysMax'>,
  onDay: CalendarDay,
): Finding | undefined {
  if (!datedPapers.includes(paper)) return undefined;
  const found = { severity: 'completion', field: `papers.${paper}`, paper } as const;
  if (issuedOn === undefined) return { code: 'PAPER_UNDATED', ...found };
  const ageDays = daysBetween(issuedOn, onDay);
  if (ageDays < 0) return { code: 'PAPER_DATED_LATER', ...found, issuedOn };
  return ageDays > paperAgeDaysMax
    ? { code: 'PAPER_STALE', ...found, issuedOn, ageDaysMax: paperAgeDaysMax }
    : undefined;
}
