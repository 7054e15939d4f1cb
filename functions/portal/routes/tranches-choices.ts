import type { Act, StaffRole } from '../../../shared/domain/kernel/act.ts';
import type { Instant } from '../../../shared/domain/kernel/calendar-day.ts';
import { type ActName, mayAct, rolesByAct } from '../../../shared/domain/roles/acts.ts';
import type { Registered } from '../../../shared/domain/staff/state.ts';
import type { TrancheCommand } from '../../../shared/domain/tranche/commands.ts';
import type { TrancheRefusal } from '../../../shared/domain/tranche/refusals.ts';
import { tranche as rules } from '../../../shared/domain/tranche/tranche.ts';
import type { QueuedTranche } from './tranches-reading.ts';

export const trancheActs = [
  'confirm-withdrawal',
  'certify',
  'approve',
  'answer',
  'settle',
  'release',
  'reopen',
  'take-back',
  'return',
  'hold',
] as const;

export type TrancheActName = (typeof trancheActs)[number];

/** The act of the one table of roles that a button stands for. A new attempt is the affair of who makes orders. */
export const roleActs: Readonly<Record<TrancheActName, ActName>> = {
  'confirm-withdrawal': 'confirm-withdrawal',
  certify: 'certify',
  approve: 'approve',
  answer: 'answer-observation',
  settle: 'settle-unknown',
  release: 'release-hold',
  reopen: 'prepare-batch',
  'take-back': 'take-back-approval',
  return: 'return-tranche',
  hold: 'hold',
};

/** What a person may do with a tranche now, or why not. */
export type Choice =
  | { readonly name: TrancheActName; readonly allowed: true }
  | { readonly name: TrancheActName; readonly allowed: false; readonly refusal: TrancheRefusal }
  | { readonly name: TrancheActName; readonly allowed: false; readonly roles: readonly StaffRole[] };

/** Refusals that the status does not explain: only they are worth a word where the button is missing. */
const WORTH_A_WORD: readonly TrancheRefusal['code'][] = [
  'TRANCHE_FOUR_EYES',
  'TRANCHE_CERTIFIED_ALREADY',
  'TRANCHE_CONVENTION_NOT_IN_FORCE',
];

/**
 * The acts that make sense at the tranche's status, judged for this person by the very rules that will decide: what is
 * allowed here can still be refused a moment later, and is then refused in the same words.
 */
export function choicesFor(
  person: Pick<Registered, 'personId' | 'roles'>,
  about: QueuedTranche,
  at: Instant,
): readonly Choice[] {
  return trancheActs.flatMap((name): Choice[] => {
    const decision = rules.decide(commandFor(name, about, actOf(person.personId, at)), about.tranche);
    const worthAWord = !decision.accepted && WORTH_A_WORD.includes(decision.refusal.code);
    if (!decision.accepted && !worthAWord) return [];
    if (!mayAct(person.roles, roleActs[name]))
      return [{ name, allowed: false, roles: rolesByAct[roleActs[name]] }];
    return decision.accepted
      ? [{ name, allowed: true }]
      : [{ name, allowed: false, refusal: decision.refusal }];
  });
}

/** Who of the staff could do this act now. */
export function whoMay(
  name: TrancheActName,
  staff: readonly Registered[],
  about: QueuedTranche,
  at: Instant,
): readonly Registered[] {
  return staff.filter((person) =>
    choicesFor(person, about, at).some((choice) => choice.name === name && choice.allowed),
  );
}

function commandFor(name: TrancheActName, about: QueuedTranche, act: Act): TrancheCommand {
  const { tranche, approversNeeded } = about;
  const conventionInForce = about.convention.status === 'in-force';
  const reason = act.reason ?? '';
  switch (name) {
    case 'confirm-withdrawal':
      return { type: 'ConfirmWithdrawal', act, proposedAt: tranche.withdrawal?.at ?? '' };
    case 'certify':
      return { type: 'CertifyTranche', act, conventionInForce };
    case 'approve':
      return { type: 'ApproveTranche', act, approversNeeded, conventionInForce };
    case 'answer':
      return { type: 'AnswerObservation', act, answer: reason };
    case 'take-back':
      return { type: 'TakeBackApproval', act, reason };
    case 'return':
      return { type: 'ReturnTranche', act, reason };
    case 'hold':
      return { type: 'HoldTranche', act, reason };
    case 'release':
      return { type: 'ReleaseHold', act };
    case 'reopen':
      return { type: 'ReopenTranche', act };
    case 'settle': {
      const orderId = 'order' in tranche ? tranche.order.orderId : '';
      const outcome = tranche.status === 'unknown' ? (tranche.proposal?.outcome ?? 'executed') : 'executed';
      return { type: 'SettleUnknown', act, orderId, outcome, reason };
    }
  }
}

/** A person trying: the reason stands for the one that the form will ask for. */
function actOf(personId: string, at: Instant): Act {
  return { actor: { personId, name: personId, role: 'system' }, door: 'page', at, reason: 'try' };
}
