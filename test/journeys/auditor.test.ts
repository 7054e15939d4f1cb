import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PDF } from '@libpdf/core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { backUp } from '../../infra/local/backup/back-up.ts';
import { auditCommand } from '../../infra/local/cli/audit.ts';
import { UsageFault } from '../../infra/local/cli/speak.ts';
import { verifyCommand } from '../../infra/local/cli/verify.ts';
import { keepMode } from '../../infra/local/keep-mode.ts';
import { judgeFile } from '../../infra/local/verification/judge-file.ts';
import { conventions, paymentBatches, signatures } from '../../shared/use-cases/lifecycles.ts';
import { listCases, readCase } from '../../shared/use-cases/read-cases.ts';
import { aConventionDocument } from '../builders/a-convention-document.ts';
import { signConvention } from '../documents/signed-convention.ts';
import { openSigningTable } from '../documents/signing-table.ts';
import { type Lifecycle, openLifecycle } from './whole-lifecycle.ts';

/*
 * The auditor's commands on an installation that is at work: one convention was signed and its first tranche paid
 * through the use cases, and the service still holds the folder.
 */
const folder = mkdtempSync(join(tmpdir(), 'mithaq-auditor-'));
const data = join(folder, 'data');
const copy = join(folder, 'copy');
let lifecycle: Lifecycle;
let trancheId = '';
let number = '';
let whole: Uint8Array;
let lengthsBytes: readonly number[] = [];
let files = 0;

beforeAll(async () => {
  keepMode(data, 'sample');
  lifecycle = await openLifecycle(data);
  const [applicationId = ''] = await lifecycle.award(1);
  await lifecycle.sign(applicationId);
  await lifecycle.pay([applicationId]);
  trancheId = `CV-${applicationId}-1`;
  const { desk } = lifecycle.runtime;
  const convention = await readCase(desk, conventions, `CV-${applicationId}`);
  if (convention.status !== 'in-force') throw new Error(`The convention is ${convention.status}.`);
  number = convention.number;
  whole = (await desk.documents.get(convention.finalDocumentKey)).bytes;
  const round = await readCase(desk, signatures, convention.signatureId);
  if (round.status === 'absent') throw new Error('There is no round.');
  const kept = await Promise.all(round.acts.map(({ revision }) => desk.documents.describe(revision.key)));
  lengthsBytes = kept.map((one) => one?.sizeBytes ?? 0);
  await backUp({ dataFolder: data, to: copy });
});

afterAll(async () => {
  await lifecycle.runtime.close();
  rmSync(folder, { recursive: true });
});

/** What a command says, and its exit code. */
async function told(command: Promise<number>): Promise<{ readonly code: number; readonly text: string }> {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  try {
    return { code: await command, text: lines.join('') };
  } finally {
    spy.mockRestore();
  }
}

function verify(bytes: Uint8Array, ...options: readonly string[]) {
  files += 1;
  const path = join(folder, `file-${files}.pdf`);
  writeFileSync(path, bytes);
  return told(verifyCommand([path, ...options]));
}

const compared = (bytes: Uint8Array, lang = 'en') => verify(bytes, '--data', data, '--lang', lang);
const alone = (bytes: Uint8Array, lang = 'en') => verify(bytes, '--lang', lang);
const flipped = (at: number) => whole.map((byte, index) => (index === at ? byte ^ 1 : byte));

describe('mithaq verify: a downloaded convention', () => {
  it('holds beside the running service: file, signatures, log and register', async () => {
    const { code, text } = await compared(whole);
    expect(code).toBe(0);
    expect(text).toContain('exactly the one of the register, byte for byte');
    expect(text.match(/valid signature/gu)).toHaveLength(3);
    expect(text).toContain(`convention ${number}, came into force on`);
    expect(text).toContain('the hash chains are whole');
    expect(text).toMatch(/5 kept versions/u);
  });

  it('says it in French and in Arabic', async () => {
    expect((await compared(whole, 'fr')).text).toContain('octet pour octet');
    expect((await compared(whole, 'ar')).text).toContain('هذا الملف مطابق تماما لما في السجل.');
  });

  it('holds by itself, and what only the register shows is said not to be checked', async () => {
    const { code, text } = await alone(whole);
    expect(code).toBe(0);
    expect(text.match(/intact signature/gu)).toHaveLength(3);
    for (const party of ['Ministry', 'Agency', 'Association']) expect(text).toContain(`${party}: intact`);
    expect((await alone(whole, 'fr')).text).toContain('Ministère\u00A0: signature intègre');
    expect((await alone(whole, 'ar')).text).toContain('الوزارة: توقيع سليم');
    expect(text).toContain('Not checked, for want of the register (--data DIR):');
    expect(text).toContain('whether certificates and time-stamps come from the installation’s authority');
  });

  it('names a byte that was flipped in the text, and which', async () => {
    const { code, text } = await compared(flipped(5000));
    expect(code).toBe(1);
    expect(text).toContain('Flipped byte');
    expect(text).toContain('changed in the text of the convention');
    expect(text).toContain('First differing byte: no. 5001; 1 byte differs in all.');
    expect(await alone(flipped(5000))).toMatchObject({
      code: 1,
      text: expect.stringContaining('Flipped byte'),
    });
  });

  it('names a byte that was flipped in a signature, by its party', async () => {
    const at = whole.byteLength - 20_000;
    const { code, text } = await compared(flipped(at));
    expect(code).toBe(1);
    expect(text).toContain('Flipped byte');
    expect(text).toContain('changed in the part signed by: Association');
    expect((await alone(flipped(at))).code).toBe(1);
  });

  it('names an update that was appended, though every signature stays valid', async () => {
    const pdf = await PDF.load(whole);
    pdf.getPages()[0]!.drawText('Montant : 900 000,00 DH', { x: 60, y: 400 });
    const forged = await pdf.save({ incremental: true });
    for (const judged of [await compared(forged), await alone(forged)]) {
      expect(judged.code).toBe(1);
      expect(judged.text).toContain('Appended update');
      expect(judged.text).not.toContain('Flipped byte');
    }
  });

  it('names a last signature that was cut off', async () => {
    const cut = whole.subarray(0, lengthsBytes.at(-2));
    const { code, text } = await compared(cut);
    expect(code).toBe(1);
    expect(text).toContain('Cut-off signature');
    expect(text).toContain('Missing signature: Association');
    expect(await alone(cut)).toMatchObject({
      code: 1,
      text: expect.stringContaining('Signature cut off, or not'),
    });
  });

  it('names a file that was written anew', async () => {
    const pdf = await PDF.load(whole);
    pdf.setTitle(`Convention de partenariat ${number}`);
    const rewritten = await pdf.save();
    expect(await compared(rewritten)).toMatchObject({
      code: 1,
      text: expect.stringContaining('Rewritten file'),
    });
    expect(await alone(rewritten)).toMatchObject({
      code: 1,
      text: expect.stringContaining('Rewritten file'),
    });
  });

  it('names the foreign certificates of another installation, also under our number', async () => {
    const at = '2026-10-14T09:00:00.000Z';
    const table = await openSigningTable(join(folder, 'stranger'), at);
    for (const borne of [number, 'ABC-2026-999']) {
      const { final } = await signConvention(table, aConventionDocument({ number: borne }), at);
      const { code, text } = await compared(final);
      expect(code).toBe(1);
      expect(text).toContain('Foreign certificate');
      expect(text).toContain(borne === number ? 'not the one of the register' : 'knows no convention');
    }
  });

  it('says of a PDF that is none inside that it cannot be read', async () => {
    const garbage = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, '<</Kids[')]);
    for (const judged of [await compared(garbage), await alone(garbage)]) expect(judged.code).toBe(1);
    const endless = await judgeFile({ pdf: whole }, 0);
    expect(endless.faults).toEqual([{ code: 'FILE_UNREADABLE', detail: 'It takes too long.' }]);
  });

  it('takes a PDF only, one, of a size that a convention can have, and a language that it speaks', async () => {
    await expect(verify(Buffer.from('<html>'))).rejects.toThrow(/is no PDF/u);
    await expect(verify(Buffer.alloc(33 * 1024 * 1024, '%PDF-'))).rejects.toThrow(/larger than 32 MB/u);
    await expect(verify(whole, 'more.pdf')).rejects.toThrow(UsageFault);
    await expect(verify(whole, '--lang', 'de')).rejects.toThrow(/no language/u);
    await expect(verify(whole, '--data', join(folder, 'nothing'))).rejects.toThrow(UsageFault);
  });
});

/** A copy of the installation in which one thing was changed. */
function doctored(change: (db: DatabaseSync) => void): string {
  files += 1;
  const into = join(folder, `doctored-${files}`);
  cpSync(copy, into, { recursive: true });
  const db = new DatabaseSync(join(into, 'mithaq.sqlite'));
  change(db);
  db.close();
  return into;
}

/** Rewrites events and act of the commit in which an event of this type rests; of several, the last. */
function rewrite(db: DatabaseSync, prefix: string, type: string, change: (json: string) => string): void {
  const like = `%"type":"${type}"%`;
  const row = db
    .prepare(
      'SELECT stream, version, events, act FROM store_commits WHERE stream LIKE ? AND events LIKE ? ORDER BY version DESC',
    )
    .get(`${prefix}%`, like) as { stream: string; version: number; events: string; act: string };
  db.prepare('UPDATE store_commits SET events = ?, act = ? WHERE stream = ? AND version = ?').run(
    change(row.events),
    change(row.act),
    row.stream,
    row.version,
  );
}

const audit = (dataFolder: string, lang = 'en') =>
  told(auditCommand(['four-eyes', '--data', dataFolder, '--lang', lang]));

describe('mithaq verify: a register that was touched', () => {
  it('is told apart from the file, which is the kept one', async () => {
    const touched = doctored((db) =>
      rewrite(db, 'signature-', 'DocumentSigned', (json) => json.replace('consent-2026-1', 'consent-2026-2')),
    );
    const { code, text } = await verify(whole, '--data', touched, '--lang', 'en');
    expect(code).toBe(1);
    expect(text).toContain('but the register itself does not hold');
    expect(text).toContain('the hash chain of signature-');
  });

  it('is found where a kept copy is gone', async () => {
    const touched = doctored(() => undefined);
    const [convention] = await listCases(lifecycle.runtime.desk, conventions, 'conventions');
    if (convention?.status !== 'in-force') throw new Error('not in force');
    for (const ending of ['', '.meta.json'])
      rmSync(join(touched, 'documents', `${convention.finalDocumentKey}${ending}`));
    const { code, text } = await verify(whole, '--data', touched, '--lang', 'en');
    expect(code).toBe(1);
    expect(text).toContain(`the kept copy ${convention.finalDocumentKey} is gone`);
  });
});

describe('mithaq audit four-eyes', () => {
  it('finds no breach in what was lived, beside the running service', async () => {
    const { code, text } = await audit(data);
    expect(text).toBe(
      '✔ Hash chains of these cases: whole.\n✔ 3 tranches checked (requested: 1, sent to the bank: 1); 0 breaches.\n',
    );
    expect(code).toBe(0);
    expect((await audit(data, 'ar')).text).toContain('عدد الإخلالات: 0');
  });

  it('names an approval that was rewritten to the same person, and the broken chain', async () => {
    const touched = doctored((db) =>
      rewrite(db, 'tranche-', 'TrancheApproved', (json) => json.replaceAll('"f2"', '"f1"')),
    );
    const { code, text } = await audit(touched);
    expect(code).toBe(1);
    expect(text).toContain(`${trancheId}: one person, f1 (f1), for two acts: approval; approval.`);
    expect(text).toMatch(
      new RegExp(`tranche-${trancheId}@\\d+, .*: TrancheLevelApproved, by f1 \\(f1\\)`, 'u'),
    );
    expect(text).toContain(`${trancheId}: 2 people had to approve this amount, 1 did.`);
    expect(text).toContain(`Broken hash chain: tranche-${trancheId}, commit`);
  });

  it('names a second approval that is missing', async () => {
    const touched = doctored((db) =>
      rewrite(db, 'tranche-', 'TrancheApproved', (json) =>
        json.startsWith('[') ? JSON.stringify((JSON.parse(json) as { type: string }[]).slice(1)) : json,
      ),
    );
    const { code, text } = await audit(touched, 'fr');
    expect(code).toBe(1);
    expect(text).toContain(`${trancheId}\u00A0: 2 personnes devaient approuver ce montant, 1 l’ont fait.`);
  });

  it('names a release by an approver', async () => {
    const touched = doctored((db) => {
      rewrite(db, 'tranche-', 'PaymentSent', (json) => json.replaceAll('"k1"', '"f1"'));
      rewrite(db, 'payment-batch-', 'BatchReleased', (json) => json.replaceAll('"k1"', '"f1"'));
    });
    const { code, text } = await audit(touched);
    expect(code).toBe(1);
    expect(text).toContain(
      `${trancheId}: one person, f1 (f1), for two acts: approval; release of the payment file.`,
    );
  });

  it('names an account that an approver had changed', async () => {
    const touched = doctored((db) =>
      rewrite(db, 'convention-', 'VisaRecorded', (json) =>
        json.replaceAll('"f8"', '"f1"').replace('"VisaRecorded"', '"AccountChanged"'),
      ),
    );
    const { code, text } = await audit(touched);
    expect(code).toBe(1);
    expect(text).toContain('for two acts: change of the bank account; approval.');
  });

  it('tells of a log that cannot be read at all', async () => {
    const touched = doctored((db) =>
      db.exec("UPDATE store_commits SET events = '[' WHERE stream LIKE 'tranche-%-1'"),
    );
    const { code, text } = await audit(touched);
    expect(code).toBe(1);
    expect(text).toContain(`Unreadable log: tranche-${trancheId}.`);
  });

  it('is called wrongly without an installation, and for another audit', async () => {
    await expect(audit(join(folder, 'nothing'))).rejects.toThrow(UsageFault);
    await expect(auditCommand(['two-eyes'])).rejects.toThrow('There are two audits');
    const batches = await listCases(lifecycle.runtime.desk, paymentBatches, 'payment-batches');
    expect(batches.map(({ status }) => status)).toEqual(['released']);
  });
});

describe('mithaq audit draw', () => {
  it('says that the log knows no such draw, and is called with one number', async () => {
    const { code, text } = await told(auditCommand(['draw', '1', '--data', data, '--lang', 'en']));
    expect([code, text]).toEqual([1, 'The log knows no draw 1.\n']);
    await expect(auditCommand(['draw', '--data', data])).rejects.toThrow('There are two audits');
  });
});
