import { describe, expect, it } from 'vitest';
import { aTimerAct } from '../../../test/builders/an-act.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import { application } from './application.ts';
import type { ApplicationCommand, ApplyResult, PromoteFromReserve } from './commands.ts';
import { lapsedResultPostings } from './postings.ts';
import type { ApplicationStatus } from './state.ts';

function result(changes: Partial<ApplyResult> = {}): ApplyResult {
  const ranked = { selectionId: 'upe-2026-1', result: 'selected', rank: 7, score: 6900 } as const;
  return { type: 'ApplyResult', act: aTimerAct('2026-07-20T09:00:00.000Z'), ...ranked, ...changes };
}

const promote: PromoteFromReserve = {
  type: 'PromoteFromReserve',
  act: aTimerAct('2026-11-01T09:00:00.000Z'),
  expansionId: 'upe-2026-2-1',
  callId: 'upe-2026-2',
};

function stateAfter(status: ApplicationStatus, command: ApplicationCommand) {
  const events = applicationEvents[status];
  return fold(application, [...events, ...eventsOf(decideAfter(application, events, command))]);
}

describe('application: result', () => {
  it.each(['selected', 'reserve', 'rejected'] as const)('is %s with its rank', (outcome) => {
    expect(stateAfter('scored', result({ result: outcome }))).toMatchObject({
      status: outcome,
      selectionId: 'upe-2026-1',
      rank: 7,
      score: 6900,
      scores: [{ evaluatorId: 'evaluator-1' }, { evaluatorId: 'evaluator-2' }],
      since: '2026-07-20T09:00:00.000Z',
    });
  });

  it('of the selected is paid by the call they answered', () => {
    expect(stateAfter('scored', result())).toMatchObject({ awardCallId: 'upe-2026-1' });
  });

  it('applied twice changes nothing', () => {
    for (const status of ['selected', 'reserve', 'rejected'] as const) {
      expect(refusalOf(decideAfter(application, applicationEvents[status], result()))).toEqual({
        code: 'APPLICATION_RESULT_ALREADY',
        status,
      });
    }
  });

  it('reaches only who was scored', () => {
    expect(refusalOf(decideAfter(application, applicationEvents.eligible, result()))).toEqual({
      code: 'APPLICATION_NOT_SCORED',
      status: 'eligible',
    });
  });

  it('lapses when the application was withdrawn meanwhile, once', () => {
    const lapsed = stateAfter('withdrawn', result());
    expect(lapsed).toMatchObject({
      status: 'withdrawn',
      lapsedResult: { selectionId: 'upe-2026-1', result: 'selected' },
    });
    expect(refusalOf(application.decide(result(), lapsed)).code).toBe('APPLICATION_RESULT_ALREADY');
  });

  it('that lapsed gives back what was reserved for it', () => {
    const ranked = { regionCode: 'MA-08', requestedCentimes: 25_600_000 };
    expect(lapsedResultPostings('upe-2026-1', { ...ranked, result: 'selected' })).toEqual([
      {
        from: 'upe-2026-1/MA-08/reserved',
        to: 'upe-2026-1/MA-08/available',
        amountCentimes: 25_600_000,
      },
    ]);
    expect(lapsedResultPostings('upe-2026-1', { ...ranked, result: 'reserve' })).toEqual([]);
  });
});

describe('application: promotion from the reserve', () => {
  it('selects at the expense of phase two, with the rank it had', () => {
    expect(stateAfter('reserve', promote)).toMatchObject({
      status: 'selected',
      rank: 7,
      callId: 'upe-2026-1',
      awardCallId: 'upe-2026-2',
      expansionId: 'upe-2026-2-1',
    });
  });

  it('happens once, and by one expansion', () => {
    const promoted = stateAfter('reserve', promote);
    expect(refusalOf(application.decide(promote, promoted)).code).toBe('APPLICATION_PROMOTED_ALREADY');
    const other = { ...promote, expansionId: 'upe-2026-2-2' };
    expect(refusalOf(application.decide(other, promoted))).toEqual({
      code: 'APPLICATION_NOT_IN_RESERVE',
      status: 'selected',
    });
  });

  it('leaves alone who is not in the reserve', () => {
    for (const status of ['scored', 'selected', 'rejected', 'withdrawn'] as const) {
      expect(refusalOf(decideAfter(application, applicationEvents[status], promote)).code).toBe(
        'APPLICATION_NOT_IN_RESERVE',
      );
    }
  });
});
