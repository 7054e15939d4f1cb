import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { currentConsent } from '../../../shared/i18n/consents.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import type { RemoteSigning } from '../../../shared/ports/remote-signing.ts';
import { type Answer, refused } from '../../../shared/use-cases/answer.ts';
import {
  beginRemoteSigning,
  finishRemoteSigning,
  prepareRemoteSigning,
  type RemoteDesk,
  type RemoteReleaseStep,
  readRemoteWay,
} from '../../../shared/use-cases/sign-remotely.ts';
import { afterAct, formFields, page, requestKey } from '../answers.tsx';
import { type FormFault, refusalText } from '../components/form.tsx';
import { isolated } from '../pages/association/parts.tsx';
import { RemoteDevice, RemoteFinish, RemoteForm, RemoteStopped } from '../pages/signing/remote-form.tsx';
import { isOwnTurn, type SigningCase } from '../pages/signing/signing-case.ts';
import { addressWithinRate } from '../security.ts';
import { COOKIE_OPTIONS, type PortalContext, type PortalEnv } from '../visitor.ts';
import type { Signing } from './sign-acts.tsx';

/** Holds the token of the way to the service and back; what it opens expires and is good for one answer. */
const WAY_COOKIE = '__Host-remote-signing';
const WAYS_PER_ADDRESS = 60;
const CALLBACK = '/remote-signing/callback';

type Values = Readonly<Record<string, string>>;

/** Where the service sends the browser back, after each of the two ways. */
export function remoteSigningRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get(CALLBACK, comeBack);
  app.post('/remote-signing/finish', finish);
  return app;
}

/** The page before the first way: name and consent, as for every other level. */
export function showRemote(
  c: PortalContext,
  about: SigningCase,
  faults: readonly FormFault[] = [],
  values: Values = {},
  status: 200 | 409 | 422 | 429 = 200,
): Response | Promise<Response> {
  if (about.remoteService === undefined) return c.redirect(about.door.path, 303);
  const title = text(c.var.visitor.locale, 'remote.title', { number: isolated(about.convention.number) });
  return page(c, title, <RemoteForm c={c} about={about} faults={faults} values={values} />, status);
}

/** Sends the signatory to the service; nothing is signed before both ways were gone. */
export async function beginRemote(c: PortalContext, { about, actOf }: Signing): Promise<Response> {
  const values = await formFields(c);
  const typedName = (values.typedName ?? '').trim();
  const faults: FormFault[] = [
    ...(typedName === '' ? [said(c, 'sign.name-missing', 'typedName')] : []),
    ...(values.consent === 'yes' ? [] : [said(c, 'sign.consent-missing', 'consent')]),
  ];
  if (faults.length > 0) return showRemote(c, about, faults, values, 422);
  if (!(await addressWithinRate(c, 'remote-signing', WAYS_PER_ADDRESS)))
    return showRemote(c, about, [said(c, 'portal.too-many')], values, 429);
  const desk = remoteDesk(c);
  if (!desk || !isOwnTurn(about) || about.blocked) return c.redirect(about.door.path, 303);
  const answer = await beginRemoteSigning(desk, {
    key: requestKey(c, values),
    act: actOf(),
    signatureId: about.round.signatureId,
    partyId: about.party.partyId,
    documentSha256: values.documentSha256 ?? '',
    typedName,
    consentVersion: currentConsent(about.round),
    door: about.door,
  });
  if (answer.ok) return follow(c, answer.value);
  const field = answer.refusal.code === 'NAME_DIFFERS' ? { field: 'typedName' } : {};
  const message = refusalText(c.var.visitor.locale, answer.refusal);
  return showRemote(c, about, [{ message, ...field }], values, 409);
}

/**
 * Back from the service. After the first way the signature is prepared and the second begins, as an OAuth callback goes
 * on by itself; after the second, or where a device is asked, a button waits: nothing is signed by a GET.
 */
async function comeBack(c: PortalContext): Promise<Response> {
  const token = getCookie(c, WAY_COOKIE) ?? '';
  const desk = remoteDesk(c);
  const way = desk && (await readRemoteWay(desk, token));
  if (!desk || !way) return stopped(c, refused({ code: 'REMOTE_SIGNING_EXPIRED' }));
  const answer = new URL(c.req.url).searchParams;
  if (way.release) {
    const about = { number: way.release.number, service: desk.remoteSigning.name, backPath: way.door.path };
    const onDevice = way.release.by === 'device';
    const title = text(c.var.visitor.locale, onDevice ? 'remote.device-title' : 'remote.finish-title');
    const body = onDevice ? (
      <RemoteDevice c={c} {...about} />
    ) : (
      <RemoteFinish c={c} {...about} answer={answer} />
    );
    return page(c, title, body);
  }
  const prepared = await prepareRemoteSigning(desk, token, answer);
  return prepared.ok ? follow(c, prepared.value) : stopped(c, prepared, way.door.path);
}

async function finish(c: PortalContext): Promise<Response> {
  const token = getCookie(c, WAY_COOKIE) ?? '';
  deleteCookie(c, WAY_COOKIE, COOKIE_OPTIONS);
  const desk = remoteDesk(c);
  const way = desk && (await readRemoteWay(desk, token));
  if (!desk || !way) return stopped(c, refused({ code: 'REMOTE_SIGNING_EXPIRED' }));
  const { answer } = await formFields(c);
  const signed = await finishRemoteSigning(desk, token, new URLSearchParams(answer));
  return afterAct(c, signed, way.door.afterPath, () => stopped(c, signed, way.door.path));
}

function follow(c: Context<PortalEnv>, { token, url }: RemoteReleaseStep): Response {
  setCookie(c, WAY_COOKIE, token, COOKIE_OPTIONS);
  return c.redirect(url ?? CALLBACK, 303);
}

function stopped(c: PortalContext, answer: Answer<unknown>, backPath?: string): Response | Promise<Response> {
  const { locale } = c.var.visitor;
  const reason = answer.ok ? '' : refusalText(locale, answer.refusal);
  const body = <RemoteStopped locale={locale} reason={reason} backPath={backPath} />;
  return page(c, text(locale, 'remote.stopped'), body, 409);
}

function remoteDesk(c: PortalContext): RemoteDesk | undefined {
  const { desk } = c.var;
  const remoteSigning: RemoteSigning | undefined = desk.remoteSigning;
  return remoteSigning && { ...desk, remoteSigning };
}

function said(c: PortalContext, key: TextKey, field?: string): FormFault {
  return { message: text(c.var.visitor.locale, key), ...(field ? { field } : {}) };
}
