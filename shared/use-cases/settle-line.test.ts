import { beforeEach, describe, expect, it } from 'vitest';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { accepted, aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { aBankLine } from '../../test/builders/a-statement-line.ts';
import { people, trancheEvents, trancheIdentity } from '../../test/builders/a-tranche.ts';
import { headsOf } from '../../test/builders/heads-of.ts';
import type { Role } from '../domain/kernel/act.ts';
import type { BankLine } from '../domain/statement-line/state.ts';
import type { Answer } from './answer.ts';
import { lineIdOf, listLines } from './keep-line.ts';
import { conventions, statementLines, tranches } from './lifecycles.ts';
import { readCase } from './read-cases.ts';
import { recordStatement } from './record-statement.ts';
import { closeLine, confirmMatch, nameOrder, refuseOrder } from './settle-line.ts';

const { amountCentimes, trancheId } = trancheIdentity;
const orderId = `${trancheId}/1`;
const reason = 'Avis écrit de la banque';
const ORDERED = 'upe-2026-1/MA-08/ordered';
const PAID = 'upe-2026-1/MA-08/paid';
/** Money that came back waits here for its new attempt. */
const RETURNED = 'upe-2026-1/MA-08/returned';

let test: TestDesk;
let id: string;

/** The first tranche of CV-UPE-017 at a status, and the line in the queue. */
async function queued(line: BankLine, status: keyof typeof trancheEvents = 'sent'): Promise<string> {
  test = await aDesk({ now: '2026-10-13T09:00:00.000Z' });
  await test.given(conventions, 'CV-UPE-017', conventionEvents['in-force']);
  await test.given(tranches, trancheId, trancheEvents[status]);
  await test.fund(status === 'paid' ? PAID : ORDERED, amountCentimes);
  const request = test.request(people.releaser, 'accountant');
  accepted(await recordStatement(test.desk, { ...request, statementId: 'ST-1', lines: [line] }));
  return lineIdOf(test.desk, 'ST-1', line.lineId);
}

const by = (personId: string, role: Role = 'finance-officer') => ({ ...test.request(personId, role), id });
const tranche = () => readCase(test.desk, tranches, trancheId);
const line = () => readCase(test.desk, statementLines, id);
const code = (answer: Answer<unknown>) => (answer.ok ? 'done' : answer.refusal.code);

beforeEach(async () => {
  id = await queued(aBankLine());
});

describe('statement line: confirm', () => {
  it('pays the tranche and settles the line in one append, with its evidence', async () => {
    const request = by('finance-5');
    accepted(await confirmMatch(test.desk, { ...request, orderId }));
    expect(await tranche()).toMatchObject({
      status: 'paid',
      paidOn: '2026-10-12',
      proof: {
        kind: 'statement',
        statementId: 'ST-1',
        lineId: 'L1',
        match: { proposedBy: 'system', confirmedBy: 'finance-5' },
      },
    });
    expect(await line()).toMatchObject({ status: 'settled', outcome: 'matched', orderId });
    expect(await test.desk.store.balance(PAID)).toBe(amountCentimes);
    expect((await test.owed('mails')).map((owed) => owed.kind === 'mail' && owed.template)).toEqual([
      'tranche-paid',
      'tranche-paid',
    ]);
    const [of] = (await test.desk.store.history(statementLines.streamOf(id))).slice(-1);
    const [also] = (await test.desk.store.history(tranches.streamOf(trancheId))).slice(-1);
    expect(of?.key).toBe(also?.key);
  });

  it('is done once by the same request', async () => {
    const request = { ...by('finance-5'), orderId };
    accepted(await confirmMatch(test.desk, request));
    accepted(await confirmMatch(test.desk, request));
    expect(await test.desk.store.balance(PAID)).toBe(amountCentimes);
    expect(code(await confirmMatch(test.desk, { ...by('finance-6'), orderId }))).toBe('LINE_SETTLED_ALREADY');
  });

  it.each([people.preparer, people.releaser])('is refused to %s, who let the order out', async (personId) => {
    expect(code(await confirmMatch(test.desk, { ...by(personId), orderId }))).toBe('TRANCHE_FOUR_EYES');
    expect((await tranche()).status).toBe('sent');
    expect((await line()).status).toBe('open');
  });

  it('is refused for an order that was answered meanwhile, and the line stays', async () => {
    const named = aBankLine({ lineId: 'L2', endToEndId: orderId });
    const request = test.request(people.releaser, 'accountant');
    accepted(await recordStatement(test.desk, { ...request, statementId: 'ST-2', lines: [named] }));
    expect(code(await confirmMatch(test.desk, { ...by('finance-5'), orderId }))).toBe('TRANCHE_PAID_ALREADY');
    expect((await line()).status).toBe('open');
  });

  it('changes nothing when the statement is read again', async () => {
    accepted(await confirmMatch(test.desk, { ...by('finance-5'), orderId }));
    const heads = () => headsOf(test.desk);
    const before = await heads();
    const request = test.request(people.releaser, 'accountant');
    const read = { ...request, statementId: 'ST-1', lines: [aBankLine()] };
    expect(accepted(await recordStatement(test.desk, read))).toMatchObject([
      { outcome: 'known', code: 'LINE_SETTLED_ALREADY' },
    ]);
    expect(await heads()).toEqual(before);
  });
});

describe('statement line: by hand', () => {
  beforeEach(async () => {
    id = await queued(aBankLine({ account: undefined, endToEndId: 'LOYER' }));
  });

  it('is named by one officer and confirmed by another', async () => {
    expect(await line()).toMatchObject({ status: 'open', proposed: [] });
    accepted(await nameOrder(test.desk, { ...by('finance-5'), orderId, reason }));
    expect(code(await confirmMatch(test.desk, { ...by('finance-5'), orderId }))).toBe('LINE_SAME_PERSON');
    accepted(await confirmMatch(test.desk, { ...by('accountant-2', 'accountant'), orderId }));
    expect(await tranche()).toMatchObject({
      status: 'paid',
      proof: { match: { proposedBy: 'finance-5', confirmedBy: 'accountant-2', reason } },
    });
  });

  it.each(['CV-UPE-017-1/2', 'CV-UPE-099-1/1', 'LOYER', ''])(
    'takes no order %j that never left',
    async (wrong) => {
      expect(code(await nameOrder(test.desk, { ...by('finance-5'), orderId: wrong, reason }))).toBe(
        'LINE_ORDER_UNKNOWN',
      );
    },
  );

  it('is refused, and closed with a reason when it belongs to nobody here', async () => {
    accepted(await nameOrder(test.desk, { ...by('finance-5'), orderId, reason }));
    accepted(await refuseOrder(test.desk, { ...by('finance-6'), orderId, reason }));
    accepted(await closeLine(test.desk, { ...by('finance-6'), reason: 'Autre programme' }));
    expect(await line()).toMatchObject({
      outcome: 'closed',
      reason: 'Autre programme',
      refused: [{ orderId }],
    });
    expect(await listLines(test.desk, 'open')).toEqual([]);
    expect(await listLines(test.desk, 'settled')).toHaveLength(1);
    expect((await tranche()).status).toBe('sent');
  });
});

describe('statement line: money that came back', () => {
  it('reopens a paid tranche with a new run, less what the bank took', async () => {
    const less = amountCentimes - 2_500;
    id = await queued(aBankLine({ kind: 'returned', amountCentimes: less, endToEndId: orderId }), 'paid');
    expect(await line()).toMatchObject({ code: 'STATEMENT_RETURN_LESS', proposed: [] });
    accepted(await nameOrder(test.desk, { ...by('finance-5'), orderId, reason }));
    accepted(await confirmMatch(test.desk, { ...by('finance-6'), orderId }));
    expect(await tranche()).toMatchObject({
      status: 'returned',
      run: 2,
      proof: { match: { amountCentimes: less } },
    });
    expect([await test.desk.store.balance(PAID), await test.desk.store.balance(RETURNED)]).toEqual([
      0,
      amountCentimes,
    ]);
    expect((await test.owed('signals')).filter(({ kind }) => kind === 'start-workflow')).toHaveLength(1);
  });

  it('is proposed by amount and account also where the tranche was paid', async () => {
    id = await queued(aBankLine({ kind: 'returned', bookedOn: '2026-10-25' }), 'paid');
    expect(await line()).toMatchObject({ proposed: [{ orderId, by: 'system' }] });
  });

  it('is a return without the mark of the bank only where two officers say so', async () => {
    id = await queued(aBankLine({ kind: 'received' }));
    expect(await line()).toMatchObject({ proposed: [] });
    accepted(await nameOrder(test.desk, { ...by('finance-5'), orderId, reason }));
    accepted(await confirmMatch(test.desk, { ...by('finance-6'), orderId }));
    expect(await tranche()).toMatchObject({ status: 'returned', reason: 'NARR' });
  });
});
