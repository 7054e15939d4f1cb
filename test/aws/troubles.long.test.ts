import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Story } from '../../infra/local/sample/story/chapter.ts';
import { FIRST_CALL } from '../../infra/local/sample/story/chapters/opening.ts';
import { at } from '../../infra/local/sample/story/world.ts';
import { writeOutboxRow } from '../../shared/adapters/dynamodb/dynamo-rows.ts';
import { conventionIdOf } from '../../shared/use-cases/draft-convention.ts';
import { listAttention } from '../../shared/use-cases/keep-attention.ts';
import { applications, conventions } from '../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { type Cloud, openCloud, whyNoCloud } from './cloud.ts';
import { putEvent } from './event-rules.ts';
import { replayCalls } from './iam-replay.ts';
import { NOTHING_WRONG, standing, wrongIn } from './invariants.ts';
import { bestApplications } from './proof-files.ts';
import { openTheCall, proofStory } from './proof-story.ts';
import {
  alarmedQueues,
  errorsOf,
  type Form,
  functionNamed,
  minutesLater,
  readerOf,
  sendUntilTaken,
} from './troubled-story.ts';

const missing = whyNoCloud();
const ENDS_ON = '2026-11-23';
const END_MILLIS = Date.parse(`${ENDS_ON}T12:00:00.000Z`);
const BEGIN_MILLIS = END_MILLIS - 181 * 86_400_000;

/** A row of the outbox that asks for a workflow which nobody has deployed. */
const HOPELESS = {
  id: 'programme-upe@900/signals',
  stream: 'programme-upe',
  reader: 'signals',
  committedAt: new Date(BEGIN_MILLIS).toISOString(),
  deliveries: [{ kind: 'start-workflow', workflow: 'gone', name: 'gone-1-r1', input: {} }],
} as const;

describe.skipIf(missing)('on AWS: troubles', () => {
  let cloud: Cloud;
  let story: Story;
  const ids = () => story.files.rows.map(({ applicationId }) => applicationId);
  const named = (name: string) => functionNamed(cloud, name);
  const statuses = async () =>
    Promise.all(ids().map(async (id) => (await readCase(cloud.desk, applications, id)).status));
  const later = (minutes: number) => minutesLater(cloud, minutes);
  const insist = (...form: Form) => sendUntilTaken(story, ...form);

  beforeAll(async () => {
    cloud = await openCloud({ beginMillis: BEGIN_MILLIS, daysPerRound: 30 });
    story = proofStory(cloud, bestApplications(ENDS_ON, 3), END_MILLIS);
    await openTheCall(cloud, story);
    await at(story.world, 148, '09:00');
  }, 300_000);

  afterAll(() => cloud?.close());

  it('let functions run out of time, before their work and after it: they are tried again', async () => {
    cloud.host.trouble(named('validation').name, 'hangs after', 1);
    cloud.host.trouble(named('waits').name, 'hangs before', 1);
    cloud.host.trouble(named('waits').name, 'hangs after', 1);
    cloud.host.trouble(named('outboxmails').name, 'hangs after', 1);
    const file = new File([story.files.applicationsCsv], 'applications.csv', { type: 'text/csv' });
    const officer = await story.staff('karim-sqalli');
    await officer.post('/applications/import', 'trouble-import', { callId: FIRST_CALL, file });
    await cloud.settle();
    await later(10);
    expect(errorsOf(cloud, 'validation')).toEqual(['Sandbox.Timedout']);
    expect(errorsOf(cloud, 'waits')).toEqual(['Sandbox.Timedout', 'Sandbox.Timedout']);
    expect(await statuses()).toEqual(['submitted', 'submitted', 'submitted']);
    const running = cloud.workflows.engine.list({ status: 'RUNNING' }).items;
    expect(running.map(({ name }) => name).toSorted()).toEqual(
      ids()
        .map((id) => `application-${id}-r1`)
        .toSorted(),
    );
    expect(await wrongIn(cloud)).toEqual(NOTHING_WRONG);
  });

  it('let the portal run out of time after its work: the form sent again is recorded once', async () => {
    const [first = ''] = ids();
    const portal = named('portal');
    // The page is asked for first, then the form is sent.
    cloud.host.trouble(portal.name, 'none', 1);
    cloud.host.trouble(portal.name, 'hangs after', 1);
    const tries = await insist('karim-sqalli', `/applications/${first}/eligibility`, 'trouble-eligible-1', {
      decision: 'eligible',
    });
    expect(tries).toBe(2);
    await cloud.settle();
    const events = (await cloud.desk.store.history(`application-${first}`)).flatMap(
      (commit) => commit.events,
    );
    expect(events.filter(({ type }) => /Eligible/u.test(type))).toHaveLength(1);
    expect(await wrongIn(cloud)).toEqual(NOTHING_WRONG);
  });

  it('throttle the table under a person: the page comes a little later', async () => {
    const [, second = ''] = ids();
    const { accessKeyId } = named('portal');
    cloud.gateway.troubles.make({ kind: 'throttle', service: 'dynamodb', accessKeyId, times: 5 });
    const key = `trouble-eligible-${second}`;
    expect(
      await insist('imane-bouazza', `/applications/${second}/eligibility`, key, { decision: 'eligible' }),
    ).toBe(1);
    expect(cloud.gateway.troubles.left()).toBe(0);
    await cloud.settle();
  });

  it('throttle the table under the workflows: they wait and go on', async () => {
    const { accessKeyId } = named('validation');
    cloud.gateway.troubles.make({ kind: 'throttle', service: 'dynamodb', accessKeyId, times: 30 });
    const waits = named('waits').accessKeyId;
    cloud.gateway.troubles.make({ kind: 'failure', service: 'dynamodb', accessKeyId: waits, times: 25 });
    for (const [index, id] of ids().entries())
      if (index > 1)
        await insist('imane-bouazza', `/applications/${id}/eligibility`, `trouble-eligible-${id}`, {
          decision: 'eligible',
        });
    await cloud.settle();
    for (let minutes = 0; minutes < 20; minutes += 2) await later(2);
    cloud.gateway.troubles.clear();
    expect(await statuses()).toEqual(['eligible', 'eligible', 'eligible']);
    expect(await wrongIn(cloud)).toEqual(NOTHING_WRONG);
  }, 180_000);

  it('lose answers and meet other transactions: each mark is given once', async () => {
    const { accessKeyId } = named('portal');
    const trouble = { service: 'dynamodb', operation: 'TransactWriteItems', accessKeyId } as const;
    for (const { applicationId, evaluatorId, marks, comment } of story.files.marks) {
      cloud.gateway.troubles.make({ ...trouble, kind: 'lost answer', times: 1 });
      cloud.gateway.troubles.make({ ...trouble, kind: 'conflict', times: 2 });
      const given = Object.entries(marks).map(([criterion, mark]) => [`mark-${criterion}`, String(mark)]);
      await insist(evaluatorId, `/scoring/${applicationId}`, `trouble-${applicationId}-${evaluatorId}`, {
        ...Object.fromEntries(given),
        comment,
        conflict: 'no',
      });
    }
    cloud.gateway.troubles.clear();
    await cloud.settle();
    for (const id of ids()) {
      const events = (await cloud.desk.store.history(`application-${id}`)).flatMap((commit) => commit.events);
      expect(events.filter(({ type }) => type === 'ScoreRecorded').length, id).toBe(2);
    }
    expect(await wrongIn(cloud)).toEqual(NOTHING_WRONG);
  }, 180_000);

  it('tell every record of the stream a second time: nothing happens again', async () => {
    const before = await standing(cloud);
    await cloud.streams.repeat(cloud.streams.records);
    await cloud.settle();
    expect(await standing(cloud)).toEqual(before);
    expect(cloud.givenUp).toEqual([]);
  });

  it('poison a record between good ones: the failure queue is told of it alone', async () => {
    const [signal] = cloud.streams.records.filter((record) => readerOf(record) === 'signals');
    if (!signal) throw new Error('The stream has no signal.');
    const NewImage = { reader: { S: 'signals' } };
    const dynamodb = { ...signal.dynamodb, NewImage, SequenceNumber: '999999999999' };
    await cloud.streams.repeat([signal, { ...signal, dynamodb }, signal]);
    expect(cloud.givenUp).toMatchObject([{ startSequenceNumber: '999999999999', batchSize: 1 }]);
    expect(alarmedQueues(cloud)).toContain(cloud.givenUp[0]?.queue.split(':').at(-1));
    expect(await wrongIn(cloud)).toEqual(NOTHING_WRONG);
  });

  it('owe what can never be done: the queue is told, the row stays, and nothing waits behind it', async () => {
    const { client, name: TableName } = cloud.table;
    await client.send(new PutItemCommand({ TableName, Item: marshall(writeOutboxRow(HOPELESS)) }));
    await cloud.settle();
    expect(cloud.givenUp).toHaveLength(2);
    await cloud.sweep();
    expect(await wrongIn(cloud)).toEqual({ ...NOTHING_WRONG, owed: [HOPELESS.id] });
  });

  it('keep the reader of the stream from working: the round of the minute delivers what it gave up', async () => {
    const given = cloud.givenUp.length;
    cloud.host.trouble(named('outboxsignals').name, 'hangs before', 12);
    await at(story.world, 47, '10:00');
    const secretary = await story.staff('younes-chraibi');
    await secretary.post(`/committee/${FIRST_CALL}/decide`, 'trouble-decide', {
      minutes: 'Procès-verbal (exemple).',
    });
    await secretary.post(`/committee/${FIRST_CALL}/publish`, 'trouble-publish');
    await cloud.settle();
    expect(cloud.givenUp.length).toBeGreaterThan(given);
    expect((await wrongIn(cloud)).owed).not.toEqual([]);
    cloud.host.calm();
    await later(2);
    await cloud.sweep();
    await later(10);
    expect(await wrongIn(cloud)).toEqual({ ...NOTHING_WRONG, owed: [HOPELESS.id] });
    await cloud.desk.store.settleOutbox(HOPELESS, []);
    expect(await wrongIn(cloud)).toEqual(NOTHING_WRONG);
    for (const id of ids())
      expect((await readCase(cloud.desk, conventions, conventionIdOf(id))).status).toBe('assembled');
  }, 180_000);

  it('bring a mail back: the bounce waits for a person, once however often it is told', async () => {
    const mail = cloud.mails.accepted.at(-1);
    if (!mail) throw new Error('No mail was sent.');
    const set = named('outboxmails').environment.MITHAQ_MAIL_CONFIGURATION_SET ?? '';
    const tags = Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]]));
    const event = {
      version: '0',
      source: 'aws.ses',
      'detail-type': 'Email Bounced',
      detail: {
        eventType: 'Bounce',
        mail: {
          messageId: mail.sesMessageId,
          destination: [mail.to],
          tags: { ...tags, 'ses:configuration-set': [set] },
        },
        bounce: {
          bounceType: 'Permanent',
          bounceSubType: 'General',
          bouncedRecipients: [{ emailAddress: mail.to, diagnosticCode: 'smtp; 550 5.1.1 user unknown' }],
        },
      },
    };
    expect(await putEvent(cloud.assembly, cloud.host, event)).toBe(1);
    expect(await putEvent(cloud.assembly, cloud.host, event)).toBe(1);
    const returned = (await listAttention(cloud.desk)).filter(({ kind }) => kind === 'mail');
    expect(returned).toHaveLength(1);
    expect(returned[0]?.facts).toMatchObject({ email: mail.to });
  });

  it('ask for nothing that the policies refuse, but for the workflow that nobody has deployed', () => {
    const refused = replayCalls(cloud).map(
      ({ action, resource }) => `${action} ${resource.split('-').at(-1)}`,
    );
    expect(refused).toEqual(['states:StartExecution gone']);
  });
});
