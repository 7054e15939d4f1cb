import { expect, it } from 'vitest';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { accepted, aDesk } from '../../test/builders/a-desk.ts';
import { signatureEvents } from '../../test/builders/a-signature.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import { awaitPaper } from './await-paper.ts';
import { applications, conventions, signatures } from './lifecycles.ts';

it.each([
  ['association', ['president', 'contact']],
  ['ministry', ['party:ministry']],
])('awaiting paper of the %s writes what to do with it to its people', async (partyId, recipients) => {
  const test = await aDesk({ now: '2026-07-10T09:00:00.000Z' });
  await test.given(applications, 'UPE-017', applicationEvents.selected);
  await test.given(conventions, 'CV-UPE-017', conventionEvents.signing);
  await test.given(signatures, 'CV-UPE-017-1', signatureEvents.open);
  const asked = { ...test.request('officer', 'programme-officer'), signatureId: 'CV-UPE-017-1', partyId };
  accepted(await awaitPaper(test.desk, asked));
  const mails = (await test.owed('mails')).flatMap((delivery) =>
    delivery.kind === 'mail' && delivery.template === 'paper-awaited' ? [delivery] : [],
  );
  expect(mails.map(({ recipient }) => recipient)).toEqual(recipients);
  expect(mails[0]?.facts).toMatchObject({ untilOn: '2026-08-09' });
  expect(mails[0]?.facts.placeFr).toMatch(/\S/u);
});
