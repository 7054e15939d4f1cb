import { pagesOf, type ReadScan } from '../../../../shared/domain/scan/state.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Identifier } from '../../components/figures.tsx';
import { FaultSummary, Field, Form, type FormFault } from '../../components/form.tsx';
import type { PaperRound } from '../../routes/scans-reading.ts';
import type { PortalContext } from '../../visitor.ts';
import { faultOf, named } from '../association/parts.tsx';

interface ScansPageProps {
  readonly c: PortalContext;
  readonly rounds: readonly PaperRound[];
  readonly scans: readonly ReadScan[];
  readonly mayRecord: boolean;
  readonly faults: readonly FormFault[];
}

/** The room of the papers: what waits for a second person, the scanner's files, what is still to come. */
export function ScansPage({ c, rounds, scans, mayRecord, faults }: ScansPageProps) {
  const { locale } = c.var.visitor;
  const recorded = rounds.filter(({ round }) => round.paperRecorded);
  const awaited = rounds.filter(({ round }) => round.paperAwaited);
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>{text(locale, 'scans.title')}</h1>
      <p>{text(locale, 'scans.help')}</p>
      {recorded.length > 0 ? (
        <>
          <h2>{text(locale, 'scans.to-confirm')}</h2>
          <ul class="plain">
            {recorded.map(({ round, number }) => (
              <li>
                <a class="target" href={`/paper/${round.signatureId}`}>
                  <Identifier value={number} />
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {mayRecord ? <ScanUpload c={c} action="/scans" submit="scans.read" faults={faults} /> : null}
      <h2>{text(locale, 'scans.awaited')}</h2>
      {awaited.length === 0 ? <p class="soft">{text(locale, 'scans.none')}</p> : null}
      <ul class="plain">
        {awaited.map(({ round, number, path }) => (
          <li>
            <a class="target" href={path}>
              <Identifier value={number} />
            </a>
            <AwaitedPapers c={c} round={round} />
          </li>
        ))}
      </ul>
      <h2>{text(locale, 'scans.earlier')}</h2>
      {scans.length === 0 ? <p class="soft">{text(locale, 'scans.none')}</p> : null}
      <ul class="plain">
        {scans.map((scan) => (
          <li>
            <a class="target" href={`/scans/${scan.scanId}`}>
              {text(locale, 'scans.of', {
                openedAt: formatInstant(locale, scan.openedAt),
                pages: pagesOf(scan).length,
              })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who signs by hand, and until when the paper may come. */
export function AwaitedPapers({
  c,
  round,
}: {
  readonly c: PortalContext;
  readonly round: PaperRound['round'];
}) {
  const { locale } = c.var.visitor;
  return (
    <>
      {(round.paperAwaited ?? []).map(({ partyId, untilOn }) => {
        const party = round.parties.find((each) => each.partyId === partyId);
        const name = named(party?.organisation[locale] ?? partyId);
        return <p>{text(locale, 'paper.office-awaited', { name, untilOn: formatDay(locale, untilOn) })}</p>;
      })}
    </>
  );
}

/** The scanner's files, for a new scan or for one that lacks pages; plain words where nothing here can read them. */
export function ScanUpload(props: {
  readonly c: PortalContext;
  readonly action: string;
  readonly submit: 'scans.read' | 'scans.add';
  readonly faults: readonly FormFault[];
}) {
  const { c, action, submit, faults } = props;
  const { locale } = c.var.visitor;
  if (!c.var.desk.scans) return <p class="notice">{text(locale, 'scans.not-here')}</p>;
  return (
    <Form c={c} action={action} submit={submit} upload>
      <Field
        id="files"
        type="file"
        multiple
        label={text(locale, 'scans.files')}
        hint={text(locale, 'scans.files-hint')}
        {...faultOf(faults, 'files')}
      />
    </Form>
  );
}
