import type { ConventionCommand } from '../domain/convention/commands.ts';
import type { VisaFacts } from '../domain/convention/state.ts';
import type { Instant } from '../domain/kernel/calendar-day.ts';
import type { Request } from './acts.ts';
import { type Answer, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { conventions } from './lifecycles.ts';
import { openGates } from './open-gates.ts';
import { readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

type OnConvention = Request & { readonly conventionId: string };

/** An officer compares the account with the bank's attestation; a gate that waited for it opens. */
export function verifyAccount(desk: Desk, request: OnConvention & { readonly rib: string }) {
  return changeFact(
    desk,
    request,
    { type: 'VerifyAccount', act: request.act, rib: request.rib },
    request.rib,
  );
}

/** Enters the visa of the commitment from its paper (decree 2-07-1235); a second officer confirms it. */
export function recordVisa(desk: Desk, request: OnConvention & { readonly visa: VisaFacts }) {
  return changeFact(desk, request, { type: 'RecordVisa', act: request.act, ...request.visa }, request.visa);
}

/** Confirms the visa that another officer entered; a gate that waited for it opens. */
export function confirmVisa(desk: Desk, request: OnConvention & { readonly enteredAt?: Instant }) {
  const { act, enteredAt } = request;
  const shown = enteredAt === undefined ? {} : { enteredAt };
  return changeFact(desk, request, { type: 'ConfirmVisa', act, ...shown }, enteredAt ?? null);
}

/** One fact of a convention changes, and with it, in the same append, the gates that depend on it. */
async function changeFact(
  desk: Desk,
  request: OnConvention,
  command: ConventionCommand,
  facts: unknown,
): Promise<Answer<null>> {
  const { act, conventionId, key } = request;
  const terms = await readTerms(desk);
  const about = { key, act, verb: command.type, programmeVersion: terms.version };
  return transact(desk, { ...about, facts: [conventionId, facts] }, async (transaction) => {
    const convention = await transaction.load(conventions, conventionId);
    const decision = convention.decide(command);
    if (!decision.accepted) return refused(decision.refusal);
    return openGates(transaction, act, conventionId, terms);
  });
}
