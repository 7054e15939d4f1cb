import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { explainedWildcard } from './constructs/explained.ts';
import type { MithaqFunction } from './constructs/mithaq-function.ts';
import { LIVE_ALIAS, named, TABLE, WORKFLOWS, type WorkflowName } from './names.ts';
import type { StageSettings } from './settings.ts';
import type { DataStack } from './stacks/data-stack.ts';

/**
 * What a function is for, as rights and the settings that go with them. Each grant is the list of calls that the adapter
 * makes; functions.test.ts holds the sum of every function as a table.
 */
export interface Grant {
  readonly environment: Readonly<Record<string, string>>;
  readonly to: (receiver: MithaqFunction) => void;
}

const { listingIndexes, outboxIndex } = TABLE;

function onRecord(
  data: DataStack,
  { programmeId }: StageSettings,
  actions: readonly string[],
  indexes: readonly { readonly name: string }[] = [],
): Grant {
  return {
    environment: {
      MITHAQ_TABLE: data.record.name,
      MITHAQ_PROGRAMME_ID: programmeId,
      MITHAQ_INSTALLATION_SECRET_ARN: data.installationKey.secretArn,
    },
    to: (receiver) => {
      receiver.allow(
        actions.map((action) => `dynamodb:${action}`),
        data.record.arn(),
      );
      if (indexes.length > 0)
        receiver.allow(['dynamodb:Query'], ...indexes.map(({ name }) => data.record.arn(`index/${name}`)));
      receiver.allow(['secretsmanager:GetSecretValue'], data.installationKey.secretArn);
    },
  };
}

/** Reads cases and decides. An append is one transaction of puts and updates: IAM asks for the rights of its parts. */
export function decides(data: DataStack, settings: StageSettings): Grant {
  const actions = ['BatchGetItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'];
  return onRecord(data, settings, actions, listingIndexes);
}

/** Reads one case and keeps a record beside the log; appends nothing. */
export function keepsRecords(data: DataStack, settings: StageSettings): Grant {
  return onRecord(data, settings, ['GetItem', 'UpdateItem']);
}

/** Reads what is owed, brings workflows and long batches of payments on, and takes it from the outbox. */
export function deliversSignals(data: DataStack, settings: StageSettings): Grant {
  const actions = ['BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'];
  return onRecord(data, settings, actions, [outboxIndex]);
}

/** Reads what is owed and the cases that mails speak of, keeps links and what was refused, and takes it from the outbox. */
export function deliversMails(data: DataStack, settings: StageSettings): Grant {
  const actions = ['BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'];
  return onRecord(data, settings, actions, [...listingIndexes, outboxIndex]);
}

/** Reads everything, for the seal over all streams and the figures of what stands still; raises what is owed too long. */
export function readsEverything(data: DataStack, settings: StageSettings): Grant {
  const actions = ['BatchGetItem', 'GetItem', 'PutItem', 'Query', 'Scan', 'UpdateItem'];
  return onRecord(data, settings, actions, [...listingIndexes, outboxIndex]);
}

/** Documents under the prefixes (all without one): put once, with their retention, and read. */
export function keepsDocuments(
  data: DataStack,
  { retention }: StageSettings,
  prefixes: readonly string[] = [''],
): Grant {
  return {
    environment: {
      MITHAQ_DOCUMENTS_BUCKET: data.documents.name,
      MITHAQ_LOCK_MODE: retention.mode,
      MITHAQ_LOCK_YEARS: String(retention.years),
    },
    to: (receiver) => {
      const objects = prefixes.map((prefix) => data.documents.arn(prefix));
      receiver.allow(
        ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject', 's3:PutObjectRetention'],
        ...objects,
      );
      for (const arn of objects)
        explainedWildcard(
          receiver,
          arn,
          'A document is named by its case and its hash, which are made later.',
        );
      // Without it a document that is missing is answered as one that is forbidden.
      receiver.allow(['s3:ListBucket'], data.documents.arn());
    },
  };
}

/** Writes mails in the installation's name, through its configuration set; raw ones, which IAM asks for by another name. */
export function sendsMails(data: DataStack, { mail }: StageSettings): Grant {
  return {
    environment: {
      MITHAQ_MAIL_FROM: mail.from,
      MITHAQ_MAIL_CONFIGURATION_SET: data.mail.configurationSetName,
    },
    to: (receiver) => receiver.allow(['ses:SendEmail', 'ses:SendRawEmail'], ...data.mail.arns()),
  };
}

/** Reads how the gateway for short messages is spoken to, where there is one. */
export function sendsShortMessages({ smsSecretArn }: StageSettings): Grant {
  if (smsSecretArn === undefined) return { environment: {}, to: () => undefined };
  return {
    environment: { MITHAQ_SMS_SECRET_ARN: smsSecretArn },
    to: (receiver) => receiver.allow(['secretsmanager:GetSecretValue'], smsSecretArn),
  };
}

/** By name: the machines stand in a stack that needs the functions. The empty name gives what all of them begin with. */
export function workflowArn(scope: Construct, { stage }: StageSettings, workflow: WorkflowName | ''): string {
  return Stack.of(scope).formatArn({
    service: 'states',
    resource: 'stateMachine',
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    resourceName: named(stage, workflow),
  });
}

/** Starts workflows, or answers those that wait. */
export function movesWorkflows(
  data: DataStack,
  settings: StageSettings,
  ...actions: readonly string[]
): Grant {
  return {
    environment: {
      MITHAQ_STATE_MACHINE_PREFIX: workflowArn(data, settings, ''),
      MITHAQ_STATE_MACHINE_ALIAS: LIVE_ALIAS,
    },
    to: (receiver) => receiver.allow(actions, ...WORKFLOWS.map((name) => workflowArn(data, settings, name))),
  };
}

function knowsAuthority({ signingKeys }: DataStack, { holder, sample }: StageSettings) {
  return {
    MITHAQ_HOLDER: holder,
    MITHAQ_SAMPLE: String(sample),
    MITHAQ_KMS_ROOT_KEY: signingKeys.root.keyArn,
    MITHAQ_KMS_ISSUING_KEY: signingKeys.issuing.keyArn,
    MITHAQ_KMS_TIMESTAMP_KEY: signingKeys.timestamp.keyArn,
  };
}

/** Signs under the installation's own authority: never with the root, which says who else may. */
export function signs(data: DataStack, settings: StageSettings): Grant {
  const { root, issuing, timestamp } = data.signingKeys;
  return {
    environment: knowsAuthority(data, settings),
    to: (receiver) => {
      receiver.allow(['kms:GetPublicKey'], root.keyArn);
      receiver.allow(['kms:GetPublicKey', 'kms:Sign'], issuing.keyArn, timestamp.keyArn);
    },
  };
}

/** Founds the authority: the root signs the certificates of all three keys, once. */
export function foundsAuthority(data: DataStack, settings: StageSettings): Grant {
  const { root, issuing, timestamp } = data.signingKeys;
  return {
    environment: knowsAuthority(data, settings),
    to: (receiver) => {
      receiver.allow(['kms:GetPublicKey', 'kms:Sign'], root.keyArn);
      receiver.allow(['kms:GetPublicKey'], issuing.keyArn, timestamp.keyArn);
    },
  };
}

/** What papers and mails say of the installation. */
export function isPublic({ sample }: StageSettings, publicUrl: string): Grant {
  return {
    environment: { MITHAQ_PUBLIC_URL: publicUrl, MITHAQ_SAMPLE: String(sample) },
    to: () => undefined,
  };
}

export function environmentOf(grants: readonly Grant[]): Record<string, string> {
  return Object.assign({}, ...grants.map(({ environment }) => environment));
}
