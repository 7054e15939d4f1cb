import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { formFields, messagePage } from '../../../../functions/portal/answers.tsx';
import {
  COOKIE_OPTIONS,
  LINK_COOKIE,
  type PortalContext,
  type PortalEnv,
} from '../../../../functions/portal/visitor.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { applications } from '../../../../shared/use-cases/lifecycles.ts';
import { mintLink, tradeLink } from '../../../../shared/use-cases/links.ts';
import { readCase } from '../../../../shared/use-cases/read-cases.ts';
import { openSession } from '../../../../shared/use-cases/sessions.ts';

const PATH = '/sample/case';

/** The page of an association's case in one click: as by the status link of its mails, which reads and acts nowhere. */
export function caseDoorRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.post(PATH, enter);
  return app;
}

async function enter(c: PortalContext): Promise<Response> {
  const { desk } = c.var;
  const { applicationId = '' } = await formFields(c);
  const application = await readCase(desk, applications, applicationId);
  if (application.status === 'absent')
    return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const token = await mintLink(desk, {
    purpose: 'status',
    applicationId,
    subject: `application-${applicationId}`,
    recipient: 'contact',
    validDays: 1,
  });
  const traded = await tradeLink(desk, token);
  if (!traded.ok) throw new Error('A link that was minted now opens nothing.');
  setCookie(c, LINK_COOKIE, await openSession(desk, { kind: 'link', link: traded.value }), COOKIE_OPTIONS);
  return c.redirect('/case', 303);
}

/** One button that opens the case of an association. */
export function OpenCase({
  locale,
  applicationId,
}: {
  readonly locale: Locale;
  readonly applicationId: string;
}) {
  return (
    <form method="post" action={PATH}>
      <input type="hidden" name="applicationId" value={applicationId} />
      <button type="submit">{text(locale, 'sample.open-case')}</button>
    </form>
  );
}
