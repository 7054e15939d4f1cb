import { STAFF_COOKIE } from '../../functions/portal/visitor.ts';
import { createSampleBank } from '../../infra/local/sample/bank/bank.ts';
import { SAMPLE_PEOPLE } from '../../infra/local/sample/people.ts';
import type { Story } from '../../infra/local/sample/story/chapter.ts';
import { appoint, FIRST_CALL } from '../../infra/local/sample/story/chapters/opening.ts';
import { type Visitor, visitorWith } from '../../infra/local/sample/story/doors.ts';
import type { SampleFiles } from '../../infra/local/sample/story/sample-files.ts';
import { at, type World } from '../../infra/local/sample/story/world.ts';
import { openSession } from '../../shared/use-cases/sessions.ts';
import type { Cloud } from './cloud.ts';

/** The sample's acts, played through the deployed portal: every page and form passes API Gateway and its function. */
export function proofStory(cloud: Cloud, files: SampleFiles, endMillis: number): Story {
  const { api, clock, desk, host, mails, settle, timekeeper } = cloud;
  const portal = host.functions.find(({ environment }) => 'MITHAQ_OIDC_ISSUER' in environment);
  const world: World = {
    app: { request: (url, init) => browse(api, url, init) },
    runtime: { desk, pump: { settle }, timekeeper },
    clock,
    mailbox: mails,
    bank: createSampleBank(desk),
    origin: new URL(portal?.environment.MITHAQ_PUBLIC_URL ?? '').origin,
    endMillis,
    realMillis: () => clock.nowMillis(),
    tell: () => undefined,
  };
  const rows = new Map(files.rows.map((row) => [row.applicationId, row]));
  return {
    world,
    files,
    staff: (personId) => staffVisitor(world, personId),
    row: (applicationId) => {
      const row = rows.get(applicationId);
      if (!row) throw new Error(`${applicationId} plays no part in the proof.`);
      return row;
    },
    once: (_, live) => live(),
  };
}

/** Where the form of an address stands, for a browser that has seen the page before it sends the form. */
const PAGES: readonly RegExp[] = [
  /^\/(?:applications|conventions|scoring|signing|tranches)\/[^/]+/u,
  /^\/payments\/batches\/[^/]+/u,
  /^\/case\/(?:sign|tranche)/u,
  /^\/(?:case|committee|credits|payments|staff)/u,
];

/** A form is sent from its page, which is asked for first; a page that does not come is a fault of the proof. */
async function browse(api: Cloud['api'], url: string, init: RequestInit = {}): Promise<Response> {
  const { origin, pathname } = new URL(url);
  const page = init.method === 'POST' ? pageOf(pathname) : undefined;
  if (page !== undefined) {
    const headers = init.headers ?? {};
    const seen = await api.request(`${origin}${page}`, { headers });
    if (seen.status !== 200) throw new Error(`The page ${page} was answered ${seen.status}.`);
  }
  return api.request(url, init);
}

function pageOf(path: string): string | undefined {
  if (path === '/applications/import') return '/applications';
  if (path === '/payments/batches') return '/payments';
  return PAGES.map((pattern) => pattern.exec(path)?.[0]).find((page) => page !== undefined);
}

/**
 * Somebody of the staff who is signed in. The session is opened by the portal's own use case, in the functions' table
 * and under the installation's key; the way by the issuer is walked where an issuer runs (test/journeys, infra/local).
 */
async function staffVisitor(world: World, personId: string): Promise<Visitor> {
  const roles = SAMPLE_PEOPLE.find((person) => person.personId === personId)?.roles ?? [];
  const session = await openSession(world.runtime.desk, { kind: 'staff', personId, roles });
  return visitorWith(world, new Map([[STAFF_COOKIE, session]]));
}

/** An operator installs the programme by the Command function; the administrators appoint the staff and open the call. */
export async function openTheCall(cloud: Cloud, story: Story): Promise<void> {
  const { files, staff, world } = story;
  const command = (order: object) => cloud.host.invoke(commandOf(cloud), order, 'operator');
  await at(world, 180, '08:30');
  await command({ task: 'register-programme', file: files.terms });
  const isAdministrator = ({ roles }: { readonly roles: readonly string[] }) =>
    roles.includes('administrator');
  for (const { personId, name, email, gender } of SAMPLE_PEOPLE.filter(isAdministrator))
    await command({ task: 'add-administrator', personId, name, email, gender });
  await at(world, 180, '09:00');
  for (const person of SAMPLE_PEOPLE.filter((one) => !isAdministrator(one))) await appoint(staff, person);
  const administrator = await staff('hicham-berrada');
  await administrator.post(`/calls/${FIRST_CALL}/open`, 'story-open-call-1');
}

function commandOf({ host }: Cloud): string {
  const command = host.functions.find(({ name }) => name.endsWith('-command'));
  if (!command) throw new Error('The assembly has no function for the operator.');
  return command.name;
}
