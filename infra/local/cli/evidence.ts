import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evidenceBytes } from '../../../shared/render/evidence/evidence-bytes.ts';
import { gatherEvidence } from '../../../shared/use-cases/evidence-of.ts';
import { findConvention } from '../../../shared/use-cases/verify-convention.ts';
import { userPath } from './check.ts';
import { tell, UsageFault } from './speak.ts';
import { withRecord } from './with-record.ts';

const HOW = 'mithaq evidence NUMBER --to FILE.json [--data DIR]';

/** `mithaq evidence`: what somebody else needs to verify a convention's or an amendment's file without this installation. */
export async function evidenceCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string', default: 'data' }, to: { type: 'string' } },
  });
  const [number, ...more] = positionals;
  if (number === undefined || more.length > 0 || values.to === undefined)
    throw new UsageFault('Name one convention and the file to write.', HOW);
  const to = userPath(values.to);
  if (existsSync(to))
    throw new UsageFault(`${to} is there already.`, 'Nothing is overwritten: name another file.');
  await withRecord(values.data, async (record) => {
    const about = await findConvention(record, number);
    if (!about) throw new UsageFault(`No convention ${number} has a document here.`, HOW);
    const given = { exportedAt: new Date().toISOString(), rootCertificates: record.rootCertificates() };
    writeFileSync(to, evidenceBytes(await gatherEvidence(record, about, given)), { flag: 'wx' });
  });
  tell(`${to}: the evidence of ${number}.`);
  return 0;
}
