/**
 * The facts that infrastructure and code must hold in common. The CDK app imports no adapter, so they stand here a
 * second time; names.test.ts compares.
 */
export const TABLE = {
  partitionKey: 'p',
  sortKey: 's',
  listingIndexes: [
    { name: 'listing-1', partitionKey: 'g1p', sortKey: 'g1s' },
    { name: 'listing-2', partitionKey: 'g2p', sortKey: 'g2s' },
    { name: 'listing-3', partitionKey: 'g3p', sortKey: 'g3s' },
  ],
  outboxIndex: { name: 'outbox', partitionKey: 'reader', sortKey: 'committedAt' },
  ttlAttribute: 'ttl',
} as const;

/** The lifecycles; each is `workflows/<name>/definition.asl.json`. */
export const WORKFLOWS = [
  'application',
  'selection',
  'convention',
  'amendment',
  'tranche',
  'report',
  'expansion',
  'ceremony',
] as const;
export type WorkflowName = (typeof WORKFLOWS)[number];

/** The functions that definitions call as `${name}`. */
export const TASK_FUNCTIONS = [
  'validation',
  'documents',
  'signature',
  'payments',
  'notifications',
  'waits',
] as const;
export type TaskFunctionName = (typeof TASK_FUNCTIONS)[number];

/** Executions are started at this alias of each state machine. */
export const LIVE_ALIAS = 'live';

/** Metrics of the product itself; the functions emit them. */
export const METRICS_NAMESPACE = 'Mithaq';

/** Physical names, so that parts of different stacks may name each other without one importing the other. */
export function named(stage: string, part: string): string {
  return `mithaq-${stage}-${part}`;
}
