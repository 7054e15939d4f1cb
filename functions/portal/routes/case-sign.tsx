import { Hono } from 'hono';
import { cleanPasted } from '../../../shared/domain/kernel/pasted-text.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { draftedConvention } from '../../../shared/use-cases/amendment-document.ts';
import { conventionDocument } from '../../../shared/use-cases/convention-document.ts';
import { applications, conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import { refuseToSign } from '../../../shared/use-cases/refuse-to-sign.ts';
import { signDocument } from '../../../shared/use-cases/sign-document.ts';
import { issueCode } from '../../../shared/use-cases/signing-code.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import { type FormFault, refusalText } from '../components/form.tsx';
import { type SigningCase, type SigningForm, SignPage } from '../pages/association/sign-page.tsx';
import { SigningClosed, SignReceipt } from '../pages/association/sign-receipt.tsx';
import { withinRate } from '../security.ts';
import { linkAct, linkFor, linkOf, type PortalContext, type PortalEnv } from '../visitor.ts';
import { signedAmendment, underItsNumber } from './amendments-reading.ts';
import { maskedEmail } from './case-reading.ts';

/** The text that the signatory accepts (`sign.consent`, `sign.consent-amendment`); a changed text gets another version. */
const CONSENT_VERSION = 'consent-2026-1';
const AMENDMENT_CONSENT_VERSION = 'consent-amendment-2026-1';
const CODES_PER_QUARTER_HOUR = 6;
const STREAM = 'signature-';
const PARTY = 'party:';

/** Signing behind the link of a party: the convention as a page, a code, a consent; or a refusal with its reason. */
export function caseSignRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const guard = linkFor('sign');
  app.get('/case/sign', guard, async (c) => {
    const about = await readSigning(c);
    return about ? show(c, about, blank(c)) : absent(c);
  });
  app.post('/case/sign/code', guard, sendCode);
  app.post('/case/sign', guard, sign);
  app.post('/case/refuse', guard, refuse);
  return app;
}

async function readSigning(c: PortalContext): Promise<SigningCase | undefined> {
  const { desk } = c.var;
  const { subject, recipient } = linkOf(c);
  if (!subject.startsWith(STREAM) || !recipient.startsWith(PARTY)) return undefined;
  const round = await readCase(desk, signatures, subject.slice(STREAM.length));
  if (round.status === 'absent') return undefined;
  const party = round.parties.find(({ partyId }) => partyId === recipient.slice(PARTY.length));
  const convention = await readCase(desk, conventions, round.conventionId);
  if (!party || !('signatureId' in convention) || convention.document === undefined) return undefined;
  const [terms, drafted, application, kept, signed] = await Promise.all([
    readTerms(desk),
    draftedConvention(desk, convention),
    readCase(desk, applications, convention.applicationId),
    desk.documents.describe(round.revision.key),
    signedAmendment(desk, round.amendmentId),
  ]);
  const president = application.status === 'absent' ? undefined : application.file.association?.president;
  return {
    round,
    convention: underItsNumber(convention, signed) as SigningCase['convention'],
    ...(signed ? { signed } : {}),
    party,
    document: conventionDocument(drafted, terms, desk),
    terms,
    email: maskedEmail((signed && party.email) ?? president?.email ?? ''),
    sizeBytes: kept?.sizeBytes ?? convention.document.sizeBytes,
  };
}

function show(c: PortalContext, about: SigningCase, form: SigningForm, status: 200 | 409 | 422 | 429 = 200) {
  const act = about.round.acts.find(({ partyId }) => partyId === about.party.partyId);
  const title = text(
    c.var.visitor.locale,
    act ? 'sign.receipt' : about.signed ? 'sign.title-amendment' : 'sign.title',
    {
      number: about.convention.number,
    },
  );
  if (act) return page(c, title, <SignReceipt c={c} about={about} act={act} />, status);
  if (about.round.status !== 'open') return page(c, title, <SigningClosed c={c} about={about} />, status);
  return page(c, title, <SignPage c={c} about={about} form={form} />, status);
}

/** A code for this party, this round and this very document; sent at once, it rests nowhere. */
async function sendCode(c: PortalContext): Promise<Response> {
  const { desk } = c.var;
  const about = await readSigning(c);
  if (!about) return absent(c);
  const { round, party } = about;
  const { signatureId, documentSha256 } = round;
  if (round.status !== 'open' || !round.awaiting.includes(party.partyId))
    return show(c, about, blank(c), 409);
  if (!(await withinRate(c, `code/${signatureId}/${party.partyId}`, CODES_PER_QUARTER_HOUR)))
    return show(c, about, faulty(c, {}, [said(c, 'portal.too-many')]), 429);
  const issued = await issueCode(desk, { signatureId, partyId: party.partyId, documentSha256 });
  if (!issued.ok) {
    const message = refusalText(c.var.visitor.locale, issued.refusal);
    return show(c, about, faulty(c, {}, [{ field: 'code', message }]), 409);
  }
  const recipient = `${PARTY}${party.partyId}`;
  const facts = { code: issued.value };
  await desk.sendNow({ template: 'signing-code', subject: `${STREAM}${signatureId}`, recipient, facts });
  return c.redirect('/case/sign?sent#sign', 303);
}

async function sign(c: PortalContext): Promise<Response> {
  const { desk } = c.var;
  const about = await readSigning(c);
  if (!about) return absent(c);
  const values = await formFields(c);
  const code = cleanPasted(values.code ?? '').replaceAll(' ', '');
  const typedName = (values.typedName ?? '').trim();
  const faults: FormFault[] = [
    ...(/^\d{6}$/u.test(code) ? [] : [said(c, 'sign.code-missing', 'code')]),
    ...(typedName === '' ? [said(c, 'sign.name-missing', 'typedName')] : []),
    ...(values.consent === 'yes' ? [] : [said(c, 'sign.consent-missing', 'consent')]),
  ];
  if (faults.length > 0) return show(c, about, faulty(c, values, faults), 422);
  const answer = await signDocument(desk, {
    key: requestKey(c, values),
    act: linkAct(c, holderOf(about), 'signatory'),
    signatureId: about.round.signatureId,
    partyId: about.party.partyId,
    documentSha256: values.documentSha256 ?? '',
    code,
    typedName,
    consentVersion: about.signed ? AMENDMENT_CONSENT_VERSION : CONSENT_VERSION,
  });
  return afterAct(c, answer, '/case/sign', async (message) => {
    const now = (await readSigning(c)) ?? about;
    const field = !answer.ok && answer.refusal.code.startsWith('CODE_') ? { field: 'code' } : {};
    return show(c, now, faulty(c, values, [{ ...field, message }]), 409);
  });
}

async function refuse(c: PortalContext): Promise<Response> {
  const about = await readSigning(c);
  if (!about) return absent(c);
  const values = await formFields(c);
  const reason = (values.reason ?? '').trim();
  if (reason === '')
    return show(c, about, faulty(c, values, [said(c, 'portal.reason-missing', 'reason')]), 422);
  const answer = await refuseToSign(c.var.desk, {
    key: requestKey(c, values),
    act: linkAct(c, holderOf(about), 'signatory', reason),
    signatureId: about.round.signatureId,
    partyId: about.party.partyId,
    reason,
  });
  return afterAct(c, answer, '/case/sign', (message) =>
    show(c, about, faulty(c, values, [{ message }]), 409),
  );
}

function holderOf({ party }: SigningCase) {
  return { personId: party.personId, name: party.personName.fr };
}

function blank(c: PortalContext): SigningForm {
  return { values: {}, faults: [], codeSent: c.req.query('sent') !== undefined };
}

function faulty(c: PortalContext, values: SigningForm['values'], faults: readonly FormFault[]): SigningForm {
  const { key } = values;
  return { ...blank(c), values, faults, ...(key ? { key } : {}) };
}

function said(c: PortalContext, key: TextKey, field?: string): FormFault {
  return { message: text(c.var.visitor.locale, key), ...(field ? { field } : {}) };
}

function absent(c: PortalContext) {
  return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}
