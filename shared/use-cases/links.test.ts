import { beforeEach, describe, expect, it } from 'vitest';
import { aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import type { SendMail } from '../ports/deliveries.ts';
import { askNewLink } from './ask-new-link.ts';
import { type LinkPurpose, mintLink, readLink, tradeLink } from './links.ts';

let test: TestDesk;
beforeEach(async () => {
  test = await aDesk({ now: '2026-06-01T09:00:00.000Z' });
});

const about = { applicationId: 'UPE-017', subject: 'application-UPE-017', recipient: 'contact' };
const mint = (purpose: LinkPurpose, validDays = 30, changes: Partial<typeof about> = {}) =>
  mintLink(test.desk, { purpose, validDays, ...about, ...changes });
const acts: readonly LinkPurpose[] = ['apply', 'correct', 'sign', 'request'];

describe('link: kept', () => {
  it('as a hash alone: the token is nowhere in the records', async () => {
    const token = await mint('sign');
    const records = await test.desk.records.list('');
    expect(records.length).toBeGreaterThan(0);
    expect(JSON.stringify(records)).not.toContain(token);
  });

  it('for a purpose, a case and a part', async () => {
    expect(await readLink(test.desk, await mint('sign'))).toEqual({
      purpose: 'sign',
      ...about,
      mintedAt: '2026-06-01T09:00:00.000Z',
      validUntil: '2026-07-01T09:00:00.000Z',
    });
  });
});

describe('link: status', () => {
  it('is read as often as wanted, until it expires', async () => {
    const token = await mint('status', 4 * 365);
    for (const at of ['2026-06-01T09:00:00.000Z', '2027-06-01T09:00:00.000Z', '2030-05-30T09:00:00.000Z']) {
      test.setNow(at);
      expect(await tradeLink(test.desk, token)).toMatchObject({ ok: true, value: { purpose: 'status' } });
    }
    test.setNow('2030-05-31T09:00:00.000Z');
    expect(await tradeLink(test.desk, token)).toMatchObject({ refusal: { code: 'LINK_EXPIRED' } });
  });

  it('is not replaced by a later one', async () => {
    const first = await mint('status');
    await mint('status');
    expect(await tradeLink(test.desk, first)).toMatchObject({ ok: true });
  });
});

describe.each(acts)('link: %s', (purpose) => {
  it('is traded once', async () => {
    const token = await mint(purpose);
    expect(await tradeLink(test.desk, token)).toMatchObject({ ok: true, value: { purpose } });
    expect(await tradeLink(test.desk, token)).toMatchObject({ refusal: { code: 'LINK_USED' } });
  });

  it('is traded once also when two come at the same instant', async () => {
    const token = await mint(purpose);
    const both = await Promise.all([1, 2, 3].map(() => tradeLink(test.desk, token)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter(({ ok }) => !ok)).toEqual(
      [1, 2].map(() => ({ ok: false, refusal: { code: 'LINK_USED' } })),
    );
  });

  it('is replaced by a new one of the same purpose, case and person', async () => {
    const first = await mint(purpose);
    const second = await mint(purpose);
    expect(await tradeLink(test.desk, first)).toMatchObject({ refusal: { code: 'LINK_REPLACED' } });
    expect(await tradeLink(test.desk, second)).toMatchObject({ ok: true });
  });

  it('stands beside those of another person and another case', async () => {
    const first = await mint(purpose);
    await mint(purpose, 30, { recipient: 'treasurer' });
    await mint(purpose, 30, { subject: 'tranche-CV-UPE-017-1' });
    expect(await tradeLink(test.desk, first)).toMatchObject({ ok: true });
  });

  it('expires at its instant', async () => {
    const token = await mint(purpose, 30);
    test.setNow('2026-07-01T08:59:59.999Z');
    expect(await readLink(test.desk, token)).toBeDefined();
    test.setNow('2026-07-01T09:00:00.000Z');
    expect(await tradeLink(test.desk, token)).toMatchObject({ refusal: { code: 'LINK_EXPIRED' } });
  });
});

describe('link: dead', () => {
  it('says why for a year, so that its page can offer a new one', async () => {
    const token = await mint('sign', 30);
    test.setNow('2027-06-30T09:00:00.000Z');
    expect(await tradeLink(test.desk, token)).toMatchObject({ refusal: { code: 'LINK_EXPIRED' } });
    test.setNow('2027-07-02T09:00:00.000Z');
    expect(await tradeLink(test.desk, token)).toMatchObject({ refusal: { code: 'LINK_UNKNOWN' } });
  });

  it('says of a used one that was replaced since that it was replaced', async () => {
    const token = await mint('sign');
    await tradeLink(test.desk, token);
    await mint('sign');
    expect(await tradeLink(test.desk, token)).toMatchObject({ refusal: { code: 'LINK_REPLACED' } });
  });

  it.each(['', 'x', 'A'.repeat(43)])('is unknown when nobody gave it: "%s"', async (token) => {
    expect(await tradeLink(test.desk, token)).toMatchObject({ refusal: { code: 'LINK_UNKNOWN' } });
  });
});

describe('link: asked anew', () => {
  type Asked = Omit<SendMail, 'mailId' | 'kind'>;
  let sent: Asked[];
  beforeEach(() => {
    sent = [];
  });
  const ask = (token: string) =>
    askNewLink(test.desk, token, async (mail) => {
      sent.push(mail);
    });

  it('goes to the one on file, for the same purpose', async () => {
    await ask(await mint('correct'));
    expect(sent).toEqual([
      {
        template: 'new-link',
        subject: 'application-UPE-017',
        recipient: 'contact',
        facts: { purpose: 'correct' },
      },
    ]);
  });

  it.each(['used', 'expired', 'replaced'])('by a link that is %s', async (how) => {
    const token = await mint('sign', 1);
    if (how === 'used') await tradeLink(test.desk, token);
    if (how === 'expired') test.setNow('2026-06-05T09:00:00.000Z');
    if (how === 'replaced') await mint('sign');
    await ask(token);
    expect(sent).toHaveLength(1);
  });

  it('says nothing of a link that nobody gave', async () => {
    await ask('nobody-gave-this');
    expect(sent).toEqual([]);
  });

  it('goes out three times a day for one holder, whichever of the links asks', async () => {
    const tokens = [await mint('sign'), await mint('sign')];
    for (let count = 0; count < 5; count += 1) await ask(tokens[count % 2] ?? '');
    expect(sent).toHaveLength(3);
    test.setNow('2026-06-02T09:00:01.000Z');
    await ask(tokens[0] ?? '');
    expect(sent).toHaveLength(4);
  });

  it('is counted for each holder apart', async () => {
    const one = await mint('sign');
    const other = await mint('sign', 30, { recipient: 'president' });
    for (let count = 0; count < 4; count += 1) await ask(one);
    await ask(other);
    expect(sent.map(({ recipient }) => recipient)).toEqual(['contact', 'contact', 'contact', 'president']);
  });
});
