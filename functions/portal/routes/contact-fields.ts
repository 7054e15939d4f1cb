import {
  CONTACT_PARTS,
  type ContactChanges,
  type ContactPart,
  type PeopleChanges,
  type PersonFacts,
} from '../../../shared/domain/contact/state.ts';
import { cleanPasted } from '../../../shared/domain/kernel/pasted-text.ts';
import { checkRib } from '../../../shared/domain/kernel/rib.ts';
import type { Locale } from '../../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { email, phone } from '../../../shared/wire/fields.ts';
import type { FormFault } from '../components/form.tsx';

type Values = Readonly<Record<string, string>>;

/** A typed change, or what is wrong with it, by field. */
type Reading =
  | { readonly ok: true; readonly changes: ContactChanges }
  | { readonly ok: false; readonly faults: readonly FormFault[] };

/** What was typed of the people: only what is filled in changes. */
export function readPeople(locale: Locale, values: Values): Reading {
  const people = CONTACT_PARTS.map((part) => [part, readPerson(locale, part, values)] as const);
  const faults = people.flatMap(([, { faults }]) => faults);
  if (faults.length > 0) return { ok: false, faults };
  const changed = people.filter(([, { facts }]) => Object.keys(facts).length > 0);
  if (changed.length === 0)
    return { ok: false, faults: [fault(locale, 'contacts.fault.nothing', 'president')] };
  const changes: PeopleChanges = Object.fromEntries(changed.map(([part, { facts }]) => [part, facts]));
  return { ok: true, changes };
}

/** A person whose name is typed is another one, and is typed in full. */
function readPerson(
  locale: Locale,
  part: ContactPart,
  values: Values,
): { readonly facts: PersonFacts; readonly faults: readonly FormFault[] } {
  const typed = (field: string) => cleanPasted(values[`${part}.${field}`] ?? '');
  const [fr, ar, gender] = [typed('name.fr'), typed('name.ar'), typed('gender')];
  const address = typed('email').toLowerCase();
  const number = typed('phone');
  const isNew = fr !== '' || ar !== '' || gender !== '';
  const wrong = (field: string, key: TextKey) => fault(locale, key, `${part}.${field}`);
  const faults = [
    ...(isNew && fr === '' ? [wrong('name.fr', 'contacts.fault.name')] : []),
    ...(isNew && ar === '' ? [wrong('name.ar', 'contacts.fault.name')] : []),
    ...(isNew && gender !== 'f' && gender !== 'm' ? [wrong('gender', 'contacts.fault.gender')] : []),
    ...((isNew || address !== '') && !email.safeParse(address).success
      ? [wrong('email', 'contacts.fault.email')]
      : []),
    ...(number !== '' && !phone.safeParse(number).success ? [wrong('phone', 'contacts.fault.phone')] : []),
  ];
  const facts: PersonFacts = {
    ...(isNew ? { name: { fr, ar } } : {}),
    ...(gender === 'f' || gender === 'm' ? { gender } : {}),
    ...(address === '' ? {} : { email: address }),
    ...(number === '' ? {} : { phone: number }),
  };
  return { facts, faults };
}

/** A typed account: the RIB as pasted, in digits of either script, with its key checked (modulo 97). */
export function readAccount(locale: Locale, values: Values): Reading {
  const holder = (values.holder ?? '').trim();
  const checked = checkRib(values.rib ?? '');
  if (holder !== '' && checked.ok) return { ok: true, changes: { account: { holder, rib: checked.rib } } };
  return {
    ok: false,
    faults: [
      ...(holder === '' ? [fault(locale, 'contacts.fault.holder', 'holder')] : []),
      ...(checked.ok
        ? []
        : [{ field: 'rib', message: text(locale, 'finding.RIB_WRONG', { fault: checked.code }) }]),
    ],
  };
}

function fault(locale: Locale, key: TextKey, field: string): FormFault {
  return { field, message: text(locale, key) };
}
