import type { IncomingMessage, ServerResponse } from 'node:http';
import { html } from 'hono/html';
import type Provider from 'oidc-provider';
import type { SamplePerson } from '../people.ts';

/** Chooses who signs in: the person that the portal hinted at, else one of the list. */
export async function answerInteraction(
  provider: Provider,
  people: readonly SamplePerson[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const chosen = request.method === 'POST' ? await postedPerson(request) : params.login_hint;
  const person = people.find(({ personId }) => personId === chosen);
  if (person) {
    const result = { login: { accountId: person.personId } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    return;
  }
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(String(await listPage(people)));
}

async function postedPerson(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > 10_000) break;
  }
  return new URLSearchParams(body).get('person') ?? '';
}

function listPage(people: readonly SamplePerson[]) {
  const buttons = people.map(
    ({ personId, name, roles }) => html`<li>
      <button name="person" value="${personId}">${name.fr} · <bdi lang="ar">${name.ar}</bdi> (${roles.join(', ')})</button>
    </li>`,
  );
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>EXEMPLE / نموذج</title>
      </head>
      <body>
        <h1>EXEMPLE / <span lang="ar" dir="rtl">نموذج</span></h1>
        <form method="post"><ul>${buttons}</ul></form>
      </body>
    </html>`;
}
