import type { ContactChanges, ContactPaper } from '../../../shared/domain/contact/state.ts';
import { text } from '../../../shared/i18n/text.ts';
import { formFields } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { withinRate } from '../security.ts';
import type { PortalContext } from '../visitor.ts';
import { readAccount, readPeople } from './contact-fields.ts';
import { keepPaperBytes, paperFault, postedBytes } from './received-paper.ts';

const CHANGES_PER_QUARTER_HOUR = 20;

export type ContactForm = 'people' | 'account';

/** A posted change with its paper kept, or the form as it was typed with what is wrong. */
export type PostedChange = { readonly values: Readonly<Record<string, string>> } & (
  | { readonly ok: true; readonly changes: ContactChanges; readonly paper: ContactPaper }
  | { readonly ok: false; readonly status: 422 | 429; readonly faults: readonly FormFault[] }
);

/** Reads a form for a change of contacts; nothing is kept of a form that has a fault. */
export async function readPostedChange(
  c: PortalContext,
  applicationId: string,
  form: ContactForm,
): Promise<PostedChange> {
  const { locale } = c.var.visitor;
  const values = await formFields(c);
  const bytes = await postedBytes((await c.req.parseBody()).paper);
  const reading = form === 'account' ? readAccount(locale, values) : readPeople(locale, values);
  const wrong = await paperFault(c.var.desk, locale, bytes);
  const faults = [
    ...(reading.ok ? [] : reading.faults),
    ...(wrong ? [{ field: `paper-${form}`, message: wrong }] : []),
  ];
  if (!reading.ok || faults.length > 0) return { ok: false, values, status: 422, faults };
  if (!(await withinRate(c, `contacts/${applicationId}`, CHANGES_PER_QUARTER_HOUR)))
    return { ok: false, values, status: 429, faults: [{ message: text(locale, 'portal.too-many') }] };
  const name = form === 'account' ? 'attestation' : 'contacts';
  const paper = await keepPaperBytes(c.var.desk, `applications/${applicationId}/contacts`, name, bytes);
  return { ok: true, values, changes: reading.changes, paper };
}
