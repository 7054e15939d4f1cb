import { beforeEach, describe, expect, it } from 'vitest';
import type { ExternalVerdict } from '../../../shared/ports/pdf-signatures.ts';
import { applications, conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import {
  signatureEvents,
  signatureRound,
  signatures as signings,
} from '../../../test/builders/a-signature.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';
import { plainSigning } from '../../../test/builders/plain-signatures.ts';

const PATH = '/case/sign/external';
const PDF = Buffer.from('%PDF-1.7 convention\n');
const taken: ExternalVerdict = {
  taken: true,
  signature: {
    partyId: 'association',
    signerName: 'Brahim Aït Ouahi',
    certificateSha256: 'a'.repeat(64),
    certificateSerial: '4a01',
    byteRange: [0, 1, 2, 3],
    coversWholeRevision: true,
    digestValid: true,
    signatureValid: true,
    chainValid: true,
    revocation: { status: 'good' },
    at: '2026-07-05T09:00:00.000Z',
  },
};
let verdict: ExternalVerdict;
let offered: boolean;
let portal: TestPortal;
let cookie: string;

beforeEach(async () => {
  const now = '2026-07-05T09:00:00.000Z';
  const plain = plainSigning(() => now);
  [verdict, offered] = [taken, true];
  portal = await aPortal({
    now,
    desk: {
      ...plain,
      pdfSignatures: { ...plain.pdfSignatures, judgeExternal: async () => verdict },
      qualifiedRoots: async () => (offered ? [Uint8Array.of(1)] : []),
    },
  });
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  await given(portal, conventions, 'CV-UPE-017', conventionEvents.signing);
  const round = await given(portal, signatures, 'CV-UPE-017-1', [
    ...signatureEvents.open,
    ...signings.slice(0, 2),
  ]);
  if (round.status === 'absent') throw new Error('No round');
  await portal.desk.documents.put(round.revision.key, PDF, 'application/pdf');
  cookie = await portal.holdLink(linkOf('party:association'));
});

function linkOf(recipient: string) {
  const subject = 'signature-CV-UPE-017-1';
  return { purpose: 'sign', applicationId: 'UPE-017', subject, recipient } as const;
}

const signed = new File([Buffer.concat([PDF, Buffer.from('signed at home\n')])], 'signed.pdf');
const form = {
  key: 'external-1',
  documentSha256: signatureRound.documentSha256,
  consent: 'yes',
  file: signed,
};

describe('a PDF signed elsewhere', () => {
  it('is asked for in both languages, with the file to take and what not to do', async () => {
    const french = await (await portal.get(PATH, cookie)).text();
    expect(french).toContain('/case/document.pdf');
    expect(french).toContain('sans imprimer ni convertir');
    const arabic = await (await portal.get(`${PATH}?lang=ar`, cookie)).text();
    expect(arabic).toContain('dir="rtl"');
    expect(arabic).toContain('الملف الموقع');
  });

  it('is taken, and the party sees its receipt with the level', async () => {
    const answer = await portal.post(PATH, form, cookie);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/case/sign?done']);
    expect(await (await portal.get('/case/sign', cookie)).text()).toContain('PDF signé ailleurs');
    const round = await readCase(portal.desk, signatures, 'CV-UPE-017-1');
    expect(round).toMatchObject({ status: 'complete', acts: [{}, {}, { level: 'external' }] });
  });

  it('is refused in words, and another file may come', async () => {
    verdict = { taken: false, fault: 'EXTERNAL_MORE_THAN_SIGNED' };
    const answer = await portal.post(PATH, form, cookie);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Autre chose que la signature a changé');
    verdict = taken;
    expect((await portal.post(PATH, form, cookie)).status).toBe(303);
  });

  it('is a PDF, and the consent is given', async () => {
    const file = new File(['<html>'], 'signed.pdf');
    const answer = await portal.post(PATH, { ...form, file, consent: '' }, cookie);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Choisissez le PDF que vous avez signé');
    expect(html).toContain('Cochez la case');
    expect((await portal.post(PATH, { ...form, file: '' }, cookie)).status).toBe(422);
  });

  it('is not asked for where no trust service is known, nor out of turn', async () => {
    offered = false;
    const html = await (await portal.get(PATH, cookie)).text();
    expect(html).toContain('ne prend pas de fichier signé ailleurs');
    expect(html).not.toContain('type="file"');
    offered = true;
    const ministry = await portal.holdLink(linkOf('party:ministry'));
    expect(await (await portal.get(PATH, ministry)).text()).not.toContain('type="file"');
    expect((await portal.post(PATH, form, ministry)).status).toBe(409);
  });

  it('is open to the link of a party only', async () => {
    expect((await portal.get(PATH)).status).toBe(403);
    const contact = await portal.holdLink(linkOf('contact'));
    expect((await portal.get(PATH, contact)).status).toBe(404);
    expect((await portal.post(PATH, form, contact)).status).toBe(404);
  });

  it('is taken apart so often and no more', async () => {
    verdict = { taken: false, fault: 'EXTERNAL_UNSIGNED' };
    for (let tries = 0; tries < 10; tries += 1) await portal.post(PATH, form, cookie);
    expect((await portal.post(PATH, form, cookie)).status).toBe(429);
  });
});
