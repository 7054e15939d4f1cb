import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import {
  CfnStateMachineAlias,
  CfnStateMachineVersion,
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { LIVE_ALIAS, named, TASK_FUNCTIONS, type TaskFunctionName, type WorkflowName } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import { ALARM_PERIOD, alarmOn } from './alarms.ts';
import { explained } from './explained.ts';
import type { MithaqFunction } from './mithaq-function.ts';

export interface WorkflowProps {
  readonly settings: StageSettings;
  readonly functions: Readonly<Record<TaskFunctionName, MithaqFunction>>;
}

/**
 * A lifecycle as a Standard state machine, from the very file that the embedded engine runs. Each deployment that changes
 * it publishes a version, and the alias moves to it; executions that are open end on the version they began with.
 */
export class Workflow extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, workflow: WorkflowName, props: WorkflowProps) {
    super(scope, id);
    const { settings, functions } = props;
    const definition = readDefinition(workflow);
    const called = TASK_FUNCTIONS.filter((name) => definition.includes(`\${${name}}`));
    const arnOf = (name: TaskFunctionName) => functions[name].lambda.functionArn;
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: called.map(arnOf) }),
    );
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: named(settings.stage, workflow),
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(definition),
      definitionSubstitutions: Object.fromEntries(called.map((name) => [name, arnOf(name)])),
      role,
      logs: {
        // Every transition, without what was handed over: errors may quote what people wrote.
        level: LogLevel.ALL,
        includeExecutionData: false,
        destination: new LogGroup(this, 'Log', {
          // Under this prefix log deliveries share one resource policy of the account, which has little room.
          logGroupName: `/aws/vendedlogs/states/${named(settings.stage, workflow)}`,
          retention: settings.logRetentionDays,
          removalPolicy: settings.removal === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
        }),
      },
      tracingEnabled: false,
      removalPolicy: settings.removal === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    explained(
      role,
      'IAM5[Resource::*]',
      'Delivery of logs is set up by actions of CloudWatch Logs that know no resource.',
    );
    explained(
      this.machine,
      'SF2',
      'Each execution is its own trace: names, states and times are in its history.',
    );
    this.publish();
    this.watch(workflow, settings.stage);
  }

  private publish(): void {
    const resource = this.machine.node.defaultChild as CfnStateMachine;
    const version = new CfnStateMachineVersion(this, 'Version', {
      stateMachineArn: this.machine.stateMachineArn,
      stateMachineRevisionId: resource.attrStateMachineRevisionId,
    });
    // The version before stays, to lead the alias back to it.
    version.applyRemovalPolicy(RemovalPolicy.RETAIN);
    new CfnStateMachineAlias(this, 'Live', {
      name: LIVE_ALIAS,
      deploymentPreference: { type: 'ALL_AT_ONCE', stateMachineVersionArn: version.attrArn },
    });
  }

  private watch(workflow: string, stage: string): void {
    const options = { period: ALARM_PERIOD };
    const { machine } = this;
    alarmOn(this, 'Failed', machine.metricFailed(options), {
      stage,
      says: `A ${workflow} handed its case to a person ("À régler" in the portal).`,
    });
    alarmOn(this, 'TimedOut', machine.metricTimedOut(options), { stage, says: `A ${workflow} timed out.` });
    alarmOn(this, 'Aborted', machine.metricAborted(options), {
      stage,
      says: `Somebody stopped a ${workflow} by hand.`,
    });
    alarmOn(this, 'Throttled', machine.metricThrottled(options), {
      stage,
      says: `Transitions of ${workflow} are throttled: cases move late.`,
    });
  }
}

/** As text without layout: CloudFormation takes a megabyte per template. */
function readDefinition(workflow: WorkflowName): string {
  const path = new URL(`../../../workflows/${workflow}/definition.asl.json`, import.meta.url);
  return JSON.stringify(JSON.parse(readFileSync(fileURLToPath(path), 'utf8')));
}
