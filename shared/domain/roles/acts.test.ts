import { describe, expect, it } from 'vitest';
import type { StaffRole } from '../kernel/act.ts';
import { type ActName, mayAct, rolesByAct } from './acts.ts';

const acts = Object.keys(rolesByAct) as ActName[];

const everyRole: Record<StaffRole, true> = {
  'programme-officer': true,
  evaluator: true,
  'committee-secretary': true,
  authority: true,
  certifier: true,
  'finance-officer': true,
  accountant: true,
  administrator: true,
  auditor: true,
};
const roles = Object.keys(everyRole) as StaffRole[];

describe('roles: who may act', () => {
  it('allows an act by any one of the roles held', () => {
    expect(mayAct(['evaluator', 'accountant'], 'release-batch')).toBe(true);
    expect(mayAct(['evaluator'], 'release-batch')).toBe(false);
  });

  it('allows nothing without a role of the staff', () => {
    for (const act of acts) {
      expect(mayAct([], act)).toBe(false);
      expect(mayAct(['association', 'signatory', 'system'], act)).toBe(false);
    }
  });

  it('lets an auditor read all and act nowhere', () => {
    expect(acts.filter((act) => mayAct(['auditor'], act))).toEqual(['read-all']);
  });

  it('keeps who authorises apart from who pays', () => {
    for (const act of ['certify', 'approve', 'prepare-batch', 'sign'] as const) {
      expect(mayAct(['accountant'], act)).toBe(false);
    }
    for (const role of roles.filter((each) => each !== 'accountant')) {
      expect(mayAct([role], 'release-batch')).toBe(false);
    }
  });

  it('does not let an administrator judge, sign or pay', () => {
    const acted = acts.filter((act) => mayAct(['administrator'], act));
    for (const act of ['score', 'decide-selection', 'sign', 'certify', 'approve', 'release-batch'] as const) {
      expect(acted).not.toContain(act);
    }
  });

  it('has somebody for every act and an act for every role', () => {
    for (const act of acts) expect(roles.some((role) => mayAct([role], act))).toBe(true);
    for (const role of roles) expect(acts.some((act) => mayAct([role], act))).toBe(true);
  });
});
