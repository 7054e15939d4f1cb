import { getConnInfo, handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import type { Identity } from '../../shared/ports/identity.ts';
import { readSecret } from '../wiring/kept-secret.ts';
import { lambda, tellFault } from '../wiring/lambda.ts';
import {
  createLateInspector,
  createLatePdfSignatures,
  createLateTypesetter,
} from '../wiring/late-documents-work.ts';
import { once } from '../wiring/once.ts';
import { createLateAuthority } from '../wiring/open-authority.ts';
import { openDesk } from '../wiring/open-desk.ts';
import { openDocuments } from '../wiring/open-documents.ts';
import { withMail } from '../wiring/open-mail.ts';
import { createLateShortMessages } from '../wiring/open-short-messages.ts';
import { openTrust, withTrust } from '../wiring/open-trust.ts';
import { identitySettings, publicSettings, readSettings } from '../wiring/settings.ts';
import { createApp } from './app.tsx';
import { bankFileOf, tableOf } from './payment-formats.ts';
import type { PortalDesk } from './portal-desk.ts';

async function openPortalDesk(): Promise<PortalDesk> {
  const desk = withMail(await openDesk());
  const documents = openDocuments(desk.clock);
  const trust = await openTrust(desk);
  return {
    ...desk,
    documents,
    typesetter: createLateTypesetter(),
    pdfSignatures: createLatePdfSignatures(),
    ...withTrust(createLateAuthority(documents, desk.clock, { publicUrl: desk.publicUrl }), trust),
    inspector: createLateInspector(),
    shortMessages: createLateShortMessages(),
    writeBankFile: bankFileOf,
    writeTable: tableOf,
    identity: lateIdentity(),
    // The table's stream tells the outbox of every append.
    afterAct: () => undefined,
    // As the HTTP API saw it; without one every stranger shares a count.
    clientAddress: (c) => getConnInfo(c).remote.address ?? 'unknown',
    onFault: tellFault,
  };
}

/** The issuer, asked for with the first sign-in: whoever only reads waits for neither its client nor its secret. */
function lateIdentity(): Identity {
  const settings = readSettings(identitySettings);
  const { MITHAQ_PUBLIC_URL: publicUrl } = readSettings(publicSettings);
  const issuer = settings.MITHAQ_OIDC_ISSUER;
  const load = once(async () => {
    const { createOpenIdIdentity } = await import('../../shared/adapters/oidc/openid-identity.ts');
    return createOpenIdIdentity({
      issuer,
      clientId: settings.MITHAQ_OIDC_CLIENT_ID,
      clientSecret: await readSecret(settings.MITHAQ_OIDC_CLIENT_SECRET_ARN),
      redirectUri: new URL('/sign-in/callback', publicUrl).href,
    });
  });
  return {
    issuerOrigin: settings.MITHAQ_OIDC_SIGN_IN_ORIGIN ?? new URL(issuer).origin,
    begin: async (...given) => (await load()).begin(...given),
    complete: async (...given) => (await load()).complete(...given),
  };
}

export const handler = lambda(async () => {
  const answer = handle(createApp(await openPortalDesk()));
  // What calls this function is an HTTP API, and nothing else may.
  return (event, context) => answer(event as LambdaEvent, context as LambdaContext);
});
