import type { MandateRow } from '../../../../shared/domain/mandate/state.ts';
import type { ExistingSignature } from '../../../../shared/domain/signature/state.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { ScannedConvention } from '../../../../shared/use-cases/read-scan.ts';
import { Name } from '../../components/figures.tsx';
import { Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { faultOf, named } from '../association/parts.tsx';
import { mandateWords } from '../signing/mandate-words.tsx';
import { numberInPath } from './paper-number.ts';

/** Who may sign today, by party. */
export type Holders = ReadonlyMap<string, readonly MandateRow[]>;

interface RecordFormProps {
  readonly c: PortalContext;
  readonly scanId: string;
  readonly matched: ScannedConvention;
  readonly holders: Holders;
  readonly faults: readonly FormFault[];
}

/** The field that names who signed for a party. */
export function signerField(partyId: string): string {
  return `signer-${partyId}`;
}

/** Who signed on these pages: those who have not signed yet, in the order of the plan. */
export function RecordForm({ c, scanId, matched, holders, faults }: RecordFormProps) {
  const { locale } = c.var.visitor;
  const { round } = matched.registered;
  if (round?.status !== 'open') return <p class="notice">{text(locale, 'scans.closed')}</p>;
  const planned = round.steps.flatMap(({ parties }) => parties);
  const unsigned = planned.filter((partyId) => !round.acts.some((act) => act.partyId === partyId));
  const { fault } = faultOf(faults, matched.number);
  return (
    <Form c={c} action={`/scans/${scanId}/${numberInPath(matched.number)}`} submit="scans.record">
      <fieldset class={fault ? 'field wrong' : 'field'}>
        <legend>{text(locale, 'scans.signed-by')}</legend>
        {fault ? <p class="fault">{fault}</p> : null}
        {unsigned.map((partyId) => {
          const id = `${matched.number}-${partyId}`;
          const party = round.parties.find((each) => each.partyId === partyId);
          return (
            <div class="choice">
              <input
                type="checkbox"
                id={id}
                name="partyId"
                value={partyId}
                checked={round.paperAwaited?.some((each) => each.partyId === partyId) ?? false}
              />
              <label for={id}>{party ? <Name locale={locale} name={party.organisation} /> : partyId}</label>
            </div>
          );
        })}
      </fieldset>
      {round.parties
        .filter(({ partyId }) => unsigned.includes(partyId))
        .map((party) => (
          <SignerChoice
            c={c}
            number={matched.number}
            party={party}
            holders={holders.get(party.partyId) ?? []}
          />
        ))}
      <p class="hint">{text(locale, 'scans.record-help')}</p>
    </Form>
  );
}

/** Only where somebody else than the person of the convention may sign: the officer names whose hand it is. */
function SignerChoice(props: {
  readonly c: PortalContext;
  readonly number: string;
  readonly party: ExistingSignature['parties'][number];
  readonly holders: readonly MandateRow[];
}) {
  const { c, number, party, holders } = props;
  const { locale } = c.var.visitor;
  const { partyId, personId } = party;
  if (!holders.some(({ signatory }) => signatory.personId !== personId)) return null;
  const id = `${number}-${signerField(partyId)}`;
  return (
    <div class="field">
      <label for={id}>{text(locale, 'scans.signer', { party: named(party.organisation[locale]) })}</label>
      <select id={id} name={signerField(partyId)}>
        {holders.map((row) => (
          <option value={row.signatory.personId} selected={row.signatory.personId === personId}>
            {mandateWords(locale, row)}
          </option>
        ))}
      </select>
    </div>
  );
}
