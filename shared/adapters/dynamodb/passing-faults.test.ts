import { describe, expect, it } from 'vitest';
import { createRepeat } from './passing-faults.ts';

const named = (name: string, facts: object = {}) => Object.assign(new Error(name), { name, ...facts });

function aCall(...outcomes: readonly (Error | string)[]) {
  let calls = 0;
  const call = async () => {
    const outcome = outcomes[Math.min(calls, outcomes.length - 1)];
    calls += 1;
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  return { call, calls: () => calls };
}

function aRepeat(random = 1) {
  const waits: number[] = [];
  const pause = async (millis: number) => {
    waits.push(millis);
  };
  return { repeat: createRepeat({ pause, random: () => random }), waits };
}

describe('dynamodb: what passes', () => {
  it.each([
    named('ThrottlingException'),
    named('ProvisionedThroughputExceededException'),
    named('RequestLimitExceeded'),
    named('InternalServerError'),
    named('TransactionConflictException'),
    named('TransactionInProgressException'),
    named('TimeoutError'),
    named('Error', { code: 'ECONNRESET' }),
    named('UnknownError', { $fault: 'server' }),
    named('TransactionCanceledException', {
      CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
    }),
    named('TransactionCanceledException', { CancellationReasons: [{ Code: 'ThrottlingError' }] }),
  ])('is asked again: $name', async (error) => {
    const { call, calls } = aCall(error, error, 'answer');
    expect(await aRepeat().repeat(call)).toBe('answer');
    expect(calls()).toBe(3);
  });

  it.each([
    named('ResourceNotFoundException', { $fault: 'client' }),
    named('AccessDeniedException', { $fault: 'client' }),
    named('ValidationException', { $fault: 'client' }),
    named('VersionConflict'),
    named('TransactionCanceledException', { CancellationReasons: [{ Code: 'ConditionalCheckFailed' }] }),
    named('TypeError', { code: 'ERR_INVALID_URL' }),
  ])('is handed on at once: $name', async (error) => {
    const { call, calls } = aCall(error);
    await expect(aRepeat().repeat(call)).rejects.toBe(error);
    expect(calls()).toBe(1);
  });

  it('is given up after eight repetitions, with its cause', async () => {
    const cause = named('ThrottlingException');
    const { call, calls } = aCall(cause);
    await expect(aRepeat().repeat(call)).rejects.toMatchObject({ name: 'TransientFault', cause });
    expect(calls()).toBe(9);
  });

  it('is waited for twice as long each time up to a second, less by chance', async () => {
    const full = aRepeat();
    await full.repeat(aCall(named('TimeoutError')).call).catch(() => undefined);
    expect(full.waits).toEqual([25, 50, 100, 200, 400, 800, 1000, 1000]);
    const tenth = aRepeat(0.1);
    await tenth.repeat(aCall(named('TimeoutError'), 'answer').call);
    expect(tenth.waits).toEqual([2.5]);
  });
});
