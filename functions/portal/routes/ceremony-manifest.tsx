import { Hono } from 'hono';
import { isTurnOf } from '../../../shared/domain/ceremony/authorisation.ts';
import type { ExistingCeremony } from '../../../shared/domain/ceremony/state.ts';
import type { Party } from '../../../shared/domain/convention/state.ts';
import { cleanPasted } from '../../../shared/domain/kernel/pasted-text.ts';
import type { MandateRow } from '../../../shared/domain/mandate/state.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { authoriseManifest, manifestBinding } from '../../../shared/use-cases/authorise-manifest.ts';
import { partyInCeremony } from '../../../shared/use-cases/ceremony-mandate.ts';
import { readManifest } from '../../../shared/use-cases/ceremony-manifest.ts';
import { ceremonies, conventions } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { issueCode } from '../../../shared/use-cases/signing-code.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import { type FormFault, refusalText } from '../components/form.tsx';
import { ManifestPage } from '../pages/ceremony/manifest-page.tsx';
import { withinRate } from '../security.ts';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { readCeremony } from './ceremonies-reading.ts';
import { consulted } from './consultations.tsx';
import { pdfAnswer } from './kept-files.ts';
import { fieldOf } from './sign-acts.tsx';

/** The text that the authority accepts (`ceremony.consent`); a changed text gets another version. */
const CONSENT_VERSION = 'ceremony-consent-2026-1';
const CODES_PER_QUARTER_HOUR = 6;

type Values = Readonly<Record<string, string>>;

/** A session as one of its authorities meets it. */
interface Own {
  readonly ceremony: ExistingCeremony;
  readonly party: Party;
  readonly mandate: MandateRow;
}

/** Where an authority reads the list of a session and authorises it, once. */
export function ceremonyManifestRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const guard = staffMay('sign');
  app.get('/ceremonies/:id/manifest', guard, (c) => withOwn(c, (own) => show(c, own)));
  app.get('/ceremonies/:id/documents/:conventionId/document.pdf', guard, (c) =>
    withOwn(c, (own) => showDocument(c, own)),
  );
  app.post('/ceremonies/:id/manifest/code', guard, (c) => withOwn(c, (own) => sendCode(c, own)));
  app.post('/ceremonies/:id/manifest', guard, (c) => withOwn(c, (own) => authorise(c, own)));
  return app;
}

/** Only who may authorise for a party gets further: for everybody else the list does not exist. */
async function withOwn(
  c: PortalContext,
  then: (own: Own) => Response | Promise<Response>,
): Promise<Response> {
  const { desk } = c.var;
  const ceremony = await readCeremony(desk, c.req.param('id') ?? '');
  const stand = ceremony && (await partyInCeremony(desk, ceremony.parties, personOf(c).personId));
  return stand
    ? then({ ceremony, ...stand })
    : messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}

async function show(
  c: PortalContext,
  { ceremony, mandate, party }: Own,
  faults: readonly FormFault[] = [],
  values: Values = {},
  status: 200 | 409 | 422 | 429 = 200,
): Promise<Response> {
  const view = {
    ceremony,
    party,
    mandate,
    items: await readManifest(c.var.desk, ceremony.manifest),
    isTheirTurn:
      ceremony.status === 'open' &&
      ceremony.roundsOpenedAt !== undefined &&
      isTurnOf(party.partyId, ceremony),
    values,
    faults,
    codeSent: c.req.query('sent') !== undefined,
    email: personOf(c).email,
  };
  const title = text(c.var.visitor.locale, 'ceremony.manifest');
  return page(c, title, <ManifestPage c={c} view={view} />, status);
}

/** The very bytes of the list, whose hash the page shows. */
async function showDocument(c: PortalContext, { ceremony }: Own): Promise<Response> {
  const { desk } = c.var;
  const conventionId = c.req.param('conventionId') ?? '';
  const items = await readManifest(desk, ceremony.manifest);
  const convention = await readCase(desk, conventions, conventionId);
  const isListed = items.some((item) => item.conventionId === conventionId);
  if (!isListed || convention.status === 'absent')
    return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const key = 'document' in convention ? convention.document?.documentKey : undefined;
  const name = `${convention.number}.pdf`;
  const opened = { caseId: convention.applicationId, document: name, door: ['sign'] } as const;
  return consulted(c, opened, await pdfAnswer(c, key, name));
}

/** A code for this person and party, this session and this very list; sent at once, it rests nowhere. */
async function sendCode(c: PortalContext, own: Own): Promise<Response> {
  const { desk } = c.var;
  const { ceremonyId } = own.ceremony;
  const { partyId } = own.party;
  const { personId } = personOf(c);
  if (!(await withinRate(c, `code/ceremony-${ceremonyId}/${partyId}/${personId}`, CODES_PER_QUARTER_HOUR)))
    return show(c, own, [said(c, 'portal.too-many')], {}, 429);
  const issued = await issueCode(desk, manifestBinding(own.ceremony, { partyId, personId }));
  if (!issued.ok) {
    const message = refusalText(c.var.visitor.locale, issued.refusal);
    return show(c, own, [{ field: 'code', message }], {}, 409);
  }
  const facts = { code: issued.value };
  const recipient = `person:${personId}`;
  const subject = ceremonies.streamOf(ceremonyId);
  await desk.sendNow({ template: 'signing-code', subject, recipient, facts });
  return c.redirect(`/ceremonies/${ceremonyId}/manifest?sent#authorise`, 303);
}

async function authorise(c: PortalContext, own: Own): Promise<Response> {
  const values = await formFields(c);
  const code = cleanPasted(values.code ?? '').replaceAll(' ', '');
  const typedName = (values.typedName ?? '').trim();
  const faults: FormFault[] = [
    ...(/^\d{6}$/u.test(code) ? [] : [said(c, 'sign.code-missing', 'code')]),
    ...(typedName === '' ? [said(c, 'sign.name-missing', 'typedName')] : []),
    ...(values.consent === 'yes' ? [] : [said(c, 'sign.consent-missing', 'consent')]),
  ];
  if (faults.length > 0) return show(c, own, faults, values, 422);
  const { ceremonyId } = own.ceremony;
  const answer = await authoriseManifest(c.var.desk, {
    key: requestKey(c, values),
    act: staffAct(c, 'sign'),
    ceremonyId,
    partyId: own.party.partyId,
    root: values.root ?? '',
    code,
    typedName,
    consentVersion: CONSENT_VERSION,
  });
  const field = fieldOf(answer.ok ? '' : answer.refusal.code);
  return afterAct(c, answer, `/ceremonies/${ceremonyId}/manifest`, (message) =>
    show(c, own, [{ message, ...(field ? { field } : {}) }], values, 409),
  );
}

function said(c: PortalContext, key: TextKey, field?: string): FormFault {
  return { message: text(c.var.visitor.locale, key), ...(field ? { field } : {}) };
}
