import { Hono } from 'hono';
import { isReplacedLink } from '../../../shared/use-cases/links.ts';
import { deadSignLinkCode, signLinkTarget } from '../../../shared/use-cases/sign-links.ts';
import { messagePage } from '../answers.tsx';
import { ownAct, type SigningDoor } from '../pages/signing/signing-case.ts';
import { linkAct, linkFor, linkOf, type PortalContext, type PortalEnv } from '../visitor.ts';
import { beginRemote, showRemote } from './remote-signing.tsx';
import { preferPaper, refuse, type Signing, sendCode, showSigning, sign } from './sign-acts.tsx';
import { readSigning, roundOfParty } from './signing-case.ts';

const DOOR = {
  kind: 'link',
  path: '/case/sign',
  codePath: '/case/sign/code',
  refusePath: '/case/refuse',
  remotePath: '/case/sign/remote',
  paperPath: '/case/paper',
  pdfPath: '/case/document.pdf',
  afterPath: '/case/sign',
  backPath: '/case',
} as const satisfies SigningDoor;

/** Signing behind the link of a party: the convention as a page, a code, a consent; or a refusal with its reason. */
export function caseSignRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const guard = linkFor('sign');
  app.get(DOOR.path, guard, (c) => withSigning(c, ({ about }) => showSigning(c, about)));
  app.post(DOOR.codePath, guard, (c) => withSigning(c, (signing) => sendCode(c, signing)));
  app.post(DOOR.path, guard, (c) => withSigning(c, (signing) => sign(c, signing)));
  app.get(DOOR.remotePath, guard, (c) => withSigning(c, ({ about }) => showRemote(c, about)));
  app.post(DOOR.remotePath, guard, (c) => withSigning(c, (signing) => beginRemote(c, signing)));
  app.post(DOOR.refusePath, guard, (c) => withSigning(c, (signing) => refuse(c, signing)));
  app.post(DOOR.paperPath, guard, (c) => withSigning(c, (signing) => preferPaper(c, signing)));
  return app;
}

/**
 * The case of the link, as long as the link lives: a newer one or another document kills it also for whoever has
 * opened it. A signature that was given by it keeps its receipt.
 */
export async function withSigning(
  c: PortalContext,
  then: (signing: Signing) => Response | Promise<Response>,
): Promise<Response> {
  const { desk } = c.var;
  const link = linkOf(c);
  const target = signLinkTarget(link);
  const read = async () => {
    const own = target && (await roundOfParty(desk, target.signatureId, target.partyId));
    return own && readSigning(desk, own, DOOR);
  };
  const about = await read();
  if (!about) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  if (!ownAct(about)) {
    if (await isReplacedLink(desk, link)) return messagePage(c, 'LINK_REPLACED', 'link.dead-help', 404);
    if ((await deadSignLinkCode(desk, link)) === 'LINK_DOCUMENT_CHANGED')
      return messagePage(c, 'LINK_DOCUMENT_CHANGED', 'link.dead-help', 404);
  }
  const holder = { personId: about.party.personId, name: about.party.personName.fr };
  return then({
    about,
    actOf: (reason) => linkAct(c, holder, 'signatory', reason),
    again: async () => (await read()) ?? about,
  });
}
