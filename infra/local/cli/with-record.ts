import { type OpenedRecord, openRecord } from '../verification/open-record.ts';
import { userPath } from './check.ts';
import { UsageFault } from './speak.ts';

/** Opens a data folder for reading, works, and closes it. Where there is nothing to read, the call was wrong. */
export async function withRecord<Result>(
  data: string,
  work: (record: OpenedRecord) => Promise<Result>,
): Promise<Result> {
  const record = open(data);
  try {
    return await work(record);
  } finally {
    await record.close();
  }
}

function open(data: string): OpenedRecord {
  try {
    return openRecord(userPath(data));
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault;
    const remedy = 'remedy' in fault ? String(fault.remedy) : 'Name the data folder of an installation.';
    throw new UsageFault(fault.message, remedy);
  }
}
