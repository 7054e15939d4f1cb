import { describe, expect, it } from 'vitest';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { aDesk, type DeskOptions, type TestDesk } from '../../test/builders/a-desk.ts';
import { signatureEvents, signatureRound } from '../../test/builders/a-signature.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import type { SendMail } from '../ports/deliveries.ts';
import { fault } from '../ports/fault.ts';
import { confirmRole, grantRole, registerPerson, seedFirstAdministrator } from './change-staff.ts';
import { deliverMail } from './deliver-mail.ts';
import { listAttention } from './keep-attention.ts';
import { applications, conventions, signatures } from './lifecycles.ts';
import { readLink } from './links.ts';

const APPLICATION = 'application-UPE-017';

async function aMailDesk(options: DeskOptions = {}): Promise<TestDesk> {
  const test = await aDesk(options);
  await test.given(applications, 'UPE-017', applicationEvents.returned);
  await test.given(conventions, 'CV-UPE-017', conventionEvents.signing);
  await test.given(signatures, signatureRound.signatureId, signatureEvents.open);
  return test;
}

function aMail(changes: Partial<SendMail> = {}): SendMail {
  return {
    kind: 'mail',
    template: 'application-returned',
    subject: APPLICATION,
    recipient: 'contact',
    facts: { dueOn: '2026-06-20' },
    mailId: 'mail-1',
    ...changes,
  };
}

const tokenIn = (text: string): string => /\/l\/([\w-]+)\?/u.exec(text)?.[1] ?? '';

describe('mail: addressee', () => {
  it.each([
    ['contact', 'contact@ajyal.example'],
    ['president', 'president@ajyal.example'],
    ['treasurer', 'tresor@ajyal.example'],
  ])('%s is who the file names now', async (recipient, email) => {
    const test = await aMailDesk();
    await deliverMail(test.desk, aMail({ recipient, template: 'application-received', facts: {} }));
    expect(test.mails.map(({ to }) => to)).toEqual([email]);
  });

  it('of the association’s party is its president, also of a signing', async () => {
    const test = await aMailDesk();
    const subject = `signature-${signatureRound.signatureId}`;
    const facts = { expiresOn: '2026-07-22' };
    await deliverMail(
      test.desk,
      aMail({ template: 'ready-to-sign', subject, recipient: 'party:association', facts }),
    );
    expect(test.mails.map(({ to }) => to)).toEqual(['president@ajyal.example']);
  });

  it('of a role is everybody who has it confirmed', async () => {
    const test = await aMailDesk();
    await staff(test, 'officer-1');
    await staff(test, 'officer-2');
    const recipient = 'role:programme-officer';
    await deliverMail(
      test.desk,
      aMail({ template: 'signing-expired', subject: 'convention-CV-UPE-017', recipient, facts: {} }),
    );
    expect(test.mails.map(({ to }) => to).sort()).toEqual(['officer-1@x.example', 'officer-2@x.example']);
    expect(test.mails[0]?.text).toContain('/sign-in');
  });

  it('of nobody is no mail, and no fault', async () => {
    const test = await aMailDesk();
    await deliverMail(test.desk, aMail({ recipient: 'role:auditor' }));
    await deliverMail(test.desk, aMail({ subject: 'application-UPE-099' }));
    expect(test.mails).toEqual([]);
  });
});

describe('mail: link', () => {
  it('is minted before the mail leaves', async () => {
    const seen: unknown[] = [];
    const test = await aMailDesk({
      desk: {
        mailer: {
          send: async ({ text }) => {
            seen.push(await readLink(test.desk, tokenIn(text)));
          },
        },
      },
    });
    await deliverMail(test.desk, aMail());
    expect(seen).toMatchObject([{ purpose: 'correct', subject: APPLICATION, recipient: 'contact' }]);
  });

  it('is in the text and in the page of the mail alike, and rests nowhere in clear', async () => {
    const test = await aMailDesk();
    await deliverMail(test.desk, aMail());
    const [sent] = test.mails;
    const token = tokenIn(sent?.text ?? '');
    expect(token).toHaveLength(43);
    expect(tokenIn(sent?.html ?? '')).toBe(token);
    expect(JSON.stringify(await test.desk.records.list(''))).not.toContain(token);
  });

  it('of a repeated mail is the one that holds, and the message keeps its id', async () => {
    const test = await aMailDesk();
    await deliverMail(test.desk, aMail());
    await deliverMail(test.desk, aMail());
    const [first, second] = test.mails;
    expect(second?.messageId).toBe(first?.messageId);
    expect(await readLink(test.desk, tokenIn(first?.text ?? ''))).toHaveProperty('replacedAt');
    expect(await readLink(test.desk, tokenIn(second?.text ?? ''))).not.toHaveProperty('replacedAt');
  });

  it('of a status mail reads the application, whatever the mail speaks of', async () => {
    const test = await aMailDesk();
    const about = { template: 'signing-expired', subject: 'convention-CV-UPE-017', facts: {} };
    await deliverMail(test.desk, aMail(about));
    const link = await readLink(test.desk, tokenIn(test.mails[0]?.text ?? ''));
    expect(link).toMatchObject({ purpose: 'status', subject: APPLICATION, applicationId: 'UPE-017' });
  });

  it('is never in a mail that carries a code', async () => {
    const test = await aMailDesk();
    const subject = `signature-${signatureRound.signatureId}`;
    const facts = { code: '123456' };
    await deliverMail(
      test.desk,
      aMail({ template: 'signing-code', subject, recipient: 'party:association', facts }),
    );
    expect(test.mails[0]?.text).toContain('123456');
    expect(tokenIn(test.mails[0]?.text ?? '')).toBe('');
  });
});

describe('mail: what it is about', () => {
  it('travels with it', async () => {
    const test = await aMailDesk();
    await deliverMail(test.desk, aMail());
    const about = { mailId: 'mail-1', subject: APPLICATION, template: 'application-returned' };
    expect(test.mails.map((sent) => sent.about)).toEqual([about]);
  });
});

describe('mail: message id', () => {
  it.each([
    ['https://fonds.gov.example/', '@fonds.gov.example>'],
    ['https://fonds.gov.example:8443/portail', '@fonds.gov.example>'],
    ['http://127.0.0.1:8080', '@[127.0.0.1]>'],
  ])('ends in the host of %s', async (publicUrl, end) => {
    const test = await aMailDesk({ desk: { publicUrl } });
    await deliverMail(test.desk, aMail());
    expect(test.mails[0]?.messageId).toMatch(/^<[\w-]{32}@/u);
    expect(test.mails[0]?.messageId.slice(33)).toBe(end);
  });

  it('differs between mails and between addressees of one', async () => {
    const test = await aMailDesk();
    await staff(test, 'officer-1');
    await staff(test, 'officer-2');
    const about = { template: 'signing-expired', subject: 'convention-CV-UPE-017', facts: {} };
    await deliverMail(test.desk, aMail({ ...about, recipient: 'role:programme-officer' }));
    await deliverMail(test.desk, aMail({ ...about, mailId: 'mail-2' }));
    expect(new Set(test.mails.map(({ messageId }) => messageId)).size).toBe(3);
  });
});

describe('mail: refused address', () => {
  const refusing = (email: string): DeskOptions => ({
    desk: {
      mailer: {
        send: async ({ to }) => {
          if (to === email) throw fault('MailRefused', '550 no such mailbox');
        },
      },
    },
  });

  it('is kept for a person to call, once, with the first day', async () => {
    const test = await aMailDesk(refusing('contact@ajyal.example'));
    await deliverMail(test.desk, aMail());
    test.setNow('2026-06-03T09:00:00.000Z');
    await deliverMail(test.desk, aMail());
    expect(await listAttention(test.desk)).toMatchObject([
      {
        kind: 'mail',
        id: 'mail-1/contact@ajyal.example',
        subject: APPLICATION,
        facts: {
          template: 'application-returned',
          email: 'contact@ajyal.example',
          outcome: 'rejected',
          cause: '550 no such mailbox',
          recipient: 'contact',
        },
        since: '2026-06-01T09:00:00.000Z',
      },
    ]);
  });

  it('keeps the mail from nobody else', async () => {
    const sent: string[] = [];
    const test = await aMailDesk({
      desk: {
        mailer: {
          send: async ({ to }) => {
            if (to === 'officer-1@x.example') throw fault('MailRefused', '550');
            sent.push(to);
          },
        },
      },
    });
    await staff(test, 'officer-1');
    await staff(test, 'officer-2');
    await deliverMail(test.desk, aMail({ recipient: 'role:programme-officer' }));
    expect(sent).toEqual(['officer-2@x.example']);
  });

  it('is not confused with a mail server that is away: that is tried again', async () => {
    const away = fault('TransientFault', '421');
    const test = await aMailDesk({ desk: { mailer: { send: () => Promise.reject(away) } } });
    await expect(deliverMail(test.desk, aMail())).rejects.toBe(away);
    expect(await listAttention(test.desk)).toEqual([]);
  });
});

async function staff(test: TestDesk, personId: string): Promise<void> {
  const name = { fr: personId, ar: personId };
  const admins = ['admin-1', 'admin-2'];
  for (const admin of admins)
    await seedFirstAdministrator(test.desk, {
      ...test.request('machine', 'system', 'command'),
      personId: admin,
      name,
      gender: 'f',
      email: `${admin}@x.example`,
    });
  const person = { personId, name, gender: 'f', email: `${personId}@x.example` } as const;
  const by = (index: number) => test.request(admins[index] ?? '', 'administrator');
  await registerPerson(test.desk, { ...by(0), ...person });
  await grantRole(test.desk, { ...by(0), personId, role: 'programme-officer' });
  await confirmRole(test.desk, { ...by(1), personId, role: 'programme-officer' });
}
