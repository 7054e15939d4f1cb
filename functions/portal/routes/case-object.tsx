import { Hono } from 'hono';
import { findChange } from '../../../shared/domain/contact/contact.ts';
import { text } from '../../../shared/i18n/text.ts';
import { objectToContactChange } from '../../../shared/use-cases/change-contacts.ts';
import { personBehind, readChangeRecipient } from '../../../shared/use-cases/contact-mails.ts';
import { contactOf } from '../../../shared/use-cases/contact-of.ts';
import { linkHolderId } from '../../../shared/use-cases/link-receipt.ts';
import { readTerms } from '../../../shared/use-cases/read-cases.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { ObjectPage } from '../pages/association/object-page.tsx';
import { linkAct, linkFor, linkOf, type PortalContext, type PortalEnv } from '../visitor.ts';

/** Whoever was written to about a change says here that the association did not ask for it. */
export function caseObjectRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const guard = linkFor('object');
  app.get('/case/object', guard, (c) => show(c, []));
  app.post('/case/object', guard, object);
  return app;
}

/** The change that the link is about, and whom it was sent to. */
async function readObjection(c: PortalContext) {
  const { applicationId, recipient } = linkOf(c);
  const reader = readChangeRecipient(recipient);
  const known = await contactOf(c.var.desk, applicationId);
  const change = reader && known && findChange(known.state, reader.change);
  if (!change) return undefined;
  const name = personBehind(reader, known.facts, known.state)?.name?.fr ?? recipient;
  return { change, holder: { personId: linkHolderId({ applicationId, recipient }), name } };
}

async function show(
  c: PortalContext,
  faults: readonly FormFault[],
  status: 200 | 409 = 200,
): Promise<Response> {
  const { applicationId } = linkOf(c);
  const about = await readObjection(c);
  if (!about) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const props = { c, applicationId, change: about.change, faults, terms: await readTerms(c.var.desk) };
  return page(c, text(c.var.visitor.locale, 'contacts.object-title'), <ObjectPage {...props} />, status);
}

async function object(c: PortalContext): Promise<Response> {
  const about = await readObjection(c);
  if (!about) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const answer = await objectToContactChange(c.var.desk, {
    key: requestKey(c, await formFields(c)),
    act: linkAct(c, about.holder, 'association'),
    applicationId: linkOf(c).applicationId,
    change: about.change.change,
  });
  return afterAct(c, answer, '/case/object', (message) => show(c, [{ message }], 409));
}
