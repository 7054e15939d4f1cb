import { createHash } from 'node:crypto';
import { authoriseManifest, manifestBinding } from '../../shared/use-cases/authorise-manifest.ts';
import {
  confirmRole,
  grantRole,
  registerPerson,
  seedFirstAdministrator,
} from '../../shared/use-cases/change-staff.ts';
import { closeCeremony } from '../../shared/use-cases/close-ceremony.ts';
import { conventionIdOf } from '../../shared/use-cases/draft-convention.ts';
import { ceremonies, signatures } from '../../shared/use-cases/lifecycles.ts';
import { openCeremony } from '../../shared/use-cases/open-ceremony.ts';
import { signatureIdOf } from '../../shared/use-cases/open-signing.ts';
import { planCeremony } from '../../shared/use-cases/plan-ceremony.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { rehearseCeremony } from '../../shared/use-cases/rehearse-ceremony.ts';
import { signDocument } from '../../shared/use-cases/sign-document.ts';
import { issueCode } from '../../shared/use-cases/signing-code.ts';
import { accepted, type Lifecycle } from './whole-lifecycle.ts';

export const CEREMONY_ID = '2026-09-01-1';

/** A session over the conventions of a lifecycle, by its use cases. */
export interface Session {
  plan(): Promise<void>;
  rehearse(): Promise<void>;
  open(): Promise<void>;
  /** Records the decision of a party; what it leads to is done when the pump has settled. */
  authorise(partyId: string): Promise<void>;
  associationSigns(applicationId: string): Promise<void>;
  close(): Promise<void>;
}

/** Registers the authorities of the sample, and hands out the steps of a session. */
export async function aSession(lifecycle: Lifecycle, applicationIds: readonly string[]): Promise<Session> {
  const { runtime, request } = lifecycle;
  const { desk, pump } = runtime;
  await registerAuthorities(lifecycle);
  const onCeremony = { ceremonyId: CEREMONY_ID };
  const words = { fr: 'Signature des conventions (exemple)', ar: 'توقيع الاتفاقيات (نموذج)' };
  const read = () => readCase(desk, ceremonies, CEREMONY_ID);
  return {
    async plan() {
      const asked = { ...request('a1', 'administrator'), ...onCeremony, title: words, occasion: words };
      const conventionIds = applicationIds.map(conventionIdOf);
      const rest = { place: words, presidedBy: words, guests: [words], heldOn: '2026-09-01', conventionIds };
      accepted(await planCeremony(desk, { ...asked, ...rest }));
    },
    async rehearse() {
      accepted(await rehearseCeremony(desk, { ...request('a1', 'administrator'), ...onCeremony }));
    },
    async open() {
      accepted(await openCeremony(desk, { ...request('a1', 'administrator'), ...onCeremony }));
      await pump.settle();
    },
    async authorise(partyId) {
      const state = await read();
      if (state.status === 'absent') throw new Error('no session');
      const party = state.parties.find((each) => each.partyId === partyId);
      const { personId = '' } = party ?? {};
      const code = accepted(await issueCode(desk, manifestBinding(state, { partyId, personId })));
      const act = { partyId, root: state.manifest.root, code, typedName: party?.personName.fr ?? '' };
      const asked = { ...request(personId, 'authority'), ...onCeremony, ...act };
      accepted(await authoriseManifest(desk, { ...asked, consentVersion: 'ceremony-consent-2026-1' }));
    },
    async associationSigns(applicationId) {
      const signatureId = signatureIdOf(conventionIdOf(applicationId));
      const round = await readCase(desk, signatures, signatureId);
      if (round.status !== 'open') throw new Error(`the round is ${round.status}`);
      const { documentSha256, parties } = round;
      const president = parties.find(({ partyId }) => partyId === 'association');
      const { personId = '' } = president ?? {};
      const binding = { signatureId, partyId: 'association', personId, documentSha256 };
      const code = accepted(await issueCode(desk, binding));
      const typedName = president?.personName.fr ?? '';
      const asked = {
        ...request(personId, 'signatory', 'link'),
        ...binding,
        code,
        typedName,
      };
      accepted(await signDocument(desk, { ...asked, consentVersion: 'consent-2026-1' }));
      await pump.settle();
    },
    async close() {
      accepted(await closeCeremony(desk, { ...request('a1', 'administrator'), ...onCeremony }));
      await pump.settle();
    },
  };
}

async function registerAuthorities({ request, runtime, terms }: Lifecycle): Promise<void> {
  const { desk } = runtime;
  for (const personId of ['a1', 'a2']) {
    const person = { personId, name: namesOf(personId), gender: 'f' as const };
    const seed = {
      ...request('machine', 'system', 'command'),
      ...person,
      email: `${personId}@programme.example`,
    };
    accepted(await seedFirstAdministrator(desk, seed));
  }
  for (const { personId } of terms.authorities) {
    const person = { personId, name: namesOf(personId), gender: 'f' as const };
    const email = `${personId}@programme.example`;
    accepted(await registerPerson(desk, { ...request('a1', 'administrator'), ...person, email }));
    const role = { personId, role: 'authority' } as const;
    accepted(await grantRole(desk, { ...request('a1', 'administrator'), ...role }));
    accepted(await confirmRole(desk, { ...request('a2', 'administrator'), ...role }));
  }
}

function namesOf(personId: string) {
  return { fr: `Personne ${personId} (exemple)`, ar: 'شخص التجربة (نموذج)' };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
