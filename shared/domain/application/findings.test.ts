import { describe, expect, it } from 'vitest';
import { aCall, aProgramme } from '../../../test/builders/a-programme.ts';
import {
  aBudget,
  anApplicationFile,
  anAssociation,
  aUnit,
} from '../../../test/builders/an-application-file.ts';
import type { Call } from '../programme/programme-terms.ts';
import type { ApplicationFile, Paper } from './application-file.ts';
import { hasStalePapers, judgeApplication } from './findings.ts';

const TODAY = '2026-06-20';
const terms = aProgramme();

function judge(changes: Partial<ApplicationFile>, call: Call = aCall(), onDay = TODAY) {
  return judgeApplication(anApplicationFile(changes), terms, call, onDay);
}

function papersWith(...changed: Paper[]): readonly Paper[] {
  const kinds = changed.map(({ kind }) => kind);
  return [...anApplicationFile().papers.filter(({ kind }) => !kinds.includes(kind)), ...changed];
}

const papersWithout = (kind: Paper['kind']) =>
  anApplicationFile().papers.filter((paper) => paper.kind !== kind);

describe('application: findings', () => {
  it('are none in a sound file', () => {
    expect(judge({})).toEqual([]);
  });

  it('add up, one for each thing that is wrong', () => {
    const codes = judge({
      association: anAssociation({ foundedOn: '2025-06-27' }),
      unit: aUnit({ services: [] }),
      budget: aBudget({ requestedCentimes: 33_000_000 }),
      papers: [],
    }).map(({ code }) => code);
    expect(codes).toEqual([
      'ASSOCIATION_TOO_YOUNG',
      'SERVICES_MISSING',
      'AMOUNT_ABOVE_CEILING',
      'BUDGET_UNBALANCED',
      'PAPER_MISSING',
      'PAPER_DECISIVE_MISSING',
      'PAPER_MISSING',
      'PAPER_MISSING',
    ]);
  });
});

describe('application: age of the association', () => {
  it.each([
    ['2024-06-26', 'is enough on the last day of the call', 0],
    ['2024-06-27', 'is a day short', 1],
    ['2026-05-01', 'is much too short', 1],
  ])('founded on %s %s', (foundedOn, _, count) => {
    expect(judge({ association: anAssociation({ foundedOn }) })).toHaveLength(count);
  });

  it('names the day and the years that are asked', () => {
    expect(judge({ association: anAssociation({ foundedOn: '2025-01-01' }) })).toEqual([
      {
        code: 'ASSOCIATION_TOO_YOUNG',
        severity: 'ineligible',
        field: 'association.foundedOn',
        foundedOn: '2025-01-01',
        yearsMin: 2,
      },
    ]);
  });

  it.each([
    ['2026-02-28', 1],
    ['2026-03-01', 0],
  ])('counts 29 February by 1 March in a call that closes on %s', (closesOn, count) => {
    const association = anAssociation({ foundedOn: '2024-02-29' });
    expect(judge({ association }, aCall({ opensOn: '2026-01-15', closesOn }))).toHaveLength(count);
  });
});

describe('application: account and ICE', () => {
  it.each([
    ['999810000000000000000152', 'RIB_KEY_WRONG'],
    ['99981000000000000000015', 'RIB_LENGTH_WRONG'],
    ['999810O00000000000000151', 'RIB_CHARACTER_WRONG'],
  ])('the RIB %s is returned for completion', (rib, fault) => {
    expect(judge({ account: { holder: 'X', rib } })).toEqual([
      { code: 'RIB_WRONG', severity: 'completion', field: 'account.rib', fault },
    ]);
  });

  it('an ICE with a wrong key is a warning and no more', () => {
    expect(judge({ association: anAssociation({ ice: '001561191000067' }) })).toEqual([
      { code: 'ICE_DOUBTFUL', severity: 'warning', field: 'association.ice', fault: 'ICE_KEY_WRONG' },
    ]);
  });

  it('an association without ICE is as good as one with', () => {
    const { ice: _, ...association } = anAssociation();
    expect(judge({ association })).toEqual([]);
  });
});

describe('application: the unit', () => {
  it('is in a province of the register', () => {
    expect(judge({ unit: aUnit({ provinceCode: 'Zagoura', regionCode: '' }) })).toEqual([
      {
        code: 'PROVINCE_UNKNOWN',
        severity: 'completion',
        field: 'unit.provinceCode',
        provinceCode: 'Zagoura',
      },
    ]);
  });

  it('is in the region of its province', () => {
    expect(judge({ unit: aUnit({ regionCode: 'MA-12' }) })).toEqual([
      {
        code: 'REGION_MISMATCH',
        severity: 'completion',
        field: 'unit.regionCode',
        expectedRegionCode: 'MA-08',
      },
    ]);
  });

  it('is in a region that the call has an envelope for', () => {
    expect(judge({ unit: aUnit({ regionCode: 'MA-01', provinceCode: 'MA-TET' }) })).toEqual([
      { code: 'REGION_NOT_IN_CALL', severity: 'ineligible', field: 'unit.regionCode', regionCode: 'MA-01' },
    ]);
  });

  it('offers a service', () => {
    expect(judge({ unit: aUnit({ services: [] }) })).toEqual([
      { code: 'SERVICES_MISSING', severity: 'completion', field: 'unit.services' },
    ]);
  });
});

describe('application: the budget', () => {
  const asking = (requestedCentimes: number) => {
    const [staff] = aBudget().lines;
    const lines = [{ ...staff!, amountCentimes: requestedCentimes }];
    return judge({ budget: { requestedCentimes, ownContributionCentimes: 0, lines } });
  };

  it('stays between floor and ceiling, both included', () => {
    expect(asking(18_000_000)).toEqual([]);
    expect(asking(32_000_000)).toEqual([]);
    const field = 'budget.requestedCentimes';
    expect(asking(17_999_999)).toEqual([
      { code: 'AMOUNT_BELOW_FLOOR', severity: 'completion', field, floorCentimes: 18_000_000 },
    ]);
    expect(asking(32_000_001)).toEqual([
      { code: 'AMOUNT_ABOVE_CEILING', severity: 'completion', field, ceilingCentimes: 32_000_000 },
    ]);
  });

  it('spends in its lines what is asked and contributed, to the centime', () => {
    expect(judge({ budget: aBudget({ ownContributionCentimes: 2_400_001 }) })).toEqual([
      {
        code: 'BUDGET_UNBALANCED',
        severity: 'completion',
        field: 'budget.lines',
        linesCentimes: 28_000_000,
        fundedCentimes: 28_000_001,
      },
    ]);
  });
});

describe('application: papers', () => {
  it('that are missing are to be completed', () => {
    expect(judge({ papers: papersWithout('tax-attestation') })).toEqual([
      {
        code: 'PAPER_MISSING',
        severity: 'completion',
        field: 'papers.tax-attestation',
        paper: 'tax-attestation',
      },
    ]);
  });

  it('that decide, when missing, make the file ineligible', () => {
    expect(judge({ papers: papersWithout('receipt') })).toEqual([
      { code: 'PAPER_DECISIVE_MISSING', severity: 'ineligible', field: 'papers.receipt', paper: 'receipt' },
    ]);
  });

  it.each([
    ['2025-06-20', []],
    ['2025-06-19', ['PAPER_STALE']],
    ['2026-06-21', ['PAPER_DATED_LATER']],
  ])('dated %s give %j', (issuedOn, codes) => {
    const papers = papersWith({ kind: 'bank-attestation', issuedOn });
    expect(judge({ papers }).map(({ code }) => code)).toEqual(codes);
    expect(hasStalePapers({ papers }, terms, TODAY)).toBe(codes.length > 0);
  });

  it('that must bear a date and bear none are to be completed', () => {
    const papers = papersWith({ kind: 'bank-attestation' });
    expect(judge({ papers })).toMatchObject([{ code: 'PAPER_UNDATED', paper: 'bank-attestation' }]);
    expect(hasStalePapers({ papers }, terms, TODAY)).toBe(true);
  });

  it('that do not age may be as old as they are', () => {
    const papers = papersWith({ kind: 'statutes', issuedOn: '1998-01-01' });
    expect(judge({ papers })).toEqual([]);
  });

  it('that were fresh when filed grow stale', () => {
    const file = anApplicationFile();
    expect(hasStalePapers(file, terms, '2027-04-30')).toBe(false);
    expect(hasStalePapers(file, terms, '2027-05-01')).toBe(true);
  });

  it('include certified accounts once public money passes the threshold', () => {
    const rich = { association: anAssociation({ publicMoneyCentimes: 50_000_001 }) };
    expect(judge(rich)).toEqual([
      {
        code: 'CERTIFIED_ACCOUNTS_REQUIRED',
        severity: 'completion',
        field: 'papers.certified-accounts',
        aboveCentimes: 50_000_000,
      },
    ]);
    expect(judge({ ...rich, papers: papersWith({ kind: 'certified-accounts' }) })).toEqual([]);
    expect(judge({ association: anAssociation({ publicMoneyCentimes: 50_000_000 }) })).toEqual([]);
  });
});
