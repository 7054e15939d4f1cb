import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Usage } from '../../infra/aws/cost/usage.ts';
import type { Story } from '../../infra/local/sample/story/chapter.ts';
import { firstTrancheOf } from '../../infra/local/sample/story/chapters/tranche-requests.ts';
import { conventionIdOf } from '../../shared/use-cases/draft-convention.ts';
import { conventions, tranches } from '../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { type Cloud, openCloud, whyNoCloud } from './cloud.ts';
import { isAllowed } from './iam-policy.ts';
import { replayCalls, usesOf } from './iam-replay.ts';
import { NOTHING_WRONG, wrongIn } from './invariants.ts';
import { keyPolicies } from './key-use.ts';
import { bestApplications } from './proof-files.ts';
import { openTheCall, proofStory } from './proof-story.ts';
import { rolePolicies } from './role-policies.ts';
import { storedBytes } from './stored-bytes.ts';
import { liveTenConventions, type Parts } from './ten-conventions.ts';
import { markOf, usageSince } from './usage.ts';
import { driftOf } from './usage-drift.ts';

const missing = whyNoCloud();
if (missing) console.warn(`The proof on AWS is skipped: ${missing}.`);

const ENDS_ON = '2026-11-23';
const END_MILLIS = Date.parse(`${ENDS_ON}T12:00:00.000Z`);
const BEGIN_MILLIS = END_MILLIS - 181 * 86_400_000;
/** Usage as it was committed, with the prices beside it. */
const KEPT_USAGE = new URL('../../infra/aws/cost/usage.json', import.meta.url);
const REPORT = new URL('../../reports/aws-usage.json', import.meta.url);

describe.skipIf(missing)('on AWS: ten conventions', () => {
  let cloud: Cloud;
  let story: Story;
  let parts: Parts;
  let usage: Usage;

  beforeAll(async () => {
    cloud = await openCloud({ beginMillis: BEGIN_MILLIS, daysPerRound: 10 });
    story = proofStory(cloud, bestApplications(ENDS_ON, 12), END_MILLIS);
    await openTheCall(cloud, story);
    const from = markOf(cloud);
    parts = await liveTenConventions(story);
    const swept = markOf(cloud);
    await cloud.sweep();
    await cloud.sweep();
    const { client, name } = cloud.table;
    usage = usageSince(cloud, from, {
      swept,
      lifecycles: parts.paid.length + 1,
      recordedOn: new Date().toISOString().slice(0, 10),
      stored: await storedBytes(client, name),
    });
  }, 300_000);

  afterAll(() => cloud?.close());

  it('are paid, beside one that was refused and one whose money came back', async () => {
    const { desk } = cloud;
    expect(parts.paid).toHaveLength(10);
    for (const applicationId of parts.paid)
      expect(await readCase(desk, tranches, firstTrancheOf(applicationId))).toMatchObject({ status: 'paid' });
    const returned = await readCase(desk, tranches, firstTrancheOf(parts.returned));
    expect(returned.status).toBe('returned');
    const refused = await readCase(desk, conventions, conventionIdOf(parts.refused));
    expect(refused.status).toBe('refused');
  });

  it('move the money of ten, no more and no less', async () => {
    const balances = [...(await cloud.desk.store.balances(''))];
    const paid = (inCredit: boolean) =>
      balances.filter(([name]) => name.endsWith('/paid') && name.startsWith('credit/') === inCredit);
    const amounts = await Promise.all(
      parts.paid.map(async (id) => {
        const tranche = await readCase(cloud.desk, tranches, firstTrancheOf(id));
        return tranche.status === 'absent' ? 0 : tranche.amountCentimes;
      }),
    );
    const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
    for (const inCredit of [false, true])
      expect(sum(paid(inCredit).map(([, amount]) => amount))).toBe(sum(amounts));
  });

  it('leave nothing owed, no broken chain, no failed workflow and no mail twice', async () => {
    expect(await wrongIn(cloud)).toEqual(NOTHING_WRONG);
    expect(cloud.givenUp).toEqual([]);
    expect(cloud.host.invocations.filter(({ error }) => error)).toEqual([]);
  });

  it('keep every signed convention under lock, with all three signatures to be seen by anybody', async () => {
    const locked = cloud.objects.objects().filter(({ lock }) => lock?.mode === 'GOVERNANCE');
    // Three revisions for each that came into force, and those of the authorities on the refused one.
    expect(locked.filter(({ key }) => key.startsWith('conventions/')).length).toBeGreaterThanOrEqual(
      11 * 3 + 2,
    );
    const [first = ''] = parts.paid;
    const convention = await readCase(cloud.desk, conventions, conventionIdOf(first));
    if (convention.status === 'absent') throw new Error('The convention is not there.');
    const page = await cloud.api.request(`${story.world.origin}/verify/${convention.number}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(convention.number);
  });

  it('write nobody’s address and no token into a log', () => {
    const logs = cloud.host.functions.map(({ name }) => cloud.host.output(name)).join('\n');
    expect(logs).toContain('"service":"portal"');
    const addresses = [...new Set(cloud.mails.accepted.map(({ to }) => to))];
    expect(addresses.filter((address) => logs.includes(address))).toEqual([]);
    expect(logs).not.toMatch(/\/l\/[\w-]{43}/u);
  });

  it('tell what stands still as metrics of the product', () => {
    const daily = cloud.host.functions.find(({ name }) => name.endsWith('-daily'));
    const told = cloud.host
      .output(daily?.name ?? '')
      .split('\n')
      .filter((line) => line.includes('"CloudWatchMetrics"'))
      .map((line) => JSON.parse(line) as { _aws: { CloudWatchMetrics: { Namespace: string }[] } });
    const namespaces = told.flatMap(({ _aws }) => _aws.CloudWatchMetrics.map(({ Namespace }) => Namespace));
    expect(new Set(namespaces)).toEqual(new Set(['Mithaq']));
  });

  describe('every call', () => {
    it('is one that the synthesized policies allow', () => {
      expect(replayCalls(cloud)).toEqual([]);
    });

    it('would be refused by a policy without its action', () => {
      const policies = rolePolicies(cloud.assembly);
      const ofKeys = keyPolicies(cloud.assembly);
      const stillAllowed = usesOf(cloud).filter(([role, permission]) => {
        const without = [...(policies.get(role) ?? []), ...(ofKeys.get(permission.resource) ?? [])].map(
          (statement) => ({
            ...statement,
            Action: [statement.Action ?? []].flat().filter((action) => action !== permission.action),
          }),
        );
        return isAllowed(without, permission);
      });
      expect(stillAllowed).toEqual([]);
    });
  });

  it('use what the kept report of their usage says', () => {
    mkdirSync(new URL('.', REPORT), { recursive: true });
    writeFileSync(REPORT, `${JSON.stringify(usage, null, 2)}\n`);
    const kept = JSON.parse(readFileSync(KEPT_USAGE, 'utf8')) as Usage;
    // When this differs for a reason, reports/aws-usage.json takes the place of infra/aws/cost/usage.json.
    expect(driftOf(usage, kept)).toEqual([]);
  });
});
