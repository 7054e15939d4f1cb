import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { PDF } from '@libpdf/core';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { aConventionDocument } from '../../../test/builders/a-convention-document.ts';
import { aPaymentFileDocument } from '../../../test/builders/a-payment-file-document.ts';
import { letters, pdfLetters } from '../../../test/documents/pdf-lines.ts';
import type { TypesetSource } from '../../ports/typesetter.ts';
import { conventionArticles, renderConvention } from '../../render/convention/render-convention.ts';
import { renderSignatureStamp } from '../../render/convention/signature-stamp.ts';
import { renderPaymentFile } from '../../render/payment-file/render-payment-file.ts';
import { loadNativeEngine } from './native-engine.ts';
import { createInProcessTypesetter, createTypstTypesetter } from './typst-typesetter.ts';

const native = await loadNativeEngine().then(
  () => true,
  () => false,
);
if (!native) console.log('No native Typst for this machine: the tests of PDF/A are skipped');

const folder = mkdtempSync(join(tmpdir(), 'mithaq-typst-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const typesetter = createTypstTypesetter();
afterAll(() => typesetter.close());

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const convention = renderConvention(aConventionDocument());
const metadata = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

describe('typesetter: a convention', () => {
  it('has the same bytes twice, in a worker or in this thread', async () => {
    const inProcess = await createInProcessTypesetter();
    const first = await typesetter.typeset(convention);
    const second = await typesetter.typeset(renderConvention(aConventionDocument()));
    const third = await inProcess.typeset(convention);
    expect(sha256(second.pdf)).toBe(sha256(first.pdf));
    expect(sha256(third.pdf)).toBe(sha256(first.pdf));
    const other = await typesetter.typeset(renderConvention(aConventionDocument({ number: 'UPE-2026-018' })));
    expect(sha256(other.pdf)).not.toBe(sha256(first.pdf));
  });

  it.runIf(native)('has the same bytes on a machine that has more of its fonts', async () => {
    const italic = createRequire(import.meta.url).resolve(
      '@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
    );
    const configuration = join(folder, 'fonts.conf');
    writeFileSync(configuration, `<fontconfig><dir>${dirname(italic)}</dir></fontconfig>`);
    // A process of its own: the engine sees only the environment that a process began with.
    const script = fileURLToPath(new URL('../../../test/documents/convention-bytes.ts', import.meta.url));
    const env = { ...process.env, FONTCONFIG_FILE: configuration };
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], { env });
    const here = sha256((await typesetter.typeset(convention)).pdf);
    expect(stdout.trim().split('\n')).toEqual([here, here]);
  });

  it.runIf(native)('is PDF/A-3a and carries its own data', async () => {
    const { pdf, archival } = await typesetter.typeset(convention);
    expect(archival).toBe('PDF/A-3a');
    expect(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</u.test(metadata(pdf))).toBe(true);
    const attached = (await PDF.load(pdf)).getAttachment('convention.json');
    expect(attached && sha256(attached)).toBe(convention.data.fingerprint);
  });

  it('gives every sentence back, in French and in Arabic, in reading order', async () => {
    const found = await pdfLetters((await typesetter.typeset(convention)).pdf);
    const { articles, preamble, visas } = conventionArticles(aConventionDocument());
    const clauses = [...visas, ...preamble, ...articles.flatMap((article) => article.clauses)];
    expect(clauses.length).toBeGreaterThan(55);
    for (const { fr, ar } of clauses) {
      expect(found).toContain(letters(fr));
      expect(found).toContain(letters(ar));
    }
  });

  it('bears its number, fingerprint and mark on every page', async () => {
    const { pdf, pages } = await typesetter.typeset(convention);
    const found = await pdfLetters(pdf);
    const count = (text: string) => found.split(letters(text)).length - 1;
    expect(count(convention.data.fingerprint)).toBe(pages);
    expect(count('Convention n° UPE-2026-017')).toBe(pages);
    expect(count('EXEMPLE')).toBeGreaterThanOrEqual(pages);
    for (let page = 1; page <= pages; page += 1)
      expect(found).toContain(letters(`Page ${page} sur ${pages}`));
  });

  it('has a box for each party, on the last page, apart from one another', async () => {
    const { pages, signatureBoxes } = await typesetter.typeset(convention);
    expect(signatureBoxes.map(({ partyId }) => partyId)).toEqual(['ministry', 'agency', 'association']);
    for (const { page, x, y, width, height } of signatureBoxes) {
      expect(page).toBe(pages);
      expect(x).toBeGreaterThan(0);
      expect(y).toBeGreaterThan(60);
      expect(x + width).toBeLessThan(595);
      expect(y + height).toBeLessThan(842);
    }
    const [first, second] = signatureBoxes;
    expect(first!.x + first!.width).toBeLessThan(second!.x);
  });

  it('makes boxes for more parties than fit in a row', async () => {
    const document = aConventionDocument();
    const partners = [1, 2].map((index) => ({
      ...document.parties[1]!,
      partyId: `partner-${index}`,
      role: 'partner' as const,
    }));
    const source = renderConvention({ ...document, parties: [...document.parties, ...partners] });
    const { signatureBoxes } = await typesetter.typeset(source);
    expect(signatureBoxes).toHaveLength(5);
    const places = new Set(
      signatureBoxes.map(({ page, x, y }) => `${page} ${Math.round(x)} ${Math.round(y)}`),
    );
    expect(places.size).toBe(5);
  });
});

describe('typesetter: a signature stamp', () => {
  const long = {
    name: {
      fr: 'Abdelouahed Benabdelkader El Ouazzani Touhami (exemple)',
      ar: 'عبد الواحد بنعبد القادر الوزاني التهامي (نموذج)',
    },
    title: {
      fr: 'directeur provincial par intérim de l’Entraide nationale de Zagora',
      ar: 'المدير الإقليمي بالنيابة للتعاون الوطني بزاكورة',
    },
  };
  const stamp = {
    ...long,
    organisation: { fr: 'Entraide nationale', ar: 'التعاون الوطني' },
    level: 'simple' as const,
    onBehalfOf: { fr: 'Youssef Benkirane (exemple)', ar: 'يوسف بنكيران (نموذج)' },
    signedAt: '2026-10-14T09:00:00.000Z',
    documentSha256: '0123456789abcdef'.repeat(4),
    sample: true,
  };

  it('stays on one page however long the names, and says its level and hash', async () => {
    const { pdf, pages } = await typesetter.typeset(renderSignatureStamp(stamp));
    const found = await pdfLetters(pdf);
    expect(pages).toBe(1);
    for (const text of ['Signature électronique simple', long.title.fr]) {
      expect(found).toContain(letters(text));
    }
    // A centred line has no columns, so its words are looked for one by one.
    for (const word of `توقيع بسيط ${long.name.ar}`.split(' ')) expect(found).toContain(letters(word));
    expect(found).toContain(letters('par délégation de Youssef Benkirane'));
    expect(found).toContain('0123456789abcdef');
    expect(found).toContain('EXEMPLE');
  });

  it.each([
    ['qualified', 'Signature électronique qualifiée', 'مؤهل'],
    ['external', 'Signature apposée ailleurs, vérifiée', 'خارج المنصة'],
    ['paper', 'Signature manuscrite sur papier', 'بخط اليد'],
  ] as const)('calls the level %s by its own name and by no other', async (level, french, arabic) => {
    const found = await pdfLetters((await typesetter.typeset(renderSignatureStamp({ ...stamp, level }))).pdf);
    expect(found).toContain(letters(french));
    for (const word of arabic.split(' ')) expect(found).toContain(letters(word));
    expect(found).not.toContain(letters('Signature électronique simple'));
  });

  it('never calls a simple signature qualified', async () => {
    const found = await pdfLetters((await typesetter.typeset(renderSignatureStamp(stamp))).pdf);
    expect(found).not.toMatch(/qualifi|مؤهل/u);
  });

  it('is no example, and by no delegation, where it is none', async () => {
    const { onBehalfOf: _, ...own } = stamp;
    const found = await pdfLetters(
      (await typesetter.typeset(renderSignatureStamp({ ...own, sample: false }))).pdf,
    );
    expect(found).not.toContain('EXEMPLE');
    expect(found).not.toContain(letters('par délégation'));
  });
});

describe('typesetter: a payment file', () => {
  it('gives back its orders and its total', async () => {
    const { pdf, signatureBoxes } = await typesetter.typeset(renderPaymentFile(aPaymentFileDocument()));
    const found = await pdfLetters(pdf);
    expect(signatureBoxes).toEqual([]);
    expect(found).toContain(letters('218 000,50 DH'));
    expect(found).toContain(letters('deux cent dix-huit mille dirhams et cinquante centimes'));
    expect(found).toContain(letters('مائتان وثمانية عشر ألف درهم وخمسون سنتيما'));
    expect(found).toContain(letters('جمعية أمل فجيج'));
  });
});

describe('typesetter: the WebAssembly engine', () => {
  it('sets the same words, and says that it makes no PDF/A', async () => {
    const inProcess = await createInProcessTypesetter('wasm');
    const set = await inProcess.typeset(convention);
    const again = await inProcess.typeset(convention);
    expect(set.archival).toBe('none');
    expect(set.signatureBoxes).toHaveLength(3);
    expect(sha256(again.pdf)).toBe(sha256(set.pdf));
    const reference = await typesetter.typeset(convention);
    expect(await pdfLetters(set.pdf)).toBe(await pdfLetters(reference.pdf));
  });
});

describe('typesetter: a process that stays', () => {
  it('has its worker at work before the first document, and none without being asked', async () => {
    const marks = mkdtempSync(join(folder, 'marks-'));
    const marking = join(folder, 'marking-worker.mjs');
    writeFileSync(
      marking,
      `import { writeFileSync } from 'node:fs'; import { parentPort } from 'node:worker_threads';
       writeFileSync(${JSON.stringify(`${marks}/`)} + Date.now(), ''); parentPort.on('message', () => undefined);`,
    );
    const late = createTypstTypesetter({ workerFile: pathToFileURL(marking) });
    const ready = createTypstTypesetter({ workerFile: pathToFileURL(marking), ready: true });
    await vi.waitFor(() => expect(readdirSync(marks)).toHaveLength(1), 5_000);
    await Promise.all([late.close(), ready.close()]);
    expect(readdirSync(marks)).toHaveLength(1);
  });
});

describe('typesetter: what goes wrong', () => {
  const broken = { ...convention, data: { number: 'x' } } as TypesetSource;

  it('is a failure of the source when the layout cannot use it, and the next document is set', async () => {
    await expect(typesetter.typeset(broken)).rejects.toMatchObject({ name: 'TypesettingFailed' });
    await expect(typesetter.typeset(convention)).resolves.toHaveProperty('signatureBoxes.length', 3);
  });

  it('is transient when the worker hangs: it is ended, and so is the wait', async () => {
    const hung = join(folder, 'hung-worker.mjs');
    writeFileSync(
      hung,
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { for (;;); });`,
    );
    const stuck = createTypstTypesetter({ limitMillis: 300, workerFile: pathToFileURL(hung) });
    await expect(stuck.typeset(convention)).rejects.toMatchObject({ name: 'TransientFault' });
    await stuck.close();
  });

  it('is transient when the worker dies, with and without work', async () => {
    const dying = join(folder, 'dying-worker.mjs');
    writeFileSync(
      dying,
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(3));`,
    );
    const mortal = createTypstTypesetter({ limitMillis: 5_000, workerFile: pathToFileURL(dying) });
    await expect(mortal.typeset(convention)).rejects.toMatchObject({ name: 'TransientFault' });
    await expect(mortal.typeset(convention)).rejects.toMatchObject({ name: 'TransientFault' });
    await mortal.close();
  });

  it('is transient for whoever waits when the typesetter closes', async () => {
    const closing = createTypstTypesetter();
    const waiting = [closing.typeset(convention), closing.typeset(convention)].map((set) =>
      set.catch((error: unknown) => error),
    );
    await closing.close();
    for (const answer of await Promise.all(waiting)) expect(answer).toMatchObject({ name: 'TransientFault' });
    await expect(closing.typeset(convention)).rejects.toMatchObject({ name: 'TransientFault' });
  });
});
