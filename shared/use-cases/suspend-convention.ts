import type { ConventionCommand } from '../domain/convention/commands.ts';
import type { Party } from '../domain/convention/state.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import { completeWhenDone } from './complete-convention.ts';
import type { Desk } from './desk.ts';
import { conventions } from './lifecycles.ts';
import { type MailTemplate, mail, type Recipient } from './mail-intents.ts';
import { openGates } from './open-gates.ts';
import { readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

type OnConvention = Request & { readonly conventionId: string };

/**
 * Stops the payments of a convention for a time. Its tranches stay where they are and nothing is certified, approved,
 * ordered or released; what the bank already has is still answered. The parties read the decision and its reason
 * (article « Suspension, résiliation et restitution »).
 */
export function suspendConvention(
  desk: Desk,
  request: OnConvention & { readonly reason: string },
): Promise<Answer<null>> {
  const { act, reason } = request;
  return turn(desk, request, {
    command: { type: 'SuspendConvention', act, reason },
    template: 'convention-suspended',
    facts: { reason },
  });
}

/** Lets a suspended convention go on, by another person; a gate that waited for it opens in the same append, an end that waited for it comes. */
export function resumeConvention(desk: Desk, request: OnConvention): Promise<Answer<null>> {
  const command = { type: 'ResumeConvention', act: request.act } as const;
  return turn(desk, request, { command, template: 'convention-resumed', facts: {} });
}

interface Turn {
  readonly command: ConventionCommand;
  readonly template: MailTemplate;
  readonly facts: Readonly<Record<string, string>>;
}

async function turn(desk: Desk, request: OnConvention, how: Turn): Promise<Answer<null>> {
  const { act, conventionId, key } = request;
  const { command, facts, template } = how;
  const terms = await readTerms(desk);
  const about = { key, act, verb: command.type, programmeVersion: terms.version };
  return transact(desk, { ...about, facts: [conventionId, facts] }, async (transaction) => {
    const convention = await transaction.load(conventions, conventionId);
    const before = convention.state();
    if (before.status === 'absent') return refused({ code: 'CONVENTION_NOT_FOUND' });
    const decision = convention.decide(command);
    if (!decision.accepted) return refused(decision.refusal);
    transaction.deliver(...mail(template, convention.stream, whoMustKnow(before.parties), facts));
    if (command.type !== 'ResumeConvention') return done(null);
    await completeWhenDone(transaction, act, conventionId);
    return openGates(transaction, act, conventionId, terms);
  });
}

/** The parties, the people of the association, and the offices that the money passes. */
function whoMustKnow(parties: readonly Party[]): readonly Recipient[] {
  const told = parties.map(({ partyId }) => `party:${partyId}` as const);
  return [...told, 'contact', 'treasurer', 'role:finance-officer', 'role:programme-officer'];
}
