import { Hono } from 'hono';
import { text } from '../../../shared/i18n/text.ts';
import { contactOf } from '../../../shared/use-cases/contact-of.ts';
import { resubmitApplication } from '../../../shared/use-cases/resubmit-application.ts';
import { afterAct, messagePage, page } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import type { FileCase } from '../pages/association/file-case.ts';
import { FilePage, FileReceipt } from '../pages/association/file-page.tsx';
import { linkAct, linkFor, type PortalContext, type PortalEnv } from '../visitor.ts';
import { contactOf as contactOfFile, readPosted } from './apply-file.tsx';
import { dropTyped, faultsOfSubstance, keepTyped, readFileCase, readForm } from './file-reading.ts';

/** A returned file is completed behind its link: what was found wrong is marked, the rest is as it was filed. */
export function caseCorrectRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/case/correct', linkFor('correct'), async (c) => {
    const about = await readFileCase(c);
    return about ? show(c, about, { values: about.values, faults: [] }) : absent(c);
  });
  app.post('/case/correct', linkFor('correct'), correct);
  return app;
}

function show(
  c: PortalContext,
  about: FileCase,
  form: { readonly values: Readonly<Record<string, string>>; readonly faults: readonly FormFault[] },
  status: 200 | 409 | 422 = 200,
) {
  const isReturned = about.application.status === 'returned';
  const title = text(c.var.visitor.locale, 'file.correct-title', { number: about.applicationId });
  const body = isReturned ? (
    <FilePage c={c} about={about} form={form} />
  ) : (
    <FileReceipt c={c} about={about} />
  );
  return page(c, title, body, status);
}

async function correct(c: PortalContext): Promise<Response> {
  const { desk } = c.var;
  const about = await readFileCase(c);
  if (!about) return absent(c);
  const { key, intent, values: posted } = await readPosted(c);
  if (about.application.status !== 'returned') {
    const recorded = await desk.store.recall(key);
    return recorded
      ? c.redirect('/case/correct?done', 303)
      : show(c, about, { values: posted, faults: [] }, 409);
  }
  // A form that leaves a field out leaves it as it was.
  const values = { ...about.values, ...posted };
  await keepTyped(c, about.applicationId, values);
  if (intent === 'papers') return c.redirect('/apply/papers', 303);
  if (intent === 'save') return c.redirect('/case/correct?done', 303);
  const { file, faults } = readForm(c, about, values);
  if (!file) return show(c, about, { values, faults }, 422);
  const open = [
    ...faultsOfSubstance(c, about, file, ({ severity }) => severity === 'completion'),
    ...papersStillOld(c, about),
  ];
  if (open.length > 0) return show(c, about, { values, faults: open }, 422);
  const answer = await resubmitApplication(desk, {
    key,
    act: linkAct(c, await currentContact(c, about), 'association'),
    applicationId: about.applicationId,
    file,
  });
  if (answer.ok) await dropTyped(c, about.applicationId);
  return afterAct(c, answer, '/case/correct', (message) =>
    show(c, about, { values, faults: [{ message }] }, 409),
  );
}

/** The contact of now: since it was filed, another person may have taken the part. */
async function currentContact(c: PortalContext, about: FileCase) {
  const known = await contactOf(c.var.desk, about.applicationId);
  const filed = contactOfFile(about);
  return { ...filed, name: known?.facts.contact.name?.fr ?? filed.name };
}

/** A paper that was too old is replaced by another paper, not by another date. */
function papersStillOld(c: PortalContext, { application, uploads }: FileCase): readonly FormFault[] {
  const { locale } = c.var.visitor;
  const findings = application.status === 'returned' ? application.findings : [];
  return findings.flatMap((finding) => {
    if (finding.code !== 'PAPER_STALE') return [];
    const { paper, field } = finding;
    const upload = uploads[paper];
    if (upload && upload.uploadedAt >= application.since) return [];
    return [{ field, message: text(locale, 'file.paper-needed', { paper: text(locale, `paper.${paper}`) }) }];
  });
}

function absent(c: PortalContext) {
  return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}
