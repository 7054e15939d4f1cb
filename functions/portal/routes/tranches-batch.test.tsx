import { beforeEach, describe, expect, it } from 'vitest';
import { markOf } from '../../../shared/use-cases/approve-many.ts';
import { approveTranche, holdTranche } from '../../../shared/use-cases/judge-tranche.ts';
import { conventions, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { conventionEvents, payableEvents } from '../../../test/builders/a-convention.ts';
import { accepted, aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { trancheAccount, trancheEvents } from '../../../test/builders/a-tranche.ts';
import { given } from '../../../test/builders/given.ts';

const IDS = ['CV-UPE-017-1', 'CV-UPE-018-1', 'CV-UPE-019-1'] as const;
const [FIRST, SECOND, THIRD] = IDS;

const ready = payableEvents(trancheAccount.rib);

let portal: TestPortal;
let officer: string;

/** The same history for a case of another number. */
function of<Events>(events: Events, number: string): Events {
  return JSON.parse(
    JSON.stringify(events).replaceAll('UPE-017', `UPE-${number}`).replaceAll('-2026-017', `-2026-${number}`),
  );
}

beforeEach(async () => {
  portal = await aPortal({ now: '2026-10-20T09:00:00.000Z' });
  for (const number of ['017', '018', '019']) {
    await given(portal, conventions, `CV-UPE-${number}`, of(ready, number));
    await given(portal, tranches, `CV-UPE-${number}-1`, of(trancheEvents.certified, number));
  }
  officer = await portal.signIn('finance-1', 'finance-officer');
});

const read = async (path: string, cookie = officer) => (await portal.get(path, cookie)).text();
const ticksIn = (html: string) =>
  [...html.matchAll(/name="t" value="([^"]+)"/gu)].map(([, value]) => value ?? '');
const manifestOf = (ticks: readonly string[]) =>
  read(`/tranches/approve?${ticks.map((tick) => `t=${encodeURIComponent(tick)}`).join('&')}`);
const state = (trancheId: string) => readCase(portal.desk, tranches, trancheId);
const hold = (trancheId: string) =>
  holdTranche(portal.desk, {
    ...portal.request('finance-3', 'finance-officer'),
    trancheId,
    reason: 'Plainte',
  });

describe('approving several: the manifest', () => {
  it('shows every item that was ticked, with account, level and the total in figures', async () => {
    const ticks = ticksIn(await read('/tranches'));
    expect(ticks.map((tick) => tick.split('@')[0])).toEqual([...IDS]);
    const html = await manifestOf(ticks);
    expect(html).toContain('3 tranches');
    expect(html).toContain('384\u00a0000,00\u00a0DH');
    expect(html.match(/…2341/gu)).toHaveLength(3);
    expect(html).toContain('1 sur 2');
    expect(ticksIn(html)).toEqual(ticks);
    for (const trancheId of IDS) expect(await state(trancheId)).toMatchObject({ approvals: [] });
  });

  it('leaves out and names what has changed since it was ticked', async () => {
    const ticks = ticksIn(await read('/tranches'));
    accepted(await hold(FIRST));
    const colleague = portal.request('finance-2', 'finance-officer');
    accepted(await approveTranche(portal.desk, { ...colleague, trancheId: SECOND }));
    const html = await manifestOf(ticks);
    expect(html).toContain('2 tranches ne sont pas approuvées ici');
    expect(html).toContain('a changé depuis que vous l’avez cochée');
    expect(ticksIn(html)).toEqual([ticks[2]]);
    expect(html).toContain('128\u00a0000,00\u00a0DH');
  });

  it('offers no box where a condition has fallen, where another must act, or to who does not approve', async () => {
    const [suspended] = of(conventionEvents.suspended.slice(-1), '020');
    await given(portal, conventions, 'CV-UPE-020', [...of(ready, '020'), ...(suspended ? [suspended] : [])]);
    await given(portal, tranches, 'CV-UPE-020-1', of(trancheEvents.certified, '020'));
    await portal.post(`/tranches/${FIRST}/approve`, {}, officer);
    expect(ticksIn(await read('/tranches')).map((tick) => tick.split('@')[0])).toEqual([SECOND, THIRD]);
    const certifier = await portal.signIn('certifier-9', 'certifier');
    expect(ticksIn(await read('/tranches', certifier))).toEqual([]);
    expect((await portal.get('/tranches/approve', certifier)).status).toBe(403);
  });

  it('says that nothing is ticked', async () => {
    expect(await manifestOf([])).toContain('Aucune tranche n’est cochée');
  });

  it('stands in Arabic', async () => {
    const html = await read('/tranches/approve?lang=ar');
    expect(html).toContain('لم يُختر أي شطر');
  });
});

describe('approving several: the decision', () => {
  const confirm = (t: readonly string[], key = portal.desk.secrets.id()) =>
    portal.post('/tranches/approve', { t, key }, officer);

  it('is one event each, in the name of who confirmed', async () => {
    const answer = await confirm(ticksIn(await manifestOf(ticksIn(await read('/tranches')))));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('3 tranches approuvées');
    const keys = new Set<string>();
    for (const trancheId of IDS) {
      const commit = (await portal.desk.store.history(`tranche-${trancheId}`)).at(-1);
      expect(commit?.events).toMatchObject([{ type: 'TrancheLevelApproved', level: 1, by: 'finance-1' }]);
      keys.add(commit?.key ?? '');
    }
    expect(keys.size).toBe(3);
  });

  it('is refused for one that moved on meanwhile, which stops no other', async () => {
    const ticks = ticksIn(await manifestOf(ticksIn(await read('/tranches'))));
    accepted(await hold(SECOND));
    const answer = await confirm(ticks);
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(html).toContain('2 tranches approuvées');
    expect(html).toContain('Une tranche n’est pas approuvée ici');
    expect(await state(FIRST)).toMatchObject({ approvals: [{ by: 'finance-1' }] });
    expect(await state(SECOND)).toMatchObject({ status: 'on-hold' });
    expect(await state(THIRD)).toMatchObject({ approvals: [{ by: 'finance-1' }] });
  });

  it('is made once when the same form is sent again', async () => {
    const ticks = ticksIn(await read('/tranches'));
    for (const _ of [1, 2]) {
      const answer = await confirm(ticks, 'the-very-same');
      expect([answer.status, (await answer.text()).includes('3 tranches approuvées')]).toEqual([200, true]);
    }
    expect(await state(FIRST)).toMatchObject({ approvals: [{ by: 'finance-1' }] });
  });

  it('takes no mark that was made up, and no level twice', async () => {
    const [first = ''] = ticksIn(await read('/tranches'));
    expect((await confirm([`${FIRST}@0000`])).status).toBe(409);
    expect(await state(FIRST)).toMatchObject({ approvals: [] });
    await confirm([first]);
    expect((await confirm([first])).status).toBe(409);
    expect(await state(FIRST)).toMatchObject({ approvals: [{ by: 'finance-1' }] });
  });

  it('does not approve what has lost a condition, though it was seen so', async () => {
    const html = await read(`/tranches`);
    const [first = ''] = ticksIn(html);
    await given(portal, conventions, 'CV-UPE-021', of(conventionEvents['in-force'], '021'));
    await given(portal, tranches, 'CV-UPE-021-1', of(trancheEvents.certified, '021'));
    const tranche = await state('CV-UPE-021-1');
    const convention = await readCase(portal.desk, conventions, 'CV-UPE-021');
    if (tranche.status === 'absent' || convention.status === 'absent') throw new Error('Not given.');
    const answer = await confirm([first, `CV-UPE-021-1@${markOf(portal.desk, tranche, convention)}`]);
    expect(await answer.text()).toContain('Une condition n’est plus remplie');
    expect(await state('CV-UPE-021-1')).toMatchObject({ approvals: [] });
  });
});
