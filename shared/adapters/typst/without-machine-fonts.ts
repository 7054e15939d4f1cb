import { join } from 'node:path';
import { TEMPLATE_FOLDER } from './templates.ts';

/**
 * Creates a compiler that knows no fonts but those it is given. It adds the machine's to them and has no option against
 * it, so an italic of the same family that somebody installed would change the pages: its search, which `create` makes,
 * is led to none. The only place where an adapter touches the environment, and it puts back what was there.
 */
export function withoutMachineFonts<Made>(create: () => Made): Made {
  const { FONTCONFIG_FILE: before } = process.env;
  process.env.FONTCONFIG_FILE = join(TEMPLATE_FOLDER, 'no-fonts.conf');
  try {
    return create();
  } finally {
    if (before === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = before;
  }
}
