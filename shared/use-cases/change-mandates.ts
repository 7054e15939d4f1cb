import type { Bilingual } from '../domain/kernel/act.ts';
import type { CalendarDay } from '../domain/kernel/calendar-day.ts';
import type { MandateTerms, RegisterCommand } from '../domain/mandate/commands.ts';
import type { RegisterState } from '../domain/mandate/state.ts';
import { mayAct } from '../domain/roles/acts.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import { readPerson } from './change-staff.ts';
import type { Desk } from './desk.ts';
import { passMandates } from './judge-mandate.ts';
import { registers } from './lifecycles.ts';
import { enterProgrammeMandates } from './programme-mandates.ts';
import { readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

type OnParty = Request & { readonly partyId: string };

export interface NewMandate extends OnParty, Omit<MandateTerms, 'signatory'> {
  readonly personId: string;
  readonly title: Bilingual;
  readonly delegatingMandateId?: string;
  readonly mayDelegate: boolean;
}

/** Records a mandate of a person of the staff, by its paper; another person confirms it before anybody signs by it. */
export async function recordMandate(desk: Desk, request: NewMandate): Promise<Answer<RegisterState>> {
  const { act, delegatingMandateId, mayDelegate, paper, personId, title, validFrom, validTo } = request;
  const person = await readPerson(desk, personId);
  const maySign = person !== undefined && mayAct(person.roles, 'sign');
  const signatory = { personId, name: person?.name ?? { fr: '', ar: '' }, title };
  return change(desk, request, {
    type: 'RecordMandate',
    act,
    signatory,
    maySign,
    mayDelegate,
    validFrom,
    paper,
    ...(validTo === undefined ? {} : { validTo }),
    ...(delegatingMandateId === undefined ? {} : { delegatingMandateId }),
  });
}

/** Confirms what another person recorded; what waited for such a mandate waits for nobody any more. */
export async function confirmMandate(
  desk: Desk,
  request: OnParty & { readonly mandateId: string },
): Promise<Answer<RegisterState>> {
  const { act, mandateId, partyId } = request;
  const answer = await change(desk, request, { type: 'ConfirmMandate', act, mandateId });
  if (answer.ok) await passMandates(desk, partyId);
  return answer;
}

export function endMandate(
  desk: Desk,
  request: OnParty & {
    readonly mandateId: string;
    readonly lastOn: CalendarDay;
    readonly reason: string;
  },
): Promise<Answer<RegisterState>> {
  const { act, lastOn, mandateId, reason } = request;
  return change(desk, request, { type: 'EndMandate', act, mandateId, lastOn, reason });
}

/** In an installation older than the register its first change begins it with the programme's own rows. */
async function change(
  desk: Desk,
  { act, key, partyId }: OnParty,
  command: RegisterCommand,
): Promise<Answer<RegisterState>> {
  const terms = await readTerms(desk);
  const { act: _, ...facts } = command;
  const about = { key, act, verb: command.type, programmeVersion: terms.version };
  return transact(desk, { ...about, facts: [partyId, facts], answers: registers }, async (transaction) => {
    const own = terms.authorities.filter((authority) => authority.partyId === partyId);
    const wrong = await enterProgrammeMandates(transaction, act, { ...terms, authorities: own });
    if (wrong) return refused(wrong);
    const subject = await transaction.load(registers, partyId);
    const decision = subject.decide(command);
    return decision.accepted ? done(subject.state()) : refused(decision.refusal);
  });
}
