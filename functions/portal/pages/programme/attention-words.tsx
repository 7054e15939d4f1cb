import type { AttentionState } from '../../../../shared/domain/attention/state.ts';
import type { Bilingual } from '../../../../shared/domain/kernel/act.ts';
import { type ActName, mayAct } from '../../../../shared/domain/roles/acts.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { isTextKey, type TextKey, text } from '../../../../shared/i18n/text.ts';
import { isDelay } from '../../../../shared/use-cases/record-undelivered.ts';
import { Identifier, Name } from '../../components/figures.tsx';
import { type PortalContext, personOf } from '../../visitor.ts';
import { isolated, named } from '../association/parts.tsx';

export type KeptAttention = Exclude<AttentionState, { readonly status: 'absent' }>;

/** Who reads what waits for a person. */
export const ATTENTION_READERS = [
  'read-all',
  'upload-statement',
  'settle-unknown',
  'settle-attention',
] as const satisfies readonly ActName[];

/** Where the case behind a stream, or behind a workflow's run, is read, and the acts that open the page. */
const CASE_PAGES: Readonly<Record<string, readonly [folder: string, ...acts: readonly ActName[]]>> = {
  application: ['/applications', 'import-applications', 'check-eligibility', 'read-all'],
  contacts: ['/contacts', 'record-contact-change', 'confirm-contact-change', 'read-all'],
  convention: ['/conventions', 'read-all', 'verify-account', 'release-batch'],
  ceremony: ['/ceremonies', 'plan-ceremony', 'read-all'],
  tranche: ['/tranches', 'read-all', 'approve', 'settle-unknown'],
  recovery: ['/recoveries', 'read-all', 'order-recovery', 'record-recovery'],
  report: ['/reports', 'check-report-content', 'check-report-finance', 'read-all'],
  register: ['/mandates', 'record-mandate', 'read-all'],
  expansion: ['/expansion', 'propose-expansion', 'read-all'],
};

interface CaseOfTrouble {
  readonly name: string;
  /** Absent where no page shows the case to this reader. */
  readonly path?: string;
}

/** The case that a trouble is about. */
export function caseOf(c: PortalContext, { id, kind, subject }: KeptAttention): CaseOfTrouble {
  const stream = kind === 'workflow' ? id.replace(/-r\d+$/u, '') : subject;
  const { id: name = stream, lifecycle = '' } =
    /^(?<lifecycle>[a-z]+)-(?<id>.+)$/u.exec(stream)?.groups ?? {};
  const [folder, ...acts] = CASE_PAGES[lifecycle] ?? [];
  const { roles } = personOf(c);
  const isOpen = folder !== undefined && acts.some((act) => mayAct(roles, act));
  return isOpen ? { name, path: `${folder}/${name}` } : { name };
}

/** The organisations of the parties that the programme names, by party. */
export type PartyNames = ReadonlyMap<string, Bilingual>;

interface CaseNameProps {
  readonly c: PortalContext;
  readonly entry: KeptAttention;
  readonly parties: PartyNames;
}

/** The number of the case; of a register the party that it is about. */
export function CaseName({ c, entry, parties }: CaseNameProps) {
  const { name, path } = caseOf(c, entry);
  const party = entry.kind === 'mandate' ? parties.get(name) : undefined;
  const shown = party ? <Name locale={c.var.visitor.locale} name={party} /> : <Identifier value={name} />;
  return path === undefined ? shown : <a href={path}>{shown}</a>;
}

/** What those who look into a fault need of it; the people are named in the sentence above it. */
export function keptFacts({ facts, id }: KeptAttention): string {
  const told = Object.entries(facts).flatMap(([fact, value]) => (/^name/u.test(fact) ? [] : [value]));
  return [id, ...told].join(' · ');
}

/** What kind of trouble it is, and whether a person is waited for, which a mail that is late only does not quite. */
export function TroubleMark({ locale, entry }: { readonly locale: Locale; readonly entry: KeptAttention }) {
  const late = isDelay(entry);
  const open = late ? 'waiting' : 'unknown';
  return (
    <strong class="status" data-status={entry.status === 'open' ? open : 'complete'}>
      {text(locale, late ? 'attention.kind.mail-delayed' : `attention.kind.${entry.kind}`)}
    </strong>
  );
}

const MAIL_WORDS: Readonly<Record<string, TextKey>> = {
  complained: 'attention.mail-complained',
  delayed: 'attention.mail-delayed',
};

/** What happened, in a sentence. */
export function happened(locale: Locale, { facts, kind }: KeptAttention): string {
  switch (kind) {
    case 'workflow':
      return text(locale, workflowWords(facts.code));
    case 'mail':
      return text(locale, MAIL_WORDS[facts.outcome ?? ''] ?? 'attention.mail', {
        email: isolated(facts.email ?? ''),
      });
    case 'statement-line':
      return statementLine(locale, facts);
    case 'mandate':
      return text(locale, facts.lapsedOn === undefined ? 'attention.mandate-missing' : 'attention.mandate', {
        name: named((locale === 'ar' ? facts.nameAr : facts.name) ?? facts.name ?? ''),
        lapsedOn: dayIn(locale, facts.lapsedOn),
      });
    case 'recovery':
      return text(locale, 'attention.recovery', {
        dueOn: dayIn(locale, facts.dueOn),
        missing: named(formatAmount(locale, Number(facts.missingCentimes ?? 0))),
      });
    case 'report':
      return text(locale, 'attention.report', {
        report: isolated(facts.number ?? ''),
        dueOn: dayIn(locale, facts.dueOn),
      });
    case 'objection':
      return text(locale, 'attention.objection');
    case 'delivery':
      return text(locale, 'attention.delivery', {
        committedAt: facts.committedAt === undefined ? '' : formatInstant(locale, facts.committedAt),
      });
  }
}

/** Some faults have words of their own; of any other a person is told that the work has stopped. */
function workflowWords(code = ''): TextKey {
  const key = `attention.workflow.${code}`;
  return isTextKey(key) ? key : 'attention.workflow';
}

/** With its amount, by which one line of a statement is told from the next. */
function statementLine(locale: Locale, { amountCentimes, bookedOn }: KeptAttention['facts']): string {
  const values = { bookedOn: dayIn(locale, bookedOn) };
  if (amountCentimes === undefined) return text(locale, 'attention.statement-line', values);
  const amount = named(formatAmount(locale, Number(amountCentimes)));
  return text(locale, 'attention.statement-line-of', { ...values, amount });
}

function dayIn(locale: Locale, day: string | undefined): string {
  return day === undefined ? '' : formatDay(locale, day);
}
