import { beforeEach, describe, expect, it } from 'vitest';
import { payableEvents } from '../../test/builders/a-convention.ts';
import { accepted, aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { trancheAccount, trancheEvents, trancheIdentity } from '../../test/builders/a-tranche.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import type { TrancheEvent } from '../domain/tranche/events.ts';
import { approveTranche, certifyTranche } from './judge-tranche.ts';
import { applications, conventions, tranches } from './lifecycles.ts';
import { prepareBatch } from './prepare-batch.ts';
import { readCase } from './read-cases.ts';
import { recordStatement } from './record-statement.ts';
import { requestTranche } from './request-tranche.ts';
import { resumeConvention, suspendConvention } from './suspend-convention.ts';

const conventionId = 'CV-UPE-017';
const trancheId = 'CV-UPE-017-1';
const reason = 'Pièces comptables manquantes';
let test: TestDesk;

beforeEach(async () => {
  test = await aDesk({ now: '2026-11-02T09:00:00.000Z' });
  await test.given(applications, 'UPE-017', applicationEvents.selected);
  await test.given(conventions, conventionId, payableEvents(trancheAccount.rib));
});

const by = (personId: string) => ({ ...test.request(personId, 'programme-officer'), conventionId });
const suspend = () => suspendConvention(test.desk, { ...by('officer-1'), reason });
const statusOf = async (id = trancheId) => (await readCase(test.desk, tranches, id)).status;
const told = async (template: string) =>
  (await test.owed('mails')).flatMap((each) =>
    each.kind === 'mail' && each.template === template ? [each.recipient] : [],
  );

describe('suspension: of a convention', () => {
  it('keeps who decided it and why, and tells the parties and the offices, with the reason', async () => {
    accepted(await suspend());
    expect(await readCase(test.desk, conventions, conventionId)).toMatchObject({
      status: 'suspended',
      reason,
      suspendedBy: 'officer-1',
    });
    const recipients = await told('convention-suspended');
    expect(recipients).toEqual(
      expect.arrayContaining(['party:association', 'party:ministry', 'contact', 'treasurer']),
    );
    expect(recipients).toEqual(expect.arrayContaining(['role:finance-officer', 'role:programme-officer']));
    expect(await test.owed('mails')).toContainEqual(expect.objectContaining({ facts: { reason } }));
  });

  it('is refused without a reason, twice, and where there is none', async () => {
    const silent = await suspendConvention(test.desk, { ...by('officer-1'), reason: ' ' });
    expect(silent).toMatchObject({ ok: false, refusal: { code: 'CONVENTION_REASON_MISSING' } });
    const other = await suspendConvention(test.desk, { ...by('officer-1'), conventionId: 'CV-9', reason });
    expect(other).toMatchObject({ refusal: { code: 'CONVENTION_NOT_FOUND' } });
    expect(await test.owed('mails')).toEqual([]);
    accepted(await suspend());
    expect(await suspend()).toMatchObject({ refusal: { code: 'CONVENTION_SUSPENDED_ALREADY' } });
  });

  it('is recorded once when the same form comes twice', async () => {
    const request = { ...by('officer-1'), reason };
    accepted(await suspendConvention(test.desk, request));
    accepted(await suspendConvention(test.desk, request));
    expect(await told('convention-suspended')).toHaveLength(new Set(await told('convention-suspended')).size);
  });
});

describe('suspension: of the tranches under way', () => {
  const inForceOnly = { refusal: { code: 'TRANCHE_CONVENTION_NOT_IN_FORCE' } };

  it('leaves a request in its place: it is not certified, and the association still may ask', async () => {
    await test.given(tranches, trancheId, trancheEvents.requestable);
    accepted(await suspend());
    accepted(await requestTranche(test.desk, { ...test.request('T-1', 'association'), trancheId }));
    const certified = await certifyTranche(test.desk, {
      ...test.request('certifier-9', 'certifier'),
      trancheId,
    });
    expect(certified).toMatchObject(inForceOnly);
    expect(await statusOf()).toBe('requested');
  });

  it('lets nobody approve what was certified', async () => {
    await test.given(tranches, trancheId, trancheEvents.certified);
    accepted(await suspend());
    const request = { ...test.request('finance-9', 'finance-officer'), trancheId };
    expect(await approveTranche(test.desk, request)).toMatchObject(inForceOnly);
    expect(await statusOf()).toBe('certified');
  });

  it('lets no order be made of what was approved', async () => {
    await test.given(tranches, trancheId, trancheEvents.approved);
    accepted(await suspend());
    const request = { ...test.request('finance-9', 'finance-officer'), trancheIds: [trancheId] };
    expect(await prepareBatch(test.desk, request)).toMatchObject(inForceOnly);
    expect(await statusOf()).toBe('approved');
  });

  it('does not stop the answer to what the bank has already', async () => {
    await test.given(tranches, trancheId, trancheEvents.sent);
    await test.fund('upe-2026-1/MA-08/ordered', 12_800_000);
    accepted(await suspend());
    const line = {
      lineId: 'L1',
      bookedOn: '2026-11-01',
      kind: 'executed',
      endToEndId: `${trancheId}/1`,
    } as const;
    const request = test.request('staff-accountant', 'accountant');
    accepted(await recordStatement(test.desk, { ...request, statementId: 'ST-1', lines: [line] }));
    expect(await statusOf()).toBe('paid');
  });
});

describe('suspension: the resumption', () => {
  const second = 'CV-UPE-017-2';
  const scheduled: readonly TrancheEvent[] = [
    {
      type: 'TrancheScheduled',
      at: '2026-09-20T09:00:00.000Z',
      by: 'system',
      ...{ ...trancheIdentity, trancheId: second, index: 2, amountCentimes: 7_680_000 },
      gate: 'convention.inForce and tranche(1).paid',
    },
  ];

  it('is another person’s, and tells whoever was told of the suspension', async () => {
    accepted(await suspend());
    const same = await resumeConvention(test.desk, by('officer-1'));
    expect(same).toMatchObject({ ok: false, refusal: { code: 'CONVENTION_SUSPENDED_BY_YOU' } });
    accepted(await resumeConvention(test.desk, by('officer-2')));
    expect(await readCase(test.desk, conventions, conventionId)).toMatchObject({ status: 'in-force' });
    expect(await told('convention-resumed')).toEqual(await told('convention-suspended'));
  });

  it('opens in the same append the gate that waited for nothing else', async () => {
    await test.given(tranches, trancheId, trancheEvents.sent);
    await test.given(tranches, second, scheduled);
    await test.fund('upe-2026-1/MA-08/ordered', 12_800_000);
    accepted(await suspend());
    const line = {
      lineId: 'L1',
      bookedOn: '2026-11-01',
      kind: 'executed',
      endToEndId: `${trancheId}/1`,
    } as const;
    const request = test.request('staff-accountant', 'accountant');
    accepted(await recordStatement(test.desk, { ...request, statementId: 'ST-1', lines: [line] }));
    expect(await statusOf(second)).toBe('scheduled');
    accepted(await resumeConvention(test.desk, by('officer-2')));
    expect(await statusOf(second)).toBe('requestable');
    const [, opened] = await test.desk.store.history(tranches.streamOf(second));
    expect(opened?.act.actor.personId).toBe('officer-2');
  });

  it('lets an approval go on from where it stood', async () => {
    await test.given(tranches, trancheId, trancheEvents.certified);
    accepted(await suspend());
    accepted(await resumeConvention(test.desk, by('officer-2')));
    accepted(await approveTranche(test.desk, { ...test.request('finance-9', 'finance-officer'), trancheId }));
  });

  it('is refused where nothing is suspended', async () => {
    expect(await resumeConvention(test.desk, by('officer-2'))).toMatchObject({
      refusal: { code: 'CONVENTION_IN_FORCE_ALREADY' },
    });
  });
});
