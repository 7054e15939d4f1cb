import { describe, expect, it } from 'vitest';
import { fault } from '../../shared/ports/fault.ts';
import { listStaff } from '../../shared/use-cases/change-staff.ts';
import { aDesk } from '../../test/builders/a-desk.ts';
import { aProgramme } from '../../test/builders/a-programme.ts';
import { plainSigning } from '../../test/builders/plain-signatures.ts';
import { createHandler } from './handler.ts';

const amina = {
  task: 'add-administrator',
  personId: 'a-berrada',
  email: 'a.berrada@example.ma',
  name: { fr: 'Amina Berrada', ar: 'أمينة برادة' },
  gender: 'f',
};

const { pdfSignatures } = plainSigning(() => '2026-06-01T09:00:00.000Z');
const signed = { pdfSignatures, rootCertificates: async () => [] };

async function aCommand(programmeId?: string) {
  const { desk } = await aDesk();
  const founded: string[] = [];
  const foundAuthority = async () => void founded.push(desk.clock.now());
  const own = programmeId === undefined ? {} : { programmeId };
  return { desk, founded, command: createHandler({ ...desk, ...signed, ...own, foundAuthority }) };
}

describe('command function: programme', () => {
  it('is registered from its file, and a second time is answered as the first', async () => {
    const { command, founded } = await aCommand('upe-sud');
    const order = { task: 'register-programme', file: { ...aProgramme(), programmeId: 'upe-sud' } };
    const done = { done: 'upe-sud is registered.' };
    expect(await command(order)).toEqual(done);
    expect(founded).toHaveLength(1);
    expect(await command(order)).toEqual(done);
  });

  it('is not registered while the authority that will sign in it cannot be founded', async () => {
    const { desk } = await aDesk();
    const foundAuthority = () => Promise.reject(fault('TransientFault', 'no keys'));
    const command = createHandler({ ...desk, ...signed, programmeId: 'upe-sud', foundAuthority });
    const order = { task: 'register-programme', file: { ...aProgramme(), programmeId: 'upe-sud' } };
    await expect(command(order)).rejects.toMatchObject({ name: 'TransientFault' });
    expect(await desk.store.read('programme-upe-sud')).toBeUndefined();
  });

  it('that stands already is not replaced by a file', async () => {
    const { command } = await aCommand();
    const order = { task: 'register-programme', file: aProgramme() };
    await expect(command(order)).rejects.toThrow(/PROGRAMME_ALREADY_REGISTERED/u);
  });

  it('of another installation is refused', async () => {
    const { command } = await aCommand();
    const file = { ...aProgramme(), programmeId: 'another' };
    await expect(command({ task: 'register-programme', file })).rejects.toMatchObject({
      name: 'InputInvalid',
    });
  });

  it('whose file is wrong is refused with the place of the fault', async () => {
    const { command } = await aCommand();
    const order = { task: 'register-programme', file: { programmeId: 'upe' } };
    await expect(command(order)).rejects.toThrow(/PROGRAMME_FIELD_MISSING calls/u);
  });
});

describe('command function: administrators', () => {
  it('are two, and a third is refused', async () => {
    const { command, desk } = await aCommand();
    await command(amina);
    await command({ ...amina, personId: 'k-tazi', email: 'k.tazi@example.ma' });
    await expect(command({ ...amina, personId: 'x', email: 'x@example.ma' })).rejects.toMatchObject({
      name: 'AdministratorsAppointed',
    });
    expect((await listStaff(desk)).map(({ personId, roles }) => [personId, roles])).toEqual([
      ['a-berrada', ['administrator']],
      ['k-tazi', ['administrator']],
    ]);
  });

  it('need an address', async () => {
    const { command } = await aCommand();
    await expect(command({ ...amina, email: 'nobody' })).rejects.toMatchObject({ name: 'InputInvalid' });
  });
});

describe('command function: revocation', () => {
  it('is refused for a convention that nobody signed here', async () => {
    const { command } = await aCommand();
    const order = {
      task: 'revoke-certificate',
      number: 'UPE-2026-017',
      partyId: 'agency',
      reason: 'Code lu',
    };
    await expect(command(order)).rejects.toMatchObject({
      name: 'InputInvalid',
      message: 'Not revoked: CONVENTION_NOT_FOUND',
    });
  });
});
