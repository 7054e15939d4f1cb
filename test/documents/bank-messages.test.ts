import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { composeStatement, fileOf, movementOf } from '../../infra/local/sample/bank/statement-file.ts';
import { createFolderSchemas } from '../../shared/adapters/xsd/folder-schemas.ts';
import { writeCamt053 } from '../../shared/formats/iso20022/write-camt053.ts';
import { writePain001 } from '../../shared/formats/iso20022/write-pain001.ts';
import { aBankStatement, anEntry } from '../builders/a-bank-statement.ts';
import { ASSOCIATION_RIB, aPaymentBatch, OWN_RIB } from '../builders/a-payment-batch.ts';
import { CAMT053_EXAMPLE, CAMT054_EXAMPLE, PAIN002_EXAMPLE } from '../builders/bank-examples.ts';
import { hasCommand } from './has-command.ts';

/** The schemas are ISO's and not part of the project: they are used where they lie beside it. */
const SCHEMAS = fileURLToPath(new URL('../../../shared/iso20022/', import.meta.url));
const isThere = existsSync(SCHEMAS);
const TOOL: string = 'xmllint';
const hasTool = hasCommand(TOOL);
if (!isThere) console.warn('ISO 20022 schemas are not at hand (../shared/iso20022): validation is skipped');
if (!hasTool) console.warn(`${TOOL} is not installed: its validation is skipped`);

const folder = mkdtempSync(join(tmpdir(), 'mithaq-messages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const batch = aPaymentBatch();
const [order] = batch.orders;
const many = Array.from({ length: 25 }, (_, index) => ({
  ...order!,
  endToEndId: `CV-UPE-0${index + 10}-1/1`,
}));
const received = {
  orderId: 'CV-UPE-017-1/1',
  batchId: 'PB-20261120-1',
  amountCentimes: 12_800_000,
  beneficiary: { name: 'Association Ajyal', rib: ASSOCIATION_RIB },
  debtor: { name: 'Ministere (exemple)', rib: OWN_RIB },
  executionOn: '2026-11-20',
  receivedAt: '2026-11-20T09:00:00.000Z',
  remittance: 'Convention UPE-017 tranche 1',
};
const movements = [movementOf(received, 'debit', '2026-11-20'), movementOf(received, 'credit', '2026-11-22')];
const sampleStatement = fileOf(composeStatement(received.debtor, movements, [], '2026-11-23T06:00:00.000Z'));

/** Every message that the product or its sample bank writes, and those that its readers are tried with. */
const messages: readonly (readonly [name: string, kind: string, xml: string])[] = [
  ['a batch of one transfer', 'pain.001.001.09', writePain001({ ...batch, orders: [order!] })],
  ['a full batch', 'pain.001.001.09', writePain001({ ...batch, orders: many })],
  [
    'a batch of a debtor whose bank has a BIC',
    'pain.001.001.09',
    writePain001({ ...batch, debtor: { ...batch.debtor, bankBic: 'AAAAMAMC' } }),
  ],
  [
    'a statement with a return',
    'camt.053.001.08',
    writeCamt053(
      aBankStatement({ entries: [anEntry(), anEntry({ direction: 'credit', returnReason: 'AC04' })] }),
    ),
  ],
  ['the statement of the sample bank', 'camt.053.001.08', sampleStatement.xml],
  ['the example of a statement', 'camt.053.001.08', CAMT053_EXAMPLE],
  ['the example of a notification', 'camt.054.001.08', CAMT054_EXAMPLE],
  ['the example of a status report', 'pain.002.001.11', PAIN002_EXAMPLE],
];

describe.skipIf(!isThere)('messages of ISO 20022 and their schemas', () => {
  it.each(messages)('%s follows %s', async (_, kind, xml) => {
    expect(await createFolderSchemas(SCHEMAS).validate(new TextEncoder().encode(xml), kind)).toEqual([]);
  });

  it.skipIf(!hasTool).each(messages)('%s follows %s, says xmllint', (name, kind, xml) => {
    const file = join(folder, `${name.replaceAll(' ', '-')}.xml`);
    writeFileSync(file, xml);
    const options = ['--noout', '--nonet', '--schema', join(SCHEMAS, `${kind}.xsd`), file];
    const { status, stderr } = spawnSync(TOOL, options, { encoding: 'utf8' });
    expect([status, stderr.trim()]).toEqual([0, `${file} validates`]);
  });

  it.skipIf(!hasTool)('what breaks a schema is found by both', async () => {
    const [, kind = '', xml = ''] = messages[0] ?? [];
    const broken = xml.replace('<PmtMtd>TRF', '<PmtMtd>CASH');
    const file = join(folder, 'broken.xml');
    writeFileSync(file, broken);
    expect(await createFolderSchemas(SCHEMAS).validate(new TextEncoder().encode(broken), kind)).not.toEqual(
      [],
    );
    const options = ['--noout', '--nonet', '--schema', join(SCHEMAS, `${kind}.xsd`), file];
    expect(spawnSync(TOOL, options).status).toBe(3);
  });
});
