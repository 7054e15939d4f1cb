import { parseArgs } from 'node:util';
import type { Desk } from '../../../shared/use-cases/desk.ts';
import { installAdministrator } from '../../../shared/use-cases/install.ts';
import { readMode } from '../keep-mode.ts';
import { userPath } from './check.ts';
import { tell, UsageFault } from './speak.ts';
import { withDesk } from './with-desk.ts';

/**
 * `mithaq staff add`: registers one of the first two administrators, who then appoint everybody else in the portal,
 * one proposing and the other confirming. With two of them in the register, the command line appoints nobody any more.
 */
export async function staffCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string', default: 'data' },
      id: { type: 'string' },
      email: { type: 'string' },
      'name-fr': { type: 'string' },
      'name-ar': { type: 'string' },
      gender: { type: 'string', default: 'f' },
    },
  });
  const { id, email, 'name-fr': fr, 'name-ar': ar, gender } = values;
  if (positionals[0] !== 'add' || !id || !email || !fr || !ar || (gender !== 'f' && gender !== 'm'))
    throw new UsageFault(
      'mithaq staff add needs --id ID --email ADDRESS --name-fr NAME --name-ar NAME [--gender f|m].',
      'Stop the service first: one process at a time holds the data folder.',
    );
  const dataFolder = userPath(values.data);
  const { mode } = readMode(dataFolder);
  if (mode !== 'live')
    throw new UsageFault(
      `${dataFolder} is a ${mode} installation, which has its people.`,
      'Administrators are added to a live installation: name it with --data DIR.',
    );
  return withDesk(dataFolder, (desk) => add(desk, { personId: id, email, name: { fr, ar }, gender }));
}

type Person = Parameters<typeof installAdministrator>[1];

async function add(desk: Desk, person: Person): Promise<number> {
  try {
    await installAdministrator(desk, person);
  } catch (fault) {
    if (!(fault instanceof Error && fault.name === 'AdministratorsAppointed')) throw fault;
    throw new UsageFault(fault.message, 'They appoint everybody else in the portal, under "Personnel".');
  }
  tell(`${person.name.fr} is an administrator.`);
  return 0;
}
