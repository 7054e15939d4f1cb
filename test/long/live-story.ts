import { startSample } from '../../infra/local/sample/start-sample.ts';

/** A process of its own that lives the sample story in the folder given, or what is left of it; killed at will. */
const [dataFolder = '', port = '8180'] = process.argv.slice(2);
await startSample({ dataFolder, port: Number(port), fixed: false, onlyStory: true });
process.exit(0);
