import { readFileSync } from 'node:fs';
import {
  type Bill,
  durableCost,
  KEPT_MONTHS,
  keepingCost,
  movingCost,
  standingCost,
  totalOf,
  type Volume,
} from './lifecycle-cost.ts';
import { pricesOf, readPrices } from './prices.ts';
import type { Usage } from './usage.ts';

/** Most that one convention may cost, all in, without what stands anyway (US dollars). */
const GOAL_USD = 0.011;
const MONTHS = 12;

const VOLUMES: readonly Volume[] = [
  { conventions: 41, coldShare: 0.5 },
  { conventions: 10_000, coldShare: 0.05 },
  { conventions: 1_000_000, coldShare: 0.005 },
];

const usage = JSON.parse(readFileSync(new URL('usage.json', import.meta.url), 'utf8')) as Usage;
const list = readPrices();
const price = pricesOf(list);

function row(name: string, values: readonly string[]): string {
  return `  ${name.padEnd(34)}${values.map((value) => value.padStart(16)).join('')}`;
}

function rows(bills: readonly Bill[]): readonly string[] {
  return Object.keys(bills[0] ?? {}).map((service) =>
    row(
      service,
      bills.map((bill) => (bill[service] ?? 0).toFixed(6)),
    ),
  );
}

function same(bill: Bill): readonly Bill[] {
  return VOLUMES.map(() => bill);
}

function total(name: string, bills: readonly Bill[]): string {
  return row(
    name,
    bills.map((bill) => totalOf(bill).toFixed(6)),
  );
}

function heading(): readonly string[] {
  const per = (count: number) => (count / usage.lifecycles).toFixed(1);
  const invocations = Object.values(usage.functions).reduce((sum, used) => sum + used.invocations, 0);
  const counts = [
    `${per(usage.stateTransitions)} state transitions`,
    `${per(invocations)} invocations`,
    `${per(usage.mails.sent)} mails`,
    `${per(usage.http.requests)} pages and forms`,
  ];
  return [
    `One convention on AWS in ${list.region}, US dollars. Usage recorded on ${usage.recordedOn}, prices read on ${list.readOn}.`,
    counts.join(', '),
    '',
    row(
      'Conventions in a year',
      VOLUMES.map(({ conventions }) => conventions.toLocaleString('en')),
    ),
    row(
      'Containers started cold',
      VOLUMES.map(({ coldShare }) => `${coldShare * 100} %`),
    ),
  ];
}

function standingRows(): readonly string[] {
  const standing = standingCost(usage, price);
  const yearly = Object.fromEntries(Object.entries(standing).map(([part, usd]) => [part, usd * MONTHS]));
  return [
    row(
      'The installation, a year',
      VOLUMES.map(() => totalOf(yearly).toFixed(2)),
    ),
    ...Object.entries(yearly).map(([part, usd]) =>
      row(
        `  ${part}`,
        VOLUMES.map(() => usd.toFixed(2)),
      ),
    ),
  ];
}

function report(): readonly string[] {
  const moving = VOLUMES.map((volume) => movingCost(usage, price, volume));
  const kept = keepingCost(usage, price);
  const all = moving.map((bill) => totalOf(bill) + totalOf(kept));
  const onDurable = moving.map(
    (bill, index) => (all[index] ?? 0) - (bill['Step Functions'] ?? 0) + durableCost(usage, price),
  );
  const sums = all.map((usd, index) => usd * (VOLUMES[index]?.conventions ?? 0));
  return [
    ...heading(),
    ...rows(moving),
    total('While it moves', moving),
    '',
    ...rows(same(kept)),
    total(`Kept for ${KEPT_MONTHS / MONTHS} years`, same(kept)),
    '',
    row(
      'One convention, all in',
      all.map((usd) => usd.toFixed(6)),
    ),
    row(
      `Goal of ${GOAL_USD}`,
      all.map((usd) => (usd <= GOAL_USD ? 'met' : 'missed')),
    ),
    row(
      'On durable functions instead',
      onDurable.map((usd) => usd.toFixed(6)),
    ),
    row(
      'All conventions of the year',
      sums.map((usd) => usd.toFixed(2)),
    ),
    '',
    ...standingRows(),
    '',
    list.note,
  ];
}

process.stdout.write(`${report().join('\n')}\n`);
