import type { ReportEvent } from '../report/events.ts';
import { type FourEyesBreach, type Logged, type Part, partOf, samePerson } from './four-eyes-log.ts';

/** Who wrote the report that is expected now, and who accepted its content. */
interface Hands {
  readonly filers: readonly Part[];
  readonly content?: Part;
}

const NOBODY: Hands = { filers: [] };

/**
 * A report is accepted by two people, for its content and for its money, and neither wrote it. Written without the
 * decider that enforced the rule; a report that was expected anew begins anew.
 */
export function auditReport(
  subject: string,
  entries: readonly Logged<ReportEvent>[],
): readonly FourEyesBreach[] {
  const breaches: FourEyesBreach[] = [];
  let hands = NOBODY;
  for (const entry of entries) {
    const step = walk(subject, hands, entry);
    hands = step.hands;
    breaches.push(...step.breaches);
  }
  return breaches;
}

function walk(
  subject: string,
  hands: Hands,
  entry: Logged<ReportEvent>,
): { readonly hands: Hands; readonly breaches: readonly FourEyesBreach[] } {
  const among = (earlier: readonly Part[], later: Part) =>
    earlier.flatMap((part) => samePerson(subject, part, later));
  switch (entry.event.type) {
    case 'ReportExpected':
      return { hands: NOBODY, breaches: [] };
    case 'ReportFiled': {
      const filer = partOf('report-filer', entry);
      const checked = hands.content ? [hands.content] : [];
      return { hands: { ...hands, filers: [...hands.filers, filer] }, breaches: among(checked, filer) };
    }
    case 'ReportContentAccepted': {
      const content = partOf('content-checker', entry);
      return { hands: { ...hands, content }, breaches: among(hands.filers, content) };
    }
    case 'ReportAccepted': {
      const finance = partOf('finance-checker', entry);
      const { content, filers } = hands;
      if (!content) return { hands, breaches: [{ rule: 'record-missing', subject, entries: [entry] }] };
      return { hands, breaches: among([...filers, content], finance) };
    }
    default:
      return { hands, breaches: [] };
  }
}
