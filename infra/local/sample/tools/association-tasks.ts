import type { OpenSignatureRound } from '../../../../shared/domain/signature/state.ts';
import { ASSOCIATION_PARTY } from '../../../../shared/use-cases/draft-convention.ts';
import { applications, conventions, signatures, tranches } from '../../../../shared/use-cases/lifecycles.ts';
import { listCases, readCase } from '../../../../shared/use-cases/read-cases.ts';
import { mailboxPath } from './sign-in-as.tsx';
import { idleTask, type LiveTask, personTask, type TaskStage, whoMay } from './task.ts';

/** A president to sign, who waits longest; else the authority who must sign before. */
export async function signTask(stage: TaskStage): Promise<LiveTask> {
  const rounds = (await listCases(stage.desk, signatures, 'signatures/open')).filter(isOpen);
  const round = rounds.find(({ awaiting }) => awaiting.includes(ASSOCIATION_PARTY)) ?? rounds[0];
  const convention = round && (await readCase(stage.desk, conventions, round.conventionId));
  if (!convention || convention.status === 'absent') return idleTask('sign', 'sample.task.sign.none');
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

function isOpen(round: { readonly status: string }): round is OpenSignatureRound {
  return round.status === 'open';
}

/** A tranche that its association may ask for; the link is in the contact's mail. */
export async function requestTask({ desk }: TaskStage): Promise<LiveTask> {
  const [tranche] = await listCases(desk, tranches, 'tranches/requestable', { limit: 1 });
  if (tranche?.status !== 'requestable') return idleTask('request', 'sample.task.request.none');
  const { applicationId, conventionId, index, amountCentimes } = tranche;
  const convention = await readCase(desk, conventions, conventionId);
  const application = await readCase(desk, applications, applicationId);
  if (convention.status === 'absent' || application.status === 'absent')
    return idleTask('request', 'sample.task.request.none');
  const { number, contents } = convention;
  return {
    id: 'request',
    words: 'sample.task.request.open',
    facts: { number, index, amountCentimes, person: contents.association.name },
    actions: [{ kind: 'open', label: 'sample.open-mailbox', href: mailboxPath(application.contactEmail) }],
  };
}
