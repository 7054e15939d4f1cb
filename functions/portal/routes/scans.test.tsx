import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Picture, png } from '../../../infra/local/sample/story/grey-png.ts';
import { createScanReader } from '../../../shared/adapters/scans/scan-reader.ts';
import { createTypstTypesetter } from '../../../shared/adapters/typst/typst-typesetter.ts';
import type { ConventionEvent } from '../../../shared/domain/convention/events.ts';
import { confirmMandate, endMandate, recordMandate } from '../../../shared/use-cases/change-mandates.ts';
import { listAttention } from '../../../shared/use-cases/keep-attention.ts';
import { applications, conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { typesetConvention } from '../../../shared/use-cases/typeset-convention.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { aConventionDocument } from '../../../test/builders/a-convention-document.ts';
import { PAPER_SHA256 } from '../../../test/builders/a-mandate.ts';
import {
  accepted,
  aPortal,
  FIRST_ADMINISTRATOR,
  ORIGIN,
  SECOND_ADMINISTRATOR,
  type TestPortal,
} from '../../../test/builders/a-portal.ts';
import { noisy, printed, scannedPdf, tilted, torn } from '../../../test/builders/a-scan.ts';
import { signatureEvents, signatures as signed } from '../../../test/builders/a-signature.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';

const typesetter = createTypstTypesetter();
afterAll(() => typesetter.close());

interface Printed {
  readonly sheets: readonly Picture[];
  readonly fingerprint: string;
}

async function print(number: string): Promise<Printed> {
  const verificationUrl = `${ORIGIN}/verify/${number}`;
  const document = aConventionDocument({ number, verificationUrl });
  const { pdf, fingerprint } = await typesetConvention(typesetter, document);
  return { sheets: await printed(pdf), fingerprint };
}

let ours: Printed;
let other: Printed;
let stranger: Printed;
beforeAll(async () => {
  [ours, other, stranger] = [
    await print('UPE-2026-017'),
    await print('UPE-2026-018'),
    await print('UPE-2026-099'),
  ];
});

let portal: TestPortal;
let officer: string;
let second: string;
beforeEach(async () => {
  portal = await aPortal({ now: '2026-07-10T09:00:00.000Z', desk: { scans: createScanReader() } });
  officer = await portal.signIn('officer', 'programme-officer');
  second = await portal.signIn('second', 'programme-officer');
  await begin('017', ours);
  await begin('018', other);
});

/** A convention whose authorities have signed, unless told otherwise, so that the association's turn it is. */
async function begin(place: string, { fingerprint, sheets }: Printed, signatories = 2): Promise<void> {
  const renamed = <Events,>(events: Events): Events =>
    JSON.parse(JSON.stringify(events).replaceAll('-017', `-${place}`));
  const assembled = renamed(conventionEvents.signing).map(
    (event): ConventionEvent =>
      event.type === 'ConventionAssembled'
        ? { ...event, pages: sheets.length, dataSha256: fingerprint }
        : event,
  );
  await given(portal, applications, `UPE-${place}`, renamed(applicationEvents.selected));
  await given(portal, conventions, `CV-UPE-${place}`, assembled);
  await given(
    portal,
    signatures,
    `CV-UPE-${place}-1`,
    renamed([...signatureEvents.open, ...signed.slice(0, signatories)]),
  );
}

function asFile(bytes: Uint8Array, name: string): File {
  return new File([Uint8Array.from(bytes)], name);
}

async function upload(...files: readonly File[]): Promise<string> {
  const answer = await portal.post('/scans', { files }, officer);
  expect(answer.status).toBe(303);
  return (answer.headers.get('location') ?? '').replace(/\?.*$/u, '');
}

async function round(place = '017') {
  const state = await readCase(portal.desk, signatures, `CV-UPE-${place}-1`);
  if (state.status === 'absent') throw new Error('There is no round');
  return state;
}

describe('papers: a mixed pile', () => {
  it('is split by the codes of its pages, and the report names what is missing, doubled, unreadable, foreign', async () => {
    const [first, second, third, ...rest] = ours.sheets;
    const worn = [tilted(noisy(first!, 50), 180), tilted(second!, 2), tilted(third!, -2), ...rest];
    const pile = [
      other.sheets[6]!,
      ...worn.toReversed(),
      stranger.sheets[0]!,
      ...other.sheets.filter((_, index) => index !== 2 && index !== 6),
      other.sheets[0]!,
      torn(ours.sheets[3]!),
    ];
    const to = await upload(asFile(await scannedPdf(pile), 'pile.pdf'));
    const html = await (await portal.get(to, officer)).text();
    expect(html).toContain('7 sur 7');
    expect(html).toContain('6 sur 7');
    expect(html).toContain('complète');
    expect(html).toContain('manque la page \u20663\u2069');
    expect(html).toContain('page \u20661\u2069 en double, gardée deux fois');
    expect(html).toContain('Fichier 1, page 9');
    expect(html).toContain('le numéro \u2066UPE-2026-099\u2069 n’est pas celui d’une convention d’ici');
    expect(html).toContain('aucun code lisible');
    expect(html).toContain('name="partyId" value="association"');
    expect((await portal.post(`${to}/UPE-2026-018`, { partyId: 'association' }, officer)).status).toBe(409);
    expect((await portal.post(`${to}/UPE-2026-018/missing`, {}, officer)).status).toBe(303);
    expect((await portal.post(`${to}/UPE-2026-017/missing`, {}, officer)).status).toBe(409);
    await portal.deliverMails();
    const told = portal.mails.filter(({ about }) => about.template === 'paper-incomplete');
    expect(told).toHaveLength(2);
    expect(told[0]?.text).toContain('il manque des pages\u00A0: 3.');
    expect(told[0]?.text).toContain('au plus tard le 22 juillet 2026');
    // The page that was missing is scanned alone, by a telephone, and joins the pile.
    const added = await portal.post(to, { files: [asFile(png(other.sheets[2]!), 'IMG_2.png')] }, officer);
    expect(added.status).toBe(303);
    const whole = await (await portal.get(to, officer)).text();
    expect(whole).not.toContain('6 sur 7');
    expect((await portal.post(`${to}/UPE-2026-018`, { partyId: 'association' }, officer)).status).toBe(303);
    expect(await round('018')).toMatchObject({ paperRecorded: { partyIds: ['association'] } });
  }, 120_000);
});

describe('papers: a complete set', () => {
  it('is signed once a second officer confirmed it, and the scan is kept in order', async () => {
    const to = await upload(asFile(await scannedPdf(ours.sheets.toReversed()), 'scan.pdf'));
    const recorded = await portal.post(`${to}/UPE-2026-017`, { partyId: 'association' }, officer);
    expect(recorded.headers.get('location')).toBe('/paper/CV-UPE-017-1?done');
    const before = await round();
    expect(before).toMatchObject({ status: 'open', awaiting: ['association'] });
    const scanSha256 = before.status === 'open' ? before.paperRecorded?.scanSha256 : undefined;
    const fields = { scanSha256: scanSha256 ?? '' };
    const own = await portal.post('/paper/CV-UPE-017-1', fields, officer);
    expect([own.status, (await own.text()).includes('une autre personne doit la confirmer')]).toEqual([
      409,
      true,
    ]);
    expect(await (await portal.get('/scans', second)).text()).toContain('/paper/CV-UPE-017-1');
    const unsaid = await portal.post('/paper/CV-UPE-017-1/reject', { ...fields, reason: ' ' }, second);
    expect([unsaid.status, (await unsaid.text()).includes('name="reason"')]).toEqual([409, true]);
    const scan = await portal.get('/paper/CV-UPE-017-1/scan.pdf', second);
    const pages = await createScanReader().read({
      bytes: new Uint8Array(await scan.arrayBuffer()),
      mediaType: 'application/pdf',
    });
    expect(pages.map(({ codes }) => /p=(\d)/u.exec(codes[0] ?? '')?.[1]).join('')).toBe('1234567');
    expect((await portal.post('/paper/CV-UPE-017-1', fields, second)).status).toBe(303);
    const after = await round();
    expect(after.status).toBe('complete');
    expect(after.acts.at(-1)).toMatchObject({
      partyId: 'association',
      personId: 'president-UPE-017',
      level: 'paper',
      mandate: { partyId: 'association', signatory: { personId: 'president-UPE-017' } },
      scanSha256,
      recordedBy: 'officer',
      confirmedBy: 'second',
    });
    const page = await (await portal.get('/conventions/CV-UPE-017', second)).text();
    expect(page).toContain('/conventions/CV-UPE-017/paper/association');
    expect((await portal.get('/conventions/CV-UPE-017/paper/association', second)).status).toBe(200);
    expect((await portal.get('/conventions/CV-UPE-017/paper/ministry', second)).status).toBe(404);
  });

  it('is told to the association when the second officer does not accept it, and why', async () => {
    const to = await upload(asFile(await scannedPdf(ours.sheets), 'scan.pdf'));
    await portal.post(`${to}/UPE-2026-017`, { partyId: 'association' }, officer);
    const before = await round();
    const scanSha256 = before.status === 'open' ? (before.paperRecorded?.scanSha256 ?? '') : '';
    const reason = 'La case de signature est vide';
    const answer = await portal.post('/paper/CV-UPE-017-1/reject', { scanSha256, reason }, second);
    expect(answer.status).toBe(303);
    expect(await round()).not.toHaveProperty('paperRecorded');
    await portal.deliverMails();
    const mails = portal.mails.filter(({ about }) => about.template === 'paper-incomplete');
    expect(mails).toHaveLength(2);
    expect(mails[0]?.text).toContain(`ne peut pas être accepté\u00A0: ${reason}`);
  });

  it('is not recorded for nobody, nor for a party that has signed', async () => {
    const to = await upload(asFile(await scannedPdf(ours.sheets), 'scan.pdf'));
    const nobody = await portal.post(`${to}/UPE-2026-017`, {}, officer);
    expect([nobody.status, (await nobody.text()).includes('Cochez la partie')]).toEqual([409, true]);
    const ministry = await portal.post(
      `${to}/UPE-2026-017`,
      { partyId: ['ministry', 'association'] },
      officer,
    );
    expect(ministry.status).toBe(409);
    expect((await round()).acts).toHaveLength(2);
  });
});

describe('papers: whose hand it was', () => {
  const partyId = 'ministry';
  const path = '/UPE-2026-099';
  const end = (mandateId: string) =>
    endMandate(portal.desk, {
      ...portal.request(FIRST_ADMINISTRATOR, 'administrator'),
      partyId,
      mandateId,
      lastOn: '2026-07-09',
      reason: 'Départ',
    });

  it('is named by the officer among those who may sign, and refused once they may not', async () => {
    await begin('099', stranger, 0);
    await portal.signIn('secretary-general', 'authority');
    const delegation = {
      partyId,
      personId: 'secretary-general',
      title: { fr: 'Secrétaire générale', ar: 'الكاتبة العامة' },
      validFrom: '2026-07-01',
      paper: { sha256: PAPER_SHA256 },
      delegatingMandateId: 'ministry-1',
      mayDelegate: false,
    };
    const first = portal.request(FIRST_ADMINISTRATOR, 'administrator');
    accepted(await recordMandate(portal.desk, { ...first, ...delegation }));
    const other = portal.request(SECOND_ADMINISTRATOR, 'administrator');
    accepted(await confirmMandate(portal.desk, { ...other, partyId, mandateId: 'ministry-2' }));
    const to = await upload(asFile(await scannedPdf(stranger.sheets), 'scan.pdf'));
    const html = await (await portal.get(to, officer)).text();
    expect(html).toContain('name="signer-ministry"');
    expect(html).toContain('par délégation de');
    expect(html).not.toContain('name="signer-agency"');
    const stray = { partyId, 'signer-ministry': 'authority-director' };
    expect((await portal.post(`${to}${path}`, stray, officer)).status).toBe(409);
    const named = { partyId, 'signer-ministry': 'secretary-general' };
    expect((await portal.post(`${to}${path}`, named, officer)).status).toBe(303);
    const recorded = await round('099');
    const paper = recorded.status === 'open' ? recorded.paperRecorded : undefined;
    expect(await (await portal.get('/paper/CV-UPE-099-1', second)).text()).toContain('par délégation de');
    const fields = { scanSha256: paper?.scanSha256 ?? '' };
    expect((await portal.post('/paper/CV-UPE-099-1', fields, second)).status).toBe(303);
    expect((await round('099')).acts).toMatchObject([
      { partyId, personId: 'secretary-general', level: 'paper', mandate: { mandateId: 'ministry-2' } },
    ]);
  });

  it('is refused in words where nobody may sign for the party, and the office is told', async () => {
    await begin('099', stranger, 0);
    accepted(await end('ministry-1'));
    const to = await upload(asFile(await scannedPdf(stranger.sheets), 'scan.pdf'));
    const answer = await portal.post(`${to}${path}`, { partyId }, officer);
    expect([answer.status, (await answer.text()).includes('n’a pas de mandat valable')]).toEqual([409, true]);
    expect(await round('099')).not.toHaveProperty('paperRecorded');
    expect(await listAttention(portal.desk)).toMatchObject([{ kind: 'mandate' }]);
  });
});

describe('papers: files', () => {
  it('are told by their bytes, and nothing is kept of one that cannot be read', async () => {
    const wrong = asFile(new TextEncoder().encode('<html>'), 'scan.pdf');
    const broken = asFile(new TextEncoder().encode('%PDF-1.7 broken'), 'scan.pdf');
    expect((await portal.post('/scans', { files: [wrong] }, officer)).status).toBe(422);
    expect((await portal.post('/scans', {}, officer)).status).toBe(422);
    const answer = await portal.post(
      '/scans',
      { files: [asFile(png(ours.sheets[0]!), 'a.png'), broken] },
      officer,
    );
    expect([answer.status, (await answer.text()).includes('Rien n’a été gardé')]).toEqual([409, true]);
    expect(await portal.desk.store.list('scans')).toEqual([]);
  });

  it('are not taken where nothing reads them, and the room says so', async () => {
    const bare = await aPortal({ now: '2026-07-10T09:00:00.000Z' });
    const cookie = await bare.signIn('officer', 'programme-officer');
    expect(await (await bare.get('/scans', cookie)).text()).toContain('n’est pas installée ici');
    const answer = await bare.post('/scans', { files: [asFile(png(ours.sheets[0]!), 'a.png')] }, cookie);
    expect(answer.status).toBe(422);
  });
});
