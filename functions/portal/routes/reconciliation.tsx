import { Hono } from 'hono';
import { isMonth } from '../../../shared/domain/reconciliation/month.ts';
import type { Pack } from '../../../shared/domain/reconciliation/pack.ts';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { regionByCode } from '../../../shared/domain/territory/territory.ts';
import { writeCourtListCsv } from '../../../shared/formats/pack-csv.ts';
import { formatMonth } from '../../../shared/i18n/dates.ts';
import { inBothLanguages, text } from '../../../shared/i18n/text.ts';
import { listStatements } from '../../../shared/use-cases/annual-statements.ts';
import { reconciliations } from '../../../shared/use-cases/lifecycles.ts';
import { listCases, readCase } from '../../../shared/use-cases/read-cases.ts';
import { signOffPack } from '../../../shared/use-cases/sign-off-pack.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { type ExistingPack, PACK_FILES, PackPage } from '../pages/finance/pack-page.tsx';
import { PacksPage } from '../pages/finance/packs-page.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { consulted } from './consultations.tsx';
import { fileAnswer } from './kept-files.ts';
import { readNames } from './people-names.ts';

const READERS = ['sign-off-pack', 'release-batch', 'read-all'] as const;
const readers = staffMay(...READERS);

/** The monthly account of the money: the months, one month with its figures and files, its sign-off; the Court's list. */
export function reconciliationRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/reconciliation', readers, list);
  app.get('/reconciliation/court/:year', readers, courtList);
  app.get('/reconciliation/:month', readers, (c) => withPack(c, (pack) => show(c, pack)));
  app.get('/reconciliation/:month/:file', readers, (c) => withPack(c, (pack) => file(c, pack)));
  app.post('/reconciliation/:month/sign-off', staffMay('sign-off-pack'), signOff);
  return app;
}

async function list(c: PortalContext): Promise<Response> {
  const listed = await listCases(c.var.desk, reconciliations, 'reconciliations', { descending: true });
  const packs = listed.filter((pack) => pack.status !== 'absent');
  return page(c, text(c.var.visitor.locale, 'nav.reconciliation'), <PacksPage c={c} packs={packs} />);
}

async function withPack(
  c: PortalContext,
  then: (pack: ExistingPack) => Response | Promise<Response>,
): Promise<Response> {
  const month = c.req.param('month') ?? '';
  const pack = isMonth(month) ? await readCase(c.var.desk, reconciliations, month) : undefined;
  if (!pack || pack.status === 'absent')
    return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  return then(pack);
}

async function show(
  c: PortalContext,
  kept: ExistingPack,
  { faults = [], observations = '' }: { faults?: readonly FormFault[]; observations?: string } = {},
): Promise<Response> {
  const { desk, visitor } = c.var;
  const { bytes } = await desk.documents.get(kept.files.json.key);
  // The file is ours, kept under its hash: its form is that of the code that wrote it.
  const pack = JSON.parse(new TextDecoder().decode(bytes)) as Pack;
  const commits = await desk.store.history(reconciliations.streamOf(kept.month));
  const nameOf = await readNames(desk, commits);
  const maySign = mayAct(personOf(c).roles, 'sign-off-pack');
  const title = text(visitor.locale, 'pack.one', { month: formatMonth(visitor.locale, kept.month) });
  const body = <PackPage {...{ c, kept, pack, commits, nameOf, maySign, faults, observations }} />;
  return page(c, title, body, faults.length > 0 ? 409 : 200);
}

async function signOff(c: PortalContext): Promise<Response> {
  const month = c.req.param('month') ?? '';
  const values = await formFields(c);
  const observations = values.observations ?? '';
  if (!isMonth(month)) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const answer = await signOffPack(c.var.desk, {
    key: requestKey(c, values),
    act: staffAct(c, 'sign-off-pack'),
    month,
    fileSha256: values.fileSha256 ?? '',
    observations,
  });
  const field =
    !answer.ok && answer.refusal.code === 'PACK_OBSERVATIONS_MISSING' ? 'observations' : undefined;
  return afterAct(c, answer, `/reconciliation/${month}`, (message) =>
    withPack(c, (pack) =>
      show(c, pack, { faults: [{ message, ...(field ? { field } : {}) }], observations }),
    ),
  );
}

async function file(c: PortalContext, { files, month }: ExistingPack): Promise<Response> {
  const found = PACK_FILES.find(([name]) => name === c.req.param('file'));
  const name = `${month}-${found?.[0] ?? ''}`;
  const disposition = found?.[1] === 'pdf' ? 'inline' : 'attachment';
  const answer = await fileAnswer(c, found && files[found[1]].key, { name, disposition });
  return consulted(c, { caseId: `reconciliation-${month}`, document: name, door: READERS }, answer);
}

/** Who received how much in a year and on which ground, for the Court (circular 2/2014). */
async function courtList(c: PortalContext): Promise<Response> {
  const year = c.req.param('year') ?? '';
  if (!/^20\d{2}$/u.test(year)) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const regionName = (code: string) => regionByCode(code)?.name ?? { fr: code, ar: code };
  const statements = await listStatements(c.var.desk, Number(year));
  const document = `court-list-${year}.csv`;
  const answer = c.body(writeCourtListCsv(statements, regionName, inBothLanguages), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${document}"`,
    'x-content-type-options': 'nosniff',
  });
  return consulted(c, { caseId: `court-list-${year}`, document, door: READERS }, answer);
}
