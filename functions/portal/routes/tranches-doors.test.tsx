import { describe, expect, it } from 'vitest';
import type { StaffRole } from '../../../shared/domain/kernel/act.ts';
import { type ActName, mayAct, rolesByAct } from '../../../shared/domain/roles/acts.ts';
import { conventions, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPortal } from '../../../test/builders/a-portal.ts';
import { trancheEvents } from '../../../test/builders/a-tranche.ts';
import { given } from '../../../test/builders/given.ts';

const TRANCHE = '/tranches/CV-UPE-017-1';
const CONVENTION = '/conventions/CV-UPE-017';

/** Every door of the money that changes something, with the acts that open it. */
const DOORS: readonly (readonly [path: string, ...acts: readonly ActName[]])[] = [
  ['/conventions/open-signing', 'open-signing'],
  [`${CONVENTION}/account`, 'verify-account'],
  [`${CONVENTION}/visa`, 'record-visa'],
  [`${CONVENTION}/visa/confirm`, 'record-visa'],
  [`${TRANCHE}/certify`, 'certify'],
  [`${TRANCHE}/approve`, 'approve'],
  [`${TRANCHE}/take-back`, 'take-back-approval'],
  [`${TRANCHE}/return`, 'return-tranche'],
  [`${TRANCHE}/hold`, 'hold'],
  [`${TRANCHE}/release`, 'release-hold'],
  [`${TRANCHE}/reopen`, 'prepare-batch'],
  [`${TRANCHE}/withdraw`, 'propose-withdrawal'],
  [`${TRANCHE}/withdraw/confirm`, 'confirm-withdrawal'],
  [`${TRANCHE}/withdraw/decline`, 'confirm-withdrawal'],
  [`${TRANCHE}/settle`, 'settle-unknown'],
  [`${TRANCHE}/reissue`, 'prepare-batch', 'settle-unknown'],
  ['/payments/batches', 'prepare-batch'],
  ['/payments/batches/PB-1/files', 'prepare-batch', 'observe-lines'],
  ['/payments/batches/PB-1/continue', 'prepare-batch', 'release-batch'],
  ['/payments/batches/PB-1/observe', 'observe-lines'],
  ['/payments/batches/PB-1/take-out', 'take-out-order'],
  [`${TRANCHE}/answer`, 'answer-observation'],
  ['/payments/batches/PB-1/release', 'release-batch'],
  ['/payments/statements', 'upload-statement'],
  ['/signing/CV-UPE-017-1', 'sign'],
  ['/signing/CV-UPE-017-1/code', 'sign'],
  ['/signing/CV-UPE-017-1/refuse', 'sign'],
];

const roles = [...new Set(Object.values(rolesByAct).flat())] as StaffRole[];

describe('doors of the money', () => {
  it.each(roles)('are open to %s for the acts of the one table, and for no other', async (role) => {
    const portal = await aPortal({ now: '2026-10-20T09:00:00.000Z' });
    await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.scheduled);
    const cookie = await portal.signIn(`one-${role}`, role);
    for (const [path, ...acts] of DOORS) {
      const { status } = await portal.post(path, {}, cookie);
      const allowed = acts.some((act) => mayAct([role], act));
      expect([path, status === 403]).toEqual([path, !allowed]);
    }
    expect(portal.faults).toEqual([]);
  });

  it('lead a visitor without a session to the sign-in', async () => {
    const portal = await aPortal();
    for (const [path] of DOORS) {
      const answer = await portal.post(path, {});
      expect(answer.headers.get('location')).toContain('/sign-in?to=');
    }
  });
});
