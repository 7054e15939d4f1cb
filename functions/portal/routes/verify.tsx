import { Hono } from 'hono';
import { text } from '../../../shared/i18n/text.ts';
import { checkComparedUpload } from '../../../shared/use-cases/check-upload.ts';
import { compareWithRecord } from '../../../shared/use-cases/compare-with-record.ts';
import { listRevoked } from '../../../shared/use-cases/revoke-certificate.ts';
import type { Findings } from '../../../shared/use-cases/verdict-words.ts';
import {
  findConvention,
  type RegisteredConvention,
  recordedRevisions,
} from '../../../shared/use-cases/verify-convention.ts';
import { page } from '../answers.tsx';
import { Heading } from '../components/figures.tsx';
import { type FormFault, refusalText } from '../components/form.tsx';
import { isolated } from '../pages/association/parts.tsx';
import { VerifyPage } from '../pages/association/verify-page.tsx';
import type { PortalDesk } from '../portal-desk.ts';
import { addressWithinRate, withinRate } from '../security.ts';
import type { PortalContext, PortalEnv } from '../visitor.ts';
import { postedBytes } from './received-paper.ts';

const SIZE_BYTES_MAX = 10 * 1024 * 1024;
/** Said here in words of this page: a PDF of at most so many megabytes. */
const NO_PDF: readonly string[] = ['UPLOAD_EMPTY', 'UPLOAD_TOO_LARGE', 'UPLOAD_TYPE_WRONG'];
const COMPARISONS_PER_ADDRESS = 30;
/** Taking a PDF apart costs a moment of the machine, whoever asks. */
const COMPARISONS_IN_ALL = 300;
/** Each is one signature of the authority's key. */
const LISTS_IN_ALL = 60;
const NUMBER = /^[A-Z]{2,8}-\d{4}-\d{1,6}(?:\/A\d{1,3})?$/u;

/** The page that the QR code of a convention leads to: open to everybody, and it never returns the document. */
export function verifyRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/verify/:number', async (c) => {
    const about = await readPublic(c.var.desk, c.req.param('number'));
    return about ? show(c, about, []) : unknown(c);
  });
  app.post('/verify/:number', compare);
  app.get('/authority/revoked.crl', revoked);
  app.get('/authority/root.crl', revokedByRoot);
  app.get('/verify/:number/:amendment', async (c) => {
    const about = await readPublic(c.var.desk, numberOf(c));
    return about ? show(c, about, []) : unknown(c);
  });
  app.post('/verify/:number/:amendment', compare);
  return app;
}

/** `UPE-2026-017`, or `UPE-2026-017/A1` for an amendment. */
function numberOf(c: PortalContext): string {
  const { number = '', amendment } = c.req.param();
  return amendment === undefined ? number : `${number}/${amendment}`;
}

function readPublic(desk: PortalDesk, number: string): Promise<RegisteredConvention | undefined> {
  return NUMBER.test(number) ? findConvention(desk, number) : Promise.resolve(undefined);
}

function show(
  c: PortalContext,
  about: RegisteredConvention,
  faults: readonly FormFault[],
  status: 200 | 422 | 429 = 200,
  found?: Findings,
) {
  const title = text(c.var.visitor.locale, 'verify.title', { number: about.convention.number });
  const body = <VerifyPage c={c} about={about} faults={faults} {...(found ? { found } : {})} />;
  return page(c, title, body, status);
}

async function compare(c: PortalContext): Promise<Response> {
  const { desk, visitor } = c.var;
  const about = await readPublic(desk, numberOf(c));
  if (!about) return unknown(c);
  const allowed =
    (await addressWithinRate(c, 'verify', COMPARISONS_PER_ADDRESS)) &&
    (await withinRate(c, 'verify', COMPARISONS_IN_ALL));
  if (!allowed) return show(c, about, [{ message: text(visitor.locale, 'portal.too-many') }], 429);
  const { file } = await c.req.parseBody();
  const bytes = await postedBytes(file);
  const checked = await checkComparedUpload(desk, bytes, SIZE_BYTES_MAX);
  if (!checked.ok) {
    const message = NO_PDF.includes(checked.refusal.code)
      ? text(visitor.locale, 'verify.not-pdf')
      : refusalText(visitor.locale, checked.refusal);
    return show(c, about, [{ field: 'file', message }], 422);
  }
  const recorded = await recordedRevisions(desk, about);
  const roots = await desk.rootCertificates();
  const signers = { acts: about.round?.acts ?? [], revoked: await listRevoked(desk) };
  const found = await compareWithRecord(desk.pdfSignatures, bytes, recorded, roots, signers);
  return show(c, about, [], 200, found);
}

/** The list that the authority's certificates point to (RFC 5280): signed anew for whoever asks, within a rate. */
function revoked(c: PortalContext): Promise<Response> {
  const { desk } = c.var;
  return listAnswer(c, 'revoked', async () =>
    desk.authority.revocationList(await listRevoked(desk), desk.clock.now()),
  );
}

/** The list that the certificates of the issuing authority and of the time-stamp unit point to. */
function revokedByRoot(c: PortalContext): Promise<Response> {
  const { desk } = c.var;
  return listAnswer(c, 'root', () => desk.authority.rootRevocationList(desk.clock.now()));
}

async function listAnswer(
  c: PortalContext,
  name: string,
  sign: () => Promise<Uint8Array | undefined>,
): Promise<Response> {
  if (!(await withinRate(c, name, LISTS_IN_ALL))) return c.body(null, 429);
  const list = await sign();
  if (list === undefined) return c.body(null, 404);
  return c.body(new Uint8Array(list), 200, {
    'content-type': 'application/pkix-crl',
    'content-disposition': `attachment; filename="${name}.crl"`,
  });
}

function unknown(c: PortalContext) {
  const { locale } = c.var.visitor;
  const number = isolated(numberOf(c).slice(0, 40));
  const title = text(locale, 'verify.unknown', { number });
  return page(
    c,
    title,
    <>
      <Heading words={title} />
      <p>{text(locale, 'verify.unknown-help')}</p>
    </>,
    404,
  );
}
