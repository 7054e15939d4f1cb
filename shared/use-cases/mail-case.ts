import type { ApplicationState, DraftFile } from '../domain/application/state.ts';
import type { ConventionState, Party } from '../domain/convention/state.ts';
import type { Locale } from '../i18n/locale.ts';
import { type Contacts, contactOf } from './contact-of.ts';
import type { Desk } from './desk.ts';
import { conventionIdOf } from './draft-convention.ts';
import { amendments, applications, conventions, reports, signatures, tranches } from './lifecycles.ts';
import { readCase } from './read-cases.ts';

/** The case behind a mail's subject: its people, and the facts that the text may name. */
export interface MailCase {
  readonly application?: Exclude<ApplicationState, { status: 'absent' }>;
  /** Its people and their addresses, as they are now. */
  readonly contacts?: Contacts;
  readonly parties: readonly Party[];
  readonly language: Locale;
  readonly facts: {
    readonly applicationId?: string;
    readonly conventionNumber?: string;
    /** The number is an amendment's, and the sentences speak of one. */
    readonly isAmendment?: boolean;
    readonly associationName?: { readonly fr: string; readonly ar: string };
    readonly trancheIndex?: number;
    /** As printed: `UPE-2026-017/R1`. */
    readonly reportNumber?: string;
    readonly amountCentimes?: number;
    readonly accountLastFour?: string;
  };
}

/** Reads the case from the stream that the mail speaks of: an application, a convention and what belongs to one. */
export async function readMailCase(desk: Desk, subject: string): Promise<MailCase> {
  const [lifecycle, id] = splitStream(subject);
  switch (lifecycle) {
    case 'application':
      return caseOf(desk, id);
    case 'contacts':
      return caseOf(desk, id, await readCase(desk, conventions, conventionIdOf(id)));
    case 'convention': {
      const state = await readCase(desk, conventions, id);
      return state.status === 'absent' ? nobody : caseOf(desk, state.applicationId, state);
    }
    case 'signature': {
      const round = await readCase(desk, signatures, id);
      if (round.status === 'absent') return nobody;
      return round.amendmentId === undefined
        ? readMailCase(desk, `convention-${round.conventionId}`)
        : readMailCase(desk, `amendment-${round.amendmentId}`);
    }
    case 'amendment': {
      const state = await readCase(desk, amendments, id);
      if (state.status === 'absent') return nobody;
      const about = await readMailCase(desk, `convention-${state.conventionId}`);
      const { number: conventionNumber, parties } = state;
      return { ...about, parties, facts: { ...about.facts, conventionNumber, isAmendment: true } };
    }
    case 'tranche': {
      const state = await readCase(desk, tranches, id);
      if (state.status === 'absent') return nobody;
      const about = await readMailCase(desk, `convention-${state.conventionId}`);
      const { index: trancheIndex, amountCentimes } = state;
      return { ...about, facts: { ...about.facts, trancheIndex, amountCentimes } };
    }
    case 'recovery':
      return readMailCase(desk, `convention-${id}`);
    case 'report': {
      const state = await readCase(desk, reports, id);
      if (state.status === 'absent') return nobody;
      const about = await readMailCase(desk, `convention-${state.conventionId}`);
      const { index: trancheIndex, receivedCentimes: amountCentimes } = state;
      const { conventionNumber } = about.facts;
      const numbered = conventionNumber ? { reportNumber: `${conventionNumber}/R${trancheIndex}` } : {};
      return { ...about, facts: { ...about.facts, ...numbered, trancheIndex, amountCentimes } };
    }
    default:
      return nobody;
  }
}

const nobody: MailCase = { parties: [], language: 'fr', facts: {} };

function splitStream(stream: string): [lifecycle: string, id: string] {
  const dash = stream.indexOf('-');
  return [stream.slice(0, dash), stream.slice(dash + 1)];
}

async function caseOf(desk: Desk, applicationId: string, convention?: ConventionState): Promise<MailCase> {
  const application = await readCase(desk, applications, applicationId);
  if (application.status === 'absent') return nobody;
  const drawn = convention && convention.status !== 'absent' ? convention : undefined;
  const file: DraftFile = application.file;
  const name = file.association?.name;
  const known = await contactOf(desk, applicationId);
  return {
    application,
    ...(known ? { contacts: known } : {}),
    parties: drawn?.parties ?? [],
    language: file.association?.language ?? 'ar',
    facts: {
      applicationId,
      ...(name?.fr && name.ar ? { associationName: { fr: name.fr, ar: name.ar } } : {}),
      ...(drawn
        ? {
            conventionNumber: drawn.number,
            amountCentimes: drawn.amountCentimes,
            accountLastFour: drawn.account.rib.slice(-4),
          }
        : {}),
    },
  };
}
