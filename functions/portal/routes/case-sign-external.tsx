import { Hono } from 'hono';
import type { ExistingConvention, Party } from '../../../shared/domain/convention/state.ts';
import type { ExistingSignature } from '../../../shared/domain/signature/state.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { signExternally } from '../../../shared/use-cases/sign-externally.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import { Sentence } from '../components/figures.tsx';
import { FaultSummary, type FormFault, refusalText } from '../components/form.tsx';
import { ExternalUpload } from '../pages/association/external-upload.tsx';
import { isolated } from '../pages/association/parts.tsx';
import type { PortalDesk } from '../portal-desk.ts';
import { withinRate } from '../security.ts';
import { linkAct, linkFor, linkOf, type PortalContext, type PortalEnv } from '../visitor.ts';
import { CONSENT_VERSION } from './case-sign.tsx';

const SIZE_BYTES_MAX = 10 * 1024 * 1024;
/** Each is taken apart in a thread of its own, which costs a moment of the machine. */
const UPLOADS_PER_PARTY = 10;
const STREAM = 'signature-';
const PARTY = 'party:';

interface ExternalCase {
  readonly round: ExistingSignature;
  readonly convention: ExistingConvention;
  readonly party: Party;
}

/** Bringing back a PDF that was signed elsewhere, behind the link of a party. */
export function caseSignExternalRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const guard = linkFor('sign');
  app.get('/case/sign/external', guard, async (c) => {
    const about = await readExternal(c);
    return about ? show(c, about, {}, []) : absent(c);
  });
  app.post('/case/sign/external', guard, bring);
  return app;
}

/** Whether this installation takes certificates of others at all. */
async function offersExternal(desk: PortalDesk): Promise<boolean> {
  return ((await desk.qualifiedRoots?.()) ?? []).length > 0;
}

async function readExternal(c: PortalContext): Promise<ExternalCase | undefined> {
  const { subject, recipient } = linkOf(c);
  if (!subject.startsWith(STREAM) || !recipient.startsWith(PARTY)) return undefined;
  const round = await readCase(c.var.desk, signatures, subject.slice(STREAM.length));
  if (round.status === 'absent') return undefined;
  const party = round.parties.find(({ partyId }) => partyId === recipient.slice(PARTY.length));
  const convention = await readCase(c.var.desk, conventions, round.conventionId);
  return party && convention.status !== 'absent' ? { round, convention, party } : undefined;
}

async function show(
  c: PortalContext,
  { convention, party, round }: ExternalCase,
  values: Readonly<Record<string, string>>,
  faults: readonly FormFault[],
  status: 200 | 409 | 422 | 429 = 200,
): Promise<Response> {
  const { locale } = c.var.visitor;
  const title = text(locale, 'external.page', { number: isolated(convention.number) });
  const isTurn = round.status === 'open' && round.awaiting.includes(party.partyId);
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

async function bring(c: PortalContext): Promise<Response> {
  const { desk } = c.var;
  const about = await readExternal(c);
  if (!about) return absent(c);
  const { party, round } = about;
  const { partyId, personId, personName } = party;
  const values = await formFields(c);
  const uploaded = await uploadedPdf(c);
  const faults = [
    ...(uploaded ? [] : [said(c, 'external.file-missing', 'file')]),
    ...(values.consent === 'yes' ? [] : [said(c, 'sign.consent-missing', 'consent')]),
  ];
  if (!uploaded || faults.length > 0) return show(c, about, values, faults, 422);
  if (!(await withinRate(c, `external/${round.signatureId}/${partyId}`, UPLOADS_PER_PARTY)))
    return show(c, about, values, [{ message: text(c.var.visitor.locale, 'portal.too-many') }], 429);
  const answer = await signExternally(desk, {
    key: requestKey(c, values),
    act: linkAct(c, { personId, name: personName.fr }, 'signatory'),
    signatureId: round.signatureId,
    partyId,
    documentSha256: values.documentSha256 ?? '',
    consentVersion: CONSENT_VERSION,
    uploaded,
  });
  if (answer.ok) return afterAct(c, answer, '/case/sign', () => absent(c));
  const message = refusalText(c.var.visitor.locale, answer.refusal);
  const field = answer.refusal.code.startsWith('EXTERNAL_') ? { field: 'file' } : {};
  // A refused request left no answer behind: another file may come under the same key.
  return show(c, (await readExternal(c)) ?? about, values, [{ message, ...field }], 409);
}

/** What was sent, when its first bytes are those of a PDF and it is not too large. */
async function uploadedPdf(c: PortalContext): Promise<Uint8Array | undefined> {
  const { file } = await c.req.parseBody();
  if (!(file instanceof File) || file.size > SIZE_BYTES_MAX) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-' ? bytes : undefined;
}

function said(c: PortalContext, key: TextKey, field: string): FormFault {
  return { message: text(c.var.visitor.locale, key), field };
}

function absent(c: PortalContext) {
  return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}
