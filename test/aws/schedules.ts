import type { Assembly } from './assembly.ts';
import type { LambdaHost } from './lambda-host.ts';

interface Properties {
  readonly Name?: string;
  readonly ScheduleExpression: string;
  readonly Target: { readonly Arn: string; readonly RoleArn: string; readonly Input?: string };
}

/** A schedule of EventBridge Scheduler, and what it starts. */
export interface Schedule {
  readonly arn: string;
  readonly expression: string;
  readonly target: string;
  readonly role: string;
  readonly input: unknown;
}

export function schedules(assembly: Assembly): readonly Schedule[] {
  return assembly.resources('AWS::Scheduler::Schedule').map((resource) => {
    const {
      Name = resource.logicalId,
      ScheduleExpression,
      Target,
    } = assembly.resolve<Properties>(resource, resource.properties);
    return {
      arn: `arn:aws:scheduler:${assembly.place.region}:${assembly.place.account}:schedule/default/${Name}`,
      expression: ScheduleExpression,
      target: Target.Arn,
      role: Target.RoleArn,
      input: JSON.parse(Target.Input ?? '{}') as unknown,
    };
  });
}

/** The rounds of the minute run at a rate, the daily one by a calendar. */
export function isDaily({ expression }: Schedule): boolean {
  return expression.startsWith('cron');
}

/** Starts what some schedules start; a run that fails goes to the schedule's own queue and holds nobody up. */
export async function fire(host: LambdaHost, due: readonly Schedule[]): Promise<void> {
  await Promise.all(
    due.map(({ target, input, arn }) => host.invoke(target, input, arn).catch(() => undefined)),
  );
}
