import { describe, expect, it } from 'vitest';
import { aStage, someSettings } from './testing/a-stage.ts';
import { rightsOf } from './testing/rights.ts';

const stage = aStage();
const rights = { ...rightsOf(stage.functions), ...rightsOf(stage.web) };
const machines = rightsOf(stage.workflows);

const TABLE = 'dynamodb:table/record';
const LISTINGS = { 'dynamodb:table/record/index/listing-*': 'dynamodb:Query' };
const OUTBOX = { 'dynamodb:table/record/index/outbox': 'dynamodb:Query' };
const KEY = { InstallationKey: 'secretsmanager:GetSecretValue' };
const DECIDES = {
  ...KEY,
  ...LISTINGS,
  [TABLE]: 'dynamodb:BatchGetItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
};
const MAILS = {
  'ses:configuration-set/mails': 'ses:SendEmail ses:SendRawEmail',
  'ses:identity/<MailIdentity>': 'ses:SendEmail ses:SendRawEmail',
};
const DOCUMENTS = 's3:AbortMultipartUpload s3:GetObject s3:PutObject s3:PutObjectRetention';
const WORKFLOWS = [
  'amendment',
  'application',
  'ceremony',
  'convention',
  'expansion',
  'report',
  'selection',
  'tranche',
];
const onWorkflows = (actions: string) =>
  Object.fromEntries(WORKFLOWS.map((name) => [`states:stateMachine:${name}`, actions]));
const followsStream = (reader: string) => ({
  RecordTableStream: 'dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator',
  'dynamodb:table/record/stream/*': 'dynamodb:ListStreams',
  [`${reader}StreamDeadLettersQueue`]: 'sqs:GetQueueAttributes sqs:GetQueueUrl sqs:SendMessage',
});
const deadLetters = (name: string) => ({ [`${name}DeadLettersQueue`]: 'sqs:SendMessage' });

/** Everything that each function may do, beside its own log. */
const FUNCTIONS: Record<string, Record<string, string>> = {
  Validation: DECIDES,
  Signature: {
    ...DECIDES,
    's3:documents-': 's3:ListBucket',
    's3:documents-/authority/*': DOCUMENTS,
    's3:documents-/ceremonies/*': DOCUMENTS,
    's3:documents-/conventions/*': DOCUMENTS,
    SigningKeysIssuing: 'kms:GetPublicKey kms:Sign',
    SigningKeysRoot: 'kms:GetPublicKey',
    SigningKeysTimestamp: 'kms:GetPublicKey kms:Sign',
  },
  Payments: DECIDES,
  Notifications: DECIDES,
  Command: {
    ...DECIDES,
    's3:documents-': 's3:ListBucket',
    's3:documents-/authority/*': DOCUMENTS,
    's3:documents-/conventions/*': DOCUMENTS,
    SigningKeysIssuing: 'kms:GetPublicKey',
    SigningKeysRoot: 'kms:GetPublicKey kms:Sign',
    SigningKeysTimestamp: 'kms:GetPublicKey',
  },
  Documents: { ...DECIDES, 's3:documents-': 's3:ListBucket', 's3:documents-/conventions/*': DOCUMENTS },
  Waits: {
    ...KEY,
    [TABLE]: 'dynamodb:GetItem dynamodb:UpdateItem',
    ...onWorkflows('states:SendTaskSuccess'),
  },
  Bounces: { ...DECIDES, ...deadLetters('Bounces') },
  Endings: { ...DECIDES, ...deadLetters('Endings') },
  OutboxSignals: {
    ...KEY,
    ...OUTBOX,
    ...deadLetters('OutboxSignals'),
    ...followsStream('OutboxSignals'),
    ...onWorkflows('states:SendTaskSuccess states:StartExecution'),
    's3:documents-': 's3:ListBucket',
    's3:documents-/batches/*': DOCUMENTS,
    [TABLE]:
      'dynamodb:BatchGetItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
  },
  OutboxMails: {
    ...KEY,
    ...OUTBOX,
    ...LISTINGS,
    ...MAILS,
    ...deadLetters('OutboxMails'),
    ...followsStream('OutboxMails'),
    [TABLE]:
      'dynamodb:BatchGetItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
  },
  Daily: {
    ...KEY,
    ...OUTBOX,
    ...LISTINGS,
    ...MAILS,
    ...deadLetters('Daily'),
    's3:documents-': 's3:ListBucket',
    's3:documents-/draws/*': DOCUMENTS,
    's3:documents-/packs/*': DOCUMENTS,
    's3:documents-/seals/*': DOCUMENTS,
    [TABLE]:
      'dynamodb:BatchGetItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:Scan dynamodb:UpdateItem',
  },
  Portal: {
    ...DECIDES,
    ...MAILS,
    SignInClientSecret: 'secretsmanager:GetSecretValue',
    's3:documents-': 's3:ListBucket',
    's3:documents-/*': DOCUMENTS,
    SigningKeysIssuing: 'kms:GetPublicKey kms:Sign',
    SigningKeysRoot: 'kms:GetPublicKey',
    SigningKeysTimestamp: 'kms:GetPublicKey kms:Sign',
  },
};

describe('rights of the functions', () => {
  it.each(Object.keys(FUNCTIONS))('%s may do this and no more', (name) => {
    const log = { [`${name}Log`]: 'logs:CreateLogStream logs:PutLogEvents' };
    expect(rights[name]).toEqual({ ...FUNCTIONS[name], ...log });
  });

  it('are all listed here, the clock apart', () => {
    expect(Object.keys(rights).sort()).toEqual([...Object.keys(FUNCTIONS), 'Clock'].sort());
  });

  it('of the portal reach the secret of an SMS gateway where one is set up', () => {
    const smsSecretArn = 'arn:aws:secretsmanager:eu-west-3:111111111111:secret:sms-AbCdEf';
    const { web } = aStage(someSettings({ smsSecretArn }));
    const { Portal } = rightsOf(web);
    const added = Object.entries(Portal ?? {}).filter(([on]) => !(on in (rights.Portal ?? {})));
    expect(added).toEqual([[expect.stringContaining('sms-AbCdEf'), 'secretsmanager:GetSecretValue']]);
    expect(JSON.stringify(web.toJSON())).toContain(`"MITHAQ_SMS_SECRET_ARN":"${smsSecretArn}"`);
  });

  it('of the clock are three calls and its own dead letters', () => {
    expect(rights.Clock).toEqual({
      DailyLambda: 'lambda:InvokeFunction',
      OutboxMailsLambda: 'lambda:InvokeFunction',
      OutboxSignalsLambda: 'lambda:InvokeFunction',
      ...deadLetters('Clock'),
    });
  });
});

describe('rights of the workflows', () => {
  it.each([
    ['Application', ['Notifications', 'Validation', 'Waits']],
    ['Selection', ['Notifications', 'Validation']],
    ['Convention', ['Documents', 'Notifications', 'Signature', 'Waits']],
    ['Tranche', ['Notifications', 'Payments', 'Waits']],
    ['Report', ['Notifications', 'Payments', 'Waits']],
    ['Expansion', ['Notifications', 'Validation']],
    ['Ceremony', ['Notifications', 'Signature']],
  ])('%s calls the functions that its definition names', (name, called) => {
    const { '*': logs, ...calls } = machines[name] ?? {};
    expect(calls).toEqual(Object.fromEntries(called.map((one) => [`${one}Lambda`, 'lambda:InvokeFunction'])));
    expect(logs).toMatch(/^(logs:\w+ ?)+$/u);
  });
});
