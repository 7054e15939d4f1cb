import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeChain } from '../../infra/local/verification/open-record.ts';
import type { ExistingAmendment } from '../../shared/domain/amendment/state.ts';
import type { ExistingConvention } from '../../shared/domain/convention/state.ts';
import type { WantedChange } from '../../shared/use-cases/amendment-change.ts';
import { confirmContactChange, requestContactChange } from '../../shared/use-cases/change-contacts.ts';
import { verifyAccount } from '../../shared/use-cases/change-convention-fact.ts';
import { amendments, conventions, signatures, tranches } from '../../shared/use-cases/lifecycles.ts';
import { openAmendmentSigning } from '../../shared/use-cases/open-amendment-signing.ts';
import { proposeAmendment } from '../../shared/use-cases/propose-amendment.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { refuseToSign } from '../../shared/use-cases/refuse-to-sign.ts';
import { signDocument } from '../../shared/use-cases/sign-document.ts';
import { issueCode } from '../../shared/use-cases/signing-code.ts';
import { terminateConvention } from '../../shared/use-cases/terminate-convention.ts';
import {
  findByFile,
  findConvention,
  judgeRecord,
  recordedRevisions,
} from '../../shared/use-cases/verify-convention.ts';
import { withdrawAmendment } from '../../shared/use-cases/withdraw-amendment.ts';
import { letters, pdfLetters } from '../documents/pdf-lines.ts';
import { accepted, type Lifecycle, openLifecycle } from './whole-lifecycle.ts';

const folder = mkdtempSync(join(tmpdir(), 'mithaq-amend-'));
const motive = { fr: 'Le local a ouvert avec un retard.', ar: 'فُتح المقر بتأخير.' };
const RIB = '999780000123456789012438';
let life: Lifecycle;
let conventionId = '';

beforeAll(async () => {
  life = await openLifecycle(folder);
  const [applicationId = ''] = await life.award(1);
  await life.sign(applicationId);
  await life.pay([applicationId]);
  conventionId = `CV-${applicationId}`;
}, 60_000);

afterAll(async () => {
  await life.runtime.close();
  rmSync(folder, { recursive: true, force: true });
});

async function theConvention(): Promise<ExistingConvention> {
  const state = await readCase(life.runtime.desk, conventions, conventionId);
  if (state.status === 'absent') throw new Error('there is no convention');
  return state;
}

async function theAmendment(id: string): Promise<ExistingAmendment> {
  const state = await readCase(life.runtime.desk, amendments, id);
  if (state.status === 'absent') throw new Error('there is no amendment');
  return state;
}

const officer = () => life.request('o1', 'programme-officer');

async function propose(wanted: WantedChange): Promise<string> {
  const { desk, pump } = life.runtime;
  const id = accepted(await proposeAmendment(desk, { ...officer(), conventionId, wanted, motive }));
  await pump.settle();
  return id;
}

async function open(amendmentId: string): Promise<string> {
  const signatureId = accepted(await openAmendmentSigning(life.runtime.desk, { ...officer(), amendmentId }));
  await life.runtime.pump.settle();
  return signatureId;
}

async function sign(signatureId: string, ...partyIds: readonly string[]): Promise<void> {
  const { desk, pump } = life.runtime;
  for (const partyId of partyIds) {
    const round = await readCase(desk, signatures, signatureId);
    if (round.status !== 'open') throw new Error(`the round is ${round.status}`);
    const { documentSha256 } = round;
    const party = round.parties.find((one) => one.partyId === partyId);
    if (!party) throw new Error(`no party ${partyId}`);
    const { personId } = party;
    const code = accepted(await issueCode(desk, { signatureId, partyId, personId, documentSha256 }));
    const act = { signatureId, partyId, documentSha256, code, typedName: party.personName.fr };
    const request = life.request(party.personId, partyId === 'association' ? 'signatory' : 'authority');
    accepted(await signDocument(desk, { ...request, ...act, consentVersion: 'consent-amendment-2026-1' }));
  }
  await pump.settle();
}

const ALL = ['ministry', 'agency', 'association'] as const;

describe('amendment: from the proposal to the force', () => {
  it('extends the time, on its own document and round, and changes nothing else', async () => {
    const before = await theConvention();
    const id = await propose({ kind: 'extension', durationMonths: 36 });
    expect(id).toBe(`${conventionId}-a1`);
    expect(await theAmendment(id)).toMatchObject({ status: 'assembled', number: `${before.number}/A1` });
    const signatureId = await open(id);
    expect(signatureId).toBe(`${id}-1`);
    await sign(signatureId, ...ALL);
    expect(await theAmendment(id)).toMatchObject({
      status: 'in-force',
      archived: { sizeBytes: expect.any(Number) },
    });
    const { amendments: _, ...after } = await theConvention();
    expect(after).toEqual({ ...before, durationMonths: 36 });
  });

  it('prints number, convention, old and new in both languages, attached and archival', async () => {
    const amendment = await theAmendment(`${conventionId}-a1`);
    const document = 'document' in amendment ? amendment.document : undefined;
    if (!document) throw new Error('there is no document');
    const { bytes } = await life.runtime.desk.documents.get(document.documentKey);
    const found = await pdfLetters(bytes);
    for (const text of [
      `Avenant n° ${amendment.number}`,
      (await theConvention()).number,
      'Durée et entrée en vigueur',
      '24 mois',
      '36 mois',
      motive.fr,
      'المدة',
    ])
      expect(found).toContain(letters(text));
    const attached = (await PDF.load(bytes)).getAttachment('amendment.json');
    const data = JSON.parse(new TextDecoder().decode(attached ?? new Uint8Array()));
    expect(data.amendment.change).toEqual({ kind: 'extension', before: 24, after: 36 });
    expect(document.signaturePlaces.map(({ partyId }) => partyId)).toEqual([...ALL]);
    expect(document.pages).toBeLessThanOrEqual(3);
  });

  it('writes of the amendment, and leads the president to its signature', async () => {
    const subjects = life.mails.map(({ subject }) => subject).join('\n');
    const { number } = await theAmendment(`${conventionId}-a1`);
    expect(subjects).toMatch(new RegExp(`(Avenant|الملحق التعديلي رقم) ?${number}`, 'u'));
  });

  it('moves money between lines of the budget, within the same cost', async () => {
    const before = await theConvention();
    const { lines } = before.contents.budget;
    const amountsCentimes = lines.map(({ amountCentimes }, index) =>
      index < 2 ? amountCentimes + (index === 0 ? -100_000 : 100_000) : amountCentimes,
    );
    const id = await propose({ kind: 'budget', amountsCentimes });
    await sign(await open(id), ...ALL);
    const after = await theConvention();
    expect(after.contents.budget.lines.map(({ amountCentimes }) => amountCentimes)).toEqual(amountsCentimes);
    expect(after.trancheAmountsCentimes).toEqual(before.trancheAmountsCentimes);
  });

  it('changes the tranches that were not asked for, with their own streams and no posting', async () => {
    const { desk } = life.runtime;
    const before = await theConvention();
    const [first = 0, second = 0, third = 0] = before.trancheAmountsCentimes;
    const balances = await desk.store.balances(`${before.callId}/`);
    const paid = { kind: 'schedule', amountsCentimes: [first - 100, second + 100, third] } as const;
    expect(await proposeAmendment(desk, { ...officer(), conventionId, wanted: paid, motive })).toMatchObject({
      ok: false,
      refusal: { code: 'CONVENTION_AMENDMENT_INVALID', fault: 'tranche-requested' },
    });
    const id = await propose({ kind: 'schedule', amountsCentimes: [first, second - 50_000, third + 50_000] });
    await sign(await open(id), ...ALL);
    const states = await Promise.all(
      [1, 2, 3].map((index) => readCase(desk, tranches, `${conventionId}-${index}`)),
    );
    expect(states.map((state) => (state.status === 'absent' ? 0 : state.amountCentimes))).toEqual([
      first,
      second - 50_000,
      third + 50_000,
    ]);
    expect(await desk.store.balances(`${before.callId}/`)).toEqual(balances);
  });

  it('replaces the account, which another person has to verify', async () => {
    const { desk } = life.runtime;
    const id = await propose({ kind: 'account', account: { holder: 'Ajyal', rib: RIB } });
    await sign(await open(id), ...ALL);
    const { account } = await theConvention();
    expect(account).toMatchObject({ rib: RIB, changedBy: 'o1' });
    expect(account.verifiedBy).toBeUndefined();
    const self = await verifyAccount(desk, { ...officer(), conventionId, rib: RIB });
    expect(self).toMatchObject({ ok: false, refusal: { code: 'CONVENTION_SAME_PERSON' } });
  });

  it('replaces the president by the one of the confirmed contacts, who signs the amendment', async () => {
    const { desk } = life.runtime;
    const { applicationId } = await theConvention();
    const name = { fr: 'Nadia Amrani (exemple)', ar: 'نادية العمراني (نموذج)' };
    const email = 'nadia@ajyal.example';
    const asked = {
      applicationId,
      changes: { president: { name, gender: 'f', email } },
      paper: { documentKey: 'contacts/minutes.pdf', sha256: 'e'.repeat(64), sizeBytes: 1 },
    } as const;
    const wanted = { kind: 'signatory', partyId: 'association' } as const;
    const early = await proposeAmendment(desk, { ...officer(), conventionId, wanted, motive });
    expect(early.ok).toBe(false);
    const change = accepted(await requestContactChange(desk, { ...officer(), ...asked }));
    accepted(
      await confirmContactChange(desk, { ...life.request('o2', 'programme-officer'), applicationId, change }),
    );
    const signatureId = await open(await propose(wanted));
    await sign(signatureId, ...ALL);
    const round = await readCase(desk, signatures, signatureId);
    const act = round.status === 'absent' ? undefined : round.acts.at(-1);
    expect(act?.personId).toBe(`president-${applicationId}-v2`);
    expect((await theConvention()).parties.at(-1)).toMatchObject({
      personName: name,
      title: { fr: 'Présidente', ar: 'رئيسة الجمعية' },
      email,
    });
    expect(life.mails.some(({ to }) => to === email)).toBe(true);
  });

  it('adds an article after the last one', async () => {
    const wanted = {
      kind: 'clause',
      title: { fr: 'Protection des données', ar: 'حماية المعطيات' },
      text: { fr: 'L’Association applique la loi n° 09-08.', ar: 'تطبق الجمعية القانون رقم 09.08.' },
    } as const;
    const id = await propose(wanted);
    const amendment = await theAmendment(id);
    const document = 'document' in amendment ? amendment.document : undefined;
    const { bytes } = await life.runtime.desk.documents.get(document?.documentKey ?? '');
    expect(await pdfLetters(bytes)).toContain(letters('complétée par un article 19'));
    await sign(await open(id), ...ALL);
    expect((await theConvention()).addedClauses).toEqual([
      { amendmentId: id, title: wanted.title, text: wanted.text },
    ]);
  });
});

describe('amendment: verification', () => {
  it('finds the amendment by its number and by its file, and its record holds', async () => {
    const { desk } = life.runtime;
    const amendment = await theAmendment(`${conventionId}-a1`);
    if (amendment.status !== 'in-force') throw new Error('the amendment is not in force');
    const about = await findConvention(desk, amendment.number);
    expect(about).toMatchObject({
      amendment: { status: 'in-force' },
      convention: { number: amendment.number },
    });
    const { bytes } = await desk.documents.get(amendment.finalDocumentKey);
    expect((await findByFile(desk, bytes))?.convention.number).toBe(amendment.number);
    if (!about) throw new Error('the amendment is not found');
    const recorded = await recordedRevisions(desk, about);
    expect(recorded).toHaveLength(5);
    expect(recorded.at(-1)).toMatchObject({ archival: true });
    const roots = await desk.rootCertificates();
    expect((await desk.pdfSignatures.verifyRevisions(bytes, recorded, roots)).faults).toEqual([]);
    const archived = await desk.documents.get(amendment.archived?.revisionKey ?? '');
    const verdict = await desk.pdfSignatures.verifyRevisions(archived.bytes, recorded, roots);
    expect(verdict).toMatchObject({ whole: true, archivedAt: amendment.archived?.stampedAt });
    expect(archived.document.key).toMatch(/\/amendment-1\/archived-/u);
    const record = await judgeRecord(desk, about, judgeChain);
    expect(record.faults).toEqual([]);
    expect(record.positions).toHaveLength(3);
    const own = await theConvention();
    if (!('finalDocumentKey' in own)) throw new Error('the convention was never in force');
    const original = await desk.documents.get(own.finalDocumentKey);
    expect((await findByFile(desk, original.bytes))?.convention.number).toBe(own.number);
  });

  it('knows no amendment that nobody has signed into the register', async () => {
    const { number } = await theConvention();
    expect(await findConvention(life.runtime.desk, `${number}/A99`)).toBeUndefined();
  });
});

describe('amendment: ends without effect', () => {
  it('is taken back before the last signature, and its round with it', async () => {
    const { desk, pump } = life.runtime;
    const before = await theConvention();
    const id = await propose({ kind: 'extension', durationMonths: 48 });
    const signatureId = await open(id);
    await sign(signatureId, 'ministry', 'agency');
    const reason = 'Erreur sur la durée';
    accepted(await withdrawAmendment(desk, { ...officer(), amendmentId: id, reason }));
    await pump.settle();
    expect(await theAmendment(id)).toMatchObject({ status: 'withdrawn', reason });
    expect((await readCase(desk, signatures, signatureId)).status).toBe('withdrawn');
    const { amendments: entries, ...after } = await theConvention();
    const { amendments: _, ...was } = before;
    expect(after).toEqual(was);
    expect(entries?.at(-1)).toMatchObject({ amendmentId: id, standing: 'ended' });
  });

  it('is refused by a party, and leaves the convention as it is', async () => {
    const { desk, pump } = life.runtime;
    const id = await propose({ kind: 'extension', durationMonths: 48 });
    const signatureId = await open(id);
    const round = await readCase(desk, signatures, signatureId);
    const party = round.status === 'open' ? round.parties[0] : undefined;
    const request = life.request(party?.personId ?? '', 'authority');
    accepted(
      await refuseToSign(desk, { ...request, signatureId, partyId: 'ministry', reason: 'Pas de crédits' }),
    );
    await pump.settle();
    expect(await theAmendment(id)).toMatchObject({ status: 'refused', reason: 'Pas de crédits' });
    expect((await theConvention()).durationMonths).toBe(36);
  });

  it('is taken back by the end of the convention, whose open tranches and money follow', async () => {
    const { desk, pump } = life.runtime;
    const id = await propose({ kind: 'extension', durationMonths: 48 });
    await open(id);
    const before = await theConvention();
    const act = life.request('a1', 'administrator');
    accepted(await terminateConvention(desk, { ...act, conventionId, reason: 'Local fermé' }));
    await pump.settle();
    expect(await theConvention()).toMatchObject({ status: 'terminated', releasedCentimes: 0 });
    expect(await theAmendment(id)).toMatchObject({ status: 'withdrawn', reason: 'Local fermé' });
    const states = await Promise.all(
      [1, 2, 3].map(async (index) => (await readCase(desk, tranches, `${conventionId}-${index}`)).status),
    );
    expect(states).toEqual(['paid', 'withdrawn', 'withdrawn']);
    const region = `${before.callId}/${before.regionCode}`;
    const balances = Object.fromEntries(await desk.store.balances(`${region}/`));
    expect(balances[`${region}/committed`] ?? 0).toBe(0);
    expect(balances[`${region}/paid`]).toBe(before.trancheAmountsCentimes[0]);
    expect(
      life.mails.filter(({ about }) => about?.template === 'convention-terminated').length,
    ).toBeGreaterThan(0);
    expect(life.faults).toEqual([]);
  });

  it('cannot begin after the end', async () => {
    const wanted = { kind: 'extension', durationMonths: 60 } as const;
    expect(
      await proposeAmendment(life.runtime.desk, { ...officer(), conventionId, wanted, motive }),
    ).toMatchObject({ ok: false, refusal: { code: 'CONVENTION_NOT_IN_FORCE' } });
  });
});
