import { writeFileSync } from 'node:fs';
import { beginTask } from './first-page-steps.ts';
import type { House } from './house.ts';
import type { Visitor } from './visitor.ts';

/** A byte of what all parties signed, before the first signature. */
const IN_THE_TEXT = 2_000;

/** What the page of verification says to a convention as it was downloaded, and with one byte of it changed. */
export interface Audit {
  readonly whole: string;
  readonly broken: string;
  /** The auditor's page of the convention, once it was downloaded. */
  readonly trail: string;
}

/** The auditor reads a convention in force and downloads it; anybody gives the file to the page of its number. */
export async function auditConvention(house: House, folder: string): Promise<Audit> {
  const auditor = await house.stranger();
  await beginTask(auditor, 'audit');
  const { pathname } = new URL(auditor.page.url());
  const bytes = await download(auditor, `a[href="${pathname}/document.pdf"]`);
  await auditor.visit(pathname);
  const trail = await auditor.words();
  await auditor.visit('/');
  await auditor.follow('#audit a[href^="/verify/"]');
  const whole = await compare(auditor, `${folder}/convention.pdf`, bytes);
  const changed = Buffer.from(bytes);
  changed[IN_THE_TEXT] = (changed[IN_THE_TEXT] ?? 0) ^ 1;
  const broken = await compare(auditor, `${folder}/changed.pdf`, changed);
  return { whole, broken, trail };
}

/** What is behind a link, as the browser fetches it: a PDF would be shown instead of kept. */
async function download({ page }: Visitor, selector: string): Promise<Buffer> {
  const text = await page.locator(selector).evaluate(async (link) => {
    const answer = await fetch((link as HTMLAnchorElement).href);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return bytes.reduce((binary, byte) => binary + String.fromCharCode(byte), '');
  });
  return Buffer.from(text, 'latin1');
}

async function compare(visitor: Visitor, file: string, bytes: Uint8Array): Promise<string> {
  writeFileSync(file, bytes);
  await visitor.page.locator('#file').setInputFiles(file);
  await visitor.press('verify.submit');
  return ((await visitor.page.locator('[role=status]').first().textContent()) ?? '').replaceAll(/\s+/gu, ' ');
}
