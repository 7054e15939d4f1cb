import { Hono } from 'hono';
import { parseDay } from '../../../shared/domain/kernel/calendar-day.ts';
import type { FileKind } from '../../../shared/domain/kernel/file-kind.ts';
import type { PaperKind } from '../../../shared/domain/programme/programme-terms.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { checkUpload } from '../../../shared/use-cases/check-upload.ts';
import { paperKind } from '../../../shared/wire/programme-terms.ts';
import { messagePage, page } from '../answers.tsx';
import { type FormFault, refusalText } from '../components/form.tsx';
import type { FileCase } from '../pages/association/file-case.ts';
import { type PaperFormState, PapersPage } from '../pages/association/papers-page.tsx';
import { withinRate } from '../security.ts';
import { linkFor, type PortalContext, type PortalEnv } from '../visitor.ts';
import { keepTyped, keepUpload, readFileCase } from './file-reading.ts';

const MEGABYTE = 1024 * 1024;
const SIZE_BYTES_MAX = 10 * MEGABYTE;
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
  const bytes = body.file instanceof File ? new Uint8Array(await body.file.arrayBuffer()) : new Uint8Array();
  const checked = await checkUpload(c.var.desk, bytes, SIZE_BYTES_MAX);
  const faults: readonly FormFault[] = [
    ...(checked.ok
      ? []
      : [{ field: `file-${kind.data}`, message: refusalText(c.var.visitor.locale, checked.refusal) }]),
    ...(issuedOn !== '' && parseDay(issuedOn) === undefined
      ? [said(c, 'papers.day-wrong', `issuedOn-${kind.data}`)]
      : []),
  ];
  if (!checked.ok || faults.length > 0) return show(c, about, { kind: kind.data, issuedOn, faults }, 422);
  await keepPaper(c, about, kind.data, bytes, checked.value);
  if (issuedOn !== '')
    await keepTyped(c, about.applicationId, { ...about.values, [`papers.${kind.data}`]: issuedOn });
  return c.redirect(`/apply/papers?done#paper-${kind.data}`, 303);
}

/** Kept under its own hash: the same paper sent twice is one document, another one never replaces it. */
async function keepPaper(
  c: PortalContext,
  about: FileCase,
  kind: PaperKind,
  bytes: Uint8Array,
  type: FileKind,
): Promise<void> {
  const { desk } = c.var;
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  const start = Buffer.from(digest).toString('hex').slice(0, 16);
  const key = `applications/${about.applicationId}/papers/${start}-${kind}.${type.extension}`;
  const { sha256, sizeBytes } = await desk.documents.put(key, bytes, type.mediaType);
  await keepUpload(c, about.applicationId, kind, {
    documentKey: key,
    sha256,
    sizeBytes,
    uploadedAt: desk.clock.now(),
  });
}

function said(c: PortalContext, key: TextKey, field?: string): FormFault {
  return { message: text(c.var.visitor.locale, key), ...(field ? { field } : {}) };
}

function absent(c: PortalContext) {
  return messagePage(c, 'file.not-open', 'portal.not-found-help', 404);
}
