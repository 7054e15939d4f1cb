import type { ExistingSignature } from '../../../../shared/domain/signature/state.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Form } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { named } from '../association/parts.tsx';
import { AwaitedPapers } from '../scans/scans-page.tsx';

interface ConventionPaperProps {
  readonly c: PortalContext;
  /** The page of the document that is signed: a convention's, or an amendment's. */
  readonly path: string;
  readonly round: ExistingSignature;
  readonly mayRecord: boolean;
}

/** What of a convention or an amendment is signed by hand: the originals, what is awaited, and the change to paper for a party. */
export function ConventionPaper({ c, path, round, mayRecord }: ConventionPaperProps) {
  const { locale } = c.var.visitor;
  const nameOf = (partyId: string) =>
    named(round.parties.find((party) => party.partyId === partyId)?.organisation[locale] ?? partyId);
  const originals = round.acts.filter(({ level }) => level === 'paper');
  return (
    <>
      {originals.map(({ partyId }) => (
        <p>
          <a class="target" href={`${path}/paper/${partyId}`}>
            {text(locale, 'paper.original', { name: nameOf(partyId) })}
          </a>
        </p>
      ))}
      {round.status === 'open' ? (
        <>
          <AwaitedPapers c={c} round={round} />
          {round.paperRecorded ? (
            <p class="notice">
              {text(locale, 'paper.office-recorded')}{' '}
              <a href={`/paper/${round.signatureId}`}>{text(locale, 'paper.office-look')}</a>
            </p>
          ) : null}
          {mayRecord ? <SwitchToPaper c={c} path={path} round={round} nameOf={nameOf} /> : null}
        </>
      ) : null}
    </>
  );
}

function SwitchToPaper(props: {
  readonly c: PortalContext;
  readonly path: string;
  readonly round: Extract<ExistingSignature, { status: 'open' }>;
  readonly nameOf: (partyId: string) => string;
}) {
  const { c, path, round, nameOf } = props;
  const { locale } = c.var.visitor;
  const settled = [...round.acts, ...(round.paperAwaited ?? [])].map(({ partyId }) => partyId);
  const open = round.parties.filter(({ partyId }) => !settled.includes(partyId));
  if (open.length === 0) return null;
  return (
    <details>
      <summary>{text(locale, 'paper.office-title')}</summary>
      <p>{text(locale, 'paper.office-help')}</p>
      <Form c={c} action={`${path}/paper`} submit="paper.office-switch" tone="quiet">
        <div class="field">
          <label for="partyId">{text(locale, 'paper.office-party')}</label>
          <select id="partyId" name="partyId">
            {open.map(({ partyId }) => (
              <option value={partyId}>{nameOf(partyId)}</option>
            ))}
          </select>
        </div>
      </Form>
    </details>
  );
}
