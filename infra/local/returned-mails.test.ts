import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/portal/app.tsx';
import { STAFF_COOKIE } from '../../functions/portal/visitor.ts';
import { createSmtpMailer } from '../../shared/adapters/smtp/smtp-mailer.ts';
import { seedFirstAdministrator } from '../../shared/use-cases/change-staff.ts';
import { openCall } from '../../shared/use-cases/open-call.ts';
import { registerProgramme } from '../../shared/use-cases/register-programme.ts';
import { openSession } from '../../shared/use-cases/sessions.ts';
import { submitApplication } from '../../shared/use-cases/submit-application.ts';
import { aBounceOf, type Bounced } from '../../test/builders/a-bounce.ts';
import { accepted } from '../../test/builders/a-desk.ts';
import { aProgramme } from '../../test/builders/a-programme.ts';
import { anAct } from '../../test/builders/an-act.ts';
import { anApplicationFile } from '../../test/builders/an-application-file.ts';
import { type SmtpTap, tapSmtp } from '../../test/builders/an-smtp-tap.ts';
import { createMovingClock } from './moving-clock.ts';
import { openRuntime, type Runtime } from './open-runtime.ts';
import { openMailbox } from './sample/mailbox/mailbox.ts';

const ORIGIN = 'http://127.0.0.1:8080';
const terms = aProgramme();
const ends: (() => Promise<unknown> | unknown)[] = [];
const faults: unknown[] = [];
let nowMillis: number;
let dataFolder: string;
let tap: SmtpTap;
let runtime: Runtime;

beforeEach(async () => {
  nowMillis = Date.parse('2026-06-01T09:00:00.000Z');
  dataFolder = mkdtempSync(join(tmpdir(), 'mithaq-returned-'));
  ends.push(() => rmSync(dataFolder, { recursive: true }));
  const mailbox = await openMailbox({ path: join(dataFolder, 'mailbox.sqlite') });
  ends.push(mailbox.close);
  tap = await tapSmtp(mailbox.port);
  ends.push(tap.close);
  const from = 'Mithaq <mithaq@programme.example>';
  const bounces = 'bounces@programme.example';
  const mailer = createSmtpMailer({ host: '127.0.0.1', port: tap.port, from, bounces });
  ends.push(mailer.close);
  await start(mailer);
});

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  faults.length = 0;
});

async function start(mailer: Parameters<typeof openRuntime>[0]['mailer']): Promise<void> {
  runtime = await openRuntime({
    dataFolder,
    clock: createMovingClock(() => nowMillis),
    mailer,
    identity: { issuerOrigin: 'http://127.0.0.1:9', begin: () => never(), complete: () => never() },
    publicUrl: ORIGIN,
    programmeId: terms.programmeId,
    sample: false,
    onFault: (fault) => faults.push(fault),
  });
  ends.push(() => runtime.close());
  const act = anAct({ role: 'administrator', door: 'command' });
  const name = { fr: 'Amina Berrada', ar: 'أمينة برادة' };
  const amina = { personId: 'amina', name, email: 'amina@programme.example', gender: 'f' } as const;
  accepted(await registerProgramme(runtime.desk, { key: 'test/programme', act, terms }));
  accepted(await seedFirstAdministrator(runtime.desk, { key: 'test/amina', act, ...amina }));
  accepted(await openCall(runtime.desk, { key: 'test/call', act, callId: 'upe-2026-1' }));
  const filed = { applicationId: 'UPE-001', callId: 'upe-2026-1', file: anApplicationFile() };
  accepted(
    await submitApplication(runtime.desk, { key: 'test/file', act: anAct({ door: 'import' }), ...filed }),
  );
  await runtime.pump.settle();
  const following = runtime.timekeeper.follow();
  ends.push(() => following.stop());
}

/** What the portal shows an administrator, as text without marks. */
async function read(path: string): Promise<string> {
  const session = { kind: 'staff', personId: 'amina', roles: ['administrator'] } as const;
  const cookie = `${STAFF_COOKIE}=${await openSession(runtime.desk, session)}`;
  const answer = await createApp(runtime.desk).request(`${ORIGIN}${path}`, { headers: { cookie } });
  return (await answer.text()).replace(/<[^>]*>/gu, '');
}

/** The mail server puts a report of that very mail into the folder, whole before it has its name. */
function drop(name: string, told: Bounced = {}): void {
  const [mail = ''] = tap.mails();
  mkdirSync(join(dataFolder, 'bounces/new'), { recursive: true });
  writeFileSync(join(dataFolder, 'bounces/new', name), aBounceOf(mail, told));
}

const lying = (folder: string) => readdirSync(join(dataFolder, 'bounces', folder));
const aMinuteOn = async (folder: string, name: RegExp) => {
  nowMillis += 60_000;
  await expect.poll(() => lying(folder), { timeout: 5000 }).toContainEqual(expect.stringMatching(name));
};

describe('a mail that comes back to one machine', () => {
  it('is shown on its case: late first, then given up', async () => {
    expect(tap.mails()).toHaveLength(1);
    drop('1780300001.V1.mx', { action: 'delayed', status: '4.4.1' });
    mkdirSync(join(dataFolder, 'bounces/cur'));
    await aMinuteOn('cur', /^1780300001/u);
    expect(await read('/attention')).toContain('Courriel en attente de remise');
    drop('1780300002.V2.mx', { returned: 'headers' });
    await aMinuteOn('cur', /^1780300002/u);
    const list = await read('/attention');
    expect(list).toMatch(/UPE-001[\s\S]*Courriel non remis[\s\S]*contact@\S+\.example/u);
    expect(list).not.toContain('Courriel en attente de remise');
    expect(await read('/attention?lang=ar')).toContain('تعذر تسليم البريد');
    expect(await read('/applications/UPE-001')).toContain('Courriels qui ne sont pas arrivés');
    expect([lying('new'), faults]).toEqual([[], []]);
  });

  it('is left for the operator when it is a forgery, and told of once', async () => {
    const mail = tap.mails()[0] ?? '';
    mkdirSync(join(dataFolder, 'bounces/new'), { recursive: true });
    mkdirSync(join(dataFolder, 'bounces/unread'));
    const forged = aBounceOf(mail.replace(/application-UPE-001/u, 'application-UPE-002'));
    expect(forged).toContain('application-UPE-002');
    writeFileSync(join(dataFolder, 'bounces/new/1'), forged);
    await aMinuteOn('unread', /^1$/u);
    await expect.poll(() => faults).toMatchObject([{ message: expect.stringContaining('unread/1') }]);
    expect(readFileSync(join(dataFolder, 'bounces/unread/1'), 'utf8')).toBe(forged);
    expect(await read('/attention')).toContain('Rien n’attend une personne.');
  });
});

function never(): Promise<never> {
  return Promise.reject(new Error('Nobody signs in here.'));
}
