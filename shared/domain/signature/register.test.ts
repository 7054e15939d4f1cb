import { describe, expect, it } from 'vitest';
import { aSigning, signatureEvents } from '../../../test/builders/a-signature.ts';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { MandateRow } from '../mandate/state.ts';
import type { SignDocument } from './commands.ts';
import { signature } from './signature.ts';

const at = '2026-07-10T09:00:00.000Z';
const signing = {
  type: 'SignDocument',
  act: anAct({ personId: 'authority-minister', role: 'authority', at }),
  ...aSigning('ministry', 1),
} as const satisfies SignDocument;

describe('signature: whom the register names', () => {
  const refusal = { type: 'RefuseToSign', partyId: 'ministry', reason: 'Montant' } as const;
  const organisation = { fr: 'Ministère (exemple)', ar: 'الوزارة (نموذج)' };
  const person = (personId: string) => ({ personId, name: organisation, title: organisation });
  const mandate: MandateRow = {
    mandateId: 'ministry-2',
    position: 'register-ministry@2',
    partyId: 'ministry',
    kind: 'delegation',
    signatory: person('secretary-general'),
    delegator: person('authority-minister'),
    validFrom: '2026-01-01',
    paperSha256: 'a'.repeat(64),
  };
  const delegate = anAct({ personId: 'secretary-general', role: 'authority', at });

  it('signs for the party by delegation, and the row is kept with the act', () => {
    const events = eventsOf(
      decideAfter(signature, signatureEvents.open, { ...signing, act: delegate, mandate }),
    );
    const state = fold(signature, [...signatureEvents.open, ...events]);
    expect(state.status === 'open' && state.acts[0]).toMatchObject({
      personId: 'secretary-general',
      mandate,
    });
  });

  it('may refuse for the party by delegation, and the row is kept with the refusal', () => {
    const events = eventsOf(
      decideAfter(signature, signatureEvents.open, { ...refusal, act: delegate, mandate }),
    );
    expect(events).toMatchObject([{ type: 'SignatureRefused', by: 'secretary-general', mandate }]);
  });

  it('is refused by a row that does not hold on that day, in Morocco’s days', () => {
    const act = anAct({ personId: 'secretary-general', at: '2026-07-10T23:30:00.000Z' });
    const lapsed = { ...mandate, validTo: '2026-07-10' };
    for (const row of [lapsed, { ...mandate, validFrom: '2026-07-12' }])
      for (const command of [signing, refusal])
        expect(
          refusalOf(decideAfter(signature, signatureEvents.open, { ...command, act, mandate: row })),
        ).toEqual({ code: 'SIGNATURE_MANDATE_LAPSED' });
    const punctual = { ...signing, act: delegate, mandate: lapsed };
    expect(decideAfter(signature, signatureEvents.open, punctual).accepted).toBe(true);
  });

  it('is refused for another party, for another person, and without the row', () => {
    for (const changes of [
      { act: delegate },
      { act: delegate, mandate: { ...mandate, partyId: 'agency' } },
      { act: delegate, mandate: { ...mandate, signatory: person('somebody') } },
    ]) {
      const refusal = refusalOf(decideAfter(signature, signatureEvents.open, { ...signing, ...changes }));
      expect(refusal).toEqual({ code: 'SIGNATURE_NOT_YOUR_PARTY' });
    }
  });
});
