import { type Browser, chromium, type Page } from 'playwright-core';
import { readFonts } from '../../shared/adapters/typst/fonts.ts';
import type { Bilingual } from '../../shared/domain/kernel/act.ts';
import type { ConventionDocument } from '../../shared/render/convention/convention-document.ts';
import { type ConventionPages, renderConvention } from '../../shared/render/convention/render-convention.ts';
import { BROWSER_ARGUMENTS, findChromium } from '../browser/chromium.ts';

/** A browser that prints the same text as the typesetter sets, for comparison alone. */
export interface Peer {
  /** A page for each document, as a service prints that keeps documents apart. */
  print(document: ConventionDocument): Promise<Uint8Array>;
  /** As kind to it as can be: one page for all documents, its fonts read once. */
  printInKeptPage(document: ConventionDocument): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Opens the peer, undefined where this machine has no Chromium. It makes less than the typesetter does: no PDF/A, no
 * attached data, no signature boxes.
 */
export async function openPeer(): Promise<Peer | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGUMENTS] });
  let kept: Page | undefined;
  return {
    print: async (document) => {
      const page = await openPage(browser);
      try {
        return await print(page, document);
      } finally {
        await page.close();
      }
    },
    printInKeptPage: async (document) => {
      kept ??= await openPage(browser);
      return print(kept, document);
    },
    close: () => closeAll(browser),
  };
}

/** The same text as a page of its own, for the browser alone with nobody who drives it. */
export async function standingPage(document: ConventionDocument): Promise<string> {
  const page = '@page{size:A4;margin:36mm 18mm 22mm}';
  const head = `<meta charset="utf-8"><style>${page}${await styles()}</style>`;
  return `<!doctype html><html><head>${head}</head><body>${bodyOf(renderConvention(document).data)}</body></html>`;
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent(`<html><head><style>${await styles()}</style></head><body></body></html>`);
  return page;
}

async function print(page: Page, document: ConventionDocument): Promise<Uint8Array> {
  const { data } = renderConvention(document);
  // Handed over as text: a function would be rewritten by what runs this script.
  await page.evaluate(
    `document.body.innerHTML = ${JSON.stringify(bodyOf(data))}; document.fonts.ready.then(() => 0)`,
  );
  return page.pdf({
    format: 'A4',
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: `<span style="font-size:8px">Convention n° ${data.number}</span>${data.qrs[0] ?? ''}`,
    footerTemplate: `<span style="font-size:6px">${data.fingerprint} <i class="pageNumber"></i>/<i class="totalPages"></i></span>`,
    margin: { top: '36mm', bottom: '22mm', left: '18mm', right: '18mm' },
  });
}

async function closeAll(browser: Browser): Promise<void> {
  await browser.close();
}

async function styles(): Promise<string> {
  const names = ['Noto Serif', 'Noto Serif', 'Amiri', 'Amiri'];
  const faces = (await readFonts()).map((font, index) => {
    const weight = index % 2 === 0 ? 400 : 700;
    const source = `url(data:font/ttf;base64,${font.toString('base64')})`;
    return `@font-face{font-family:'${names[index]}';font-weight:${weight};src:${source}}`;
  });
  return `${faces.join('')}body{font:9.5pt 'Noto Serif','Amiri'}[dir=rtl]{font-family:'Amiri','Noto Serif'}
    .both{display:grid;grid-template-columns:1fr 1fr;column-gap:8mm}table{width:100%;border-collapse:collapse}
    td{border:.4pt solid #777;padding:4pt}`;
}

function bodyOf(data: ConventionPages): string {
  const tables = { budget: budgetOf(data), tranches: tranchesOf(data) };
  return [
    both(data.title),
    ...[...data.visas, ...data.preamble].map(both),
    ...data.parties.flatMap(({ organisation, signatory, title, term }) =>
      [organisation, signatory, title, term].map(both),
    ),
    ...data.articles.flatMap(({ title, clauses }) => [
      both(title),
      ...clauses.flatMap((clause) => [both(clause), clause.table === null ? '' : tables[clause.table]]),
    ]),
  ].join('');
}

function both({ fr, ar }: Bilingual): string {
  return `<div class="both"><p lang="fr">${escaped(fr)}</p><p lang="ar" dir="rtl">${escaped(ar)}</p></div>`;
}

function budgetOf({ budget }: ConventionPages): string {
  return table(budget.lines.map(({ label, amount }) => [label.fr, amount.fr, amount.ar, label.ar]));
}

function tranchesOf({ tranches }: ConventionPages): string {
  return table(
    tranches.lines.map(({ label, condition, amount }) => [
      `${label.fr} ${condition.fr} ${amount.wordsFr}`,
      amount.fr,
      amount.ar,
      `${label.ar} ${condition.ar} ${amount.wordsAr}`,
    ]),
  );
}

function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${escaped(cell)}</td>`).join('');
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
