import type { ApplicationState } from '../domain/application/state.ts';
import type { Trouble } from '../domain/attention/state.ts';
import { accountIn, changedParts, isAccountChange } from '../domain/contact/changes.ts';
import type { ContactCommand } from '../domain/contact/commands.ts';
import { findChange } from '../domain/contact/contact.ts';
import { currentFacts } from '../domain/contact/contact-facts.ts';
import type { ContactChange, ContactChanges, ContactPaper, ContactState } from '../domain/contact/state.ts';
import { isClosed } from '../domain/convention/account-rules.ts';
import type { ConventionState } from '../domain/convention/state.ts';
import type { Request } from './acts.ts';
import { systemAct } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import { changeAsked, changeConfirmed } from './contact-mails.ts';
import type { Desk } from './desk.ts';
import { conventionIdOf } from './draft-convention.ts';
import { attentionIdOf } from './keep-attention.ts';
import { applications, attentions, contacts, conventions } from './lifecycles.ts';
import { readTerms } from './read-cases.ts';
import { type Transaction, transact } from './transact.ts';

type OnCase = Request & { readonly applicationId: string };
type OnChange = OnCase & { readonly change: number };

/**
 * Asks for a change of people, addresses or account, with its paper; those on file are told at once. By a link of the
 * association, or by an officer who holds the paper. While the file itself is open, the file is where to change it.
 */
export function requestContactChange(
  desk: Desk,
  request: OnCase & { readonly changes: ContactChanges; readonly paper?: ContactPaper },
): Promise<Answer<number>> {
  const { act, applicationId, changes, paper } = request;
  const facts = [applicationId, changes, paper?.sha256 ?? null];
  return onCase(desk, request, 'request-contact-change', facts, async (gathered) => {
    const { application, convention, subject } = gathered;
    if (application.status === 'draft' || application.status === 'returned')
      return refused({ code: 'CONTACT_FILE_OPEN' });
    const former = formerOf(changes, gathered);
    if (!former) return refused({ code: 'CONTACT_NO_CONVENTION' });
    const account = accountIn(changes);
    const given = account && convention.status !== 'absent' && convention.account.rib === account.rib;
    if (given) return refused({ code: 'CONVENTION_RIB_UNCHANGED' });
    // Nobody could confirm it: the paper would wait for ever.
    if (account && convention.status !== 'absent' && isClosed(convention))
      return refused({ code: 'CONVENTION_CLOSED' });
    const command = { type: 'RequestContactChange', act, applicationId, changes, former } as const;
    const decided = subject.decide({ ...command, ...(paper ? { paper } : {}) });
    if (!decided.accepted) return refused(decided.refusal);
    const state = subject.state();
    const change = state.status === 'absent' ? undefined : state.pending.at(-1);
    if (!change) return refused({ code: 'CONTACT_CHANGE_NOT_FOUND' });
    const known = currentFacts(application, state);
    gathered.transaction.deliver(...changeAsked({ stream: subject.stream, change, facts: known, state }));
    return done(change.change);
  });
}

/** What stands on file of the parts that a change touches; undefined for the account of a case without a convention. */
function formerOf(changes: ContactChanges, { application, convention, subject }: Gathered) {
  if (!isAccountChange(changes)) {
    const facts = currentFacts(application, subject.state());
    return Object.fromEntries(
      changedParts(changes).flatMap((part) => (part === 'account' ? [] : [[part, facts[part]]])),
    );
  }
  if (convention.status === 'absent') return undefined;
  const { holder, rib } = convention.account;
  return { account: { holder, rib } };
}

/**
 * An officer has compared the paper and lets the change take effect: the links of those replaced die in this append, an
 * account becomes the convention's and waits for another person to verify it.
 */
export function confirmContactChange(desk: Desk, request: OnChange): Promise<Answer<number>> {
  const { act, applicationId, change: number } = request;
  const facts = [applicationId, number];
  return onCase(desk, request, 'confirm-contact-change', facts, async (gathered) => {
    const { application, subject, transaction } = gathered;
    const decided = subject.decide({ type: 'ConfirmContactChange', act, change: number });
    if (!decided.accepted) return refused(decided.refusal);
    const state = subject.state();
    const change = findChange(state, number);
    if (!change) return refused({ code: 'CONTACT_CHANGE_NOT_FOUND' });
    const account = accountIn(change.changes);
    if (account) {
      const attestationKey = change.paper.documentKey;
      const convention = await transaction.load(conventions, conventionIdOf(applicationId));
      const changed = convention.decide({ type: 'ChangeAccount', act, account, attestationKey });
      if (!changed.accepted) return refused(changed.refusal);
    }
    const known = currentFacts(application, state);
    transaction.deliver(...changeConfirmed({ stream: subject.stream, change, facts: known, state }));
    return done(number);
  });
}

/** An officer finds that the paper does not show it; the association reads why on its page. */
export function declineContactChange(
  desk: Desk,
  request: OnChange & { readonly reason: string },
): Promise<Answer<number>> {
  const { act, applicationId, change, reason } = request;
  const facts = [applicationId, change, reason];
  return onCase(desk, request, 'decline-contact-change', facts, async ({ subject }) => {
    const decided = subject.decide({ type: 'DeclineContactChange', act, change, reason });
    return decided.accepted ? done(change) : refused(decided.refusal);
  });
}

/** The association takes back a change that it asked for and that nobody has confirmed. */
export function withdrawContactChange(desk: Desk, request: OnChange): Promise<Answer<number>> {
  const { act, applicationId, change } = request;
  const facts = [applicationId, change];
  return onCase(desk, request, 'withdraw-contact-change', facts, async ({ subject }) => {
    const decided = subject.decide({ type: 'WithdrawContactChange', act, change });
    return decided.accepted ? done(change) : refused(decided.refusal);
  });
}

/**
 * Somebody who was written to says that the association did not ask for it. A pending change ends; a confirmed one
 * is raised for a person to look at, and a confirmed account gets no money until it is verified anew.
 */
export function objectToContactChange(desk: Desk, request: OnChange): Promise<Answer<number>> {
  const { act, applicationId, change: number } = request;
  const facts = [applicationId, number];
  return onCase(desk, request, 'object-to-contact-change', facts, async ({ subject, transaction }) => {
    const decided = subject.decide({ type: 'ObjectToContactChange', act, change: number });
    if (!decided.accepted) return refused(decided.refusal);
    const change = findChange(subject.state(), number);
    if (!change || !('objectedAt' in change)) return done(number);
    await contest(transaction, request, change);
    await raise(desk, transaction, subject.stream, change);
    return done(number);
  });
}

/** Only the account that is still the convention's can be contested: one that was changed again is nobody's. */
async function contest(
  transaction: Transaction,
  { act, applicationId }: OnChange,
  { changes }: ContactChange,
) {
  const account = accountIn(changes);
  if (!account) return;
  const convention = await transaction.load(conventions, conventionIdOf(applicationId));
  convention.decide({ type: 'ContestAccount', act, rib: account.rib });
}

async function raise(
  desk: Desk,
  transaction: Transaction,
  subject: string,
  { change, changes }: ContactChange,
) {
  const about = { kind: 'objection', id: `${subject}/${change}`, subject } as const;
  const trouble: Trouble = {
    ...about,
    facts: { change: String(change), parts: changedParts(changes).join(' ') },
  };
  const attentionId = attentionIdOf(desk, trouble);
  const attention = await transaction.load(attentions, attentionId);
  const act = systemAct(desk.clock, 'command');
  attention.decide({ type: 'RaiseAttention', act, attentionId, trouble });
}

interface Gathered {
  readonly transaction: Transaction;
  readonly application: Exclude<ApplicationState, { status: 'absent' }>;
  readonly convention: ConventionState;
  readonly subject: {
    readonly stream: string;
    readonly state: () => ContactState;
    readonly decide: (command: ContactCommand) => ReturnType<typeof contacts.decider.decide>;
  };
}

/** One append on the contacts of a case, with the file and the convention that it is judged by. */
async function onCase(
  desk: Desk,
  { act, applicationId, key }: OnCase,
  verb: string,
  facts: unknown,
  work: (gathered: Gathered) => Promise<Answer<number>>,
): Promise<Answer<number>> {
  const { version } = await readTerms(desk);
  return transact(desk, { key, act, verb, facts, programmeVersion: version }, async (transaction) => {
    const subject = await transaction.load(contacts, applicationId);
    const application = (await transaction.load(applications, applicationId)).state();
    if (application.status === 'absent') return refused({ code: 'APPLICATION_NOT_FOUND' });
    const convention = (await transaction.load(conventions, conventionIdOf(applicationId))).state();
    return work({ transaction, application, convention, subject });
  });
}
