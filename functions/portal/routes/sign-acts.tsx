import type { Act } from '../../../shared/domain/kernel/act.ts';
import { cleanPasted } from '../../../shared/domain/kernel/pasted-text.ts';
import type { CodeChannel } from '../../../shared/domain/signature/evidence.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { awaitPaper } from '../../../shared/use-cases/await-paper.ts';
import { judgeMandate } from '../../../shared/use-cases/judge-mandate.ts';
import { refuseToSign } from '../../../shared/use-cases/refuse-to-sign.ts';
import { sendCode as sendCodeTo } from '../../../shared/use-cases/send-code.ts';
import { type SignRequest, signDocument } from '../../../shared/use-cases/sign-document.ts';
import { afterAct, formFields, page, requestKey } from '../answers.tsx';
import { type FormFault, refusalText } from '../components/form.tsx';
import { SignPage } from '../pages/signing/sign-page.tsx';
import { SigningClosed, SignReceipt } from '../pages/signing/sign-receipt.tsx';
import { isOwnTurn, ownAct, type SigningCase } from '../pages/signing/signing-case.ts';
import { addressWithinRate, withinRate } from '../security.ts';
import type { PortalContext } from '../visitor.ts';

/** Within a quarter of an hour: for one act, for one person over all their acts, and for one address (a hall). */
const CODES_PER_ACT = 6;
const CODES_PER_PERSON = 30;
const CODES_PER_ADDRESS = 100;

/** A case behind a door, and how the door names whoever acts there. */
export interface Signing {
  readonly about: SigningCase;
  readonly actOf: (reason?: string) => Act;
  /** Reads the case anew: what a refused form is shown over is how it stands now. */
  readonly again: () => Promise<SigningCase>;
}

type Values = Readonly<Record<string, string>>;

/** The page, its receipt once the own party has signed, or why there is nothing to sign any more. */
export function showSigning(
  c: PortalContext,
  about: SigningCase,
  faults: readonly FormFault[] = [],
  values: Values = {},
  status: 200 | 409 | 422 | 429 = 200,
): Response | Promise<Response> {
  const { locale } = c.var.visitor;
  const act = ownAct(about);
  const { number } = about.convention;
  const title = text(locale, act ? 'sign.receipt' : about.amendment ? 'sign.title-amendment' : 'sign.title', {
    number,
  });
  if (act) return page(c, title, <SignReceipt locale={locale} about={about} act={act} />, status);
  if (about.round.status !== 'open')
    return page(c, title, <SigningClosed locale={locale} about={about} />, status);
  return page(c, title, <SignPage c={c} about={about} form={{ values, faults }} />, status);
}

/** A code for this person and party, this round and this very document; sent at once, it rests nowhere. */
export async function sendCode(c: PortalContext, { about }: Signing): Promise<Response> {
  const { door, party, round } = about;
  const { signatureId, documentSha256 } = round;
  const { partyId, personId } = party;
  if (!about.blocked && !isOwnTurn(about)) return showSigning(c, about, [], {}, 409);
  const allowed =
    (await addressWithinRate(c, 'code', CODES_PER_ADDRESS)) &&
    (await withinRate(c, `code/person/${personId}`, CODES_PER_PERSON)) &&
    (await withinRate(c, `code/${signatureId}/${partyId}/${personId}`, CODES_PER_ACT));
  if (!allowed) return showSigning(c, about, [said(c, 'portal.too-many')], {}, 429);
  const judged = await judgeMandate(c.var.desk, { signatureId, party, personId, at: c.var.desk.clock.now() });
  if (!judged.ok) return showSigning(c, { ...about, blocked: judged.refusal }, [], {}, 409);
  const by = channelIn((await formFields(c)).by);
  const order = { signatureId, partyId, personId, documentSha256, door: door.kind, ...(by ? { by } : {}) };
  const sent = await sendCodeTo(c.var.desk, order);
  if (sent.ok) return c.redirect(`${door.path}?sent#sign`, 303);
  const message = refusalText(c.var.visitor.locale, sent.refusal);
  return showSigning(c, about, [{ field: 'code', message }], {}, 409);
}

/** Takes the code, the name and the consent; nothing is tried before all three are there. */
export async function sign(c: PortalContext, signing: Signing): Promise<Response> {
  const { about, actOf, again } = signing;
  const values = await formFields(c);
  const code = cleanPasted(values.code ?? '').replaceAll(' ', '');
  const typedName = (values.typedName ?? '').trim();
  const faults: FormFault[] = [
    ...(/^\d{6}$/u.test(code) ? [] : [said(c, 'sign.code-missing', 'code')]),
    ...(typedName === '' ? [said(c, 'sign.name-missing', 'typedName')] : []),
    ...(values.consent === 'yes' ? [] : [said(c, 'sign.consent-missing', 'consent')]),
  ];
  if (faults.length > 0) return showSigning(c, about, faults, values, 422);
  const answer = await signDocument(c.var.desk, {
    key: requestKey(c, values),
    act: actOf(),
    signatureId: about.round.signatureId,
    partyId: about.party.partyId,
    code,
    typedName,
    ...shownIn(c, values),
  });
  return afterAct(c, answer, about.door.afterPath, async (message) => {
    const field = answer.ok ? undefined : fieldOf(answer.refusal.code);
    return showSigning(c, await again(), [{ message, ...(field ? { field } : {}) }], values, 409);
  });
}

/** What the page that was posted had shown: the document, the way of the code, the words of the consent. */
function shownIn(
  c: PortalContext,
  values: Values,
): Pick<SignRequest, 'documentSha256' | 'codeChannel' | 'consentVersion' | 'consentLanguage'> {
  const codeChannel = channelIn(values.codeChannel);
  const { consentLanguage } = values;
  return {
    documentSha256: values.documentSha256 ?? '',
    ...(codeChannel ? { codeChannel } : {}),
    consentVersion: values.consentVersion ?? '',
    consentLanguage:
      consentLanguage === 'fr' || consentLanguage === 'ar' ? consentLanguage : c.var.visitor.locale,
  };
}

/** The field that a refusal is about. */
export function fieldOf(code: string): string | undefined {
  if (code === 'NAME_DIFFERS') return 'typedName';
  if (code === 'CONSENT_CHANGED') return 'consent';
  return code.startsWith('CODE_') ? 'code' : undefined;
}

/** A party says no, with its reason. */
export async function refuse(c: PortalContext, { about, actOf, again }: Signing): Promise<Response> {
  const values = await formFields(c);
  const reason = (values.reason ?? '').trim();
  if (reason === '')
    return showSigning(c, about, [said(c, 'portal.reason-missing', 'reason')], { ...values, reason }, 422);
  const answer = await refuseToSign(c.var.desk, {
    key: requestKey(c, values),
    act: actOf(reason),
    signatureId: about.round.signatureId,
    partyId: about.party.partyId,
    reason,
  });
  return afterAct(c, answer, about.door.afterPath, async (message) =>
    showSigning(c, await again(), [{ message }], values, 409),
  );
}

/** A party signs by hand: its paper has a last day of its own, and the page says what to print and where to bring it. */
export async function preferPaper(c: PortalContext, { about, actOf, again }: Signing): Promise<Response> {
  const values = await formFields(c);
  // What posts forms as they stand (a mail scanner) ticks no box.
  if (values.byHand !== 'yes')
    return showSigning(c, about, [said(c, 'paper.by-hand-missing', 'byHand')], {}, 422);
  const answer = await awaitPaper(c.var.desk, {
    key: requestKey(c, values),
    act: actOf(),
    signatureId: about.round.signatureId,
    partyId: about.party.partyId,
  });
  return afterAct(c, answer, about.door.path, async (message) =>
    showSigning(c, await again(), [{ message }], {}, 409),
  );
}

function channelIn(value: string | undefined): CodeChannel | undefined {
  return value === 'email' || value === 'sms' ? value : undefined;
}

function said(c: PortalContext, key: TextKey, field?: string): FormFault {
  return { message: text(c.var.visitor.locale, key), ...(field ? { field } : {}) };
}
