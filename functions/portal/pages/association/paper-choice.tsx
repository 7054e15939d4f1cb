import type { ProgrammeTerms } from '../../../../shared/domain/programme/programme-terms.ts';
import type { ExistingSignature } from '../../../../shared/domain/signature/state.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { paperDaysOf } from '../../../../shared/use-cases/await-paper.ts';
import { Form } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { isolated, named } from './parts.tsx';

/** What of a case the choice needs to know. */
interface PaperCase {
  readonly round: ExistingSignature;
  readonly party: { readonly partyId: string };
  readonly terms: ProgrammeTerms;
  readonly convention: { readonly document: { readonly pages: number } };
  readonly sizeBytes: number;
}

/** "I prefer paper": the choice while nobody made it, then what to print, where to sign, where to bring it, by when. */
export function PaperChoice({ c, about }: { readonly c: PortalContext; readonly about: PaperCase }) {
  const { locale } = c.var.visitor;
  const { round, party, terms } = about;
  if (round.status !== 'open') return null;
  const awaited = round.paperAwaited?.find(({ partyId }) => partyId === party.partyId);
  if (awaited) return <PaperSteps c={c} about={about} untilOn={awaited.untilOn} />;
  return (
    <details id="paper">
      <summary>{text(locale, 'paper.prefer-title')}</summary>
      <p>{text(locale, 'paper.prefer-help', { days: paperDaysOf(terms) })}</p>
      <Form c={c} action="/case/paper" submit="paper.prefer" tone="quiet" />
    </details>
  );
}

function PaperSteps(props: {
  readonly c: PortalContext;
  readonly about: PaperCase;
  readonly untilOn: string;
}) {
  const { c, about, untilOn } = props;
  const { locale } = c.var.visitor;
  const { name, address, phone } = about.terms.contact;
  const { pages } = about.convention.document;
  return (
    <section id="paper" class="card">
      <h2>{text(locale, 'paper.awaited-title')}</h2>
      <p>{text(locale, 'paper.awaited', { untilOn: formatDay(locale, untilOn) })}</p>
      <ol>
        <li>
          {text(locale, 'paper.step-print', { pages })}
          <a class="line" href="/case/document.pdf">
            {text(locale, 'sign.document-open', { pages, size: Math.ceil(about.sizeBytes / 1024) })}
          </a>
        </li>
        <li>{text(locale, 'paper.step-sign')}</li>
        <li>
          {address
            ? text(locale, 'paper.step-bring', { name: named(name[locale]), address: named(address[locale]) })
            : text(locale, 'paper.step-ask', { name: named(name[locale]), phone: isolated(phone) })}
        </li>
      </ol>
    </section>
  );
}
