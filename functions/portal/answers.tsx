import type { Child } from 'hono/jsx';
import { type TextKey, text } from '../../shared/i18n/text.ts';
import type { Answer } from '../../shared/use-cases/answer.ts';
import { refusalText } from './components/form.tsx';
import { type Frame, Layout } from './components/layout.tsx';
import type { PortalContext } from './visitor.ts';

/** A whole page. */
export function page(
  c: PortalContext,
  title: string,
  body: Child,
  status: 200 | 403 | 404 | 409 | 422 | 429 | 500 = 200,
  frame: Frame = {},
) {
  return c.html(
    <Layout c={c} title={title} {...frame}>
      {body}
    </Layout>,
    status,
  );
}

/** A page that says why there is nothing to see here, and what to do. */
export function messagePage(c: PortalContext, title: TextKey, help: TextKey, status: 403 | 404 | 429 | 500) {
  const { locale } = c.var.visitor;
  const heading = text(locale, title);
  return page(
    c,
    heading,
    <>
      <h1>{heading}</h1>
      <p>{text(locale, help)}</p>
      <p>
        <a class="target" href="/">
          {text(locale, 'portal.home')}
        </a>
      </p>
    </>,
    status,
  );
}

/**
 * After an act: recorded, the visitor is sent on (303, so that a reload repeats nothing) and what was committed is
 * delivered; a path that says itself what is done (`done=<id>`) leads to a page with a receipt of its own; refused, the page is shown again with the reason and everything typed (409).
 */
export function afterAct<Value>(
  c: PortalContext,
  answer: Answer<Value>,
  to: string | ((value: Value) => string),
  again: (reason: string) => Response | Promise<Response>,
): Response | Promise<Response> {
  if (!answer.ok) return again(refusalText(c.var.visitor.locale, answer.refusal));
  c.var.desk.afterAct();
  const path = typeof to === 'string' ? to : to(answer.value);
  if (/[?&]done=/u.test(path)) return c.redirect(path, 303);
  return c.redirect(`${path}${path.includes('?') ? '&' : '?'}done`, 303);
}

/** The fields of a posted form, as text; a file is left to `c.req.parseBody`. */
export async function formFields(c: PortalContext): Promise<Readonly<Record<string, string>>> {
  const body = await c.req.parseBody();
  const fields = Object.entries(body).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(fields);
}

/** The key of the request that the form carries; without one, a key of its own. */
export function requestKey(c: PortalContext, fields: Readonly<Record<string, string>>): string {
  const key = fields.key ?? '';
  return /^[\w-]{8,64}$/u.test(key) ? `form/${key}` : `form/${c.var.desk.secrets.id()}`;
}
