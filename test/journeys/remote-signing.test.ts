import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCscSigning } from '../../shared/adapters/csc/csc-signing.ts';
import { renderConvention } from '../../shared/render/convention/render-convention.ts';
import type { Answer } from '../../shared/use-cases/answer.ts';
import { conventions, signatures } from '../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import {
  beginRemoteSigning,
  finishRemoteSigning,
  prepareRemoteSigning,
  type RemoteDesk,
} from '../../shared/use-cases/sign-remotely.ts';
import { conventionEvents } from '../builders/a-convention.ts';
import { aConventionDocument } from '../builders/a-convention-document.ts';
import { accepted, aDesk } from '../builders/a-desk.ts';
import { signatureRound } from '../builders/a-signature.ts';
import { aSigningService, type Habits, type SigningService } from '../builders/a-signing-service.ts';
import { openSigningTable } from '../documents/signing-table.ts';

const at = '2026-10-14T09:00:00.000Z';
const { signatureId, conventionId } = signatureRound;
const folder = mkdtempSync(join(tmpdir(), 'mithaq-remote-'));
const table = await openSigningTable(folder, at);
const { pdf, signatureBoxes } = await table.typesetter.typeset(renderConvention(aConventionDocument()));
const assembled = await table.signatures.placeSignatureFields(pdf, signatureBoxes);
const documentSha256 = createHash('sha256').update(assembled).digest('hex');

let service: SigningService;
let desk: RemoteDesk;
let setNow: (at: string) => void;

async function open(habits: Habits = {}) {
  service = await aSigningService(habits);
  const test = await aDesk({ now: at });
  const { secrets, clock } = test.desk;
  const client = { clientId: 'mithaq', clientSecret: 'client-secret', redirectUri: 'http://127.0.0.1/back' };
  setNow = test.setNow;
  desk = {
    ...test.desk,
    typesetter: table.typesetter,
    pdfSignatures: table.signatures,
    authority: table.authority,
    timestamps: table.timestamps,
    remoteSigning: createCscSigning({ ...service, ...client, name: 'Service d’essai', secrets, clock }),
  };
  const documentKey = `conventions/${conventionId}/document.pdf`;
  await desk.documents.put(documentKey, assembled, 'application/pdf');
  await test.given(conventions, conventionId, conventionEvents.signing);
  const round = { ...signatureRound, documentKey, documentSha256, opensAt: at, expiresOn: '2026-11-14' };
  await test.given(signatures, signatureId, [{ type: 'SignatureOpened', at, by: 'system', ...round }]);
}

beforeEach(() => open());
afterEach(() => service.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ask(partyId: string, personId: string) {
  const actor = { personId, name: personId, role: 'authority' } as const;
  return {
    key: `remote/${partyId}`,
    act: { actor, door: 'page', at: desk.clock.now() } as const,
    signatureId,
    partyId,
    documentSha256,
    typedName: partyId === 'agency' ? 'Karim El Fassi' : 'Leïla Bennani',
    consentVersion: 'consent-2026-1',
    door: { path: '/signing/CV-UPE-017-1', afterPath: '/signing' },
  };
}

/** To the service and back, to the release and back; what the portal's callback does between is the same. */
async function signRemotely(partyId = 'ministry', personId = 'authority-minister') {
  const begun = accepted(await beginRemoteSigning(desk, ask(partyId, personId)));
  const prepared = await prepareRemoteSigning(desk, begun.token, service.visit(begun.url));
  if (!prepared.ok) return { begun, prepared, finish: async (): Promise<Answer<unknown>> => prepared };
  const { token, url } = prepared.value;
  return { begun, prepared, finish: () => finishRemoteSigning(desk, token, service.visit(url ?? '')) };
}

const refusal = (code: string) => ({ ok: false, refusal: { code } });

describe('remote signing: a party signs with the key that its trust service keeps', () => {
  it.each<Habits>([{}, { key: 'rsa' }])(
    'adds a signature that our own verifier finds good: %j',
    async (habits) => {
      await service.close();
      await open(habits);
      const { finish } = await signRemotely();
      accepted(await finish());
      const round = await readCase(desk, signatures, signatureId);
      if (round.status !== 'open') throw new Error('The round is not open.');
      expect(round.acts).toMatchObject([
        { level: 'qualified', service: 'Service d’essai', credentialId: 'credential-1', partyId: 'ministry' },
      ]);
      expect(round.awaiting).toEqual(['agency']);
      const { bytes } = await desk.documents.get(round.revision.key);
      const roots = [...service.roots, ...table.authority.rootCertificates()];
      const [inspected] = await table.signatures.inspectSignatures(bytes, roots);
      const [act] = round.acts;
      expect(inspected).toMatchObject({
        signerName: 'Zineb Rahmouni (exemple)',
        certificateSha256: act?.level === 'qualified' && act.certificateSha256,
        coversWholeRevision: true,
        digestValid: true,
        signatureValid: true,
        chainValid: true,
        timestampValid: true,
      });
    },
  );

  it('records nothing when the other party signed between preparation and release', async () => {
    const minister = await signRemotely();
    accepted(await (await signRemotely('agency', 'authority-director')).finish());
    expect(await minister.finish()).toEqual(refusal('REMOTE_SIGNING_STALE'));
    accepted(await (await signRemotely()).finish());
    expect(await readCase(desk, signatures, signatureId)).toMatchObject({ awaiting: ['association'] });
  });

  it('takes each answer once, and each party once', async () => {
    const { begun, finish } = await signRemotely();
    const again = await prepareRemoteSigning(desk, begun.token, service.visit(begun.url));
    expect(again).toEqual(refusal('REMOTE_SIGNING_EXPIRED'));
    accepted(await finish());
    expect(await finish()).toEqual(refusal('REMOTE_SIGNING_EXPIRED'));
    expect((await signRemotely()).prepared).toMatchObject(refusal('SIGNATURE_ALREADY_GIVEN'));
    expect(await readCase(desk, signatures, signatureId)).toMatchObject({ acts: [{ partyId: 'ministry' }] });
  });
});

describe('remote signing: what is not signed', () => {
  const nothing = async () =>
    expect(await readCase(desk, signatures, signatureId)).toMatchObject({ acts: [] });

  it('is not, after ten minutes', async () => {
    const { finish } = await signRemotely();
    setNow('2026-10-14T09:10:01.000Z');
    expect(await finish()).toEqual(refusal('REMOTE_SIGNING_EXPIRED'));
    await nothing();
  });

  it('is not, when the person declines at either of the two doors', async () => {
    const begun = accepted(await beginRemoteSigning(desk, ask('ministry', 'authority-minister')));
    const no = service.visit(begun.url, { error: 'access_denied' });
    expect(await prepareRemoteSigning(desk, begun.token, no)).toEqual(refusal('REMOTE_SIGNING_REFUSED'));
    await nothing();
  });

  it('is not, without a certificate that is valid, nor with a key that is not its own', async () => {
    await service.close();
    await open({ status: 'revoked' });
    expect((await signRemotely()).prepared).toEqual(refusal('REMOTE_CREDENTIAL_NONE'));
    await service.close();
    await open({ otherKey: true });
    expect(await (await signRemotely()).finish()).toEqual(refusal('REMOTE_SIGNING_REFUSED'));
    await nothing();
  });

  it('is not, when the service falls silent, and the person is told to come back', async () => {
    const { finish } = await signRemotely();
    await service.close();
    expect(await finish()).toEqual(refusal('REMOTE_SIGNING_SILENT'));
    await nothing();
  });

  it('is not, by somebody who is not the party', async () => {
    const begun = await beginRemoteSigning(desk, ask('ministry', 'somebody'));
    expect(begun).toMatchObject(refusal('SIGNATURE_NOT_YOUR_PARTY'));
    await nothing();
  });
});
