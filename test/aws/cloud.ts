import { findPackageJSON } from 'node:module';
import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createMovingClock, type MovingClock } from '../../infra/local/moving-clock.ts';
import { createTimekeeper, type Timekeeper } from '../../infra/local/timekeeper.ts';
import type { Desk } from '../../shared/use-cases/desk.ts';
import { findDynoxide, startDynoxide } from '../ports/dynoxide.ts';
import { type Assembly, readAssembly } from './assembly.ts';
import { directDesk, INSTALLATION_KEY } from './direct-desk.ts';
import { createMapping, type FailureMessage, mappingSettings } from './event-source-mapping.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { createHttpApi, type HttpApi } from './http-api.ts';
import { createKeysDoor } from './keys-door.ts';
import { type LambdaFunction, lambdaFunctions } from './lambda-functions.ts';
import { createLambdaHost, type LambdaHost, SECRET_ACCESS_KEY } from './lambda-host.ts';
import { createMailCatcher, type MailCatcher } from './mail-catcher.ts';
import { type S3Double, startS3Double } from './s3-double.ts';
import { fire, isDaily, type Schedule, schedules } from './schedules.ts';
import { createForward, createSecretsDoor, createStatesDoor, createTableDoor } from './service-doors.ts';
import { openWorkflowService, WIRE_CREDENTIALS, type WorkflowService } from './state-machines.ts';
import { createStreamPollers, type StreamPollers } from './stream-pollers.ts';
import { synthesized } from './synthesized.ts';
import { tableCreation } from './table-creation.ts';
import { openTableStream } from './table-stream.ts';

/** The stage of the cloud assembly, as if it were deployed, on this machine. */
export interface Cloud {
  readonly assembly: Assembly;
  readonly clock: MovingClock;
  readonly host: LambdaHost;
  readonly gateway: Gateway;
  readonly workflows: WorkflowService;
  readonly streams: StreamPollers;
  readonly mails: MailCatcher;
  readonly objects: S3Double;
  readonly api: HttpApi;
  readonly timekeeper: Timekeeper;
  readonly schedules: readonly Schedule[];
  /** What the queues behind the streams were told. */
  readonly givenUp: readonly FailureMessage[];
  /** What went wrong where nobody was asked. */
  readonly defects: readonly unknown[];
  /** The same table and bucket, past the gateway: what the proof itself looks at is not counted. */
  readonly desk: Desk;
  readonly table: { readonly client: DynamoDBClient; readonly name: string };
  /** Waits until nothing moves: the stream is read, the workflows only wait for time and tokens. */
  settle(): Promise<void>;
  /** Runs the rounds of the minute. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

/** Where the stacks of the proof stand; the region is the stage's own. */
const ACCOUNT = '123456789012';
const CLIENT_SECRET = 'the secret of the portal at its issuer';

const NATIVE_TYPST = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';

/** Why the proof cannot run here, in words; undefined when it can. */
export function whyNoCloud(): string | undefined {
  const machine = `${process.platform}-${process.arch}`;
  if (!findDynoxide()) return `no dynoxide for ${machine}`;
  if (machine !== 'linux-x64' || !isInstalled(NATIVE_TYPST)) return `no native Typst for ${machine}`;
  return undefined;
}

function isInstalled(name: string): boolean {
  return findPackageJSON(name, import.meta.url) !== undefined;
}

export interface CloudOptions {
  /** Where time stands still until it is moved. */
  readonly beginMillis: number;
  /** The daily round is run on every so many days: no case waits for it, and months of them take long. */
  readonly daysPerRound?: number;
}

/** Opens everything at an instant. */
export async function openCloud({ beginMillis, daysPerRound = 1 }: CloudOptions): Promise<Cloud> {
  const assembly = readAssembly(ACCOUNT, synthesized());
  const clock = createMovingClock(() => 0);
  clock.holdAt(beginMillis);
  const nowMillis = () => clock.nowMillis();
  const functions = lambdaFunctions(assembly);
  const dynoxide = await startDynoxide(findDynoxide() ?? '');
  const client = dynoxide.connect();
  const table = await createTable(assembly, client);
  const objects = await startS3Double({ secretAccessKey: SECRET_ACCESS_KEY, nowMillis });
  const mails = createMailCatcher();
  const defects: unknown[] = [];
  const givenUp: FailureMessage[] = [];
  const later: { workflows?: WorkflowService; streams?: StreamPollers } = {};
  const gateway = await openGateway(
    {
      dynamodb: createTableDoor(table.url, () => later.streams?.nudge()),
      states: createStatesDoor(() => later.workflows?.wire.endpoint ?? '', WIRE_CREDENTIALS),
      s3: createForward(objects.url),
      ses: mails.door,
      secretsmanager: createSecretsDoor(secretsOf(functions)),
      kms: createKeysDoor(assembly),
    },
    { place: assembly.place, machineOfToken: (token) => later.workflows?.machineOfToken(token) ?? '' },
  );
  const host = createLambdaHost({
    functions,
    region: assembly.place.region,
    environment: endpointsAt(gateway.url),
    nowMillis,
  });
  const workflows = await openWorkflowService(assembly, host, clock, (fault) => defects.push(fault));
  const mappings = mappingSettings(assembly).map((settings) =>
    createMapping(settings, host, (message) => givenUp.push(message)),
  );
  const streamArn = mappings[0]?.settings.streamArn ?? '';
  const shown = { arn: streamArn, region: assembly.place.region };
  const streams = createStreamPollers(openTableStream(table.url, table.streamArn, shown), mappings);
  Object.assign(later, { workflows, streams });

  const settle = async (): Promise<void> => {
    for (;;) {
      const read = await streams.drain();
      await workflows.engine.idle();
      if (read === 0 && !host.isBusy()) return;
    }
  };
  const due = schedules(assembly);
  let day = 0;
  const timekeeper = createTimekeeper({
    clock,
    engine: workflows.engine,
    pump: { settle, nudge: () => streams.nudge() },
    daily: async () => {
      day += 1;
      if (day % daysPerRound === 0) await fire(host, due.filter(isDaily));
    },
    round: async () => undefined,
    onFault: (fault) => defects.push(fault),
  });
  const portal = portalOf(functions);
  const apiArn = `arn:aws:execute-api:${assembly.place.region}:${ACCOUNT}:portal`;
  return {
    assembly,
    clock,
    host,
    gateway,
    workflows,
    streams,
    mails,
    objects,
    api: createHttpApi(host, portal.name, { apiArn, nowMillis }),
    timekeeper,
    schedules: due,
    givenUp,
    defects,
    desk: directDesk({ client: client, portal, objectsUrl: objects.url, clock }),
    table: { client: client, name: table.name },
    settle,
    sweep: async () => {
      await fire(
        host,
        due.filter((schedule) => !isDaily(schedule)),
      );
      await settle();
    },
    async close() {
      host.close();
      await workflows.close();
      await gateway.close();
      await objects.close();
      mails.close();
      await dynoxide.stop();
    },
  };
}

async function createTable(assembly: Assembly, client: DynamoDBClient) {
  const { TableDescription } = await client.send(new CreateTableCommand(tableCreation(assembly)));
  const endpoint = await client.config.endpoint?.();
  const url = `http://${endpoint?.hostname}:${endpoint?.port}`;
  const { LatestStreamArn: streamArn = '', TableName: name = '' } = TableDescription ?? {};
  return { url, name, streamArn };
}

function portalOf(functions: readonly LambdaFunction[]): LambdaFunction {
  const portal = functions.find(({ environment }) => 'MITHAQ_OIDC_ISSUER' in environment);
  if (!portal) throw new Error('The assembly has no function for the portal.');
  return portal;
}

/** Each secret by its ARN: the installation's key, and what the portal shows its issuer. */
function secretsOf(functions: readonly LambdaFunction[]): ReadonlyMap<string, string> {
  const values: readonly (readonly [variable: string, secret: string])[] = [
    ['MITHAQ_INSTALLATION_SECRET_ARN', INSTALLATION_KEY.toString('base64')],
    ['MITHAQ_OIDC_CLIENT_SECRET_ARN', CLIENT_SECRET],
  ];
  return new Map(
    functions.flatMap(({ environment }) =>
      values.map(([variable, secret]) => [environment[variable] ?? '', secret] as const),
    ),
  );
}

function endpointsAt(url: string): Readonly<Record<string, string>> {
  const services = ['DYNAMODB', 'SFN', 'S3', 'SESV2', 'SECRETS_MANAGER', 'KMS'];
  return {
    ...Object.fromEntries(services.map((service) => [`AWS_ENDPOINT_URL_${service}`, url])),
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
