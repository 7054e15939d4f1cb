import { beforeEach, describe, expect, it } from 'vitest';
import { formatAmount } from '../../../shared/i18n/amount.ts';
import { conventions, signatures, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { recordUndelivered } from '../../../shared/use-cases/record-undelivered.ts';
import { aConvention, conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { signatureEvents } from '../../../test/builders/a-signature.ts';
import { trancheEvents } from '../../../test/builders/a-tranche.ts';
import { given } from '../../../test/builders/given.ts';

const PATH = '/conventions/CV-UPE-017';
const { rib } = aConvention('in-force').account;
const visa = {
  number: '2214',
  fiscalYear: '2026',
  budgetLine: '31.20',
  reference: 'V-2214',
  visaOn: '2026-09-28',
};
let portal: TestPortal;
let finance: string;
let officer: string;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-10-02T09:00:00.000Z' });
  await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
  for (const index of [1, 2, 3]) {
    const [scheduled] = trancheEvents.scheduled;
    const trancheId = `CV-UPE-017-${index}`;
    const event = { ...scheduled, trancheId, index } as (typeof trancheEvents.scheduled)[number];
    await given(portal, tranches, trancheId, [event]);
  }
  finance = await portal.signIn('finance', 'finance-officer');
  officer = await portal.signIn('officer', 'programme-officer');
});

async function state() {
  const convention = await readCase(portal.desk, conventions, 'CV-UPE-017');
  if (convention.status === 'absent') throw new Error('No convention');
  return convention;
}

describe('money of a convention', () => {
  it('is that at the end of the day asked for, and of today where the day cannot be read', async () => {
    const on = async (day: string) => (await portal.get(`${PATH}?on=${day}`, finance)).text();
    const figures = (html: string) =>
      /id="money"[\s\S]*?<\/dl>/u
        .exec(html)?.[0]
        .match(/class="amount">[^<]+/gu)?.[0]
        ?.slice(15);
    const committed = formatAmount('fr', 25_600_000);
    expect(figures(await on(''))).toBe(committed);
    expect(figures(await on('2026-09-01'))).toBe(formatAmount('fr', 0));
    const odd = await on('hier');
    expect(figures(odd)).toBe(committed);
    expect(odd).toContain('value="hier"');
    expect(odd).toContain('aria-invalid="true"');
  });
});

describe('conventions of the office', () => {
  it('are listed by status with their counts', async () => {
    const html = await (await portal.get('/conventions', officer)).text();
    expect(html).toContain('UPE-2026-017');
    expect(html).toContain('/conventions?status=in-force');
    expect(await (await portal.get('/conventions?status=signing', officer)).text()).not.toContain(
      'UPE-2026-017',
    );
  });

  it('are narrowed to a region, which the states then count', async () => {
    const here = await (await portal.get('/conventions?region=MA-08', officer)).text();
    expect(here).toContain('UPE-2026-017');
    expect(here).toContain('/conventions?status=in-force&amp;region=MA-08');
    const elsewhere = await (await portal.get('/conventions?region=MA-01', officer)).text();
    expect(elsewhere).not.toContain('UPE-2026-017');
    expect(await (await portal.get('/conventions?region=nowhere', officer)).text()).toContain('UPE-2026-017');
  });

  it('say whose turn it is and since when: those who are awaited to sign, or the office', async () => {
    const inForce = await (await portal.get('/conventions', officer)).text();
    expect(inForce).toContain('compte et visa à confirmer');
    const other = JSON.parse(JSON.stringify(conventionEvents.signing).replaceAll('UPE-017', 'UPE-018'));
    await given(portal, conventions, 'CV-UPE-018', other);
    const round = JSON.parse(JSON.stringify(signatureEvents.open).replaceAll('UPE-017', 'UPE-018'));
    const state = await given(portal, signatures, 'CV-UPE-018-1', round);
    if (state.status !== 'open') throw new Error('The round is not open.');
    const [awaited] = state.parties.filter(({ partyId }) => state.awaiting.includes(partyId));
    const html = await (await portal.get('/conventions?status=signing', officer)).text();
    expect(html).toContain(`0 sur ${state.parties.length}`);
    expect(html).toContain(`class="plain turn"><li><bdi lang="fr">${awaited?.organisation.fr}`);
    expect(html).toContain(`datetime="${state.opensAt}"`);
  });

  it('say which mails about them, their signing and their tranches did not arrive', async () => {
    const mail = { template: 'x', cause: '5.1.1', kind: 'bounced' } as const;
    const subjects = ['convention-CV-UPE-017', 'signature-CV-UPE-017-1', 'tranche-CV-UPE-017-1'];
    for (const [index, subject] of [...subjects, 'convention-CV-UPE-018'].entries())
      await recordUndelivered(portal.desk, {
        ...mail,
        mailId: `m${index}`,
        subject,
        email: `mail-${index}@ajyal.example`,
      });
    const html = await (await portal.get(PATH, officer)).text();
    for (const index of subjects.keys()) expect(html).toContain(`mail-${index}@ajyal.example`);
    expect(html).not.toContain('mail-3@ajyal.example');
    const certifier = await portal.signIn('certifier', 'certifier');
    const read = await (await portal.get(PATH, certifier)).text();
    expect(read).toContain('mail-0@ajyal.example');
    expect(read).not.toContain('href="/attention');
  });

  it('never show an account in full', async () => {
    const html = await (await portal.get(PATH, officer)).text();
    expect(html).not.toContain(rib);
    expect(html).toContain(`…${rib.slice(-4)}`);
  });

  it('verify the account against the number that the officer types', async () => {
    const short = await portal.post(`${PATH}/account`, { rib: '123' }, finance);
    expect(short.status).toBe(422);
    expect(await short.text()).toContain('24 chiffres');
    const other = await portal.post(`${PATH}/account`, { rib: '999810000000900000041234' }, finance);
    expect([409, 422]).toContain(other.status);
    expect((await state()).account.verifiedBy).toBeUndefined();
    const typed = `${rib.slice(0, 3)} ${rib.slice(3)}`;
    expect((await portal.post(`${PATH}/account`, { rib: typed }, finance)).status).toBe(303);
    expect((await state()).account.verifiedBy).toBe('finance');
  });

  it('take the visa from one officer and its confirmation from another, and open the gate', async () => {
    await portal.post(`${PATH}/account`, { rib }, finance);
    expect((await portal.post(`${PATH}/visa`, visa, officer)).status).toBe(303);
    expect(await (await portal.get(PATH, officer)).text()).not.toContain('visa/confirm');
    const own = await portal.post(`${PATH}/visa/confirm`, {}, officer);
    expect(own.status).toBe(409);
    expect(await own.text()).toContain('une autre personne doit la vérifier');
    expect(await (await portal.get(PATH, finance)).text()).toContain('visa/confirm');
    expect((await portal.post(`${PATH}/visa/confirm`, {}, finance)).status).toBe(303);
    expect((await state()).visa).toMatchObject({
      enteredBy: 'officer',
      confirmedBy: 'finance',
      fiscalYear: 2026,
    });
    expect((await readCase(portal.desk, tranches, 'CV-UPE-017-1')).status).toBe('requestable');
  });

  it('name each field of a visa that cannot be read and keep the others', async () => {
    const answer = await portal.post(`${PATH}/visa`, { ...visa, fiscalYear: '26', visaOn: 'hier' }, officer);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('href="#fiscalYear"');
    expect(html).toContain('href="#visaOn"');
    expect(html).toContain('value="V-2214"');
  });

  it('change nothing for an auditor, who reads all', async () => {
    const auditor = await portal.signIn('auditor', 'auditor');
    expect((await portal.get(PATH, auditor)).status).toBe(200);
    expect((await portal.post(`${PATH}/account`, { rib }, auditor)).status).toBe(403);
    expect((await portal.post(`${PATH}/visa`, visa, auditor)).status).toBe(403);
    expect((await portal.post(`${PATH}/visa/confirm`, {}, auditor)).status).toBe(403);
    expect((await portal.get(`${PATH}x`, auditor)).status).toBe(404);
  });
});

describe('opening of the signing', () => {
  it('opens those ticked, each once, and names what could not be opened', async () => {
    const ceremony = await aPortal({ now: '2026-09-03T09:00:00.000Z' });
    await given(ceremony, conventions, 'CV-UPE-017', conventionEvents.assembled);
    const cookie = await ceremony.signIn('officer', 'programme-officer');
    expect(await (await ceremony.get('/conventions', cookie)).text()).toContain('value="CV-UPE-017"');
    expect((await ceremony.post('/conventions/open-signing', {}, cookie)).status).toBe(422);
    const form = { key: ceremony.desk.secrets.id(), conventionId: ['CV-UPE-017', 'CV-UPE-018'] };
    const answer = await ceremony.post('/conventions/open-signing', form, cookie);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('CV-UPE-018');
    expect(await readCase(ceremony.desk, conventions, 'CV-UPE-017')).toMatchObject({
      status: 'signing',
      signatureId: 'CV-UPE-017-1',
    });
    const again = await ceremony.post(
      '/conventions/open-signing',
      { ...form, conventionId: ['CV-UPE-017'] },
      cookie,
    );
    expect(again.status).toBe(303);
  });
});
