import { describe, expect, it } from 'vitest';
import { readBankFile } from '../../../functions/portal/routes/statements-reading.ts';
import { writeCamt053 } from '../../../shared/formats/iso20022/write-camt053.ts';
import { aBankStatement } from '../../../test/builders/a-bank-statement.ts';
import { aProgramme } from '../../../test/builders/a-programme.ts';
import { createReadApart } from './read-apart.ts';

const csv = aProgramme().payments.statementCsv;
const bytes = new TextEncoder().encode(writeCamt053(aBankStatement()));

describe('bank file: read in a thread of its own', () => {
  it('is read as it would be here', async () => {
    expect(await createReadApart()(bytes, csv)).toEqual(await readBankFile(bytes, csv));
  });

  it('is refused as too large when it takes too long', async () => {
    const read = createReadApart({ timeMillisMax: 1, memoryMegabytesMax: 64 });
    expect(await read(bytes, csv)).toMatchObject({
      format: 'camt.053',
      reading: { ok: false, faults: [{ code: 'STATEMENT_TOO_LARGE' }] },
    });
  });
});
