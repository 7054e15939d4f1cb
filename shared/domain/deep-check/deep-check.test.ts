import { describe, expect, it } from 'vitest';
import { anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsAfter, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { ConcludeCheck, DeepCheckCommand, OpenCheck } from './commands.ts';
import { deepCheck } from './deep-check.ts';
import { deepCheckRefusalCodes } from './refusals.ts';

const open: OpenCheck = {
  type: 'OpenCheck',
  act: aTimerAct('2027-07-02T07:00:00.000Z'),
  reportId: 'CV-UPE-017-R3',
  conventionId: 'CV-UPE-017',
  drawId: '1',
  reasons: [{ kind: 'lot', place: 1 }],
};
const conclude: ConcludeCheck = {
  type: 'ConcludeCheck',
  act: anAct({ personId: 'officer-2', at: '2027-07-09T09:00:00.000Z' }),
  hands: ['officer-1', 'finance-1'],
  acceptedCentimes: 1000,
  findings: ' Une facture en double ',
  disallowedCentimes: 200,
};
const seen = new Set<string>();
const refused = (command: DeepCheckCommand, ...before: DeepCheckCommand[]) => {
  const { code } = refusalOf(decideAfter(deepCheck, eventsAfter(deepCheck, [], ...before), command));
  seen.add(code);
  return code;
};

describe('deep check: way', () => {
  it('is opened by the draw and concluded once with findings', () => {
    const events = eventsAfter(deepCheck, [], open, conclude);
    const state = fold(deepCheck, events);
    expect(state).toMatchObject({
      ...{ status: 'concluded', drawId: '1', findings: 'Une facture en double', disallowedCentimes: 200 },
      ...{ concludedBy: 'officer-2', since: '2027-07-09T09:00:00.000Z' },
    });
    for (const event of events) expect(deepCheck.evolve(state, event)).toBe(state);
    expect(fold(deepCheck, events.slice(1))).toEqual({ status: 'absent' });
  });

  it('is refused to who checked the convention before, to other roles, and without findings', () => {
    for (const personId of conclude.hands)
      expect(refused({ ...conclude, act: anAct({ personId }) }, open)).toBe('DEEP_CHECK_SAME_PERSON');
    expect(refused({ ...conclude, act: anAct({ role: 'auditor' }) }, open)).toBe(
      'DEEP_CHECK_ROLE_NOT_ALLOWED',
    );
    expect(refused({ ...conclude, findings: ' ' }, open)).toBe('DEEP_CHECK_FINDINGS_MISSING');
    for (const disallowedCentimes of [-1, 0.5, 1001])
      expect(refused({ ...conclude, disallowedCentimes }, open)).toBe('DEEP_CHECK_AMOUNT_INVALID');
    expect(refused(conclude)).toBe('DEEP_CHECK_NOT_FOUND');
    expect(refused(conclude, open, conclude)).toBe('DEEP_CHECK_CONCLUDED_ALREADY');
    expect(refused(open, open)).toBe('DEEP_CHECK_OPENED_ALREADY');
    expect(deepCheckRefusalCodes.filter((code) => !seen.has(code))).toEqual([]);
  });
});
