import { isObject, type JsonObject } from '../json.ts';
import type { Block } from './walk.ts';

const onlyDistributed = ['ItemReader', 'ItemBatcher', 'ResultWriter'];
/** The label goes into the ARN of the run. */
const labelLengthMax = 40;

/** What a Map cannot do in its mode, and readers and batches that lack what they need. */
export function mapProblems({ states }: Block): string[] {
  return Object.entries(states).flatMap(([name, state]) => {
    if (state.Type !== 'Map') return [];
    const problems = [...modeProblems(state), ...readerProblems(state), ...batcherProblems(state)];
    if (typeof state.Label === 'string' && state.Label.length > labelLengthMax)
      problems.push(`Label must not be longer than ${labelLengthMax} characters.`);
    return problems.map((problem) => `State "${name}": ${problem}`);
  });
}

function modeProblems(state: JsonObject): string[] {
  const processor = isObject(state.ItemProcessor) ? state.ItemProcessor : state.Iterator;
  const config = isObject(processor) ? processor.ProcessorConfig : undefined;
  if (isObject(config) && config.Mode === 'DISTRIBUTED') return [];
  return onlyDistributed
    .filter((field) => field in state)
    .map((field) => `${field} needs a processor with the Mode DISTRIBUTED.`);
}

function readerProblems({ ItemReader: reader }: JsonObject): string[] {
  const config = isObject(reader) ? reader.ReaderConfig : undefined;
  if (!isObject(config) || config.InputType !== 'CSV') return [];
  if (config.CSVHeaderLocation === undefined) return ['a reader of CSV needs CSVHeaderLocation.'];
  if (config.CSVHeaderLocation !== 'GIVEN' || Array.isArray(config.CSVHeaders)) return [];
  return ['CSVHeaderLocation GIVEN needs CSVHeaders.'];
}

function batcherProblems({ ItemBatcher: batcher }: JsonObject): string[] {
  if (!isObject(batcher)) return [];
  const limited = ['MaxItemsPerBatch', 'MaxInputBytesPerBatch'].some((field) => field in batcher);
  return limited ? [] : ['ItemBatcher needs MaxItemsPerBatch or MaxInputBytesPerBatch.'];
}
