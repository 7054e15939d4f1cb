import type { ConventionState, InForceConvention } from '../../../../shared/domain/convention/state.ts';
import type { OpenSignatureRound } from '../../../../shared/domain/signature/state.ts';
import { contactOf } from '../../../../shared/use-cases/contact-of.ts';
import { ASSOCIATION_PARTY } from '../../../../shared/use-cases/draft-convention.ts';
import { applications, conventions, signatures, tranches } from '../../../../shared/use-cases/lifecycles.ts';
import { listCases, readCase } from '../../../../shared/use-cases/read-cases.ts';
import { mailboxPath } from './sign-in-as.tsx';
import { type LiveTask, personTask, type TaskStage, whoMay } from './task.ts';

/** A president to sign, who waits longest; else the authority who must sign before. */
export async function signTask(stage: TaskStage): Promise<LiveTask> {
  const next = await nextToSign(stage);
  if (!next) {
    const administrator = whoMay(stage, 'administrator');
    return personTask({ id: 'sign', words: 'sample.task.sign.none' }, administrator, '/expansion');
  }
  const { round, convention } = next;
  const { number, contents } = convention;
  if (round.awaiting.includes(ASSOCIATION_PARTY)) {
    const { president } = contents.association;
    return {
      id: 'sign',
      words: 'sample.task.sign.association',
      facts: { number, person: president.name },
      actions: [{ kind: 'open', label: 'sample.open-mailbox', href: mailboxPath(president.email) }],
    };
  }
  const awaited = round.parties.filter(({ partyId }) => round.awaiting.includes(partyId));
  const authority = whoMay(stage, 'authority', (id) => awaited.some(({ personId }) => personId === id));
  const task = { id: 'sign', words: 'sample.task.sign.authority', facts: { number } } as const;
  return personTask(task, authority, '/signing');
}

/** The round of signing that the first task is about, and its convention; that of an amendment brings none in force. */
async function nextToSign({ desk }: TaskStage) {
  const open = (await listCases(desk, signatures, 'signatures/open')).filter(isOpen);
  const rounds = open.filter(({ amendmentId }) => amendmentId === undefined);
  const round = rounds.find(({ awaiting }) => awaiting.includes(ASSOCIATION_PARTY)) ?? rounds[0];
  const convention = round && (await readCase(desk, conventions, round.conventionId));
  return convention && convention.status !== 'absent' ? { round, convention } : undefined;
}

function isOpen(round: { readonly status: string }): round is OpenSignatureRound {
  return round.status === 'open';
}

/** A tranche that its association may ask for, by the link in the contact's mail; else what opens the next one. */
export async function requestTask(stage: TaskStage): Promise<LiveTask> {
  const { desk } = stage;
  const [tranche] = await listCases(desk, tranches, 'tranches/requestable', { limit: 1 });
  if (tranche?.status !== 'requestable') return gateTask(stage);
  const { applicationId, conventionId, index, amountCentimes } = tranche;
  const convention = await readCase(desk, conventions, conventionId);
  const application = await readCase(desk, applications, applicationId);
  if (convention.status === 'absent' || application.status === 'absent') return gateTask(stage);
  const { number, contents } = convention;
  const email = (await contactOf(desk, applicationId))?.facts.contact.email ?? application.contactEmail;
  return {
    id: 'request',
    words: 'sample.task.request.open',
    facts: { number, index, amountCentimes, person: contents.association.name },
    actions: [{ kind: 'open', label: 'sample.open-mailbox', href: mailboxPath(email) }],
  };
}

/** A convention in force whose first tranche waits for its account or its visa: whose hand is missing. */
async function gateTask(stage: TaskStage): Promise<LiveTask> {
  const inForce = (await listCases(stage.desk, conventions, 'conventions/in-force')).filter(isInForce);
  const waiting = inForce.find(({ account, visa }) => !account.verifiedAt || !visa?.confirmedAt);
  if (!waiting) return shutTask(stage, inForce.at(-1));
  const { account, conventionId, number, visa } = waiting;
  const step = account.verifiedAt ? (visa ? 'confirm' : 'visa') : 'account';
  const hand = step === 'account' ? account.changedBy : visa?.enteredBy;
  const officer = whoMay(stage, 'programme-officer', (personId) => personId !== hand);
  const task = { id: 'request', words: `sample.task.request.${step}`, facts: { number } } as const;
  return personTask(task, officer, `/conventions/${conventionId}`);
}

/** Nothing may be asked for: what has to be done before, and the case that will tell when it may. */
async function shutTask(stage: TaskStage, signed: InForceConvention | undefined): Promise<LiveTask> {
  const toSign = (await nextToSign(stage))?.convention;
  const convention = toSign ?? signed;
  if (!convention) {
    const officer = whoMay(stage, 'programme-officer');
    return personTask({ id: 'request', words: 'sample.task.request.none' }, officer, '/conventions');
  }
  const { number, applicationId, contents } = convention;
  return {
    id: 'request',
    words: toSign ? 'sample.task.request.unsigned' : 'sample.task.request.later',
    facts: { number, person: contents.association.name },
    actions: [{ kind: 'case', applicationId }],
  };
}

function isInForce(convention: ConventionState): convention is InForceConvention {
  return convention.status === 'in-force';
}
