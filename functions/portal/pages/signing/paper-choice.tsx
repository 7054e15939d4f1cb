import { formatDay } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { paperDaysOf } from '../../../../shared/use-cases/await-paper.ts';
import { Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { faultOf, isolated, named, Tick } from '../association/parts.tsx';
import type { SigningCase } from './signing-case.ts';

interface PaperProps {
  readonly c: PortalContext;
  readonly about: SigningCase;
}

/** "I prefer paper": the choice while nobody made it, then what to print, where to sign, where to bring it, by when. */
export function PaperChoice({ c, about, faults }: PaperProps & { readonly faults: readonly FormFault[] }) {
  const { locale } = c.var.visitor;
  const { door, round, party, terms } = about;
  if (round.status !== 'open' || door.paperPath === undefined) return null;
  const awaited = round.paperAwaited?.find(({ partyId }) => partyId === party.partyId);
  if (awaited) return <PaperSteps c={c} about={about} untilOn={awaited.untilOn} />;
  const fault = faultOf(faults, 'byHand');
  return (
    <details id="paper" open={fault.fault !== undefined}>
      <summary>{text(locale, 'paper.prefer-title')}</summary>
      <p>{text(locale, 'paper.prefer-help', { days: paperDaysOf(terms) })}</p>
      <Form c={c} action={door.paperPath} submit="paper.prefer" tone="quiet">
        <Tick id="byHand" label={text(locale, 'paper.by-hand')} checked={false} {...fault} />
      </Form>
    </details>
  );
}

function PaperSteps({ c, about, untilOn }: PaperProps & { readonly untilOn: string }) {
  const { locale } = c.var.visitor;
  const { door, pages, sizeBytes, terms } = about;
  const { name, address, phone } = terms.contact;
  return (
    <section id="paper" class="card">
      <h4>{text(locale, 'paper.awaited-title')}</h4>
      <p>{text(locale, 'paper.awaited', { untilOn: formatDay(locale, untilOn) })}</p>
      <ol>
        <li>
          {text(locale, 'paper.step-print', { pages })}
          <a class="line" href={door.pdfPath}>
            {text(locale, 'sign.document-open', { pages, size: Math.ceil(sizeBytes / 1024) })}
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
