import { beforeEach, describe, expect, it } from 'vitest';
import type { Trouble } from '../../../shared/domain/attention/state.ts';
import { attentionIdOf, keepAttention } from '../../../shared/use-cases/keep-attention.ts';
import { attentions } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { recordUndelivered } from '../../../shared/use-cases/record-undelivered.ts';
import { fileApplication, openTheCall } from '../../../test/builders/a-filed-application.ts';
import {
  aPortal,
  FIRST_ADMINISTRATOR,
  SECOND_ADMINISTRATOR,
  type TestPortal,
} from '../../../test/builders/a-portal.ts';

const EXECUTION = 'application-UPE-001-r1';
const mailTrouble: Trouble = {
  kind: 'mail',
  id: 'm1/nobody@ajyal.example',
  subject: 'application-UPE-001',
  facts: {
    email: 'nobody@ajyal.example',
    template: 'application-received',
    recipient: 'contact',
    values: '{}',
  },
};

let portal: TestPortal;
let administrator: string;
let mailPath: string;

beforeEach(async () => {
  portal = await aPortal();
  administrator = await portal.signIn(FIRST_ADMINISTRATOR);
  await openTheCall(portal);
  await fileApplication(portal, 'UPE-001');
  await keepAttention(portal.desk, {
    kind: 'workflow',
    id: EXECUTION,
    subject: 'UPE-001',
    facts: { cause: 'disk' },
  });
  await keepAttention(portal.desk, mailTrouble);
  mailPath = `/attention/${attentionIdOf(portal.desk, mailTrouble)}`;
});

const restart = () => portal.post('/attention/restart', { execution: EXECUTION }, administrator);
const standing = (trouble: Trouble = mailTrouble) =>
  readCase(portal.desk, attentions, attentionIdOf(portal.desk, trouble));
const read = async (path: string, cookie = administrator) => (await portal.get(path, cookie)).text();

describe('page of what waits for a person', () => {
  it('says what happened, to which case, since when, in both languages', async () => {
    const fr = await read('/attention');
    expect(fr).toContain('UPE-001');
    expect(fr).toContain('Courriel non remis');
    expect(fr).toContain('nobody@ajyal.example');
    expect(fr).toContain('1er juin 2026');
    expect(await read('/attention?lang=ar')).toContain('تعذر تسليم البريد');
  });

  it('tells a mail that was unwanted from one that did not arrive, in both languages', async () => {
    const about = { subject: 'application-UPE-001', template: 'application-returned', cause: 'abuse' };
    const email = 'unwilling@ajyal.example';
    await recordUndelivered(portal.desk, { ...about, mailId: 'm2', email, kind: 'complained' });
    const bounced = { ...about, mailId: 'm3', email: 'gone@ajyal.example', kind: 'bounced' } as const;
    await recordUndelivered(portal.desk, bounced);
    const fr = await read('/attention');
    expect(fr).toContain('a classé notre courriel comme indésirable');
    expect(fr).toContain('gone@ajyal.example');
    const ar = await read('/attention?lang=ar');
    expect(ar).toContain('بريد غير مرغوب فيه');
  });

  it('tells a mail that is late only from one that is given up, in both languages', async () => {
    const about = { mailId: 'm4', subject: 'application-UPE-001', template: 'application-returned' };
    const late = { ...about, cause: '4.4.1', email: 'slow@ajyal.example', kind: 'delayed' } as const;
    await recordUndelivered(portal.desk, late);
    const fr = await read('/attention');
    expect(fr).toContain('Courriel en attente de remise');
    expect(fr).toMatch(/slow@ajyal\.example[^.]* n’est pas encore remis/u);
    expect(await read('/attention?lang=ar')).toContain('لم يُسلَّم البريد بعد');
    await recordUndelivered(portal.desk, { ...late, kind: 'bounced' });
    const after = await read('/attention');
    expect(after).not.toContain('Courriel en attente de remise');
    expect(after).toContain('slow@ajyal.example');
  });

  it('knows lapsed mandates, unmatched lines and deliveries that do not leave', async () => {
    const lapsed = { name: 'Driss Alaoui', lapsedOn: '2026-05-31' };
    await keepAttention(portal.desk, { kind: 'mandate', id: 'm-1', subject: 'signature-S-1', facts: lapsed });
    const line = { bookedOn: '2026-05-30', code: 'STATEMENT_LINE_UNMATCHED' };
    await keepAttention(portal.desk, {
      kind: 'statement-line',
      id: 'ST/L1',
      subject: 'statement-ST',
      facts: line,
    });
    const owed = { reader: 'mails', owed: 'in-force', committedAt: '2026-05-29T08:00:00.000Z' };
    await keepAttention(portal.desk, { kind: 'delivery', id: 'x@1/mails', subject: 'x', facts: owed });
    const html = await read('/attention');
    for (const words of ['31 mai 2026', '30 mai 2026', '29 mai 2026', 'Driss Alaoui'])
      expect(html).toContain(words);
  });

  it('offers the restart to an administrator, other acts to who settles, and none to an auditor', async () => {
    expect(await read('/attention')).toContain('/attention/restart');
    const officer = await read('/attention', await portal.signIn('officer', 'programme-officer'));
    expect(officer).not.toContain('/attention/restart');
    expect(officer).toContain(`action="${mailPath}/send"`);
    const auditor = await read('/attention', await portal.signIn('auditor', 'auditor'));
    expect(auditor).toContain('Courriel non remis');
    expect(auditor).not.toContain('action="/attention');
  });

  it('leads to the case where the reader may open it', async () => {
    const link = 'href="/applications/UPE-001"';
    expect(await read('/attention')).toContain(link);
    const accountant = await read('/attention', await portal.signIn('accountant', 'accountant'));
    expect(accountant).toContain('UPE-001');
    expect(accountant).not.toContain(link);
  });

  it('restarts a workflow once, and the trouble is settled with it', async () => {
    expect((await restart()).headers.get('location')).toBe('/attention?done');
    expect(await portal.desk.store.history('application-UPE-001')).toHaveLength(2);
    expect(await standing({ ...mailTrouble, kind: 'workflow', id: EXECUTION })).toMatchObject({
      status: 'closed',
      outcome: 'tried-again',
      closedBy: FIRST_ADMINISTRATOR,
    });
    expect((await restart()).status).toBe(409);
    expect(await portal.desk.store.history('application-UPE-001')).toHaveLength(2);
  });

  it('finds nothing that never happened', async () => {
    expect((await portal.get('/attention/mail-none', administrator)).status).toBe(404);
    expect((await portal.post('/attention/mail-none/close', { reason: 'x' }, administrator)).status).toBe(
      409,
    );
  });
});

describe('hand over', () => {
  it('gives it to a colleague, who finds it on a list of their own with the note', async () => {
    const officer = await portal.signIn('officer', 'programme-officer');
    const fields = { to: 'officer', note: 'Rappeler le trésorier' };
    expect((await portal.post(`${mailPath}/hand-over`, fields, administrator)).status).toBe(303);
    expect(await standing()).toMatchObject({ handedOver: { to: 'officer', by: FIRST_ADMINISTRATOR } });
    const mine = await read('/attention?status=mine', officer);
    expect(mine).toContain('Rappeler le trésorier');
    expect(mine).toContain('Personne officer');
    expect(await read('/attention?status=mine')).toContain('Rien dans cette liste.');
  });

  it('asks for a note and keeps what was chosen; a colleague who only reads is refused', async () => {
    await portal.signIn('officer', 'programme-officer');
    await portal.signIn('auditor', 'auditor');
    const blank = await portal.post(`${mailPath}/hand-over`, { to: 'officer', note: '' }, administrator);
    expect(blank.status).toBe(422);
    expect(await blank.text()).toContain('value="officer" selected');
    const unfit = await portal.post(`${mailPath}/hand-over`, { to: 'auditor', note: 'x' }, administrator);
    expect(unfit.status).toBe(409);
    expect(await unfit.text()).toContain('Choisissez un collègue');
  });
});

describe('end of a trouble', () => {
  it('is closed with a reason; who, in which role, when and why stand in its history', async () => {
    const missing = await portal.post(`${mailPath}/close`, { reason: ' ' }, administrator);
    expect(missing.status).toBe(422);
    expect(await missing.text()).toContain(`href="#reason-${mailPath.split('/').at(-1)}"`);
    const close = () => portal.post(`${mailPath}/close`, { reason: 'Prévenu par téléphone' }, administrator);
    expect((await close()).status).toBe(303);
    expect((await close()).status).toBe(409);
    const history = await read(mailPath);
    for (const words of [
      'Incident signalé',
      'Clos par une personne',
      'Prévenu par téléphone',
      'Administrateur',
    ])
      expect(history).toContain(words);
    expect(await read('/attention')).not.toContain(`href="${mailPath}"`);
    expect(await read('/attention?status=closed')).toContain(`href="${mailPath}"`);
  });

  it('is answered where its form stood when it is refused, with the reason that was typed', async () => {
    await recordUndelivered(portal.desk, {
      mailId: 'm9',
      subject: 'application-UPE-001',
      template: 'application-returned',
      cause: 'gone',
      email: 'other@ajyal.example',
      kind: 'bounced',
    });
    const sent = (fields: Record<string, string>) => portal.post(`${mailPath}/close`, fields, administrator);
    const alone = await sent({ reason: ' ', from: 'one' });
    expect(alone.status).toBe(422);
    const page = await alone.text();
    expect(page).toContain('<h1>À régler');
    expect(page).toContain('role="alert"');
    expect(page).not.toContain('other@ajyal.example');
    expect(page).toContain('name="from" value="one"');
    expect(await (await sent({ reason: ' ', from: 'open' })).text()).toContain('other@ajyal.example');
    const unfit = { to: 'nobody', note: 'Rappeler lundi', from: 'one' };
    const refused = await portal.post(`${mailPath}/hand-over`, unfit, administrator);
    expect(refused.status).toBe(409);
    const words = await refused.text();
    expect(words).toContain('Rappeler lundi');
    expect(words).not.toContain('other@ajyal.example');
  });

  it('leads back to the own list, and stays there when it is refused', async () => {
    await portal.post(
      `${mailPath}/hand-over`,
      { to: SECOND_ADMINISTRATOR, note: 'Pour vous' },
      administrator,
    );
    const second = await portal.signIn(SECOND_ADMINISTRATOR);
    const mine = await (await portal.post(`${mailPath}/close`, { reason: '', from: 'mine' }, second)).text();
    expect(mine).toContain('Pour vous');
    expect(mine).not.toContain('/attention/restart');
    const closed = await portal.post(`${mailPath}/close`, { reason: 'Fait', from: 'mine' }, second);
    expect(closed.headers.get('location')).toBe('/attention?status=mine&done');
  });

  it('sends a mail again to the address on file, once', async () => {
    await portal.deliverMails();
    const before = portal.mails.length;
    expect((await portal.post(`${mailPath}/send`, {}, administrator)).status).toBe(303);
    expect((await portal.post(`${mailPath}/send`, {}, administrator)).status).toBe(409);
    await portal.deliverMails();
    expect(portal.mails.slice(before).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('UPE-001'),
    ]);
    expect(await standing()).toMatchObject({ status: 'closed', outcome: 'tried-again' });
  });

  it('has no second sending where the mail was not kept', async () => {
    const bounced: Trouble = { ...mailTrouble, id: 'm2', facts: { email: 'nobody@ajyal.example' } };
    await keepAttention(portal.desk, bounced);
    const path = `/attention/${attentionIdOf(portal.desk, bounced)}`;
    expect(await read('/attention')).not.toContain(`action="${path}/send"`);
    expect((await portal.post(`${path}/send`, {}, administrator)).status).toBe(409);
    expect((await standing(bounced)).status).toBe('open');
  });
});

describe('page of a case', () => {
  const about = { mailId: 'm5', template: 'application-returned', cause: '5.1.1' };

  it('says which of its mails did not arrive, and leads to them, until that is settled', async () => {
    const other = { ...about, subject: 'application-UPE-002', email: 'other@ajyal.example' } as const;
    await recordUndelivered(portal.desk, { ...other, kind: 'bounced' });
    const fr = await read('/applications/UPE-001');
    expect(fr).toContain('Courriels qui ne sont pas arrivés');
    expect(fr).toContain('nobody@ajyal.example');
    expect(fr).not.toContain('other@ajyal.example');
    expect(fr).toContain(`href="${mailPath}"`);
    expect(await read('/applications/UPE-001?lang=ar')).toContain('رسائل لم تصل');
    await portal.post(`${mailPath}/close`, { reason: 'Prévenu par téléphone' }, administrator);
    expect(await read('/applications/UPE-001')).not.toContain('Courriels qui ne sont pas arrivés');
  });
});
