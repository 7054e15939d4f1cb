import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMovingClock } from '../../infra/local/moving-clock.ts';
import { openRuntime, type Runtime } from '../../infra/local/open-runtime.ts';
import type { Act, Door, Role } from '../../shared/domain/kernel/act.ts';
import type { ProgrammeTerms } from '../../shared/domain/programme/programme-terms.ts';
import type { Mail } from '../../shared/ports/mailer.ts';
import type { Answer } from '../../shared/use-cases/answer.ts';
import { confirmVisa, recordVisa, verifyAccount } from '../../shared/use-cases/change-convention-fact.ts';
import { checkEligibility } from '../../shared/use-cases/check-eligibility.ts';
import { decideSelection } from '../../shared/use-cases/decide-selection.ts';
import { fileBatch } from '../../shared/use-cases/file-batch.ts';
import { approveTranche, certifyTranche } from '../../shared/use-cases/judge-tranche.ts';
import {
  applications,
  conventions,
  paymentBatches,
  signatures,
  tranches,
} from '../../shared/use-cases/lifecycles.ts';
import { openCall } from '../../shared/use-cases/open-call.ts';
import { openSigning } from '../../shared/use-cases/open-signing.ts';
import { prepareBatch } from '../../shared/use-cases/prepare-batch.ts';
import { publishSelection } from '../../shared/use-cases/publish-selection.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { recordScore } from '../../shared/use-cases/record-score.ts';
import { recordStatement } from '../../shared/use-cases/record-statement.ts';
import { registerProgramme } from '../../shared/use-cases/register-programme.ts';
import { releaseBatch } from '../../shared/use-cases/release-batch.ts';
import { requestTranche } from '../../shared/use-cases/request-tranche.ts';
import { signDocument } from '../../shared/use-cases/sign-document.ts';
import { issueCode } from '../../shared/use-cases/signing-code.ts';
import { submitApplication } from '../../shared/use-cases/submit-application.ts';
import { readApplicationsCsv } from '../../shared/wire/applications-csv.ts';

const sample = new URL('../../infra/local/sample/', import.meta.url);
const terms = JSON.parse(readFileSync(new URL('programme.json', sample), 'utf8')) as ProgrammeTerms;
const dataFolder = mkdtempSync(join(tmpdir(), 'mithaq-journey-'));
const mails: Mail[] = [];
const faults: unknown[] = [];
const clock = createMovingClock(() => Date.parse('2026-05-27T09:00:00Z'));
let runtime: Runtime;
let key = 0;

function request(personId: string, role: Role, door: Door = 'page'): { key: string; act: Act } {
  key += 1;
  return { key: `journey/${key}`, act: { actor: { personId, name: personId, role }, door, at: clock.now() } };
}

function accepted<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

async function settle(): Promise<void> {
  await runtime.pump.settle();
}

beforeAll(async () => {
  clock.holdAt(Date.parse('2026-05-27T09:00:00Z'));
  runtime = await openRuntime({
    dataFolder,
    clock,
    mailer: {
      send: async (mail) => {
        mails.push(mail);
      },
    },
    identity: {
      issuerOrigin: 'http://127.0.0.1:9',
    begin: () => Promise.reject(new Error('unused')),
      complete: () => Promise.reject(new Error('unused')),
    },
    publicUrl: 'http://127.0.0.1:8080',
    programmeId: terms.programmeId,
    sample: true,
    onFault: (fault) => faults.push(fault),
  });
});

afterAll(async () => {
  await runtime.close();
  rmSync(dataFolder, { recursive: true });
});

describe('one convention', () => {
  const callId = 'upe-2026-1';
  let applicationId = '';

  it('is awarded to the application that the committee selected', async () => {
    const { desk, timekeeper } = runtime;
    accepted(await registerProgramme(desk, { ...request('a1', 'administrator', 'command'), terms }));
    accepted(await openCall(desk, { ...request('a1', 'administrator'), callId }));
    const csv = readApplicationsCsv(readFileSync(new URL('applications.csv', sample)));
    if (!csv.ok) throw new Error('the sample file is faulty');
    const row = csv.rows[0]!;
    applicationId = row.applicationId ?? '';
    const filed = { applicationId, callId, file: row.file, receivedOn: '2026-05-27' };
    accepted(await submitApplication(desk, { ...request('o1', 'programme-officer', 'import'), ...filed }));
    await settle();
    accepted(
      await checkEligibility(desk, { ...request('o1', 'programme-officer'), applicationId, reasons: [] }),
    );
    for (const evaluator of ['e1', 'e2']) {
      const marks = Object.fromEntries(
        terms.scoring.criteria.map(({ criterionId, marksMax }) => [criterionId, marksMax]),
      );
      const score = { applicationId, marks, comment: 'Solide', conflictOfInterest: false };
      accepted(
        await recordScore(desk, {
          ...request(evaluator, 'evaluator'),
          ...score,
          evaluatorEmail: `${evaluator}@x.example`,
        }),
      );
    }
    await timekeeper.advanceTo(Date.parse('2026-09-01T09:00:00Z'));
    accepted(await decideSelection(desk, { ...request('s1', 'committee-secretary'), callId, minutes: 'PV' }));
    accepted(await publishSelection(desk, { ...request('s1', 'committee-secretary'), callId }));
    await settle();
    expect(faults).toEqual([]);
    expect((await readCase(desk, applications, applicationId)).status).toBe('selected');
    expect((await readCase(desk, conventions, `CV-${applicationId}`)).status).toBe('assembled');
  });

  it('comes into force once its three parties have signed', async () => {
    const { desk } = runtime;
    const conventionId = `CV-${applicationId}`;
    const signatureId = accepted(await openSigning(desk, { ...request('o1', 'programme-officer'), conventionId }));
    await settle();
    for (const partyId of ['ministry', 'agency', 'association']) {
      const round = await readCase(desk, signatures, signatureId);
      if (round.status !== 'open') throw new Error(`the round is ${round.status}`);
      const { documentSha256, parties } = round;
      const { personId, personName } = parties.find((party) => party.partyId === partyId)!;
      const code = accepted(await issueCode(desk, { signatureId, partyId, documentSha256 }));
      const about = { signatureId, partyId, documentSha256, code, typedName: personName.fr };
      const role = partyId === 'association' ? 'signatory' : 'authority';
      accepted(
        await signDocument(desk, { ...request(personId, role), ...about, consentVersion: 'consent-2026-1' }),
      );
      await settle();
    }
    const state = await readCase(desk, conventions, `CV-${applicationId}`);
    expect(faults).toEqual([]);
    expect(state.status).toBe('in-force');
  });

  it('is paid its first tranche after four eyes, a released file and the bank’s line', async () => {
    const { desk } = runtime;
    const conventionId = `CV-${applicationId}`;
    const trancheId = `${conventionId}-1`;
    const state = await readCase(desk, conventions, conventionId);
    if (state.status !== 'in-force') throw new Error('not in force');
    accepted(
      await verifyAccount(desk, {
        ...request('f9', 'finance-officer'),
        conventionId,
        rib: state.account.rib,
      }),
    );
    const visa = {
      number: '2214',
      fiscalYear: 2026,
      budgetLine: '31.20',
      reference: 'V-2214',
      visaOn: '2026-09-01',
    };
    accepted(await recordVisa(desk, { ...request('f8', 'finance-officer'), conventionId, visa }));
    accepted(await confirmVisa(desk, { ...request('f9', 'finance-officer'), conventionId }));
    await settle();
    accepted(
      await requestTranche(desk, {
        ...request(`contact-${applicationId}`, 'association', 'link'),
        trancheId,
      }),
    );
    accepted(await certifyTranche(desk, { ...request('c1', 'certifier'), trancheId }));
    accepted(await approveTranche(desk, { ...request('f1', 'finance-officer'), trancheId }));
    expect(await approveTranche(desk, { ...request('f1', 'finance-officer'), trancheId })).toMatchObject({
      ok: false,
    });
    accepted(await approveTranche(desk, { ...request('f2', 'finance-officer'), trancheId }));
    const batchId = accepted(
      await prepareBatch(desk, { ...request('f3', 'finance-officer'), trancheIds: [trancheId] }),
    );
    accepted(await fileBatch(desk, { ...request('f3', 'finance-officer'), batchId }));
    const batch = await readCase(desk, paymentBatches, batchId);
    if (batch.status !== 'filed') throw new Error(`the batch is ${batch.status}`);
    accepted(
      await releaseBatch(desk, {
        ...request('k1', 'accountant'),
        batchId,
        fileSha256: batch.files.pain001.sha256,
      }),
    );
    await settle();
    const line = {
      lineId: 'L1',
      bookedOn: '2026-09-02',
      kind: 'executed',
      endToEndId: `${trancheId}/1`,
    } as const;
    const outcomes = accepted(
      await recordStatement(desk, { ...request('k1', 'accountant'), statementId: 'S1', lines: [line] }),
    );
    expect(outcomes).toMatchObject([{ outcome: 'paid' }]);
    const again = accepted(
      await recordStatement(desk, { ...request('k1', 'accountant'), statementId: 'S1', lines: [line] }),
    );
    expect(again).toMatchObject([{ outcome: 'paid' }]);
    await settle();
    expect(faults).toEqual([]);
    expect((await readCase(desk, tranches, trancheId)).status).toBe('paid');
    const balances = await desk.store.balances(`${callId}/`);
    const paid = [...balances].filter(([account]) => account.endsWith('/paid'));
    expect(paid.map(([, amount]) => amount)).toEqual([state.trancheAmountsCentimes[0]]);
    expect(mails.map(({ subject }) => subject).join('\n')).toContain('تم تحويل');
    expect(runtime.engine.list({ status: 'FAILED' })).toMatchObject({ items: [] });
  });
});
