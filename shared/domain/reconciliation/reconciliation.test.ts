import { describe, expect, it } from 'vitest';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsAfter, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { MakePack, ReconciliationCommand, SignOffPack } from './commands.ts';
import { dayAfter, isMonth, lastDayOf, monthBefore } from './month.ts';
import { reconciliation } from './reconciliation.ts';
import { reconciliationRefusalCodes } from './refusals.ts';

const at = '2026-11-01T08:00:00.000Z';
const file = (name: string) => ({ key: `packs/2026-10/${name}`, sha256: name });
const totals = {
  ...{ sentCount: 1, sentCentimes: 5, paidCentimes: 5, rejectedCentimes: 0, returnedCentimes: 0 },
  ...{ openCount: 0, openCentimes: 0, unknownCount: 0, unmatchedCount: 0, differenceCount: 0 },
};
const make: MakePack = {
  type: 'MakePack',
  act: anAct({ personId: 'system', role: 'system', at }),
  month: '2026-10',
  totals,
  closings: { 'c/r/paid': 5 },
  hands: ['finance-4'],
  files: { pdf: file('pdf'), csv: file('csv'), json: file('json') },
};
const sign: SignOffPack = {
  type: 'SignOffPack',
  act: anAct({ personId: 'finance-1', role: 'finance-officer', at: '2026-11-02T08:00:00.000Z' }),
  fileSha256: 'pdf',
  observations: ' ',
};
const refused = (command: ReconciliationCommand, ...before: ReconciliationCommand[]) =>
  refusalOf(decideAfter(reconciliation, eventsAfter(reconciliation, [], ...before), command)).code;

describe('reconciliation: way', () => {
  it('is made when the month is over and signed off with the file in hand', () => {
    const events = eventsAfter(reconciliation, [], make, sign);
    const { act: _, type: __, ...facts } = make;
    expect(fold(reconciliation, events)).toEqual({
      ...facts,
      status: 'signed-off',
      madeAt: at,
      since: '2026-11-02T08:00:00.000Z',
      signedBy: 'finance-1',
      observations: '',
    });
  });

  it('is left as it is by events that do not fit', () => {
    const events = eventsAfter(reconciliation, [], make, sign);
    const state = fold(reconciliation, events);
    for (const event of events) expect(reconciliation.evolve(state, event)).toBe(state);
    expect(fold(reconciliation, events.slice(1))).toEqual({ status: 'absent' });
  });

  it('takes an observation where something is to be explained', () => {
    for (const name of ['differenceCount', 'unknownCount', 'unmatchedCount'] as const) {
      const odd = { ...make, totals: { ...totals, [name]: 1 } };
      expect(refused(sign, odd)).toBe('PACK_OBSERVATIONS_MISSING');
      const said = { ...sign, observations: ' Avis de débit vu ' };
      expect(eventsAfter(reconciliation, [], odd, said)[1]).toMatchObject({
        observations: 'Avis de débit vu',
      });
    }
  });
});

describe('reconciliation: refusals', () => {
  const found: Record<(typeof reconciliationRefusalCodes)[number], string> = {
    PACK_NOT_FOUND: refused(sign),
    PACK_MONTH_RUNNING: refused({ ...make, act: { ...make.act, at: '2026-10-31T22:00:00.000Z' } }),
    PACK_MADE_ALREADY: refused(make, make),
    PACK_FILE_CHANGED: refused({ ...sign, fileSha256: 'csv' }, make),
    PACK_SAME_PERSON: refused(
      { ...sign, act: { ...sign.act, actor: { ...sign.act.actor, personId: 'finance-4' } } },
      make,
    ),
    PACK_OBSERVATIONS_MISSING: refused(sign, { ...make, totals: { ...totals, unknownCount: 1 } }),
    PACK_SIGNED_ALREADY: refused(sign, make, sign),
  };

  it.each(reconciliationRefusalCodes)('%s', (code) => {
    expect(found[code]).toBe(code);
  });
});

describe('months', () => {
  it('follow each other over the year, and February ends when it ends', () => {
    expect(dayAfter('2026-12')).toBe('2027-01-01');
    expect(lastDayOf('2028-02')).toBe('2028-02-29');
    expect(monthBefore('2027-01-15')).toBe('2026-12');
    expect(['2026-13', '2026-00', '2026-1', '2026-10-01'].some(isMonth)).toBe(false);
    expect(isMonth('2026-10')).toBe(true);
  });
});
