import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Child } from 'hono/jsx';
import type { Act, Door, Role } from '../../shared/domain/kernel/act.ts';
import { type ActName, mayAct, rolesByAct } from '../../shared/domain/roles/acts.ts';
import type { Registered } from '../../shared/domain/staff/state.ts';
import { LOCALES, type Locale } from '../../shared/i18n/locale.ts';
import { readPerson } from '../../shared/use-cases/change-staff.ts';
import { type Link, type LinkPurpose, replacedWithHolder } from '../../shared/use-cases/links.ts';
import { readSession, type Session } from '../../shared/use-cases/sessions.ts';
import type { PortalDesk } from './portal-desk.ts';

/** Who stands at the door, asked anew at every request: a role that was taken away is gone at once. */
export interface Visitor {
  readonly locale: Locale;
  readonly person?: Registered;
  readonly link?: Link;
}

export interface PortalEnv {
  Variables: { visitor: Visitor; desk: PortalDesk; sections: Sections };
}

export type PortalContext = Context<PortalEnv>;

/** A piece of a page that an installation adds, written anew at every request. */
export type Section = (c: PortalContext) => Child;

/** The places where pages take in what an installation adds. */
export interface Sections {
  /** On the first page, after where the programme stands. */
  readonly firstPage?: Section;
  /** On top of every page, beside the mark of an example. */
  readonly bar?: Section;
}

/** Staff and the holder of a link may stand at the same browser; each has a cookie of its own. */
export const STAFF_COOKIE = '__Host-staff';
export const LINK_COOKIE = '__Host-link';
const LANGUAGE_COOKIE = '__Host-language';
export const COOKIE_OPTIONS = { httpOnly: true, secure: true, sameSite: 'Lax', path: '/' } as const;

type StaffSession = Extract<Session, { kind: 'staff' }>;

/** Puts the visitor into the context; `?lang=` chooses the language and is remembered. */
export function recognise(desk: PortalDesk, sections: Sections) {
  return createMiddleware<PortalEnv>(async (c, next) => {
    c.set('desk', desk);
    c.set('sections', sections);
    const staff = await sessionBehind(c, desk, STAFF_COOKIE);
    const holder = await sessionBehind(c, desk, LINK_COOKIE);
    const person = staff?.kind === 'staff' ? await personBehind(desk, staff) : undefined;
    const link = holder?.kind === 'link' ? await heldLink(desk, holder.link) : undefined;
    c.set('visitor', { locale: localeOf(c), ...(person ? { person } : {}), ...(link ? { link } : {}) });
    await next();
  });
}

/** The person as the register has them now; nobody, once a role that the session began with was taken away. */
async function personBehind(desk: PortalDesk, { personId, roles }: StaffSession) {
  const person = await readPerson(desk, personId);
  return person && roles.every((role) => person.roles.includes(role)) ? person : undefined;
}

/** The link while the part that it was given to has not been given to somebody else. */
async function heldLink(desk: PortalDesk, link: Link): Promise<Link | undefined> {
  const { replacedAt } = await replacedWithHolder(desk, link);
  return replacedAt === undefined ? link : undefined;
}

async function sessionBehind(c: PortalContext, desk: PortalDesk, cookie: string) {
  const token = getCookie(c, cookie);
  return token ? readSession(desk, token) : undefined;
}

function localeOf(c: PortalContext): Locale {
  const asked = LOCALES.find((locale) => locale === c.req.query('lang'));
  if (asked) setCookie(c, LANGUAGE_COOKIE, asked, { ...COOKIE_OPTIONS, maxAge: 31_536_000 });
  const kept = asked ?? LOCALES.find((locale) => locale === getCookie(c, LANGUAGE_COOKIE));
  if (kept) return kept;
  return c.req.header('accept-language')?.trimStart().toLowerCase().startsWith('ar') ? 'ar' : 'fr';
}

/** Lets staff through whose roles allow one of the acts; 401 leads to the sign-in, 403 changes nothing. */
export function staffMay(...acts: readonly ActName[]) {
  return createMiddleware<PortalEnv>(async (c, next) => {
    const { person } = c.var.visitor;
    if (!person) return c.redirect(`/sign-in?to=${encodeURIComponent(c.req.path)}`, 303);
    if (!acts.some((act) => mayAct(person.roles, act))) throw forbidden();
    await next();
    return undefined;
  });
}

/** Lets the holder of a link through that was minted for one of the purposes. */
export function linkFor(...purposes: readonly LinkPurpose[]) {
  return createMiddleware<PortalEnv>(async (c, next) => {
    const { link } = c.var.visitor;
    if (!link || !purposes.includes(link.purpose)) throw forbidden();
    await next();
  });
}

function forbidden(): Error {
  return Object.assign(new Error('The role of the visitor does not open this page.'), { name: 'Forbidden' });
}

/** The act of a member of staff, in the role that allows it. */
export function staffAct(c: PortalContext, act: ActName, reason?: string): Act {
  const { person } = c.var.visitor;
  if (!person) throw forbidden();
  const allowed: readonly Role[] = rolesByAct[act];
  const role = person.roles.find((held) => allowed.includes(held));
  if (!role) throw forbidden();
  return actOf(c, { personId: person.personId, name: person.name.fr, role }, 'page', reason);
}

/** The act of a link's holder: the association's contact, or a signatory. */
export function linkAct(
  c: PortalContext,
  holder: { personId: string; name: string },
  role: Role,
  reason?: string,
): Act {
  return actOf(c, { ...holder, role }, 'link', reason);
}

function actOf(c: PortalContext, actor: Act['actor'], door: Door, reason?: string): Act {
  return { actor, door, at: c.var.desk.clock.now(), ...(reason ? { reason } : {}) };
}

/** The link that the guard let through. */
export function linkOf(c: PortalContext): Link {
  const { link } = c.var.visitor;
  if (!link) throw forbidden();
  return link;
}

/** The person that the guard let through. */
export function personOf(c: PortalContext): Registered {
  const { person } = c.var.visitor;
  if (!person) throw forbidden();
  return person;
}
