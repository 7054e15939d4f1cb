import { createApp } from '../../functions/portal/app.tsx';
import type { PortalDesk } from '../../functions/portal/portal-desk.ts';
import { LINK_COOKIE, STAFF_COOKIE } from '../../functions/portal/visitor.ts';
import { createSecrets } from '../../shared/adapters/secrets/node-secrets.ts';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import { createSqliteRecords } from '../../shared/adapters/sqlite/sqlite-records.ts';
import { createSqliteStore } from '../../shared/adapters/sqlite/sqlite-store.ts';
import { fold, type Refusal } from '../../shared/domain/kernel/decider.ts';
import type { ProgrammeTerms } from '../../shared/domain/programme/programme-terms.ts';
import type { Mail } from '../../shared/ports/mailer.ts';
import type { StoredEvent } from '../../shared/ports/store.ts';
import { deliverMail } from '../../shared/use-cases/deliver-mail.ts';
import { programmes } from '../../shared/use-cases/lifecycles.ts';
import type { Link } from '../../shared/use-cases/links.ts';
import { openSession } from '../../shared/use-cases/sessions.ts';
import type { Lifecycle } from '../../shared/use-cases/transact.ts';
import { anActOn, aProgramme } from './a-programme.ts';
import { createMemoryDocuments } from './memory-documents.ts';
import {
  createPlainSignatures,
  plainAuthority,
  plainTimestamps,
  plainTypesetter,
} from './plain-signatures.ts';

export const PORTAL_ORIGIN = 'https://mithaq.example';

/** Held still until moved. */
export interface HeldClock {
  now(): string;
  holdAt(instant: string): void;
}

export type TestPortal = Awaited<ReturnType<typeof aPortal>>;

/**
 * The portal over SQLite and documents in memory, with a held clock, a programme already registered, mails collected
 * and signatures without cryptography. No workflow runs: `given` writes what happened before.
 */
export async function aPortal(
  options: {
    readonly at?: string;
    readonly terms?: ProgrammeTerms;
    readonly parts?: Partial<PortalDesk>;
  } = {},
) {
  const clock = heldClock(options.at ?? '2026-06-01T09:00:00.000Z');
  const database = openDatabase(':memory:');
  const terms = options.terms ?? aProgramme();
  const mails: Mail[] = [];
  const faults: unknown[] = [];
  const secrets = createSecrets(new Uint8Array(32).fill(7));
  const adapters = {
    store: createSqliteStore({ database, clock }),
    records: createSqliteRecords({ database, clock }),
    documents: createMemoryDocuments(),
    secrets,
    clock,
    programmeId: terms.programmeId,
    publicUrl: PORTAL_ORIGIN,
    sample: false,
    typesetter: plainTypesetter,
    pdfSignatures: createPlainSignatures(),
    authority: plainAuthority,
    timestamps: plainTimestamps(clock.now),
    mailer: { send: async (mail: Mail) => void mails.push(mail) },
  };
  const desk: PortalDesk = {
    ...adapters,
    identity: { begin: refusedIdentity, complete: refusedIdentity },
    writeBankFile: ({ transfers }) => `<Document>${transfers.length}</Document>`,
    writeTable: ({ transfers }) => transfers.map(({ endToEndId }) => `${endToEndId}\n`).join(''),
    sendNow: (mail) => deliverMail(adapters, { kind: 'mail', mailId: secrets.id(), ...mail }),
    afterAct: () => undefined,
    onFault: (fault) => void faults.push(fault),
    ...options.parts,
  };
  const app = createApp(desk);

  /** Appends what happened before to one stream, as if it had been decided. */
  async function given<C, S, E extends StoredEvent, R extends Refusal>(
    lifecycle: Lifecycle<C, S, E, R>,
    id: string,
    events: readonly E[],
  ): Promise<S> {
    const state = fold(lifecycle.decider, events);
    const stream = lifecycle.streamOf(id);
    const { shape } = lifecycle.decider;
    await desk.store.append(
      [{ stream, expectedVersion: 0, events, state, shape, listings: lifecycle.listings(state) }],
      {
        key: `given/${stream}`,
        requestHash: secrets.digest(stream),
        decision: null,
        act: anActOn(clock.now().slice(0, 10)),
        programmeVersion: terms.version,
        postings: [],
        outbox: [],
      },
    );
    return state;
  }

  await given(programmes, terms.programmeId, [
    { type: 'ProgrammeRegistered', at: clock.now(), by: 'staff-admin', terms },
  ]);

  return {
    app,
    desk,
    clock,
    mails,
    faults,
    given,
    staffCookie: (personId: string) => cookieOf(desk, STAFF_COOKIE, { kind: 'staff', personId }),
    linkCookie: (link: Pick<Link, 'purpose' | 'applicationId' | 'subject' | 'recipient'>) =>
      cookieOf(desk, LINK_COOKIE, {
        kind: 'link',
        link: { ...link, mintedAt: clock.now(), validUntil: '2027-12-31T00:00:00.000Z' },
      }),
    get: (path: string, cookie = '', lang = 'fr') =>
      app.request(`${PORTAL_ORIGIN}${path}`, { headers: { cookie, 'accept-language': lang } }),
    post: (path: string, fields: Readonly<Record<string, string | File>>, cookie = '', lang = 'fr') => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      const headers = { cookie, origin: PORTAL_ORIGIN, 'accept-language': lang };
      return app.request(`${PORTAL_ORIGIN}${path}`, { method: 'POST', body, headers });
    },
    close: () => database.close(),
  };
}

function heldClock(at: string): HeldClock {
  let now = at;
  return {
    now: () => now,
    holdAt(instant) {
      now = instant;
    },
  };
}

async function cookieOf(desk: PortalDesk, name: string, session: Parameters<typeof openSession>[1]) {
  return `${name}=${await openSession(desk, session)}`;
}

async function refusedIdentity(): Promise<never> {
  throw Object.assign(new Error('Nobody signs in here.'), { name: 'SignInRefused' });
}
