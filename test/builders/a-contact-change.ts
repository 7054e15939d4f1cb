import type { ContactEvent } from '../../shared/domain/contact/events.ts';
import type { ContactChanges, ContactPaper } from '../../shared/domain/contact/state.ts';

/** Minutes of an assembly, or an attestation, as they were kept. */
export const contactPaper: ContactPaper = {
  documentKey: 'applications/UPE-017/contacts/0a1b-contacts.pdf',
  sha256: 'a'.repeat(64),
  sizeBytes: 1200,
};

export const formerPresident = {
  name: { fr: 'Brahim Aït Ouahi', ar: 'إبراهيم أيت واحي' },
  gender: 'm',
  email: 'president@ajyal.example',
} as const;

export const newPresident = {
  name: { fr: 'Malika Oubella', ar: 'مليكة أوبلا' },
  gender: 'f',
  email: 'malika@ajyal.example',
} as const;

export const formerAccount = { holder: 'Association Ajyal (exemple)', rib: '999780000123456789012341' };
export const newAccount = { holder: 'Association Ajyal (exemple)', rib: '011519000001205000534921' };

/** A change was asked for by the contact's link. */
export function aContactRequest(
  change: number,
  changes: ContactChanges,
  former: ContactChanges,
): ContactEvent {
  return {
    type: 'ContactChangeRequested',
    at: '2026-06-01T09:00:00.000Z',
    by: 'contact-UPE-017',
    applicationId: 'UPE-017',
    change,
    changes,
    former,
    paper: contactPaper,
    door: 'link',
  };
}

/** What happened to the contacts of UPE-017, by what its last change has come to. */
export const contactEvents = {
  pending: [aContactRequest(1, { president: newPresident }, { president: formerPresident })],
  get confirmed(): readonly ContactEvent[] {
    const at = '2026-06-02T09:00:00.000Z';
    return [...this.pending, { type: 'ContactChangeConfirmed', at, by: 'officer-2', change: 1 }];
  },
  get account(): readonly ContactEvent[] {
    return [...this.confirmed, aContactRequest(2, { account: newAccount }, { account: formerAccount })];
  },
  get declined(): readonly ContactEvent[] {
    const at = '2026-06-03T09:00:00.000Z';
    const reason = 'Illisible';
    return [...this.account, { type: 'ContactChangeDeclined', at, by: 'officer-2', change: 2, reason }];
  },
  get objected(): readonly ContactEvent[] {
    const at = '2026-06-04T09:00:00.000Z';
    return [...this.confirmed, { type: 'ContactChangeObjected', at, by: 'x', change: 1 }];
  },
  get stopped(): readonly ContactEvent[] {
    const at = '2026-06-04T09:00:00.000Z';
    return [...this.pending, { type: 'ContactChangeObjected', at, by: 'x', change: 1 }];
  },
} as const;
