import { Hono } from 'hono';
import { text } from '../../../shared/i18n/text.ts';
import { applications } from '../../../shared/use-cases/lifecycles.ts';
import { linkHolderId } from '../../../shared/use-cases/link-receipt.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { saveDraft } from '../../../shared/use-cases/save-draft.ts';
import { submitApplication } from '../../../shared/use-cases/submit-application.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import type { FileCase } from '../pages/association/file-case.ts';
import { FilePage, FileReceipt } from '../pages/association/file-page.tsx';
import { linkAct, linkFor, type PortalContext, type PortalEnv } from '../visitor.ts';
import { draftOfFields, fileFields } from './apply-fields.ts';
import { dropTyped, faultsOfSubstance, keepTyped, readFileCase, readForm } from './file-reading.ts';

interface Posted {
  readonly key: string;
  readonly intent: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The form of an application behind its link: kept as often as wanted, filed once. */
export function applyFileRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/apply/file', linkFor('apply'), async (c) => {
    const about = await readFileCase(c);
    return about ? show(c, about, { values: about.values, faults: [] }) : absent(c);
  });
  app.post('/apply/file', linkFor('apply'), async (c) => {
    const about = await readFileCase(c);
    if (!about) return absent(c);
    const posted = await readPosted(c);
    if (about.application.status !== 'draft') return submitAgain(c, about, posted);
    await keepTyped(c, about.applicationId, posted.values);
    return posted.intent === 'submit' ? submit(c, about, posted) : save(c, about, posted);
  });
  return app;
}

/** What a form of the file posted: its fields, its key, and which button was pressed. */
export async function readPosted(c: PortalContext): Promise<Posted> {
  const fields = await formFields(c);
  const body = await c.req.parseBody({ all: true });
  return { key: requestKey(c, fields), intent: fields.intent ?? '', values: fileFields(body) };
}

function show(
  c: PortalContext,
  about: FileCase,
  form: { readonly values: Readonly<Record<string, string>>; readonly faults: readonly FormFault[] },
  status: 200 | 409 | 422 = 200,
) {
  const isDraft = about.application.status === 'draft';
  const number = about.applicationId;
  const title = text(c.var.visitor.locale, isDraft ? 'file.title' : 'file.received', { number });
  const body = isDraft ? <FilePage c={c} about={about} form={form} /> : <FileReceipt c={c} about={about} />;
  return page(c, title, body, status);
}

async function save(c: PortalContext, about: FileCase, { key, intent, values }: Posted): Promise<Response> {
  const { application, applicationId, uploads } = about;
  const { callId, contactEmail } = application;
  const answer = await saveDraft(c.var.desk, {
    key,
    act: linkAct(c, contactOf(about), 'association'),
    applicationId,
    callId,
    file: draftOfFields(values, uploads),
    contactEmail,
  });
  const to = intent === 'papers' ? '/apply/papers' : '/apply/file';
  return afterAct(c, answer, to, (message) => show(c, about, { values, faults: [{ message }] }, 409));
}

async function submit(c: PortalContext, about: FileCase, posted: Posted): Promise<Response> {
  const { values } = posted;
  const { file, faults } = readForm(c, about, values);
  if (!file) return show(c, about, { values, faults }, 422);
  // A paper may still follow when the office asks for it; one without which the file is lost may not be forgotten.
  const wrong = faultsOfSubstance(
    c,
    about,
    file,
    ({ code, severity }) =>
      code === 'PAPER_DECISIVE_MISSING' || (severity === 'completion' && !/^(?:PAPER|CERT)/u.test(code)),
  );
  if (wrong.length > 0) return show(c, about, { values, faults: wrong }, 422);
  const answer = await submitApplication(c.var.desk, {
    key: posted.key,
    act: linkAct(c, contactOf(about), 'association'),
    applicationId: about.applicationId,
    callId: about.application.callId,
    file,
  });
  if (answer.ok) await dropTyped(c, about.applicationId);
  return afterAct(c, answer, '/apply/file', (message) =>
    show(c, about, { values, faults: [{ message }] }, 409),
  );
}

/** A form that comes twice, or late: the file as it was filed answers. */
async function submitAgain(c: PortalContext, about: FileCase, { key }: Posted): Promise<Response> {
  const recorded = await c.var.desk.store.recall(key);
  if (recorded) return c.redirect('/apply/file?done', 303);
  const now = await readCase(c.var.desk, applications, about.applicationId);
  return show(
    c,
    now.status === 'absent' ? about : { ...about, application: now },
    { values: {}, faults: [] },
    409,
  );
}

/** Who acts behind the links of the file: the association's contact. */
export function contactOf({ application, applicationId }: FileCase) {
  const contact: { name?: { fr?: string } } | undefined = application.file.association?.contact;
  return {
    personId: linkHolderId({ applicationId, recipient: 'contact' }),
    name: contact?.name?.fr ?? application.contactEmail,
  };
}

function absent(c: PortalContext) {
  return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}
