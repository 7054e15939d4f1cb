import { describe, expect, it } from 'vitest';
import { aTranche, people, trancheEvents } from '../../../test/builders/a-tranche.ts';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { TrancheEvent } from './events.ts';
import { tranche } from './tranche.ts';

const at = '2026-10-10T09:00:00.000Z';
const act = anAct({ personId: 'staff-newcomer', role: 'administrator', at });

describe('tranche: hold', () => {
  it('remembers where the money stood, by whom and why', () => {
    for (const heldFrom of ['requestable', 'requested', 'certified', 'approved'] as const) {
      const command = { type: 'HoldTranche', act, reason: 'Plainte' } as const;
      const events = eventsOf(decideAfter(tranche, trancheEvents[heldFrom], command));
      expect(events).toEqual([{ type: 'TrancheHeld', at, by: 'staff-newcomer', reason: 'Plainte' }]);
      const before = aTranche(heldFrom);
      const { status: _, since: __, ...facts } = aTranche('scheduled');
      expect(fold(tranche, events, before)).toEqual({
        ...facts,
        status: 'on-hold',
        since: at,
        heldFrom,
        heldBy: 'staff-newcomer',
        reason: 'Plainte',
        before,
      });
    }
  });

  it('is refused without a reason', () => {
    const command = { type: 'HoldTranche', act, reason: ' ' } as const;
    expect(refusalOf(decideAfter(tranche, trancheEvents.approved, command)).code).toBe(
      'TRANCHE_REASON_MISSING',
    );
  });
});

describe('tranche: release of a hold', () => {
  it('gives back what stood before, with its people', () => {
    const events = eventsOf(decideAfter(tranche, trancheEvents['on-hold'], { type: 'ReleaseHold', act }));
    expect(events).toEqual([{ type: 'TrancheHoldReleased', at, by: 'staff-newcomer' }]);
    expect(fold(tranche, events, aTranche('on-hold'))).toEqual({ ...aTranche('approved'), since: at });
  });

  it('keeps the run of a workflow that was started anew meanwhile', () => {
    const restarted: readonly TrancheEvent[] = [
      ...trancheEvents['on-hold'],
      { type: 'WorkflowRestarted', at, by: 'staff-newcomer', run: 2 },
      { type: 'TrancheHoldReleased', at, by: 'staff-newcomer' },
    ];
    expect(fold(tranche, restarted)).toMatchObject({ status: 'approved', run: 2 });
  });

  it('is refused to who held it', () => {
    const holder = anAct({ personId: people.holder });
    expect(
      refusalOf(decideAfter(tranche, trancheEvents['on-hold'], { type: 'ReleaseHold', act: holder })),
    ).toEqual({ code: 'TRANCHE_FOUR_EYES', rule: 'holder', personId: people.holder });
  });
});

describe('tranche: restart of the workflow', () => {
  it('raises the run and nothing else', () => {
    const events = eventsOf(decideAfter(tranche, trancheEvents.sent, { type: 'RestartWorkflow', act }));
    expect(events).toEqual([{ type: 'WorkflowRestarted', at, by: 'staff-newcomer', run: 2 }]);
    expect(fold(tranche, events, aTranche('sent'))).toEqual({ ...aTranche('sent'), run: 2 });
  });

  it('is an administrator’s act', () => {
    const officer = anAct({ role: 'finance-officer' });
    expect(
      refusalOf(decideAfter(tranche, trancheEvents.sent, { type: 'RestartWorkflow', act: officer })),
    ).toEqual({ code: 'TRANCHE_ROLE_NOT_ALLOWED', role: 'finance-officer', allowed: ['administrator'] });
  });
});
