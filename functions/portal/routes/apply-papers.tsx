import { Hono } from 'hono';
import { parseDay } from '../../../shared/domain/kernel/calendar-day.ts';
import type { PaperKind } from '../../../shared/domain/programme/programme-terms.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { paperKind } from '../../../shared/wire/programme-terms.ts';
import { messagePage, page } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import type { FileCase } from '../pages/association/file-case.ts';
import { type PaperFormState, PapersPage } from '../pages/association/papers-page.tsx';
import { withinRate } from '../security.ts';
import { linkFor, type PortalContext, type PortalEnv } from '../visitor.ts';
import { keepTyped, keepUpload, readFileCase } from './file-reading.ts';
import { keepPaperBytes, paperFault, postedBytes } from './received-paper.ts';

const UPLOADS_PER_QUARTER_HOUR = 60;

/** The papers of a file, one at a time, while it is filled in or completed. */
export function applyPapersRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const guard = linkFor('apply', 'correct');
  app.get('/apply/papers', guard, async (c) => {
    const about = await readOpenFile(c);
    return about ? show(c, about, { faults: [] }) : absent(c);
  });
  app.post('/apply/papers', guard, receive);
  return app;
}

/** The file while papers can still be joined to it. */
async function readOpenFile(c: PortalContext): Promise<FileCase | undefined> {
  const about = await readFileCase(c);
  return about?.application.status === 'draft' || about?.application.status === 'returned'
    ? about
    : undefined;
}

function show(c: PortalContext, about: FileCase, form: PaperFormState, status: 200 | 409 | 422 | 429 = 200) {
  const title = text(c.var.visitor.locale, 'papers.title', { number: about.applicationId });
  return page(c, title, <PapersPage c={c} about={about} form={form} />, status);
}

async function receive(c: PortalContext): Promise<Response> {
  const about = await readOpenFile(c);
  if (!about) return absent(c);
  const body = await c.req.parseBody();
  const kind = paperKind.safeParse(body.kind);
  if (!kind.success) return show(c, about, { faults: [said(c, 'papers.kind-unknown')] }, 422);
  if (!(await withinRate(c, `upload/${about.applicationId}`, UPLOADS_PER_QUARTER_HOUR)))
    return show(c, about, { kind: kind.data, faults: [said(c, 'portal.too-many')] }, 429);
  const issuedOn = typeof body.issuedOn === 'string' ? body.issuedOn.trim() : '';
  const bytes = await postedBytes(body.file);
  const faults = await faultsOf(c, kind.data, bytes, issuedOn);
  if (faults.length > 0) return show(c, about, { kind: kind.data, issuedOn, faults }, 422);
  await keepPaper(c, about, kind.data, bytes);
  if (issuedOn !== '')
    await keepTyped(c, about.applicationId, { ...about.values, [`papers.${kind.data}`]: issuedOn });
  return c.redirect(`/apply/papers?done#paper-${kind.data}`, 303);
}

async function faultsOf(
  c: PortalContext,
  kind: PaperKind,
  bytes: Uint8Array,
  issuedOn: string,
): Promise<readonly FormFault[]> {
  const field = `file-${kind}`;
  const faults: FormFault[] = [];
  const message = await paperFault(c.var.desk, c.var.visitor.locale, bytes);
  if (message) faults.push({ field, message });
  if (issuedOn !== '' && parseDay(issuedOn) === undefined)
    faults.push(said(c, 'papers.day-wrong', `issuedOn-${kind}`));
  return faults;
}

async function keepPaper(
  c: PortalContext,
  about: FileCase,
  kind: PaperKind,
  bytes: Uint8Array,
): Promise<void> {
  const { desk } = c.var;
  const kept = await keepPaperBytes(desk, `applications/${about.applicationId}/papers`, kind, bytes);
  await keepUpload(c, about.applicationId, kind, { ...kept, uploadedAt: desk.clock.now() });
}

function said(c: PortalContext, key: TextKey, field?: string): FormFault {
  return { message: text(c.var.visitor.locale, key), ...(field ? { field } : {}) };
}

function absent(c: PortalContext) {
  return messagePage(c, 'file.not-open', 'portal.not-found-help', 404);
}
