import { Hono } from 'hono';
import { dayOf } from '../../../shared/domain/kernel/calendar-day.ts';
import { account } from '../../../shared/domain/ledger/ledger.ts';
import { takesApplications } from '../../../shared/domain/programme/programme-queries.ts';
import type { ProgrammeState } from '../../../shared/domain/programme/state.ts';
import { regions } from '../../../shared/domain/territory/territory.ts';
import { text } from '../../../shared/i18n/text.ts';
import { applications, conventions, programmes } from '../../../shared/use-cases/lifecycles.ts';
import { pendingFor } from '../../../shared/use-cases/pending-work.ts';
import { listCases, readCase } from '../../../shared/use-cases/read-cases.ts';
import { page } from '../answers.tsx';
import { HomePage, type HomeView, type RegionFigures, type Station } from '../pages/programme/home-page.tsx';
import type { PortalDesk } from '../portal-desk.ts';
import type { PortalContext, PortalEnv } from '../visitor.ts';

/** The listings that each station of the programme counts, in the order in which a case passes them. */
const STATIONS = [
  {
    label: 'home.received',
    path: '/applications',
    partitions: [
      'submitted',
      'returned',
      'resubmitted',
      'ineligible',
      'eligible',
      'scored',
      'selected',
      'reserve',
      'rejected',
    ].map((status) => `applications/${status}`),
  },
  {
    label: 'home.scored',
    path: '/committee',
    partitions: ['scored', 'selected', 'reserve', 'rejected'].map((status) => `applications/${status}`),
  },
  { label: 'home.selected', path: '/applications?status=selected', partitions: ['applications/selected'] },
  { label: 'home.signing', path: '/conventions?status=signing', partitions: ['conventions/signing'] },
  { label: 'home.in-force', path: '/conventions?status=in-force', partitions: ['conventions/in-force'] },
  { label: 'home.paid', path: '/tranches?status=paid', partitions: ['tranches/paid'] },
  { label: 'home.phase-two', path: '/expansion', partitions: ['applications/reserve'] },
] as const;

/** The first page, open to everybody: what this is, and where the programme stands. */
export function homeRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/', async (c) =>
    page(c, text(c.var.visitor.locale, 'portal.home'), <HomePage c={c} view={await readHome(c)} />),
  );
  return app;
}

async function readHome(c: PortalContext): Promise<HomeView> {
  const { desk, visitor } = c.var;
  const programme = await readCase(desk, programmes, desk.programmeId);
  const { person } = visitor;
  const waiting = person === undefined ? {} : { waiting: await pendingFor(desk, person.roles) };
  if (programme.status === 'absent') return { stations: [], regions: [], mayApply: false, ...waiting };
  return {
    programme: programme.terms.name,
    stations: await readStations(desk),
    regions: await readRegions(desk, programme),
    mayApply: isFilingOpen(programme, dayOf(desk.clock.now())),
    ...waiting,
  };
}

async function readStations(desk: PortalDesk): Promise<readonly Station[]> {
  const partitions = new Set(STATIONS.flatMap((station) => [...station.partitions]));
  const counts = new Map<string, number>();
  for (const partition of partitions) counts.set(partition, (await desk.store.list(partition)).length);
  return STATIONS.map(({ label, partitions: own, path }) => ({
    label,
    path,
    count: own.reduce((sum, partition) => sum + (counts.get(partition) ?? 0), 0),
  }));
}

type Registered = Exclude<ProgrammeState, { status: 'absent' }>;

async function readRegions(desk: PortalDesk, { terms }: Registered): Promise<readonly RegionFigures[]> {
  const selected = await listCases(desk, applications, 'applications/selected');
  const inForce = await listCases(desk, conventions, 'conventions/in-force');
  const paid = await Promise.all(terms.calls.map(({ callId }) => desk.store.balances(`${callId}/`)));
  return regions.map(({ code }) => ({
    regionCode: code,
    selected: selected.filter((state) => state.status === 'selected' && state.file.unit.regionCode === code)
      .length,
    inForce: inForce.filter((state) => state.status === 'in-force' && state.regionCode === code).length,
    paidCentimes: terms.calls.reduce(
      (sum, { callId }, index) => sum + (paid[index]?.get(account(callId, code, 'paid')) ?? 0),
      0,
    ),
  }));
}

function isFilingOpen({ calls, terms }: Registered, today: string): boolean {
  return terms.calls.some((call) => takesApplications(call, calls[call.callId], today));
}
