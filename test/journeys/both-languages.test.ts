import { beforeEach, describe, expect, it } from 'vitest';
import { STAFF_ROLES } from '../../functions/portal/pages/programme/staff-page.tsx';
import { LOCALES, type Locale } from '../../shared/i18n/locale.ts';
import {
  applications,
  contacts,
  conventions,
  signatures,
  tranches,
} from '../../shared/use-cases/lifecycles.ts';
import type { Link, LinkPurpose } from '../../shared/use-cases/links.ts';
import { contactEvents } from '../builders/a-contact-change.ts';
import { conventionEvents } from '../builders/a-convention.ts';
import { aPortal, type TestPortal } from '../builders/a-portal.ts';
import { signatureEvents } from '../builders/a-signature.ts';
import { trancheEvents } from '../builders/a-tranche.ts';
import { applicationEvents } from '../builders/an-application.ts';
import { given } from '../builders/given.ts';
import { headsOf } from '../builders/heads-of.ts';
import { rolesFor, type StaffRoute, staffRoutes } from './staff-routes.ts';

const CASE = {
  application: 'UPE-017',
  convention: 'CV-UPE-017',
  round: 'CV-UPE-017-1',
  tranche: 'CV-UPE-017-1',
};
/** Letters of the other script that both languages use: file forms, abbreviations. */
const KNOWN = /^(?:PDF|CSV|JSON|RIB|SHA|ISO|XML|ICE|camt|pain|Mithaq|OpenID|Connect|EXEMPLE)$/u;
const MARKED =
  /<(bdi|code|pre|script|style|title|textarea|option)\b[^>]*>.*?<\/\1>|<(\w+)[^>]*\s(?:lang|dir)="(?:fr|ltr|auto)"[^>]*>.*?<\/\2>/gsu;

/** The words that a page shows in the script of the other language, but for what it marks as such. */
function foreignWords(html: string, locale: Locale): readonly string[] {
  const body = html
    .replace(/^.*?<body>/su, '')
    .replace(/<a class="language".*?<\/a>/su, '')
    .replace(MARKED, ' ')
    .replace(/[\u2066-\u2068][^\u2069]*\u2069/gu, ' ')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&\w+;|&#\d+;/gu, ' ');
  const foreign = locale === 'ar' ? /\p{Script=Latin}{3,}/gu : /\p{Script=Arabic}{2,}/gu;
  return [...new Set(body.match(foreign) ?? [])].filter((word) => !KNOWN.test(word));
}

/** Fragments that were put together without a space, or a placeholder that nobody filled. */
function gluedWords(html: string): readonly string[] {
  const words = html.replace(MARKED, ' ').replace(/<[^>]*>/gu, '\n');
  return (
    words.match(
      /\{\w+\}|undefined|\[object |\bNaN\b|[\p{L}][.!?][\p{Lu}\p{Script=Arabic}][\p{Ll}\p{Script=Arabic}]/gu,
    ) ?? []
  );
}

let portal: TestPortal;
const cookies = new Map<string, string>();

beforeEach(async () => {
  portal = await aPortal({ now: '2026-10-25T09:00:00.000Z' });
});

/** A person for each role; the builder's names carry the id, so it is one that no language owns. */
async function enter(): Promise<void> {
  for (const [index, role] of STAFF_ROLES.entries())
    cookies.set(role, await portal.signIn(`p${index}`, role));
}

function hold(purpose: LinkPurpose, subject: string, recipient: string): Promise<string> {
  const link: Omit<Link, 'mintedAt' | 'validUntil'> = {
    applicationId: CASE.application,
    purpose,
    subject,
    recipient,
  };
  return portal.holdLink(link);
}

/** Every page of the staff and of the association about the one case, as far as it is open. */
async function faultsOfPages(locale: Locale): Promise<readonly string[]> {
  const faults: string[] = [];
  let shown = 0;
  const look = async (path: string, cookie = '') => {
    const answer = await portal.get(`${path}?lang=${locale}`, cookie);
    if (answer.headers.get('content-type')?.includes('text/html') !== true) return;
    const html = await answer.text();
    shown += 1;
    for (const word of [...foreignWords(html, locale), ...gluedWords(html)]) faults.push(`${path}: ${word}`);
  };
  // Two of the roles that a door is open to see what all of them see, but for the forms of their own acts.
  for (const route of staffRoutes.filter(({ method }) => method === 'GET'))
    for (const role of [...rolesFor(route)].slice(0, 2)) await look(pathOfCase(route), cookies.get(role));
  await look('/staff', cookies.get('evaluator'));
  for (const path of [
    '/',
    '/apply',
    '/sign-in',
    '/l/unknown',
    '/nowhere',
    '/verify/UPE-2026-017',
    '/verify/x',
  ])
    await look(path);
  const status = await hold('status', `application-${CASE.application}`, 'contact');
  for (const path of ['/case', '/case/contact', '/case/account']) await look(path, status);
  for (const change of [1, 2]) {
    const told = `changed:${change}:old:contact`;
    await look('/case/object', await hold('object', `contacts-${CASE.application}`, told));
  }
  await look('/apply/file', await hold('apply', `application-${CASE.application}`, 'contact'));
  await look('/case/correct', await hold('correct', `application-${CASE.application}`, 'contact'));
  await look('/case/sign', await hold('sign', `signature-${CASE.round}`, 'party:association'));
  await look('/case/tranche', await hold('request', `tranche-${CASE.tranche}`, 'contact'));
  expect(shown).toBeGreaterThan(40);
  return [...new Set(faults)];
}

/** The door with the case in place of its parameters. */
function pathOfCase({ path }: StaffRoute): string {
  const [, room = ''] = path.split('/');
  const ids: Readonly<Record<string, string>> = {
    applications: CASE.application,
    scoring: CASE.application,
    conventions: CASE.convention,
    contacts: CASE.application,
  };
  return path.replace(/:id|:signatureId/u, ids[room] ?? CASE.tranche).replaceAll(/:\w+/gu, 'x');
}

type Stage = readonly [name: string, prepare: () => Promise<unknown>];

const selected = () => given(portal, applications, CASE.application, applicationEvents.selected);
const inForce = () => given(portal, conventions, CASE.convention, conventionEvents['in-force']);
const keysOf = <Events extends Readonly<Record<string, unknown>>>(events: Events) =>
  (Object.keys(events) as (keyof Events & string)[]).filter((status) => status !== 'absent');

const STAGES: readonly Stage[] = [
  ...keysOf(applicationEvents).map(
    (status): Stage => [
      `application ${status}`,
      () => given(portal, applications, CASE.application, applicationEvents[status]),
    ],
  ),
  ...keysOf(conventionEvents).map(
    (status): Stage => [
      `convention ${status}`,
      async () => {
        await selected();
        await given(portal, conventions, CASE.convention, conventionEvents[status]);
      },
    ],
  ),
  ...keysOf(signatureEvents).map(
    (status): Stage => [
      `signature ${status}`,
      async () => {
        await selected();
        await given(portal, conventions, CASE.convention, conventionEvents.signing);
        await given(portal, signatures, CASE.round, signatureEvents[status]);
      },
    ],
  ),
  ...keysOf(contactEvents).map(
    (status): Stage => [
      `contacts ${status}`,
      async () => {
        await selected();
        await inForce();
        await given(portal, contacts, CASE.application, contactEvents[status]);
      },
    ],
  ),
  ...keysOf(trancheEvents).map(
    (status): Stage => [
      `tranche ${status}`,
      async () => {
        await selected();
        await inForce();
        await given(portal, tranches, CASE.tranche, trancheEvents[status]);
      },
    ],
  ),
];

/** Of everything but the register of who has opened a document: it grows by being read. */
async function headsOfCases(): Promise<readonly string[]> {
  return (await headsOf(portal.desk)).filter((head) => !head.startsWith('consultation-'));
}

describe.each(STAGES)('pages about a case: %s', (_, prepare) => {
  it('say nothing in the other language, leave nothing out, glue nothing, and are only read', async () => {
    await prepare();
    await enter();
    const before = await headsOfCases();
    for (const locale of LOCALES) expect([locale, await faultsOfPages(locale)]).toEqual([locale, []]);
    expect(await headsOfCases()).toEqual(before);
  });
});

describe('words of a page', () => {
  it('are found where they are foreign, unmarked, glued or left open', () => {
    const page = (words: string) => `<html><body><p>${words}</p></body></html>`;
    expect(foreignWords(page('تم التوقيع par Salma'), 'ar')).toEqual(['par', 'Salma']);
    expect(foreignWords(page('تم التوقيع <bdi lang="fr">par Salma</bdi>'), 'ar')).toEqual([]);
    expect(foreignWords(page('Signé par سلمى'), 'fr')).toEqual(['سلمى']);
    expect(gluedWords(page('Reçu.Merci {name} undefined'))).toEqual(['u.Me', '{name}', 'undefined']);
  });
});
