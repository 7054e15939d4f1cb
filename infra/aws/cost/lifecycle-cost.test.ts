import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  billedMillis,
  durableCost,
  keepingCost,
  movingCost,
  standingCost,
  totalOf,
} from './lifecycle-cost.ts';
import { type PriceOf, pricesOf, readPrices } from './prices.ts';
import type { FunctionUsage, Usage } from './usage.ts';

const aFunction: FunctionUsage = {
  memoryMegabytes: 1769,
  architecture: 'arm64',
  invocations: 10,
  cpuMillis: 100,
  loadMillis: 200,
  calls: { dynamodb: 5 },
  logBytes: 0,
};

const usage: Usage = {
  recordedOn: '2026-11-28',
  lifecycles: 2,
  stateTransitions: 100,
  workflows: { executions: 4, steps: 40, waits: 10, dataBytes: 2e9 },
  functions: { portal: aFunction },
  dynamodb: { readUnits: 10, writeUnits: 20, tableBytes: 2e9, indexBytes: 1e9 },
  s3: { puts: 4, gets: 6, archived: { objects: 2, billedBytes: 1e9 }, otherBytes: 1e9 },
  kms: { signatures: 3, publicKeys: 1 },
  secrets: 1,
  mails: { sent: 8, bytes: 0 },
  http: { requests: 6, answerBytes: 1e9 },
  standing: {
    keys: 4,
    secrets: 2,
    alarms: 10,
    dashboards: 1,
    rounds: [{ functionName: 'portal', perMonth: 100, cpuMillis: 10, readUnits: 1, writeUnits: 0 }],
  },
};

/** Every unit costs one dollar, so that a sum is a count. */
const oneDollar: PriceOf = () => 1;
const warm = { conventions: 1, coldShare: 0 };

describe('cost: one lifecycle', () => {
  it('is its share of everything that was counted', () => {
    const bill = movingCost(usage, oneDollar, warm);
    expect(bill['Step Functions']).toBe(50);
    expect(bill.DynamoDB).toBe(15);
    expect(bill.S3).toBe(5);
    expect(bill.SES).toBe(4);
    expect(bill.KMS).toBe(2);
    expect(bill['API Gateway']).toBe(3.5);
  });

  it('pays functions by memory and time: processor, answers awaited, and loading where it is cold', () => {
    expect(billedMillis(aFunction, 0)).toBe(100 + 5 * 6);
    expect(billedMillis(aFunction, 0.5)).toBe(100 + 5 * 6 + 5 * 200);
    const half = { ...aFunction, memoryMegabytes: 1769 / 2 };
    expect(billedMillis(half, 0)).toBe(200 + 5 * 6);
    const gigabyteSeconds = (1769 / 1024) * 0.13;
    expect(movingCost(usage, oneDollar, warm).Lambda).toBeCloseTo((gigabyteSeconds + 10) / 2, 10);
  });

  it('is kept for ten years: documents in the archive, the record in the table; indexes need no recovery', () => {
    const bill = keepingCost(usage, oneDollar);
    expect(bill['S3 archive']).toBe(60);
    expect(bill['S3 to the archive']).toBe(1);
    expect(bill['DynamoDB record']).toBe((120 * 3) / 2);
    expect(bill['DynamoDB point-in-time recovery']).toBe((120 * 2) / 2);
  });

  it('has two durable operations for each wait and one for each step and start', () => {
    expect(durableCost(usage, oneDollar)).toBe((4 + 40 + 2 * 10 + 2 * (1 + 12)) / 2);
  });
});

describe('cost: an installation', () => {
  it('pays for what stands and for the rounds of the clock', () => {
    const bill = standingCost(usage, oneDollar);
    expect(bill).toMatchObject({ 'Keys (KMS)': 4, 'Secrets Manager': 2, 'Alarms and dashboards': 11 });
    const gigabyteSeconds = (1769 / 1024) * ((10 + 6) / 1000);
    expect(bill['Rounds of the clock']).toBeCloseTo(100 * (gigabyteSeconds + 1 + 2), 6);
  });
});

describe('cost: the files', () => {
  const kept = JSON.parse(readFileSync(new URL('usage.json', import.meta.url), 'utf8')) as Usage;
  const price = pricesOf(readPrices());

  it('name a price, with its region and source, for everything that was used', () => {
    expect(readPrices().prices.filter(({ source, region }) => !source || !region)).toEqual([]);
    expect(() => price('unheard-of')).toThrow('unheard-of');
    expect(totalOf(movingCost(kept, price, warm))).toBeGreaterThan(0);
    expect(totalOf(standingCost(kept, price))).toBeGreaterThan(0);
  });

  it('keep a convention, all in and kept for ten years, under 0.011 US dollars', () => {
    const kept10Years = totalOf(keepingCost(kept, price));
    for (const coldShare of [0.5, 0.05, 0.005])
      expect(totalOf(movingCost(kept, price, { ...warm, coldShare })) + kept10Years).toBeLessThan(0.011);
  });
});
