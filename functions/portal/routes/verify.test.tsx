import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { assembledDocument, conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { signatureEvents } from '../../../test/builders/a-signature.ts';
import { given } from '../../../test/builders/given.ts';
import { plainSigning } from '../../../test/builders/plain-signatures.ts';

const NUMBER = 'UPE-2026-017';
const parts = [
  '%PDF-1.7 convention\n',
  'signed by ministry\n',
  'signed by agency\n',
  'signed by association\n',
];
const revisions = parts.map((_, last) => Buffer.from(parts.slice(0, last + 1).join('')));
const final = revisions.at(-1) ?? Buffer.alloc(0);
let portal: TestPortal;

beforeEach(async () => {
  portal = await aPortal({
    now: '2026-10-01T09:00:00.000Z',
    desk: plainSigning(() => '2026-10-01T09:00:00.000Z'),
  });
  await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
  await given(portal, signatures, 'CV-UPE-017-1', signatureEvents.complete);
  const keys = [
    assembledDocument.documentKey,
    ...[1, 2, 3].map((n) => `conventions/CV-UPE-017/signed-${n}.pdf`),
  ];
  for (const [index, key] of keys.entries())
    await portal.desk.documents.put(key, revisions[index]!, 'application/pdf');
});

async function compare(bytes: Uint8Array) {
  const file = new File([Uint8Array.from(bytes)], 'copie.pdf');
  return portal.post(`/verify/${NUMBER}`, { file });
}

describe('public verification', () => {
  it('tells number, parties, days and state to anybody, and neither text nor account', async () => {
    const html = await (await portal.get(`/verify/${NUMBER}`)).text();
    expect(html).toContain(NUMBER);
    expect(html).toContain('Organisme ministry (exemple)');
    expect(html).toContain('20 septembre 2026');
    expect(html).toContain('En vigueur');
    expect(html).not.toContain('999780000123456789012341');
    expect(html).not.toContain('256\u00a0000');
    expect(html).not.toContain('document.pdf');
  });

  it('answers an unknown number in words', async () => {
    const response = await portal.get('/verify/UPE-2026-999');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Aucune convention');
    expect((await portal.get('/verify/%3Cscript%3E')).status).toBe(404);
  });

  it('says that the kept file holds', async () => {
    expect(await (await compare(final)).text()).toContain('octet pour octet');
  });

  it('names a changed byte, an addition and a cut, and keeps nothing of the file', async () => {
    const flipped = Buffer.from(final);
    flipped[12] = (flipped[12] ?? 0) ^ 1;
    const changed = await (await compare(flipped)).text();
    expect(changed).toContain('Contenu modifié');
    expect(changed).toContain('dans le texte de la convention');
    const added = Buffer.concat([final, Buffer.from('more')]);
    const longer = await (await compare(added)).text();
    expect(longer).toContain('Mise à jour ajoutée');
    expect(longer).toContain('4 octets');
    expect(await (await compare(final.subarray(0, 10))).text()).toContain('plus court');
    const sha256 = createHash('sha256').update(added).digest('hex');
    expect(JSON.stringify(await portal.desk.store.read('convention-CV-UPE-017'))).not.toContain(sha256);
  });

  it('takes a PDF only, and none that the scanner refuses', async () => {
    expect((await compare(Buffer.from('<html>'))).status).toBe(422);
    const scan = async () => ({ clean: false, name: 'Eicar' }) as const;
    const guarded = await aPortal({
      now: '2026-10-01T09:00:00.000Z',
      desk: { ...plainSigning(() => '2026-10-01T09:00:00.000Z'), virusScan: { scan } },
    });
    await given(guarded, conventions, 'CV-UPE-017', conventionEvents['in-force']);
    const file = new File([Uint8Array.from(final)], 'copie.pdf');
    const answer = await guarded.post(`/verify/${NUMBER}`, { file });
    expect([answer.status, (await answer.text()).includes('antivirus')]).toEqual([422, true]);
  });
});
