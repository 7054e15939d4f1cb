import { accountIn, personIn, replacesHolder } from '../domain/contact/changes.ts';
import { findChange } from '../domain/contact/contact.ts';
import type { ContactFacts } from '../domain/contact/contact-facts.ts';
import {
  CONTACT_PARTS,
  type ContactChange,
  type ContactPart,
  type ContactState,
  type PersonFacts,
} from '../domain/contact/state.ts';
import { mail, type Recipient } from './mail-intents.ts';
import type { Intent } from './transact.ts';

/** Who is written to about a change: who stood on file before it, or who stands there now. */
interface ChangeReader {
  readonly change: number;
  readonly side: 'old' | 'new';
  readonly part: ContactPart;
}

/** What a recipient of a mail about a change stands for; undefined for any other recipient. */
export function readChangeRecipient(recipient: string): ChangeReader | undefined {
  const [kind, change, side, named] = recipient.split(':');
  const part = CONTACT_PARTS.find((each) => each === named);
  if (kind !== 'changed' || !part || (side !== 'old' && side !== 'new')) return undefined;
  return { change: Number(change), side, part };
}

/** The person behind such a recipient; undefined when nobody stood there. */
export function personBehind(
  { change: number, side, part }: ChangeReader,
  facts: ContactFacts,
  state: ContactState,
): PersonFacts | undefined {
  if (side === 'new') return facts[part];
  const change = findChange(state, number);
  if (!change) return undefined;
  return personIn(change.former, part) ?? earlierPerson(state, part, number);
}

/** Who played a part before its last confirmed replacement: a new account is told to them as well. */
function earlierPerson(
  state: ContactState,
  part: ContactPart,
  beforeChange: number,
): PersonFacts | undefined {
  const settled = state.status === 'absent' ? [] : state.settled;
  const last = settled.findLast(
    (each) => each.outcome === 'confirmed' && each.change < beforeChange && replacesHolder(each, part),
  );
  return last && personIn(last.former, part);
}

interface Told {
  readonly stream: string;
  readonly change: ContactChange;
  readonly facts: ContactFacts;
  readonly state: ContactState;
}

/** Asked for: those on file are told at once and may stop it. Nobody is written to at an address not yet confirmed. */
export function changeAsked({ stream, change, facts, state }: Told): readonly Intent[] {
  const touched = CONTACT_PARTS.filter((part) => personIn(change.changes, part));
  const readers = [...touched.map((part) => ['old', part] as const), ...alwaysTold(change)];
  return mail('contact-change-asked', stream, recipients(readers, { stream, change, facts, state }));
}

/**
 * Confirmed: everybody whom the change is about at the old address and at the new one, and the contact. The links of
 * those who were replaced are dead by it, and a new one goes to the new address.
 */
export function changeConfirmed(told: Told): readonly Intent[] {
  const { change, stream } = told;
  const account = accountIn(change.changes);
  const touched = CONTACT_PARTS.filter((part) => personIn(change.changes, part));
  const readers = [
    ...touched.map((part) => ['old', part] as const),
    ...touched.map((part) => ['new', part] as const),
    ...alwaysTold(change),
  ];
  const to = recipients(readers, told);
  if (account) return mail('account-changed', stream, to, { ending: account.rib.slice(-4) });
  const replaced = touched.filter((part) => replacesHolder(change, part));
  return [
    ...mail('contact-changed', stream, to),
    ...mail('new-link', stream, replaced, { purpose: 'status' }),
  ];
}

/** The contact of now; of an account the president too, and the contact whom an earlier change has replaced. */
function alwaysTold({ changes }: ContactChange): readonly (readonly ['old' | 'new', ContactPart])[] {
  const account = [
    ['new', 'contact'],
    ['new', 'president'],
    ['old', 'contact'],
  ] as const;
  return accountIn(changes) ? account : [['new', 'contact']];
}

/** Once for each address. */
function recipients(
  readers: readonly (readonly ['old' | 'new', ContactPart])[],
  { change: { change }, facts, state }: Told,
): readonly Recipient[] {
  const known = readers.flatMap(([side, part]) => {
    const email = personBehind({ change, side, part }, facts, state)?.email;
    return email === undefined ? [] : [{ email, recipient: `changed:${change}:${side}:${part}` as const }];
  });
  return known
    .filter(({ email }, index) => known.findIndex((other) => other.email === email) === index)
    .map(({ recipient }) => recipient);
}
