import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolderSchemas } from './folder-schemas.ts';

const KIND = 'test.001.001.01';
const NAMESPACE = `urn:iso:std:iso:20022:tech:xsd:${KIND}`;
const SCHEMA = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${NAMESPACE}" elementFormDefault="qualified">
  <xs:element name="Document"><xs:complexType><xs:sequence>
    <xs:element name="Amt" type="xs:decimal" maxOccurs="unbounded"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-schemas-'));
  writeFileSync(join(folder, `${KIND}.xsd`), SCHEMA);
  writeFileSync(join(folder, 'test.002.001.01.xsd'), '<not-a-schema/>');
});
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = (content: string) => new TextEncoder().encode(content);
const document = (content: string, before = '') =>
  bytes(`<?xml version="1.0"?>${before}\n<Document xmlns="${NAMESPACE}">\n${content}\n</Document>`);
const validate = (message: Uint8Array, kind = KIND) => createFolderSchemas(folder).validate(message, kind);

describe('schemas in a folder', () => {
  it('find nothing in a message that follows them', async () => {
    expect(await validate(document('<Amt>1.50</Amt>'))).toEqual([]);
  });

  it('tell line and reason of each breach', async () => {
    const findings = await validate(document('<Amt>1</Amt>\n<Amt>cent</Amt>\n<Sum/>'));
    expect(findings).toMatchObject([{ line: 4 }, { line: 5 }]);
    expect(findings?.map(({ words }) => words).join('\n')).toMatch(
      /Element 'Amt'.*cent[\s\S]*Element 'Sum'/u,
    );
  });

  it('find what is not well-formed', async () => {
    expect(await validate(bytes('<Document>'))).toMatchObject([{ line: 1 }]);
  });

  it('judge no message whose schema is not there, nor one that names another path', async () => {
    expect(await validate(document(''), 'camt.053.001.08')).toBeUndefined();
    expect(await validate(document(''), '../test.001.001.01')).toBeUndefined();
    expect(await createFolderSchemas(join(folder, 'none')).validate(document(''), KIND)).toBeUndefined();
  });

  it('say so where the file of a schema is none', async () => {
    await expect(validate(document(''), 'test.002.001.01')).rejects.toMatchObject({ name: 'InputInvalid' });
  });

  it('load no entity from outside, and replace none a million times', async () => {
    const secret = join(folder, 'secret.txt');
    writeFileSync(secret, '42');
    const outside = `<!DOCTYPE Document [<!ENTITY x SYSTEM "file://${secret}">]>`;
    expect(await validate(document('<Amt>&x;</Amt>', outside))).not.toEqual([]);
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
      '',
    );
    const bomb = `<!DOCTYPE Document [<!ENTITY l0 "1">${laughs}]>`;
    expect(await validate(document('<Amt>&l9;</Amt>', bomb))).not.toEqual([]);
  });

  it('give up on a message that takes too long', async () => {
    const schemas = createFolderSchemas(folder, { timeMillisMax: 1, memoryMegabytesMax: 64 });
    await expect(schemas.validate(document('<Amt>1</Amt>'), KIND)).rejects.toMatchObject({
      name: 'TransientFault',
    });
  });
});
