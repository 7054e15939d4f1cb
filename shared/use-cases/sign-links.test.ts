import { beforeEach, describe, expect, it } from 'vitest';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { signatureEvents, signatureRound } from '../../test/builders/a-signature.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import type { SignatureEvent } from '../domain/signature/events.ts';
import type { SendMail } from '../ports/deliveries.ts';
import { askNewLink } from './ask-new-link.ts';
import { deliverMail } from './deliver-mail.ts';
import { applications, conventions, signatures } from './lifecycles.ts';
import { isReplacedLink, type Link, mintLink, readLink } from './links.ts';
import { deadSignLinkCode, signLinkBinding } from './sign-links.ts';

const { documentSha256, signatureId } = signatureRound;
const subject = `signature-${signatureId}`;
const recipient = 'party:association';
let test: TestDesk;

async function prepare(events: readonly SignatureEvent[] = signatureEvents.open) {
  test = await aDesk({ now: '2026-07-05T09:00:00.000Z' });
  await test.given(applications, 'UPE-017', applicationEvents.selected);
  await test.given(conventions, 'CV-UPE-017', conventionEvents.signing);
  await test.given(signatures, signatureId, events);
}

beforeEach(() => prepare());

async function tokenFromMail(template: 'ready-to-sign' | 'signing-reminder' = 'ready-to-sign') {
  const mail: SendMail = {
    kind: 'mail',
    template,
    subject,
    recipient,
    facts: { expiresOn: '2026-07-22' },
    mailId: test.desk.secrets.id(),
  };
  await deliverMail(test.desk, mail);
  return /\/l\/([\w-]+)\?/u.exec(test.mails.at(-1)?.text ?? '')?.[1] ?? '';
}

async function linkFromMail(): Promise<Link> {
  const link = await readLink(test.desk, await tokenFromMail());
  if (!link) throw new Error('The mail carries no link.');
  return link;
}

describe('link to sign: bound', () => {
  it('to the document, the party and its step when the mail is written', async () => {
    const bound = { recipient, subject, documentSha256, stepId: 'association' };
    expect(await linkFromMail()).toMatchObject(bound);
    expect(await signLinkBinding(test.desk, subject, 'party:agency')).toMatchObject({
      stepId: 'authorities',
    });
  });

  it.each([
    ['document', { documentSha256: 'e'.repeat(64) }],
    ['step', { stepId: 'authorities' }],
  ])('and dead for another %s', async (_, changes) => {
    const link = await linkFromMail();
    expect(await deadSignLinkCode(test.desk, link)).toBeUndefined();
    expect(await deadSignLinkCode(test.desk, { ...link, ...changes })).toBe('LINK_DOCUMENT_CHANGED');
  });

  it('and dead once its round was withdrawn', async () => {
    const link = await linkFromMail();
    await prepare(signatureEvents.withdrawn);
    expect(await deadSignLinkCode(test.desk, link)).toBe('LINK_SIGNING_WITHDRAWN');
  });

  it('only if it is a link to sign', async () => {
    const link = await linkFromMail();
    const other = { ...link, purpose: 'status', documentSha256: 'e'.repeat(64) } as const;
    expect(await deadSignLinkCode(test.desk, other)).toBeUndefined();
  });

  it('by nothing when it was sent before links were bound', async () => {
    const { documentSha256: _, stepId: __, ...old } = await linkFromMail();
    expect(await deadSignLinkCode(test.desk, old)).toBeUndefined();
  });
});

describe('link to sign: sent again', () => {
  it('takes the place of the earlier one, also for whoever had opened that', async () => {
    const first = await linkFromMail();
    expect(await isReplacedLink(test.desk, first)).toBe(false);
    test.setNow('2026-07-06T09:00:00.000Z');
    const second = await linkFromMail();
    expect(await isReplacedLink(test.desk, first)).toBe(true);
    expect(await isReplacedLink(test.desk, second)).toBe(false);
  });

  it('is a link to the state of the case where there is nothing to sign any more', async () => {
    await prepare(signatureEvents.withdrawn);
    const about = { purpose: 'sign', applicationId: 'UPE-017', subject, recipient } as const;
    const token = await mintLink(test.desk, { ...about, validDays: 30 });
    const sent: unknown[] = [];
    await askNewLink(test.desk, token, async ({ facts }) => {
      sent.push(facts);
    });
    expect(sent).toEqual([{ purpose: 'status' }]);
  });
});

describe('link to sign: seen by nobody else', () => {
  it('is neither in the log nor in a record nor in the outbox', async () => {
    const token = await tokenFromMail('signing-reminder');
    expect(token).toHaveLength(43);
    const { desk } = test;
    const streams = [subject, 'convention-CV-UPE-017', 'application-UPE-017'];
    const kept = await Promise.all([
      desk.records.list(''),
      desk.store.outbox('mails', 100),
      desk.store.outbox('signals', 100),
      ...streams.map((stream) => desk.store.history(stream)),
    ]);
    expect(JSON.stringify(kept)).toContain(documentSha256);
    expect(JSON.stringify(kept)).not.toContain(token);
  });
});
