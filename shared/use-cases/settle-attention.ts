import type { AttentionCommand } from '../domain/attention/commands.ts';
import type { AttentionState } from '../domain/attention/state.ts';
import { mayAct } from '../domain/roles/acts.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import { readPerson } from './change-staff.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { attentions } from './lifecycles.ts';
import { readTerms } from './read-cases.ts';
import { type Intent, transact } from './transact.ts';

type OnAttention = Request & { readonly attentionId: string };
type Settled = Promise<Answer<AttentionState>>;

/** Gives it to a colleague whose roles settle such troubles, with a note; both are kept with it. */
export async function handOverAttention(
  desk: Desk,
  request: OnAttention & { readonly to: string; readonly note: string },
): Settled {
  const { act, note, to } = request;
  const colleague = await readPerson(desk, to);
  const mayTake = colleague !== undefined && mayAct(colleague.roles, 'settle-attention');
  return settle(desk, request, [to, note], { type: 'HandOverAttention', act, to, mayTake, note });
}

/** A person answers for it that nothing more is to be done, and says why. */
export function closeAttention(desk: Desk, request: OnAttention & { readonly reason: string }): Settled {
  const { act, reason } = request;
  return settle(desk, request, reason, { type: 'CloseAttention', act, reason });
}

/** Sends a mail once more that nobody received, to the addresses that are on file now. */
export async function sendMailAgain(desk: Desk, request: OnAttention): Promise<Answer<null>> {
  const { act, attentionId, key } = request;
  const { version } = await readTerms(desk);
  const about = { key, act, verb: 'send-mail-again', facts: attentionId, programmeVersion: version };
  return transact(desk, about, async (transaction) => {
    const attention = await transaction.load(attentions, attentionId);
    const mail = mailOf(attention.state());
    const decision = attention.decide({ type: 'TryAgain', act });
    if (!decision.accepted) return refused(decision.refusal);
    if (!mail) return refused({ code: 'MAIL_NOT_KEPT' });
    transaction.deliver(mail);
    return done(null);
  });
}

/** The mail behind the trouble, as it was to be sent; undefined where the trouble is another or keeps no mail. */
export function mailOf(state: AttentionState): Intent | undefined {
  if (state.status === 'absent' || state.kind !== 'mail') return undefined;
  const { recipient, template, values } = state.facts;
  if (recipient === undefined || template === undefined || values === undefined) return undefined;
  return { kind: 'mail', template, subject: state.subject, recipient, facts: JSON.parse(values) };
}

function settle(desk: Desk, request: OnAttention, facts: unknown, command: AttentionCommand): Settled {
  return decideOne(desk, request, {
    verb: command.type,
    lifecycle: attentions,
    id: request.attentionId,
    facts,
    command,
  });
}
