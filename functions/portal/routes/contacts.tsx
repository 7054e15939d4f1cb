import { Hono } from 'hono';
import { findChange } from '../../../shared/domain/contact/contact.ts';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { text } from '../../../shared/i18n/text.ts';
import {
  confirmContactChange,
  declineContactChange,
  requestContactChange,
} from '../../../shared/use-cases/change-contacts.ts';
import { contacts } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { ContactCasePage } from '../pages/programme/contact-case-page.tsx';
import { ContactList } from '../pages/programme/contact-list.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { consulted } from './consultations.tsx';
import { readPostedChange } from './contact-posting.ts';
import { listPendingContacts, readContactCase } from './contacts-reading.ts';
import { fileAnswer } from './kept-files.ts';

const READERS = ['record-contact-change', 'confirm-contact-change', 'read-all'] as const;
const readers = staffMay(...READERS);
const confirmers = staffMay('confirm-contact-change');

/** The people and accounts of associations as they change: what waits, and a case with its paper to compare. */
export function contactRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/contacts', readers, async (c) => {
    const cases = await listPendingContacts(c.var.desk);
    return page(c, text(c.var.visitor.locale, 'contacts.list'), <ContactList c={c} cases={cases} />);
  });
  app.get('/contacts/:id', readers, (c) => show(c, {}));
  app.get('/contacts/:id/papers/:change', readers, paper);
  app.post('/contacts/:id', staffMay('record-contact-change'), record);
  app.post('/contacts/:id/:change/confirm', confirmers, confirm);
  app.post('/contacts/:id/:change/decline', confirmers, decline);
  return app;
}

interface Shown {
  readonly values?: Readonly<Record<string, string>>;
  readonly faults?: readonly FormFault[];
  readonly status?: 200 | 409 | 422 | 429;
}

async function show(c: PortalContext, { values = {}, faults = [], status = 200 }: Shown): Promise<Response> {
  const view = await readContactCase(c.var.desk, idOf(c));
  if (!view) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const { personId, roles } = personOf(c);
  const may = {
    record: mayAct(roles, 'record-contact-change'),
    confirm: mayAct(roles, 'confirm-contact-change'),
  };
  const title = text(c.var.visitor.locale, 'contacts.one', { number: view.applicationId });
  const props = { c, view, may, personId, values, faults };
  return page(c, title, <ContactCasePage {...props} />, status);
}

/** The paper of a change, to compare with; whoever opens it is noted. */
async function paper(c: PortalContext): Promise<Response> {
  const caseId = idOf(c);
  const change = findChange(await readCase(c.var.desk, contacts, caseId), changeOf(c));
  const name = `${caseId}-contacts-${changeOf(c)}`;
  const kept = await fileAnswer(c, change?.paper.documentKey, { name, disposition: 'inline' });
  return consulted(c, { caseId, document: name, door: READERS }, kept);
}

async function record(c: PortalContext): Promise<Response> {
  const applicationId = idOf(c);
  const kind = (await formFields(c)).kind === 'account' ? 'account' : 'people';
  const posted = await readPostedChange(c, applicationId, kind);
  const { values } = posted;
  if (!posted.ok) return show(c, { values, faults: posted.faults, status: posted.status });
  const { changes, paper: kept } = posted;
  const request = { key: requestKey(c, values), act: staffAct(c, 'record-contact-change') };
  const answer = await requestContactChange(c.var.desk, { ...request, applicationId, changes, paper: kept });
  return afterAct(c, answer, `/contacts/${applicationId}`, again(c, values));
}

async function confirm(c: PortalContext): Promise<Response> {
  const applicationId = idOf(c);
  const request = { key: requestKey(c, await formFields(c)), act: staffAct(c, 'confirm-contact-change') };
  const answer = await confirmContactChange(c.var.desk, { ...request, applicationId, change: changeOf(c) });
  return afterAct(c, answer, `/contacts/${applicationId}`, again(c));
}

async function decline(c: PortalContext): Promise<Response> {
  const applicationId = idOf(c);
  const change = changeOf(c);
  const fields = await formFields(c);
  const reason = (fields.reason ?? '').trim();
  if (reason === '') {
    const message = text(c.var.visitor.locale, 'CONTACT_REASON_MISSING');
    return show(c, { faults: [{ field: `reason-${change}`, message }], status: 422 });
  }
  const request = { key: requestKey(c, fields), act: staffAct(c, 'confirm-contact-change', reason) };
  const answer = await declineContactChange(c.var.desk, { ...request, applicationId, change, reason });
  return afterAct(c, answer, `/contacts/${applicationId}`, again(c));
}

function again(c: PortalContext, values: Readonly<Record<string, string>> = {}) {
  return (message: string) => show(c, { values, faults: [{ message }], status: 409 });
}

function idOf(c: PortalContext): string {
  return c.req.param('id') ?? '';
}

function changeOf(c: PortalContext): number {
  return Number(c.req.param('change') ?? '');
}
