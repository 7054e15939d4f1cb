import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type BundleName, TYPESETTING } from '../bundles.ts';
import { METRICS_NAMESPACE, named } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import { ALARM_PERIOD, alarmOn } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';

/** Where the code of a function comes from: bundles, or a stand-in where a test looks at something else. */
export type CodeOf = (bundle: BundleName) => Code;

export interface MithaqFunctionProps {
  readonly settings: StageSettings;
  readonly code: CodeOf;
  readonly bundle: BundleName;
  /** Exported name of the bundle's handler. */
  readonly exported?: string;
  readonly memoryMb?: number;
  /** A call that a person or Step Functions waits for. */
  readonly timeoutSeconds?: number;
  readonly environment: Readonly<Record<string, string>>;
  /** For functions that nobody waits for: failed calls rest in a queue of their own. */
  readonly keepsDeadLetters?: boolean;
}

const MEMORY_MB = 512;
const TIMEOUT_SECONDS = 30;
const NEAR_TIMEOUT = 0.8;

/**
 * A Lambda of the house: Node.js 24 on arm64 (x86_64 where it typesets, for Typst's binary), a role that may write its
 * own log and nothing else until it is allowed to, logs that end, and the alarms every function has.
 */
export class MithaqFunction extends Construct {
  readonly lambda: Lambda;
  readonly deadLetters: DeadLetters | undefined;

  constructor(scope: Construct, id: string, props: MithaqFunctionProps) {
    super(scope, id);
    const { settings, bundle, exported = 'handler' } = props;
    const functionName = named(settings.stage, id.toLowerCase());
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/mithaq/${settings.stage}/${id.toLowerCase()}`,
      retention: settings.logRetentionDays,
      removalPolicy: settings.removal === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.deadLetters = props.keepsDeadLetters
      ? new DeadLetters(this, 'DeadLetters', { stage: settings.stage, of: id })
      : undefined;
    this.lambda = new Lambda(this, 'Lambda', {
      functionName,
      code: props.code(bundle),
      handler: `index.${exported}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: TYPESETTING.includes(bundle) ? Architecture.X86_64 : Architecture.ARM_64,
      memorySize: props.memoryMb ?? MEMORY_MB,
      timeout: Duration.seconds(props.timeoutSeconds ?? TIMEOUT_SECONDS),
      role: roleThatLogs(this, logGroup),
      logGroup,
      environment: {
        MITHAQ_STAGE: settings.stage,
        POWERTOOLS_SERVICE_NAME: id.toLowerCase(),
        POWERTOOLS_METRICS_NAMESPACE: METRICS_NAMESPACE,
        LOG_LEVEL: 'INFO',
        ...props.environment,
      },
      ...(this.deadLetters ? { deadLetterQueue: this.deadLetters.queue } : {}),
    });
    this.watch(id, settings.stage, props.timeoutSeconds ?? TIMEOUT_SECONDS);
  }

  /** Grants by hand: these actions on these resources. */
  allow(actions: readonly string[], ...resources: readonly string[]): void {
    this.lambda.addToRolePolicy(
      new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [...resources] }),
    );
  }

  private watch(name: string, stage: string, timeoutSeconds: number): void {
    const period = ALARM_PERIOD;
    alarmOn(this, 'Errors', this.lambda.metricErrors({ period }), {
      stage,
      says: `${name} failed: its log says why.`,
    });
    alarmOn(this, 'Throttles', this.lambda.metricThrottles({ period }), {
      stage,
      says: `${name} was throttled: the account's concurrency is used up.`,
    });
    alarmOn(this, 'NearTimeout', this.lambda.metricDuration({ period, statistic: 'p99' }), {
      stage,
      threshold: timeoutSeconds * 1000 * NEAR_TIMEOUT,
      says: `${name} needs over ${NEAR_TIMEOUT * 100} % of its ${timeoutSeconds} s.`,
    });
  }
}

/** Instead of the managed policy, which opens every log of the account. */
function roleThatLogs(scope: Construct, log: LogGroup): Role {
  const write = new PolicyStatement({
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [log.logGroupArn],
  });
  return new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: { log: new PolicyDocument({ statements: [write] }) },
  });
}
