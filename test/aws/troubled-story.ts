import type { Story } from '../../infra/local/sample/story/chapter.ts';
import type { Cloud } from './cloud.ts';
import type { LambdaFunction } from './lambda-functions.ts';
import type { StreamRecord } from './table-stream.ts';

const MINUTE_MILLIS = 60_000;
const TRIES_MAX = 40;

/** A function of the stage by its last name. */
export function functionNamed({ host }: Cloud, name: string): LambdaFunction {
  const found = host.functions.find((one) => one.name.endsWith(`-${name}`));
  if (!found) throw new Error(`No function is called ${name}.`);
  return found;
}

/** The errors that a function was reported with. */
export function errorsOf(cloud: Cloud, name: string): readonly string[] {
  const { name: wanted } = functionNamed(cloud, name);
  return cloud.host.invocations.flatMap(({ functionName, error }) =>
    functionName === wanted && error ? [error.errorType] : [],
  );
}

/** What retries wait for comes to pass. */
export async function minutesLater(cloud: Cloud, minutes: number): Promise<void> {
  await cloud.timekeeper.advanceTo(cloud.clock.nowMillis() + minutes * MINUTE_MILLIS);
  await cloud.settle();
}

export type Form = [personId: string, path: string, key: string, fields: Record<string, string>];

/** A person sends the same form again while the portal fails. Answers how often; throws when it is refused. */
export async function sendUntilTaken(story: Story, ...[personId, path, key, fields]: Form): Promise<number> {
  for (let tries = 1; tries < TRIES_MAX; tries += 1) {
    const visitor = await story.staff(personId);
    const { ok, page } = await visitor
      .tryPost(path, key, fields)
      .catch((fault: Error) => ({ ok: false, page: fault.message }));
    if (ok) return tries;
    if (!/^50\d|was answered 50\d/u.test(page)) throw new Error(page);
  }
  throw new Error(`${path} was never taken.`);
}

/** The reader of the outbox for whom a record is. */
export function readerOf({ dynamodb }: StreamRecord): unknown {
  return (dynamodb.NewImage?.reader as { readonly S?: string } | undefined)?.S;
}

/** Names of the queues that an alarm watches. */
export function alarmedQueues({ assembly }: Cloud): readonly string[] {
  return assembly.resources('AWS::CloudWatch::Alarm').flatMap((alarm) => {
    const { Dimensions = [] } = assembly.resolve<{
      Dimensions?: readonly { readonly Name: string; readonly Value: string }[];
    }>(alarm, { Dimensions: alarm.properties.Dimensions });
    return Dimensions.filter(({ Name }) => Name === 'QueueName').map(({ Value }) => Value);
  });
}
