import { Hono } from 'hono';
import { text } from '../../../shared/i18n/text.ts';
import { requestContactChange, withdrawContactChange } from '../../../shared/use-cases/change-contacts.ts';
import { contactOf } from '../../../shared/use-cases/contact-of.ts';
import { partBehind } from '../../../shared/use-cases/link-holders.ts';
import { linkHolderId } from '../../../shared/use-cases/link-receipt.ts';
import { readTerms } from '../../../shared/use-cases/read-cases.ts';
import { afterAct, formFields, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { ContactPage } from '../pages/association/contact-page.tsx';
import { linkAct, linkFor, linkOf, type PortalContext, type PortalEnv } from '../visitor.ts';
import { CASE_LINKS } from './case-status.tsx';
import { type ContactForm, readPostedChange } from './contact-posting.ts';

/** The association asks by any of its links to change its people, its addresses or its account, with the paper. */
export function caseContactRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const guard = linkFor(...CASE_LINKS);
  for (const [path, kind] of [
    ['/case/contact', 'people'],
    ['/case/account', 'account'],
  ] as const) {
    app.get(path, guard, (c) => show(c, kind, {}, []));
    app.post(path, guard, (c) => ask(c, kind));
  }
  app.post('/case/contact/:change/withdraw', guard, withdraw);
  return app;
}

async function show(
  c: PortalContext,
  kind: ContactForm,
  values: Readonly<Record<string, string>>,
  faults: readonly FormFault[],
  status: 200 | 409 | 422 | 429 = 200,
): Promise<Response> {
  const { applicationId } = linkOf(c);
  const title = text(c.var.visitor.locale, kind === 'account' ? 'contacts.account-title' : 'contacts.title');
  const props = { c, kind, applicationId, values, faults, terms: await readTerms(c.var.desk) };
  return page(c, title, <ContactPage {...props} />, status);
}

async function ask(c: PortalContext, kind: ContactForm): Promise<Response> {
  const { applicationId } = linkOf(c);
  const posted = await readPostedChange(c, applicationId, kind);
  const { values } = posted;
  if (!posted.ok) return show(c, kind, values, posted.faults, posted.status);
  const { changes, paper } = posted;
  const answer = await requestContactChange(c.var.desk, {
    key: requestKey(c, values),
    act: linkAct(c, await personBehindLink(c), 'association'),
    applicationId,
    changes,
    paper,
  });
  return afterAct(c, answer, '/case', (message) => show(c, kind, values, [{ message }], 409));
}

async function withdraw(c: PortalContext): Promise<Response> {
  const { applicationId } = linkOf(c);
  const answer = await withdrawContactChange(c.var.desk, {
    key: requestKey(c, await formFields(c)),
    act: linkAct(c, await personBehindLink(c), 'association'),
    applicationId,
    change: Number(c.req.param('change') ?? ''),
  });
  return afterAct(c, answer, '/case', (message) => show(c, 'people', {}, [{ message }], 409));
}

/** Who acts behind the link, by the part that it was sent to. */
export async function personBehindLink(c: PortalContext) {
  const { applicationId, recipient } = linkOf(c);
  const known = await contactOf(c.var.desk, applicationId);
  const part = partBehind(recipient) ?? 'contact';
  return {
    personId: linkHolderId({ applicationId, recipient }),
    name: known?.facts[part].name?.fr ?? recipient,
  };
}
