import { Hono } from 'hono';
import { cleanPasted } from '../../../shared/domain/kernel/pasted-text.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { refuseToSign } from '../../../shared/use-cases/refuse-to-sign.ts';
import { signDocument } from '../../../shared/use-cases/sign-document.ts';
import { issueCode } from '../../../shared/use-cases/signing-code.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import { type FormFault, refusalText } from '../components/form.tsx';
import { SigningList } from '../pages/signing/signing-list.tsx';
import { SigningPage } from '../pages/signing/signing-page.tsx';
import { withinRate } from '../security.ts';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { consulted } from './consultations.tsx';
import { pdfAnswer } from './kept-files.ts';
import { type AwaitedRound, frozenDocument, listRoundsOf, roundOf } from './signing-case.ts';

/** The text that the signatory accepts (`sign.consent`, `sign.consent-amendment`); a changed text gets another version. */
const CONSENT_VERSION = 'consent-2026-1';
const AMENDMENT_CONSENT_VERSION = 'consent-amendment-2026-1';
const CODES_PER_QUARTER_HOUR = 6;

type Values = Readonly<Record<string, string>>;

/** The authorities' room: what awaits their own signature, and only theirs. */
export function signingRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const guard = staffMay('sign');
  app.get('/signing', guard, async (c) => {
    const { locale } = c.var.visitor;
    const rounds = await listRoundsOf(c.var.desk, personOf(c).personId);
    return page(c, text(locale, 'signing.title'), <SigningList locale={locale} rounds={rounds} />);
  });
  app.get('/signing/:signatureId', guard, (c) => withRound(c, (awaited) => show(c, awaited)));
  app.get('/signing/:signatureId/document.pdf', guard, (c) =>
    withRound(c, async ({ round, convention }) => {
      const name = `${convention.number.replace('/', '-')}.pdf`;
      const pdf = await pdfAnswer(c, round.revision.key, name);
      return consulted(c, { caseId: convention.applicationId, document: name, door: ['sign'] }, pdf);
    }),
  );
  app.post('/signing/:signatureId/code', guard, (c) => withRound(c, (awaited) => sendCode(c, awaited)));
  app.post('/signing/:signatureId/refuse', guard, (c) => withRound(c, (awaited) => refuse(c, awaited)));
  app.post('/signing/:signatureId', guard, (c) => withRound(c, (awaited) => sign(c, awaited)));
  return app;
}

/** Only a party of the round gets further: for everybody else it does not exist. */
async function withRound(
  c: PortalContext,
  then: (awaited: AwaitedRound) => Response | Promise<Response>,
): Promise<Response> {
  const awaited = await roundOf(c.var.desk, c.req.param('signatureId') ?? '', personOf(c).personId);
  return awaited ? then(awaited) : messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}

async function show(
  c: PortalContext,
  awaited: AwaitedRound,
  faults: readonly FormFault[] = [],
  values: Values = {},
  status: 200 | 409 | 422 | 429 = 200,
): Promise<Response> {
  const document = await frozenDocument(c.var.desk, awaited.convention);
  const codeSent = c.req.query('sent') !== undefined;
  const form = { values, faults, codeSent, email: personOf(c).email };
  const title = text(c.var.visitor.locale, awaited.signed ? 'sign.title-amendment' : 'sign.title', {
    number: awaited.convention.number,
  });
  return page(c, title, <SigningPage c={c} awaited={awaited} document={document} form={form} />, status);
}

/** A code for this party, this round and this very document; sent at once, it rests nowhere. */
async function sendCode(c: PortalContext, awaited: AwaitedRound): Promise<Response> {
  const { desk } = c.var;
  const { signatureId, documentSha256 } = awaited.round;
  const { partyId } = awaited.party;
  if (!(await withinRate(c, `code/${signatureId}/${partyId}`, CODES_PER_QUARTER_HOUR)))
    return show(c, awaited, [said(c, 'portal.too-many')], {}, 429);
  const issued = await issueCode(desk, { signatureId, partyId, documentSha256 });
  if (!issued.ok) {
    const message = refusalText(c.var.visitor.locale, issued.refusal);
    return show(c, awaited, [{ field: 'code', message }], {}, 409);
  }
  const facts = { code: issued.value };
  const recipient = `party:${partyId}`;
  await desk.sendNow({ template: 'signing-code', subject: `signature-${signatureId}`, recipient, facts });
  return c.redirect(`/signing/${signatureId}?sent#sign`, 303);
}

async function sign(c: PortalContext, awaited: AwaitedRound): Promise<Response> {
  const values = await formFields(c);
  const code = cleanPasted(values.code ?? '').replaceAll(' ', '');
  const typedName = (values.typedName ?? '').trim();
  const faults: FormFault[] = [
    ...(/^\d{6}$/u.test(code) ? [] : [said(c, 'sign.code-missing', 'code')]),
    ...(typedName === '' ? [said(c, 'sign.name-missing', 'typedName')] : []),
    ...(values.consent === 'yes' ? [] : [said(c, 'sign.consent-missing', 'consent')]),
  ];
  if (faults.length > 0) return show(c, awaited, faults, values, 422);
  const answer = await signDocument(c.var.desk, {
    key: requestKey(c, values),
    act: staffAct(c, 'sign'),
    signatureId: awaited.round.signatureId,
    partyId: awaited.party.partyId,
    documentSha256: values.documentSha256 ?? '',
    code,
    typedName,
    consentVersion: awaited.signed ? AMENDMENT_CONSENT_VERSION : CONSENT_VERSION,
  });
  const field = !answer.ok && answer.refusal.code.startsWith('CODE_') ? { field: 'code' } : {};
  return afterAct(c, answer, '/signing', (message) => show(c, awaited, [{ ...field, message }], values, 409));
}

async function refuse(c: PortalContext, awaited: AwaitedRound): Promise<Response> {
  const values = await formFields(c);
  const reason = (values.reason ?? '').trim();
  if (reason === '')
    return show(c, awaited, [said(c, 'portal.reason-missing', 'reason')], { ...values, reason }, 422);
  const answer = await refuseToSign(c.var.desk, {
    key: requestKey(c, values),
    act: staffAct(c, 'sign', reason),
    signatureId: awaited.round.signatureId,
    partyId: awaited.party.partyId,
    reason,
  });
  return afterAct(c, answer, '/signing', (message) => show(c, awaited, [{ message }], values, 409));
}

function said(c: PortalContext, key: TextKey, field?: string): FormFault {
  return { message: text(c.var.visitor.locale, key), ...(field ? { field } : {}) };
}
