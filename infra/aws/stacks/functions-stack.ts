import { Stack, type StackProps } from 'aws-cdk-lib';
import { type EventPattern, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import { DeadLetters } from '../constructs/dead-letters.ts';
import { type CodeOf, MithaqFunction, type MithaqFunctionProps } from '../constructs/mithaq-function.ts';
import { OutboxStream } from '../constructs/outbox-stream.ts';
import { TimedCalls } from '../constructs/timed-calls.ts';
import {
  decides,
  deliversMails,
  deliversSignals,
  environmentOf,
  foundsAuthority,
  type Grant,
  isPublic,
  keepsDocuments,
  keepsRecords,
  movesWorkflows,
  readsEverything,
  sendsMails,
  signs,
  workflowArn,
} from '../grants.ts';
import { type TaskFunctionName, WORKFLOWS } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import type { DataStack } from './data-stack.ts';

export interface FunctionsStackProps extends StackProps {
  readonly code: CodeOf;
  readonly data: DataStack;
  readonly publicUrl: string;
}

type Options = Pick<MithaqFunctionProps, 'bundle'> &
  Partial<Pick<MithaqFunctionProps, 'exported' | 'memoryMb' | 'timeoutSeconds' | 'keepsDeadLetters'>>;

/** A whole processor: Typst sets a convention in a second. */
const TYPESETTING = { memoryMb: 1769, timeoutSeconds: 120 };
const UNATTENDED = { timeoutSeconds: 120, keepsDeadLetters: true };
/** The seal reads the whole table once a day, the pack every commit once a month. */
const DAILY_ROUND = { memoryMb: TYPESETTING.memoryMb, timeoutSeconds: 600 };

/** The Lambdas behind the portal: what workflows call, what follows the table's stream, what the clock calls. */
export class FunctionsStack extends Stack {
  readonly tasks: Readonly<Record<TaskFunctionName, MithaqFunction>>;
  readonly all: MithaqFunction[] = [];

  constructor(scope: Construct, id: string, settings: StageSettings, props: FunctionsStackProps) {
    super(scope, id, props);
    const { code, data, publicUrl } = props;
    const add = (name: string, options: Options, grants: readonly Grant[]): MithaqFunction => {
      const environment = environmentOf(grants);
      const added = new MithaqFunction(this, name, { settings, code, environment, ...options });
      for (const grant of grants) grant.to(added);
      this.all.push(added);
      return added;
    };
    const decide = decides(data, settings);
    const mail = [isPublic(settings, publicUrl), sendsMails(data, settings)];
    const starts = movesWorkflows(data, settings, 'states:StartExecution', 'states:SendTaskSuccess');
    const answers = movesWorkflows(data, settings, 'states:SendTaskSuccess');
    this.tasks = {
      validation: add('Validation', { bundle: 'validation' }, [decide]),
      documents: add('Documents', { bundle: 'documents', ...TYPESETTING }, [
        decide,
        isPublic(settings, publicUrl),
        keepsDocuments(data, settings, ['conventions/']),
      ]),
      // Beside its turns it archives what was signed: it takes the file apart and asks the authority.
      signature: add('Signature', { bundle: 'signature', ...TYPESETTING }, [
        ...[decide, isPublic(settings, publicUrl), signs(data, settings)],
        keepsDocuments(data, settings, ['authority/', 'ceremonies/', 'conventions/']),
      ]),
      payments: add('Payments', { bundle: 'payments' }, [decide]),
      notifications: add('Notifications', { bundle: 'notifications' }, [decide]),
      waits: add('Waits', { bundle: 'waits' }, [keepsRecords(data, settings), answers]),
    };
    const signals = add('OutboxSignals', { bundle: 'outbox', exported: 'signals', ...UNATTENDED }, [
      ...[deliversSignals(data, settings), keepsDocuments(data, settings, ['batches/']), starts],
    ]);
    const mails = add('OutboxMails', { bundle: 'outbox', exported: 'mails', ...UNATTENDED }, [
      deliversMails(data, settings),
      ...mail,
    ]);
    const daily = add('Daily', { bundle: 'daily', ...UNATTENDED, ...DAILY_ROUND }, [
      readsEverything(data, settings),
      keepsDocuments(data, settings, ['draws/', 'packs/', 'seals/']),
      ...mail,
    ]);
    const bounces = add('Bounces', { bundle: 'bounces', ...UNATTENDED }, [decide]);
    const endings = add('Endings', { bundle: 'endings', ...UNATTENDED }, [decide]);
    add('Command', { bundle: 'command' }, [
      decide,
      foundsAuthority(data, settings),
      keepsDocuments(data, settings, ['authority/', 'conventions/']),
    ]);

    for (const [reader, receiver] of [['signals', signals] as const, ['mails', mails] as const])
      new OutboxStream(receiver, 'Stream', { stage: settings.stage, receiver, record: data.record, reader });
    this.callByTheClock(settings.stage, { signals, mails, daily });
    this.listen(data, settings, { bounces, endings });
  }

  private callByTheClock(
    stage: string,
    { signals, mails, daily }: Readonly<Record<'signals' | 'mails' | 'daily', MithaqFunction>>,
  ): void {
    new TimedCalls(this, 'Clock', {
      stage,
      deadLetters: new DeadLetters(this, 'ClockDeadLetters', { stage, of: 'The schedule' }),
      calls: [
        { name: 'SignalsRound', expression: 'rate(1 minute)', receiver: signals, task: 'deliver-due' },
        { name: 'MailsRound', expression: 'rate(1 minute)', receiver: mails, task: 'deliver-due' },
        { name: 'DailyRound', expression: 'cron(0 8 * * ? *)', receiver: daily, task: 'run-daily' },
        { name: 'Stock', expression: 'rate(1 hour)', receiver: daily, task: 'take-stock' },
      ],
    });
  }

  private listen(
    data: DataStack,
    settings: StageSettings,
    { bounces, endings }: Readonly<Record<'bounces' | 'endings', MithaqFunction>>,
  ): void {
    // SES tells on the account's bus; only of this stage's configuration set is heard.
    this.hear('MailFeedback', bounces, {
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': [data.mail.configurationSetName] } } },
    });
    // Most workflows that fail have handed their case to a person before; this hears of those that could not.
    this.hear('WorkflowEndings', endings, {
      source: ['aws.states'],
      detail: {
        status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
        stateMachineArn: WORKFLOWS.map((name) => workflowArn(data, settings, name)),
      },
    });
  }

  private hear(name: string, { lambda, deadLetters }: MithaqFunction, eventPattern: EventPattern): void {
    const target = new LambdaFunction(lambda, deadLetters ? { deadLetterQueue: deadLetters.queue } : {});
    new Rule(this, name, { eventPattern, targets: [target] });
  }
}
