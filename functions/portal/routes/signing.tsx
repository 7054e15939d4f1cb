import { Hono } from 'hono';
import { text } from '../../../shared/i18n/text.ts';
import { judgeMandate } from '../../../shared/use-cases/judge-mandate.ts';
import { messagePage, page } from '../answers.tsx';
import { MandateBlock } from '../pages/signing/mandate-words.tsx';
import type { SigningDoor } from '../pages/signing/signing-case.ts';
import { SigningList } from '../pages/signing/signing-list.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { listAwaitedCeremonies } from './ceremonies-reading.ts';
import { consulted } from './consultations.tsx';
import { pdfAnswer } from './kept-files.ts';
import { beginRemote, showRemote } from './remote-signing.tsx';
import { refuse, type Signing, sendCode, showSigning, sign } from './sign-acts.tsx';
import { type AwaitedRound, lapsedStand, listRoundsOf, readSigning, roundOf } from './signing-case.ts';

/** The authorities' room: what awaits a party that the person may sign for, by the office or by delegation. */
export function signingRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const guard = staffMay('sign');
  app.get('/signing', guard, async (c) => {
    const { locale } = c.var.visitor;
    const { personId } = personOf(c);
    const rounds = await listRoundsOf(c.var.desk, personId);
    const sessions = await listAwaitedCeremonies(c.var.desk, personId);
    const list = <SigningList locale={locale} rounds={rounds} sessions={sessions} />;
    return page(c, text(locale, 'signing.title'), list);
  });
  app.get('/signing/:signatureId', guard, (c) => withSigning(c, ({ about }) => showSigning(c, about)));
  app.get('/signing/:signatureId/document.pdf', guard, (c) =>
    withRound(c, async ({ round, convention }) => {
      const name = `${convention.number.replace('/', '-')}.pdf`;
      const pdf = await pdfAnswer(c, round.revision.key, name);
      return consulted(c, { caseId: convention.applicationId, document: name, door: ['sign'] }, pdf);
    }),
  );
  app.post('/signing/:signatureId/code', guard, askCode);
  app.post('/signing/:signatureId/refuse', guard, (c) => withSigning(c, (signing) => refuse(c, signing)));
  app.get('/signing/:signatureId/remote', guard, (c) => withSigning(c, ({ about }) => showRemote(c, about)));
  app.post('/signing/:signatureId/remote', guard, (c) =>
    withSigning(c, (signing) => beginRemote(c, signing)),
  );
  app.post('/signing/:signatureId', guard, (c) => withSigning(c, (signing) => sign(c, signing)));
  return app;
}

function doorOf(signatureId: string): SigningDoor {
  const path = `/signing/${signatureId}`;
  return {
    kind: 'page',
    path,
    codePath: `${path}/code`,
    refusePath: `${path}/refuse`,
    remotePath: `${path}/remote`,
    pdfPath: `${path}/document.pdf`,
    afterPath: '/signing',
    backPath: '/signing',
  };
}

/** Only a party of the round gets further: for everybody else it does not exist. */
async function withRound(
  c: PortalContext,
  then: (awaited: AwaitedRound) => Response | Promise<Response>,
): Promise<Response> {
  const awaited = await ownRound(c);
  return awaited ? then(awaited) : showShut(c);
}

/** Who may sign gets the code; whose mandate has lapsed reads so, and the programme's office is told whom to ask. */
async function askCode(c: PortalContext): Promise<Response> {
  if (await ownRound(c)) return withSigning(c, (signing) => sendCode(c, signing));
  const { desk } = c.var;
  const { personId } = personOf(c);
  const signatureId = signatureIdIn(c);
  const lapsed = await lapsedStand(desk, signatureId, personId);
  if (lapsed) await judgeMandate(desk, { signatureId, party: lapsed.party, personId, at: desk.clock.now() });
  return showShut(c);
}

/** Nothing of the round is shown to whoever may not sign for it; a person of its register reads why. */
async function showShut(c: PortalContext): Promise<Response> {
  const { desk, visitor } = c.var;
  const signatureId = signatureIdIn(c);
  const lapsed = await lapsedStand(desk, signatureId, personOf(c).personId);
  if (!lapsed) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const { codePath } = doorOf(signatureId);
  const title = text(visitor.locale, 'signing.title');
  const body = (
    <>
      <h1>{title}</h1>
      <MandateBlock c={c} blocked={lapsed.refusal} codePath={codePath} />
    </>
  );
  return page(c, title, body, 404);
}

function withSigning(
  c: PortalContext,
  then: (signing: Signing) => Response | Promise<Response>,
): Promise<Response> {
  return withRound(c, async (awaited) => {
    const door = doorOf(awaited.round.signatureId);
    return then({
      about: await readSigning(c.var.desk, awaited, door),
      actOf: (reason) => staffAct(c, 'sign', reason),
      again: async () => readSigning(c.var.desk, (await ownRound(c)) ?? awaited, door),
    });
  });
}

function ownRound(c: PortalContext): Promise<AwaitedRound | undefined> {
  const { personId } = personOf(c);
  return roundOf(c.var.desk, signatureIdIn(c), personId);
}

function signatureIdIn(c: PortalContext): string {
  return c.req.param('signatureId') ?? '';
}
