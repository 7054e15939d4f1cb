import { describe, expect, it } from 'vitest';
import { aDesk } from '../../test/builders/a-desk.ts';
import { fault } from '../ports/fault.ts';
import type { DeliveryFeedback, ReturnedMail } from '../ports/mailer.ts';
import type { ReturnedMails } from '../ports/returned-mails.ts';
import { listAttention } from './keep-attention.ts';
import { messageIdOf } from './message-ids.ts';
import { takeReturned } from './take-returned.ts';

const bounce: DeliveryFeedback = {
  mailId: 'mail-1',
  subject: 'application-UPE-017',
  template: 'application-returned',
  email: 'contact@ajyal.example',
  kind: 'bounced',
  cause: '550 5.1.1',
};

type Says = ReturnedMail | Error | undefined;

/** A desk with a box of mails: what each says, and which of them cannot be moved. */
async function aBox(mails: (own: ReturnedMail) => Readonly<Record<string, Says>>, stuck: string[] = []) {
  const { desk } = await aDesk();
  const publicUrl = 'https://mithaq.example';
  const own = { ...bounce, messageId: messageIdOf({ ...desk, publicUrl }, bounce) };
  const arrived = new Map(Object.entries(mails(own)));
  const [settled, aside]: string[][] = [[], []];
  const move = (id: string, to: string[] | undefined) => {
    if (stuck.includes(id)) throw new Error('EROFS');
    arrived.delete(id);
    to?.push(id);
  };
  const returnedMails: ReturnedMails = {
    list: async () => [...arrived.keys()],
    read: async (id) => {
      const says = arrived.get(id);
      if (says instanceof Error) throw says;
      return says;
    },
    settle: async (id) => move(id, settled),
    setAside: async (id) => {
      move(id, aside);
      return `unread/${id}`;
    },
  };
  const faults: unknown[] = [];
  const round = () => takeReturned({ ...desk, returnedMails, onFault: (told) => faults.push(told) });
  return { desk, round, faults, settled, aside, arrived, stuck };
}

describe('returned mails: a round', () => {
  it('records what is reported and settles it; what reports nothing is settled too', async () => {
    const box = await aBox((own) => ({ report: own, holiday: undefined }));
    await box.round();
    expect(await listAttention(box.desk)).toMatchObject([{ subject: 'application-UPE-017' }]);
    expect([box.settled, box.aside, box.faults]).toEqual([['report', 'holiday'], [], []]);
  });

  it('sets aside what cannot be read or is not true, tells of each once, and reads the rest', async () => {
    const box = await aBox((own) => ({
      broken: fault('InputInvalid', 'A part is missing.'),
      forged: { ...own, subject: 'application-UPE-018' },
      report: own,
    }));
    await box.round();
    await box.round();
    expect([box.aside, box.settled]).toEqual([['broken', 'forged'], ['report']]);
    expect(box.faults).toMatchObject([
      { message: expect.stringMatching(/A part is missing\..*unread\/broken/u) },
      { message: expect.stringMatching(/no mail that was sent from here\..*unread\/forged/u) },
    ]);
    expect(await listAttention(box.desk)).toMatchObject([{ subject: 'application-UPE-017' }]);
  });

  it('leaves for the next what the disk keeps from being read', async () => {
    const box = await aBox((own) => ({ report: new Error('EIO'), other: { ...own } }));
    await box.round();
    expect([...box.arrived.keys()]).toEqual(['report']);
    expect([box.settled, box.aside, box.faults]).toMatchObject([['other'], [], [{ message: 'EIO' }]]);
  });

  it('that ended between the record and the move is taken up again, and nothing is twice', async () => {
    const box = await aBox((own) => ({ report: own }), ['report']);
    await box.round();
    expect([...box.arrived.keys()]).toEqual(['report']);
    box.stuck.pop();
    await box.round();
    expect(box.settled).toEqual(['report']);
    expect(await listAttention(box.desk)).toMatchObject([{ times: 1 }]);
  });
});
