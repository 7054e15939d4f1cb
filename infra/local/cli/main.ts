import { auditCommand } from './audit.ts';
import { authorityCommand } from './authority.ts';
import { backupCommand, restoreCommand, verifyDataCommand } from './backup.ts';
import { checkFiles } from './check.ts';
import { evidenceCommand } from './evidence.ts';
import { HELP } from './help.ts';
import { modelCommand } from './model.ts';
import { programmeCommand } from './programme.ts';
import { tell, tellFault, UsageFault } from './speak.ts';
import { staffCommand } from './staff.ts';
import { startCommand } from './start.ts';
import { verifyCommand } from './verify.ts';

/** Exit codes of the command: done, failed, called wrongly. */
const DONE = 0;
const FAILED = 1;
const MISUSED = 2;

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  start: startCommand,
  check: checkFiles,
  staff: staffCommand,
  programme: programmeCommand,
  model: modelCommand,
  backup: backupCommand,
  restore: restoreCommand,
  'verify-data': verifyDataCommand,
  verify: verifyCommand,
  evidence: evidenceCommand,
  audit: auditCommand,
  authority: authorityCommand,
  help: async () => {
    tell(HELP);
    return DONE;
  },
};

async function run(argv: readonly string[]): Promise<number> {
  const [name = 'help', ...args] = argv;
  const asked = name === '--help' || name === '-h' || args.includes('--help') ? 'help' : name;
  const command = commands[asked];
  if (!command) throw new UsageFault(`There is no command "${name}".`, 'mithaq help lists them.');
  return command(args);
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (fault) {
  tellFault(fault);
  process.exitCode = fault instanceof UsageFault || isArgumentFault(fault) ? MISUSED : FAILED;
}

/** What `parseArgs` throws for an option that it does not know. */
function isArgumentFault(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS');
}
