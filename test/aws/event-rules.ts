import type { Assembly } from './assembly.ts';
import { matchesPattern, type Pattern } from './event-pattern.ts';
import type { LambdaHost } from './lambda-host.ts';

interface Properties {
  readonly EventPattern?: Pattern;
  readonly Targets?: readonly { readonly Arn: string }[];
}

/** Gives an event of another service to whichever function a rule of the assembly names for it. Answers how many took it. */
export async function putEvent(assembly: Assembly, host: LambdaHost, event: object): Promise<number> {
  const targets = assembly.resources('AWS::Events::Rule').flatMap((rule) => {
    const { EventPattern, Targets = [] } = assembly.resolve<Properties>(rule, rule.properties);
    const takes = EventPattern !== undefined && matchesPattern(EventPattern, event);
    return takes ? Targets.map(({ Arn }) => Arn).filter((arn) => arn.includes(':lambda:')) : [];
  });
  for (const target of targets) await host.invoke(target, event, 'events.amazonaws.com');
  return targets.length;
}
