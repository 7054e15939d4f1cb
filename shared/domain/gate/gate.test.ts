import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyGate, anyGateFacts } from '../../../test/builders/any-gate.ts';
import { someGateFacts } from '../../../test/builders/some-gate-facts.ts';
import { canOpen } from './can-open.ts';
import { conditionHolds, type GateFacts, gateHolds } from './evaluate-gate.ts';
import { type Condition, conditionsOf, type GateExpression, printGate } from './expression.ts';
import { gateTable, missingRows, rowsOf } from './gate-table.ts';
import { gateOf, parseGate } from './parse-gate.ts';
import { gateText, type ListedFact } from './upcast-gate.ts';

const holds = (text: string, facts: GateFacts) => gateHolds(gateOf(text), facts);

/** A share in parts per million, by the sums themselves: small enough here to be exact in numbers. */
function naiveCondition(condition: Condition, facts: GateFacts): boolean {
  if (condition.fact === 'date') return naivelyCompared(facts.today, condition.comparison, condition.day);
  if (condition.fact === 'spent') {
    let [spent, paid] = [0, 0];
    for (const report of facts.reports)
      if (report.index <= condition.index && report.accepted) spent += report.spentCentimes;
    for (const tranche of facts.tranches)
      if (tranche.index <= condition.index && tranche.paid) paid += tranche.amountCentimes;
    const share = condition.share.units * 10 ** (6 - condition.share.places);
    return paid !== 0 && naivelyCompared(spent * 1_000_000, condition.comparison, share * paid);
  }
  if (condition.fact === 'tranche.paid') return facts.tranches[condition.index - 1]?.paid ?? false;
  if (condition.fact === 'report.filed') return facts.reports[condition.index - 1]?.filed ?? false;
  if (condition.fact === 'report.accepted') return facts.reports[condition.index - 1]?.accepted ?? false;
  return facts.standing[condition.fact];
}

function naivelyCompared<Value extends number | string>(left: Value, sign: string, right: Value): boolean {
  if (sign === '=') return left === right;
  if (sign === '>=') return left >= right;
  if (sign === '<=') return left <= right;
  return sign === '>' ? left > right : left < right;
}

/** Puts truth values into the text and lets the language itself work them out. */
function naiveGate(expression: GateExpression, facts: GateFacts): boolean {
  const values = new Map(conditionsOf(expression).map((each) => [each, naiveCondition(each, facts)]));
  const written = (tree: GateExpression): string => {
    if (tree.kind === 'condition') return String(values.get(tree.condition));
    if (tree.kind === 'not') return `(!${written(tree.of)})`;
    return `(${tree.parts.map(written).join(tree.kind === 'and' ? '&&' : '||')})`;
  };
  return new Function(`return ${written(expression)}`)() === true;
}

describe('gate: text', () => {
  it('is printed so that it reads back as the same tree', () => {
    fc.assert(
      fc.property(anyGate(), (gate) => {
        expect(parseGate(printGate(gate))).toEqual({ ok: true, expression: gate });
      }),
    );
  });

  it('binds not before and, and and before or, whatever the spaces', () => {
    const written = ' papers.valid or not convention.inForce\n and(date>=2027-01-01)or spent( 2 )<0.50 ';
    expect(printGate(gateOf(written))).toBe(
      'papers.valid or (not convention.inForce and date >= 2027-01-01) or spent(2) < 0.50',
    );
  });

  it('asks for nothing where it is blank', () => {
    expect(printGate(gateOf('  '))).toBe('');
    expect(holds('', someGateFacts())).toBe(true);
  });

  it.each([
    ['convention.inForce and', 'condition-missing', 23, ''],
    ['and papers.valid', 'condition-missing', 1, 'and papers.valid'],
    ['papers.valid or or papers.valid', 'condition-missing', 17, 'or papers.valid'],
    ['()', 'condition-missing', 2, ')'],
    ['not', 'condition-missing', 4, ''],
    ['convention.inforce', 'fact-unknown', 1, 'convention.inforce'],
    ['papers.valid and tranche(1).accepted', 'fact-unknown', 18, 'tranche(1).accepted'],
    ['report(1)', 'fact-unknown', 1, 'report(1)'],
    ['report.accepted', 'fact-unknown', 1, 'report.accepted'],
    ['report(0).filed', 'index-wrong', 7, '(0).filed'],
    ['spent >= 0.75', 'index-wrong', 7, '>= 0.75'],
    ['(papers.valid', 'parenthesis-missing', 14, ''],
    ['spent(1)', 'comparison-missing', 9, ''],
    ['date 2027-01-01', 'comparison-missing', 6, '2027-01-01'],
    ['spent(1) >= 75 %', 'rest', 16, '%'],
    ['spent(1) >= 0,75', 'rest', 14, ',75'],
    ['spent(1) >= .75', 'share-wrong', 13, '.75'],
    ['spent(1) >= 0.1234567', 'share-wrong', 13, '0.1234567'],
    ['date >= 2027-02-30', 'day-wrong', 9, '2027-02-30'],
    ['date = demain', 'day-wrong', 8, 'demain'],
    ['papers.valid papers.valid', 'rest', 14, 'papers.valid'],
    ['papers.valid) and x', 'rest', 13, ') and x'],
  ])('%j is refused: %s at character %i', (text, reason, position, found) => {
    expect(parseGate(text)).toEqual({ ok: false, fault: { reason, position, found } });
    expect(() => gateOf(text)).toThrow(RangeError);
  });

  it('never breaks on any text', () => {
    const pieces = fc.constantFrom(
      'and',
      'or',
      'not',
      '(',
      ')',
      'date',
      '>=',
      '0.5',
      'spent(1)',
      ' ',
      'x',
      '2027-01-01',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join(' ')),
        ),
        (text) => {
          const parsed = parseGate(text);
          if (parsed.ok) expect(parseGate(printGate(parsed.expression))).toEqual(parsed);
          else expect(parsed.fault.position).toBeLessThanOrEqual(text.length + 1);
        },
      ),
    );
  });
});

describe('gate: evaluation', () => {
  it('is that of a naive model', () => {
    fc.assert(
      fc.property(anyGate(), anyGateFacts(), (gate, facts) => {
        expect(gateHolds(gate, facts)).toBe(naiveGate(gate, facts));
      }),
      { numRuns: 500 },
    );
  });

  it('compares a share to the centime, also where numbers cannot', () => {
    const paid = 9_007_199_254_740_000;
    const facts = (spentCentimes: number) =>
      someGateFacts({
        tranches: [{ index: 1, paid: true, amountCentimes: paid }],
        reports: [{ index: 1, filed: true, accepted: true, spentCentimes }],
      });
    const exactly = (paid / 4) * 3;
    expect(holds('spent(1) >= 0.75', facts(exactly - 1))).toBe(false);
    expect(holds('spent(1) >= 0.750', facts(exactly))).toBe(true);
    expect(holds('spent(1) = 0.75', facts(exactly))).toBe(true);
    expect(holds('spent(1) > 0.75', facts(exactly))).toBe(false);
    expect(holds('spent(1) > 0.75', facts(exactly + 1))).toBe(true);
    expect(holds('spent(1) <= 0.75', facts(exactly + 1))).toBe(false);
    expect(holds('spent(1) < 0.75', facts(exactly - 1))).toBe(true);
  });

  it('counts accepted reports and paid tranches up to the one that it names', () => {
    const facts = someGateFacts({
      tranches: [
        { index: 1, paid: true, amountCentimes: 100 },
        { index: 2, paid: true, amountCentimes: 100 },
        { index: 3, paid: false, amountCentimes: 900 },
      ],
      reports: [
        { index: 1, filed: true, accepted: true, spentCentimes: 100 },
        { index: 2, filed: true, accepted: false, spentCentimes: 90 },
      ],
    });
    expect(holds('spent(1) = 1', facts)).toBe(true);
    expect(holds('spent(2) = 0.5', facts)).toBe(true);
    expect(holds('spent(3) = 0.5', facts)).toBe(true);
  });

  it('has no share of nothing, whatever the comparison', () => {
    for (const sign of ['>=', '>', '<=', '<', '='])
      expect(holds(`spent(1) ${sign} 0`, someGateFacts())).toBe(false);
  });

  it('takes a day as reached from its first moment', () => {
    const on = (today: string) => someGateFacts({ today });
    expect(holds('date >= 2027-01-01', on('2026-12-31'))).toBe(false);
    expect(holds('date >= 2027-01-01', on('2027-01-01'))).toBe(true);
    expect(holds('date > 2027-01-01', on('2027-01-01'))).toBe(false);
    expect(holds('date <= 2027-01-01', on('2027-01-02'))).toBe(false);
  });
});

describe('gate: truth table', () => {
  it('agrees with the whole, and has every condition in the order of the text', () => {
    fc.assert(
      fc.property(anyGate(), anyGateFacts(), (gate, facts) => {
        const table = gateTable(gate, facts);
        expect(table.holds).toBe(gateHolds(gate, facts));
        expect(table.holds).toBe(table.met === table.total);
        expect(table.holds).toBe(missingRows(table).length === 0);
        const rows = rowsOf(table);
        expect(rows.map(({ condition }) => condition)).toEqual(conditionsOf(gate));
        for (const row of rows) expect(row.holds).toBe(conditionHolds(row.condition, facts) !== row.negated);
      }),
    );
  });

  it('counts two of three where one report is missing', () => {
    const facts = someGateFacts({ tranches: [{ index: 1, paid: true, amountCentimes: 5 }] });
    const gate = gateOf('convention.inForce and tranche(1).paid and report(1).filed');
    expect(gateTable(gate, facts)).toMatchObject({
      met: 2,
      total: 3,
      holds: false,
      lines: [
        { holds: true },
        { holds: true },
        { holds: false, condition: { fact: 'report.filed', index: 1 } },
      ],
    });
  });

  it('counts several ways as one line, of which one is enough', () => {
    const gate = gateOf(
      '(date >= 2027-01-01 or report(1).filed or (papers.valid and account.verified)) and commitment.visa',
    );
    const shut = gateTable(gate, someGateFacts({}, { 'account.verified': false }));
    expect(shut).toMatchObject({ met: 1, total: 2, holds: false });
    expect(shut.lines[0]).toMatchObject({
      kind: 'any',
      holds: false,
      lines: [
        { holds: false },
        { holds: false },
        { kind: 'all', holds: false, lines: [{ holds: true }, { holds: false }] },
      ],
    });
    expect(missingRows(shut).map(({ condition }) => condition.fact)).toEqual([
      'date',
      'report.filed',
      'account.verified',
    ]);
    expect(gateTable(gate, someGateFacts())).toMatchObject({ met: 2, total: 2, holds: true });
  });

  it('turns a negated group into what is asked of its conditions', () => {
    const { lines } = gateTable(gateOf('not (papers.valid or not account.verified)'), someGateFacts());
    expect(lines).toMatchObject([
      { condition: { fact: 'papers.valid' }, negated: true, holds: false },
      { condition: { fact: 'account.verified' }, negated: false, holds: true },
    ]);
  });
});

describe('gate: that can open', () => {
  it('is one in which nothing is asked to be so and not so', () => {
    expect(canOpen(gateOf('papers.valid and not papers.valid'))).toBe(false);
    expect(canOpen(gateOf('not (papers.valid or not papers.valid)'))).toBe(false);
    expect(
      canOpen(gateOf('(report(1).filed or papers.valid) and not report(1).filed and not papers.valid')),
    ).toBe(false);
    expect(canOpen(gateOf('(report(1).filed or papers.valid) and not report(1).filed'))).toBe(true);
    expect(canOpen(gateOf('report(1).filed and not report(2).filed'))).toBe(true);
    expect(canOpen(gateOf(''))).toBe(true);
  });

  it('is every one that some facts open', () => {
    fc.assert(
      fc.property(anyGate(), anyGateFacts(), (gate, facts) => {
        fc.pre(gateHolds(gate, facts));
        expect(canOpen(gate)).toBe(true);
      }),
    );
  });
});

describe('gate: list of the first release', () => {
  it('is read as the text that means the same, and a text as itself', () => {
    const first: ListedFact[] = ['convention-in-force', 'commitment-visa', 'account-verified'];
    expect(gateText(first, 1)).toBe('convention.inForce and commitment.visa and account.verified');
    expect(gateText(['previous-tranche-paid', 'report-accepted'], 3)).toBe(
      'tranche(2).paid and report(2).accepted',
    );
    expect(gateText('papers.valid', 2)).toBe('papers.valid');
  });

  it('asks nothing of a tranche before the first one', () => {
    expect(gateText(['previous-tranche-paid', 'account-verified', 'report-accepted'], 1)).toBe(
      'account.verified',
    );
    expect(gateText([], 1)).toBe('');
  });
});
