import { readFileSync } from 'node:fs';
import { createMovingClock } from '../../infra/local/moving-clock.ts';
import { openRuntime, type Runtime } from '../../infra/local/open-runtime.ts';
import type { Act, Door, Role } from '../../shared/domain/kernel/act.ts';
import type { ProgrammeTerms } from '../../shared/domain/programme/programme-terms.ts';
import type { Mail } from '../../shared/ports/mailer.ts';
import type { Answer } from '../../shared/use-cases/answer.ts';
import { confirmVisa, recordVisa, verifyAccount } from '../../shared/use-cases/change-convention-fact.ts';
import { confirmCredit, enterCredit } from '../../shared/use-cases/change-credit.ts';
import { checkEligibility } from '../../shared/use-cases/check-eligibility.ts';
import { decideSelection } from '../../shared/use-cases/decide-selection.ts';
import { fileBatch } from '../../shared/use-cases/file-batch.ts';
import { approveTranche, certifyTranche } from '../../shared/use-cases/judge-tranche.ts';
import { conventions, paymentBatches, signatures } from '../../shared/use-cases/lifecycles.ts';
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

const SAMPLE = new URL('../../infra/local/sample/', import.meta.url);
const CALL = 'upe-2026-1';
const BUDGET_LINE = '31.20';

/** A runtime in which conventions are taken from the application to the confirmed transfer by the use cases. */
export interface Lifecycle {
  readonly runtime: Runtime;
  readonly terms: ProgrammeTerms;
  readonly callId: string;
  readonly mails: readonly Mail[];
  readonly faults: readonly unknown[];
  /** An act of a person, with a key of its own. */
  request(personId: string, role: Role, door?: Door): { readonly key: string; readonly act: Act };
  /** Files, judges, scores and selects the first applications of the sample; answers their ids. */
  award(count: number): Promise<readonly string[]>;
  /** All three parties sign. */
  sign(applicationId: string): Promise<void>;
  /** Account, visa, request, certification, approvals, file, release, the bank's line: the first tranche is paid. */
  pay(applicationIds: readonly string[]): Promise<void>;
  /** Credit on a line of the budget of 2026; the line of its own visas has it from the award on. */
  openCredit(line: string): Promise<void>;
}

/** The value of an answer; a refusal fails the test with its reason. */
export function accepted<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

/** On a folder that has been lived in, time goes on where it stood: no act may come before another. */
export async function openLifecycle(dataFolder: string, from = '2026-05-27T09:00:00Z'): Promise<Lifecycle> {
  const terms = JSON.parse(readFileSync(new URL('programme.json', SAMPLE), 'utf8')) as ProgrammeTerms;
  const mails: Mail[] = [];
  const faults: unknown[] = [];
  const clock = createMovingClock(() => 0);
  clock.holdAt(Date.parse(from));
  const absent = () => Promise.reject(new Error('nobody signs in here'));
  const runtime = await openRuntime({
    dataFolder,
    clock,
    mailer: { send: async (mail) => void mails.push(mail) },
    identity: { issuerOrigin: 'http://127.0.0.1:9', begin: absent, complete: absent },
    publicUrl: 'http://127.0.0.1:8080',
    programmeId: terms.programmeId,
    sample: true,
    onFault: (fault) => faults.push(fault),
  });
  let count = 0;
  const request = (personId: string, role: Role, door: Door = 'page') => {
    count += 1;
    const act: Act = { actor: { personId, name: personId, role }, door, at: clock.now() };
    return { key: `journey/${count}`, act };
  };
  const parts = { runtime, terms, callId: CALL, mails, faults, request };
  return {
    ...parts,
    award: (many) => award(parts, many),
    sign: (applicationId) => sign(parts, applicationId),
    pay: (applicationIds) => pay(parts, applicationIds),
    openCredit: (line) => openCredit(parts, line),
  };
}

type Parts = Pick<Lifecycle, 'runtime' | 'terms' | 'request'>;

async function award({ runtime, terms, request }: Parts, count: number): Promise<readonly string[]> {
  const { desk, pump, timekeeper } = runtime;
  accepted(await registerProgramme(desk, { ...request('a1', 'administrator', 'command'), terms }));
  accepted(await openCall(desk, { ...request('a1', 'administrator'), callId: CALL }));
  await openCredit({ runtime, terms, request }, BUDGET_LINE);
  const csv = readApplicationsCsv(readFileSync(new URL('applications.csv', SAMPLE)));
  if (!csv.ok) throw new Error('the sample file is faulty');
  const ids: string[] = [];
  for (const { applicationId = '', file } of csv.rows) {
    if (ids.length === count) break;
    const filed = { applicationId, callId: CALL, file, receivedOn: '2026-05-27' };
    accepted(await submitApplication(desk, { ...request('o1', 'programme-officer', 'import'), ...filed }));
    await pump.settle();
    const eligible = { ...request('o1', 'programme-officer'), applicationId, reasons: [] };
    if (!(await checkEligibility(desk, eligible)).ok) continue;
    await score({ runtime, terms, request }, applicationId);
    ids.push(applicationId);
  }
  await timekeeper.advanceTo(Date.parse('2026-09-01T09:00:00Z'));
  accepted(
    await decideSelection(desk, { ...request('s1', 'committee-secretary'), callId: CALL, minutes: 'PV' }),
  );
  accepted(await publishSelection(desk, { ...request('s1', 'committee-secretary'), callId: CALL }));
  await pump.settle();
  return ids;
}

async function score({ runtime, terms, request }: Parts, applicationId: string): Promise<void> {
  const marks = Object.fromEntries(
    terms.scoring.criteria.map(({ criterionId, marksMax }) => [criterionId, marksMax]),
  );
  for (const evaluator of ['e1', 'e2']) {
    const given = { applicationId, marks, comment: 'Solide', conflictOfInterest: false };
    const evaluatorEmail = `${evaluator}@programme.example`;
    accepted(
      await recordScore(runtime.desk, { ...request(evaluator, 'evaluator'), ...given, evaluatorEmail }),
    );
  }
}

async function sign({ runtime, request }: Parts, applicationId: string): Promise<void> {
  const { desk, pump } = runtime;
  const conventionId = `CV-${applicationId}`;
  const signatureId = accepted(
    await openSigning(desk, { ...request('o1', 'programme-officer'), conventionId }),
  );
  for (const partyId of ['ministry', 'agency', 'association']) {
    const round = await readCase(desk, signatures, signatureId);
    if (round.status !== 'open') throw new Error(`the round is ${round.status}`);
    const { documentSha256 } = round;
    const party = round.parties.find((one) => one.partyId === partyId);
    if (!party) throw new Error(`no party ${partyId}`);
    const { personId } = party;
    const code = accepted(await issueCode(desk, { signatureId, partyId, personId, documentSha256 }));
    const role = partyId === 'association' ? 'signatory' : 'authority';
    const act = { signatureId, partyId, documentSha256, code, typedName: party.personName.fr };
    const consentVersion = 'consent-2026-1';
    accepted(await signDocument(desk, { ...request(party.personId, role), ...act, consentVersion }));
  }
  await pump.settle();
}

async function pay(parts: Parts, applicationIds: readonly string[]): Promise<void> {
  const { runtime, request } = parts;
  const { desk, pump } = runtime;
  for (const applicationId of applicationIds) await commitAndApprove(parts, applicationId);
  const trancheIds = applicationIds.map((applicationId) => `CV-${applicationId}-1`);
  const batchId = accepted(await prepareBatch(desk, { ...request('f4', 'finance-officer'), trancheIds }));
  // More orders than one append holds are added by the outbox.
  await pump.settle();
  accepted(await fileBatch(desk, { ...request('f4', 'finance-officer'), batchId }));
  const batch = await readCase(desk, paymentBatches, batchId);
  if (batch.status !== 'filed') throw new Error(`the batch is ${batch.status}`);
  const fileSha256 = batch.files.pain001.sha256;
  accepted(await releaseBatch(desk, { ...request('k1', 'accountant'), batchId, fileSha256 }));
  await pump.settle();
  const lines = trancheIds.map((trancheId) => ({
    lineId: `line-${trancheId}`,
    bookedOn: '2026-09-02',
    kind: 'executed' as const,
    endToEndId: `${trancheId}/1`,
  }));
  accepted(await recordStatement(desk, { ...request('k1', 'accountant'), statementId: batchId, lines }));
  await pump.settle();
}

/** Credit for more conventions than a test or a bench awards, entered by one officer and confirmed by another. */
async function openCredit({ runtime: { desk }, request }: Parts, line: string): Promise<void> {
  const credit = { year: 2026, line };
  const paper = {
    amountCentimes: 1_000_000_000_000,
    reference: 'Loi de finances 2026',
    paperOn: '2025-12-20',
  };
  const opening = { ...credit, ...paper, kind: 'opening' as const };
  accepted(await enterCredit(desk, { ...request('f8', 'finance-officer'), ...opening }));
  accepted(await confirmCredit(desk, { ...request('f9', 'finance-officer'), ...credit, entry: 1 }));
}

async function commitAndApprove({ runtime, request }: Parts, applicationId: string): Promise<void> {
  const { desk, pump } = runtime;
  const conventionId = `CV-${applicationId}`;
  const trancheId = `${conventionId}-1`;
  const state = await readCase(desk, conventions, conventionId);
  if (state.status !== 'in-force') throw new Error(`the convention is ${state.status}`);
  const { rib } = state.account;
  accepted(await verifyAccount(desk, { ...request('f9', 'finance-officer'), conventionId, rib }));
  const visa = {
    number: '2214',
    fiscalYear: 2026,
    budgetLine: BUDGET_LINE,
    reference: 'V-2214',
    visaOn: '2026-09-01',
  };
  accepted(await recordVisa(desk, { ...request('f8', 'finance-officer'), conventionId, visa }));
  accepted(await confirmVisa(desk, { ...request('f9', 'finance-officer'), conventionId }));
  await pump.settle();
  accepted(
    await requestTranche(desk, { ...request(`contact-${applicationId}`, 'association', 'link'), trancheId }),
  );
  accepted(await certifyTranche(desk, { ...request('c1', 'certifier'), trancheId }));
  for (const officer of ['f1', 'f2', 'f3']) {
    const answer = await approveTranche(desk, { ...request(officer, 'finance-officer'), trancheId });
    if (answer.ok && answer.value.status === 'approved') break;
  }
}
