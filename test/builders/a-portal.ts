import type { Context, Hono } from 'hono';
import { createApp } from '../../functions/portal/app.tsx';
import type { PortalDesk } from '../../functions/portal/portal-desk.ts';
import { LINK_COOKIE, type PortalEnv, STAFF_COOKIE } from '../../functions/portal/visitor.ts';
import { createSecrets } from '../../shared/adapters/secrets/node-secrets.ts';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import { createSqliteRecords } from '../../shared/adapters/sqlite/sqlite-records.ts';
import { createSqliteStore } from '../../shared/adapters/sqlite/sqlite-store.ts';
import type { Act, Door, Role, StaffRole } from '../../shared/domain/kernel/act.ts';
import type { ProgrammeTerms } from '../../shared/domain/programme/programme-terms.ts';
import type { SendMail } from '../../shared/ports/deliveries.ts';
import type { Mail } from '../../shared/ports/mailer.ts';
import type { Answer } from '../../shared/use-cases/answer.ts';
import {
  confirmRole,
  grantRole,
  readPerson,
  registerPerson,
  seedFirstAdministrator,
} from '../../shared/use-cases/change-staff.ts';
import { deliverMail, type MailDesk } from '../../shared/use-cases/deliver-mail.ts';
import type { Link } from '../../shared/use-cases/links.ts';
import { registerProgramme } from '../../shared/use-cases/register-programme.ts';
import { openSession } from '../../shared/use-cases/sessions.ts';
import { aProgramme } from './a-programme.ts';
import { createMemoryDocuments } from './memory-documents.ts';

export const ORIGIN = 'http://127.0.0.1:8080';

/** The two administrators that every test portal begins with, so that one may confirm what the other proposed. */
export const FIRST_ADMINISTRATOR = 'admin-first';
export const SECOND_ADMINISTRATOR = 'admin-second';

export type FormFields = Readonly<Record<string, string | readonly (string | File)[] | File>>;

export interface TestPortal {
  readonly app: Hono<PortalEnv>;
  readonly desk: PortalDesk & MailDesk;
  readonly mails: readonly Mail[];
  readonly faults: readonly unknown[];
  /** The clock is held; this moves it. */
  setNow(at: string): void;
  /** An act and a request key of their own, for a use case that prepares a test. */
  request(personId: string, role: Role, door?: Door): { readonly key: string; readonly act: Act };
  /** Registers a new person with confirmed roles (by the register's own rules) and answers a session's cookie. */
  signIn(personId: string, ...roles: readonly StaffRole[]): Promise<string>;
  /** The cookie of somebody who traded a link. */
  holdLink(link: Omit<Link, 'mintedAt' | 'validUntil'>): Promise<string>;
  /** Delivers the mails that the acts so far have left owed. */
  deliverMails(): Promise<void>;
  get(path: string, cookie?: string): Promise<Response>;
  /** Sends a form from the portal's own origin; a request key is added unless given. */
  post(path: string, fields: FormFields, cookie?: string): Promise<Response>;
}

export interface PortalOptions {
  readonly terms?: ProgrammeTerms;
  readonly now?: string;
  /** Replaces parts of the desk: a typesetter that sets, an authority that signs. */
  readonly desk?: Partial<PortalDesk>;
}

/** A whole portal in memory with a registered programme; time stands still and mails are collected. */
export async function aPortal(options: PortalOptions = {}): Promise<TestPortal> {
  const { terms = aProgramme() } = options;
  let now = options.now ?? '2026-06-01T09:00:00.000Z';
  const clock = { now: () => now };
  const mails: Mail[] = [];
  const faults: unknown[] = [];
  const desk = createDesk(clock, terms, mails, faults, options.desk ?? {});
  const app = createApp(desk);
  let requests = 0;
  const request: TestPortal['request'] = (personId, role, door = 'page') => {
    requests += 1;
    return { key: `test/${requests}`, act: { actor: { personId, name: personId, role }, door, at: now } };
  };
  accepted(await registerProgramme(desk, { ...request('machine', 'administrator', 'command'), terms }));
  for (const personId of [FIRST_ADMINISTRATOR, SECOND_ADMINISTRATOR]) {
    const person = { personId, ...namesOf(personId) };
    accepted(await seedFirstAdministrator(desk, { ...request('machine', 'system', 'command'), ...person }));
  }
  const cookieOf = async (personId: string) =>
    `${STAFF_COOKIE}=${await openSession(desk, {
      kind: 'staff',
      personId,
      roles: (await readPerson(desk, personId))?.roles ?? [],
    })}`;

  return {
    app,
    desk,
    mails,
    faults,
    setNow(at) {
      now = at;
    },
    request,
    async signIn(personId, ...roles) {
      if (!(await readPerson(desk, personId))) await register(desk, request, personId, roles);
      return cookieOf(personId);
    },
    async holdLink(link) {
      const held = { ...link, mintedAt: now, validUntil: '2099-01-01T00:00:00.000Z' };
      return `${LINK_COOKIE}=${await openSession(desk, { kind: 'link', link: held })}`;
    },
    async deliverMails() {
      for (const row of await desk.store.outbox('mails', 100)) {
        for (const delivery of row.deliveries)
          if (delivery.kind === 'mail') await deliverMail(desk, delivery);
        await desk.store.settleOutbox(row, []);
      }
    },
    async get(path, cookie = '') {
      return app.request(`${ORIGIN}${path}`, { headers: { cookie } });
    },
    async post(path, fields, cookie = '') {
      const body = formBody({ key: desk.secrets.id(), ...fields });
      return app.request(`${ORIGIN}${path}`, { method: 'POST', headers: { cookie, origin: ORIGIN }, body });
    },
  };
}

/** The value of an answer that a test takes for granted. */
export function accepted<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

function createDesk(
  clock: { now: () => string },
  terms: ProgrammeTerms,
  mails: Mail[],
  faults: unknown[],
  changes: Partial<PortalDesk>,
): PortalDesk & MailDesk {
  const database = openDatabase(':memory:');
  const desk = {
    store: createSqliteStore({ database, clock }),
    records: createSqliteRecords({ database, clock }),
    documents: createMemoryDocuments(),
    secrets: createSecrets(new Uint8Array(32).fill(7)),
    clock,
    programmeId: terms.programmeId,
    publicUrl: ORIGIN,
    sample: false,
    mailer: {
      send: async (mail: Mail) => {
        mails.push(mail);
      },
    },
    identity: {
      issuerOrigin: 'http://127.0.0.1:9',
      begin: () => absent('an issuer'),
      complete: () => absent('an issuer'),
    },
    typesetter: { typeset: () => absent('a typesetter'), close: async () => undefined },
    // Nothing here signs: a test of signing hands these in.
    pdfSignatures: {} as PortalDesk['pdfSignatures'],
    authority: {} as PortalDesk['authority'],
    rootCertificates: async () => [],
    timestamps: {} as PortalDesk['timestamps'],
    // Nothing here looks into files: a test of that hands an inspector in.
    inspector: { inspect: async () => undefined },
    writeBankFile: () => '',
    writeTable: () => '',
    afterAct: () => undefined,
    clientAddress: (c: Context) => c.req.header('x-forwarded-for') ?? '192.0.2.1',
    onFault: (fault: unknown) => {
      faults.push(fault);
    },
    ...changes,
  };
  const sendNow = (mail: Omit<SendMail, 'mailId' | 'kind'>) =>
    deliverMail(desk, { kind: 'mail', mailId: desk.secrets.id(), ...mail });
  return { ...desk, sendNow: changes.sendNow ?? sendNow };
}

async function register(
  desk: PortalDesk,
  request: TestPortal['request'],
  personId: string,
  roles: readonly StaffRole[],
): Promise<void> {
  const person = { personId, ...namesOf(personId) };
  accepted(await registerPerson(desk, { ...request(FIRST_ADMINISTRATOR, 'administrator'), ...person }));
  for (const role of roles) {
    accepted(await grantRole(desk, { ...request(FIRST_ADMINISTRATOR, 'administrator'), personId, role }));
    accepted(await confirmRole(desk, { ...request(SECOND_ADMINISTRATOR, 'administrator'), personId, role }));
  }
}

function namesOf(personId: string) {
  const name = { fr: `Personne ${personId}`, ar: `شخص ${personId}` };
  return { name, email: `${personId}@programme.example`, gender: 'f' } as const;
}

function formBody(fields: FormFields): URLSearchParams | FormData {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    Array.isArray(value)
      ? value.map((each) => [name, each] as const)
      : [[name, value as string | File] as const],
  );
  if (pairs.every(([, value]) => typeof value === 'string'))
    return new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]));
  const body = new FormData();
  for (const [name, value] of pairs) body.append(name, value);
  return body;
}

function absent(what: string): Promise<never> {
  return Promise.reject(new Error(`This test portal has no ${what}: hand one in.`));
}
