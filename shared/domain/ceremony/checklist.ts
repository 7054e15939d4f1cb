import type { ConventionStatus } from '../convention/state.ts';

/** What was found of one convention of the list, for the checklist before a session is opened. */
export interface ConventionCheck {
  readonly conventionId: string;
  readonly number: string;
  readonly status: ConventionStatus;
  /** The document that is kept has the hash of the list; `missing` and `damaged` say what else was found. */
  readonly document: 'intact' | 'changed' | 'missing' | 'damaged';
  readonly parties: readonly PartyCheck[];
}

export interface PartyCheck {
  readonly partyId: string;
  /** Signs by the list; the others are written to one by one. */
  readonly isBulk: boolean;
  /** Somebody may sign for the party on the day of the session. */
  readonly isMandated: boolean;
  /** A mail with the link, or with the code, has somewhere to go. */
  readonly hasAddress: boolean;
}

export type ChecklistCode =
  | 'convention-not-ready'
  | 'document-changed'
  | 'document-missing'
  | 'document-damaged'
  | 'mandate-missing'
  | 'address-missing'
  | 'code-channel-missing';

/** One line of the checklist that is not fulfilled. */
export interface ChecklistFault {
  readonly conventionId: string;
  readonly number: string;
  readonly code: ChecklistCode;
  readonly partyId?: string;
}

/** A session begins with conventions that are ready to be signed, or whose signing is open already. */
const READY: readonly ConventionStatus[] = ['assembled', 'signing'];

/**
 * What keeps a session from being opened: a convention that cannot be signed, a document that is not the one of the
 * list, a party for which nobody may sign that day, to whom no link or no code can be sent. Empty when all is well.
 */
export function checklistFaults(checks: readonly ConventionCheck[]): readonly ChecklistFault[] {
  return checks.flatMap(({ conventionId, number, document, parties, status }): ChecklistFault[] => {
    const about = { conventionId, number };
    if (!READY.includes(status)) return [{ ...about, code: 'convention-not-ready' }];
    return [
      ...(document === 'intact' ? [] : [{ ...about, code: `document-${document}` } as const]),
      ...parties.flatMap((party) =>
        faultsOfParty(party).map((code) => ({ ...about, code, partyId: party.partyId })),
      ),
    ];
  });
}

function faultsOfParty({ hasAddress, isBulk, isMandated }: PartyCheck): readonly ChecklistCode[] {
  return [
    ...(isMandated ? [] : (['mandate-missing'] as const)),
    ...(hasAddress ? [] : ([isBulk ? 'code-channel-missing' : 'address-missing'] as const)),
  ];
}
