import type { BankAccount } from '../application/application-file.ts';
import {
  CONTACT_PARTS,
  type ContactChange,
  type ContactChanges,
  type ContactPart,
  type PersonFacts,
  type SettledChange,
} from './state.ts';

/** Whether it is the account that changes; otherwise people and their addresses do. */
export function isAccountChange(
  changes: ContactChanges,
): changes is Extract<ContactChanges, { account: unknown }> {
  return 'account' in changes;
}

/** The account that a change brings; undefined for a change of people. */
export function accountIn(changes: ContactChanges): BankAccount | undefined {
  return isAccountChange(changes) ? changes.account : undefined;
}

/** What a change says of one person; undefined when it leaves them alone. */
export function personIn(changes: ContactChanges, part: ContactPart): PersonFacts | undefined {
  return isAccountChange(changes) ? undefined : changes[part];
}

/** What a change touches, in the order of forms. */
export function changedParts(changes: ContactChanges): readonly (ContactPart | 'account')[] {
  return isAccountChange(changes) ? ['account'] : CONTACT_PARTS.filter((part) => changes[part] !== undefined);
}

/** Whether anything would be other than before. */
export function differs(changes: ContactChanges, former: ContactChanges): boolean {
  const account = accountIn(changes);
  if (account) {
    const before = accountIn(former);
    return account.rib !== before?.rib || account.holder !== before.holder;
  }
  return CONTACT_PARTS.some((part) => {
    const after = personIn(changes, part);
    return after !== undefined && personDiffers(after, personIn(former, part) ?? {});
  });
}

/** Whether the change puts another address, or another person, in the place of the one before: their links die. */
export function replacesHolder({ changes, former }: Replacing, part: ContactPart): boolean {
  const after = personIn(changes, part);
  if (!after) return false;
  const before = personIn(former, part) ?? {};
  return nameDiffers(after, before) || (after.email !== undefined && after.email !== before.email);
}

/** Whether the change puts another person in the place of the one before. */
export function replacesPerson({ changes, former }: Replacing, part: ContactPart): boolean {
  const after = personIn(changes, part);
  return after !== undefined && nameDiffers(after, personIn(former, part) ?? {});
}

type Replacing = Pick<ContactChange | SettledChange, 'changes' | 'former'>;

function personDiffers(after: PersonFacts, before: PersonFacts): boolean {
  return (
    nameDiffers(after, before) ||
    (['gender', 'email', 'phone'] as const).some(
      (fact) => after[fact] !== undefined && after[fact] !== before[fact],
    )
  );
}

function nameDiffers({ name }: PersonFacts, before: PersonFacts): boolean {
  return name !== undefined && (name.fr !== before.name?.fr || name.ar !== before.name?.ar);
}
