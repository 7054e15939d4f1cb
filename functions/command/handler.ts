import * as z from 'zod';
import { fault } from '../../shared/ports/fault.ts';
import type { Desk } from '../../shared/use-cases/desk.ts';
import { installAdministrator, installationAct, installProgramme } from '../../shared/use-cases/install.ts';
import { type RevocationDesk, revokeCertificate } from '../../shared/use-cases/revoke-certificate.ts';
import { readProgrammeFile } from '../../shared/wire/programme-file.ts';
import { readInput } from '../../shared/wire/read-input.ts';

const text = z.string().min(1);

const order = z.discriminatedUnion('task', [
  z.object({ task: z.literal('register-programme'), file: z.looseObject({}) }),
  z.object({
    task: z.literal('add-administrator'),
    personId: text,
    email: z.email(),
    name: z.object({ fr: text, ar: text }),
    gender: z.enum(['f', 'm']),
  }),
  z.object({ task: z.literal('revoke-certificate'), number: text, partyId: text, reason: text }),
]);

export interface CommandDesk extends RevocationDesk {
  /** Makes the certificates of the installation's own authority, where they are not made yet. */
  readonly foundAuthority: () => Promise<void>;
}

/** What an operator may order beside the portal: to found the installation, and to take a certificate back. */
export function createHandler(desk: CommandDesk) {
  return async (payload: unknown): Promise<{ readonly done: string }> => {
    const { task, ...facts } = readInput(order, payload);
    if ('file' in facts) {
      // Only here is the root key used: whoever signs later has no right to it.
      await desk.foundAuthority();
      await registerFile(desk, facts.file);
      return { done: `${desk.programmeId} is registered.` };
    }
    if ('reason' in facts) {
      const { number, partyId, reason } = facts;
      const key = `revoke/${number}/${partyId}`;
      const answer = await revokeCertificate(desk, { key, act: installationAct(desk, reason), ...facts });
      if (!answer.ok) throw fault('InputInvalid', `Not revoked: ${answer.refusal.code}`);
      return { done: `The certificate of ${partyId} on ${number} is revoked.` };
    }
    await installAdministrator(desk, facts);
    return { done: `${facts.name.fr} is an administrator.` };
  };
}

async function registerFile(desk: Desk, file: object): Promise<void> {
  const read = readProgrammeFile(new TextEncoder().encode(JSON.stringify(file)));
  if (!read.ok) {
    const faults = read.faults
      .map(({ code, found = '', path }) => `${code} ${path} ${found}`.trim())
      .join('\n');
    throw fault('InputInvalid', `The programme file cannot be used:\n${faults}`);
  }
  const { programmeId } = read.terms;
  if (programmeId !== desk.programmeId)
    throw fault('InputInvalid', `This installation is for ${desk.programmeId}, the file for ${programmeId}.`);
  const answer = await installProgramme(desk, read.terms);
  if (!answer.ok) throw fault('InputInvalid', `The programme is refused: ${answer.refusal.code}`);
}
