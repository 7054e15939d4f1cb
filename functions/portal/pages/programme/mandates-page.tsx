import { text } from '../../../../shared/i18n/text.ts';
import { Name } from '../../components/figures.tsx';
import { FaultSummary } from '../../components/form.tsx';
import type { PartyMandates } from '../../routes/mandates-reading.ts';
import type { PortalContext } from '../../visitor.ts';
import { named } from '../association/parts.tsx';
import { Log } from '../finance/log.tsx';
import type { MandateForms } from './mandate-forms.tsx';
import { MandateActs, RecordForm } from './mandate-forms.tsx';
import { MandateTable } from './mandate-table.tsx';

/** Who may sign for which party, all of them at a glance. */
export function MandatesPage(props: {
  readonly c: PortalContext;
  readonly parties: readonly PartyMandates[];
  readonly mayChange: boolean;
}) {
  const { c, mayChange, parties } = props;
  const { locale } = c.var.visitor;
  return (
    <>
      <h1>{text(locale, 'mandates.title')}</h1>
      <p>{text(locale, 'mandates.help')}</p>
      {parties.map((party) => (
        <section id={`party-${party.authority.partyId}`}>
          <h2>
            <Name locale={locale} name={party.authority.organisation} />
          </h2>
          <MandateTable c={c} party={party} />
          <p>
            <a class="line" href={`/mandates/${party.authority.partyId}`}>
              {text(locale, mayChange ? 'mandates.open' : 'mandates.read')}
            </a>
          </p>
        </section>
      ))}
    </>
  );
}

/** The register of one party: its rows, what may be done with them, the way in, and what happened. */
export function PartyMandatesPage(props: {
  readonly c: PortalContext;
  readonly party: PartyMandates;
  readonly forms: MandateForms;
  readonly mayChange: boolean;
}) {
  const { c, forms, mayChange, party } = props;
  const { locale } = c.var.visitor;
  const { organisation } = party.authority;
  return (
    <>
      <FaultSummary locale={locale} faults={forms.faults} />
      <h1>{text(locale, 'mandates.of', { party: named(organisation[locale]) })}</h1>
      <MandateTable c={c} party={party} />
      {mayChange ? (
        <>
          <MandateActs c={c} party={party} forms={forms} />
          <RecordForm c={c} party={party} forms={forms} />
        </>
      ) : null}
      <Log locale={locale} commits={party.commits} nameOf={party.nameOf} />
      <p>
        <a class="line" href="/mandates">
          {text(locale, 'mandates.all')}
        </a>
      </p>
    </>
  );
}
