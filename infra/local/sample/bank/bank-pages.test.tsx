import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../../functions/portal/app.tsx';
import { readCamt053 } from '../../../../shared/formats/iso20022/read-camt.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { ORIGIN } from '../../../../test/builders/a-portal.ts';
import { aSamplePortal, type SamplePortal } from '../tools/testing/a-sample-portal.ts';
import { aReleasedBatch } from './testing/a-released-batch.ts';

let portal: SamplePortal;

beforeEach(async () => {
  portal = await aSamplePortal();
  await aReleasedBatch(portal, 'PB-20260529-1', ['UPE-017-1/1', 'UPE-018-1/1']);
});

const answer = (orderId: string, given: string) =>
  portal.post('/sample/bank/answer', { orderId, answer: given });

describe('sample bank: page', () => {
  it('lists what the released file asks for, with its three decisions', async () => {
    const page = await (await portal.get('/sample/bank?lang=fr')).text();
    expect(page).toContain('UPE-017-1/1');
    expect(page).toContain('128\u00A0000,50\u00A0DH');
    expect(page).toContain('Association Ajyal Tazarine (exemple)');
    expect(page).toContain('2 ordres attendent une décision');
    for (const given of ['confirm', 'return', 'silent'])
      expect(page).toContain(`name="answer" value="${given}"`);
  });

  it('says in Arabic what it says in French', async () => {
    const page = await (await portal.get('/sample/bank?lang=ar')).text();
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('أمران في انتظار القرار');
    expect(page).toContain('128\u00A0000,50\u00A0درهم');
  });

  it('takes a decision and leads back, and a silent order may still be decided', async () => {
    const answered = await answer('UPE-017-1/1', 'silent');
    expect([answered.status, answered.headers.get('location')]).toEqual([303, '/sample/bank?done']);
    const page = await (await portal.get('/sample/bank?lang=fr')).text();
    expect(page).toContain('Laissé sans réponse');
    expect(page).toContain('2 ordres attendent');
    await answer('UPE-017-1/1', 'confirm');
    expect(await (await portal.get('/sample/bank?lang=fr')).text()).toContain('Exécuté le 1er juin 2026');
  });

  it('says why a decision is not possible any more', async () => {
    await answer('UPE-017-1/1', 'return');
    const again = await answer('UPE-017-1/1', 'confirm');
    expect(again.status).toBe(409);
    expect(await again.text()).toContain(text('fr', 'SAMPLE_ORDER_ANSWERED', { orderId: 'UPE-017-1/1' }));
    expect((await answer('UPE-099-1/1', 'confirm')).status).toBe(409);
    expect((await answer('UPE-018-1/1', 'perhaps')).status).toBe(409);
  });

  it('takes no decision from another site', async () => {
    const stranger = await portal.app.request(`${ORIGIN}/sample/bank/answer`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
      body: new URLSearchParams({ orderId: 'UPE-017-1/1', answer: 'confirm' }),
    });
    expect(stranger.status).toBe(403);
    expect((await portal.bank.orders())[0]?.answer).toBeUndefined();
  });
});

describe('sample bank: statement files', () => {
  const idsIn = async (response: Response) => {
    const reading = readCamt053(new Uint8Array(await response.arrayBuffer()));
    return reading.ok ? reading.statement.lines.map(({ endToEndId }) => endToEndId) : reading.faults;
  };

  it('are closed by a form and downloaded by their id, as often as wanted', async () => {
    await answer('UPE-017-1/1', 'confirm');
    expect((await portal.post('/sample/bank/statements', {})).status).toBe(303);
    await answer('UPE-018-1/1', 'confirm');
    await portal.post('/sample/bank/statements', {});
    const first = await portal.get('/sample/bank/statements/RELEVE-00001.xml');
    expect(first.headers.get('content-disposition')).toBe('attachment; filename="RELEVE-00001.xml"');
    expect(await idsIn(first)).toEqual(['UPE-017-1/1']);
    expect(await idsIn(await portal.get('/sample/bank/statements/RELEVE-00002.xml'))).toEqual([
      'UPE-018-1/1',
    ]);
    expect(await (await portal.get('/sample/bank')).text()).toContain('RELEVE-00002.xml');
  });

  it('may be looked at before they are closed, which changes nothing', async () => {
    await answer('UPE-017-1/1', 'confirm');
    expect(await idsIn(await portal.get('/sample/bank/statement.xml'))).toEqual(['UPE-017-1/1']);
    expect(await portal.bank.statements()).toEqual([]);
    const ofBatch = await portal.get('/sample/bank/statement.xml?batch=PB-20990101-1');
    expect(ofBatch.status).toBe(404);
  });

  it('that do not exist are not found, and nothing is closed over nothing', async () => {
    expect((await portal.get('/sample/bank/statement.xml')).status).toBe(404);
    expect((await portal.get('/sample/bank/statements/RELEVE-00009.xml')).status).toBe(404);
    const closed = await portal.post('/sample/bank/statements', {});
    expect(closed.status).toBe(409);
    expect(await closed.text()).toContain(text('fr', 'SAMPLE_STATEMENT_EMPTY'));
  });
});

describe('sample tools', () => {
  it.each(['/sample/people', '/sample/bank', '/sample/clock', '/sample/mailbox'])(
    'have no %s in an installation without them',
    async (path) => {
      const live = createApp(portal.desk);
      expect((await live.request(`${ORIGIN}${path}`)).status).toBe(404);
      expect((await portal.get(path)).status).toBe(200);
    },
  );
});
