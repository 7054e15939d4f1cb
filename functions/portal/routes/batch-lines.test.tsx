import { beforeEach, describe, expect, it } from 'vitest';
import { decideOne } from '../../../shared/use-cases/decide-one.ts';
import { conventions, paymentBatches, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { accepted } from '../../../test/builders/a-desk.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { givePayable, payableTranche } from '../../../test/builders/payable-tranches.ts';
import { plainSigning } from '../../../test/builders/plain-signatures.ts';
import { bankFileOf, tableOf } from '../payment-formats.ts';

const now = '2026-10-20T09:00:00.000Z';
const [ONE, TWO] = [payableTranche(1), payableTranche(2)];
const OBSERVATION = 'Le visa ne porte pas la bonne ligne';
let portal: TestPortal;
let finance: string;
let accountant: string;
let path: string;

beforeEach(async () => {
  const desk = { ...plainSigning(() => now), writeBankFile: bankFileOf, writeTable: tableOf };
  portal = await aPortal({ now, desk });
  await givePayable(portal.desk, 2);
  finance = await portal.signIn('finance-4', 'finance-officer');
  accountant = await portal.signIn('accountant-1', 'accountant');
  path = await prepared([ONE, TWO]);
});

async function prepared(trancheId: readonly string[]): Promise<string> {
  const answer = await portal.post('/payments/batches', { trancheId }, finance);
  expect(answer.status).toBe(303);
  return answer.headers.get('location')?.replace('?done', '') ?? '';
}

const htmlOf = async (cookie: string, at = path) => plain(await (await portal.get(at, cookie)).text());
/** Without the marks that keep a French sign with its word. */
const plain = (html: string) => html.replaceAll(/[\u00a0\u202f]/gu, ' ');
const batchOf = async (at = path) => readCase(portal.desk, paymentBatches, at.split('/').at(-1) ?? '');
const statusOf = async (trancheId: string) => (await readCase(portal.desk, tranches, trancheId)).status;
const observe = (lines: Readonly<Record<string, string>>, cookie = accountant) =>
  portal.post(
    `${path}/observe`,
    Object.fromEntries(Object.entries(lines).map(([id, said]) => [`line:${id}/1`, said])),
    cookie,
  );
const takeOut = (trancheId: string, reason: string, cookie = finance) =>
  portal.post(`${path}/take-out`, { orderId: `${trancheId}/1`, reason }, cookie);

async function release(cookie = accountant, at = path): Promise<Response> {
  const html = await htmlOf(accountant, at);
  const fileSha256 = /name="fileSha256" value="([0-9a-f]{64})"/u.exec(html)?.[1] ?? '';
  return portal.post(`${at}/release`, { fileSha256 }, cookie);
}

describe('a line given back by the accountant', () => {
  it('leaves the batch, whose rest is filed anew and released', async () => {
    const before = await batchOf();
    expect((await observe({ [ONE]: OBSERVATION })).status).toBe(303);
    expect(await readCase(portal.desk, tranches, ONE)).toMatchObject({
      status: 'observed',
      order: { orderId: `${ONE}/1` },
      observation: { text: OBSERVATION, by: 'accountant-1', at: now },
    });
    const after = await batchOf();
    if (!('files' in before) || !('files' in after)) throw new Error('both are filed');
    expect(after).toMatchObject({ status: 'filed', revision: 2, count: 1, totalCentimes: 12_800_000 });
    expect(after.files.pain001.sha256).not.toBe(before.files.pain001.sha256);
    expect(after.earlier).toEqual([{ revision: 1, files: before.files }]);
    expect((await release()).status).toBe(303);
    expect(await statusOf(TWO)).toBe('sent');
    expect(await statusOf(ONE)).toBe('observed');
    const ordered = await portal.desk.store.balance('upe-2026-1/MA-08/ordered');
    expect(ordered).toBe(12_800_000);
  });

  it('keeps the ids of the bank’s file, the same bytes of a revision, and the files that it replaced', async () => {
    await observe({ [ONE]: OBSERVATION });
    const xml = await (await portal.get(`${path}/pain.001.xml`, accountant)).text();
    expect(xml).toContain(`<MsgId>${path.split('/').at(-1)}</MsgId>`);
    expect(xml).toContain(`<EndToEndId>${TWO}/1</EndToEndId>`);
    expect(xml).not.toContain(`<EndToEndId>${ONE}/1</EndToEndId>`);
    const first = await (await portal.get(`${path}/r1-pain.001.xml`, accountant)).text();
    expect(first).toContain(`<EndToEndId>${ONE}/1</EndToEndId>`);
    expect(await htmlOf(finance)).toContain('Fichiers de la version 1, remplacés');
    expect((await portal.get(`${path}/r7-pain.001.xml`, accountant)).status).toBe(404);
  });

  it('is answered in words, and ordered again under the same order id', async () => {
    await observe({ [ONE]: 'السطر الميزانياتي غير صحيح' });
    const html = await htmlOf(finance, `/tranches/${ONE}`);
    expect(html).toContain('السطر الميزانياتي غير صحيح');
    expect(html).toContain('Répondre à l’observation');
    expect((await portal.post(`/tranches/${ONE}/answer`, { reason: ' ' }, finance)).status).toBe(422);
    const answer = await portal.post(`/tranches/${ONE}/answer`, { reason: 'Visa corrigé, joint' }, finance);
    expect(answer.status).toBe(303);
    expect(await readCase(portal.desk, tranches, ONE)).toMatchObject({
      status: 'approved',
      answered: { answer: { text: 'Visa corrigé, joint', by: 'finance-4' } },
    });
    const second = await prepared([ONE]);
    expect(second).not.toBe(path);
    expect((await release(accountant, second)).status).toBe(303);
    expect(await readCase(portal.desk, tranches, ONE)).toMatchObject({
      status: 'sent',
      order: { orderId: `${ONE}/1`, batchId: second.split('/').at(-1) },
    });
    expect(await htmlOf(accountant, `/tranches/${ONE}`)).toContain('Visa corrigé, joint');
  });

  it('may go back to the association, be held, or end', async () => {
    await observe({ [ONE]: OBSERVATION, [TWO]: OBSERVATION });
    expect((await portal.post(`/tranches/${ONE}/return`, { reason: 'RIB' }, finance)).status).toBe(303);
    expect(await readCase(portal.desk, tranches, ONE)).toMatchObject({
      ...{ status: 'requestable', correction: 'RIB', attempt: 1 },
    });
    expect((await portal.post(`/tranches/${TWO}/hold`, { reason: 'Plainte' }, finance)).status).toBe(303);
    expect(await readCase(portal.desk, tranches, TWO)).toMatchObject({ heldFrom: 'observed' });
  });

  it('ends the batch when it is the last one', async () => {
    await observe({ [ONE]: OBSERVATION, [TWO]: OBSERVATION });
    expect(await batchOf()).toMatchObject({ status: 'emptied', count: 0, totalCentimes: 0 });
    expect(await htmlOf(accountant)).toContain('Vidé, rien à payer');
    expect((await release()).status).toBe(409);
  });

  it('needs a text, is the accountant’s act, and keeps what was typed', async () => {
    const empty = await observe({ [ONE]: ' ' });
    expect(empty.status).toBe(409);
    expect(await empty.text()).toContain('Aucune observation n’est écrite');
    expect((await observe({ [ONE]: 'x' }, finance)).status).toBe(403);
    const strange = await observe({ [ONE]: 'Bien écrit', 'CV-UPE-99999-1': 'x' });
    expect(strange.status).toBe(409);
    expect(await strange.text()).toContain('Bien écrit');
    expect(await statusOf(ONE)).toBe('ordered');
  });

  it('is given back once by the same form', async () => {
    const key = portal.desk.secrets.id();
    const fields = { key, [`line:${ONE}/1`]: OBSERVATION };
    for (const _ of [1, 2])
      expect((await portal.post(`${path}/observe`, fields, accountant)).status).toBe(303);
    expect(await batchOf()).toMatchObject({ revision: 2, count: 1 });
  });

  it('is under verification for the association, and waits in the queue of the officer', async () => {
    await observe({ [ONE]: OBSERVATION });
    const queue = await htmlOf(finance, '/tranches');
    expect(queue).toContain('Rendue par le comptable, réponse attendue');
    expect(queue).toContain('À vous : répondre au comptable');
    const convention = { conventionId: 'CV-UPE-00001', applicationId: 'UPE-00001' };
    expect(await readCase(portal.desk, tranches, ONE)).toMatchObject(convention);
  });
});

describe('an order taken out by an officer', () => {
  it('is approved again and may enter another file', async () => {
    expect((await takeOut(ONE, 'Compte en cours de changement')).status).toBe(303);
    expect(await statusOf(ONE)).toBe('approved');
    expect(await batchOf()).toMatchObject({ status: 'filed', revision: 2, count: 1 });
    expect(await htmlOf(accountant)).toContain('Compte en cours de changement');
    expect(await prepared([ONE])).not.toBe(path);
  });

  it('needs a reason, and the form that asks for it', async () => {
    const form = await htmlOf(finance, `${path}?take=${encodeURIComponent(`${ONE}/1`)}`);
    expect(form).toContain(`name="orderId" value="${ONE}/1"`);
    const answer = await takeOut(ONE, ' ');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`name="orderId" value="${ONE}/1"`);
    expect((await takeOut(ONE, 'x', accountant)).status).toBe(403);
    expect(await statusOf(ONE)).toBe('ordered');
  });

  it('cannot leave a file that is released', async () => {
    await release();
    const answer = await takeOut(ONE, 'Trop tard');
    expect(answer.status).toBe(409);
    expect((await observe({ [ONE]: 'Trop tard' })).status).toBe(409);
    expect(await statusOf(ONE)).toBe('sent');
  });
});

describe('a release is refused and names the order', () => {
  const RIB = '011519000001205000534921';
  const on = async (command: Parameters<typeof conventions.decider.decide>[0]) =>
    accepted(
      await decideOne(portal.desk, portal.request(command.act.actor.personId, 'administrator'), {
        ...{ verb: command.type, lifecycle: conventions, id: 'CV-UPE-00001', command },
      }),
    );
  const act = () => portal.request('staff-x', 'administrator').act;

  it('when the account was changed since, with the way out of it right there', async () => {
    const account = { rib: RIB, holder: 'Association Ajyal (exemple)' };
    await on({ type: 'ChangeAccount', act: act(), account, attestationKey: 'papers/a.pdf' });
    const answer = await release();
    expect(answer.status).toBe(409);
    const words = `Le virement ${ONE}/1 (convention UPE-2026-00001) ne peut plus partir : le compte de la convention a changé`;
    expect(plain(await answer.text())).toContain(words);
    expect(await statusOf(TWO)).toBe('ordered');
    expect(await htmlOf(finance)).toContain(`name="orderId" value="${ONE}/1"`);
    await takeOut(ONE, 'Compte changé');
    expect((await release()).status).toBe(303);
    expect(await statusOf(TWO)).toBe('sent');
  });

  it('when the convention is suspended', async () => {
    await on({ type: 'SuspendConvention', act: act(), reason: 'Contrôle' });
    const answer = await release();
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('la convention est suspendue');
    expect(await statusOf(ONE)).toBe('ordered');
  });

  it('when the releaser is who last changed the account, though it is the same account again', async () => {
    const convention = await readCase(portal.desk, conventions, 'CV-UPE-00001');
    if (convention.status === 'absent') throw new Error('it is there');
    const { holder, rib } = convention.account;
    portal.setNow('2026-10-21T09:00:00.000Z');
    const changer = portal.request('accountant-1', 'accountant').act;
    for (const each of [RIB, rib])
      await on({ type: 'ChangeAccount', act: changer, account: { rib: each, holder }, attestationKey: 'p' });
    await on({ type: 'VerifyAccount', act: act(), rib });
    portal.setNow('2026-11-20T09:00:00.000Z');
    accountant = await portal.signIn('accountant-1');
    const own = await release();
    expect(own.status).toBe(409);
    expect(await own.text()).toContain('compte');
    expect(await statusOf(ONE)).toBe('ordered');
    const other = await portal.signIn('accountant-2', 'accountant');
    expect((await release(other)).status).toBe(303);
  });
});

describe('the supporting documents of each order', () => {
  it('stand on the page with hash and link: convention, visa, certificate of the service done', async () => {
    const html = await htmlOf(accountant);
    expect(html).toContain('/conventions/CV-UPE-00001/document.pdf');
    expect(html).toContain('f'.repeat(64));
    expect(html).toContain('CED/2214/26');
    const [commit] = await portal.desk.store.history(tranches.streamOf(ONE));
    expect(html).toContain(commit?.hash);
    expect(html).toContain('deux cent cinquante-six mille dirhams');
  });
});
