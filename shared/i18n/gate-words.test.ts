import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyGate, anyGateFacts } from '../../test/builders/any-gate.ts';
import { someGateFacts } from '../../test/builders/some-gate-facts.ts';
import { printGate } from '../domain/gate/expression.ts';
import { gateTable } from '../domain/gate/gate-table.ts';
import { gateOf } from '../domain/gate/parse-gate.ts';
import { gateText } from '../domain/gate/upcast-gate.ts';
import { gatePhrase, gateSummary } from './gate-words.ts';

const paid = { tranches: [{ index: 1, paid: true, amountCentimes: 100 }] };
const filed = { index: 1, filed: true, accepted: true, spentCentimes: 74 };
const summary = (locale: 'fr' | 'ar', gate: string, facts = someGateFacts()) =>
  gateSummary(locale, gateTable(gateOf(gate), facts)).replaceAll('\u00a0', ' ');

describe('gate words: in a convention', () => {
  it('are for the lists of the first release what they were', () => {
    expect(
      gatePhrase(gateText(['convention-in-force', 'commitment-visa', 'account-verified'], 1), 1),
    ).toEqual({
      fr: 'Convention en vigueur, visa de l’engagement et compte bancaire vérifié',
      ar: 'سريان الاتفاقية والتأشيرة على الالتزام والتحقق من الحساب البنكي',
    });
    for (const index of [2, 3])
      expect(gatePhrase(gateText(['previous-tranche-paid', 'report-accepted'], index), index)).toEqual({
        fr: 'Tranche précédente versée, rapport narratif et financier accepté',
        ar: 'صرف الشطر السابق وقبول التقرير السردي والمالي',
      });
  });

  it('add the share that is to be spent, in percent', () => {
    const { fr, ar } = gatePhrase('tranche(2).paid and report(2).accepted and spent(2) >= 0.725', 3);
    expect(fr).toBe(
      'Tranche précédente versée, rapport narratif et financier accepté, 72,5\u00a0% au moins des sommes reçues consommées',
    );
    expect(ar).toContain('72.5%');
  });

  it('name "the previous tranche" only where it is the one before', () => {
    expect(gatePhrase('tranche(1).paid and report(1).accepted', 3).fr).toBe(
      'Tranche 1 versée\u00a0; Rapport sur la tranche 1 accepté',
    );
  });

  it('say each condition, and of which one is enough', () => {
    const gate = '(date >= 2027-01-01 or report(1).filed and not papers.valid) and spent(1) < 0.5';
    expect(gatePhrase(gate, 2).fr).toBe(
      'L’une de ces conditions suffit\u00a0: À partir du 1er janvier 2027 ou Rapport sur la tranche 1 déposé et Ne doit pas être rempli\u00a0: Pièces datées encore valables\u00a0; Moins de 50\u00a0% des sommes versées jusqu’à la tranche 1, en dépenses acceptées',
    );
    expect(gatePhrase('', 1)).toEqual({ fr: 'Aucune condition', ar: 'دون شروط' });
  });
});

describe('gate words: summary', () => {
  it('counts what holds and says what is missing', () => {
    const gate = 'convention.inForce and tranche(1).paid and report(1).filed';
    expect(summary('fr', gate, someGateFacts(paid))).toBe(
      '2 conditions remplies sur 3 : le rapport sur la tranche 1 manque.',
    );
    expect(summary('ar', gate, someGateFacts(paid))).toBe(
      'تحقق شرطان من أصل 3: التقرير عن الشطر رقم 1 لم يودع.',
    );
    expect(summary('fr', gate, someGateFacts({}, { 'convention.inForce': false }))).toBe(
      'Aucune condition remplie sur 3 : la convention n’est pas en vigueur ; la tranche 1 n’est pas versée ; le rapport sur la tranche 1 manque.',
    );
  });

  it('says by what a share is missed, and what a way in would be', () => {
    const facts = someGateFacts({ ...paid, reports: [filed] });
    expect(summary('fr', 'report(1).accepted and spent(1) >= 0.75', facts)).toBe(
      '1 condition remplie sur 2 : les dépenses acceptées n’atteignent pas 75 % des sommes versées jusqu’à la tranche 1.',
    );
    expect(summary('fr', 'date >= 2027-01-01 or tranche(2).paid', facts)).toBe(
      'Aucune condition remplie sur 1 : il faut l’une de ces conditions : À partir du 1er janvier 2027 ou Tranche 2 versée.',
    );
  });

  it('is short when all of it holds', () => {
    expect(summary('fr', 'papers.valid and account.verified')).toBe('Les 2 conditions sont remplies.');
    expect(summary('ar', 'papers.valid')).toBe('تحقق الشرط.');
    expect(summary('fr', '')).toBe('Aucune condition');
  });

  it('has words for any gate, and no French ones on an Arabic page', () => {
    fc.assert(
      fc.property(anyGate(), anyGateFacts(), (gate, facts) => {
        const words = `${gateSummary('ar', gateTable(gate, facts))} ${gatePhrase(printGate(gate), 3).ar}`;
        expect(words).not.toMatch(/[A-Za-z]/u);
      }),
    );
  });
});
