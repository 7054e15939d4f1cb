import type { FourEyesBreach, Logged } from '../../../shared/domain/audit/four-eyes-log.ts';
import type { ReportLocale } from '../../../shared/i18n/locale.ts';
import { reportInstant, reportText } from '../../../shared/i18n/report-text.ts';
import { isTextKey, text } from '../../../shared/i18n/text.ts';
import type { FourEyesAudit } from '../../../shared/use-cases/audit-four-eyes.ts';

/** The audit in lines: each breach with its entries of the log, then the chains, then the count. */
export function auditReport(locale: ReportLocale, audit: FourEyesAudit): readonly string[] {
  const { tranches, requested, payments, breaches, broken } = audit;
  return [
    ...breaches.flatMap((breach) => [
      `✘ ${breachSentence(locale, breach)}`,
      ...breach.entries.map((entry) => `    ${entrySentence(locale, entry)}`),
    ]),
    ...broken.map(({ stream, version }) => `✘ ${chainSentence(locale, stream, version)}`),
    ...(broken.length === 0 ? [`✔ ${reportText(locale, 'audit.chains-whole')}`] : []),
    `${breaches.length === 0 ? '✔' : '✘'} ${reportText(locale, 'audit.summary', {
      tranches,
      requested,
      payments,
      breaches: breaches.length,
    })}`,
  ];
}

function breachSentence(locale: ReportLocale, breach: FourEyesBreach): string {
  const subject = identifier(breach.subject);
  switch (breach.rule) {
    case 'same-person': {
      const [first, second] = breach.parts.map((part) => reportText(locale, `audit.part.${part}`));
      const person = personOf(locale, breach.personId, breach.entries);
      const acts = { first: first ?? '', second: second ?? '' };
      return reportText(locale, 'audit.rule.same-person', { subject, person, ...acts });
    }
    case 'approvals-missing': {
      const { needed, found } = breach;
      return reportText(locale, 'audit.rule.approvals-missing', { subject, needed, found });
    }
    case 'line-after-release':
    case 'release-missing':
    case 'record-missing':
      return reportText(locale, `audit.rule.${breach.rule}`, { subject });
    case 'terms-missing': {
      const { programmeVersion } = breach;
      return reportText(locale, 'audit.rule.terms-missing', { subject, programmeVersion });
    }
    case 'another-hand': {
      const person = breach.entries.map((entry) => actorOf(locale, entry)).join();
      return reportText(locale, 'audit.rule.another-hand', {
        subject,
        person,
        named: identifier(breach.personId),
      });
    }
  }
}

function entrySentence(locale: ReportLocale, entry: Logged): string {
  const key = `event.${entry.event.type}`;
  const event = locale !== 'en' && isTextKey(key) ? text(locale, key) : entry.event.type;
  const position = identifier(`${entry.stream}@${entry.version}`);
  const at = reportInstant(locale, entry.at);
  return reportText(locale, 'audit.entry', { position, at, event, person: actorOf(locale, entry) });
}

function chainSentence(locale: ReportLocale, stream: string, version: number): string {
  const key = version === 0 ? 'audit.chain-unreadable' : 'audit.chain-broken';
  return reportText(locale, key, { stream: identifier(stream), version });
}

function personOf(locale: ReportLocale, personId: string, entries: readonly Logged[]): string {
  const entry = entries.find((one) => one.personId === personId);
  return entry ? actorOf(locale, entry) : identifier(personId);
}

function actorOf(locale: ReportLocale, { personName, personId }: Logged): string {
  return reportText(locale, 'audit.person', { name: `\u2068${personName}\u2069`, id: identifier(personId) });
}

function identifier(value: string): string {
  return `\u2066${value}\u2069`;
}
