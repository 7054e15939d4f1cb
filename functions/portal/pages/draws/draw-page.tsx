import type { ExistingDeepCheck } from '../../../../shared/domain/deep-check/state.ts';
import type { ExistingDraw, MadeDraw } from '../../../../shared/domain/draw/state.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { Commit } from '../../../../shared/ports/store.ts';
import { Heading, Identifier, Name, StatusMark } from '../../components/figures.tsx';
import type { NameOf } from '../../routes/people-names.ts';
import type { PortalContext } from '../../visitor.ts';
import { Fact, Hash, isolated } from '../association/parts.tsx';
import { Log } from '../finance/log.tsx';
import { Turn } from '../finance/parts.tsx';
import { StackedTable } from '../finance/stacked-table.tsx';
import { Reasons, reasonWords } from './draw-words.tsx';
import { periodWords } from './draws-page.tsx';

interface DrawPageProps {
  readonly c: PortalContext;
  readonly draw: ExistingDraw;
  /** By the report. */
  readonly checks: ReadonlyMap<string, ExistingDeepCheck>;
  readonly commits: readonly Commit[];
  readonly nameOf: NameOf;
}

/** One draw: the frozen list and its hash, the seal and the seed, what was picked and why, and how to find it again. */
export function DrawPage(props: DrawPageProps) {
  const { c, commits, draw, nameOf } = props;
  const { locale } = c.var.visitor;
  return (
    <>
      <Heading words={text(locale, 'draw.one', { number: isolated(draw.drawId) })} />
      <p>
        <StatusMark locale={locale} lifecycle="draw" status={draw.status} />
      </p>
      <Turn locale={locale} lifecycle="draw" status={draw.status} />
      <FrozenFacts {...props} />
      {draw.status === 'made' ? (
        <>
          <Picks {...props} draw={draw} />
          <Again c={c} draw={draw} />
        </>
      ) : null}
      <Log locale={locale} commits={commits} nameOf={nameOf} />
    </>
  );
}

function FrozenFacts({ c, draw, nameOf }: DrawPageProps) {
  const { locale } = c.var.visitor;
  const { risks, sharePercent } = draw.terms;
  return (
    <dl class="facts card">
      <Fact locale={locale} label="draw.period">
        {periodWords(locale, draw)}
      </Fact>
      <Fact locale={locale} label="draw.count">
        {draw.count}
      </Fact>
      <Fact locale={locale} label="draw.share">
        {text(locale, 'draw.share-percent', { percent: sharePercent })}
      </Fact>
      <Fact locale={locale} label="draw.risks">
        {risks.length === 0
          ? text(locale, 'draw.risk-none')
          : risks.map((risk) => <span class="line">{reasonWords(locale, risk)}</span>)}
      </Fact>
      <Fact locale={locale} label="draw.opened-by">
        <Name locale={locale} name={nameOf(draw.openedBy)} />
      </Fact>
      <Fact locale={locale} label="draw.frozen-at">
        {formatInstant(locale, draw.frozenAt)}
      </Fact>
      <Fact locale={locale} label="draw.list">
        <a href={`/draws/${draw.drawId}/list.csv`}>
          <Identifier value="list.csv" />
        </a>
      </Fact>
      <Fact locale={locale} label="draw.list-hash">
        <Hash value={draw.listSha256} />
      </Fact>
    </dl>
  );
}

function Picks({ c, checks, draw }: DrawPageProps & { readonly draw: MadeDraw }) {
  const { locale } = c.var.visitor;
  const columns = [text(locale, 'draw.report'), text(locale, 'draw.why'), text(locale, 'draw.check')];
  return (
    <StackedTable caption={text(locale, 'draw.picks')} columns={columns}>
      {draw.picks.map(({ reasons, reportId }) => {
        const check = checks.get(reportId);
        return (
          <tr>
            <th scope="row">
              {check ? (
                <a class="target" href={`/draws/${draw.drawId}/reports/${reportId}`}>
                  <Identifier value={reportId} />
                </a>
              ) : (
                <Identifier value={reportId} />
              )}
            </th>
            <td data-label={text(locale, 'draw.why')}>
              <Reasons locale={locale} reasons={reasons} />
            </td>
            <td data-label={text(locale, 'draw.check')}>
              {check ? (
                <StatusMark locale={locale} lifecycle="deep-check" status={check.status} />
              ) : (
                text(locale, 'draw.check-waits')
              )}
            </td>
          </tr>
        );
      })}
    </StackedTable>
  );
}

function Again({ c, draw }: { readonly c: PortalContext; readonly draw: MadeDraw }) {
  const { locale } = c.var.visitor;
  return (
    <section>
      <h2>{text(locale, 'draw.again')}</h2>
      <dl class="facts">
        <Fact locale={locale} label="draw.sealed-on">
          {formatDay(locale, draw.sealedOn)}
        </Fact>
        <Fact locale={locale} label="draw.root">
          <Hash value={draw.root} />
        </Fact>
        <Fact locale={locale} label="draw.heads">
          <a href={`/draws/${draw.drawId}/heads.txt`}>
            <Identifier value="heads.txt" />
          </a>
        </Fact>
        <Fact locale={locale} label="draw.seed">
          <Hash value={draw.seed} />
        </Fact>
      </dl>
      <p>{text(locale, 'draw.again-help')}</p>
      <p>
        <Identifier value={`mithaq audit draw ${draw.drawId}`} />
      </p>
    </section>
  );
}
