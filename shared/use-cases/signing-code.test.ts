import { beforeEach, describe, expect, it } from 'vitest';
import { accepted, aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { type CodeBinding, checkCode, issueCode, spendCode } from './signing-code.ts';

let test: TestDesk;
beforeEach(async () => {
  test = await aDesk({ now: '2026-06-01T09:00:00.000Z' });
});

const binding: CodeBinding = {
  signatureId: 'CV-UPE-017-1',
  partyId: 'association',
  personId: 'president-UPE-017',
  documentSha256: 'd'.repeat(64),
};
const issue = async (about = binding) => accepted(await issueCode(test.desk, about));
const check = (code: string, about = binding) => checkCode(test.desk, about, code);
const wrongFor = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const refusal = (code: string) => ({ ok: false, refusal: { code } });

describe('signing code: made', () => {
  it('has six digits and is kept nowhere in clear', async () => {
    const code = await issue();
    expect(code).toMatch(/^\d{6}$/u);
    const kept = await test.desk.records.list('code/');
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(code);
  });

  it('is made anew after a minute, not before', async () => {
    const first = await issue();
    test.setNow('2026-06-01T09:00:59.999Z');
    expect(await issueCode(test.desk, binding)).toEqual(refusal('CODE_TOO_SOON'));
    expect(await check(first)).toMatchObject({ ok: true });
    test.setNow('2026-06-01T09:01:00.000Z');
    const second = await issue();
    if (second !== first) expect(await check(first)).toEqual(refusal('CODE_WRONG'));
    expect(await check(second)).toMatchObject({ ok: true });
  });

  it('is made once when two ask at the same instant', async () => {
    const both = await Promise.all([1, 2].map(() => issueCode(test.desk, binding)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(refusal('CODE_TOO_SOON'));
    const [code] = both.flatMap((answer) => (answer.ok ? [answer.value] : []));
    expect(await check(code ?? '')).toMatchObject({ ok: true });
  });

  it('is made once when two ask again at the same instant', async () => {
    await issue();
    test.setNow('2026-06-01T09:02:00.000Z');
    const both = await Promise.all([1, 2].map(() => issueCode(test.desk, binding)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(refusal('CODE_TOO_SOON'));
  });
});

describe('signing code: checked', () => {
  it('is good for ten minutes', async () => {
    const code = await issue();
    test.setNow('2026-06-01T09:09:59.999Z');
    expect(await check(code)).toMatchObject({ ok: true });
    test.setNow('2026-06-01T09:10:00.000Z');
    expect(await check(code)).toEqual(refusal('CODE_EXPIRED'));
  });

  it('is refused where none was sent', async () => {
    expect(await check('123456')).toEqual(refusal('CODE_EXPIRED'));
  });

  it('takes five wrong ones, and not the right one after them', async () => {
    const code = await issue();
    for (const expected of ['CODE_WRONG', 'CODE_WRONG', 'CODE_WRONG', 'CODE_WRONG', 'CODE_TRIES_SPENT'])
      expect(await check(wrongFor(code))).toEqual(refusal(expected));
    expect(await check(code)).toEqual(refusal('CODE_TRIES_SPENT'));
  });

  it('does not become good for longer by wrong ones', async () => {
    const code = await issue();
    test.setNow('2026-06-01T09:09:00.000Z');
    await check(wrongFor(code));
    test.setNow('2026-06-01T09:10:00.000Z');
    expect(await check(code)).toEqual(refusal('CODE_EXPIRED'));
  });

  it('costs one try for each wrong one, however many come at the same instant', async () => {
    const code = await issue();
    const wrong = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(() => check(wrongFor(code))));
    expect(wrong.every(({ ok }) => !ok)).toBe(true);
    expect(await check(code)).toEqual(refusal('CODE_TRIES_SPENT'));
  });

  it('is right as often as asked until it is spent', async () => {
    const code = await issue();
    expect([await check(code), await check(code)]).toMatchObject([{ ok: true }, { ok: true }]);
    await spendCode(test.desk, binding);
    expect(await check(code)).toEqual(refusal('CODE_EXPIRED'));
  });
});

describe('signing code: bound', () => {
  it.each([
    ['another document', { documentSha256: 'e'.repeat(64) }, 'CODE_WRONG'],
    ['another party', { partyId: 'ministry' }, 'CODE_EXPIRED'],
    ['another person of the party', { personId: 'vice-president' }, 'CODE_EXPIRED'],
    ['another round', { signatureId: 'CV-UPE-018-1' }, 'CODE_EXPIRED'],
  ])('is worth nothing for %s', async (_, changes, expected) => {
    const code = await issue();
    expect(await check(code, { ...binding, ...changes })).toEqual(refusal(expected));
  });

  it('of one party does not keep another from theirs', async () => {
    await issue();
    expect(await issue({ ...binding, partyId: 'ministry' })).toMatch(/^\d{6}$/u);
  });

  it('of one person neither holds up nor spends that of another of the same party', async () => {
    const delegate = { ...binding, personId: 'vice-president' };
    const [own, other] = [await issue(), await issue(delegate)];
    if (own !== other) expect(await check(other)).toEqual(refusal('CODE_WRONG'));
    await spendCode(test.desk, delegate);
    expect(await check(own)).toMatchObject({ ok: true });
  });
});
