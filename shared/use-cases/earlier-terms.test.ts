import { describe, expect, it } from 'vitest';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { aDesk } from '../../test/builders/a-desk.ts';
import { aProgramme } from '../../test/builders/a-programme.ts';
import { convention } from '../domain/convention/convention.ts';
import { fold } from '../domain/kernel/decider.ts';
import type { ProgrammeEvent } from '../domain/programme/programme.ts';
import type { KeptTerms } from '../domain/programme/programme-terms.ts';
import { conventionDocument } from './convention-document.ts';
import { programmes } from './lifecycles.ts';
import { readTerms, readTermsOf } from './read-cases.ts';

const terms = aProgramme({ programmeId: 'old' });
const lists = [
  ['convention-in-force', 'commitment-visa', 'account-verified'],
  ['previous-tranche-paid', 'report-accepted'],
  ['previous-tranche-paid', 'report-accepted'],
] as const;
const kept: KeptTerms = {
  ...terms,
  tranches: terms.tranches.map((each, position) => ({ ...each, gate: lists[position] ?? [] })),
};
const stamp = { at: '2026-05-01T09:00:00.000Z', by: 'staff-admin' };

/** A programme of the first release, whose second version writes its gates as texts. */
async function anOldProgramme() {
  const test = await aDesk();
  const events: ProgrammeEvent[] = [
    { type: 'ProgrammeRegistered', ...stamp, terms: kept },
    { type: 'ProgrammeRevised', ...stamp, reason: 'r', terms: { ...terms, version: 2 } },
  ];
  await test.given(programmes, 'old', events);
  return { ...test.desk, programmeId: 'old' };
}

describe('programme: terms of the first release', () => {
  it('are read by their version, with gates that mean what their lists meant', async () => {
    const desk = await anOldProgramme();
    const gates = (await readTermsOf(desk, 1)).tranches.map(({ gate }) => gate);
    expect(gates).toEqual([
      'convention.inForce and commitment.visa and account.verified',
      'tranche(1).paid and report(1).accepted',
      'tranche(2).paid and report(2).accepted',
    ]);
    expect(await readTerms(desk)).toEqual({ ...terms, version: 2 });
  });

  it('print a convention as they printed it', async () => {
    const desk = await anOldProgramme();
    const state = fold(convention, conventionEvents.drafted);
    if (state.status === 'absent') throw new Error('The builder drafts a convention.');
    const { tranches } = conventionDocument(state, await readTermsOf(desk, 1), desk);
    const reported = 'Tranche précédente versée, rapport narratif et financier accepté';
    expect(tranches.map(({ condition }) => condition.fr)).toEqual([
      'Convention en vigueur, visa de l’engagement et compte bancaire vérifié',
      reported,
      reported,
    ]);
  });
});
