import { beforeEach, describe, expect, it } from 'vitest';
import { applications, conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { scanMail } from '../../../test/builders/a-mail-scanner.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { signatureEvents, signatures as signings } from '../../../test/builders/a-signature.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';
import { plainSigning } from '../../../test/builders/plain-signatures.ts';

const ROUND = 'CV-UPE-017-1';
const STREAMS = [`signature-${ROUND}`, 'convention-CV-UPE-017', 'application-UPE-017'];
let portal: TestPortal;

beforeEach(async () => {
  const now = '2026-07-05T09:00:00.000Z';
  portal = await aPortal({ now, desk: plainSigning(() => now) });
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  await given(portal, conventions, 'CV-UPE-017', conventionEvents.signing);
  const events = [...signatureEvents.open, ...signings.slice(0, 2)];
  const round = await given(portal, signatures, ROUND, events);
  if (round.status === 'absent') throw new Error('No round');
  for (const key of [round.revision.key, round.documentKey])
    await portal.desk.documents.put(key, Buffer.from('%PDF-1.7\n'), 'application/pdf');
});

async function addressesFromMail(): Promise<readonly string[]> {
  const recipient = 'party:association';
  const facts = { expiresOn: '2026-07-22' };
  const subject = `signature-${ROUND}`;
  await portal.desk.sendNow({ template: 'ready-to-sign', subject, recipient, facts });
  return portal.mails.at(-1)?.text.match(/https?:\/\/\S+\/l\/\S+/gu) ?? [];
}

const histories = async () =>
  JSON.stringify(await Promise.all(STREAMS.map((stream) => portal.desk.store.history(stream))));

describe('mail scanner: follows links', () => {
  it('and leaves the link whole and no trace', async () => {
    const before = await histories();
    const addresses = await addressesFromMail();
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      const { got } = await scanMail(portal, address, { posts: false });
      expect(got).not.toContain('/case/sign');
    }
    expect(await histories()).toBe(before);
    const [address = ''] = addresses;
    const { pathname } = new URL(address);
    expect((await portal.post(pathname, {})).headers.get('location')).toMatch(/^\/case\/sign\?/u);
  });
});

describe('mail scanner: posts every form as it stands', () => {
  it('and signs nothing, refuses nothing and has seen nothing', async () => {
    const before = await histories();
    const [address = ''] = await addressesFromMail();
    const { got, posted } = await scanMail(portal, address, { posts: true });
    const paths = got.map((path) => path.replace(/\?.*$/u, ''));
    expect(paths).toContain('/case/sign');
    expect(paths).toContain('/case/document.pdf');
    for (const action of ['/case/sign/code', '/case/sign#sign', '/case/refuse'])
      expect(posted.map((form) => form.action)).toContain(action);
    const deeds = posted.filter(({ action }) => /^\/case\/(?:sign#sign|refuse)$/u.test(action));
    expect(new Set(deeds.map(({ status }) => status))).toEqual(new Set([422]));
    expect(await histories()).toBe(before);
    expect(await readCase(portal.desk, signatures, ROUND)).toMatchObject({
      status: 'open',
      acts: { length: 2 },
      awaiting: ['association'],
    });
  });

  it('and has one code sent, however often it posts', async () => {
    const [address = ''] = await addressesFromMail();
    await scanMail(portal, address, { posts: true });
    await scanMail(portal, address, { posts: true });
    const codes = portal.mails.filter(({ about }) => about.template === 'signing-code');
    expect(codes).toHaveLength(1);
  });
});
