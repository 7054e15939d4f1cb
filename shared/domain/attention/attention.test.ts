import { describe, expect, it } from 'vitest';
import { anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsAfter, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import { attention } from './attention.ts';
import type { AttentionCommand } from './commands.ts';
import { type AttentionRefusal, attentionRefusalCodes } from './refusals.ts';
import type { Trouble } from './state.ts';

const LATER = '2026-06-04T10:00:00.000Z';
const trouble: Trouble = {
  kind: 'mail',
  id: 'mail-1/contact@ajyal.example',
  subject: 'application-UPE-017',
  facts: { email: 'contact@ajyal.example' },
};
const admin = (at?: string) => anAct({ personId: 'admin-1', role: 'administrator', ...(at ? { at } : {}) });
const auditor = anAct({ personId: 'auditor-1', role: 'auditor' });
const raise: AttentionCommand = { type: 'RaiseAttention', act: aTimerAct(), attentionId: 'a-1', trouble };
const close: AttentionCommand = {
  type: 'CloseAttention',
  act: admin(LATER),
  reason: 'Appelé, adresse corrigée',
};
const tryAgain: AttentionCommand = { type: 'TryAgain', act: admin(LATER) };
const pass: AttentionCommand = { type: 'PassAttention', act: aTimerAct(LATER) };
const handOver: AttentionCommand = {
  type: 'HandOverAttention',
  act: admin(LATER),
  to: 'officer-2',
  mayTake: true,
  note: 'Le trésorier répond le matin',
};

const stateAfter = (...commands: AttentionCommand[]) =>
  fold(attention, eventsAfter(attention, [], ...commands));
const refusalAfter = (command: AttentionCommand, ...before: AttentionCommand[]): AttentionRefusal =>
  refusalOf(decideAfter(attention, eventsAfter(attention, [], ...before), command));

describe('attention: raise', () => {
  it('keeps what happened, to which case and since when', () => {
    expect(stateAfter(raise)).toEqual({
      status: 'open',
      attentionId: 'a-1',
      ...trouble,
      since: raise.act.at,
      times: 1,
    });
  });

  it('is one entry however often it is told', () => {
    expect(refusalAfter(raise, raise)).toEqual({ code: 'ATTENTION_RAISED_ALREADY' });
  });

  it('comes back when the next try fails, with the day of that failure and nobody in charge', () => {
    const again = { ...raise, act: aTimerAct('2026-06-05T09:00:00.000Z') };
    const state = stateAfter(raise, handOver, tryAgain, again);
    expect(state).toMatchObject({ status: 'open', since: again.act.at, times: 2 });
    expect(state).not.toHaveProperty('handedOver');
    expect(stateAfter(raise, pass, again)).toMatchObject({ status: 'open', times: 2 });
  });

  it('does not come back once a person has closed it', () => {
    expect(refusalAfter(raise, raise, close)).toEqual({ code: 'ATTENTION_CLOSED_ALREADY' });
  });
});

describe('attention: hand over', () => {
  it('names the colleague, with who gave it and the note; the first day stays', () => {
    expect(stateAfter(raise, handOver)).toMatchObject({
      status: 'open',
      since: raise.act.at,
      handedOver: { to: 'officer-2', by: 'admin-1', at: LATER, note: 'Le trésorier répond le matin' },
    });
  });

  it('goes on to a third person, not twice to the same', () => {
    expect(refusalAfter(handOver, raise, handOver)).toEqual({ code: 'ATTENTION_HANDED_ALREADY' });
    expect(stateAfter(raise, handOver, { ...handOver, to: 'officer-3' })).toMatchObject({
      handedOver: { to: 'officer-3' },
    });
  });

  it('is refused without a note, and to a colleague whose roles do not settle it', () => {
    expect(refusalAfter({ ...handOver, note: ' ' }, raise)).toEqual({ code: 'ATTENTION_NOTE_MISSING' });
    expect(refusalAfter({ ...handOver, mayTake: false }, raise)).toEqual({
      code: 'ATTENTION_COLLEAGUE_UNFIT',
    });
  });
});

describe('attention: end', () => {
  it('is closed with the reason of a person', () => {
    expect(stateAfter(raise, close)).toMatchObject({
      status: 'closed',
      outcome: 'closed',
      closedBy: 'admin-1',
      closedAt: LATER,
      reason: 'Appelé, adresse corrigée',
    });
    expect(refusalAfter({ ...close, reason: '' }, raise)).toEqual({ code: 'ATTENTION_REASON_MISSING' });
  });

  it('is tried again, or found over by the machine', () => {
    expect(stateAfter(raise, tryAgain)).toMatchObject({ status: 'closed', outcome: 'tried-again' });
    expect(stateAfter(raise, pass)).toMatchObject({
      status: 'closed',
      outcome: 'passed',
      closedBy: 'system',
    });
  });

  it.each([close, tryAgain, handOver])(
    '$type is refused before it was raised and after its end',
    (command) => {
      expect(refusalAfter(command)).toEqual({ code: 'ATTENTION_NOT_FOUND' });
      expect(refusalAfter(command, raise, close)).toEqual({ code: 'ATTENTION_CLOSED_ALREADY' });
    },
  );

  it.each([close, tryAgain, handOver])('$type is not an act of an auditor', (command) => {
    expect(refusalAfter({ ...command, act: auditor }, raise)).toMatchObject({
      code: 'ATTENTION_ROLE_NOT_ALLOWED',
      role: 'auditor',
    });
  });
});

describe('attention: refusals', () => {
  it('are each provoked above', () => {
    const provoked = new Set<string>([
      refusalAfter(close).code,
      refusalAfter(raise, raise).code,
      refusalAfter(close, raise, close).code,
      refusalAfter({ ...close, reason: '' }, raise).code,
      refusalAfter({ ...handOver, note: '' }, raise).code,
      refusalAfter({ ...handOver, mayTake: false }, raise).code,
      refusalAfter(handOver, raise, handOver).code,
      refusalAfter({ ...close, act: auditor }, raise).code,
    ]);
    expect([...provoked].sort()).toEqual([...attentionRefusalCodes].sort());
  });

  it('an event that does not fit changes nothing', () => {
    const closing = { type: 'AttentionClosed', at: LATER, by: 'admin-1', reason: 'x' } as const;
    expect(attention.evolve({ status: 'absent' }, closing)).toEqual({ status: 'absent' });
  });
});
