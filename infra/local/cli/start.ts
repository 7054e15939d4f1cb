import { parseArgs } from 'node:util';
import { userPath } from './check.ts';
import { UsageFault } from './speak.ts';

const PORT = 8080;

/** Starts the installation of a data folder. The tools of the sample are loaded only where they belong. */
export async function startCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', default: 'data' },
      port: { type: 'string' },
      'wire-port': { type: 'string' },
      programme: { type: 'string' },
      applications: { type: 'string' },
      live: { type: 'boolean', default: false },
    },
  });
  const { programme, applications } = values;
  const dataFolder = userPath(values.data);
  const port = portOf(values.port);
  const wirePort = values['wire-port'] === undefined ? undefined : portOf(values['wire-port']).port;
  if (values.live) {
    if (wirePort !== undefined)
      throw new UsageFault(
        'A live installation does not open its engine.',
        'Leave --wire-port out, or try it in the sample.',
      );
    const { startLive } = await import('../live/start-live.ts');
    await startLive({ dataFolder, port: port.port, programme });
    return 0;
  }
  if ((programme === undefined) !== (applications === undefined))
    throw new UsageFault('A trial needs both files.', 'Give --programme FILE and --applications FILE.');
  const { startSample } = await import('../sample/start-sample.ts');
  const own =
    programme === undefined || applications === undefined
      ? {}
      : { own: { programme: userPath(programme), applications: userPath(applications) } };
  await startSample({ dataFolder, ...port, ...own, ...(wirePort === undefined ? {} : { wirePort }) });
  return 0;
}

function portOf(text: string | undefined): { port: number; fixed: boolean } {
  if (text === undefined) return { port: PORT, fixed: false };
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UsageFault(`"${text}" is no port.`, 'Give a number from 1 to 65535.');
  return { port, fixed: true };
}
