import { beforeEach, describe, expect, it } from 'vitest';
import { awaitPaper } from '../../../shared/use-cases/await-paper.ts';
import { readBoard } from '../../../shared/use-cases/ceremony-board.ts';
import {
  completeCeremonyParts,
  listCeremonyParts,
  openCeremonyRounds,
  signForManifest,
} from '../../../shared/use-cases/ceremony-work.ts';
import { minutesOf } from '../../../shared/use-cases/close-ceremony.ts';
import { applications, ceremonies, conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { signatureIdOf } from '../../../shared/use-cases/open-signing.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { accepted, aPortal, FIRST_ADMINISTRATOR, type TestPortal } from '../../../test/builders/a-portal.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';
import { plainSigning } from '../../../test/builders/plain-signatures.ts';

const NOW = '2026-09-05T09:00:00.000Z';
const ID = '2026-09-05-1';
const PATH = `/ceremonies/${ID}`;
const CONVENTION = 'CV-UPE-017';
const FORM = {
  titleFr: 'Signature',
  titleAr: 'توقيع',
  occasionFr: 'Rencontre',
  occasionAr: 'لقاء',
  placeFr: 'Rabat',
  placeAr: 'الرباط',
  presidedByFr: 'la ministre',
  presidedByAr: 'الوزيرة',
  guestsFr: 'Le wali',
  guestsAr: 'الوالي',
  heldOn: '2026-09-05',
  conventionId: CONVENTION,
} as const;
const DEED = { typedName: 'Leïla Bennani', consent: 'yes' };

let portal: TestPortal;
let admin: string;
let minister: string;
let root: string;

beforeEach(async () => {
  portal = await aPortal({ now: NOW, desk: plainSigning(() => NOW) });
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  const { sha256 } = await portal.desk.documents.put(
    'conventions/CV-UPE-017/document.pdf',
    Buffer.from('%PDF-1.7\n'),
    'application/pdf',
  );
  const events = JSON.parse(JSON.stringify(conventionEvents.assembled).replaceAll('d'.repeat(64), sha256));
  await given(portal, conventions, CONVENTION, events);
  root = '';
  admin = await portal.signIn(FIRST_ADMINISTRATOR);
  minister = await portal.signIn('authority-minister', 'authority');
  await portal.signIn('authority-director', 'authority');
});

const state = () => readCase(portal.desk, ceremonies, ID);
const html = async (path: string, cookie: string) => (await portal.get(path, cookie)).text();

async function plan(): Promise<void> {
  expect((await portal.post('/ceremonies', FORM, admin)).status).toBe(303);
  const planned = await state();
  if (planned.status === 'absent') throw new Error('not planned');
  root = planned.manifest.root;
}

/** What the workflow of the session does in one run. */
async function work(run: number): Promise<void> {
  const task = { taskKey: `run/${run}`, id: ID };
  const execution = `ceremony-${ID}-r${run}`;
  const { roundParts, signParts } = await listCeremonyParts(portal.desk, { ...task, execution });
  for (const part of roundParts) await openCeremonyRounds(portal.desk, { ...task, part });
  for (const part of signParts) await signForManifest(portal.desk, { ...task, part });
  await completeCeremonyParts(portal.desk, { ...task, execution });
}

async function open(): Promise<void> {
  await plan();
  await portal.post(`${PATH}/rehearse`, {}, admin);
  expect((await portal.post(`${PATH}/open`, {}, admin)).status).toBe(303);
  await work(1);
}

async function codeFromMail(): Promise<string> {
  await portal.post(`${PATH}/manifest/code`, {}, minister);
  return /^\d{6}/u.exec(portal.mails.at(-1)?.subject ?? '')?.[0] ?? '';
}

async function authorise(): Promise<void> {
  const answer = await portal.post(
    `${PATH}/manifest`,
    { ...DEED, root, code: await codeFromMail() },
    minister,
  );
  expect(answer.status).toBe(303);
}

describe('sessions: plan', () => {
  it('names every field that is missing, guests that do not pair, and an empty list', async () => {
    const answer = await portal.post('/ceremonies', { guestsFr: 'Un\nDeux', guestsAr: 'واحد' }, admin);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const field of ['titleFr', 'titleAr', 'placeFr', 'heldOn', 'guestsFr', 'conventions'])
      expect(page).toContain(`href="#${field}"`);
  });

  it('refuses a day that is past and a convention that cannot be signed', async () => {
    const past = await portal.post('/ceremonies', { ...FORM, heldOn: '2026-09-04' }, admin);
    expect(past.status).toBe(409);
    expect(await past.text()).toContain('4 septembre 2026');
    expect((await portal.post('/ceremonies', { ...FORM, conventionId: 'CV-OTHER' }, admin)).status).toBe(409);
  });

  it('made twice by one form is one session', async () => {
    const key = 'the-same-key-twice';
    await portal.post('/ceremonies', { ...FORM, key }, admin);
    const again = await portal.post('/ceremonies', { ...FORM, key }, admin);
    expect(again.headers.get('location')).toBe(`${PATH}?done`);
    expect(await html('/ceremonies', admin)).not.toContain('/ceremonies/2026-09-05-2');
  });
});

describe('sessions: checklist and rehearsal', () => {
  it('say when all is well', async () => {
    await plan();
    expect(await html(PATH, admin)).toContain('Tout est en ordre.');
  });

  it('name a document that is not the one of the list, and keep the session shut', async () => {
    await plan();
    await portal.post(`${PATH}/rehearse`, {}, admin);
    const { get } = portal.desk.documents;
    Object.assign(portal.desk.documents, {
      get: (key: string) =>
        key.endsWith('document.pdf')
          ? Promise.reject(Object.assign(new Error('gone'), { name: 'DocumentDamaged' }))
          : get(key),
    });
    expect(await html(PATH, admin)).toContain('le document est abîmé');
    const answer = await portal.post(`${PATH}/open`, {}, admin);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('liste de contrôle (1)');
  });

  it('name an authority that has no role any more', async () => {
    await plan();
    const role = { role: 'authority' };
    await portal.post('/staff/authority-minister/revoke', { ...role, reason: 'Départ' }, admin);
    const page = await html(PATH, admin);
    expect(page).toContain('personne n’a de mandat ce jour-là');
  });

  it('keep what went wrong on a copy', async () => {
    await plan();
    const typeset = () => Promise.reject(Object.assign(new Error('no'), { name: 'TypesettingFailed' }));
    Object.assign(portal.desk, { typesetter: { ...portal.desk.typesetter, typeset } });
    await portal.post(`${PATH}/rehearse`, {}, admin);
    expect(await state()).toMatchObject({
      rehearsal: { faults: [{ conventionId: CONVENTION, fault: 'TypesettingFailed' }] },
    });
    expect(await html(PATH, admin)).toContain('TypesettingFailed');
    expect((await portal.post(`${PATH}/open`, {}, admin)).status).toBe(409);
  });
});

describe('sessions: the list before an authority', () => {
  it('exists for its parties only', async () => {
    await open();
    const stranger = await portal.signIn('authority-other', 'authority');
    expect((await portal.get(`${PATH}/manifest`, stranger)).status).toBe(404);
    expect((await portal.get(`${PATH}/documents/${CONVENTION}/document.pdf`, stranger)).status).toBe(404);
    expect((await portal.get(`${PATH}/documents/CV-OTHER/document.pdf`, minister)).status).toBe(404);
    const pdf = await portal.get(`${PATH}/documents/${CONVENTION}/document.pdf`, minister);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
  });

  it('shows the total, every hash and the root, and is reached from the own list', async () => {
    await open();
    expect(await html('/signing', minister)).toContain(`${PATH}/manifest`);
    const page = await html(`${PATH}/manifest`, minister);
    expect(page).toContain(root);
    expect(page).toContain('UPE-2026-017');
    expect(page).toContain('256');
  });

  it('takes no wrong code, no other root and no empty form; what was typed stays', async () => {
    await open();
    const empty = await portal.post(`${PATH}/manifest`, { root }, minister);
    expect(empty.status).toBe(422);
    const code = await codeFromMail();
    const wrong = code === '000000' ? '000001' : '000000';
    const answer = await portal.post(`${PATH}/manifest`, { ...DEED, root, code: wrong }, minister);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('value="Leïla Bennani"');
    const other = await portal.post(`${PATH}/manifest`, { ...DEED, root: 'x', code }, minister);
    expect(other.status).toBe(409);
    expect(await state()).toMatchObject({ authorisations: [] });
  });

  it('sends the code to the person of the register, and no second one within a minute', async () => {
    await open();
    await codeFromMail();
    expect(portal.mails.at(-1)?.to).toBe('authority-minister@programme.example');
    expect((await portal.post(`${PATH}/manifest/code`, {}, minister)).status).toBe(409);
  });

  it('is authorised once; signing it again changes nothing', async () => {
    await open();
    await authorise();
    await work(2);
    await signForManifest(portal.desk, { taskKey: 'again', id: ID, part: 'ministry/0' });
    const round = await readCase(portal.desk, signatures, signatureIdOf(CONVENTION));
    expect(round).toMatchObject({ acts: [{ partyId: 'ministry', manifest: { root, index: 0, count: 1 } }] });
    expect(await html(`${PATH}/manifest`, minister)).toContain('Vous avez autorisé la liste');
    expect(await html('/signing', minister)).not.toContain(`${PATH}/manifest`);
  });
});

describe('sessions: closing', () => {
  it('waits for signatures that are being given', async () => {
    await open();
    await authorise();
    expect((await portal.post(`${PATH}/close`, {}, admin)).status).toBe(409);
    await work(2);
    expect((await portal.post(`${PATH}/close`, {}, admin)).status).toBe(303);
  });

  it('keeps the minutes and tells the authority that has something left', async () => {
    await open();
    await authorise();
    await work(2);
    await portal.post(`${PATH}/close`, {}, admin);
    await portal.deliverMails();
    const left = portal.mails.filter(({ subject }) => subject.includes('il vous reste'));
    expect(left.map(({ to }) => to)).toEqual(['authority-director@programme.example']);
    const minutes = await portal.get(`${PATH}/minutes.pdf`, admin);
    expect(minutes.headers.get('content-disposition')).toBe(`inline; filename="minutes-${ID}.pdf"`);
  });
});

describe('sessions: board and hall', () => {
  it('keep themselves up to date while the session is open, with or without script', async () => {
    await open();
    const board = await html(`${PATH}/board`, admin);
    expect(board).toContain('<script src="/assets/board.js"');
    expect(board).toContain('<noscript><meta http-equiv="refresh" content="3"/></noscript>');
    expect(await html(`${PATH}/board?still`, admin)).not.toContain('board.js');
  });

  it('flag a party that signs by hand, on the board and in the minutes', async () => {
    await open();
    expect(await html(`${PATH}/board?still`, admin)).not.toContain('Papier attendu');
    const asked = portal.request('officer', 'programme-officer');
    const signatureId = signatureIdOf(CONVENTION);
    accepted(await awaitPaper(portal.desk, { ...asked, signatureId, partyId: 'ministry' }));
    const board = await html(`${PATH}/board?still`, admin);
    expect(board).toContain('Papier attendu <bdi>1</bdi>');
    expect(board).toContain('signe sur papier, attendu jusqu’au 5 octobre 2026');
    const ceremony = await state();
    if (ceremony.status !== 'open') throw new Error(ceremony.status);
    const minutes = await minutesOf(
      { ...portal.desk, sample: false },
      ceremony,
      await readBoard(portal.desk, ceremony),
      portal.request(FIRST_ADMINISTRATOR, 'administrator'),
    );
    expect(minutes.lines[0]?.cells).toMatchObject([
      { partyId: 'ministry', standing: 'paper' },
      { partyId: 'agency', standing: 'waiting' },
      { partyId: 'association', standing: 'waiting' },
    ]);
  });

  it('show no amount in the hall, and nothing to press', async () => {
    await open();
    const hall = await html(`${PATH}/hall`, minister);
    expect(hall).not.toMatch(/DH|<form|<nav/u);
    expect(hall).toContain('0 sur 1 signées par tous');
  });

  it('are not there for a session that is not', async () => {
    for (const part of ['', '/board', '/hall', '/minutes.pdf', '/copy.pdf'])
      expect((await portal.get(`/ceremonies/none${part}`, admin)).status).toBe(404);
  });
});
