import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { addMillis } from '../../../shared/domain/kernel/calendar-day.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import type { SignInAttempt } from '../../../shared/ports/identity.ts';
import { listStaff } from '../../../shared/use-cases/change-staff.ts';
import { closeSession, openSession } from '../../../shared/use-cases/sessions.ts';
import { formFields, page } from '../answers.tsx';
import { addressWithinRate, ownPath } from '../security.ts';
import { COOKIE_OPTIONS, LINK_COOKIE, type PortalContext, type PortalEnv, STAFF_COOKIE } from '../visitor.ts';

const ATTEMPT_COOKIE = '__Host-sign-in';
const ATTEMPT_MILLIS = 600_000;
/** An office behind one address, in the morning. */
const SIGN_INS_PER_ADDRESS = 100;

interface KeptAttempt extends SignInAttempt {
  readonly to: string;
}

/** Staff sign in with the issuer; what they may do is read from the register, never from the issuer. */
export function signInRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/sign-in', (c) => signInPage(c));
  app.post('/sign-in', begin);
  app.get('/sign-in/callback', complete);
  app.post('/sign-out', async (c) => {
    for (const cookie of [STAFF_COOKIE, LINK_COOKIE]) {
      const token = getCookie(c, cookie);
      if (token) await closeSession(c.var.desk, token);
      deleteCookie(c, cookie, COOKIE_OPTIONS);
    }
    return c.redirect('/', 303);
  });
  return app;
}

async function begin(c: PortalContext): Promise<Response> {
  const { desk } = c.var;
  const { to = '', hint } = await formFields(c);
  if (!(await addressWithinRate(c, 'sign-in', SIGN_INS_PER_ADDRESS)))
    return signInPage(c, 'portal.too-many', 429);
  const { url, attempt } = await desk.identity.begin(hint ? { loginHint: hint } : {});
  const token = desk.secrets.token();
  const kept: KeptAttempt = { ...attempt, to: ownPath(to) };
  const expiresAt = addMillis(desk.clock.now(), ATTEMPT_MILLIS);
  await desk.records.put(`sign-in/${desk.secrets.digest(token)}`, kept, { expiresAt });
  setCookie(c, ATTEMPT_COOKIE, token, COOKIE_OPTIONS);
  return c.redirect(url, 303);
}

async function complete(c: PortalContext): Promise<Response> {
  const { desk } = c.var;
  const token = getCookie(c, ATTEMPT_COOKIE) ?? '';
  deleteCookie(c, ATTEMPT_COOKIE, COOKIE_OPTIONS);
  const key = `sign-in/${desk.secrets.digest(token)}`;
  const kept = await desk.records.get<KeptAttempt>(key);
  if (!kept) return signInPage(c, 'sign-in.refused');
  await desk.records.delete(key);
  try {
    const { email } = await desk.identity.complete(new URL(c.req.url), kept.value);
    const person = (await listStaff(desk)).find((one) => one.email.toLowerCase() === email.toLowerCase());
    if (!person) return signInPage(c, 'sign-in.unknown');
    const session = await openSession(desk, {
      kind: 'staff',
      personId: person.personId,
      roles: person.roles,
    });
    setCookie(c, STAFF_COOKIE, session, COOKIE_OPTIONS);
    return c.redirect(kept.value.to, 303);
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'SignInRefused') return signInPage(c, 'sign-in.refused');
    throw fault;
  }
}

function signInPage(c: PortalContext, problem?: TextKey, status: 403 | 429 = 403) {
  const { locale } = c.var.visitor;
  const title = text(locale, 'sign-in.title');
  return page(
    c,
    title,
    <>
      <h1>{title}</h1>
      {problem ? (
        <p class="notice wrong" role="alert">
          {text(locale, problem)}
        </p>
      ) : null}
      <p>{text(locale, 'sign-in.help')}</p>
      <form method="post" action="/sign-in">
        <input type="hidden" name="to" value={ownPath(c.req.query('to') ?? '')} />
        <button type="submit">{text(locale, 'sign-in.go')}</button>
      </form>
    </>,
    problem ? status : 200,
  );
}
