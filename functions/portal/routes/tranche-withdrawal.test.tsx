import { beforeEach, describe, expect, it } from 'vitest';
import { conventions, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { payableEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { aTranche, trancheAccount, trancheEvents } from '../../../test/builders/a-tranche.ts';
import { given } from '../../../test/builders/given.ts';

const ID = 'CV-UPE-017-1';
const PATH = `/tranches/${ID}/withdraw`;
const NOW = '2026-10-20T09:00:00.000Z';
const reason = 'Renonciation écrite de l’association';
let portal: TestPortal;
let first: string;
let second: string;

beforeEach(async () => {
  portal = await aPortal({ now: NOW });
  const money = { from: 'appropriation/upe-2026-1', to: 'upe-2026-1/MA-08/committed' };
  const posted = [{ ...money, amountCentimes: 25_600_000 }];
  await given(portal, conventions, 'CV-UPE-017', payableEvents(trancheAccount.rib), posted);
  first = await portal.signIn('f-1', 'finance-officer');
  second = await portal.signIn('f-2', 'finance-officer');
});

const at = (status: keyof typeof trancheEvents) => given(portal, tranches, ID, trancheEvents[status]);
const state = () => readCase(portal.desk, tranches, ID);
const read = async (path: string, cookie: string) => (await portal.get(path, cookie)).text();

async function aLaterTranche(index: number, gate: string): Promise<void> {
  const { status: _, attempt, pastOrders, run, since: scheduledAt, ...facts } = aTranche('scheduled');
  const trancheId = `CV-UPE-017-${index}`;
  const scheduled = { type: 'TrancheScheduled', at: scheduledAt, by: 'system', ...facts } as const;
  await given(portal, tranches, trancheId, [
    { ...scheduled, trancheId, index, gate, amountCentimes: 7_680_000 },
  ]);
}

describe('page of a withdrawal', () => {
  it('says before the act what follows: money, lost tranches, who is told, and that two are needed', async () => {
    await at('requestable');
    await aLaterTranche(2, 'tranche(1).paid and report(1).accepted');
    await aLaterTranche(3, 'date >= 2027-01-01');
    const html = await read(PATH, first);
    for (const words of [
      'Un retrait ne se défait pas',
      'Rendu à l’enveloppe de la région',
      '128\u00a0000,00\u00a0DH',
      'Tranches qui ne pourront plus s’ouvrir',
      'href="/tranches/CV-UPE-017-2"',
      '76\u00a0800,00\u00a0DH',
      'au trésorier et au président',
      'Deux personnes',
    ])
      expect(html).toContain(words);
    expect(html).not.toContain('href="/tranches/CV-UPE-017-3"');
  });

  it('is reached from the tranche, and only by those who may', async () => {
    await at('returned');
    expect(await read(`/tranches/${ID}`, first)).toContain(`href="${PATH}"`);
    const certifier = await portal.signIn('certifier-9', 'certifier');
    expect(await read(`/tranches/${ID}`, certifier)).not.toContain(PATH);
    expect((await portal.get(PATH, certifier)).status).toBe(403);
  });

  it('is not there where nothing can be withdrawn', async () => {
    await at('sent');
    expect((await portal.get(PATH, first)).status).toBe(404);
    expect(await read(`/tranches/${ID}`, first)).not.toContain(PATH);
    const answer = await portal.post(PATH, { reason }, first);
    expect([answer.status, (await answer.text()).includes('La réponse de la banque est attendue')]).toEqual([
      409,
      true,
    ]);
  });

  it('stands in Arabic without a French word of ours', async () => {
    await at('requestable');
    await aLaterTranche(2, 'tranche(1).paid');
    await portal.post(PATH, { reason }, first);
    for (const path of [PATH, `/tranches/${ID}`, '/tranches']) {
      const html = await read(`${path}?lang=ar`, second);
      const words = html.replace(/<(bdi|q)[^>]*>[^<]*<\/\1>|<[^>]*>/gsu, ' ');
      expect(words.match(/[A-Za-zÀ-ÿ]{4,}/gu)?.filter((word) => word !== 'Français') ?? []).toEqual([]);
    }
  });
});

describe('withdrawal: proposed by one, confirmed by another', () => {
  it('asks for the reason, and keeps what was typed', async () => {
    await at('requestable');
    const missing = await portal.post(PATH, { reason: ' ' }, first);
    expect([missing.status, (await missing.text()).includes('href="#reason"')]).toEqual([422, true]);
    expect(await state()).not.toHaveProperty('withdrawal');
  });

  it('waits for the second officer in the queue, and ends the tranche', async () => {
    await at('requestable');
    expect((await portal.post(PATH, { reason }, first)).headers.get('location')).toBe(`/tranches/${ID}?done`);
    expect(await read('/tranches', second)).toContain('À vous\u00A0: confirmer le retrait');
    expect(await read('/tranches', first)).toContain('Vous avez proposé ce retrait');
    const own = await read(PATH, first);
    expect(own).toContain('Vous avez proposé ce retrait');
    expect(own).not.toContain(`action="${PATH}/confirm"`);
    expect((await portal.post(`${PATH}/confirm`, { proposedAt: NOW }, first)).status).toBe(409);
    const form = { proposedAt: NOW, key: 'confirm-withdrawal-1' };
    const answers = [
      await portal.post(`${PATH}/confirm`, form, second),
      await portal.post(`${PATH}/confirm`, form, second),
    ];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await state()).toMatchObject({ status: 'withdrawn', reason });
    const html = await read(`/tranches/${ID}`, second);
    for (const words of ['Retirée', reason, 'Retrait proposé', 'Tranche retirée'])
      expect(html).toContain(words);
    expect(html).not.toContain(PATH);
  });

  it('is put aside with a reason, by either', async () => {
    await at('certified');
    await portal.post(PATH, { reason }, first);
    const missing = await portal.post(`${PATH}/decline`, { proposedAt: NOW, reason: '' }, second);
    expect([missing.status, (await missing.text()).includes('href="#decline"')]).toEqual([422, true]);
    const form = { proposedAt: NOW, reason: 'Erreur de ligne' };
    expect((await portal.post(`${PATH}/decline`, form, first)).status).toBe(303);
    expect(await state()).toEqual(aTranche('certified'));
    const late = await portal.post(`${PATH}/confirm`, { proposedAt: NOW }, second);
    expect([late.status, (await late.text()).includes('ne tient plus')]).toEqual([409, true]);
  });

  it('is said where the tranche is approved, and keeps it out of a batch of approvals', async () => {
    await at('certified');
    expect(await read('/tranches', second)).toContain('name="t"');
    await portal.post(PATH, { reason }, first);
    const queue = await read('/tranches', second);
    expect(queue).toContain('Retrait proposé');
    expect(queue).not.toContain('name="t"');
  });
});
