import { ORIGIN, type TestPortal } from './a-portal.ts';

const PAGES_MAX = 60;

/** What a scanner met: the addresses that it got, and the forms that it posted with what was answered. */
export interface Scan {
  readonly got: readonly string[];
  readonly posted: readonly { readonly action: string; readonly status: number }[];
}

/**
 * A mail scanner with a browser's cookies: it opens the address, gets every page of the site that is linked from
 * there, and, where it is told to, posts every form on them with the values as they stand.
 */
export async function scanMail(
  { app }: Pick<TestPortal, 'app'>,
  address: string,
  { posts }: { readonly posts: boolean },
): Promise<Scan> {
  const jar = new Map<string, string>();
  const waiting = [pathOf(address)];
  const got: string[] = [];
  const posted: Scan['posted'][number][] = [];
  const ask = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, origin: ORIGIN };
    const response = await app.request(`${ORIGIN}${path}`, { ...init, headers });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location) waiting.push(pathOf(location));
    const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
    return { status: response.status, html: isPage ? await response.text() : '' };
  };
  while (waiting.length > 0 && got.length < PAGES_MAX) {
    const path = waiting.shift() ?? '';
    if (got.includes(path)) continue;
    got.push(path);
    const pages = [(await ask(path)).html];
    if (posts)
      for (const { action, body } of formsIn(pages[0] ?? '')) {
        const answer = await ask(action === '' ? path : pathOf(action), { method: 'POST', body });
        posted.push({ action, status: answer.status });
        pages.push(answer.html);
      }
    waiting.push(...pages.flatMap(linksIn));
  }
  return { got, posted };
}

function pathOf(address: string): string {
  const { pathname, search } = new URL(address.replaceAll('&amp;', '&'), ORIGIN);
  return `${pathname}${search}`;
}

function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/<(?:a|iframe|link)\b[^>]*\s(?:href|src)="(\/[^"#]*)/gu)].map(([, path = '']) =>
    pathOf(path),
  );
}

/** Every form with the values that its fields have: hidden ones, what was filled in before, boxes that are ticked. */
function formsIn(html: string): readonly { readonly action: string; readonly body: URLSearchParams }[] {
  return [...html.matchAll(/<form\b[^>]*>.*?<\/form>/gsu)]
    .map(([form]) => form)
    .filter((form) => /^<form[^>]*method="post"/u.test(form))
    .map((form) => {
      const body = new URLSearchParams();
      for (const [input] of form.matchAll(/<(?:input|textarea|select)\b[^>]*>/gu)) {
        const name = attributeOf(input, 'name');
        const isBox = /type="(?:checkbox|radio)"/u.test(input);
        if (name !== undefined && (!isBox || /\schecked/u.test(input)))
          body.append(name, attributeOf(input, 'value') ?? '');
      }
      return { action: attributeOf(form.slice(0, form.indexOf('>') + 1), 'action') ?? '', body };
    });
}

function attributeOf(tag: string, attribute: string): string | undefined {
  return new RegExp(`\\s${attribute}="([^"]*)"`, 'u').exec(tag)?.[1];
}
