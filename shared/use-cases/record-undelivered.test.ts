import { describe, expect, it } from 'vitest';
import { aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import { anApplicationFile } from '../../test/builders/an-application-file.ts';
import type { DeliveryFeedback } from '../ports/mailer.ts';
import type { Desk } from './desk.ts';
import { keepStopped, listAttention } from './keep-attention.ts';
import { applications, attentions } from './lifecycles.ts';
import { messageIdOf } from './message-ids.ts';
import { listCases } from './read-cases.ts';
import { listUndelivered, passDelays, recordReturned, recordUndelivered } from './record-undelivered.ts';
import { closeAttention } from './settle-attention.ts';

const bounce: DeliveryFeedback = {
  mailId: 'mail-1',
  subject: 'application-UPE-017',
  template: 'application-returned',
  email: 'contact@ajyal.example',
  kind: 'bounced',
  cause: `550 5.1.1 ${'x'.repeat(500)}`,
};
const delay: DeliveryFeedback = { ...bounce, kind: 'delayed', cause: '4.4.1: connect timed out' };

describe('mail: undelivered', () => {
  it('is kept on its case, once, with the first day', async () => {
    const test = await aDesk();
    await recordUndelivered(test.desk, bounce);
    test.setNow('2026-06-03T09:00:00.000Z');
    await recordUndelivered(test.desk, { ...bounce, cause: 'told again' });
    expect(await listAttention(test.desk)).toMatchObject([
      {
        kind: 'mail',
        id: 'mail-1/contact@ajyal.example',
        subject: 'application-UPE-017',
        facts: {
          template: 'application-returned',
          email: 'contact@ajyal.example',
          outcome: 'bounced',
          cause: bounce.cause.slice(0, 200),
        },
        since: '2026-06-01T09:00:00.000Z',
      },
    ]);
  });

  it('is one entry per addressee', async () => {
    const { desk } = await aDesk();
    await recordUndelivered(desk, bounce);
    await recordUndelivered(desk, { ...bounce, email: 'president@ajyal.example' });
    expect(await listAttention(desk)).toHaveLength(2);
  });

  it('is kept when it was unwanted, too', async () => {
    const { desk } = await aDesk();
    await recordUndelivered(desk, { ...bounce, kind: 'complained' });
    expect(await listAttention(desk)).toMatchObject([{ facts: { outcome: 'complained' } }]);
  });

  it('is kept where a person has closed its delay, too', async () => {
    const { desk, request } = await aDesk();
    await recordUndelivered(desk, delay);
    const [late] = await listAttention(desk);
    const closing = { ...request('officer', 'programme-officer'), reason: 'Appelé' };
    await closeAttention(desk, { ...closing, attentionId: late?.attentionId ?? '' });
    await recordUndelivered(desk, bounce);
    expect(await listAttention(desk)).toMatchObject([{ facts: { outcome: 'bounced' } }]);
  });
});

describe('mail: undelivered, told to the officers at once', () => {
  const told = async ({ owed }: { owed: TestDesk['owed'] }) =>
    (await owed('mails')).flatMap((delivery) => (delivery.kind === 'mail' ? [delivery] : []));

  it('with the number to call, once, however often it is told', async () => {
    const test = await aDesk();
    const file = anApplicationFile();
    const contact = { ...file.association.contact, phone: '0661234567' };
    const filed = { ...file, association: { ...file.association, contact } };
    const events = applicationEvents.submitted.map((event) =>
      'file' in event ? { ...event, file: filed } : event,
    );
    await test.given(applications, 'UPE-017', events as typeof applicationEvents.submitted);
    const ofContact = { ...bounce, email: contact.email };
    await recordUndelivered(test.desk, ofContact);
    await recordUndelivered(test.desk, ofContact);
    expect(await told(test)).toMatchObject([
      {
        template: 'mail-undeliverable',
        subject: bounce.subject,
        recipient: 'role:programme-officer',
        facts: { email: contact.email, call: '0661234567' },
      },
    ]);
  });

  it('without a number where the file has none', async () => {
    const test = await aDesk();
    await recordUndelivered(test.desk, bounce);
    expect((await told(test)).map(({ facts }) => facts)).toEqual([{ email: bounce.email }]);
  });

  it('but not of the telling itself, nor of a mail that is only late', async () => {
    const test = await aDesk();
    await recordUndelivered(test.desk, { ...bounce, template: 'mail-undeliverable' });
    await recordUndelivered(test.desk, { ...delay, mailId: 'mail-2' });
    expect(await told(test)).toEqual([]);
    expect(await listAttention(test.desk)).toHaveLength(2);
  });
});

describe('mail: delayed', () => {
  it('is kept on its case, once', async () => {
    const { desk } = await aDesk();
    await recordUndelivered(desk, delay);
    await recordUndelivered(desk, { ...delay, cause: 'told again' });
    expect(await listAttention(desk)).toMatchObject([
      { kind: 'mail', subject: bounce.subject, facts: { outcome: 'delayed', cause: delay.cause }, times: 1 },
    ]);
  });

  it('hides no bounce, and is over by it', async () => {
    const { desk } = await aDesk();
    await recordUndelivered(desk, delay);
    await recordUndelivered(desk, bounce);
    await recordUndelivered(desk, bounce);
    expect(await listAttention(desk)).toMatchObject([{ facts: { outcome: 'bounced' } }]);
    expect(await listCases(desk, attentions, 'attentions/closed')).toMatchObject([
      { facts: { outcome: 'delayed' }, outcome: 'passed' },
    ]);
  });

  it('says nothing when it is heard of after the bounce', async () => {
    const { desk } = await aDesk();
    await recordUndelivered(desk, bounce);
    await recordUndelivered(desk, delay);
    expect(await listAttention(desk)).toMatchObject([{ facts: { outcome: 'bounced' } }]);
  });

  it('is over after six days of which nothing was heard; a bounce is not', async () => {
    const { desk, setNow } = await aDesk();
    await recordUndelivered(desk, delay);
    await recordUndelivered(desk, { ...bounce, mailId: 'mail-2' });
    setNow('2026-06-07T09:00:00.000Z');
    await passDelays(desk);
    expect(await listAttention(desk)).toHaveLength(2);
    setNow('2026-06-07T09:00:00.001Z');
    await passDelays(desk);
    expect(await listAttention(desk)).toMatchObject([{ facts: { outcome: 'bounced' } }]);
  });
});

describe('mail: returned', () => {
  const returned = async (desk: Desk, changes: Partial<DeliveryFeedback> = {}) => {
    const messageId = messageIdOf({ ...desk, publicUrl: 'https://fonds.example' }, bounce);
    return recordReturned(desk, { ...bounce, ...changes, messageId });
  };

  it('is kept though it was sent while the installation had another host', async () => {
    const { desk } = await aDesk();
    const messageId = messageIdOf({ ...desk, publicUrl: 'https://former.example' }, bounce);
    expect(await recordReturned(desk, { ...bounce, messageId })).toBe(true);
    expect(await recordReturned(desk, { ...bounce, messageId: messageId.slice(0, 20) })).toBe(false);
    expect(await recordReturned(desk, { ...bounce, messageId: `<@former.example>` })).toBe(false);
  });

  it('is kept when it names the mail as this installation did', async () => {
    const { desk } = await aDesk();
    expect(await returned(desk)).toBe(true);
    expect(await listAttention(desk)).toMatchObject([{ id: 'mail-1/contact@ajyal.example' }]);
  });

  it.each([
    ['mail', { mailId: 'mail-2' }],
    ['case', { subject: 'application-UPE-018' }],
    ['address', { email: 'thief@evil.example' }],
    ['text', { template: 'application-declined' }],
  ])('is not kept for another %s than the mail had', async (_, changes) => {
    const { desk } = await aDesk();
    expect(await returned(desk, changes)).toBe(false);
    expect(await listAttention(desk)).toEqual([]);
  });

  it('is found by its case, with what is late only', async () => {
    const { desk } = await aDesk();
    await recordUndelivered(desk, bounce);
    await recordUndelivered(desk, { ...delay, mailId: 'mail-2' });
    await recordUndelivered(desk, { ...bounce, mailId: 'mail-3', subject: 'application-UPE-018' });
    await keepStopped(desk, 'application-UPE-017-r1', 'FAILED');
    expect(await listUndelivered(desk, ['application-UPE-017'])).toMatchObject([
      { id: 'mail-1/contact@ajyal.example' },
      { id: 'mail-2/contact@ajyal.example/delayed' },
    ]);
  });
});
