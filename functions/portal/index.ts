import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { createOpenIdIdentity } from '../../shared/adapters/oidc/openid-identity.ts';
import type { Identity } from '../../shared/ports/identity.ts';
import { readSecret } from '../wiring/kept-secret.ts';
import { lambda, tellFault } from '../wiring/lambda.ts';
import { createLatePdfSignatures, createLateTypesetter } from '../wiring/late-documents-work.ts';
import { openAuthority } from '../wiring/open-authority.ts';
import { openDesk } from '../wiring/open-desk.ts';
import { openDocuments } from '../wiring/open-documents.ts';
import { withMail } from '../wiring/open-mail.ts';
import { identitySettings, publicSettings, readSettings } from '../wiring/settings.ts';
import { createApp } from './app.tsx';
import { bankFileOf, tableOf } from './payment-formats.ts';
import type { PortalDesk } from './portal-desk.ts';

async function openPortalDesk(): Promise<PortalDesk> {
  const desk = withMail(await openDesk());
  const documents = openDocuments(desk.clock);
  const authority = await openAuthority(documents, desk.clock);
  return {
    ...desk,
    documents,
    typesetter: createLateTypesetter(),
    pdfSignatures: createLatePdfSignatures(),
    authority: authority.signing,
    timestamps: authority.timestamps,
    writeBankFile: bankFileOf,
    writeTable: tableOf,
    identity: await openIdentity(),
    // The table's stream tells the outbox of every append.
    afterAct: () => undefined,
    onFault: tellFault,
  };
}

async function openIdentity(): Promise<Identity> {
  const settings = readSettings(identitySettings);
  const { MITHAQ_PUBLIC_URL: publicUrl } = readSettings(publicSettings);
  const identity = createOpenIdIdentity({
    issuer: settings.MITHAQ_OIDC_ISSUER,
    clientId: settings.MITHAQ_OIDC_CLIENT_ID,
    clientSecret: await readSecret(settings.MITHAQ_OIDC_CLIENT_SECRET_ARN),
    redirectUri: new URL('/sign-in/callback', publicUrl).href,
  });
  return { ...identity, issuerOrigin: settings.MITHAQ_OIDC_SIGN_IN_ORIGIN ?? identity.issuerOrigin };
}

export const handler = lambda(async () => {
  const answer = handle(createApp(await openPortalDesk()));
  // What calls this function is an HTTP API, and nothing else may.
  return (event, context) => answer(event as LambdaEvent, context as LambdaContext);
});
