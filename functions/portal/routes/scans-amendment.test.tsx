import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Picture } from '../../../infra/local/sample/story/grey-png.ts';
import { createScanReader } from '../../../shared/adapters/scans/scan-reader.ts';
import { createTypstTypesetter } from '../../../shared/adapters/typst/typst-typesetter.ts';
import type { ConventionEvent } from '../../../shared/domain/convention/events.ts';
import type { SignatureEvent } from '../../../shared/domain/signature/events.ts';
import { amendments, applications, conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { typesetAmendment } from '../../../shared/use-cases/typeset-convention.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, ORIGIN, type TestPortal } from '../../../test/builders/a-portal.ts';
import { printed, scannedPdf } from '../../../test/builders/a-scan.ts';
import { signatureEvents, signatures as signed } from '../../../test/builders/a-signature.ts';
import { amendmentEvents } from '../../../test/builders/an-amendment.ts';
import { anAmendmentDocument } from '../../../test/builders/an-amendment-document.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';

const SIGNATURE = 'CV-UPE-017-a1-1';
const AMENDMENT = '/conventions/CV-UPE-017/amendments/1';
const typesetter = createTypstTypesetter();
afterAll(() => typesetter.close());

let sheets: readonly Picture[];
let fingerprint: string;
beforeAll(async () => {
  const verificationUrl = `${ORIGIN}/verify/UPE-2026-017/A1`;
  const set = await typesetAmendment(typesetter, anAmendmentDocument({ verificationUrl }));
  sheets = await printed(set.pdf);
  fingerprint = set.fingerprint;
});

let portal: TestPortal;
let officer: string;
let second: string;
beforeEach(async () => {
  portal = await aPortal({ now: '2026-07-10T09:00:00.000Z', desk: { scans: createScanReader() } });
  officer = await portal.signIn('officer', 'programme-officer');
  second = await portal.signIn('second', 'programme-officer');
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  const at = '2026-07-01T08:00:00.000Z';
  const amended = { amendmentId: 'CV-UPE-017-a1', kind: 'extension' } as const;
  const proposed: ConventionEvent = { type: 'AmendmentProposed', at, by: 'officer', ...amended };
  await given(portal, conventions, 'CV-UPE-017', [...conventionEvents['in-force'], proposed]);
  await given(
    portal,
    amendments,
    'CV-UPE-017-a1',
    amendmentEvents.signing.map((event) =>
      event.type === 'AmendmentAssembled'
        ? { ...event, pages: sheets.length, dataSha256: fingerprint }
        : event,
    ),
  );
  const opened = [...signatureEvents.open, ...signed.slice(0, 2)].map(
    (event): SignatureEvent =>
      event.type === 'SignatureOpened'
        ? { ...event, signatureId: SIGNATURE, amendmentId: 'CV-UPE-017-a1' }
        : event,
  );
  await given(portal, signatures, SIGNATURE, opened);
});

async function upload(pictures: readonly Picture[]): Promise<string> {
  const files = [new File([Uint8Array.from(await scannedPdf(pictures))], 'scan.pdf')];
  const answer = await portal.post('/scans', { files }, officer);
  expect(answer.status).toBe(303);
  return (answer.headers.get('location') ?? '').replace(/\?.*$/u, '');
}

describe('papers: an amendment', () => {
  it('comes back by the codes of its pages and is signed once a second officer confirmed it', async () => {
    const to = await upload(sheets.toReversed());
    const html = await (await portal.get(to, officer)).text();
    expect(html).toContain('Avenant <bdi class="identifier" dir="ltr">UPE-2026-017/A1</bdi>');
    expect(html).toContain(`${to}/UPE-2026-017_A1/pages.pdf`);
    expect((await portal.get(`${to}/UPE-2026-017_A1/pages.pdf`, officer)).status).toBe(200);
    const recorded = await portal.post(`${to}/UPE-2026-017_A1`, { partyId: 'association' }, officer);
    expect(recorded.headers.get('location')).toBe(`/paper/${SIGNATURE}?done`);
    expect(await (await portal.get('/scans', second)).text()).toContain('UPE-2026-017/A1');
    const round = await readCase(portal.desk, signatures, SIGNATURE);
    const scanSha256 = round.status === 'open' ? (round.paperRecorded?.scanSha256 ?? '') : '';
    const confirmed = await portal.post(`/paper/${SIGNATURE}`, { scanSha256 }, second);
    expect(confirmed.headers.get('location')).toBe(`${AMENDMENT}?done`);
    expect((await readCase(portal.desk, signatures, SIGNATURE)).status).toBe('complete');
    expect(await (await portal.get(AMENDMENT, second)).text()).toContain(`${AMENDMENT}/paper/association`);
    expect((await portal.get(`${AMENDMENT}/paper/association`, second)).status).toBe(200);
  }, 60_000);

  it('is not taken for its convention, and its missing page is told', async () => {
    const to = await upload(sheets.slice(1));
    const html = await (await portal.get(to, officer)).text();
    expect(html).toContain('manque la page \u20661\u2069');
    expect((await portal.post(`${to}/UPE-2026-017`, { partyId: 'association' }, officer)).status).toBe(409);
    expect((await portal.post(`${to}/UPE-2026-017_A1/missing`, {}, officer)).status).toBe(303);
  }, 60_000);

  it('goes over to paper for a party by the hand of the office', async () => {
    expect(await (await portal.get(AMENDMENT, officer)).text()).toContain(`action="${AMENDMENT}/paper"`);
    const answer = await portal.post(`${AMENDMENT}/paper`, { partyId: 'association' }, officer);
    expect(answer.headers.get('location')).toBe(`${AMENDMENT}?done`);
    const round = await readCase(portal.desk, signatures, SIGNATURE);
    expect(round).toMatchObject({ paperAwaited: [{ partyId: 'association' }] });
    expect(await (await portal.get('/scans', officer)).text()).toContain(`href="${AMENDMENT}"`);
  });
});
