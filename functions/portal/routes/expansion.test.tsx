import { beforeEach, describe, expect, it } from 'vitest';
import { provinces } from '../../../shared/domain/territory/territory.ts';
import { done, refused } from '../../../shared/use-cases/answer.ts';
import { applyResult } from '../../../shared/use-cases/apply-result.ts';
import { decideSelection } from '../../../shared/use-cases/decide-selection.ts';
import { beginLaunch, completeLaunch, launchCase } from '../../../shared/use-cases/launch-expansion.ts';
import { conventions, expansions } from '../../../shared/use-cases/lifecycles.ts';
import { openCall } from '../../../shared/use-cases/open-call.ts';
import { publishSelection } from '../../../shared/use-cases/publish-selection.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { transact } from '../../../shared/use-cases/transact.ts';
import { assembledDocument } from '../../../test/builders/a-convention.ts';
import { fileScored, openTheCall } from '../../../test/builders/a-filed-application.ts';
import {
  accepted,
  aPortal,
  FIRST_ADMINISTRATOR,
  SECOND_ADMINISTRATOR,
  type TestPortal,
} from '../../../test/builders/a-portal.ts';
import { aCall, aProgramme } from '../../../test/builders/a-programme.ts';
import { anApplicationFile } from '../../../test/builders/an-application-file.ts';

const FIRST_CALL = aCall({ envelopes: [{ regionCode: 'MA-08', envelopeCentimes: 25_600_000 }] });
const SECOND_CALL = aCall({
  callId: 'upe-2026-2',
  phase: 2,
  opensOn: '2026-09-01',
  closesOn: '2026-12-31',
  envelopes: [{ regionCode: 'MA-08', envelopeCentimes: 51_200_000 }],
});
const PROPOSAL = { selectionId: 'upe-2026-1', callId: 'upe-2026-2' };

let portal: TestPortal;
let first: string;
let second: string;

beforeEach(async () => {
  portal = await aPortal({ terms: aProgramme({ calls: [FIRST_CALL, SECOND_CALL] }) });
  const { desk, request } = portal;
  await openTheCall(portal);
  for (const [index, id] of ['UPE-001', 'UPE-002', 'UPE-003', 'UPE-004'].entries())
    await fileScored(portal, id, 19 - index);
  portal.setNow('2026-09-02T09:00:00.000Z');
  const secretary = () => request('secretary', 'committee-secretary');
  accepted(await decideSelection(desk, { ...secretary(), callId: 'upe-2026-1', minutes: 'PV' }));
  accepted(await publishSelection(desk, { ...secretary(), callId: 'upe-2026-1' }));
  for (const applicationId of ['UPE-001', 'UPE-002', 'UPE-003', 'UPE-004'])
    await applyResult(desk, { taskKey: `apply/${applicationId}`, id: 'upe-2026-1', applicationId });
  accepted(await openCall(desk, { ...request(FIRST_ADMINISTRATOR, 'administrator'), callId: 'upe-2026-2' }));
  first = await portal.signIn(FIRST_ADMINISTRATOR);
  second = await portal.signIn(SECOND_ADMINISTRATOR);
});

const propose = (changes: Record<string, string> = {}) =>
  portal.post('/expansion/propose', { ...PROPOSAL, ...changes }, first);
const onProposal = (act: string, fields: Record<string, string>, cookie: string) =>
  portal.post(`/expansion/upe-2026-2-1/${act}`, fields, cookie);
const standing = () => readCase(portal.desk, expansions, 'upe-2026-2-1');
const available = () => portal.desk.store.balance('upe-2026-2/MA-08/available');

/** The document of a convention is set, which its workflow does elsewhere. */
async function assemble(conventionId: string): Promise<void> {
  const request = portal.request('system', 'system', 'command');
  const about = { ...request, verb: 'assemble', facts: conventionId, programmeVersion: 1 };
  await transact(portal.desk, about, async (transaction) => {
    const convention = await transaction.load(conventions, conventionId);
    const decision = convention.decide({ type: 'RecordAssembly', act: request.act, ...assembledDocument });
    return decision.accepted ? done(null) : refused(decision.refusal);
  });
}

describe('phase two: preview and proposal', () => {
  it('says when the last day of the call has passed, and leaves what remains to be proposed', async () => {
    expect(await (await portal.get('/expansion', first)).text()).not.toContain('est clos depuis');
    portal.setNow('2027-01-01T09:00:00.000Z');
    first = await portal.signIn(FIRST_ADMINISTRATOR);
    const page = await (await portal.get('/expansion', first)).text();
    expect(page).toContain('Cet appel est clos depuis le 31 décembre 2026');
    expect(page).toContain('action="/expansion/propose"');
  });

  it('names the provinces to which no convention brings a unit', async () => {
    const html = await (await portal.get('/expansion', first)).text();
    const { provinceCode } = anApplicationFile().unit;
    for (const { code, name } of provinces.filter(({ regionCode }) => regionCode === 'MA-08'))
      expect([code, html.includes(`<li>${name.fr}</li>`)]).toEqual([code, code !== provinceCode]);
  });

  it('is shown as a table unless the map is asked for; the switch says which', async () => {
    const table = await (await portal.get('/expansion', first)).text();
    expect(table).toMatch(/href="\/expansion\?view=table" aria-current="page"/u);
    expect(table).not.toContain('<svg');
    const map = await (await portal.get('/expansion?view=map', first)).text();
    expect(map).toMatch(/href="\/expansion\?view=map" aria-current="page"/u);
    expect(map).not.toContain(`<li>${provinces[0]?.name.fr}</li>`);
    expect(map).toMatch(
      /Drâa-Tafilalet\u00A0: 2 projets retenus sur 3 en réserve<\/title><path d="[^"]+"><\/path><text[^>]+>2</u,
    );
    expect(map).toMatch(/Drâa-Tafilalet\u00A0: reste 0,00\u00A0DH<\/title>/u);
    expect(map).toContain('Souss-Massa\u00A0: sans enveloppe dans cet appel</title>');
  });

  it('keeps the map over the language and over a refused form', async () => {
    const map = await (await portal.get('/expansion?view=map', first)).text();
    expect(map).toContain('href="/expansion?view=map&amp;lang=ar"');
    expect(map).toContain('<input type="hidden" name="view" value="map"/>');
    const refusal = await propose({ selectionId: 'upe-2026-9', view: 'map' });
    expect(refusal.status).toBe(409);
    expect(await refusal.text()).toContain('<svg');
    expect(await (await propose({ selectionId: 'upe-2026-9' })).text()).not.toContain('<svg');
  });

  it('is downloaded as a table; there is none of what cannot be previewed', async () => {
    const path = '/expansion/preview/upe-2026-1/upe-2026-2';
    const answer = await portal.get(path, first);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="upe-2026-2.csv"');
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines.join()).toContain('enveloppe épuisée');
    expect((await portal.get('/expansion/preview/upe-2026-9/upe-2026-2', first)).status).toBe(404);
  });

  it('shows who is next, who is passed over and why', async () => {
    const html = await (await portal.get('/expansion', first)).text();
    expect(html).toContain('2 projets retenus sur 3 en réserve');
    expect(html).toContain('enveloppe épuisée');
    expect(await standing()).toEqual({ status: 'absent' });
  });

  it('proposes under the next free number', async () => {
    expect((await propose()).headers.get('location')).toBe('/expansion/upe-2026-2-1?done');
    expect((await propose()).headers.get('location')).toBe('/expansion/upe-2026-2-2?done');
    expect(await standing()).toMatchObject({
      status: 'proposed',
      picks: [{ applicationId: 'UPE-002' }, { applicationId: 'UPE-003' }],
    });
    expect(await available()).toBe(51_200_000);
  });

  it('answers the same form sent twice with the same proposal', async () => {
    const locations = [];
    for (const _ of [1, 2]) locations.push((await propose({ key: 'the-very-same' })).headers.get('location'));
    expect(new Set(locations)).toEqual(new Set(['/expansion/upe-2026-2-1?done']));
    expect(portal.faults).toEqual([]);
  });

  it('refuses a selection that was not published', async () => {
    expect((await propose({ selectionId: 'upe-2026-9' })).status).toBe(409);
  });
});

describe('phase two: the second administrator', () => {
  beforeEach(async () => {
    await propose();
  });

  it('confirms, and the money is reserved', async () => {
    const answer = await onProposal('confirm', {}, second);
    expect(answer.headers.get('location')).toBe('/expansion/upe-2026-2-1/launch?done');
    expect((await standing()).status).toBe('confirmed');
    expect(await available()).toBe(0);
  });

  it('is another person than who proposed', async () => {
    expect((await onProposal('confirm', {}, first)).status).toBe(409);
    expect((await standing()).status).toBe('proposed');
    expect(await (await portal.get('/expansion/upe-2026-2-1', first)).text()).not.toContain('/confirm"');
  });

  it('declines for a reason, which is asked for', async () => {
    const empty = await onProposal('decline', { reason: '' }, second);
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('href="#reason-decline"');
    expect((await onProposal('decline', { reason: 'Attendre le budget' }, second)).status).toBe(303);
    expect(await standing()).toMatchObject({ status: 'declined', reason: 'Attendre le budget' });
  });

  it('sees a confirmed proposal taken back with its money', async () => {
    await onProposal('confirm', {}, second);
    expect((await onProposal('cancel', { reason: 'Erreur' }, first)).status).toBe(303);
    expect((await standing()).status).toBe('cancelled');
    expect(await available()).toBe(51_200_000);
  });

  it('watches the cases start', async () => {
    await onProposal('confirm', {}, second);
    const task = { taskKey: 'launch', id: 'upe-2026-2-1' };
    await beginLaunch(portal.desk, task);
    await launchCase(portal.desk, { ...task, taskKey: 'launch/UPE-002', applicationId: 'UPE-002' });
    const html = await (await portal.get('/expansion/upe-2026-2-1', first)).text();
    expect(html).toContain('1 dossier lancé sur 2');
    expect(html).toContain('/expansion/upe-2026-2-1/launch');
  });

  it('watches them on a page that loads itself again until all have started, or until told not to', async () => {
    const path = '/expansion/upe-2026-2-1/launch';
    expect((await portal.get(path, first)).status).toBe(404);
    await onProposal('confirm', {}, second);
    const task = { taskKey: 'launch', id: 'upe-2026-2-1' };
    await beginLaunch(portal.desk, task);
    await launchCase(portal.desk, { ...task, taskKey: 'launch/UPE-002', applicationId: 'UPE-002' });
    const live = await portal.get(path, first);
    expect(live.headers.get('refresh')).toBe(`5;url=${path}`);
    const html = await live.text();
    expect(html).toContain('1 dossier lancé sur 2');
    expect(html).toMatch(/UPE-002[\s\S]*Lancé[\s\S]*En préparation[\s\S]*UPE-003[\s\S]*En attente/u);
    expect((await portal.get(`${path}?still`, first)).headers.get('refresh')).toBeNull();
    await launchCase(portal.desk, { ...task, taskKey: 'launch/UPE-003', applicationId: 'UPE-003' });
    await completeLaunch(portal.desk, { ...task, taskKey: 'launch/complete' });
    expect((await portal.get(path, first)).headers.get('refresh')).not.toBeNull();
    for (const id of ['UPE-002', 'UPE-003']) await assemble(`CV-${id}`);
    const done = await portal.get(path, first);
    expect(done.headers.get('refresh')).toBeNull();
    expect(await done.text()).toContain('2 dossiers lancés sur 2');
  });

  it('finds no proposal that was never made', async () => {
    expect((await portal.get('/expansion/upe-2026-2-7', first)).status).toBe(404);
  });
});
