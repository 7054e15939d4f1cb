import { describe, expect, expectTypeOf, it } from 'vitest';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsAfter, refusalOf } from '../../../test/builders/decisions.ts';
import type { StaffRole } from '../kernel/act.ts';
import { fold } from '../kernel/decider.ts';
import type { StaffCommand } from './commands.ts';
import { incompatibleRole } from './incompatible-roles.ts';
import { type StaffRefusal, staffRefusalCodes } from './refusals.ts';
import { staff } from './staff.ts';

const admin = (n: number) => anAct({ personId: `admin-${n}`, role: 'administrator' });

const person = {
  personId: 'sara',
  name: { fr: 'Sara Naciri', ar: 'سارة الناصري' },
  email: 's.naciri@programme.example',
  gender: 'f',
} as const;

const register: StaffCommand = { type: 'RegisterPerson', act: admin(1), ...person };
const machine = anAct({ personId: 'machine', role: 'system', door: 'command' });
const seed: StaffCommand = { type: 'SeedFirstAdministrator', act: machine, ...person };
const grant = (role: StaffRole, n = 1): StaffCommand => ({ type: 'GrantRole', act: admin(n), role });
const confirm = (role: StaffRole, n = 2): StaffCommand => ({ type: 'ConfirmRole', act: admin(n), role });
const revoke = (role: StaffRole, n = 1): StaffCommand => ({ type: 'RevokeRole', act: admin(n), role });

const given = (...commands: StaffCommand[]) => eventsAfter(staff, [], ...commands);
const stateAfter = (...commands: StaffCommand[]) => fold(staff, given(...commands));

function refusalAfter(command: StaffCommand, ...before: StaffCommand[]) {
  return refusalOf(decideAfter(staff, given(...before), command));
}

describe('staff: register', () => {
  it('takes a person in with no role', () => {
    expect(stateAfter(register)).toEqual({
      status: 'registered',
      ...person,
      roles: [],
      pending: [],
      since: '2026-06-01T09:00:00.000Z',
    });
  });

  it('is open to administrators and to the command line', () => {
    expect(stateAfter({ ...register, act: machine })).toMatchObject({ status: 'registered' });
    expect(refusalAfter({ ...register, act: anAct() })).toEqual({
      code: 'STAFF_ROLE_NOT_ALLOWED',
      role: 'programme-officer',
      allowed: ['administrator'],
    });
  });

  it('is seeded with its first administrators by the command line alone', () => {
    expect(stateAfter(seed)).toMatchObject({ roles: ['administrator'], pending: [] });
    expect(refusalAfter({ ...seed, act: admin(1) })).toEqual({
      code: 'STAFF_DOOR_NOT_ALLOWED',
      door: 'page',
    });
  });
});

describe('staff: roles', () => {
  it('count once a second person confirmed them', () => {
    expect(stateAfter(register, grant('evaluator'))).toMatchObject({
      roles: [],
      pending: [{ role: 'evaluator', by: 'admin-1' }],
    });
    const events = given(register, grant('evaluator'), confirm('evaluator'));
    expect(events.at(-1)).toMatchObject({ type: 'RoleGranted', by: 'admin-2', proposedBy: 'admin-1' });
    expect(fold(staff, events)).toMatchObject({ roles: ['evaluator'], pending: [] });
  });

  it('are not confirmed by who proposed them', () => {
    expect(refusalAfter(confirm('evaluator', 1), register, grant('evaluator', 1)).code).toBe(
      'STAFF_SAME_PERSON',
    );
  });

  it('are not confirmed by who is to have them', () => {
    const self = anAct({ personId: 'sara', role: 'administrator' });
    const before = [seed, grant('programme-officer')];
    expect(refusalAfter({ type: 'ConfirmRole', act: self, role: 'programme-officer' }, ...before).code).toBe(
      'STAFF_SAME_PERSON',
    );
  });

  it('are granted, confirmed and taken by administrators', () => {
    const evaluator = anAct({ role: 'evaluator' });
    for (const command of [grant('authority'), confirm('authority'), revoke('authority')]) {
      expect(refusalAfter({ ...command, act: evaluator }, register, grant('authority')).code).toBe(
        'STAFF_ROLE_NOT_ALLOWED',
      );
    }
  });

  it('can be taken away at once by one person, the proposal too', () => {
    const granted = [register, grant('evaluator'), confirm('evaluator')];
    expect(stateAfter(...granted, revoke('evaluator'))).toMatchObject({ roles: [], pending: [] });
    expect(stateAfter(register, grant('evaluator'), revoke('evaluator'))).toMatchObject({ pending: [] });
  });
});

describe('staff: roles of one person', () => {
  it.each<[StaffRole, StaffRole]>([
    ['accountant', 'finance-officer'],
    ['accountant', 'certifier'],
    ['accountant', 'authority'],
    ['auditor', 'administrator'],
    ['auditor', 'evaluator'],
    ['auditor', 'accountant'],
  ])('never hold %s and %s together, in either order', (one, other) => {
    expect(incompatibleRole(one, [other])).toBe(other);
    expect(incompatibleRole(other, [one])).toBe(one);
    expect(incompatibleRole(one, [one])).toBeUndefined();
  });

  it('hold other roles together', () => {
    expect(incompatibleRole('accountant', ['administrator', 'programme-officer'])).toBeUndefined();
    expect(incompatibleRole('certifier', ['finance-officer', 'evaluator'])).toBeUndefined();
  });

  it('are compared when proposed, with proposals too, and again when confirmed', () => {
    const refusal = {
      code: 'STAFF_ROLES_INCOMPATIBLE',
      role: 'accountant',
      holds: 'finance-officer',
    };
    expect(refusalAfter(grant('accountant'), register, grant('finance-officer'))).toEqual(refusal);
    // A register from elsewhere may hold what these rules would not have let in.
    const imported = [
      ...given(register, grant('accountant')),
      {
        type: 'RoleGranted',
        at: register.act.at,
        by: 'x',
        role: 'finance-officer',
        proposedBy: 'y',
      } as const,
    ];
    expect(refusalOf(decideAfter(staff, imported, confirm('accountant')))).toEqual(refusal);
  });
});

const provocations: Record<StaffRefusal['code'], readonly [StaffCommand, ...StaffCommand[]]> = {
  STAFF_NOT_FOUND: [grant('evaluator')],
  STAFF_REGISTERED_ALREADY: [seed, register],
  STAFF_DOOR_NOT_ALLOWED: [{ ...seed, act: admin(1) }],
  STAFF_ROLE_NOT_ALLOWED: [{ ...register, act: anAct() }],
  STAFF_ROLE_PROPOSED_ALREADY: [grant('evaluator', 2), register, grant('evaluator')],
  STAFF_ROLE_GRANTED_ALREADY: [confirm('evaluator', 3), register, grant('evaluator'), confirm('evaluator')],
  STAFF_ROLE_NOT_PROPOSED: [confirm('evaluator'), register],
  STAFF_ROLE_NOT_HELD: [revoke('evaluator'), register],
  STAFF_ROLES_INCOMPATIBLE: [grant('auditor'), seed],
  STAFF_SAME_PERSON: [confirm('evaluator', 1), register, grant('evaluator')],
};

describe('staff: refusals', () => {
  it.each(staffRefusalCodes)('answer %s', (code) => {
    expect(refusalAfter(...provocations[code]).code).toBe(code);
  });

  it('are all on the list, and nothing else is', () => {
    expectTypeOf<(typeof staffRefusalCodes)[number]>().toEqualTypeOf<StaffRefusal['code']>();
    expect(Object.keys(provocations)).toEqual([...staffRefusalCodes]);
  });

  it('answer a second grant of a role that is held', () => {
    expect(refusalAfter(grant('administrator'), seed).code).toBe('STAFF_ROLE_GRANTED_ALREADY');
  });
});

describe('staff: any history', () => {
  it('leaves nobody where nobody was, and states are plain JSON', () => {
    const events = given(register, grant('evaluator'), confirm('evaluator'), revoke('evaluator'));
    for (const event of events.slice(1)) {
      expect(staff.evolve({ status: 'absent' }, event)).toEqual({ status: 'absent' });
    }
    const state = stateAfter(seed, grant('evaluator'), confirm('evaluator'), grant('certifier'));
    expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
  });
});
