import { expect, it } from 'vitest';
import type { Delivery } from '../../shared/ports/deliveries.ts';
import type { Store } from '../../shared/ports/store.ts';
import { anAppendContext, aStreamAppend, type MovableClock, outcomeName } from './suite-parts.ts';

const start: Delivery = {
  kind: 'start-workflow',
  workflow: 'tranche',
  name: 'tranche-1-r1',
  input: { id: '1' },
};
const settle: Delivery = { kind: 'settle-wait', subject: 'tranche/1' };
const mail: Delivery = {
  kind: 'mail',
  template: 'tranche-paid',
  subject: 'tranche/1',
  recipient: 'treasurer',
  facts: { amountCentimes: 12_800_000, الشطر: 1 },
  mailId: 'tranche-1-paid',
};

export function storeOutboxSuite(store: () => Store, clock: () => MovableClock): void {
  const leave = (stream: string, outbox: readonly Delivery[], expectedVersion = 0) =>
    store().append(
      [aStreamAppend(stream, { expectedVersion }), aStreamAppend(`${stream}-other-${expectedVersion}`)],
      anAppendContext(`${stream}@${expectedVersion}`, { outbox }),
    );
  const signals = () => store().outbox('signals', 100);
  const mails = () => store().outbox('mails', 100);

  it('leaves a row for each reader, named after the first commit, dated, in the order of the append', async () => {
    await leave('tranche/1', []);
    await leave('tranche/1', [start, mail, settle], 1);
    const common = { stream: 'tranche/1', committedAt: '2026-05-04T09:00:00.000Z' };
    expect(await signals()).toEqual([{ ...common, id: 'tranche/1@2/signals', deliveries: [start, settle] }]);
    expect(await mails()).toEqual([{ ...common, id: 'tranche/1@2/mails', deliveries: [mail] }]);
  });

  it('leaves no row for a reader that is owed nothing', async () => {
    await leave('a', [mail]);
    expect(await signals()).toEqual([]);
    expect(await mails()).toHaveLength(1);
  });

  it('gives the oldest rows first, as many as asked for', async () => {
    for (const stream of ['c', 'a', 'b']) {
      await leave(stream, [settle, mail]);
      clock().advance(1);
    }
    expect((await signals()).map((row) => row.stream)).toEqual(['c', 'a', 'b']);
    expect((await store().outbox('mails', 2)).map((row) => row.stream)).toEqual(['c', 'a']);
  });

  it('takes a delivered row away, and taking it twice changes nothing', async () => {
    await leave('a', [settle, mail]);
    const [row] = await signals();
    await store().settleOutbox(row!, []);
    await store().settleOutbox(row!, []);
    expect(await signals()).toEqual([]);
    expect(await mails()).toHaveLength(1);
  });

  it('leaves the deliveries that are still owed', async () => {
    await leave('a', [start, settle]);
    const [row] = await signals();
    await store().settleOutbox(row!, [settle]);
    expect((await signals())[0]?.deliveries).toEqual([settle]);
  });

  it('takes the parts of one row that two rounds have each delivered', async () => {
    await leave('a', [start, settle]);
    const [seenByBoth] = await signals();
    await store().settleOutbox(seenByBoth!, [settle]);
    await store().settleOutbox(seenByBoth!, [start]);
    expect(await signals()).toEqual([]);
  });

  it('gives one row by its id as it stands, and none once it was delivered', async () => {
    await leave('case/a@1/signals', [start, settle, mail]);
    const id = 'case/a@1/signals@1/signals';
    const [row] = await signals();
    expect(await store().outboxRow(id)).toEqual({ ...row, id, deliveries: [start, settle] });
    await store().settleOutbox(row!, [settle]);
    expect((await store().outboxRow(id))?.deliveries).toEqual([settle]);
    await store().settleOutbox(row!, []);
    expect(await store().outboxRow(id)).toBeUndefined();
    expect((await store().outboxRow('case/a@1/signals@1/mails'))?.deliveries).toEqual([mail]);
  });

  it.each(['', 'a', 'a@1', 'a@x/signals', 'a@1/others', 'a@2/signals', `${'a'.repeat(3000)}@1/signals`])(
    'has no row named "%s"',
    async (id) => {
      await leave('a', [start]);
      expect(await store().outboxRow(id)).toBeUndefined();
    },
  );

  it('takes away what two rounds deliver at the same time', async () => {
    await leave('a', [start, settle]);
    const [row] = await signals();
    await Promise.all([store().settleOutbox(row!, [settle]), store().settleOutbox(row!, [start])]);
    expect(await signals()).toEqual([]);
  });

  it('refuses to owe what was never in the row', async () => {
    await leave('a', [start]);
    const [row] = await signals();
    expect(await outcomeName(store().settleOutbox(row!, [settle]))).toBe('InputInvalid');
    expect((await signals())[0]?.deliveries).toEqual([start]);
  });
}
