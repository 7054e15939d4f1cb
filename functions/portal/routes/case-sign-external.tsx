import { Hono } from 'hono';
import { fileKindOf } from '../../../shared/domain/kernel/file-kind.ts';
import { currentConsent } from '../../../shared/i18n/consents.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { signExternally } from '../../../shared/use-cases/sign-externally.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import { Sentence } from '../components/figures.tsx';
import { FaultSummary, type FormFault, refusalText } from '../components/form.tsx';
import { ExternalUpload } from '../pages/association/external-upload.tsx';
import { isolated } from '../pages/association/parts.tsx';
import { isOwnTurn, type SigningCase } from '../pages/signing/signing-case.ts';
import type { PortalDesk } from '../portal-desk.ts';
import { withinRate } from '../security.ts';
import { linkFor, type PortalContext, type PortalEnv } from '../visitor.ts';
import { withSigning } from './case-sign.tsx';
import { paperFault, postedBytes } from './received-paper.ts';
import type { Signing } from './sign-acts.tsx';

/** Each is taken apart in a thread of its own, which costs a moment of the machine. */
const UPLOADS_PER_PARTY = 10;

/** Bringing back a PDF that was signed elsewhere, behind the link of a party. */
export function caseSignExternalRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const guard = linkFor('sign');
  app.get('/case/sign/external', guard, (c) => withSigning(c, ({ about }) => show(c, about, {}, [])));
  app.post('/case/sign/external', guard, (c) => withSigning(c, (signing) => bring(c, signing)));
  return app;
}

/** Whether this installation takes certificates of others at all. */
async function offersExternal(desk: PortalDesk): Promise<boolean> {
  return ((await desk.qualifiedRoots?.()) ?? []).length > 0;
}

async function show(
  c: PortalContext,
  about: SigningCase,
  values: Readonly<Record<string, string>>,
  faults: readonly FormFault[],
  status: 200 | 409 | 422 | 429 = 200,
): Promise<Response> {
  const { locale } = c.var.visitor;
  const { convention, party, round } = about;
  const title = text(locale, 'external.page', { number: isolated(convention.number) });
  const isTurn = isOwnTurn(about) && !about.blocked;
  const offered = await offersExternal(c.var.desk);
  const notice: TextKey = offered ? 'sign.not-your-turn' : 'EXTERNAL_NOT_OFFERED';
  const body = (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>
        <Sentence words={title} />
      </h1>
      {offered && isTurn ? (
        <ExternalUpload
          c={c}
          conventionNumber={convention.number}
          party={party}
          consentVersion={currentConsent(round)}
          documentSha256={round.documentSha256}
          consented={values.consent === 'yes'}
          requestKey={values.key}
          faults={faults}
        />
      ) : (
        <p class="notice">{text(locale, notice)}</p>
      )}
      <p>
        <a class="target" href="/case/sign">
          {text(locale, 'external.back')}
        </a>
      </p>
    </>
  );
  return page(c, title, body, status);
}

async function bring(c: PortalContext, { about, actOf, again }: Signing): Promise<Response> {
  const { desk } = c.var;
  const { party, round } = about;
  const { partyId } = party;
  const values = await formFields(c);
  const uploaded = await postedBytes((await c.req.parseBody()).file);
  const wrong = await pdfFault(c, uploaded);
  const faults = [
    ...(wrong ? [wrong] : []),
    ...(values.consent === 'yes' ? [] : [said(c, 'sign.consent-missing', 'consent')]),
  ];
  if (faults.length > 0) return show(c, about, values, faults, 422);
  if (!(await withinRate(c, `external/${round.signatureId}/${partyId}`, UPLOADS_PER_PARTY)))
    return show(c, about, values, [{ message: text(c.var.visitor.locale, 'portal.too-many') }], 429);
  const answer = await signExternally(desk, {
    key: requestKey(c, values),
    act: actOf(),
    signatureId: round.signatureId,
    partyId,
    documentSha256: values.documentSha256 ?? '',
    consentVersion: currentConsent(round),
    uploaded,
  });
  if (answer.ok) return afterAct(c, answer, '/case/sign', () => absent(c));
  const message = refusalText(c.var.visitor.locale, answer.refusal);
  const field = answer.refusal.code.startsWith('EXTERNAL_') ? { field: 'file' } : {};
  // A refused request left no answer behind: another file may come under the same key.
  return show(c, await again(), values, [{ message, ...field }], 409);
}

/** The same door as every paper's, for a PDF only; whether it is this convention is judged afterwards. */
async function pdfFault(c: PortalContext, bytes: Uint8Array): Promise<FormFault | undefined> {
  if (fileKindOf(bytes)?.extension !== 'pdf') return said(c, 'external.file-missing', 'file');
  const message = await paperFault(c.var.desk, c.var.visitor.locale, bytes);
  return message === undefined ? undefined : { field: 'file', message };
}

function said(c: PortalContext, key: TextKey, field: string): FormFault {
  return { message: text(c.var.visitor.locale, key), field };
}

function absent(c: PortalContext) {
  return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}
